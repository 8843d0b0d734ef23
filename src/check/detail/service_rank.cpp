#include "check/detail/service_rank.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "check/detail/words.h"

namespace vigil::check {
namespace {

using Form = std::pair<std::string_view, std::string_view>;

constexpr std::array<Form, 44> forms{{
    {"gen", "general"},
    {"general", "general"},
    {"lt", "lieutenant"},
    {"ltn", "lieutenant"},
    {"lieut", "lieutenant"},
    {"lieutenant", "lieutenant"},
    {"maj", "major"},
    {"major", "major"},
    {"brig", "brigadier"},
    {"brigadier", "brigadier"},
    {"col", "colonel"},
    {"colonel", "colonel"},
    {"capt", "captain"},
    {"cpt", "captain"},
    {"captain", "captain"},
    {"sgt", "sergeant"},
    {"sergeant", "sergeant"},
    {"cpl", "corporal"},
    {"corporal", "corporal"},
    {"cmdr", "commander"},
    {"cdr", "commander"},
    {"commander", "commander"},
    {"adm", "admiral"},
    {"admiral", "admiral"},
    {"rear", "rear"},
    {"vice", "vice"},
    {"cdre", "commodore"},
    {"commodore", "commodore"},
    {"marshal", "marshal"},
    {"wing", "wing"},
    {"air", "air"},
    {"field", "field"},
    {"insp", "inspector"},
    {"inspector", "inspector"},
    {"supt", "superintendent"},
    {"superintendent", "superintendent"},
    {"1st", "first"},
    {"first", "first"},
    {"2nd", "second"},
    {"second", "second"},
    {"staff", "staff"},
    {"warrant", "warrant"},
    {"ensign", "ensign"},
    {"chief", "chief"},
}};
// Of these alone nobody can tell that a rank is meant.
constexpr std::array<std::string_view, 11> not_alone{"rear",  "vice",    "wing",     "air",
                                                     "field", "first",   "second",   "staff",
                                                     "chief", "warrant", "commander"};

std::string_view full_form(const Word& word) {
  if (!word.capital && !word.digits) return {};
  const auto form = std::find_if(forms.begin(), forms.end(),
                                 [&](const Form& one) { return one.first == word.lower; });
  return form == forms.end() ? std::string_view() : form->second;
}

// "Lt.-Col." is one word to `words_of` only without its stop.
std::vector<Word> parts_of(std::string_view text, std::uint32_t offset) {
  std::vector<Word> parts;
  for (const Word& word : words_of(text, offset)) {
    const std::size_t hyphen = word.lower.find('-');
    if (hyphen == std::string::npos) {
      parts.push_back(word);
      continue;
    }
    const auto cut = static_cast<std::uint32_t>(hyphen);
    Word head = word, tail = word;
    head.where.end = word.where.begin + cut;
    head.lower = word.lower.substr(0, hyphen);
    tail.where.begin = head.where.end + 1;
    tail.lower = word.lower.substr(hyphen + 1);
    parts.push_back(head);
    parts.push_back(tail);
  }
  return parts;
}

// Whether nothing but stops, blanks and a hyphen stand between.
bool are_close(std::string_view gap) {
  return gap.size() <= 3 && gap.find_first_not_of(". -") == std::string_view::npos;
}

ServiceRank made_of(const std::vector<Word>& words) {
  ServiceRank rank;
  if (words.empty()) return rank;
  const bool alone = words.size() == 1 && std::find(not_alone.begin(), not_alone.end(),
                                                    full_form(words.front())) != not_alone.end();
  if (alone) return rank;
  for (const Word& word : words) {
    rank.rank += (rank.rank.empty() ? "" : " ") + std::string(full_form(word));
  }
  if (rank.rank == "brigadier") rank.rank = "brigadier general";
  rank.where = {words.front().where.begin, words.back().where.end};
  return rank;
}

}  // namespace

ServiceRank rank_before(std::string_view text, std::size_t at, std::uint32_t offset) {
  constexpr std::size_t longest = 48;  // Bytes of "Retired Brigadier General ".
  const std::size_t from = at > longest ? at - longest : 0;
  const std::string_view before = text.substr(from, at - from);
  const auto parts = parts_of(before, 0);
  std::vector<Word> words;
  std::size_t end = before.size();
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
    const std::string_view gap = before.substr(part->where.end, end - part->where.end);
    if (!are_close(gap) || full_form(*part).empty()) break;
    words.insert(words.begin(), *part);
    end = part->where.begin;
  }
  ServiceRank rank = made_of(words);
  if (rank.rank.empty()) return rank;
  const auto shift = offset + static_cast<std::uint32_t>(from);
  if (before.substr(rank.where.end).starts_with(".")) ++rank.where.end;
  rank.where = {rank.where.begin + shift, rank.where.end + shift};
  return rank;
}

ServiceRank rank_at_begin(std::string_view text, std::uint32_t offset) {
  std::vector<Word> words;
  for (const Word& part : parts_of(text, offset)) {
    const std::uint32_t end = words.empty() ? offset : words.back().where.end;
    const std::string_view gap = text.substr(end - offset, part.where.begin - end);
    if (!are_close(gap) || full_form(part).empty()) break;
    words.push_back(part);
  }
  ServiceRank rank = made_of(words);
  const bool stop =
      text.substr(rank.where.end < offset ? 0 : rank.where.end - offset).starts_with(".");
  if (!rank.rank.empty() && stop) ++rank.where.end;
  return rank;
}

bool is_short_for(const std::string& rank, const std::string& other) {
  return other.size() > rank.size() && other.ends_with(" " + rank);
}

}  // namespace vigil::check
