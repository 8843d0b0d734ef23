#include "cite/people.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "cite/addresses.h"
#include "cite/looks.h"
#include "cite/person.h"
#include "cite/piece_kind.h"
#include "cite/spoken_reader.h"
#include "cite/work_parts.h"

namespace vigil::cite {

void take_place_of_body(std::string& body, std::string& place, const Vocabulary& vocabulary) {
  const std::size_t at = body.rfind(" in ");
  if (at == std::string::npos) return;
  const std::string_view tail = std::string_view(body).substr(at + 4);
  if (tail.empty() || tail.find_first_of(",(") != std::string_view::npos) return;
  const auto words = words_of(tail);
  if (words.size() > 3 || vocabulary.body_words.find(words) != WordSet::npos) return;
  if (!(tail.front() >= 'A' && tail.front() <= 'Z') && tail.front() > 0) return;
  // "Embassy of Ardenia in Costa": a post is named by the town where it stands.
  if (vocabulary.post_words.in(std::string_view(body).substr(0, at))) return;
  if (place.empty()) place = std::string(tail);
  body.erase(at);
}

namespace {

constexpr std::array<std::string_view, 1> spot_leads{"at the "};

// "copied to the office", "translated by her son": what was done, no office.
bool is_remark(std::string_view text) {
  const auto words = words_of(text);
  return words.size() > 2 && words[0].folded.ends_with("ed") &&
         (words[1].folded == "to" || words[1].folded == "by" || words[1].folded == "with" ||
          words[1].folded == "in" || words[1].folded == "at" || words[1].folded == "from");
}

// Digits, or nothing: how old who spoke is, no year.
bool is_age(std::string_view text) {
  constexpr std::size_t most_digits = 3;
  return text.size() <= most_digits &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

void SpokenReader::read_date(const ReadPiece& read) {
  Speaker& now = speaker();
  const bool other = read.aside || read.accessed;
  if (other && undated_) return;  // "undated, received on 3 May"
  if (now.dates.empty() || (aside_ && !other)) {
    now.dates = read.dates;
    aside_ = other;
  } else if (!other) {
    now.dates.insert(now.dates.end(), read.dates.begin(), read.dates.end());
  }
}

void SpokenReader::read_words(const std::vector<ReadPiece>& pieces, std::size_t i) {
  const std::string_view text = pieces[i].piece.text;
  // "Information provided by Ana Example, by email", "…, over the telephone"
  const bool way = text.starts_with("by ") || text.starts_with("via ") ||
                   text.starts_with("over ") || text.starts_with("on the ") ||
                   text.starts_with("received by ") || text.starts_with("sent by ");
  const auto words = way ? words_of(text) : std::vector<Word>();
  const auto by = way ? vocabulary_.way_in(words, words.size()) : std::nullopt;
  if (by) {
    kind_ = *by;
    return;
  }
  const bool from = text.starts_with("from ") && is_place(text.substr(5), vocabulary_);
  if (from) return join(speaker().place, text.substr(5));
  const bool in = text.starts_with("in ");
  if (i == begun_ + 1 && !speaker().people.empty() && read_office(text)) return;
  // "in Samlot": where somebody was met, listed or not.
  const bool held =
      is_met() || !(vocabulary_.body_words.in(text) || vocabulary_.event_words.in(text));
  const bool town = in && held && starts_upper(text.substr(3)) && speaker().place.empty() &&
                    words_of(text).size() <= 4;
  if (town) return join(speaker().place, text.substr(3));
  const auto named = words_of(text);
  // "village of Costa"
  if (named.size() > 2 && named[1].folded == "of" && vocabulary_.region_words.holds(named[0])) {
    return join(speaker().place, text.substr(named[2].begin));
  }
  if (is_region(pieces, i)) {
    join(speaker().place, text);
  } else if (in && is_place(text.substr(3), vocabulary_)) {
    join(speaker().place, text.substr(3));
  } else if (text.size() < 40 && speaker().role.empty() && !in && i == begun_ + 1 &&
             !is_remark(text)) {
    speaker().role = std::string(without_article(text));
  }
}

// "through an interpreter", "whose leg was lost there", "wrote that the work was over": a remark.
bool SpokenReader::is_aside(const ReadPiece& read) const {
  const std::string_view text = read.piece.text;
  if (is_un_symbol(text, vocabulary_)) return true;  // Where it was filed.
  const bool small = read.kind == PieceKind::words || read.kind == PieceKind::role ||
                     read.kind == PieceKind::body || read.kind == PieceKind::event;
  if (!small || read.piece.quoted || !is_lower(text)) return false;
  const auto words = words_of(text);
  const bool done = words.size() > 2 && !speaker().dates.empty() && words[0].folded.ends_with("ed");
  if (done && !vocabulary_.way_in(words, words.size())) return true;  // "…, handed to the office"
  return words.size() > 1 && (vocabulary_.aside_words.match(words, 0) != 0 ||
                              vocabulary_.said_verbs.match(words, 0) != 0);
}

// "…, 3 May 2004, in Record of Debates, p. 312", "…, 3 May 2004 (minutes of the sitting, p. 4)":
// what printed a statement stands behind its day, before a page. "13MSP" is no body.
bool SpokenReader::read_record(const std::vector<ReadPiece>& pieces, std::size_t i) {
  if (kind_ != SourceKind::statement) return false;
  const ReadPiece& read = pieces[i];
  if (read.kind == PieceKind::pages && i > 0) {
    if (!speaker().dates.empty()) pages_ += (pages_.empty() ? "" : ", ") + read.pages;
    return true;
  }
  for (const ReadPiece& inside : read_pieces(read.piece.bracket, vocabulary_)) {
    if (read.kind == PieceKind::date && inside.kind == PieceKind::pages) pages_ = inside.pages;
  }
  std::string_view text = read.piece.text;
  if (text.starts_with("in ")) text.remove_prefix(3);
  const bool paged = i + 1 < pieces.size() && pieces[i + 1].kind == PieceKind::pages;
  const bool prints = paged && !read.piece.quoted && starts_upper(text) && !has_digit(text);
  if (!speaker().dates.empty() && prints && read.kind != PieceKind::place) {
    publication_ = std::string(text);
    return true;
  }
  if (i > 1 && vocabulary_.agreement_words.holds(text)) {  // "Costa, Hansard, 3 May 2004"
    publication_ = std::string(text);
    return true;
  }
  return i > 0 && has_digit(text) && all_capitals(text) &&
         text.find(' ') == std::string_view::npos && read.kind == PieceKind::body;
}

// "…, in an email to River Monitor": how it was said, behind who said it.
bool SpokenReader::read_way(std::string_view text) {
  if (!text.starts_with("in ") && !text.starts_with("during ")) return false;
  const auto words = words_of(text);
  const auto way = vocabulary_.way_in(words, words.size());
  if (!way || is_sent() || words.size() < 3) return false;
  kind_ = *way;
  return true;
}

// "Ana Example, Major, General Staff": a rank behind the name is a role.
bool SpokenReader::read_rank(std::string_view text) {
  if (!vocabulary_.ranks.holds(text) || !speaker().role.empty()) return false;
  speaker().role = std::string(text);
  return true;
}

// "…, at the Costa checkpoint, …": where somebody was met.
void SpokenReader::read_spot(std::string_view text) {
  const std::string_view spot = after_lead(text, spot_leads);
  if (is_met() && starts_upper(spot) && speaker().place.empty() &&
      !vocabulary_.event_words.in(text)) {
    speaker().place = std::string(spot);
  }
}

// What somebody said, quoted behind the day, is no title; but "…, 3 May, “Ten Years of Boats”" at
// the end names a speech: no sentence.
bool SpokenReader::is_title(const std::vector<ReadPiece>& pieces, std::size_t i) const {
  if (is_met()) return false;
  const std::string_view text = pieces[i].piece.text;
  const bool held = kind_ == SourceKind::statement || kind_ == SourceKind::presentation;
  const bool last = held && i + 1 == pieces.size() && title_.empty();
  return speaker().dates.empty() || (last && starts_upper(text) && !is_prose(text));
}

void SpokenReader::read_piece(const std::vector<ReadPiece>& pieces, std::size_t i) {
  const std::string_view text = pieces[i].piece.text;
  if (!pieces[i].piece.quoted && read_way(text)) return;
  if (is_signatory(text) || is_aside(pieces[i]) || read_record(pieces, i)) return;
  if (i > 0 && read_rank(text)) return;
  switch (pieces[i].kind) {
    case PieceKind::title:
      if (is_title(pieces, i)) title_ = std::string(text);
      return;
    case PieceKind::date:
      read_date(pieces[i]);
      return;
    case PieceKind::pages:
    case PieceKind::symbol:
      undated_ = undated_ || text == "undated" || text == "no date" || text == "not dated";
      return;
    case PieceKind::audience:
      read_spot(text);
      return;
    case PieceKind::url:
      url_ = std::string(address_in(text).value_or(text));
      return;
    case PieceKind::role:
      read_role(pieces, i);
      return;
    case PieceKind::event:
    case PieceKind::body:
      if (pieces[i].kind == PieceKind::body || is_workplace(pieces, i)) read_body(pieces, i);
      return;
    case PieceKind::place:
      read_place(pieces, i);
      return;
    case PieceKind::name:
      read_name(pieces, i);
      return;
    case PieceKind::words:
      read_words(pieces, i);
      return;
  }
}

// "…, 3 May, with “Rosa,” baker, …": somebody else, under a name in quotation marks.
bool SpokenReader::starts_alias(const std::vector<ReadPiece>& pieces, std::size_t i) {
  const std::string_view text = pieces[i].piece.text;
  if (!is_met() || i + 1 >= pieces.size() || !pieces[i + 1].piece.quoted) return false;
  if (text != "with" && text != "and with" && text != "and") return false;
  own_parts_ = true;
  speakers_.emplace_back();
  speaker().people.emplace_back(pieces[i + 1].piece.text);
  return true;
}

std::vector<Citation> SpokenReader::read(std::string_view rest, bool named) {
  const auto pieces = read_pieces(rest, vocabulary_);
  speakers_.emplace_back();
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool nobody = !named && (pieces[i].kind == PieceKind::place ||
                                   pieces[i].kind == PieceKind::date || is_region(pieces, i));
    if (i == 0 && !nobody) {
      if (pieces[0].piece.quoted && is_met()) {  // "Interview with “Ana” (not her real name)"
        speaker().people.emplace_back(pieces[0].piece.text);
      } else if (pieces[0].piece.quoted) {
        title_ = std::string(pieces[0].piece.text);
      } else if (pieces[0].kind == PieceKind::date) {
        return {};  // "Meeting with 3 May …": no speaker, so no such citation.
      } else if (is_researcher(pieces)) {
        begun_ = 1;  // "Interview with River Monitor, Ana Example, …": the next piece was asked.
        read_first(pieces[1].piece);
        ++i;
      } else {
        read_first(pieces[0].piece);
      }
    } else if (starts_alias(pieces, i)) {
      begun_ = ++i;
    } else if ((i == begun_ + 1 && is_age(pieces[i].piece.text)) || starts_speaker(pieces[i])) {
      begun_ = i;  // Behind "“Ana” (not her real name)" and her age, too.
    } else {
      read_piece(pieces, i);
    }
  }
  return citations();
}

// What one speaker lacks, the last one has for all: "A, role, and B, role, body, place, date".
std::vector<Citation> SpokenReader::citations() const {
  std::vector<Citation> all;
  const Speaker& last = speakers_.back();
  for (const Speaker& one : speakers_) {
    Citation citation;
    Description& d = citation.as_written;
    d.kind = kind_;
    d.people = one.people;
    d.role = one.role;
    const bool shares_body = one.organization.empty() && own_parts_ && one.dates.empty();
    d.organization = shares_body ? last.organization : one.organization;
    d.title = title_;
    d.url = url_;
    d.publication = publication_;
    d.pages = pages_;
    const bool apart = !one.dates.empty() && &one != &last;  // Met on a day of his own.
    d.place = one.place.empty() && !apart ? last.place : one.place;
    citation.rank = one.rank;
    take_place_of_body(d.organization, d.place, vocabulary_);
    const auto& dates = one.dates.empty() ? last.dates : one.dates;
    if (dates.empty()) all.push_back(citation);
    for (const Edtf& date : dates) {
      d.date = date;
      all.push_back(citation);
    }
  }
  return all;
}

std::vector<Citation> spoken(SourceKind kind, std::string_view rest, const Vocabulary& vocabulary) {
  return SpokenReader(kind, vocabulary).read(rest, true);
}

std::vector<Citation> spoken_bare(SourceKind kind, std::string_view rest,
                                  const Vocabulary& vocabulary) {
  return SpokenReader(kind, vocabulary).read(rest, false);
}

}  // namespace vigil::cite
