#include <algorithm>

#include "base/unicode.h"
#include "cite/looks.h"
#include "cite/person.h"
#include "cite/speaker.h"
#include "cite/titled_reader.h"
#include "cite/work_parts.h"

namespace vigil::cite {
namespace {

// "press release", "Press release No. 165": a word of saying and at most its number.
bool is_release(const std::vector<Word>& words, const Vocabulary& vocabulary) {
  const std::size_t said = vocabulary.statement_words.match(words, 0);
  return said != 0 && std::all_of(words.begin() + static_cast<std::ptrdiff_t>(said), words.end(),
                                  [](const Word& word) {
                                    return word.folded == "no." || word.folded == "number" ||
                                           has_digit(word.folded);
                                  });
}

// "Ministry of Rivers Fact Sheet" → "Ministry of Rivers": what sort of paper the office put out.
std::string_view without_paper(std::string_view text, const std::vector<Word>& words,
                               const Vocabulary& vocabulary) {
  constexpr std::size_t longest_sort = 2;
  for (std::size_t n = longest_sort; n > 0; --n) {
    if (words.size() < n + 2 || vocabulary.work_words.match(words, words.size() - n) != n) continue;
    const std::string_view body = trim(text.substr(0, words[words.size() - n].begin));
    // One word alone may end a periodical's name: "River Centre Newsletter".
    const bool office = n > 1 ? vocabulary.body_words.in(body) : vocabulary.lawgivers.in(body);
    return office && starts_upper(body) ? body : text;
  }
  return text;
}

// "Roads, Rivers and Dams (MoRRAD)": initials of more than a word behind a list abbreviate a body.
bool has_initials_behind(const Piece& piece) {
  constexpr std::ptrdiff_t fewest = 3;
  return piece.bracket.find(' ') == std::string_view::npos && !has_digit(piece.bracket) &&
         std::count_if(piece.bracket.begin(), piece.bracket.end(),
                       [](char c) { return c >= 'A' && c <= 'Z'; }) >= fewest;
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

// "relief.example", "www.relief.example": a page's own name.
bool is_site(std::string_view text) {
  const std::size_t dot = text.rfind('.');
  return text.find(' ') == std::string_view::npos && dot != std::string_view::npos && dot > 1 &&
         text.size() - dot > 2 && text[dot - 1] != '.' && text[text.size() - 1] != '.' &&
         text.find('.') >= 3;
}

}  // namespace

std::string_view without_release(std::string_view text, const std::vector<Word>& words,
                                 const Vocabulary& vocabulary) {
  const auto noun = vocabulary.noun(words, 1);
  if (!noun || noun->kind != SourceKind::statement) return text;
  const std::size_t end = noun->at + noun->words;
  const bool last =
      end == words.size() || (end + 1 == words.size() && has_digit(words[end].folded));
  return last ? trim(text.substr(0, words[noun->at].begin)) : text;
}

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
  // "White Heron Ardenia": a body by the country where it works.
  const bool branch = words.size() > 2 && text.find(" and ") == std::string_view::npos &&
                      vocabulary_.is_country({words.back()});
  Speaker names;
  if (words.size() < 2 || site || branch || !read_names(text, vocabulary_, names)) return false;
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
  if (is_release(words, vocabulary_)) {
    release_ = true;
    return;
  }
  if (is_lower(text)) return;
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
  if (!has_initials_behind(piece) && read_people(text, words)) return;
  std::string_view body = without_release(text, words, vocabulary_);
  if (body.size() != text.size()) release_ = true;
  body = without_paper(body, words_of(body), vocabulary_);
  const bool first = d.organization.empty();
  body = without_frame(body, vocabulary_);
  d.organization += first ? std::string(without_article(body)) : ", " + std::string(body);
  const bool un = is_un(body, vocabulary_) || (!first && d.kind == SourceKind::un_document);
  d.kind = un ? SourceKind::un_document : SourceKind::report;
  if (is_site(body)) d.kind = SourceKind::web;
}

}  // namespace vigil::cite
