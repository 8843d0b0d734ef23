#include "cite/untitled.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/body_reports.h"
#include "cite/dates.h"
#include "cite/looks.h"
#include "cite/named_alone.h"
#include "cite/names.h"
#include "cite/person.h"
#include "cite/pointers.h"
#include "cite/speaker.h"
#include "cite/un_documents.h"
#include "cite/work_parts.h"

namespace vigil::cite {
namespace {

using Pieces = std::span<const ReadPiece>;

// "52/38A" names no newspaper.
bool has_letters(std::string_view text) {
  return std::count_if(text.begin(), text.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                  static_cast<signed char>(c) < 0;
         }) >= 2;
}

// The second piece, where it may be a title or a place.
std::string_view second_of(Pieces pieces) {
  return pieces.size() > 1 ? pieces[1].piece.text : std::string_view{};
}

// "…, Ministry of Rivers, Costa", "…, Minister of Rivers, Costa": who gave a briefing, and where.
void read_released_by(Pieces pieces, Description& d) {
  for (const ReadPiece& read : pieces) {
    if (!is_text(read) || is_lower(read.piece.text)) continue;
    if (read.kind == PieceKind::role && d.organization.empty() && d.role.empty()) {
      d.role = std::string(without_article(read.piece.text));
      continue;
    }
    const bool where = read.kind == PieceKind::place && !d.role.empty();
    std::string& field = d.organization.empty() && !where ? d.organization : d.place;
    field += (field.empty() ? "" : ", ") + std::string(without_article(read.piece.text));
  }
}

// "KFOR, press briefing, 4 March 2001"; "Press release, Ministry of Health, 4 March 2001".
std::optional<Citation> release(Pieces pieces, const Vocabulary& vocabulary) {
  if (pieces.size() < 2 || !has(pieces, PieceKind::date)) return std::nullopt;
  Citation citation;
  Description& d = citation.as_written;
  d.kind = SourceKind::statement;
  // "Mission of Ardenia, Costa, Press Release, 3 May": the town stands between them.
  const std::size_t noun = pieces.size() > 2 && pieces[1].kind == PieceKind::place ? 2 : 1;
  if (!pieces[noun].piece.quoted &&
      vocabulary.statement_words.match(words_of(pieces[noun].piece.text), 0) != 0) {
    Speaker speaker;  // "Minister Ana Example, answer to a parliamentary question, 3 May"
    read_speaker(pieces.front().piece.whole, false, vocabulary, speaker);
    if (!speaker.people.empty() && !speaker.role.empty()) {
      d.people = speaker.people;
      d.role = speaker.role;
      return citation;
    }
    d.organization = std::string(without_article(pieces.front().piece.whole));
    for (std::size_t i = 1; i < pieces.size(); ++i) {
      if (i == noun) continue;
      const ReadPiece& read = pieces[i];
      const bool town = read.kind == PieceKind::name && i + 1 < pieces.size() &&
                        pieces[i + 1].kind == PieceKind::date &&
                        words_of(read.piece.text).size() <= 2;  // Nobody listed it.
      if (read.kind != PieceKind::place && !town) continue;
      d.place += (d.place.empty() ? "" : ", ") + std::string(read.piece.text);
    }
    return citation;
  }
  const std::string_view first = pieces.front().piece.text;
  const auto words = words_of(first);
  const std::size_t sort = vocabulary.describing_words.match(words, 0);  // "Oral statement"
  const std::size_t said = vocabulary.statement_words.match(words, sort);
  const std::size_t count = said == 0 ? 0 : sort + said;
  if (count == 0) return std::nullopt;
  if (count < words.size()) d.title = std::string(first);
  read_released_by(pieces.subspan(1), d);
  return citation;
}

// "Costa Radio, morning news, interview with the governor": whom a station talked with.
std::string_view guest_of(Pieces pieces, const Vocabulary& vocabulary) {
  constexpr std::string_view talk = "interview with ";
  if (kind_of_publication(pieces.front().piece.text, vocabulary) != SourceKind::broadcast)
    return {};
  for (const ReadPiece& read : pieces.subspan(1)) {
    const std::string_view text = read.piece.text;
    if (read.kind == PieceKind::date || read.piece.quoted) continue;
    if (text.starts_with(talk)) return text.substr(talk.size());
  }
  return {};
}

std::optional<Citation> broadcast(Pieces pieces, const Vocabulary& vocabulary) {
  const std::string_view second = second_of(pieces);
  const std::string_view who = guest_of(pieces, vocabulary);
  const bool small = is_lower(second) && vocabulary.broadcast_words.in(second);
  if (who.empty() && !small) return std::nullopt;
  Citation citation;
  set_publication(pieces.front().piece, citation, vocabulary);
  if (!who.empty()) {
    Speaker guest;
    read_speaker(who, false, vocabulary, guest);
    citation.as_written.people = guest.people;
    citation.as_written.role = guest.role;
  }
  citation.as_written.kind = SourceKind::broadcast;
  return citation;
}

// "Flood Department, Ministry of Rivers website, www…, accessed 3 June 2001": the body ends before
// the word.
std::optional<Citation> page(Pieces pieces, const Vocabulary& vocabulary) {
  Citation citation;
  Description& d = citation.as_written;
  d.kind = SourceKind::web;
  for (std::size_t i = 0; i < pieces.size() && i < 3 && is_text(pieces[i]); ++i) {
    const std::string_view text = pieces[i].piece.text;
    const auto owner = site_owner(text, vocabulary);
    d.organization += (d.organization.empty() ? "" : ", ") + std::string(owner.value_or(text));
    if (!owner) continue;
    const bool titled =
        i + 1 < pieces.size() && is_text(pieces[i + 1]) && !is_lower(pieces[i + 1].piece.text);
    if (titled) d.title = std::string(pieces[i + 1].piece.text);
    return citation;
  }
  const bool titled = pieces.size() > 2 && is_text(pieces[1]) && !is_lower(second_of(pieces));
  // "Evening Vision, 3 May 2004, www.vision.example": a paper of that day.
  const bool daily =
      pieces.front().kind == PieceKind::name &&
      std::any_of(pieces.begin(), pieces.end(), [](const ReadPiece& p) {
        return p.kind == PieceKind::date && !p.accessed && begins_on_day(p.dates.front());
      });
  if (!has(pieces, PieceKind::url) || titled || daily) return std::nullopt;
  d.organization = std::string(pieces.front().piece.text);
  return citation;
}

// "Ana Example, Radio Costa, 3 May 2004"
std::optional<Citation> spoken_on_air(Pieces pieces, const Vocabulary& vocabulary) {
  if (pieces.size() < 3 || pieces[1].piece.quoted) return std::nullopt;
  const std::string_view who = pieces[0].piece.text;
  const bool air = kind_of_publication(pieces[1].piece.text, vocabulary) == SourceKind::broadcast;
  if (!air || !is_person(who, vocabulary) || words_of(who).size() < 2) return std::nullopt;
  Citation citation;
  set_publication(pieces[1].piece, citation, vocabulary);
  citation.as_written.people.emplace_back(who);
  return citation;
}

// "Binder and Example": one word each.
bool are_family_names(std::string_view text) {
  const auto names = names_in(text);
  return names.size() > 1 && std::all_of(names.begin(), names.end(), [](std::string_view name) {
           return name.find(' ') == std::string_view::npos && starts_upper(name) &&
                  !all_capitals(name);
         });
}

// "Binder, op. cit., p. 5"; "Fields of Rivers, p. 6": a short form of a work that was cited before.
std::optional<Citation> short_form(Pieces pieces, const Vocabulary& vocabulary) {
  bool again = false;
  for (const ReadPiece& read : pieces.subspan(1)) {
    // "Binder, thesis, chapter 4": what sort of work it was.
    const auto sort = words_of(read.piece.text);
    const bool word = vocabulary.again_words.holds(read.piece.text) ||
                      is_pointer(read.piece.text) ||
                      (sort.size() == 1 && is_lower(read.piece.text) &&
                       (vocabulary.work_words.holds(sort) || vocabulary.sort_words.holds(sort)));
    again = again || word;
    const bool pages = read.kind == PieceKind::pages || read.kind == PieceKind::symbol;
    if (read.piece.quoted || (!word && !pages)) return std::nullopt;
  }
  const std::string_view text = pieces.front().piece.text;
  if (!again && (!has(pieces, PieceKind::pages) || pieces.front().kind == PieceKind::date)) {
    return std::nullopt;
  }
  Citation citation;
  Description& d = citation.as_written;
  d.kind = is_un(text, vocabulary) ? SourceKind::un_document : SourceKind::report;
  const bool author = again || (pieces.front().kind == PieceKind::body && !has_digit(text)) ||
                      has_acronym(text) || vocabulary.organizations.holds(text) ||
                      words_of(text).size() == 1 || are_family_names(text);
  (author ? d.organization : d.title) = std::string(without_article(text));
  return citation;
}

// "Memorandum of the flood office working group, Costa, 3 May 2004": a work's word, and nothing
// beside the title but where and when, make no sentence.
bool is_paper(Pieces pieces, const std::vector<Word>& words, const Vocabulary& vocabulary) {
  const bool work = heads_work(words, vocabulary);
  return work && has(pieces, PieceKind::date) &&
         std::none_of(pieces.begin() + 1, pieces.end(), [](const ReadPiece& p) {
           const bool small = is_lower(p.piece.text);  // "…, signed in Costa"
           return is_text(p) && p.kind != PieceKind::place && p.kind != PieceKind::body && !small;
         });
}

// Whether the pieces tell when, on which page, in which part or where on the web; or that no day is
// known: "Flood Office, Project Profile, Costa, undated".
bool is_located(Pieces pieces) {
  const std::string_view text = pieces.front().piece.text;
  // "Flood Office, Plan, Table 4": a part of it tells where.
  const bool part = pieces.size() == 3 && pieces[2].kind == PieceKind::symbol &&
                    has_acronym(text) && is_text(pieces[1]) && starts_upper(second_of(pieces));
  const bool undated =
      pieces.size() > 2 && std::any_of(pieces.begin() + 2, pieces.end(), [](const ReadPiece& p) {
        return p.piece.text == "undated" || p.piece.text == "no date" || p.piece.text == "n.d";
      });
  return part || undated || has(pieces, PieceKind::date) || has(pieces, PieceKind::pages) ||
         has(pieces, PieceKind::url);
}

}  // namespace

