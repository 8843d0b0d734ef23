#include "cite/works.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/databases.h"
#include "cite/dates.h"
#include "cite/laws.h"
#include "cite/looks.h"
#include "cite/speaker.h"
#include "cite/titled.h"
#include "cite/untitled.h"
#include "cite/work_parts.h"

namespace vigil::cite {
namespace {

// "Article 7 Report submitted 30 April 2003", "… for 2002": the title ends before, and the date may
// stand inside the piece.
std::string_view title_of_report(std::string_view text, const Vocabulary& vocabulary,
                                 Description& d) {
  for (const std::string_view link :
       {" submitted", " dated", " covering", " for the ", " of ", " for ", " as of "}) {
    const std::size_t at = text.find(link);
    if (at == std::string_view::npos) continue;
    std::string_view tail = trim(text.substr(at + link.size()));
    for (const std::string_view lead : {"on ", "in ", "period ", "calendar year "}) {
      if (tail.starts_with(lead)) tail.remove_prefix(lead.size());
    }
    const auto date = vocabulary.dates.parse(tail);
    if (date && link != " for the " && link != " covering" && !d.date) d.date = date;
    if (date || link == " submitted" || link == " covering") return text.substr(0, at);
  }
  return text;
}

// "Article 7 Report (for calendar year 2010)": the year that it reports on, not a period.
std::optional<Edtf> year_in_bracket(std::string_view bracket, const Vocabulary& vocabulary) {
  constexpr std::size_t longest_lead = 4;
  constexpr std::size_t year_digits = 4;
  const auto words = words_of(bracket);
  if (words.empty() || words.size() > longest_lead) return std::nullopt;
  const std::string& year = words.back().folded;
  return year.size() == year_digits ? vocabulary.dates.parse(year) : std::nullopt;
}

std::optional<Citation> treaty_report(std::span<const ReadPiece> pieces,
                                      const Vocabulary& vocabulary) {
  for (std::size_t i = 0; i < pieces.size() && i < 2; ++i) {
    const auto words = words_of(pieces[i].piece.text);
    const std::size_t at = vocabulary.treaty_reports.find(words);
    if (at > 4 || words.size() > longest_name) continue;
    if (is_lower(pieces[i].piece.text.substr(words[at].begin)) && is_prose(pieces[i].piece.text)) {
      continue;  // "Two of its Article 7 Reports say …"
    }
    // "Ardenia, “Deadline Extension Request”": a paper that its state published.
    if (i == 1 && pieces[1].piece.quoted && vocabulary.request_words.in(pieces[1].piece.text)) {
      continue;
    }
    Citation citation;
    Description& d = citation.as_written;
    d.kind = SourceKind::treaty_report;
    d.title = std::string(without_article(title_of_report(pieces[i].piece.text, vocabulary, d)));
    if (i == 1 && !pieces[0].piece.quoted) {
      d.organization = std::string(without_article(pieces[0].piece.text));
    }
    add_dates(pieces, d);
    if (!d.date) d.date = year_in_bracket(pieces[i].piece.bracket, vocabulary);
    add_pages(pieces, d);
    return citation;
  }
  return std::nullopt;
}

// "City: Publisher, 1999" in brackets.
struct Imprint {
  std::string_view place, publisher;
  Edtf date;
};

std::optional<Imprint> imprint(std::string_view bracket, const Vocabulary& vocabulary) {
  const std::size_t colon = bracket.find(": ");
  const std::size_t comma = bracket.rfind(", ");
  if (comma == std::string_view::npos) return std::nullopt;
  const auto date = vocabulary.dates.parse(bracket.substr(comma + 2));
  if (!date) return std::nullopt;
  if (colon == std::string_view::npos || comma < colon) {
    const std::string_view only = bracket.substr(0, comma);  // "(Geneva, 1999)"
    if (!is_place(only, vocabulary)) return std::nullopt;
    return Imprint{only, {}, *date};
  }
  return Imprint{bracket.substr(0, colon), bracket.substr(colon + 2, comma - colon - 2), *date};
}

// "…, City: Publisher, 1999, …": the same without brackets.
std::optional<Imprint> open_imprint(const ReadPiece& read, const ReadPiece& next,
                                    const Vocabulary& vocabulary) {
  const std::string_view text = read.piece.text;
  const std::size_t colon = text.find(": ");
  if (read.piece.quoted || colon == std::string_view::npos) return std::nullopt;
  if (next.kind != PieceKind::date || next.accessed || next.aside) return std::nullopt;
  if (!is_place(text.substr(0, colon), vocabulary)) return std::nullopt;
  return Imprint{text.substr(0, colon), text.substr(colon + 2), next.dates.front()};
}

void add_authors(std::span<const ReadPiece> pieces, Citation& citation,
                 const Vocabulary& vocabulary) {
  Description& d = citation.as_written;
  for (const ReadPiece& read : pieces) {
    if (read.piece.quoted || vocabulary.noise.holds(read.piece.text)) continue;
    const std::string_view author = named_of(read.piece);
    Speaker names;
    if (!is_un(author, vocabulary) && words_of(author).size() >= 2 && !has_acronym(author) &&
        d.organization.empty() && read_names(author, vocabulary, names)) {
      d.people.insert(d.people.end(), names.people.begin(), names.people.end());
    } else {
      d.organization += (d.organization.empty() ? "" : ", ") + std::string(author);
      if (is_un(author, vocabulary)) d.kind = SourceKind::un_document;
    }
  }
}

// "Body, Title in Words (City: Publisher, 1999), pp. 1-2"
std::optional<Citation> book(std::span<const ReadPiece> pieces, const Vocabulary& vocabulary) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    auto printed = imprint(pieces[i].piece.bracket, vocabulary);
    const bool open = !printed && i > 0 && i + 1 < pieces.size();
    if (open) printed = open_imprint(pieces[i], pieces[i + 1], vocabulary);
    if (!printed) continue;
    // “Title” (City: Publisher, 1999): the bracket is a piece of its own.
    const bool apart = open || pieces[i].piece.text.empty();
    std::size_t title = apart && i > 0 ? i - 1 : i;
    // "“Fields,” in Land and War, ed. by Ben Writer (Costa: Press, 1999)": a chapter's own title.
    for (std::size_t j = 0; j < i; ++j) {
      if (pieces[j].piece.quoted) title = j;
    }
    Citation citation;
    Description& d = citation.as_written;
    d.kind = SourceKind::report;
    d.title = std::string(pieces[title].piece.text);
    d.place = std::string(printed->place);
    d.publication = std::string(printed->publisher);
    d.date = printed->date;
    add_authors(pieces.first(title), citation, vocabulary);
    if (d.people.size() == 1 && d.people[0] == d.publication) {  // It printed its own book.
      d.organization = d.publication;
      d.people.clear();
    }
    add_pages(pieces, d);
    return citation;
  }
  return std::nullopt;
}

