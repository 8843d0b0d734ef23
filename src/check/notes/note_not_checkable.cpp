// A place and a date, or a newspaper's name and a date: no title, no author, no page, no address.
// What an agency or a broadcaster sent on a day can be looked up, and so can a law, a resolution
// or a meeting's papers: their names have digits, small words, or words that the pack knows.

#include <algorithm>

#include "base/unicode.h"
#include "check/detail/dates.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

constexpr std::size_t most_words = 5;  // Of a bare name, beside the date.

bool is_agency(const std::string& name, const CitingRules& rules) {
  const std::string key = fold(name);
  const auto names = [&](const std::string& known) { return fold(known) == key; };
  return std::any_of(rules.wires.begin(), rules.wires.end(), names) ||
         std::any_of(rules.broadcasters.begin(), rules.broadcasters.end(), names);
}

// "Ardenburg", "Valley News": a few words in capitals, none of which names a body, a law or an
// event.
bool is_bare_name(std::string_view name, const CitingRules& rules) {
  const std::vector<Word> words = words_of(name);
  if (words.empty() || words.size() > most_words) return false;
  const auto events = rules.vocabulary.find("event_words");
  const auto knows = [](const std::vector<std::string>& list, const std::string& word) {
    return std::any_of(list.begin(), list.end(),
                       [&](const std::string& known) { return lower(known) == word; });
  };
  return std::all_of(words.begin(), words.end(), [&](const Word& word) {
    return word.capital && !knows(rules.un_bodies, word.lower) &&
           !knows(rules.law_words, word.lower) && !knows(rules.body_words, word.lower) &&
           (events == rules.vocabulary.end() || !knows(events->second, word.lower));
  });
}

// A name with a date, and nothing else by which somebody could find it.
bool is_bare(const Description& d, const Pack& pack) {
  const bool work = d.kind == SourceKind::article || d.kind == SourceKind::report;
  const bool talk = d.kind == SourceKind::interview || d.kind == SourceKind::telephone_interview;
  if (!work && !talk) return false;
  if (!d.people.empty() || !d.title.empty() || !d.pages.empty() || !d.url.empty()) return false;
  if (!d.role.empty() || !d.organization.empty()) return false;
  if (talk) return true;
  return is_bare_name(d.publication, pack.citing) && !is_agency(d.publication, pack.citing);
}

// "Ardenburg, 13 January 2003.": what the note grammar leaves as words that explain. A few names
// in capitals, then a day.
bool is_place_and_day(std::string_view words, const Pack& pack) {
  const auto dates = dates_in(words, pack.reading.months);
  if (dates.size() != 1 || dates[0].form == DateForm::year) return false;
  const std::string_view after = trim(words.substr(dates[0].where.end));
  const std::vector<Word> names = words_of(words.substr(0, dates[0].where.begin));
  if (!after.empty() && after != ".") return false;
  return !names.empty() && names.size() <= most_words &&
         std::all_of(names.begin(), names.end(), [](const Word& word) { return word.capital; });
}

}  // namespace

void note_not_checkable(const Subject& subject, Reporter& out) {
  const ReportRecord& record = subject.record;
  for (std::size_t i = 0; i < record.notes.size(); ++i) {
    std::vector<std::string> others;
    const Citation* bare = nullptr;
    for (const Citation& citation : record.notes[i].citations) {
      const TextSpan words = words_of(subject, i, citation);
      const bool explains = citation.as_written.kind == SourceKind::explanation && !citation.ibid;
      const bool found = explains ? is_place_and_day(text_of(record.document, words), subject.pack)
                                  : !citation.ibid && is_bare(citation.as_written, subject.pack);
      if (found && bare == nullptr) {
        bare = &citation;
      } else if (const Description* other = source_of(subject, citation)) {
        others.push_back(name_of(*other, subject.pack));
      }
    }
    if (bare == nullptr) continue;
    TextSpan words = words_of(subject, i, *bare);
    if (text_of(record.document, words).ends_with('.')) --words.end;
    std::string message = "Note " + std::to_string(record.notes[i].note) + " gives only " +
                          in_quotes(text_of(record.document, words)) +
                          ": no title, author or page by which to find it";
    message += others.empty() ? "." : "; the note also has " + list(others) + ".";
    out.say(place_of(subject, words), std::move(message),
            "Name the work (author, title, publication, page), or who said it to whom.");
  }
}

}  // namespace vigil::check
