// "As of", "through the end of", "in the whole of": a day after the one on which the page says that
// it was updated, or as of which it holds.

#include <algorithm>

#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

constexpr std::uint32_t longest_span = 32;   // Bytes of "between 19 October 2003 and ".
constexpr std::uint32_t longest_stamp = 80;  // Bytes of "Last updated: 19 October 2003".
constexpr std::size_t longest_stamp_words = 10;

// "Status as of 31 July 2003": all that a line says that dates its page; a table's title says more.
constexpr std::array<std::string_view, 24> stamp_words{
    "status", "information", "facts", "data", "current", "text",      "correct",  "valid",
    "as",     "of",          "at",    "on",   "the",     "this",      "profile",  "page",
    "report", "country",     "all",   "last", "to",      "situation", "accurate", "is"};
constexpr std::array<std::string_view, 7> updating{"updated", "update",   "revised", "revision",
                                                   "edited",  "modified", "amended"};
// "In the whole of 2003", "throughout 2003": to its last day.
constexpr std::array<std::string_view, 6> whole{"whole", "all",      "entire",
                                                "full",  "entirety", "throughout"};

template <class List>
bool is_one_of(const List& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Whether a short line gives the day as of which its page holds.
bool is_stamp(const std::vector<Word>& words, const DateMention& day) {
  bool as_of = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_one_of(updating, words[i].lower)) return true;
    if (words[i].where.begin >= day.where.begin && words[i].where.end <= day.where.end) continue;
    if (!is_one_of(stamp_words, words[i].lower)) return false;
    as_of |=
        words[i].lower == "as" && i + 1 < words.size() &&
        (words[i + 1].lower == "of" || words[i + 1].lower == "at" || words[i + 1].lower == "on");
  }
  return as_of;
}

// The n-th word before that place; empty where there are fewer.
std::string before(const std::vector<Word>& words, std::uint32_t at, std::ptrdiff_t back) {
  const auto after = std::lower_bound(
      words.begin(), words.end(), at,
      [](const Word& word, std::uint32_t place) { return word.where.begin < place; });
  return after - words.begin() < back ? std::string() : after[-back].lower;
}

class StampChecker {
 public:
  StampChecker(const Subject& subject, Reporter& out) : subject_(subject), out_(out) {}

  void run() {
    const DateMention* stamp = find_stamp();
    if (stamp == nullptr) return;
    for (const Sentence& sentence : subject_.layout.sentences) {
      const auto words =
          words_of(text_of(subject_.record.document, sentence.text), sentence.text.begin);
      const bool ahead = looks_ahead(words);
      for (const DateMention& mention : dates_within(subject_.layout, sentence.text)) {
        // "As of 31 December, two lakes remained to be cleaned" tells what was so, and "as of 31
        // December, it will" does not.
        const bool plan = ahead && !(is_as_of(mention, words) && !promises(words));
        if (!plan) judge(mention, words, *stamp);
      }
    }
  }

 private:
  const DateMention* find_stamp() const {
    const Document& document = subject_.record.document;
    for (const Block& block : document.blocks) {  // A short line may have been read as a heading.
      if (block.text.end - block.text.begin > longest_stamp) continue;
      const auto words = words_of(text_of(document, block.text), block.text.begin);
      if (words.size() > longest_stamp_words) continue;
      for (const DateMention& mention : dates_within(subject_.layout, block.text)) {
        const bool day = mention.date && mention.date->from() && mention.date->from()->day > 0;
        if (day && is_stamp(words, mention)) return &mention;
      }
    }
    return nullptr;
  }

  static bool is_as_of(const DateMention& mention, const std::vector<Word>& words) {
    return before(words, mention.where.begin, 1) == "of" &&
           before(words, mention.where.begin, 2) == "as";
  }

  static bool promises(const std::vector<Word>& words) {
    return std::any_of(words.begin(), words.end(), [](const Word& word) {
      return word.lower == "will" || word.lower == "would" || word.lower == "shall" ||
             word.lower == "planned" || word.lower == "expected";
    });
  }

  // "Between 1992 and December 2014".
  static bool ends_a_span(const DateMention& mention, const std::vector<Word>& words) {
    return before(words, mention.where.begin, 1) == "and" &&
           std::any_of(words.begin(), words.end(), [&](const Word& word) {
             return word.lower == "between" && word.where.begin < mention.where.begin &&
                    mention.where.begin - word.where.begin < longest_span;
           });
  }

