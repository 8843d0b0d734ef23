#include "check/record/letter_days.h"

#include <algorithm>
#include <array>
#include <optional>

#include "check/detail/words.h"

namespace vigil::check {
namespace {

using Words = std::vector<Word>;
using At = Words::const_iterator;

constexpr std::array<std::string_view, 7> writing{"dated",  "written", "sent",  "signed",
                                                  "posted", "wrote",   "mailed"};
constexpr std::array<std::string_view, 9> papers{"letter",   "note",          "fax",
                                                 "email",    "e-mail",        "memorandum",
                                                 "comments", "communication", "message"};
// What may come, beside the papers.
constexpr std::array<std::string_view, 12> other_papers{
    "reply",        "response", "answer", "answers", "corrections", "remarks",
    "observations", "letters",  "cable",  "text",    "document",    "mail"};
constexpr std::array<std::string_view, 11> answering{
    "reply",    "replies",   "replying",  "replied", "response", "responding",
    "responds", "responded", "answering", "answers", "answered"};
constexpr std::array<std::string_view, 8> receiving{
    "received", "reached", "arrived", "receipt", "logged", "registered", "delivered", "came"};
// They stand between "received" and its day: "reached us only on", "received by the office on".
constexpr std::array<std::string_view, 22> between_words{
    "on",   "in",     "at",  "us",  "by", "it",    "the", "of",   "to",      "hand", "only",
    "here", "office", "our", "not", "a",  "until", "as",  "home", "monitor", "back", "editors"};
// What may stand between the day of a letter and "received", when the letter is what came.
constexpr std::array<std::string_view, 17> joining{
    "was",   "is",     "and",  "but",     "only",  "been", "had",    "has", "were",
    "being", "having", "also", "already", "first", "duly", "itself", "then"};
constexpr std::array<std::string_view, 6> passive_words{"was",   "were", "been",
                                                        "being", "is",   "are"};
constexpr std::array<std::string_view, 9> told_again{"the", "this",  "that", "same", "said",
                                                     "its", "their", "his",  "her"};
constexpr std::array<std::string_view, 5> naming_again{"it", "this", "they", "these", "both"};

template <class List>
bool is_one_of(const List& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_paper(const std::string& word) {
  return is_one_of(papers, word) || is_one_of(other_papers, word);
}

// The first word that does not begin before that place.
At word_at(const Words& words, std::uint32_t place) {
  return std::lower_bound(
      words.begin(), words.end(), place,
      [](const Word& one, std::uint32_t begin) { return one.where.begin < begin; });
}

// What the words before a date say of it, back to the date before, which ends at `after`.
std::optional<LetterSense> written_sense(const Words& words, std::uint32_t after,
                                         std::uint32_t before) {
  bool written = false;
  std::size_t distance = 0;
  for (auto word = word_at(words, before); word != words.begin();) {
    --word;
    if (word->where.begin < after || ++distance > 12) break;
    const bool paper = is_one_of(papers, word->lower) && distance <= 3;
    const bool date = word->lower == "date" && distance <= 2;  // "Bears the date of".
    written |= paper || date || (distance <= 2 && is_one_of(writing, word->lower));
    if (written && is_one_of(answering, word->lower)) {
      return std::next(word)->lower == "by" ? LetterSense::written : LetterSense::answered;
    }
  }
  return written ? std::optional(LetterSense::written) : std::nullopt;
}

// The word of receiving to which the date belongs.
std::optional<At> receipt_before(const Words& words, std::uint32_t after, std::uint32_t before) {
  constexpr std::ptrdiff_t most = 7;
  const auto date = word_at(words, before);
  for (auto word = date; word != words.begin() && date - word < most;) {
    --word;
    if (word->where.begin < after) break;
    if (is_one_of(receiving, word->lower)) return word;
    if (!word->capital && !is_one_of(between_words, word->lower)) break;
  }
  return std::nullopt;
}

// "Comments from the ministry came": the paper before such a phrase; null where there is none. A
// participle alone may be of the last noun: "the letter on the grant received".
const Word* paper_of_phrase(const Words& words, At noun, At receipt, std::uint32_t after) {
  constexpr std::ptrdiff_t most = 6;
  const bool finite = receipt->lower != "received" || std::prev(receipt)->lower == "was" ||
                      std::prev(receipt)->lower == "were";
  for (auto word = noun; finite && word != words.begin() && noun - word < most; --word) {
    if (word->where.begin < after) return nullptr;
    const bool joins = word->lower == "from" || word->lower == "of" || word->lower == "by";
    if (joins && is_paper(std::prev(word)->lower)) return &*std::prev(word);
  }
  return nullptr;
}

// Whether the letter that came is one told of before; nothing where it is no letter that came.
std::optional<bool> is_told_before(const Words& words, At receipt, std::uint32_t after,
                                   std::uint32_t begin) {
  if (receipt->lower == "receipt") return true;
  // "Which it had received": whoever received is no letter.
  const bool may_be_active = receipt->lower == "received" || receipt->lower == "logged" ||
                             receipt->lower == "registered" || receipt->lower == "delivered";
  bool passive = !may_be_active;
  auto word = receipt;
  while (word != words.begin()) {
    --word;
    if (word->where.begin < after) return after > begin;
    passive |= is_one_of(passive_words, word->lower);
    if (is_one_of(joining, word->lower)) continue;
    if (is_one_of(naming_again, word->lower)) return passive ? std::optional(true) : std::nullopt;
    if (word->lower == "which" || word->lower == "that") continue;
    if (!is_paper(word->lower)) {
      const Word* paper = paper_of_phrase(words, word, receipt, after);
      return paper == nullptr ? std::nullopt : std::optional(false);
    }
    if (word == words.begin()) return false;
    return is_one_of(told_again, std::prev(word)->lower);
  }
  return after > begin;  // "(received 2 March 2004)" behind a date; else of nothing told.
}

// "Letter from Ana Berg to the Ministry of Rivers, 31 August 2001": how a note cites one.
bool is_cited(const Words& words, std::string_view before) {
  return !words.empty() && is_one_of(papers, words.front().lower) && before.ends_with(", ");
}

// "Letter from Ana Berg, Ministry of Rivers, received 30 August 2001".
bool is_cited_as_received(const Words& words, At receipt, std::string_view before) {
  return !words.empty() && is_one_of(papers, words.front().lower) && receipt->lower == "received" &&
         (before.ends_with(", ") || before.ends_with("("));
}

// "Received a letter dated 31 August 2001 on 30 August 2001": the second day.
bool is_day_of_receipt(const Words& words, const DateMention& written, const DateMention& day) {
  const auto first = word_at(words, written.where.end);
  const bool stands_alone = first != words.end() && std::next(first) != words.end() &&
                            first->lower == "on" &&
                            std::next(first)->where.begin == day.where.begin;
  if (!stands_alone) return false;
  bool paper = false;
  for (auto word = first; word != words.begin();) {
    --word;
    paper |= is_one_of(papers, word->lower);
    if (paper && word->lower == "received") return true;
  }
  return false;
}

// "On 2 March 2002 we received a letter": the receipt behind its day.
bool is_received_behind(const Words& words, std::string_view before, std::uint32_t end) {
  constexpr std::ptrdiff_t most = 5;
  if (!before.ends_with("On ") && !before.ends_with("on ")) return false;
  const auto first = word_at(words, end);
  auto verb = first;
  while (verb != words.end() && verb - first < most && verb->lower != "received") ++verb;
  if (verb == words.end() || verb->lower != "received") return false;
  for (auto word = std::next(verb); word != words.end() && word - verb < most; ++word) {
    if (is_paper(word->lower)) return true;
  }
  return false;
}

}  // namespace

std::vector<LetterDay> letter_days_in(std::string_view text, const Pack& pack,
                                      std::uint32_t offset) {
  const Words words = words_of(text, offset);
  std::vector<LetterDay> days;
  std::uint32_t after = offset;
  const DateMention* written = nullptr;
  const auto dates = dates_in(text, pack.reading.months, offset);
  for (const DateMention& mention : dates) {
    const std::uint32_t at = mention.where.begin;
    const auto receipt = receipt_before(words, after, at);
    auto before = receipt ? is_told_before(words, *receipt, after, offset) : std::nullopt;
    if (receipt && !before &&
        is_cited_as_received(words, *receipt, text.substr(0, (*receipt)->where.begin - offset))) {
      before = true;
    }
    auto sense = receipt ? std::nullopt : written_sense(words, after, at);
    if (!receipt && !sense && after == offset && is_cited(words, text.substr(0, at - offset))) {
      sense = LetterSense::written;
    }
    bool told_before = before.value_or(false);
    if (before) sense = LetterSense::received;
    if (!sense && is_received_behind(words, text.substr(0, at - offset), mention.where.end)) {
      sense = LetterSense::received;
    }
    if (written != nullptr && is_day_of_receipt(words, *written, mention)) {
      sense = LetterSense::received;
      told_before = true;
    }
    after = mention.where.end;
    if (!mention.date || !sense) continue;
    if (sense == LetterSense::written) written = &mention;
    days.push_back({*sense, mention, told_before});
  }
  return days;
}

bool speaks_of_answering(std::string_view text) {
  constexpr std::array<std::string_view, 8> objects{"to",  "a",    "the",   "our",
                                                    "its", "this", "their", "that"};
  const Words words = words_of(text);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool answers = is_one_of(answering, words[i].lower);
    if (answers && is_one_of(objects, words[i + 1].lower)) return true;
  }
  return false;
}

bool speaks_of_another_letter(std::string_view text) {
  constexpr std::array<std::string_view, 8> others{"another", "second", "further", "later",
                                                   "new",     "own",    "answer",  "earlier"};
  const Words words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_one_of(answering, words[i].lower)) return true;
    if (!is_one_of(others, words[i].lower)) continue;
    for (std::size_t next = i + 1; next < words.size() && next <= i + 2; ++next) {
      if (is_paper(words[next].lower) || words[next].lower == "one") return true;
    }
  }
  return false;
}

}  // namespace vigil::check
