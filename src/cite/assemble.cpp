#include "cite/assemble.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "cite/dates.h"
#include "cite/fragments.h"
#include "cite/looks.h"
#include "cite/openings.h"
#include "cite/other_orders.h"
#include "cite/pages.h"
#include "cite/people.h"
#include "cite/person.h"
#include "cite/piece_kind.h"
#include "cite/pointers.h"
#include "cite/rearranged.h"
#include "cite/work_parts.h"
#include "cite/works.h"

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

std::optional<Citation> ibid(const std::vector<ReadPiece>& pieces, const Vocabulary& vocabulary) {
  if (pieces.empty() || pieces.front().piece.quoted) return std::nullopt;
  const auto words = words_of(pieces.front().piece.text);
  const std::size_t count = vocabulary.ibid.match(words, 0);
  if (count == 0) return std::nullopt;
  Citation citation;
  citation.ibid = true;
  if (count < words.size()) {  // "Ibid p. 3" without a comma.
    const auto pages = pages_in(pieces.front().piece.text.substr(words[count].begin), vocabulary);
    citation.as_written.pages = pages.value_or("");
  }
  add_pages(pieces, citation.as_written);
  return citation;
}

// "entry on Ardenia", "report on Ardenia", "Ardenia country report" → "Ardenia".
std::string_view entry_of(std::string_view text) {
  for (const std::string_view lead :
       {"entry on ", "report on ", "section on ", "chapter on ", "entry for ", "in "}) {
    if (text.starts_with(lead)) return text.substr(lead.size());
  }
  for (const std::string_view end : {" entry", " country report", " chapter", " report"}) {
    if (text.ends_with(end)) return text.substr(0, text.size() - end.size());
  }
  return text;
}

// "Ardenia’s country entry" → AR; nothing for other names.
std::string country_of_entry(std::string_view text, const Vocabulary& vocabulary) {
  text = entry_of(without_article(text));
  if (text.ends_with(" country")) text.remove_suffix(8);
  for (const std::string_view possessive : {"\u2019s", "'s", "\u2019", "'"}) {
    if (text.ends_with(possessive)) text.remove_suffix(possessive.size());
  }
  return vocabulary.country(without_article(text));
}

// The year of the edition that the piece names: wholly, or as "the entry on Ardenia in Report
// 2003".
std::optional<int> edition_named(std::string_view text, const Vocabulary& vocabulary,
                                 std::string& country) {
  if (const auto year = vocabulary.edition(text)) return year;
  if (text.empty() || text.back() < '0' || text.back() > '9') return std::nullopt;
  for (const std::string_view link : {" in ", " of "}) {
    const std::size_t at = text.rfind(link);
    if (at == std::string_view::npos) continue;
    const auto year = vocabulary.edition(text.substr(at + link.size()));
    if (!year) continue;
    country = country_of_entry(text.substr(0, at), vocabulary);
    if (!country.empty()) return year;
  }
  return std::nullopt;
}

// "“Country Profile: Ardenia,” River Monitor, 2012": a chapter by its title and the monitor's year.
std::optional<Citation> profile(const std::vector<ReadPiece>& pieces,
                                const Vocabulary& vocabulary) {
  if (pieces.size() < 3 || !pieces[0].piece.quoted || pieces[2].kind != PieceKind::date) return {};
  const auto& when = pieces[2].dates.front().from();
  if (!when || when->month != 0 || pieces[2].accessed) return {};
  const auto words = words_of(pieces[1].piece.text);
  const std::string_view body = pieces[1].piece.text;
  const bool own = vocabulary.own_names.match(words, 0) != 0 ||
                   (!words.empty() && vocabulary.own_names.match(words, words.size() - 1) != 0);
  if (!own || is_prose(body) || words.size() > 6) return {};
  Citation citation;
  for (const std::string_view title = pieces[0].piece.text; const Word& word : words_of(title)) {
    std::string_view name = title.substr(word.begin, word.end - word.begin);
    while (name.ends_with(':') || name.ends_with(',')) name.remove_suffix(1);
    if (citation.as_written.country.empty()) citation.as_written.country = vocabulary.country(name);
  }
  citation.as_written.kind = SourceKind::edition;
  citation.as_written.edition = when->year;
  add_pages(pieces, citation.as_written);
  return citation;
}

