#include "cite/works.h"

#include <algorithm>

#include "base/unicode.h"

namespace vigil::cite {
namespace {

constexpr std::size_t longest_name = 14;  // Words of a law's or a body's name.

bool any_word(std::string_view text, const WordSet& set) { return set.in(text); }

void add_dates(const std::vector<ReadPiece>& pieces, Description& d) {
  std::optional<Edtf> accessed;
  for (const ReadPiece& read : pieces) {
    if (read.kind != PieceKind::date) continue;
    if (read.accessed) {
      if (!accessed) accessed = read.dates.front();
    } else if (!d.date) {
      d.date = read.dates.front();
    }
  }
  if (!d.date) d.date = accessed;
}

void add_url(const std::vector<ReadPiece>& pieces, Description& d) {
  for (const ReadPiece& read : pieces) {
    if (read.kind != PieceKind::url || !d.url.empty()) continue;
    std::string_view url = read.piece.text;
    if (fold(url.substr(0, 13)).starts_with("available at ")) url = trim(url.substr(13));
    d.url = std::string(url);
  }
}

bool is_place_bracket(std::string_view bracket, const Vocabulary& vocabulary) {
  return !bracket.empty() && !any_word(bracket, vocabulary.remark_words);
}

// A publication's name tells its kind.
SourceKind kind_of_publication(std::string_view name, const Vocabulary& vocabulary) {
  const auto words = words_of(name);
  if (vocabulary.broadcasters.match(words, 0) != 0 ||
      vocabulary.broadcast_words.find(words) != WordSet::npos) {
    return SourceKind::broadcast;
  }
  const std::string folded = fold_words(name);
  if (vocabulary.wires.match(words, 0) != 0 || vocabulary.wire_words.find(words) != WordSet::npos ||
      folded.ends_with("wire")) {
    return SourceKind::wire;
  }
  return SourceKind::article;
}

void set_publication(const Piece& piece, Citation& citation, const Vocabulary& vocabulary) {
  Description& d = citation.as_written;
  d.publication = std::string(piece.text);
  d.kind = kind_of_publication(d.publication, vocabulary);
  if (is_place_bracket(piece.bracket, vocabulary)) {
    d.place = std::string(piece.bracket);
  } else {
    citation.remark = std::string(piece.bracket);
  }
}

bool is_un(std::string_view name, const Vocabulary& vocabulary) {
  return vocabulary.un_bodies.find(words_of(name)) != WordSet::npos;
}

bool is_text(const ReadPiece& read) {
  return read.kind == PieceKind::name || read.kind == PieceKind::body ||
         read.kind == PieceKind::role || read.kind == PieceKind::words ||
         read.kind == PieceKind::event;
}

bool is_lower(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

// An author before a quoted title, and what the work is by it.
void set_author(std::string_view text, Citation& citation, const Vocabulary& vocabulary) {
  Description& d = citation.as_written;
  const auto words = words_of(text);
  const SourceKind kind = kind_of_publication(text, vocabulary);
  if (kind != SourceKind::article && !is_un(text, vocabulary)) {
    d.publication = std::string(text);
    d.kind = kind;
    return;
  }
  if (vocabulary.web_words.find(words) != WordSet::npos) {
    const std::size_t at = vocabulary.web_words.find(words);
    d.organization = std::string(trim(text.substr(0, words[at].begin)));
    d.kind = SourceKind::web;
    return;
  }
  const std::string_view name = without_ranks(text, vocabulary, &citation.rank);
  if (is_person(name, vocabulary) && words_of(name).size() >= 2) {
    d.people.emplace_back(name);
    d.kind = SourceKind::article;
    return;
  }
  if (!d.organization.empty()) d.organization += ", ";
  d.organization += without_article(text);
  d.kind = is_un(text, vocabulary) ? SourceKind::un_document : SourceKind::report;
}

// [AUTHOR,] “TITLE,” [PUBLICATION (City),] [place,] [date,] [pages]
Citation titled(const std::vector<ReadPiece>& pieces, std::size_t title,
                const Vocabulary& vocabulary) {
  Citation citation;
  Description& d = citation.as_written;
  d.kind = SourceKind::article;
  d.title = std::string(pieces[title].piece.text);
  for (std::size_t i = 0; i < title; ++i) {
    if (is_text(pieces[i]) && !is_lower(pieces[i].piece.text)) {
      set_author(pieces[i].piece.text, citation, vocabulary);
    }
  }
  const bool by_body = !d.organization.empty() || !d.publication.empty();
  for (std::size_t i = title + 1; i < pieces.size(); ++i) {
    const ReadPiece& read = pieces[i];
    if (!is_text(read) || is_lower(read.piece.text)) continue;
    if (!by_body && d.publication.empty()) {
      set_publication(read.piece, citation, vocabulary);
    } else if (d.place.empty() && (read.kind == PieceKind::name || read.kind == PieceKind::body)) {
      d.place = std::string(read.piece.text);
    } else if (vocabulary.place_ends.holds(read.piece.text) ||
               !vocabulary.country(read.piece.text).empty()) {
      d.place += ", " + std::string(read.piece.text);
    }
  }
  if (any_word(d.title, vocabulary.statement_words) && d.kind == SourceKind::report) {
    const auto words = words_of(d.title);
    if (vocabulary.statement_words.match(words, 0) != 0) d.kind = SourceKind::statement;
  }
  if (d.publication.empty() && d.organization.empty() && d.people.empty()) {
    d.kind = SourceKind::report;
  }
  return citation;
}

// "Law No. 54 of 17 July 1998": the day stands inside the piece.
void take_date_of_law(std::string_view text, Description& d, const Vocabulary& vocabulary) {
  const std::size_t at = text.rfind(" of ");
  if (at == std::string_view::npos || d.date) return;
  if (const auto date = vocabulary.dates.parse(text.substr(at + 4))) d.date = *date;
}

std::string_view without_date_of_law(std::string_view text, const Vocabulary& vocabulary) {
  const std::size_t at = text.rfind(" of ");
  if (at == std::string_view::npos || !vocabulary.dates.parse(text.substr(at + 4))) return text;
  return text.substr(0, at);
}

std::optional<Citation> law(const std::vector<ReadPiece>& pieces, const Vocabulary& vocabulary) {
  std::size_t named = pieces.size();
  for (std::size_t i = 0; i < pieces.size() && named == pieces.size(); ++i) {
    const auto words = words_of(pieces[i].piece.text);
    const bool capital = !is_lower(pieces[i].piece.text);
    const std::size_t at = vocabulary.law_words.find(words);
    if (at != WordSet::npos && capital && words.size() <= longest_name && !pieces[i].piece.quoted) {
      const std::string_view shown = pieces[i].piece.text.substr(words[at].begin);
      if (!is_lower(shown)) named = i;
    }
  }
  if (named > 1 || named >= pieces.size()) return std::nullopt;
  Citation citation;
  Description& d = citation.as_written;
  d.kind = SourceKind::law;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const ReadPiece& read = pieces[i];
    const std::string_view text = read.piece.text;
    if (read.piece.quoted) {
      d.title = std::string(text);
      continue;
    }
    if (read.kind == PieceKind::date || read.kind == PieceKind::pages) continue;
    if (i <= named) take_date_of_law(text, d, vocabulary);
    if (d.title.empty() && i <= named) {
      d.title = std::string(without_date_of_law(text, vocabulary));
    } else if (vocabulary.law_words.match(words_of(text), 0) != 0 &&
               std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
               !text.starts_with("in ")) {
      take_date_of_law(text, d, vocabulary);  // The number beside the name.
    } else if (i > named && d.publication.empty() && read.kind != PieceKind::symbol) {
      d.publication = std::string(text.starts_with("in ") ? text.substr(3) : text);
    } else if (i > named && read.kind == PieceKind::symbol && !d.publication.empty() &&
               text.starts_with("No.")) {
      d.publication += ", " + std::string(text);
    }
  }
  add_dates(pieces, d);
  const bool bare = d.title.size() > 120 || (!d.date && d.publication.empty() && pieces.size() == 1 &&
                                             words_of(d.title).size() > 6);
  if (bare) return std::nullopt;
  return citation;
}

std::optional<Citation> treaty_report(const std::vector<ReadPiece>& pieces,
                                      const Vocabulary& vocabulary) {
  for (std::size_t i = 0; i < pieces.size() && i < 2; ++i) {
    const auto words = words_of(pieces[i].piece.text);
    const std::size_t at = vocabulary.treaty_reports.find(words);
    if (at == WordSet::npos || at > 2 || words.size() > longest_name) continue;
    Citation citation;
    Description& d = citation.as_written;
    d.kind = SourceKind::treaty_report;
    d.title = std::string(pieces[i].piece.text);
    if (i == 1) {
      d.organization = std::string(without_article(pieces[0].piece.text));
    }
    add_dates(pieces, d);
    add_pages(pieces, d);
    return citation;
  }
  return std::nullopt;
}

std::optional<Citation> database(const std::vector<ReadPiece>& pieces,
                                 const Vocabulary& vocabulary) {
  for (std::size_t i = 0; i < pieces.size() && i < 2; ++i) {
    const auto words = words_of(pieces[i].piece.text);
    if (pieces[i].piece.quoted || words.size() > 8 ||
        vocabulary.database_words.find(words) == WordSet::npos) {
      continue;
    }
    Citation citation;
    Description& d = citation.as_written;
    d.kind = SourceKind::database;
    d.title = std::string(pieces[i].piece.text);
    for (std::size_t j = 0; j < pieces.size(); ++j) {
      if (j != i && d.organization.empty() && is_text(pieces[j]) &&
          !is_lower(pieces[j].piece.text)) {
        d.organization = std::string(pieces[j].piece.text);
      }
      // "monthly report for December 2002": the period is the date of the data.
      const std::string_view text = pieces[j].piece.text;
      const std::size_t period = text.rfind(" for ");
      if (j != i && period != std::string_view::npos && !d.date) {
        d.date = vocabulary.dates.parse(text.substr(period + 5));
      }
    }
    add_dates(pieces, d);
    if (!d.date && d.organization.empty()) return std::nullopt;
    return citation;
  }
  return std::nullopt;
}

// "Body, Title in Words (City: Publisher, 1999), pp. 1-2"
std::optional<Citation> book(std::string_view text, const std::vector<ReadPiece>& pieces,
                             const Vocabulary& vocabulary) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::string_view bracket = pieces[i].piece.bracket;
    const std::size_t colon = bracket.find(": ");
    if (colon == std::string_view::npos) continue;
    const std::size_t comma = bracket.rfind(", ");
    const auto date = comma == std::string_view::npos
                          ? std::nullopt
                          : vocabulary.dates.parse(bracket.substr(comma + 2));
    if (!date || comma < colon) continue;
    Citation citation;
    Description& d = citation.as_written;
    d.kind = SourceKind::report;
    d.title = std::string(pieces[i].piece.text);
    d.place = std::string(bracket.substr(0, colon));
    d.publication = std::string(bracket.substr(colon + 2, comma - colon - 2));
    d.date = *date;
    for (std::size_t j = 0; j < i; ++j) {
      if (pieces[j].piece.quoted) continue;
      const std::string_view author = pieces[j].piece.text;
      const std::string_view name = without_ranks(author, vocabulary);
      if (!is_un(author, vocabulary) && is_person(name, vocabulary) && words_of(name).size() >= 2) {
        d.people.emplace_back(name);
      } else {
        d.organization += (d.organization.empty() ? "" : ", ") + std::string(author);
        if (is_un(author, vocabulary)) d.kind = SourceKind::un_document;
      }
    }
    add_pages(pieces, d);
    static_cast<void>(text);
    return citation;
  }
  return std::nullopt;
}

