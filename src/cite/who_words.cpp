#include "cite/who_words.h"

namespace vigil::cite {

std::vector<std::string> list(const Pack& pack, const char* name) {
  const auto at = pack.citing.vocabulary.find(name);
  return at == pack.citing.vocabulary.end() ? std::vector<std::string>{} : at->second;
}

WhoWords::WhoWords(const Pack& pack)
    : ranks(pack.citing.ranks),
      role_words(pack.citing.role_words),
      body_words(pack.citing.body_words),
      particles(list(pack, "name_particles")),
      organizations(list(pack, "organizations")),
      own_names(list(pack, "own_names")),
      subject_words(list(pack, "subject_words")),
      people_words(list(pack, "people_words")),
      accredited_words(list(pack, "accredited_words")),
      region_words(list(pack, "region_words")),
      role_modifiers(list(pack, "role_modifiers")),
      people_nouns(list(pack, "people_nouns")),
      possessives(list(pack, "possessives")),
      post_words(list(pack, "post_words")),
      armed_words(list(pack, "armed_words")),
      folk_words(list(pack, "folk_words")),
      venue_words(list(pack, "venue_words")),
      listener_words(list(pack, "listener_words")),
      places(list(pack, "places")),
      place_ends(list(pack, "place_ends")) {}

}  // namespace vigil::cite