std::optional<Citation> edition(const std::vector<ReadPiece>& pieces,
                                const Vocabulary& vocabulary) {
  if (auto chapter = profile(pieces, vocabulary)) return chapter;
  for (std::size_t i = 0; i < pieces.size() && i < 3; ++i) {
    std::string country;
    std::string_view text = pieces[i].piece.text;
    // "River Monitor, “Ardenia,” in River Monitor Report 2003": its chapter stands before.
    const bool chapter = i > 0 && pieces[i - 1].piece.quoted &&
                         (text.starts_with("in ") || vocabulary.edition(text).has_value());
    const std::string_view by = pieces[0].piece.text;
    if (i == 2 &&
        !(chapter && (vocabulary.own_names.holds(by) || vocabulary.organizations.holds(by)))) {
      break;
    }
    if (chapter) {
      if (text.starts_with("in ")) text.remove_prefix(3);
      country = country_of_entry(pieces[i - 1].piece.text, vocabulary);
    }
    const auto year = edition_named(text, vocabulary, country);
    if (!year) continue;
    Citation citation;
    citation.as_written.kind = SourceKind::edition;
    citation.as_written.edition = *year;
    if (country.empty()) country = vocabulary.country(pieces[i].piece.bracket);
    citation.as_written.country = country;
    for (std::size_t j = i + 1; j < pieces.size() && citation.as_written.country.empty(); ++j) {
      if (!pieces[j].piece.quoted) {
        citation.as_written.country = country_of_entry(pieces[j].piece.text, vocabulary);
      }
    }
    add_pages(pieces, citation.as_written);
    return citation;
  }
  return std::nullopt;
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

// "B, Director, Health Unit, 3 May" after "Interviews with A, …;": one more speaker.
bool goes_on(const std::vector<ReadPiece>& pieces, const Carried& carried,
             const Vocabulary& vocabulary) {
  if (!carried.open || pieces.size() < 2 || pieces[0].piece.quoted) return false;
  const bool quotes =
      std::any_of(pieces.begin(), pieces.end(), [](const ReadPiece& p) { return p.piece.quoted; });
  if (quotes || has(pieces, PieceKind::pages) || has(pieces, PieceKind::url)) return false;
  const std::string_view name = without_ranks(pieces[0].piece.text, vocabulary);
  const bool ranked = name.size() != pieces[0].piece.text.size();
  if (!is_person(name, vocabulary)) return false;
  return ranked || carried.several || pieces[1].kind == PieceKind::role;
}

// "52/38A, 9 December 1997", behind a resolution whose body was named.
bool is_resolution(const std::vector<ReadPiece>& pieces) {
  if (pieces.empty() || pieces[0].piece.quoted) return false;
  const std::string_view text = pieces[0].piece.text;
  const std::size_t slash = text.find('/');
  return slash != std::string_view::npos && slash >= 2 && text.size() <= 8 &&
         std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(slash),
                     [](char c) { return c >= '0' && c <= '9'; });
}

Citation resolution(const std::vector<ReadPiece>& pieces) {
  Citation citation;
  citation.as_written.kind = SourceKind::un_document;
  citation.as_written.title = std::string(pieces[0].piece.text);
  add_dates(pieces, citation.as_written);
  return citation;
}

// "Data supplied by the Flood Office, victim database, 3 May": a database, no letter.
std::vector<Citation> supplied_data(const Begun& opening, std::string_view text,
                                    const std::vector<Word>& words, const Vocabulary& vocabulary) {
  if (opening.kind != SourceKind::letter || vocabulary.provided_words.match(words, 0) == 0 ||
      vocabulary.database_words.find(words) == WordSet::npos) {
    return {};
  }
  const auto found = work(read_pieces(text, vocabulary), vocabulary);
  const bool data = found && found->as_written.kind == SourceKind::database;
  return data ? std::vector<Citation>{*found} : std::vector<Citation>{};
}

// "Answer by the Minister to a parliamentary question": said there, no letter.
Begun in_parliament(Begun opening, std::string_view text, const Vocabulary& vocabulary) {
  if (opening.kind == SourceKind::letter &&
      (begins(text, "oral ") || vocabulary.parliament_words.in(text.substr(0, text.find(','))))) {
    opening.kind = SourceKind::statement;
  }
  return opening;
}

// "Field visit, Costa, 3 May": what a researcher saw is no source.
bool is_visit(const std::vector<ReadPiece>& pieces, const Vocabulary& vocabulary) {
  if (pieces.empty() || has(pieces, PieceKind::title)) return false;
  const auto words = words_of(pieces[0].piece.text);
  return !words.empty() && vocabulary.visit_words.match(words, 0) == words.size();
}

// "Forms F and G of the Article 7 Report, …": the report is the source.
std::string_view without_forms(std::string_view text) {
  if (!begins(text, "form ") && !begins(text, "forms ")) return text;
  const std::size_t at = text.find(" of the ");
  return at == std::string_view::npos || at > 30 ? text : text.substr(at + 8);
}

