#include "cite/piece_kind.h"

#include <algorithm>
#include <array>

#include "cite/addresses.h"
#include "cite/looks.h"
#include "cite/pages.h"
#include "cite/piece_dates.h"
#include "cite/role_or_body.h"

namespace vigil::cite {
namespace {

constexpr std::size_t longest_place = 60;  // In bytes.
constexpr std::array<std::string_view, 31> symbol_leads{
    "application no", "case no",     "file no",         "dossier no",
    "complaint no",   "petition no", "edition no",      "form ",
    "forms ",         "annex ",      "annexes ",        "para",
    "no. ",           "no.",         "letter no",       "doc. ",
    "vol.",           "volume ",     "issue ",          "nos. ",
    "ref. ",          "ref: ",       "registration no", "report no",
    "paper no",       "ai index",    "index: ",         "document no",
    "publication no", "series no",   "project no"};
// These number a part of a work only before a number: "Section for …" is a body.
constexpr std::array<std::string_view, 17> numbered_leads{
    "articles ", "sections ", "chapters ", "draft ",  "no ",      "section ",
    "table ",    "article ",  "chapter ",  "part ",   "art. ",    "arts. ",
    "note ",     "notes ",    "slide ",    "slides ", "question "};
constexpr std::array<std::string_view, 29> audience_leads{"on the occasion of ",
                                                          "marking ",
                                                          "to ",
                                                          "hosted by ",
                                                          "organized by ",
                                                          "organised by ",
                                                          "in response to ",
                                                          "addressed to ",
                                                          "on behalf of ",
                                                          "delivered ",
                                                          "during ",
                                                          "at the ",
                                                          "at a ",
                                                          "before the ",
                                                          "sponsored by ",
                                                          "prepared for ",
                                                          "in reply to ",
                                                          "made at ",
                                                          "conducted by ",
                                                          "convened by ",
                                                          "with a ",
                                                          "with an ",
                                                          "with the ",
                                                          "enclosing ",
                                                          "attaching ",
                                                          "attached ",
                                                          "containing ",
                                                          "regarding ",
                                                          "concerning "};

bool has_lead(std::string_view text, std::span<const std::string_view> leads) {
  return std::any_of(leads.begin(), leads.end(),
                     [&](std::string_view lead) { return begins(text, lead); });
}

// "S/2003/1019", "GAO-02-1003", "CP/doc. 3841/04", "A/RES/59/84 (2004)".
bool is_symbol(std::string_view text) {
  const bool hour = text.size() >= 4 && text.size() <= 5 &&
                    text.find(':') != std::string_view::npos &&
                    text.find_first_not_of("0123456789:") == std::string_view::npos;
  if (hour) return true;  // "19:00"
  if (text.size() > 40 || !has_digit(text)) return false;
  const std::size_t slashes = static_cast<std::size_t>(std::count(text.begin(), text.end(), '/'));
  const std::size_t hyphens = static_cast<std::size_t>(std::count(text.begin(), text.end(), '-'));
  const std::size_t blanks = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  // "CP/doc.3556/02 rev. 1"
  const bool revised = slashes >= 1 && text.find('/') < text.find(' ') && blanks <= 2;
  return starts_upper(text) && (blanks <= 1 || revised) && (slashes >= 1 || hyphens >= 2);
}

bool is_numbered_part(std::string_view text) {
  const std::string_view rest = after_lead(text, numbered_leads);
  return !rest.empty() && (has_digit(rest.substr(0, 1)) ||
                           (rest.size() <= 4 && all_capitals("A" + std::string(rest))));
}

PieceKind name_or_words(std::string_view text, const std::vector<Word>& words,
                        const Vocabulary& vocabulary) {
  // "River Trust Ardenia": a known body and where it works.
  if (vocabulary.organizations.match(words, 0) != 0) return PieceKind::body;
  if (all_capitals(text)) return PieceKind::body;
  // "Central Security": what a body deals with, behind a word of its own.
  const bool deals = words.size() >= 2 && words.size() <= 4 && starts_upper(text) &&
                     ends_upper(text, words) &&
                     vocabulary.subject_words.match(words, words.size() - 1) != 0;
  // "8th Military Region"
  const bool region = words.size() >= 2 && vocabulary.region_words.holds(words.back()) &&
                      std::any_of(words.begin(), words.end() - 1, [&](const Word& word) {
                        return vocabulary.armed_words.holds(word);
                      });
  if (deals || region) return PieceKind::body;
  if (has_digit(text.substr(0, 1))) return PieceKind::words;  // "7 p.m. news"
  if (is_lower(text) && !text.starts_with("al-") && !text.starts_with("the ")) {
    return PieceKind::words;
  }
  return PieceKind::name;
}

// "Standing Committee on …", "Oslo Conference on …", "Support Group meeting" are events; "Director
// of the Conference Service" and "National Committee" are none.
bool is_event(const std::vector<Word>& words, PieceKind kind, const Vocabulary& vocabulary) {
  const std::size_t at = vocabulary.event_words.find(words);
  if (at == WordSet::npos) return false;
  if (vocabulary.event_words.match(words, words.size() - 1) != 0) return true;
  if (kind == PieceKind::body) {
    const std::size_t body = vocabulary.body_words.find(words);
    return at == 0 || at < body || vocabulary.event_words.match(words, at) > 1;
  }
  if (kind == PieceKind::words) return true;
  const bool headed =
      std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at), is_link);
  if (vocabulary.event_words.match(words, at) > 1 && !headed) return true;
  const bool leads_with_role = vocabulary.role_words.find(words) == 0 && at > 2;
  return words.size() > 3 && !leads_with_role;
}