// "In Brezian law, “transfer” includes …": a word in quotation marks is no title.
bool is_quoted_word(std::span<const ReadPiece> pieces, std::size_t title) {
  return is_lower(pieces[title].piece.text) && !has(pieces, PieceKind::date) &&
         !has(pieces, PieceKind::pages) && !has(pieces, PieceKind::url);
}

// "“Transfer” is used here in the sense of the treaty": no comma ends the word, and prose follows.
bool is_explained_word(std::span<const ReadPiece> pieces, std::size_t title,
                       const Vocabulary& vocabulary) {
  if (title + 1 >= pieces.size() || has(pieces, PieceKind::date)) return false;
  const std::string_view word = pieces[title].piece.text;
  const std::string_view next = pieces[title + 1].piece.text;
  if (next.data() < word.data()) return false;
  const char* end = word.data() + word.size();  // Up to the next piece: marks alone.
  const std::string_view marks(end, static_cast<std::size_t>(next.data() - end));
  const bool told = vocabulary.said_verbs.match(words_of(next), 0) != 0;  // "“RSO” is the Office"
  return marks.find_first_of(",.") == std::string_view::npos && is_lower(next) &&
         (told || is_prose(next));
}

constexpr std::size_t longest_label = 6;

std::optional<Citation> quoted_work(std::span<const ReadPiece> pieces, std::size_t title,
                                    const Vocabulary& vocabulary) {
  if (words_of(pieces.front().piece.text).size() > longest_name && title > 0) return std::nullopt;
  // A sentence that quotes something is no citation of it.
  const std::string_view before = title > 0 ? pieces[title - 1].piece.text : std::string_view{};
  Speaker author;
  // "Works product brochure, “River Stones,”": few words and a comma are no sentence.
  const bool comma =
      title > 0 && before.data()[before.size()] == ',' && words_of(before).size() <= longest_label;
  // "Costa TV, news programme “Water,” 3 May": what sort of title it is.
  const bool release = vocabulary.statement_words.match(words_of(before), 0) != 0;
  const bool sort = title > 1 && is_lower(before) &&
                    words_of(before).size() <= (release ? longest_label : 3) &&
                    !is_prose(pieces.front().piece.text);
  const bool prose = (is_lower(before) && !sort) || (!comma && !sort && is_prose(before) &&
                                                     !read_names(before, vocabulary, author));
  if (pieces.size() < 2 || prose || is_quoted_word(pieces, title)) return std::nullopt;
  if (is_explained_word(pieces, title, vocabulary)) return std::nullopt;
  return titled(pieces, title, vocabulary);
}