// "Exchange of Letters between Ardenia and Brezia, 3 May, Treaty Series": no letter to us.
bool is_printed_exchange(std::string_view text, const std::vector<Word>& words,
                         const Vocabulary& vocabulary) {
  return vocabulary.agreement_words.match(words, 0) != 0 && vocabulary.gazettes.in(text);
}

// "Note by the researcher: the village is spelled otherwise": nothing that was sent on a day.
bool is_remark(const std::vector<Citation>& found, std::string_view text) {
  const std::size_t colon = text.find(": ");
  return colon != std::string_view::npos && !found.front().as_written.date &&
         is_lower(without_article(text.substr(colon + 2))) && is_prose(text.substr(colon + 2));
}

std::vector<Citation> read_stretch(std::string_view text, const Vocabulary& vocabulary,
                                   Carried& carried) {
  text = without_forms(text);
  const auto words = words_of(text);
  const auto opening = is_printed_exchange(text, words, vocabulary)
                           ? std::nullopt
                           : opening_of(text, words, vocabulary);
  if (opening) {
    auto found = supplied_data(*opening, text, words, vocabulary);
    if (found.empty())
      found = opened(in_parliament(*opening, text, vocabulary), text, words, vocabulary);
    if (!found.empty() && !is_remark(found, text)) {
      carried = {opening->kind, opening->several && found.size() == 1,
                 opening->kind != SourceKind::meeting_notes, false, carried.day};
      return found;
    }
  }
  const auto pieces = read_pieces(text, vocabulary);
  if (goes_on(pieces, carried, vocabulary)) return spoken(carried.kind, text, vocabulary);
  carried.open = false;
  if (carried.resolutions && is_resolution(pieces)) return {resolution(pieces)};
  if (const auto again = ibid(pieces, vocabulary)) return {*again};
  if (const auto earlier = edition(pieces, vocabulary)) return {*earlier};
  auto found = spoken_in_other_order(text, pieces, vocabulary);
  if (!found.empty()) return found;
  if (is_visit(pieces, vocabulary)) return {Citation{}};
  if (const auto printed = work(pieces, vocabulary)) {
    const Description& d = printed->as_written;
    carried.resolutions = d.kind == SourceKind::un_document && vocabulary.act_words.in(d.title);
    return {*printed};
  }
  return {Citation{}};  // Cites nothing and explains.
}

constexpr std::size_t longest_prose = 40;  // Words of a sentence before what it cites.

// "Figures in this section are from …", "For the agreement, see …": what stands behind the link.
std::optional<std::string_view> behind_prose(std::string_view text, const Vocabulary& vocabulary) {
  const auto words = words_of(text);
  for (std::size_t i = 2; i < words.size() && i < longest_prose; ++i) {
    const std::size_t count = vocabulary.lead_links.match(words, i);
    if (count == 0 || i + count >= words.size()) continue;
    const char before = text[words[i - 1].end - 1];
    const char first = text[words[i].begin];
    const bool cut = before == ',' || first == '(' || count > 1 || words[0].folded == "for" ||
                     words[0].folded == "on";
    if (!cut) continue;
    std::string_view rest = text.substr(words[i + count].begin);
    if (starts_lower(rest)) rest = without_article(rest);
    if (first == '(' && rest.ends_with(')')) rest.remove_suffix(1);
    return rest;
  }
  return std::nullopt;
}

// "This was confirmed in an email from Ana Example, 3 May", "… is given in Report 2003, p. 7": what
// somebody sent or said, or an earlier edition, behind a link inside a sentence.
std::vector<Citation> in_prose(std::string_view text, const Vocabulary& vocabulary) {
  const auto words = words_of(text);
  for (std::size_t i = 1; i + 2 < words.size() && i < longest_prose; ++i) {
    static constexpr std::array<std::string_view, 6> links{"in",     "by", "from",
                                                           "during", "to", "through"};
    const bool colon = text[words[i].end - 1] == ':';  // "See last year's report: …"
    if (!colon && std::find(links.begin(), links.end(), words[i].folded) == links.end()) continue;
    const std::string_view rest = without_article(text.substr(words[i + 1].begin));
    const bool named = vocabulary.edition(rest.substr(0, rest.find(','))).has_value();
    if (colon && !named) continue;
    if (!named) {
      const auto opening = opening_of(rest, words_of(rest), vocabulary);
      if (!opening || opening->bare) continue;
    }
    Carried none;
    auto found = read_stretch(rest, vocabulary, none);
    if (!are_located(found)) continue;
    if (named || read_pieces(rest, vocabulary).back().kind == PieceKind::date) return found;
  }
  return {};
}

bool begins_with_quote(std::string_view text) {
  return text.starts_with('"') || text.starts_with("\u201C");
}

