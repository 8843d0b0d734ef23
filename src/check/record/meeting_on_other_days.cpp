// A meeting on days on which it was not held: those of a statement, or the first and last day that
// stand with its name. Who attended: attendance_against_record.

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/unicode.h"
#include "check/conflict/claims.h"
#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/record/told.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

const Meeting* meeting_of(const Subject& subject, const RecordedMeeting& rule,
                          const Statement& statement) {
  const FieldValue* kind = value_of(statement, rule.kind);
  const FieldValue* number = value_of(statement, rule.number);
  if (kind == nullptr || number == nullptr) return nullptr;
  const auto* word = std::get_if<std::string>(kind);
  const auto* ordinal = std::get_if<std::int64_t>(number);  // "5" for the Fifth.
  if (word == nullptr || ordinal == nullptr) return nullptr;
  const auto at =
      std::find_if(subject.pack.meetings.begin(), subject.pack.meetings.end(),
                   [&](const Meeting& one) { return one.kind == *word && one.number == *ordinal; });
  return at == subject.pack.meetings.end() ? nullptr : &*at;
}

// A month or a year of the meeting fits; days of it must lie in it, but for one at either end.
bool fits(const Edtf& date, const Meeting& meeting) {
  const Days told = days_of(date);
  const Days from = days_of(Edtf::day(*meeting.from)), to = days_of(Edtf::day(*meeting.to));
  const bool in_days = date.from() && date.to() && date.from()->day > 0 && date.to()->day > 0;
  if (!in_days) return told.first <= to.last && from.first <= told.last;
  return told.first + 1 >= from.first && told.last <= to.last + 1;
}

// Treaties number their meetings alike: years apart, another treaty's is meant.
bool is_near(const Edtf& days, const Meeting& meeting) {
  return std::abs(days.from()->year - static_cast<int>(meeting.from->year())) <= 1;
}

// Between a meeting's name and its days; names of places may stand there, too.
constexpr std::array<std::string_view, 28> small_words{
    "began", "started", "was",   "were", "held", "took", "place",  "in",       "at",     "on",
    "from",  "between", "which", "that", "met",  "ran",  "lasted", "convened", "hosted", "by",
    "of",    "the",     "and",   "its",  "took", "sat",  "opened", "there"};

constexpr std::uint32_t farthest = 160;  // Bytes.

bool is_way(std::string_view between) {
  if (between.find_first_of(";.:") != std::string_view::npos) return false;
  const auto words = words_of(between);
  return words.size() <= 12 && std::all_of(words.begin(), words.end(), [](const Word& word) {
           return word.capital || std::find(small_words.begin(), small_words.end(), word.lower) !=
                                      small_words.end();
         });
}

struct Held {
  TextSpan where;
  Edtf days;
};

class TextReader {
 public:
  explicit TextReader(const Subject& subject) : subject_(subject) {}

  // The first and last day that the sentence gives to the meeting: behind its name, or at the
  // beginning of a sentence that names no other meeting and no other date.
  std::optional<Held> days_of(const Sentence& sentence, std::uint32_t name_end) const {
    const auto dates = dates_within(subject_.layout, sentence.text);
    for (std::size_t i = 0; i < dates.size(); ++i) {
      const auto span = span_at(dates, i);
      if (!span) continue;
      const bool behind = dates[i].where.begin >= name_end;
      if (behind && dates[i].where.begin > name_end + farthest) break;
      if (behind && is_way(text({name_end, dates[i].where.begin}))) return span;
      const bool opens = i == 0 && dates[0].where.begin < sentence.text.begin + 12 &&
                         dates.back().where.end <= span->where.end;
      if (!behind && opens) return span;
    }
    return std::nullopt;
  }

  // "The Second Meeting of States Parties opened in Port Costa on 10 August 2001": that day.
  std::optional<Held> opening(const Sentence& sentence, std::uint32_t name_end) const {
    for (const DateMention& date : dates_within(subject_.layout, sentence.text)) {
      if (date.where.begin < name_end) continue;
      const bool day = date.date && !date.date->is_interval() && has_day(date.date->from());
      const std::string_view way = text({name_end, date.where.begin});
      const bool opens = way.find("opened") != std::string_view::npos ||
                         way.find("began") != std::string_view::npos ||
                         way.find("started") != std::string_view::npos;
      if (!day || !opens || !is_way(way)) return std::nullopt;
      return Held{date.where, *date.date};
    }
    return std::nullopt;
  }

 private:
  std::string_view text(TextSpan where) const { return text_of(subject_.record.document, where); }

  static bool has_day(const std::optional<DatePoint>& point) { return point && point->day > 0; }

