#pragma once
// Phrases: the nouns around a verb: who does it, and where. "In 2003 the Trust's teams, working in
// Elm province, cleared …" → "the Trust's teams", "Elm province". English, and nothing of any
// subject; a shallow reading that gives nothing rather than something doubtful.

#include <optional>
#include <string_view>
#include <vector>

namespace vigil::extract {

struct Phrase {
  std::size_t begin{}, end{};  // In the sentence's text with its slots.
};

class Phrases {
 public:
  explicit Phrases(std::string_view text) : text_(text) {}  // Kept as a view.

  // Who does what the verb at this place says; nothing for "were cleared", or a thing.
  std::optional<Phrase> subject_of(std::size_t verb) const;
  // "in Elm and Oak districts", "along the border": every place named in [begin, end), in order,
  // without its preposition.
  std::vector<Phrase> places_in(std::size_t begin, std::size_t end) const;
  // Whether "there" stands for a place in [begin, end): not "there were".
  bool says_there(std::size_t begin, std::size_t end) const;
  // The noun phrase that these words are, without what leads up to it or follows it.
  std::optional<Phrase> noun(std::size_t begin, std::size_t end) const;
  std::optional<std::size_t> last_verb(std::size_t begin, std::size_t end) const;

 private:
  std::size_t clause_begin(std::size_t verb) const;
  std::size_t without_lead(std::size_t begin, std::size_t end) const;
  std::optional<std::size_t> first_verb(std::size_t begin, std::size_t end) const;
  std::optional<Phrase> antecedent(std::size_t relative) const;
  bool is_verb(std::string_view word, std::size_t begin, std::size_t end) const;

  std::string_view text_;
};

}  // namespace vigil::extract
