#include "cite/other_orders.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/fragments.h"
#include "cite/looks.h"
#include "cite/meeting_notes.h"
#include "cite/nouns.h"
#include "cite/people.h"
#include "cite/press.h"
#include "cite/rearranged.h"
#include "cite/work_parts.h"

namespace vigil::cite {

namespace {

// "Information from the Flood Office sent by email by Ana Example, 3 May": how it came, and who
// sent it, stand behind a body.
std::vector<Citation> sent_by_way(const Begun& opening, std::string_view text,
                                  const std::vector<Word>& words, const Vocabulary& vocabulary) {
  constexpr std::size_t farthest = 16;
  if (opening.kind != SourceKind::letter) return {};
  for (std::size_t i = opening.words + (opening.bare ? 0 : 1); i + 3 < words.size() && i < farthest;
       ++i) {
    if (text[words[i - 1].end - 1] == ',') return {};
    if (words[i].folded != "by" && words[i].folded != "via") continue;
    const std::vector<Word> way(words.begin() + static_cast<std::ptrdiff_t>(i),
                                words.begin() + static_cast<std::ptrdiff_t>(i) + 2);
    const auto kind = vocabulary.way_in(way, way.size());
    const std::string& link = words[i + 2].folded;
    if (kind && (link == "by" || link == "from")) {
      return spoken(*kind, text.substr(words[i + 3].begin), vocabulary);
    }
  }
  return {};
}

}  // namespace

std::vector<Citation> opened(const Begun& opening, std::string_view text,
                             const std::vector<Word>& words, const Vocabulary& vocabulary) {
  if (opening.words >= words.size()) return {};
  std::string_view rest = text.substr(words[opening.words].begin);
  // "Interview with, and documents provided by, Ana Example": the second link is a remark.
  const bool interrupted = text[words[opening.words - 1].end - 1] == ',' && !opening.bare;
  if (const std::size_t end = rest.find(", ");
      interrupted && rest.starts_with("and ") && end != std::string_view::npos) {
    rest = rest.substr(end + 2);
  }
  if (opening.kind == SourceKind::meeting_notes) {
    // "Record of the debate in Parliament" was taken by its clerks.
    const std::string_view event = rest.substr(0, rest.find(','));
    const bool record = words[0].folded == "record" ||
                        (words[0].folded == "minutes" && event.find("debate") < event.size());
    if (record && vocabulary.lawgivers.in(event)) return {};
    Citation notes = meeting_notes(rest, vocabulary);
    // "Statement by Ardenia, 3 May. Notes by the Flood Office": who took down what was said.
    if (words[opening.words - 1].folded == "by" && !notes.as_written.date) return {};
    // "RSO meeting notes, Meeting of …": another body's.
    const std::size_t taker = vocabulary.organizations.match(words, 0);
    if (taker != 0 && taker < opening.words && notes.as_written.organization.empty()) {
      notes.as_written.organization = std::string(text.substr(0, words[taker - 1].end));
    }
    return notes.as_written.title.empty() ? std::vector<Citation>{} : std::vector<Citation>{notes};
  }
  if (auto sent = sent_by_way(opening, text, words, vocabulary); !sent.empty()) return sent;
  auto all = opening.bare ? spoken_bare(opening.kind, rest, vocabulary)
                          : spoken(opening.kind, rest, vocabulary);
  if (all.empty() || all.front().as_written.date) return all;
  // "Letter dated 3 May from …", "Email from Ana Example to River Monitor dated 6 May"
  const std::size_t piece = words_of(text.substr(0, text.find(','))).size();
  const std::size_t count = all.size() == 1 ? std::max(opening.words, piece) : opening.words;
  const auto date = date_in_opening(text, words, count, vocabulary);
  for (Citation& citation : all) citation.as_written.date = date;
  return all;
}

namespace {

// "Fourth Meeting of the Parties, Statement by Ardenia, Costa, 3 May": the event stands first.
std::vector<Citation> opened_after_event(std::string_view text,
                                         const std::vector<ReadPiece>& pieces,
                                         const Vocabulary& vocabulary) {
  if (pieces.size() < 2 || pieces[1].piece.quoted || pieces[1].piece.text.empty()) return {};
  if (pieces[0].kind != PieceKind::event && pieces[0].kind != PieceKind::date) return {};
  const auto at = static_cast<std::size_t>(pieces[1].piece.text.data() - text.data());
  const std::string_view rest = text.substr(at);
  const auto words = words_of(rest);
  const auto opening = opening_of(rest, words, vocabulary);
  return opening ? opened(*opening, rest, words, vocabulary) : std::vector<Citation>{};
}

// "“Ten Years,” presentation by Ana Example, Costa, 3 May": the title stands first.
std::vector<Citation> opened_after_title(std::string_view text,
                                         const std::vector<ReadPiece>& pieces,
                                         const Vocabulary& vocabulary) {
  if (pieces.size() < 2 || !pieces[0].piece.quoted || pieces[1].piece.quoted) return {};
  const auto at = static_cast<std::size_t>(pieces[1].piece.text.data() - text.data());
  const std::string_view rest = text.substr(at);
  const auto words = words_of(rest);
  const auto opening = opening_of(rest, words, vocabulary);
  if (!opening || opening->bare) return {};
  const bool held =
      opening->kind == SourceKind::presentation || opening->kind == SourceKind::statement;
  if (!held) return {};
  auto found = opened(*opening, rest, words, vocabulary);
  for (Citation& citation : found) {
    if (citation.as_written.title.empty()) citation.as_written.title = pieces[0].piece.text;
  }
  return found;
}

// "Field visit to Costa, 3 May, and interview there with Ana Example": what was seen is no source,
// but its day is that of the talk.
std::vector<Citation> opened_after_visit(std::string_view text,
                                         const std::vector<ReadPiece>& pieces,
                                         const Vocabulary& vocabulary) {
  if (pieces.empty() || pieces[0].piece.quoted) return {};
  if (vocabulary.visit_words.match(words_of(pieces[0].piece.text), 0) == 0) return {};
  for (std::size_t at = text.find(" and "); at != std::string_view::npos;
       at = text.find(" and ", at + 1)) {
    const std::string_view rest = text.substr(at + 5);
    const auto words = words_of(rest);
    const auto opening = opening_of(rest, words, vocabulary);
    if (!opening) continue;
    auto found = opened(*opening, rest, words, vocabulary);
    const auto before = words_of(text.substr(0, at));
    const auto day = date_in_opening(text, before, before.size() + 1, vocabulary);
    for (Citation& citation : found) {
      if (!citation.as_written.date) citation.as_written.date = day;
    }
    return found;
  }
  return {};
}

// "National Committee, Minutes of the 14th meeting, Costa, 3 May": whose meeting it was stands
// first.
std::vector<Citation> notes_behind_body(std::string_view text, const std::vector<ReadPiece>& pieces,
                                        const Vocabulary& vocabulary) {
  if (pieces.size() < 2 || pieces[0].piece.quoted || pieces[1].piece.quoted) return {};
  const std::string_view second = pieces[1].piece.text;
  const auto opening = opening_of(second, words_of(second), vocabulary);
  const bool meets =
      opening && opening->kind == SourceKind::meeting_notes && vocabulary.event_words.in(second);
  if (!meets) return {};
  const std::string_view rest = text.substr(static_cast<std::size_t>(second.data() - text.data()));
  auto found = opened(*opening, rest, words_of(rest), vocabulary);
  if (!is_prose(pieces[0].piece.text)) {
    for (Citation& citation : found) {
      Description& d = citation.as_written;
      d.organization = without_article(pieces[0].piece.whole);
      if (d.place.empty() && !vocabulary.event_words.in(d.title)) std::swap(d.place, d.title);
    }
  }
  return found;
}

// "Donor Meeting, Costa, 3 May 2004, minutes": what it left stands behind it.
std::vector<Citation> record_behind_event(std::string_view text,
                                          const std::vector<ReadPiece>& pieces,
                                          const Vocabulary& vocabulary) {
  if (pieces.size() < 2 || pieces[0].kind != PieceKind::event) return {};
  const std::string_view last = pieces.back().piece.text;
  if (pieces.back().piece.quoted || !vocabulary.record_words.holds(last)) return {};
  std::string_view held = trim(text.substr(0, static_cast<std::size_t>(last.data() - text.data())));
  while (held.ends_with(',')) held.remove_suffix(1);
  Citation notes = meeting_notes(held, vocabulary);
  return notes.as_written.date ? std::vector<Citation>{notes} : std::vector<Citation>{};
}

// The text with other words in the place of one of its pieces.
std::string replaced(std::string_view text, std::string_view piece, std::string_view by) {
  const auto at = static_cast<std::size_t>(piece.data() - text.data());
  return std::string(text.substr(0, at)) + std::string(by) +
         std::string(text.substr(at + piece.size()));
}

// "Ana Example, as told to River Monitor in Costa, 3 May": words between speaker and place tell
// that somebody spoke with a researcher.
std::vector<Citation> told(std::string_view text, const std::vector<ReadPiece>& pieces,
                           const Vocabulary& vocabulary) {
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const std::string_view piece = pieces[i].piece.text;
    if (pieces[i].piece.quoted || !starts_lower(piece)) continue;
    const auto words = words_of(piece);
    const bool held = vocabulary.said_words.match(words, 0) != 0;  // "speaking at the Conference"
    // "Minister of Rivers, as quoted by Costa Press, 3 May"
    const std::size_t lead = vocabulary.lead_ins.match(words, 0);
    const bool quoted = lead > 1 && i + 1 < pieces.size() &&
                        pieces[i + 1].kind == PieceKind::date &&
                        piece.substr(0, words[lead - 1].end).find("quoted") < piece.size();
    if (auto printed = quoted ? told_press(pieces, i, lead, vocabulary) : std::nullopt) {
      return {*printed};
    }
    const std::size_t spoke = vocabulary.spoken_words.match(words, 0);
    if (!held && spoke == 0) continue;
    if (auto printed = told_press(pieces, i, spoke, vocabulary); !held && printed) {
      return {*printed};
    }
    // What follows says where: "… in Costa"; the researcher is no part of it.
    std::string way = "to the audience";
    for (const std::string_view link : {" in ", " from "}) {
      const std::size_t at = piece.rfind(link);
      const std::string_view where = piece.substr(std::min(at, piece.size()));
      const bool placed = !where.empty() && starts_upper(where.substr(link.size()));
      if (placed) way = "in " + std::string(where.substr(link.size()));
    }
    const auto behind = static_cast<std::size_t>(piece.data() - text.data()) + piece.size();
    if (behind < text.size() && text[behind] != ',') way += ",";  // "… on 9 March 2005"
    std::string rest = replaced(text, piece, way);
    // "interviewed by telephone on 9 March 2005": the day stood in the piece.
    const auto day = date_in_opening(piece, words, words.size(), vocabulary);
    if (day && !has_own_date(rest, vocabulary)) rest += ", " + day->to_string();
    return spoken(vocabulary.way_in(words, words.size())
                      .value_or(held ? SourceKind::statement : SourceKind::interview),
                  rest, vocabulary);
  }
  return {};
}

// "By fax: Flood Office, 3 May 2004", "Over the telephone: Ana Example, …": only how it came stands
// first.
std::vector<Citation> by_way(const std::vector<Word>& words, std::string_view rest,
                             const Vocabulary& vocabulary) {
  std::size_t at = 0;
  for (std::size_t count = 1; count != 0; at += count) {
    count = vocabulary.noun_leads.match(words, at);
  }
  const auto way = vocabulary.way_at(words, at);
  const bool whole = way && at + way->words == words.size() && way->kind != SourceKind::statement &&
                     way->kind != SourceKind::presentation;
  auto found = whole ? spoken(way->kind, rest, vocabulary) : std::vector<Citation>{};
  return are_located(found) ? found : std::vector<Citation>{};
}

// "Interviewed in Costa on 3 May 2004: Ana Example, Director, …": where and when stand first.
std::vector<Citation> opened_by_colon(std::string_view text, const Vocabulary& vocabulary) {
  constexpr std::size_t longest_frame = 12;
  const std::size_t colon = text.find(": ");
  if (colon == std::string_view::npos) return {};
  const std::string_view frame = text.substr(0, colon);
  const auto words = words_of(frame);
  if (words.empty() || words.size() > longest_frame) return {};
  if (auto sent = by_way(words, text.substr(colon + 2), vocabulary); !sent.empty()) return sent;
  const bool opens = vocabulary.spoken_words.match(words, 0) != 0 || vocabulary.noun_at(words, 0);
  const auto date = date_in_opening(frame, words, words.size(), vocabulary);
  if (!opens || !date) return {};
  const auto kind = vocabulary.way_in(words, words.size()).value_or(SourceKind::interview);
  auto found = spoken(kind, text.substr(colon + 2), vocabulary);
  for (Citation& citation : found) {
    Description& d = citation.as_written;
    d.date = date;
    for (std::size_t i = 1; i + 1 < words.size() && d.place.empty(); ++i) {
      const std::string_view tail = frame.substr(words[i + 1].begin);
      const std::size_t end = std::min(tail.find(" on "), tail.find(','));
      if (words[i].folded == "in" && starts_upper(tail)) d.place = std::string(tail.substr(0, end));
    }
  }
  return found;
}

}  // namespace