// "The papers had it otherwise: “Boats Sink,” Evening Journal, 3 May", "More is found in the flood
// database, Flood Office, accessed 3 May": a title, a database or an agency inside a sentence.
std::vector<Citation> printed_in_prose(std::string_view text, const Vocabulary& vocabulary) {
  static constexpr std::array<std::string_view, 5> links{"in", "by", "from", "to", "on"};
  const auto words = words_of(text);
  for (std::size_t i = 2; i + 2 < words.size() && i < longest_prose; ++i) {
    const bool colon = text[words[i - 1].end - 1] == ':';
    const bool link = std::find(links.begin(), links.end(), words[i - 1].folded) != links.end();
    if (!colon && !link) continue;
    const std::string_view rest = without_article(text.substr(words[i].begin));
    const auto first = words_of(rest.substr(0, rest.find(',')));
    const bool quoted = begins_with_quote(rest);
    const bool known = vocabulary.wires.match(first, 0) != 0 ||
                       vocabulary.broadcasters.match(first, 0) != 0 ||
                       vocabulary.database_words.find(first) != WordSet::npos;
    if (!quoted && !known) continue;
    Carried none;
    auto found = read_stretch(rest, vocabulary, none);
    if (!are_located(found)) continue;
    const Description& d = found.front().as_written;
    const bool printed = quoted && !d.title.empty() && !(d.publication + d.organization).empty();
    const bool sent = d.kind == SourceKind::wire || d.kind == SourceKind::broadcast ||
                      d.kind == SourceKind::database;
    if (printed || (known && sent)) return found;
  }
  return {};
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

// "Evening Journal, the same day": with the day that stands before it in the note.
std::string with_day(std::string_view text, std::string_view day) {
  if (day.empty()) return {};
  for (const std::string_view end : {", the same day", ", same day", ", of the same day",
                                     ", same date", ", the same date", " of the same day"}) {
    if (text.ends_with(end)) {
      return std::string(text.substr(0, text.size() - end.size())) + ", " + std::string(day);
    }
  }
  return {};
}

// "The camp gave the same account (telephone interview with the committee, 3 May)": a source in
// brackets inside prose. What is quoted before "said" and a speaker is hers.
std::vector<Citation> in_brackets(std::string_view text, const Vocabulary& vocabulary) {
  const std::size_t open = text.rfind(" (");
  const std::size_t close = text.find(')', open == std::string_view::npos ? text.size() : open);
  if (open == std::string_view::npos || close == std::string_view::npos || open == 0) return {};
  const std::string_view before = text.substr(0, open);
  std::string_view inner = text.substr(open + 2, close - open - 2);
  const auto words = words_of(inner);
  const auto opening = opening_of(inner, words, vocabulary);
  const bool report = vocabulary.treaty_reports.match(words, 0) != 0;
  if ((!opening && !report) || opening_of(before, words_of(before), vocabulary)) return {};
  std::string rest;
  const std::size_t said = before.find(" said ");
  if (opening && opening->bare && said != std::string_view::npos) {
    rest = std::string(before.substr(said + 6)) + ", " +
           std::string(inner.substr(words[opening->words].begin));
    auto found = spoken(opening->kind, rest, vocabulary);
    return are_located(found) ? found : std::vector<Citation>{};
  }
  if (!is_prose(before)) return {};
  Carried none;
  auto found = read_stretch(inner, vocabulary, none);
  return are_located(found) ? found : std::vector<Citation>{};
}

// "Ana Example, quoted in Ben Writer, “Ten Years,” …": where it stands is the source.
std::vector<Citation> quoted_in(std::string_view text, const Vocabulary& vocabulary) {
  const auto pieces = read_pieces(text, vocabulary);
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const std::string_view piece = pieces[i].piece.text;
    if (pieces[i].piece.quoted || !starts_lower(piece)) continue;
    const auto words = words_of(piece);
    const std::size_t count = vocabulary.lead_ins.match(words, 0);
    if (count < 2 || count >= words.size()) continue;
    const auto at = static_cast<std::size_t>(piece.data() - text.data());
    Carried none;
    auto found = read_stretch(text.substr(at + words[count].begin), vocabulary, none);
    if (are_located(found)) return found;
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
  const std::string dated = with_day(plain, carried.day);
  if (!dated.empty()) plain = dated;
  const std::string known = rearranged(plain, vocabulary);
  plain = known;
  auto citations = in_brackets(plain, vocabulary);
  if (citations.empty()) citations = read_stretch(plain, vocabulary, carried);
  part_by_dates(citations, plain, vocabulary);
  if (explains(citations)) {
    auto inside = quoted_in(plain, vocabulary);
    if (inside.empty()) inside = in_prose(plain, vocabulary);
    if (inside.empty()) inside = printed_in_prose(plain, vocabulary);
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
  }
  return citations;
}

}  // namespace vigil::cite
