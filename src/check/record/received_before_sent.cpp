// A letter received before it was written, or one that answers a letter of a later day. In the text
// and in the notes; only where days stand beside the words that say which is which.

#include <algorithm>
#include <array>

#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

enum class Sense { none, written, received, answered };

constexpr std::array<std::string_view, 5> writing{"dated", "written", "sent", "signed", "posted"};
constexpr std::array<std::string_view, 8> papers{
    "letter", "note", "fax", "email", "memorandum", "comments", "communication", "message"};
constexpr std::array<std::string_view, 11> answering{
    "reply",    "replies",   "replying",  "replied", "response", "responding",
    "responds", "responded", "answering", "answers", "answered"};
// What may stand between the day of a letter and "received", when the letter is what came.
constexpr std::array<std::string_view, 11> joining{"was",  "is",  "and", "but",   "only", "it",
                                                   "been", "had", "has", "which", "were"};

template <class Words>
bool is_one_of(const Words& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Whether nothing but small words stands between `after` and the word.
bool follows(const std::vector<Word>& words, std::vector<Word>::const_iterator word,
             std::uint32_t after) {
  while (word != words.begin() && (--word)->where.begin >= after) {
    if (!is_one_of(joining, word->lower)) return false;
  }
  return true;
}

// What the words before a date say of it, back to the date before, which ends at `after`.
Sense sense_of(const std::vector<Word>& words, std::uint32_t after, std::uint32_t before) {
  Sense sense = Sense::none;
  std::size_t distance = 0;
  auto word = std::lower_bound(
      words.begin(), words.end(), before,
      [](const Word& one, std::uint32_t place) { return one.where.begin < place; });
  while (word != words.begin()) {
    --word;
    if (word->where.begin < after || ++distance > 12) break;
    if (sense == Sense::none && distance <= 2 && word->lower == "received") {
      return follows(words, word, after) ? Sense::received : Sense::none;
    }
    const bool paper = is_one_of(papers, word->lower) && distance <= 3;
    if (sense == Sense::none && (paper || (distance <= 2 && is_one_of(writing, word->lower)))) {
      sense = Sense::written;
    }
    if (sense == Sense::written && is_one_of(answering, word->lower)) {
      return std::next(word)->lower == "by" ? Sense::written : Sense::answered;
    }
  }
  return sense;
}

// "Letter from Ana Berg to the Ministry of Rivers, 31 August 2001": how a note cites one.
bool is_cited(const std::vector<Word>& words, std::string_view before) {
  return !words.empty() && is_one_of(papers, words.front().lower) && before.ends_with(", ");
}

// "Received a letter dated 31 August 2001 on 30 August 2001": the second day.
bool is_day_of_receipt(const std::vector<Word>& words, const DateMention& written,
                       const DateMention& day) {
  const auto first = std::lower_bound(
      words.begin(), words.end(), written.where.end,
      [](const Word& one, std::uint32_t place) { return one.where.begin < place; });
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

class LetterChecker {
 public:
  LetterChecker(const Subject& subject, Reporter& out) : subject_(subject), out_(out) {}

  void judge(TextSpan where) {
    const std::string_view text = text_of(subject_.record.document, where);
    if (text.find("received") == std::string_view::npos &&
        text.find("repl") == std::string_view::npos &&
        text.find("answer") == std::string_view::npos &&
        text.find("respon") == std::string_view::npos) {
      return;
    }
    const auto words = words_of(text, where.begin);
    const auto dates = dates_in(text, subject_.pack.reading.months, where.begin);
    const DateMention* written = nullptr;
    std::uint32_t after = where.begin;
    for (const DateMention& mention : dates) {
      Sense sense = sense_of(words, after, mention.where.begin);
      if (sense == Sense::none && after == where.begin &&
          is_cited(words, text.substr(0, mention.where.begin - where.begin))) {
        sense = Sense::written;
      }
      if (written != nullptr && is_day_of_receipt(words, *written, mention)) {
        sense = Sense::received;
      }
      after = mention.where.end;
      if (!mention.date) continue;
      if (sense == Sense::written) written = &mention;
      if (written == nullptr || written == &mention) continue;
      if (sense == Sense::received && is_before(*mention.date, *written->date) == true) {
        say_it(mention, *written, "received on", "before it was written");
      }
      if (sense == Sense::answered && is_before(*written->date, *mention.date) == true) {
        say_it(*written, mention, "written on", "before the letter that it answers");
      }
    }
  }

 private:
  void say_it(const DateMention& early, const DateMention& late, const std::string& what,
              const std::string& why) {
    out_.say(place_of(subject_, early.where),
             "A letter " + what + " " + say(*early.date, subject_.pack) + ", " + why + " (" +
                 say(*late.date, subject_.pack) + ").",
             "Look at both dates on the letter.", {place_of(subject_, late.where)});
  }

  const Subject& subject_;
  Reporter& out_;
};

}  // namespace

void received_before_sent(const Subject& subject, Reporter& out) {
  LetterChecker checker(subject, out);
  for (const Sentence& sentence : subject.layout.sentences) checker.judge(sentence.text);
  for (const Note& note : subject.record.document.notes) checker.judge(note.text);
}

}  // namespace vigil::check