// A page with a day of its own; a paper on the web has a month or pages.
bool is_dated_page(const Description& d, const Vocabulary& vocabulary) {
  const bool day = d.date && begins_on_day(*d.date);
  // "Information Update No. 3"; no "boats in figures"
  const auto words = words_of(d.title);
  const std::size_t word = vocabulary.work_words.find(words);
  const bool paper =
      word != WordSet::npos && starts_upper(std::string_view(d.title).substr(words[word].begin));
  return day && !paper && d.pages.empty() && d.place.empty();
}

// “Title,” Body, www…, accessed 3 May: what has an address, and no day but that of the visit, is a
// page, whoever made it; a symbol makes it a document that can be had there.
void settle_page(std::span<const ReadPiece> pieces, Description& d, const Vocabulary& vocabulary) {
  if (!d.pages.empty()) return;
  const bool own_date = std::any_of(pieces.begin(), pieces.end(), [](const ReadPiece& p) {
    return p.kind == PieceKind::date && !p.accessed;
  });
  const bool visited =
      std::any_of(pieces.begin(), pieces.end(), [](const ReadPiece& p) { return p.accessed; });
  const bool undated = !own_date && visited && has(pieces, PieceKind::title);
  if (d.url.empty()) {  // "Flood Office, “Projects,” accessed 3 May": its address was given before.
    if (undated && d.kind == SourceKind::report && d.place.empty()) d.kind = SourceKind::web;
    return;
  }
  const bool filed = has_un_symbol(pieces, vocabulary);
  const bool looked = visited || has(pieces, PieceKind::title);
  const bool paper =
      d.kind == SourceKind::report && (!own_date || (looked && is_dated_page(d, vocabulary)));
  const bool document =
      d.kind == SourceKind::un_document && !filed && (undated || (!own_date && !visited));
  if (paper || document) {
    d.kind = SourceKind::web;
  } else if (d.kind == SourceKind::article && undated && d.people.empty()) {
    d.kind = SourceKind::web;
    std::swap(d.organization, d.publication);
  }
}

std::optional<Citation> kind_of_work(std::span<const ReadPiece> pieces,
                                     const Vocabulary& vocabulary) {
  if (auto report = treaty_report(pieces, vocabulary)) return report;
  const auto title = std::find_if(pieces.begin(), pieces.end(),
                                  [](const ReadPiece& p) { return p.kind == PieceKind::title; });
  const bool quoted = title != pieces.end();
  // "Ana Example, Commentary on the Water Law (Costa: Press, 1999)": a publisher prints books.
  const bool printed = std::any_of(pieces.begin(), pieces.end(), [&](const ReadPiece& p) {
    const auto by = imprint(p.piece.bracket, vocabulary);
    return by && !by->publisher.empty();
  });
  if (auto found = printed ? book(pieces, vocabulary) : std::nullopt) return found;
  if (auto found = law(pieces, vocabulary)) return found;
  if (auto found = database(pieces, vocabulary)) return found;
  if (auto found = book(pieces, vocabulary)) return found;
  if (!quoted) return untitled(pieces, vocabulary);
  return quoted_work(pieces, static_cast<std::size_t>(title - pieces.begin()), vocabulary);
}

}  // namespace

std::optional<Citation> work(const std::vector<ReadPiece>& pieces, const Vocabulary& vocabulary) {
  if (pieces.empty()) return std::nullopt;
  auto citation = kind_of_work(pieces, vocabulary);
  if (!citation) return std::nullopt;
  Description& d = citation->as_written;
  add_dates(pieces, d);
  if (d.pages.empty()) add_pages(pieces, d);
  add_url(pieces, d);
  settle_page(pieces, d, vocabulary);
  return citation;
}

}  // namespace vigil::cite
