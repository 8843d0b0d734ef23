#include "cite/assemble.h"

#include "base/unicode.h"
#include "cite/dates.h"
#include "cite/fragments.h"
#include "cite/kinds.h"
#include "cite/looks.h"
#include "cite/openings.h"
#include "cite/piece_kind.h"
#include "cite/pointers.h"
#include "cite/prose.h"
#include "cite/rearranged.h"
#include "cite/stretch.h"

namespace vigil::cite {
namespace {

// "Confirmed by letter from Ana Example", "As heard on Radio Costa": the words before what was
// sent, said or broadcast.
std::size_t leads_to_opening(std::string_view text, const std::vector<Word>& words,
                             const Vocabulary& vocabulary) {
  const std::size_t count = participle_lead(text, words, vocabulary);
  if (count == 0 || opening_of(text, words, vocabulary)) return 0;
  const std::string_view rest = text.substr(words[count].begin);
  const auto opening = opening_of(rest, words_of(rest), vocabulary);
  const bool agency =
      vocabulary.wires.match(words, count) != 0 || vocabulary.broadcasters.match(words, count) != 0;
  const bool as = words[0].folded == "as" && starts_upper(rest);
  return (opening && !opening->bare) || agency || as ? count : 0;
}

// Takes lead-ins from the beginning: "See for example, Letter from …".
std::string_view without_lead(std::string_view text, const Vocabulary& vocabulary,
                              std::string& lead) {
  for (int rounds = 0; rounds < 3; ++rounds) {
    const auto words = words_of(text);
    std::size_t count = vocabulary.lead_ins.match(words, 0);
    if (count == 0) count = leads_to_opening(text, words, vocabulary);
    if (count == 0 || count >= words.size()) break;
    lead += (lead.empty() ? "" : " ") + std::string(text.substr(0, words[count - 1].end));
    while (lead.ends_with(',')) lead.pop_back();
    text = trim(text.substr(words[count].begin));
    const std::string_view plain = without_article(text);  // "See the flood database, …"
    if (starts_lower(text) && (starts_lower(plain) || has_digit(text))) text = plain;
  }
  return text;
}

// Whether the last stop is the note's own: not that of "D.C." or of an ellipsis.
bool ends_in_stop(std::string_view text) {
  if (text.size() < 4 || !text.ends_with('.')) return text.ends_with('.');
  return text[text.size() - 2] != '.' && text[text.size() - 3] != '.';
}

bool explains(const std::vector<Citation>& citations) {
  return citations.size() == 1 && !citations[0].ibid &&
         citations[0].as_written.kind == SourceKind::explanation;
}

// Whether each of several days is a source of its own: of reports on a treaty, and of what comes
// out every day.
bool parts_by_dates(const Description& d) {
  const bool daily = d.kind == SourceKind::article || d.kind == SourceKind::wire ||
                     d.kind == SourceKind::broadcast;
  return (d.kind == SourceKind::treaty_report && d.title.ends_with('s')) ||
         (daily && d.title.empty() && d.people.empty());
}

// "Article 7 Reports, 3 May 2001 and 30 April 2002", "Evening Journal, 15 and 16 May": one for each
// day.
void part_by_dates(std::vector<Citation>& citations, std::string_view text,
                   const Vocabulary& vocabulary) {
  if (citations.size() != 1 || !parts_by_dates(citations[0].as_written)) return;
  const Citation one = citations[0];
  citations.clear();
  for (const ReadPiece& read : read_pieces(text, vocabulary)) {
    if (read.kind != PieceKind::date || read.aside || read.accessed) continue;
    for (const Edtf& date : read.dates) {
      citations.push_back(one);
      citations.back().as_written.date = date;
    }
  }
  if (citations.empty()) citations = {one};
}

// The last day named in the text; nothing when it names none.
std::string last_day(std::string_view text, const Vocabulary& vocabulary) {
  std::string day;
  for (const ReadPiece& read : read_pieces(text, vocabulary)) {
    if (read.kind != PieceKind::date || read.aside || read.accessed) continue;
    if (begins_on_day(read.dates.back())) day = read.dates.back().to_string();
  }
  return day;
}

// "Evening Journal, the same day": with the day that stands before it in the note.
std::string with_day(std::string_view text, std::string_view carried,
                     const Vocabulary& vocabulary) {
  for (const std::string& words : vocabulary.same_days) {
    if (!text.ends_with(words) || text.size() < words.size() + 2) continue;
    std::string_view before = text.substr(0, text.size() - words.size());
    if (!before.ends_with(", ") && !before.ends_with(" of ") && !before.ends_with(" on ")) continue;
    before = trim(before);
    for (const std::string_view link : {" of", " on", ","}) {
      if (before.ends_with(link)) before.remove_suffix(link.size());
    }
    std::string day = last_day(before, vocabulary);
    if (day.empty()) day = carried;
    return day.empty() ? std::string() : std::string(before) + ", " + day;
  }
  return {};
}

}  // namespace

std::vector<Citation> assemble(std::string_view text, const Vocabulary& vocabulary,
                               Carried& carried) {
  std::string lead;
  std::string_view plain = without_lead(trim(text), vocabulary, lead);
  if (ends_in_stop(plain)) plain.remove_suffix(1);
  plain = without_pointer(plain);
  const std::string dated = with_day(plain, carried.day, vocabulary);
  if (!dated.empty()) plain = dated;
  const std::string known = rearranged(plain, vocabulary);
  plain = known;
  auto citations = in_brackets(plain, vocabulary);
  if (citations.empty()) citations = read_stretch(plain, vocabulary, carried);
  part_by_dates(citations, plain, vocabulary);
  if (explains(citations)) {
    auto inside = inside_prose(plain, vocabulary);
    if (!inside.empty()) {
      citations = std::move(inside);
    } else if (const auto rest = behind_prose(plain, vocabulary)) {
      Carried none;
      auto found = read_stretch(without_lead(*rest, vocabulary, lead), vocabulary, none);
      if (are_located(found)) {
        const auto size = static_cast<std::size_t>(rest->data() - plain.data());
        lead += (lead.empty() ? "" : " ") + std::string(trim(plain.substr(0, size)));
        citations = std::move(found);
      }
    }
  }
  for (Citation& citation : citations) {
    citation.lead = lead;
    const auto& date = citation.as_written.date;
    if (date && begins_on_day(*date)) carried.day = date->to_string();
    if (is_said(citation.as_written.kind)) carried.who = citation.as_written;
  }
  return citations;
}

}  // namespace vigil::cite
