#include <algorithm>

#include "base/unicode.h"
#include "cite/looks.h"
#include "cite/person.h"
#include "cite/speaker.h"
#include "cite/titled_reader.h"
#include "cite/work_parts.h"

namespace vigil::cite {
namespace {

// "Flood Office press release", "Flood Office press release A41" → "Flood Office".
std::string_view without_release(std::string_view text, const std::vector<Word>& words,
                                 const Vocabulary& vocabulary) {
  const auto noun = vocabulary.noun(words, 1);
  if (!noun || noun->kind != SourceKind::statement) return text;
  const std::size_t end = noun->at + noun->words;
  const bool last =
      end == words.size() || (end + 1 == words.size() && has_digit(words[end].folded));
  return last ? trim(text.substr(0, words[noun->at].begin)) : text;
}

// "Report of the Flood Committee", "Unpublished report by …", "Handout by the Flood Office" → the
// body.
std::string_view without_frame(std::string_view text, const Vocabulary& vocabulary) {
  const auto words = words_of(text);
  if (words.size() < 3) return text;
  for (std::size_t i = 0; i + 2 < words.size() && i < 3; ++i) {
    const std::size_t next = i + vocabulary.work_words.match(words, i);
    if (next == i || next + 1 >= words.size()) continue;
    const bool small = i == 0 || starts_lower(text.substr(words[i].begin));
    if (words[next].folded == "by" || (small && words[next].folded == "of")) {
      return text.substr(words[next + 1].begin);
    }
  }
  return words[1].folded == "by" ? text.substr(words[2].begin) : text;
}

// "report prepared for …", "MA thesis": what sort of work it is.
bool is_sort(std::string_view text, const Vocabulary& vocabulary) {
  if (is_lower(text)) return vocabulary.work_words.in(text);
  const auto words = words_of(text);
  return !words.empty() && words.size() <= 3 && starts_lower(text.substr(words.back().begin)) &&
         vocabulary.work_words.holds(words.back());
}

// "Project Document ARD/02/001", "Project proposal", "Discussion Paper No. 5": few words, the last
// before a number that of a work.
bool is_piece_sort(std::string_view text, std::vector<Word> words, const Vocabulary& vocabulary) {
  constexpr std::size_t longest = 5;
  while (!words.empty() && (has_digit(words.back().folded) || words.back().folded == "no.")) {
    words.pop_back();
  }
  if (words.empty() || words.size() > longest || text.find(" of ") != std::string_view::npos) {
    return false;
  }
  const std::size_t last = words.size() - 1;
  return vocabulary.work_words.match(words, last) != 0 ||
         vocabulary.sort_words.match(words, last) != 0;
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

// "relief.example", "www.relief.example": a page's own name.
bool is_site(std::string_view text) {
  const std::size_t dot = text.rfind('.');
  return text.find(' ') == std::string_view::npos && dot != std::string_view::npos && dot > 1 &&
         text.size() - dot > 2 && text[dot - 1] != '.' && text[text.size() - 1] != '.' &&
         text.find('.') >= 3;
}

}  // namespace

// "RSO, FDO, and BPA, “Title”": the last of several bodies.
bool TitledReader::is_further_body(std::string_view text) const {
  return text.starts_with("and ") && starts_upper(text.substr(4)) &&
         !citation_.as_written.organization.empty();
}

// "Ana Example and Ben Writer": who wrote.
bool TitledReader::read_people(std::string_view text, const std::vector<Word>& words) {
  // "Red Bridge Costa, “Our Work,” www…": pages are made by bodies; people's names are short.
  const bool site = words.size() >= 3 && has(pieces_, PieceKind::url) &&
                    text.find_first_of(".,") == std::string_view::npos &&
                    text.find(" and ") == std::string_view::npos;
  Speaker names;
  if (words.size() < 2 || site || !read_names(text, vocabulary_, names)) return false;
  const bool initials = std::any_of(names.people.begin(), names.people.end(),
                                    [](const std::string& name) { return has_acronym(name); });
  if (initials) return false;
  Description& d = citation_.as_written;
  d.people.insert(d.people.end(), names.people.begin(), names.people.end());
  if (citation_.rank.empty()) citation_.rank = names.rank;
  d.kind = SourceKind::article;
  return true;
}

void TitledReader::read_author(const Piece& piece) {
  Description& d = citation_.as_written;
  const std::string_view text = without_provider(piece.whole, vocabulary_);
  const auto words = words_of(text);
  if (vocabulary_.statement_words.match(words, 0) == words.size()) {
    release_ = true;
    return;
  }
  const SourceKind kind = kind_of_publication(text, vocabulary_);
  const bool paper = words.size() >= 2 && vocabulary_.newspaper_ends.holds(words.back());
  if ((paper || kind != SourceKind::article) && !is_un(text, vocabulary_) &&
      d.publication.empty()) {
    set_publication(piece, citation_, vocabulary_);
    return;
  }
  if (const auto owner = site_owner(text, vocabulary_)) {
    d.organization += (d.organization.empty() ? "" : ", ") + std::string(*owner);
    d.kind = SourceKind::web;
    return;
  }
  // "UN Flood Office, Project Document ARD/02, “Boats,” …": what sort of paper it is.
  const bool sort = is_piece_sort(text, words, vocabulary_) && !d.organization.empty();
  if (sort) return;
  if (read_people(text, words)) return;
  std::string_view body = without_release(text, words, vocabulary_);
  if (body.size() != text.size()) release_ = true;
  const bool first = d.organization.empty();
  body = without_frame(body, vocabulary_);
  d.organization += first ? std::string(without_article(body)) : ", " + std::string(body);
  const bool un = is_un(body, vocabulary_) || (!first && d.kind == SourceKind::un_document);
  d.kind = un ? SourceKind::un_document : SourceKind::report;
  if (is_site(body)) d.kind = SourceKind::web;
}

// "“Title,” Flood Office press release, Costa"
bool TitledReader::read_release(std::string_view text, const std::vector<Word>& words) {
  Description& d = citation_.as_written;
  const std::string_view body = without_release(text, words, vocabulary_);
  if (body.size() == text.size() || !d.publication.empty() || !d.organization.empty()) return false;
  release_ = true;
  d.organization = std::string(without_article(body));
  return true;
}

void TitledReader::read_after(const ReadPiece& read) {
  Description& d = citation_.as_written;
  const std::string_view text = read.piece.text;
  const auto words = words_of(text);
  if (vocabulary_.statement_words.match(words, 0) != 0 && words.size() <= 4 &&
      d.publication.empty()) {
    release_ = true;
    return;
  }
  if (read_release(text, words)) return;
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
    d.place += (d.place.empty() ? "" : ", ") + std::string(text);
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
    d.place = std::string(text);
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