// Without quotation marks: a bare periodical, a broadcast, a body's press release, a web page, a
// short form of a book.
std::optional<Citation> bare(const std::vector<ReadPiece>& pieces, const Vocabulary& vocabulary) {
  if (pieces.empty() || !is_text(pieces.front())) return std::nullopt;
  const ReadPiece& first = pieces.front();
  const std::size_t words = words_of(first.piece.text).size();
  const auto has = [&](PieceKind kind) {
    return std::any_of(pieces.begin(), pieces.end(), [&](const ReadPiece& p) { return p.kind == kind; });
  };
  if (words > longest_name || is_lower(first.piece.text)) return std::nullopt;
  Citation citation;
  Description& d = citation.as_written;
  const std::string second(pieces.size() > 1 ? pieces[1].piece.text : std::string_view{});
  if (pieces.size() > 1 && any_word(second, vocabulary.statement_words) && is_lower(second)) {
    d.kind = SourceKind::statement;
    d.organization = std::string(without_article(first.piece.text));
    return has(PieceKind::date) ? std::optional(citation) : std::nullopt;
  }
  if (pieces.size() > 1 && vocabulary.statement_words.match(words_of(first.piece.text), 0) != 0) {
    d.kind = SourceKind::statement;
    d.title = std::string(first.piece.text);
    for (std::size_t i = 1; i < pieces.size(); ++i) {
      if (!is_text(pieces[i])) continue;
      std::string& field = d.organization.empty() ? d.organization : d.place;
      field += (field.empty() ? "" : ", ") + std::string(without_article(pieces[i].piece.text));
    }
    return has(PieceKind::date) ? std::optional(citation) : std::nullopt;
  }
  if (pieces.size() > 1 && any_word(second, vocabulary.broadcast_words) && is_lower(second)) {
    set_publication(first.piece, citation, vocabulary);
    d.kind = SourceKind::broadcast;
    return citation;
  }
  if (has(PieceKind::url)) {
    d.kind = SourceKind::web;
    const auto named = words_of(first.piece.text);
    const std::size_t web = vocabulary.web_words.find(named);
    d.organization = std::string(
        web == WordSet::npos ? first.piece.text
                             : trim(first.piece.text.substr(0, named[web].begin)));
    return citation;
  }
  const bool book_again = pieces.size() >= 3 && is_text(pieces[1]) && !is_lower(second) &&
                          has(PieceKind::pages) && !has(PieceKind::date);
  if (book_again) {
    d.kind = is_un(first.piece.text, vocabulary) ? SourceKind::un_document : SourceKind::report;
    d.organization = std::string(first.piece.text);
    d.title = second;
    return citation;
  }
  if (!has(PieceKind::date)) return std::nullopt;
  if (pieces.size() > 1 && is_text(pieces[1]) && !is_lower(second)) {
    const bool person = is_person(first.piece.text, vocabulary);
    if (!person) {
      d.kind = is_un(first.piece.text, vocabulary) ? SourceKind::un_document : SourceKind::report;
      if (has(PieceKind::symbol) || has(PieceKind::pages) || pieces[1].kind != PieceKind::name) {
        d.organization = std::string(first.piece.text);
        d.title = second;
        return citation;
      }
      set_publication(first.piece, citation, vocabulary);
      if (d.place.empty()) d.place = second;
      return citation;
    }
  }
  set_publication(first.piece, citation, vocabulary);
  return citation;
}

}  // namespace