std::optional<Citation> untitled(Pieces pieces, const Vocabulary& vocabulary) {
  const ReadPiece& first = pieces.front();
  if (first.kind == PieceKind::url) {  // Nothing but an address.
    Citation citation;
    citation.as_written.kind = SourceKind::web;
    return citation;
  }
  const std::string_view text = first.piece.text;
  const bool symbol = is_un_symbol(text, vocabulary);
  if (!symbol && !is_text(first)) return std::nullopt;
  const auto words = words_of(text);
  if (vocabulary.own_names.match(words, 0) != 0 || is_lower(text)) return std::nullopt;
  const bool dated = has(pieces, PieceKind::date);
  if (is_named_un_document(pieces, vocabulary)) return un_document(pieces, vocabulary);
  const bool agency =
      words.size() <= 5 && kind_of_publication(text, vocabulary) != SourceKind::article;
  if (words.size() > longest_name ||
      (!agency && is_prose(text) && !is_paper(pieces, words, vocabulary))) {
    return std::nullopt;
  }
  if (auto found = release(pieces, vocabulary)) return found;
  if (auto found = broadcast(pieces, vocabulary)) return found;
  if (auto found = page(pieces, vocabulary)) return found;
  if (auto found = short_form(pieces, vocabulary)) return found;
  const bool located = is_located(pieces);
  if (!located && !symbol) return std::nullopt;
  if (kind_of_publication(text, vocabulary) == SourceKind::article) {
    if (auto found = un_document(pieces, vocabulary)) return found;
  }
  if (auto found = spoken_on_air(pieces, vocabulary)) return found;
  if (auto found = body_report(pieces, vocabulary)) return found;
  if (!dated || !has_letters(text)) return std::nullopt;
  return named_alone(pieces, vocabulary);
}

}  // namespace vigil::cite
