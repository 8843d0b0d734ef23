#include "cite/editions.h"

#include "cite/looks.h"
#include "cite/work_parts.h"

namespace vigil::cite {
namespace {

// "entry on Ardenia", "report on Ardenia", "Ardenia country report" → "Ardenia".
std::string_view entry_of(std::string_view text) {
  for (const std::string_view lead :
       {"on ", "entry on ", "report on ", "section on ", "chapter on ", "entry for ",
        "country profile of ", "country profile on ", "profile of ", "profile on ", "in "}) {
    if (text.starts_with(lead)) return text.substr(lead.size());
  }
  for (const std::string_view end :
       {" entry", " country report", " country profile", " chapter", " report", " profile"}) {
    if (text.ends_with(end)) return text.substr(0, text.size() - end.size());
  }
  return text;
}

// "Ardenia’s country entry" → AR; nothing for other names.
std::string country_of_entry(std::string_view text, const Vocabulary& vocabulary) {
  text = entry_of(without_article(text));
  if (text.ends_with(" country")) text.remove_suffix(8);
  for (const std::string_view possessive : {"\u2019s", "'s", "\u2019", "'"}) {
    if (text.ends_with(possessive)) text.remove_suffix(possessive.size());
  }
  return vocabulary.country(without_article(text));
}

// The year of the edition that the piece names: wholly, or as "the entry on Ardenia in Report
// 2003".
std::optional<int> edition_named(std::string_view text, const Vocabulary& vocabulary,
                                 std::string& country) {
  if (const auto year = vocabulary.edition(text)) return year;
  if (text.empty() || text.back() < '0' || text.back() > '9') return std::nullopt;
  for (const std::string_view link : {" in ", " of "}) {
    const std::size_t at = text.rfind(link);
    if (at == std::string_view::npos) continue;
    const auto year = vocabulary.edition(text.substr(at + link.size()));
    if (!year) continue;
    country = country_of_entry(text.substr(0, at), vocabulary);
    if (!country.empty()) return year;
  }
  return std::nullopt;
}

// "“Country Profile: Ardenia,” River Monitor, 2012": a chapter by its title and the monitor's year.
std::optional<Citation> profile(const std::vector<ReadPiece>& pieces,
                                const Vocabulary& vocabulary) {
  if (pieces.size() < 3 || !pieces[0].piece.quoted || pieces[2].kind != PieceKind::date) return {};
  const auto& when = pieces[2].dates.front().from();
  if (!when || when->month != 0 || pieces[2].accessed) return {};
  const auto words = words_of(pieces[1].piece.text);
  const std::string_view body = pieces[1].piece.text;
  const bool own = vocabulary.own_names.match(words, 0) != 0 ||
                   (!words.empty() && vocabulary.own_names.match(words, words.size() - 1) != 0);
  if (!own || is_prose(body) || words.size() > 6) return {};
  Citation citation;
  for (const std::string_view title = pieces[0].piece.text; const Word& word : words_of(title)) {
    std::string_view name = title.substr(word.begin, word.end - word.begin);
    while (name.ends_with(':') || name.ends_with(',')) name.remove_suffix(1);
    if (citation.as_written.country.empty()) citation.as_written.country = vocabulary.country(name);
  }
  citation.as_written.kind = SourceKind::edition;
  citation.as_written.edition = when->year;
  add_pages(pieces, citation.as_written);
  return citation;
}

}  // namespace

std::optional<Citation> edition(const std::vector<ReadPiece>& pieces,
                                const Vocabulary& vocabulary) {
  if (auto chapter = profile(pieces, vocabulary)) return chapter;
  for (std::size_t i = 0; i < pieces.size() && i < 3; ++i) {
    std::string country;
    std::string_view text = pieces[i].piece.text;
    // "River Monitor, “Ardenia,” in River Monitor Report 2003": its chapter stands before.
    const bool chapter = i > 0 && pieces[i - 1].piece.quoted &&
                         (text.starts_with("in ") || vocabulary.edition(text).has_value());
    const std::string_view by = pieces[0].piece.text;
    if (i == 2 &&
        !(chapter && (vocabulary.own_names.holds(by) || vocabulary.organizations.holds(by)))) {
      break;
    }
    if (chapter) {
      if (text.starts_with("in ")) text.remove_prefix(3);
      country = country_of_entry(pieces[i - 1].piece.text, vocabulary);
    }
    const auto year = edition_named(text, vocabulary, country);
    if (!year) continue;
    Citation citation;
    citation.as_written.kind = SourceKind::edition;
    citation.as_written.edition = *year;
    if (country.empty()) country = vocabulary.country(pieces[i].piece.bracket);
    citation.as_written.country = country;
    for (std::size_t j = i + 1; j < pieces.size() && citation.as_written.country.empty(); ++j) {
      if (!pieces[j].piece.quoted) {
        citation.as_written.country = country_of_entry(pieces[j].piece.text, vocabulary);
      }
    }
    add_pages(pieces, citation.as_written);
    return citation;
  }
  return std::nullopt;
}

}  // namespace vigil::cite