// "31 pages", "two sheets": how long a paper is.
bool is_length(const std::vector<Word>& words) {
  static constexpr std::array<std::string_view, 8> units{"pages",  "pp.",    "pp",     "p.",
                                                         "slides", "sheets", "leaves", "seiten"};
  return words.size() == 2 &&
         std::find(units.begin(), units.end(), words[1].folded) != units.end() &&
         (has_digit(words[0].folded) || words[0].folded.size() <= 5);
}

// A symbol, a number of a part, or words that tell nothing of the source.
bool tells_nothing(std::string_view text, const std::vector<Word>& words,
                   const Vocabulary& vocabulary) {
  return is_length(words) || has_lead(text, symbol_leads) || is_numbered_part(text) ||
         is_symbol(text) || vocabulary.noise.holds(words) ||
         (!words.empty() && starts_lower(text) && vocabulary.noise.match(words, 0) != 0);
}

}  // namespace

void classify(ReadPiece& out, const Vocabulary& vocabulary) {
  const std::string_view text = out.piece.text;
  if (out.piece.quoted) {
    out.kind = PieceKind::title;
    return;
  }
  if (address_in(text)) {
    out.kind = PieceKind::url;
    return;
  }
  if (auto pages = pages_in(text, vocabulary)) {
    out.pages = *std::move(pages);
    out.kind = PieceKind::pages;
    return;
  }
  read_date(text, vocabulary, out);
  if (!out.dates.empty()) {
    out.kind = PieceKind::date;
    return;
  }
  const auto words = words_of(text);
  if (is_place(words, vocabulary) ||
      (text.find('/') != std::string_view::npos && is_place(text, vocabulary))) {
    out.kind = PieceKind::place;
    return;
  }
  if (tells_nothing(text, words, vocabulary)) {
    out.kind = PieceKind::symbol;
    return;
  }
  // "To Walk along Rivers" is a title.
  if (has_lead(text, audience_leads) && !text.starts_with("To ")) {
    out.kind = PieceKind::audience;
    return;
  }
  out.kind = role_or_body(text, words, vocabulary);
  if (is_event(words, out.kind, vocabulary)) out.kind = PieceKind::event;
  if (out.kind == PieceKind::words) out.kind = name_or_words(text, words, vocabulary);
}

bool is_place(std::string_view text, const Vocabulary& vocabulary) {
  if (text.size() > longest_place) return false;
  if (is_place(words_of(text), vocabulary)) return true;  // "The Hague" keeps its article.
  const std::string_view plain = without_article(text);
  if (plain.size() != text.size() && is_place(words_of(plain), vocabulary)) return true;
  const std::size_t slash = text.find('/');  // "Costa/Ardenia City"
  return slash != std::string_view::npos && slash > 0 && slash + 1 < text.size() &&
         is_place(text.substr(0, slash), vocabulary) &&
         is_place(text.substr(slash + 1), vocabulary);
}

namespace {

// "River Office website at www.river.example": the piece is cut before its address.
std::optional<ReadPiece> address_behind(ReadPiece& read, const Vocabulary& vocabulary) {
  const std::string_view text = read.piece.text;
  if (read.piece.quoted || read.kind == PieceKind::url) return std::nullopt;
  std::size_t at = text.find(" www.");
  if (at == std::string_view::npos) at = text.find(" http");
  if (at == std::string_view::npos || !address_in(text.substr(at + 1))) return std::nullopt;
  ReadPiece address;
  address.kind = PieceKind::url;
  address.piece.text = address.piece.whole = text.substr(at + 1);
  std::string_view head = text.substr(0, at);
  for (const std::string_view link : {" at", " on", " from", ":"}) {
    if (head.ends_with(link)) head.remove_suffix(link.size());
  }
  read.piece.text = read.piece.whole = head;
  classify(read, vocabulary);
  return address;
}

}  // namespace

bool is_place(const std::vector<Word>& words, const Vocabulary& vocabulary) {
  return vocabulary.places.holds(words) || vocabulary.is_country(words);
}

std::vector<ReadPiece> read_pieces(std::string_view citation, const Vocabulary& vocabulary) {
  std::vector<ReadPiece> read;
  bool after_pages = false;
  auto pieces = pieces_of(citation);
  join_cut_dates(pieces, vocabulary);
  for (const Piece& piece : pieces) {
    ReadPiece out;
    out.piece = piece;
    // "pp. 12, 44-46": a bare number after pages is another page.
    const bool more_pages =
        after_pages && !piece.quoted && page_numbers(piece.text) && piece.text.size() <= 9;
    if (more_pages) {
      out.kind = PieceKind::pages;
      out.pages = std::string(piece.text);
    } else {
      classify(out, vocabulary);
    }
    after_pages = out.kind == PieceKind::pages;
    auto date = date_behind(out, vocabulary);
    if (!date) date = date_at_end(out, vocabulary);
    auto address = address_behind(out, vocabulary);
    read.push_back(std::move(out));
    if (address) read.push_back(*std::move(address));
    if (date) read.push_back(*std::move(date));
  }
  share_years(read, vocabulary);
  return read;
}

}  // namespace vigil::cite
