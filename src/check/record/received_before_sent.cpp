// A letter received before it was written, or one that answers a letter of a later day. In the text
// and in the notes, or with one day in the text and the other in its note; only where days stand
// beside the words that say which is which.

#include <algorithm>
#include <map>

#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/record/letter_days.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

using LetterDays = std::vector<LetterDay>;

// The only day of that sense; null where there is none, or more than one.
const LetterDay* only(const LetterDays& days, LetterSense sense) {
  const LetterDay* found = nullptr;
  for (const LetterDay& day : days) {
    if (day.sense != sense) continue;
    if (found != nullptr) return nullptr;
    found = &day;
  }
  return found;
}

bool has(const LetterDays& days, LetterSense sense) {
  return std::any_of(days.begin(), days.end(),
                     [&](const LetterDay& day) { return day.sense == sense; });
}

class LetterChecker {
 public:
  LetterChecker(const Subject& subject, Reporter& out) : subject_(subject), out_(out) {}

  void run() {
    const Document& document = subject_.record.document;
    for (const Note& note : document.notes) {
      const LetterDays days = days_of(note.text);
      judge(days);
      notes_.emplace(note.number, days);
    }
    const Sentence* last = nullptr;
    LetterDays last_days;
    for (const Sentence& sentence : subject_.layout.sentences) {
      const LetterDays days = days_of(sentence.text);
      judge(days);
      if (last != nullptr && last->block == sentence.block) judge_pair(last_days, days, sentence);
      judge_notes(days, sentence);
      last = &sentence;
      last_days = days;
    }
  }

 private:
  LetterDays days_of(TextSpan where) const {
    return letter_days_in(text_of(subject_.record.document, where), subject_.pack, where.begin);
  }

  // Both days in one sentence, or one note.
  void judge(const LetterDays& days) {
    const LetterDay* written = nullptr;
    for (const LetterDay& day : days) {
      if (day.sense == LetterSense::written) written = &day;
      if (day.sense == LetterSense::received) judge_receipt(days, written, day);
      if (day.sense != LetterSense::answered || written == nullptr) continue;
      if (is_before(*written->mention.date, *day.mention.date) == true) {
        say_it(written->mention, day.mention, "written on", "before the letter that it answers");
      }
    }
  }

  void judge_receipt(const LetterDays& days, const LetterDay* written, const LetterDay& received) {
    const auto speaks_of_another = [&](TextSpan gap) {
      return speaks_of_another_letter(text_of(subject_.record.document, gap));
    };
    if (written != nullptr && received.told_before) {
      const TextSpan gap{written->mention.where.end, received.mention.where.begin};
      if (!speaks_of_another(gap)) compare(*written, received);
    } else if (written == nullptr) {
      // "Its comments, which reached us on 15 July 1999, are in a letter dated 16 July 1999."
      const LetterDay* later = only(days, LetterSense::written);
      if (later == nullptr || later->mention.where.begin < received.mention.where.end) return;
      const TextSpan gap{received.mention.where.end, later->mention.where.begin};
      if (!speaks_of_another(gap)) compare(*later, received);
    }
  }

  // "The letter was received on 30 August 2001", behind the sentence that dates it.
  void judge_pair(const LetterDays& before, const LetterDays& days, const Sentence& sentence) {
    const LetterDay* written = only(before, LetterSense::written);
    const LetterDay* received = only(days, LetterSense::received);
    if (written == nullptr || received == nullptr || !received->told_before) return;
    if (has(days, LetterSense::written) || has(before, LetterSense::received)) return;
    if (speaks_of_another_letter(text_of(subject_.record.document, sentence.text))) return;
    compare(*written, *received);
  }

  // One of the days in the sentence, the other in the only note that it cites.
  void judge_notes(const LetterDays& days, const Sentence& sentence) {
    if (days.size() != 1 || sentence.marks.size() != 1) return;
    const auto& marks = subject_.record.document.marks;
    const auto note = notes_.find(marks[sentence.marks.front()].number);
    if (note == notes_.end() || note->second.size() != 1) return;
    const LetterDay& here = days.front();
    const LetterDay& there = note->second.front();
    if (speaks_of_answering(text_of(subject_.record.document, sentence.text))) return;
    if (here.sense == LetterSense::received && there.sense == LetterSense::written) {
      compare(there, here);
    } else if (here.sense == LetterSense::written && there.sense == LetterSense::received) {
      compare(here, there);
    }
  }

  void compare(const LetterDay& written, const LetterDay& received) {
    if (is_before(*received.mention.date, *written.mention.date) != true) return;
    say_it(received.mention, written.mention, "received on", "before it was written");
  }

  void say_it(const DateMention& early, const DateMention& late, const std::string& what,
              const std::string& why) {
    out_.say(place_of(subject_, early.where),
             "A letter " + what + " " + say(*early.date, subject_.pack) + ", " + why + " (" +
                 say(*late.date, subject_.pack) + ").",
             "Look at both dates on the letter.", {place_of(subject_, late.where)});
  }

  const Subject& subject_;
  Reporter& out_;
  std::map<int, LetterDays> notes_;  // By number.
};

}  // namespace

void received_before_sent(const Subject& subject, Reporter& out) {
  LetterChecker(subject, out).run();
}

}  // namespace vigil::check
