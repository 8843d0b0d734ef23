#include "model/record.h"

#include <array>
#include <utility>

namespace vigil {
namespace {

constexpr std::array<std::pair<Joining, std::string_view>, 7> joinings{{
    {Joining::unknown, ""},
    {Joining::ratification, "ratification"},
    {Joining::acceptance, "acceptance"},
    {Joining::approval, "approval"},
    {Joining::accession, "accession"},
    {Joining::succession, "succession"},
    {Joining::consent, "consent-to-be-bound"},
}};

constexpr std::array<std::pair<Vote, std::string_view>, 3> votes{
    {{Vote::yes, "yes"}, {Vote::no, "no"}, {Vote::abstain, "abstain"}}};

template <class Table, class Value>
std::string_view word_of(const Table& table, Value value) {
  for (const auto& [known, word] : table) {
    if (known == value) return word;
  }
  return {};
}

template <class Value, class Table>
std::optional<Value> value_of(const Table& table, std::string_view word) {
  for (const auto& [known, name] : table) {
    if (name == word) return known;
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_string(Joining how) {
  return word_of(joinings, how);
}

std::optional<Joining> parse_joining(std::string_view word) {
  return value_of<Joining>(joinings, word);
}

std::string_view to_string(Vote vote) {
  return word_of(votes, vote);
}

std::optional<Vote> parse_vote(std::string_view word) {
  return value_of<Vote>(votes, word);
}

}  // namespace vigil
