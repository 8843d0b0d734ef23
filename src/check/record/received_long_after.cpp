// A report or letter that was received months after it was sent. Both days may be true; but readers
// count lateness from one of them, and who repeats the other alone tells another story. Only where
// the words beside two days of a paragraph say which is which.

#include <algorithm>
#include <array>
#include <chrono>

#include "check/conflict/claims.h"
#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

constexpr int days_of_post = 60;

constexpr std::array<std::string_view, 17> sending{
    "submitted", "sent",   "dated",     "posted", "mailed",      "dispatched",
    "provided",  "handed", "turned",    "filed",  "transmitted", "forwarded",
    "delivered", "lodged", "presented", "gave",   "given"};
constexpr std::array<std::string_view, 7> receiving{"received", "receipt", "logged", "registered",
                                                    "stamped",  "arrived", "reached"};
constexpr std::array<std::string_view, 5> papers{"report", "letter", "note", "form", "declaration"};
constexpr std::array<std::string_view, 6> being{"was", "is", "been", "only", "were", "but"};
// "The depositary received it on", "recorded its receipt on".
constexpr std::array<std::string_view, 4> pronouns{"it", "them", "this", "only"};
// What tells one report from another.
constexpr std::array<std::string_view, 9> telling{
    "initial", "first", "second", "third", "fourth", "fifth", "updated", "annual", "revised"};

template <class List>
bool is_one_of(const List& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

enum class Act { none, sent, received };

struct Told {
  Act act = Act::none;
  DateMention day;
  std::size_t sentence = 0;
  std::string which;  // "initial"; may be empty.
};

using WordAt = std::vector<Word>::const_iterator;

WordAt first_at(const std::vector<Word>& words, std::uint32_t at) {
  return std::lower_bound(
      words.begin(), words.end(), at,
      [](const Word& word, std::uint32_t place) { return word.where.begin < place; });
}

// "Received the report on", "report received on", "report of Ardenia, submitted on", "it was
// submitted on", "…, received on". Behind a name, who received may have received anything.
bool is_of_paper(WordAt begin, WordAt verb, WordAt end) {
  const auto is_paper = [](const Word& word) { return is_one_of(papers, word.lower); };
  if (verb == begin || std::any_of(verb, end, is_paper)) return true;
  if (std::next(verb) != end && is_one_of(pronouns, std::next(verb)->lower)) return true;
  if (verb->lower == "receipt") return true;
  const std::ptrdiff_t reach = verb->lower == "received" ? 1 : 4;
  const WordAt first = verb - std::min(reach, verb - begin);
  return std::any_of(first, verb, is_paper) || is_one_of(being, std::prev(verb)->lower);
}

// What the words between the date before, which ends at `after`, and this one say of it.
Told told_of(const std::vector<Word>& words, std::uint32_t after, const DateMention& day) {
  Told told;
  told.day = day;
  const WordAt begin = first_at(words, after), end = first_at(words, day.where.begin);
  for (WordAt word = end; word != begin;) {
    --word;
    if (told.which.empty() && is_one_of(telling, word->lower)) {
      told.which = word->lower == "initial" ? "first" : word->lower;
    }
    const bool received = is_one_of(receiving, word->lower);
    if (told.act != Act::none || (!received && !is_one_of(sending, word->lower))) continue;
    if (!is_of_paper(begin, word, end)) break;
    told.act = received ? Act::received : Act::sent;
  }
  return told;
}

int days_between(const Edtf& sent, const Edtf& received) {
  return days_of(received).first - days_of(sent).last;
}

class PostChecker {
 public:
  PostChecker(const Subject& subject, Reporter& out) : subject_(subject), out_(out) {}

  void judge(const std::vector<TextSpan>& sentences) {
    std::vector<Told> told;
    bool of_paper = false;
    for (std::size_t i = 0; i < sentences.size(); ++i) of_paper |= hear(sentences[i], i, told);
    if (!of_paper) return;
    for (std::size_t i = 0; i < told.size(); ++i) {
      if (told[i].act == Act::sent) compare(told, i);
    }
  }

 private:
  // Whether it speaks of a paper at all.
  bool hear(TextSpan where, std::size_t sentence, std::vector<Told>& told) {
    const std::string_view text = text_of(subject_.record.document, where);
    const auto words = words_of(text, where.begin);
    std::uint32_t after = where.begin;
    for (const DateMention& day : dates_in(text, subject_.pack.reading.months, where.begin)) {
      Told one = told_of(words, after, day);
      after = day.where.end;
      one.sentence = sentence;
      if (one.act != Act::none && day.date && !day.date->is_interval()) {
        told.push_back(std::move(one));
      }
    }
    return std::any_of(words.begin(), words.end(),
                       [](const Word& word) { return is_one_of(papers, word.lower); });
  }

  // With the days told beside it.
  void compare(const std::vector<Told>& told, std::size_t sent) {
    constexpr std::size_t reach = 3;
    const std::size_t begin = sent - std::min(sent, reach);
    const std::size_t end = std::min(told.size(), sent + reach + 1);
    for (std::size_t i = begin; i < end; ++i) {
      if (told[i].act != Act::received || !are_one(told[sent], told[i])) continue;
      return say_it(told[sent], told[i]);
    }
  }

  static bool are_one(const Told& sent, const Told& received) {
    const std::size_t apart =
        std::max(sent.sentence, received.sentence) - std::min(sent.sentence, received.sentence);
    const bool same = sent.which.empty() || received.which.empty() || sent.which == received.which;
    return apart <= 1 && same && days_between(*sent.day.date, *received.day.date) > days_of_post;
  }

  void say_it(const Told& sent, const Told& received) {
    const int days = days_between(*sent.day.date, *received.day.date);
    out_.remark(place_of(subject_, received.day.where),
                "Received on " + say(*received.day.date, subject_.pack) + ", " +
                    count(static_cast<std::size_t>(days), "day") + " after it was sent (" +
                    say(*sent.day.date, subject_.pack) + ").",
                "Keep both days, and say from which of them lateness is counted.",
                {place_of(subject_, sent.day.where)});
  }

  const Subject& subject_;
  Reporter& out_;
};

bool speaks_of_receipt(const Subject& subject, TextSpan where) {
  const std::string_view text = text_of(subject.record.document, where);
  return std::any_of(receiving.begin(), receiving.end(), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

}  // namespace

void received_long_after(const Subject& subject, Reporter& out) {
  PostChecker checker(subject, out);
  const auto& sentences = subject.layout.sentences;
  for (std::size_t i = 0; i < sentences.size();) {
    std::vector<TextSpan> paragraph;
    bool received = false;
    const std::uint32_t block = sentences[i].block;
    for (; i < sentences.size() && sentences[i].block == block; ++i) {
      paragraph.push_back(sentences[i].text);
      received |= speaks_of_receipt(subject, sentences[i].text);
    }
    if (received) checker.judge(paragraph);
  }
  for (const Note& note : subject.record.document.notes) {
    if (speaks_of_receipt(subject, note.text)) checker.judge({note.text});
  }
}

}  // namespace vigil::check
