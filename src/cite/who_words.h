#pragma once
// The pack's words of who speaks, for whom and where: titles, offices, bodies, people, places.

#include <string>
#include <vector>

#include "cite/words.h"
#include "pack/pack.h"

namespace vigil::cite {

// A list of the pack's citing vocabulary; empty when the pack has none of the name.
std::vector<std::string> list(const Pack& pack, const char* name);

struct WhoWords {
  explicit WhoWords(const Pack& pack);

  const WordSet ranks, role_words, body_words, particles, organizations, own_names, subject_words,
      people_words, accredited_words, region_words, role_modifiers, people_nouns, possessives,
      post_words, armed_words, folk_words, venue_words, listener_words, places, place_ends;
};

}  // namespace vigil::cite