  // "The 2003 full-year total", "the twelve months of 2003".
  static bool is_full_year(const DateMention& mention, const std::vector<Word>& words) {
    if (mention.form != DateForm::year) return false;
    const std::string twelve = before(words, mention.where.begin, 3);
    const bool months = before(words, mention.where.begin, 1) == "of" &&
                        before(words, mention.where.begin, 2) == "months" &&
                        (twelve == "twelve" || twelve == "12" || twelve == "all");
    const auto next = std::find_if(words.begin(), words.end(), [&](const Word& word) {
      return word.where.begin >= mention.where.end;
    });
    return months ||
           (next != words.end() && (next->lower == "full-year" || next->lower == "whole-year"));
  }

  // "In the whole of 2003", "in all of 2003", "throughout 2003", "the full year 2003".
  static bool is_whole(const DateMention& mention, const std::vector<Word>& words) {
    const std::string last = before(words, mention.where.begin, 1);
    const std::string earlier = before(words, mention.where.begin, 2);
    if (last == "throughout" || last == "full-year" || last == "whole-year") return true;
    const bool of =
        (last == "of" || last == "year" || last == "calendar") && is_one_of(whole, earlier);
    const bool of_the_year = last == "year" && (earlier == "calendar" || earlier == "the") &&
                             is_one_of(whole, before(words, mention.where.begin, 3));
    return of || of_the_year || is_one_of(whole, last);
  }

  // "January-December 2003".
  bool is_behind_dash(const DateMention& mention) const {
    const std::string_view before =
        std::string_view(subject_.record.document.text).substr(0, mention.where.begin);
    return before.ends_with("-") || before.ends_with("\u2013");
  }

  // "From 1 January to 31 December 2003".
  static bool follows_from(const DateMention& mention, const std::vector<Word>& words) {
    return std::any_of(words.begin(), words.end(), [&](const Word& word) {
      return word.lower == "from" && word.where.begin < mention.where.begin &&
             mention.where.begin - word.where.begin < longest_span;
    });
  }

  // The day up to which the words say that something holds; nothing for any other date.
  std::optional<Date> holds_until(const DateMention& mention,
                                  const std::vector<Word>& words) const {
    if (!mention.date || !mention.date->latest()) return std::nullopt;
    const std::string last = before(words, mention.where.begin, 1);
    const std::string earlier = before(words, mention.where.begin, 2);
    if (last == "of" && earlier == "end") return mention.date->latest();
    if ((last == "of" && earlier == "as") || last == "through") return mention.date->earliest();
    if (ends_a_span(mention, words)) return mention.date->earliest();
    if (is_whole(mention, words)) return mention.date->latest();
    // "From January to December 2003", as one date or as two.
    if (mention.date->is_interval() && mention.date->to()) return mention.date->to()->earliest();
    if (is_behind_dash(mention)) return mention.date->earliest();
    if (is_full_year(mention, words)) return mention.date->latest();
    const bool opens = last == "by" && words.front().where.end + 1 == mention.where.begin;
    const bool ends = last == "ending" || last == "ended" || (last == "to" && earlier == "year");
    if (opens || ends) return mention.date->earliest();
    const bool until = last == "to" || last == "until" || last == "till";
    if (until && follows_from(mention, words)) return mention.date->earliest();
    return std::nullopt;
  }

  void judge(const DateMention& mention, const std::vector<Word>& words, const DateMention& stamp) {
    const auto until = holds_until(mention, words);
    const Date updated = stamp.date->from()->earliest();
    if (!until || *until <= updated) return;
    out_.say(place_of(subject_, mention.where),
             "The page was updated on " + say(updated, subject_.pack) +
                 " and tells what was so on " + say(*until, subject_.pack) + ".",
             "Say as of which day it holds, or correct the day of the update.",
             {place_of(subject_, stamp.where)});
  }

  const Subject& subject_;
  Reporter& out_;
};

}  // namespace

void later_than_updated(const Subject& subject, Reporter& out) {
  StampChecker(subject, out).run();
}

}  // namespace vigil::check