  // "28 November-2 December 2005" as one date or as two.
  std::optional<Held> span_at(std::span<const DateMention> dates, std::size_t i) const {
    if (dates[i].date && dates[i].date->is_interval()) {
      const Edtf& date = *dates[i].date;
      if (!has_day(date.from()) || !has_day(date.to())) return std::nullopt;
      return Held{dates[i].where, date};
    }
    if (i + 1 == dates.size()) return std::nullopt;
    const DateMention& last = dates[i + 1];
    const bool day = last.date && !last.date->is_interval() && has_day(last.date->from());
    if (!day || !are_joined(dates[i], last)) return std::nullopt;
    const auto first = first_of(dates[i], last.date->from()->year);
    if (!first) return std::nullopt;
    return Held{{dates[i].where.begin, last.where.end}, Edtf::interval(*first, *last.date->from())};
  }

  // "28 November until 2 December 2005": a day without a year takes that of the other.
  std::optional<DatePoint> first_of(const DateMention& mention, int year) const {
    if (mention.date) {
      if (mention.date->is_interval() || !has_day(mention.date->from())) return std::nullopt;
      return mention.date->from();
    }
    const std::string whole = std::string(text(mention.where)) + " " + std::to_string(year);
    const auto read = dates_in(whole, subject_.pack.reading.months);
    if (read.size() != 1 || !read[0].date || !has_day(read[0].date->from())) return std::nullopt;
    return read[0].date->from();
  }

  bool are_joined(const DateMention& a, const DateMention& b) const {
    const std::string_view gap = trim(text({a.where.end, b.where.begin}));
    if (gap == "and") {
      const std::string_view before = text({0, a.where.begin});
      return before.ends_with("between ") || before.ends_with("Between ");
    }
    return gap == "-" || gap == "\u2013" || gap == "to" || gap == "until" || gap == "through" ||
           gap == "till";
  }

  const Subject& subject_;
};

void say_it(const Subject& subject, const Meeting& meeting, const Statement* statement,
            const Held& held, Reporter& out) {
  const std::string message =
      "The " + meeting.name + " was held from " + say(*meeting.from, subject.pack) + " to " +
      say(*meeting.to, subject.pack) + "; the report gives " + say(held.days, subject.pack) + ".";
  const std::string hint = "Correct the days, or the meeting's number.";
  if (statement != nullptr) {
    say_or_remark(subject, out, *statement, message, hint);
  } else {
    out.say(place_of(subject, held.where), message, hint);
  }
}

class MeetingChecker {
 public:
  MeetingChecker(const Subject& subject, Reporter& out) : subject_(subject), out_(out) {}

  void run() {
    for (const RecordedMeeting& rule : subject_.pack.conflicts.recorded_meetings) {
      for (const Statement* statement : told(subject_, rule.topic)) judge(rule, *statement);
    }
    for (const Sentence& sentence : subject_.layout.sentences) {
      for (const Meeting& meeting : subject_.pack.meetings) judge_name(sentence, meeting);
    }
  }

 private:
  void judge(const RecordedMeeting& rule, const Statement& statement) {
    const Meeting* meeting = meeting_of(subject_, rule, statement);
    if (meeting == nullptr || !meeting->from || !meeting->to || !statement.date) return;
    read_.emplace_back(meeting, statement.where);
    if (fits(*statement.date, *meeting)) return;
    // Held elsewhere, and years apart: another treaty's.
    const std::string sentence = sentence_told(subject_, statement);
    const bool elsewhere = sentence.find(lower(meeting->place)) == std::string::npos;
    if (elsewhere && statement.date->from() && !is_near(*statement.date, *meeting)) return;
    say_it(subject_, *meeting, &statement, {statement.where, *statement.date}, out_);
  }

  // A statement on that meeting has read the sentence already.
  bool is_read(const Sentence& sentence, const Meeting& meeting) const {
    return std::any_of(read_.begin(), read_.end(), [&](const auto& one) {
      return one.first == &meeting && one.second.begin < sentence.text.end &&
             sentence.text.begin < one.second.end;
    });
  }

  void judge_name(const Sentence& sentence, const Meeting& meeting) {
    if (!meeting.from || !meeting.to || meeting.name.empty()) return;
    const std::string_view text = text_of(subject_.record.document, sentence.text);
    const std::size_t at = text.find(meeting.name);
    if (at == std::string_view::npos || is_read(sentence, meeting)) return;
    const auto name_end =
        sentence.text.begin + static_cast<std::uint32_t>(at + meeting.name.size());
    const auto held = TextReader(subject_).days_of(sentence, name_end);
    if (held) {
      if (!fits(held->days, meeting) && is_near(held->days, meeting)) {
        say_it(subject_, meeting, nullptr, *held, out_);
      }
      return;
    }
    const auto opening = TextReader(subject_).opening(sentence, name_end);
    if (!opening || !is_near(opening->days, meeting)) return;
    const Days told = days_of(opening->days), first = days_of(Edtf::day(*meeting.from));
    const bool is_first = told.first + 1 >= first.first && told.first <= first.first + 1;
    if (!is_first) say_it(subject_, meeting, nullptr, *opening, out_);
  }

  const Subject& subject_;
  Reporter& out_;
  std::vector<std::pair<const Meeting*, TextSpan>> read_;
};

}  // namespace

void meeting_on_other_days(const Subject& subject, Reporter& out) {
  MeetingChecker(subject, out).run();
}

}  // namespace vigil::check
