#include "cite/stretch.h"

#include <algorithm>

#include "cite/dates.h"
#include "cite/editions.h"
#include "cite/house_records.h"
#include "cite/looks.h"
#include "cite/openings.h"
#include "cite/other_orders.h"
#include "cite/pages.h"
#include "cite/people.h"
#include "cite/person.h"
#include "cite/piece_kind.h"
#include "cite/said_again.h"
#include "cite/sentences.h"
#include "cite/work_parts.h"
#include "cite/works.h"

namespace vigil::cite {
namespace {

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

// "camp leader, Port Camp, 3 May" after "Interviews with camp leader, …;": an office in small
// letters, where and when.
bool is_further_office(const std::vector<ReadPiece>& pieces, const Vocabulary& vocabulary) {
  constexpr std::size_t longest_office = 5;
  const std::string_view text = pieces[0].piece.text;
  const auto words = words_of(text);
  return pieces.size() > 2 && is_lower(text) && words.size() <= longest_office &&
         pieces.back().kind == PieceKind::date && !pieces.back().accessed &&
         vocabulary.said_verbs.find(words) == WordSet::npos &&
         (pieces[0].kind == PieceKind::role || pieces[0].kind == PieceKind::words);
}

// "B, Director, Health Unit, 3 May" after "Interviews with A, …;": one more speaker.
bool goes_on(const std::vector<ReadPiece>& pieces, const Carried& carried,
             const Vocabulary& vocabulary) {
  if (!carried.open || pieces.size() < 2 || pieces[0].piece.quoted) return false;
  const bool quotes =
      std::any_of(pieces.begin(), pieces.end(), [](const ReadPiece& p) { return p.piece.quoted; });
  if (quotes || has(pieces, PieceKind::pages) || has(pieces, PieceKind::url)) return false;
  if (carried.several && is_further_office(pieces, vocabulary)) return true;
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

// "Oral answer by": given in a house; "oral information from" was told to a researcher.
bool is_oral_answer(std::string_view text) {
  if (!begins(text, "oral ")) return false;
  const std::string_view what = text.substr(5);
  return begins(what, "answer") || begins(what, "repl") || begins(what, "response") ||
         begins(what, "question");
}

// "Answer by the Minister to a parliamentary question": said there, no letter.
Begun in_parliament(Begun opening, std::string_view text, const Vocabulary& vocabulary) {
  if (opening.kind == SourceKind::letter &&
      (is_oral_answer(text) || vocabulary.parliament_words.in(text.substr(0, text.find(','))))) {
    opening.kind = SourceKind::statement;
  }
  return opening;
}

// "Field visit, Costa, 3 May": what a researcher saw is no source.
bool is_visit(const std::vector<ReadPiece>& pieces, const Vocabulary& vocabulary) {
  if (pieces.empty() || has(pieces, PieceKind::title)) return false;
  const auto words = words_of(pieces[0].piece.text);
  const std::size_t at = vocabulary.describing_words.match(words, 0);  // "Personal observation"
  const std::size_t visit = vocabulary.visit_words.match(words, at);
  return visit != 0 && at + visit == words.size();
}

// "Forms F and G of the Article 7 Report, …": the report is the source.
std::string_view without_forms(std::string_view text) {
  if (!begins(text, "form ") && !begins(text, "forms ")) return text;
  const std::size_t at = text.find(" of the ");
  return at > 30 ? text : text.substr(at + 8);
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

// "A second letter, sent in April, got no answer": one that is only told of has no day and nobody
// who wrote.
bool is_told_of(const std::vector<Citation>& found, std::string_view text) {
  if (!begins(text, "a ") && !begins(text, "an ") && !begins(text, "no ")) return false;
  const Description& d = found.front().as_written;
  return !d.date && d.people.empty() && d.organization.empty();
}

// "An aid worker who asked not to be named, Costa, 3 May": somebody unnamed, where and when.
bool is_unnamed_speaker(const std::vector<ReadPiece>& pieces, const Vocabulary& vocabulary) {
  constexpr std::size_t longest_office = 4;
  if (pieces.size() < 2 || pieces[0].piece.quoted) return false;
  const std::string_view text = pieces[0].piece.text;
  const std::string_view plain = without_article(text);
  if (plain.size() == text.size() || !is_lower(plain) || begins(text, "the ")) return false;
  const auto words = words_of(plain.substr(0, plain.find(" who ")));
  const bool office = !words.empty() && words.size() <= longest_office &&
                      vocabulary.said_verbs.find(words) == WordSet::npos &&
                      vocabulary.work_words.find(words) == WordSet::npos &&
                      vocabulary.database_words.find(words) == WordSet::npos;
  const auto tells_where = [](const ReadPiece& p) {
    return p.kind == PieceKind::place || p.kind == PieceKind::name || p.kind == PieceKind::body ||
           p.kind == PieceKind::date;
  };
  return office && pieces.back().kind == PieceKind::date && !pieces.back().accessed &&
         begins_on_day(pieces.back().dates.front()) &&
         std::all_of(pieces.begin() + 1, pieces.end(), tells_where);
}

// "telephone interview, 5 May", behind a source that names somebody: the same people.
std::vector<Citation> spoken_again(std::string_view text, const Carried& carried,
                                   const Vocabulary& vocabulary) {
  const auto again = carried.open ? said_again(text, vocabulary) : std::nullopt;
  if (!again) return {};
  auto found = spoken_bare(again->kind, again->rest, vocabulary);
  for (Citation& citation : found) {
    Description& d = citation.as_written;
    d.people = carried.who.people;
    d.role = carried.who.role;
    d.organization = carried.who.organization;
  }
  return found;
}

}  // namespace

std::vector<Citation> read_stretch(std::string_view text, const Vocabulary& vocabulary,
                                   Carried& carried) {
  if (auto again = spoken_again(text, carried, vocabulary); !again.empty()) return again;
  if (auto told = told_in_frame(text, vocabulary); !told.empty()) return told;
  text = without_forms(text);
  const auto words = words_of(text);
  const auto opening = is_printed_exchange(text, words, vocabulary)
                           ? std::nullopt
                           : opening_of(text, words, vocabulary);
  if (opening) {
    auto found = supplied_data(*opening, text, words, vocabulary);
    if (found.empty())
      found = opened(in_parliament(*opening, text, vocabulary), text, words, vocabulary);
    if (!found.empty() && !is_remark(found, text) && !is_told_of(found, text)) {
      const bool notes = opening->kind == SourceKind::meeting_notes;
      const bool several = opening->several && found.size() == 1;
      carried = {opening->kind, several, !notes, false, carried.day, carried.who};
      return found;
    }
  }
  const auto pieces = read_pieces(text, vocabulary);
  if (goes_on(pieces, carried, vocabulary)) return spoken(carried.kind, text, vocabulary);
  carried.open = false;
  if (carried.resolutions && is_resolution(pieces)) return {resolution(pieces)};
  if (const auto again = ibid(pieces, vocabulary)) return {*again};
  if (const auto earlier = edition(pieces, vocabulary)) return {*earlier};
  auto found = house_record(text, pieces, vocabulary);
  if (found.empty()) found = spoken_in_other_order(text, pieces, vocabulary);
  if (!found.empty() && !is_told_of(found, text)) return found;
  if (is_visit(pieces, vocabulary)) return {Citation{}};
  if (is_unnamed_speaker(pieces, vocabulary))
    return spoken(SourceKind::interview, text, vocabulary);
  if (const auto printed = work(pieces, vocabulary)) {
    const Description& d = printed->as_written;
    carried.resolutions = d.kind == SourceKind::un_document && vocabulary.act_words.in(d.title);
    return {*printed};
  }
  return {Citation{}};  // Cites nothing and explains.
}

}  // namespace vigil::cite
