#include <algorithm>

#include "base/unicode.h"
#include "cite/looks.h"
#include "cite/person.h"
#include "cite/speaker.h"
#include "cite/titled_reader.h"
#include "cite/work_parts.h"

namespace vigil::cite {
namespace {

// "report prepared for …", "MA thesis": what sort of work it is.
bool is_sort(std::string_view text, const Vocabulary& vocabulary) {
  if (is_lower(text)) return vocabulary.work_words.in(text);
  const auto words = words_of(text);
  return words.size() <= 3 && ends_lower(text, words) && vocabulary.work_words.holds(words.back());
}

// "Resolution AG/RES. 1644": the number of what the title names.
bool is_numbered_act(std::string_view text, const std::vector<Word>& words,
                     const Vocabulary& vocabulary) {
  return has_digit(text) && vocabulary.act_words.match(words, 0) != 0;
}

// What leads from a sort of piece to who made it: "a feature by", "reportage in".
bool is_maker_link(std::string_view word) {
  return word == "by" || word == "in" || word == "of" || word == "from" || word == "on" ||
         word == "for" || word == "with";
}

// "the weekly Evening Journal" → "Evening Journal".
std::string_view without_sort(std::string_view text, const Vocabulary& vocabulary) {
  text = without_article(text);
  const auto words = words_of(text);
  const std::size_t sort = starts_lower(text) ? vocabulary.periodical_words.match(words, 0) : 0;
  return sort == 0 || sort >= words.size() ? text : text.substr(words[sort].begin);
}

// "Port City (Ardenia)": a town and its country are one place.
std::string_view with_country(const Piece& piece, const Vocabulary& vocabulary) {
  return is_place(piece.bracket, vocabulary) ? piece.whole : piece.text;
}

}  // namespace

// "“Title,” Flood Office press release, Costa"
bool TitledReader::read_release(std::string_view text, const std::vector<Word>& words) {
  Description& d = citation_.as_written;
  const std::string_view body = without_release(text, words, vocabulary_);
  if (body.size() == text.size() || !d.publication.empty() || !d.organization.empty()) return false;
  release_ = true;
  d.organization = std::string(without_article(body));
  return true;
}

// "…, press release", "…, slide presentation", "…, rpd": a piece that only tells what sort of thing
// the title names, or which agency sent it.
bool TitledReader::read_sort_behind(const ReadPiece& read, const std::vector<Word>& words) {
  Description& d = citation_.as_written;
  if (!d.publication.empty()) return false;
  if (vocabulary_.statement_words.match(words, 0) != 0 && words.size() <= 4) {
    release_ = true;
    return true;
  }
  if (read_release(read.piece.text, words)) return true;
  const bool slides = vocabulary_.stem_in(words, words.size()) == SourceKind::presentation;
  if (slides && is_text(read) && words.size() <= 2) {
    presented_ = true;
    return true;
  }
  if (!vocabulary_.small_wires.holds(words)) return false;
  set_publication(read.piece, citation_, vocabulary_);
  return true;
}

void TitledReader::read_after(const ReadPiece& read) {
  Description& d = citation_.as_written;
  const std::string_view text = read.piece.text;
  const auto words = words_of(text);
  if (read_sort_behind(read, words)) return;
  if (release_ && d.organization.empty() && is_text(read) && !is_lower(text)) {
    d.organization = std::string(without_article(text));  // "“Title,” press release, Body"
    return;
  }
  const std::string_view bracket = text.empty() ? read.piece.bracket : text;
  if (is_sort(bracket, vocabulary_)) return read_sort(bracket);
  // “Title” (in other words), Evening Journal: a translation is no place.
  if (text.empty() && !is_place(bracket, vocabulary_)) return;
  if (!read.piece.quoted && is_lower(text)) return read_maker(text);
  if (!is_text(read) || is_numbered_act(text, words, vocabulary_)) return;
  const bool by_body = !d.organization.empty() || !d.publication.empty();
  const bool place = read.kind == PieceKind::place || vocabulary_.place_ends.holds(text);
  if (read.kind == PieceKind::place || (place && (by_body || !d.people.empty()))) {
    d.place += (d.place.empty() ? "" : ", ") + std::string(with_country(read.piece, vocabulary_));
  } else if (!by_body && d.publication.empty()) {
    set_publication(read.piece, citation_, vocabulary_);
    // "“Title,” Costa Telegraph Agency": behind a title an agency sends news.
    if (d.kind == SourceKind::article && !words.empty() &&
        vocabulary_.wire_ends.holds(words.back())) {
      d.kind = SourceKind::wire;
    }
  } else if (place && !d.place.empty()) {
    d.place += ", " + std::string(text);
  } else if (d.place.empty() && read.kind == PieceKind::name) {
    d.place = std::string(with_country(read.piece, vocabulary_));
  }
}

// "Ana Example, Director, quoted in “Title,” Evening Journal": who said it, to his fields.
void TitledReader::read_quoted(const ReadPiece& read) {
  Description& d = citation_.as_written;
  Speaker names;
  if (d.people.empty() && d.role.empty() && read_names(read.piece.text, vocabulary_, names)) {
    d.people = names.people;
  } else if (d.role.empty() && (read.kind == PieceKind::role || is_lower(read.piece.text))) {
    d.role = std::string(read.piece.text);
  } else if (is_text(read)) {
    d.organization += (d.organization.empty() ? "" : ", ") + std::string(read.piece.text);
  }
}

// "“Flood Matrix,” database of the Flood Office": what sort of thing the title names, and whose.
bool TitledReader::read_data(std::string_view text) {
  Description& d = citation_.as_written;
  const std::string_view plain = without_article(text);
  const auto words = words_of(plain);
  std::size_t at = vocabulary_.database_words.find(words);
  if (at > 2) return false;
  at += vocabulary_.database_words.match(words, at);
  d.kind = SourceKind::database;
  const bool owned = at + 1 < words.size() && d.organization.empty();
  if (owned) d.organization = std::string(without_article(plain.substr(words[at + 1].begin)));
  return true;
}

// "“Title” by Ana Example", "a feature by …", "dispatch of the Costa Press Agency", "in Evening
// Journal": who wrote or printed it, behind a small word.
void TitledReader::read_maker(std::string_view text) {
  Description& d = citation_.as_written;
  if (read_data(text)) return;
  if (const auto owner = site_owner(text, vocabulary_);
      owner && starts_upper(*owner) && (d.organization + d.publication).empty()) {
    d.organization = std::string(*owner);  // "website of the Flood Office"
    d.kind = SourceKind::web;
    return;
  }
  // "distributed in Costa"
  const std::size_t in = text.rfind(" in ");
  if (in != std::string_view::npos && d.place.empty() && !d.organization.empty() &&
      is_place(text.substr(in + 4), vocabulary_)) {
    d.place = std::string(text.substr(in + 4));
    return;
  }
  const auto words = words_of(text);
  for (std::size_t i = 0; i + 1 < words.size() && i < 4; ++i) {
    const std::string& link = words[i].folded;
    const bool sorted = i > 0 && vocabulary_.sort_words.match(words, i - 1) != 0;
    if (!is_maker_link(link) || (i > 0 && !sorted)) continue;
    const std::string_view who = without_sort(text.substr(words[i + 1].begin), vocabulary_);
    Speaker author;
    if (link == "with") {  // "“Boats,” interview with the Governor, Evening Journal"
      if (!sorted || !d.people.empty() || !d.role.empty()) return;
      read_speaker(text.substr(words[i + 1].begin), false, vocabulary_, author);
      d.people = author.people;
      d.role = author.role;
      return;
    }
    if (link == "by" && d.people.empty() && read_names(who, vocabulary_, author)) {
      d.people = author.people;
      if (citation_.rank.empty()) citation_.rank = author.rank;
    } else if ((link == "in" || sorted) && starts_upper(who) && d.publication.empty() &&
               d.organization.empty() && !is_un_symbol(who, vocabulary_)) {
      set_publication({who, false, {}, who}, citation_, vocabulary_);
    }
    return;
  }
}

// "report prepared for the Flood Office", "unpublished paper": what sort of work a person wrote.
void TitledReader::read_sort(std::string_view text) {
  authored_ = true;
  for (const std::string_view link : {" prepared for ", " commissioned by ", " submitted to ",
                                      " written for ", " produced for ", " prepared by "}) {
    const std::size_t at = text.find(link);
    if (at == std::string_view::npos || !citation_.as_written.organization.empty()) continue;
    citation_.as_written.organization = without_article(text.substr(at + link.size()));
  }
}

// "“Title,” Ana Example, Evening Journal", "“Title” (Ana Example), …": a person before what printed
// it.
bool TitledReader::read_author_behind(std::size_t i) {
  Description& d = citation_.as_written;
  if (i != title_ + 1 || i + 1 >= pieces_.size() || pieces_[i].piece.quoted) return false;
  if (!d.people.empty() || !d.organization.empty() || !d.publication.empty()) return false;
  const Piece& piece = pieces_[i].piece;
  const ReadPiece& next = pieces_[i + 1];
  const bool bracket = piece.text.empty();
  const std::string_view who = bracket ? piece.bracket : piece.text;
  const auto words = words_of(who);
  if (!is_full_person(who, vocabulary_) || vocabulary_.newspaper_ends.holds(words.back()) ||
      without_article(who).size() != who.size() ||
      kind_of_publication(who, vocabulary_) != SourceKind::article) {
    return false;
  }
  const bool print = next.kind == PieceKind::name && !next.piece.quoted &&
                     (bracket || words_of(next.piece.text).size() >= 2);
  if (!print) return false;
  d.people.emplace_back(without_ranks(who, vocabulary_));
  return true;
}

}  // namespace vigil::cite