std::vector<Citation> spoken_in_other_order(std::string_view text,
                                            const std::vector<ReadPiece>& pieces,
                                            const Vocabulary& vocabulary) {
  // "Figures sent by email by Ana Example, 3 May"
  const auto words = words_of(text.substr(0, text.find(',')));
  const std::size_t data = vocabulary.provided_words.match(words, 0);
  auto found = data == 0
                   ? std::vector<Citation>{}
                   : sent_by_way({SourceKind::letter, data, false, true}, text, words, vocabulary);
  if (found.empty()) found = opened_after_event(text, pieces, vocabulary);
  if (found.empty()) found = record_behind_event(text, pieces, vocabulary);
  if (found.empty()) found = opened_after_title(text, pieces, vocabulary);
  if (found.empty()) found = opened_after_visit(text, pieces, vocabulary);
  if (found.empty()) found = notes_behind_body(text, pieces, vocabulary);
  if (found.empty()) found = opened_by_colon(text, vocabulary);
  if (found.empty()) found = in_own_words(text, pieces, vocabulary);
  if (found.empty()) found = told(text, pieces, vocabulary);
  if (found.empty()) found = named_by_noun(text, pieces, vocabulary);
  if (found.empty()) found = noun_behind_speaker(text, pieces, vocabulary);
  return found;
}

}  // namespace vigil::cite