void add_pages(const std::vector<ReadPiece>& pieces, Description& description) {
  for (const ReadPiece& read : pieces) {
    if (read.kind != PieceKind::pages) continue;
    const std::string pages = pages_in(read.piece.text).value_or(std::string(read.piece.text));
    description.pages += (description.pages.empty() ? "" : ", ") + pages;
  }
}

std::optional<Citation> work(std::string_view text, const std::vector<ReadPiece>& pieces,
                             const Vocabulary& vocabulary) {
  if (const auto report = treaty_report(pieces, vocabulary)) return report;
  const auto title = std::find_if(pieces.begin(), pieces.end(),
                                  [](const ReadPiece& p) { return p.kind == PieceKind::title; });
  std::optional<Citation> citation;
  const bool quoted = title != pieces.end();
  const auto first_words = pieces.empty() ? std::vector<Word>{} : words_of(pieces.front().piece.text);
  if (!quoted) citation = law(pieces, vocabulary);
  if (citation) return citation;
  if (!citation) citation = database(pieces, vocabulary);
  if (!citation && quoted && first_words.size() <= longest_name) {
    const auto at = static_cast<std::size_t>(title - pieces.begin());
    const bool more = pieces.size() > 1;
    // A sentence that quotes something is no citation of it.
    const bool prose = at > 0 && (is_lower(pieces[at - 1].piece.text) ||
                                  is_prose(pieces[at - 1].piece.text));
    if (more && !prose) citation = titled(pieces, at, vocabulary);
  }
  if (!citation) citation = book(text, pieces, vocabulary);
  if (!citation && !quoted) citation = bare(pieces, vocabulary);
  if (!citation) return std::nullopt;
  Description& d = citation->as_written;
  if (!d.date) add_dates(pieces, d);
  if (d.pages.empty()) add_pages(pieces, d);
  add_url(pieces, d);
  if (!d.url.empty() && (d.kind == SourceKind::report) &&
      std::none_of(pieces.begin(), pieces.end(), [](const ReadPiece& p) {
        return p.kind == PieceKind::date && !p.accessed;
      })) {
    d.kind = SourceKind::web;
  }
  return citation;
}

}  // namespace vigil::cite
