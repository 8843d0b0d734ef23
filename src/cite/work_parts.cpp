#include "cite/work_parts.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/addresses.h"
#include "cite/looks.h"

namespace vigil::cite {
namespace {

// "(ACP)" abbreviates the name before, where it is no place.
bool is_acronym(std::string_view bracket, const Vocabulary& vocabulary) {
  return all_capitals(bracket) && !is_place(bracket, vocabulary);
}

// "Costa; in Ardenian", "daily, Costa": the part that is no remark in small letters.
std::string_view place_in(std::string_view bracket) {
  const std::size_t at = bracket.find_first_of(";,");
  if (at == std::string_view::npos) return bracket;
  const std::string_view first = trim(bracket.substr(0, at));
  const std::string_view second = trim(bracket.substr(at + 1));
  if (is_lower(second) && !is_lower(first)) return first;
  return is_lower(first) && !is_lower(second) ? second : bracket;
}

bool is_place_bracket(std::string_view bracket, const Vocabulary& vocabulary) {
  if (bracket.empty() || has_digit(bracket) || is_acronym(bracket, vocabulary)) return false;
  // "Ardenian radio": small words tell what sort of paper or station it is.
  return !ends_lower(bracket) && !vocabulary.remark_words.in(bracket);
}

// "TV7", "NTC-TV", "KTV": a short word of capitals with the station's letters in it.
bool is_channel(std::string_view name, const std::vector<Word>& words) {
  constexpr std::size_t longest_channel = 5;
  if (words.empty() || words.front().folded.size() > longest_channel) return false;
  const std::string_view shown = name.substr(words.front().begin, words.front().folded.size());
  const std::string_view letters = shown.substr(0, shown.find_last_not_of("0123456789") + 1);
  return (letters.starts_with("TV") || letters.ends_with("TV")) && all_capitals(shown);
}

// "Evening Journal newspaper" → "Evening Journal".
std::string_view without_newspaper(std::string_view name) {
  for (const std::string_view sort :
       {" newspaper", " daily newspaper", " weekly newspaper", " magazine"}) {
    const bool named = name.size() > sort.size() && name.ends_with(sort);
    if (named && name.find(' ') < name.size() - sort.size())
      return name.substr(0, name.size() - sort.size());
  }
  return name;
}

// "(2004)": a year alone.
std::optional<Edtf> year_in(std::string_view bracket) {
  constexpr std::size_t digits = 4;
  const bool year = bracket.size() == digits && (bracket[0] == '1' || bracket[0] == '2') &&
                    bracket.find_first_not_of("0123456789") == std::string_view::npos;
  return year ? Edtf::parse(bracket) : std::nullopt;
}

}  // namespace

void add_dates(std::span<const ReadPiece> pieces, Description& d) {
  if (d.date) return;
  std::optional<Edtf> aside;
  std::optional<Edtf> accessed;
  std::optional<Edtf> issue;  // "vol. 4, no. 2 (2004)"
  for (const ReadPiece& read : pieces) {
    if (read.kind == PieceKind::symbol && !issue) issue = year_in(read.piece.bracket);
    if (read.kind != PieceKind::date) continue;
    std::optional<Edtf>& date = read.accessed ? accessed : (read.aside ? aside : d.date);
    if (!date) date = read.dates.front();
  }
  if (!d.date) d.date = aside ? aside : issue ? issue : accessed;
}

void add_pages(std::span<const ReadPiece> pieces, Description& d) {
  for (const ReadPiece& read : pieces) {
    if (read.kind != PieceKind::pages) continue;
    d.pages += (d.pages.empty() ? "" : ", ") + read.pages;
  }
}

void add_url(std::span<const ReadPiece> pieces, Description& d) {
  for (const ReadPiece& read : pieces) {
    if (read.kind != PieceKind::url || !d.url.empty()) continue;
    d.url = std::string(address_in(read.piece.text).value_or(read.piece.text));
  }
}

bool has(std::span<const ReadPiece> pieces, PieceKind kind) {
  return std::any_of(pieces.begin(), pieces.end(),
                     [&](const ReadPiece& read) { return read.kind == kind; });
}

bool is_text(const ReadPiece& read) {
  switch (read.kind) {
    case PieceKind::name:
    case PieceKind::body:
    case PieceKind::role:
    case PieceKind::words:
    case PieceKind::place:
    case PieceKind::event:
      return true;
    default:
      return false;
  }
}

namespace {

// "RSNA-Costa": an agency's initials and which of its services.
bool is_service_of_wire(std::string_view name, const std::vector<Word>& words,
                        const Vocabulary& vocabulary) {
  if (words.empty()) return false;
  const std::string_view shown = name.substr(words[0].begin, words[0].end - words[0].begin);
  const std::string_view initials = shown.substr(0, shown.find('-'));
  return initials.size() < shown.size() && all_capitals(shown) && vocabulary.wires.holds(initials);
}

// "RTC (Radio Television of Costa)": the bracket spells the initials before it.
bool spells(std::string_view initials, std::string_view bracket) {
  if (!all_capitals(initials) || initials.find(' ') != std::string_view::npos) return false;
  std::string letters;
  for (const Word& word : words_of(bracket)) {
    if (starts_upper(bracket.substr(word.begin))) letters += bracket[word.begin];
  }
  return letters == initials;
}

// "Evening Journal no. 1356": the issue is no part of the name.
std::string_view without_issue(std::string_view name) {
  const std::size_t at = std::min(name.find(" no. "), name.find(" No. "));
  return at < name.size() && at > 0 && has_digit(name.substr(at)) ? name.substr(0, at) : name;
}

}  // namespace

SourceKind kind_of_publication(std::string_view name, const Vocabulary& vocabulary) {
  const auto words = words_of(name);
  if (vocabulary.broadcasters.match(words, 0) != 0 ||
      vocabulary.broadcast_words.find(words) != WordSet::npos ||
      fold_words(name).ends_with("-tv") || is_channel(name, words)) {
    return SourceKind::broadcast;
  }
  if (vocabulary.wires.match(words, 0) != 0 || is_service_of_wire(name, words, vocabulary) ||
      vocabulary.wire_words.find(words) != WordSet::npos || fold_words(name).ends_with("wire")) {
    return SourceKind::wire;
  }
  return SourceKind::article;
}

std::optional<std::string_view> site_owner(std::string_view text, const Vocabulary& vocabulary) {
  const auto words = words_of(text);
  const std::size_t web = vocabulary.web_words.find(words);
  if (web == WordSet::npos) return std::nullopt;
  const std::size_t next = web + vocabulary.web_words.match(words, web);
  const bool of = web <= 1 && next + 1 < words.size() && words[next].folded == "of";
  const std::string_view owner =
      of ? text.substr(words[next + 1].begin) : text.substr(0, words[web].begin);
  return without_article(trim(owner));
}

void set_publication(const Piece& piece, Citation& citation, const Vocabulary& vocabulary) {
  Description& d = citation.as_written;
  d.publication = std::string(without_issue(without_newspaper(piece.text)));
  d.kind = kind_of_publication(d.publication, vocabulary);
  if (is_acronym(piece.bracket, vocabulary) || spells(piece.text, piece.bracket)) {
    d.publication = std::string(piece.whole);  // "Agence Costa-Presse (ACP)"
  } else if (const SourceKind told = kind_of_publication(piece.bracket, vocabulary);
             d.kind == SourceKind::article && !piece.bracket.empty() &&
             told != SourceKind::article) {
    d.kind = told;  // "Evening Journal (Ardenian television)"
    citation.remark = std::string(piece.bracket);
  } else if (const auto place = place_in(piece.bracket); is_place_bracket(place, vocabulary)) {
    d.place = std::string(place);
  } else {
    citation.remark = std::string(piece.bracket);
  }
}

std::string_view without_provider(std::string_view text, const Vocabulary& vocabulary) {
  if (!vocabulary.provided_words.holds(text.substr(0, text.find(' ')))) return text;
  const auto words = words_of(text);
  std::size_t i = 1;
  while (i < words.size() && !starts_lower(text.substr(words[i].begin))) ++i;
  if (i > 3) return text;  // "Data Center Costa supplied by …" is no frame.
  for (; i + 1 < words.size() && i < 10; ++i) {
    if (words[i].folded == "by" || words[i].folded == "from") {
      return text.substr(words[i + 1].begin);
    }
  }
  return text;
}

std::string_view named_of(const Piece& piece) {
  return all_capitals(piece.bracket) && !has_digit(piece.bracket) ? piece.whole : piece.text;
}

bool is_un(std::string_view written, const Vocabulary& vocabulary) {
  std::string name(written);  // "UNFO/Ardenia"
  std::replace(name.begin(), name.end(), '/', ' ');
  constexpr std::size_t shortest_initials = 5;
  const auto words = words_of(name);
  const std::size_t known = vocabulary.un_bodies.find(words);
  // "OAS General Assembly": another body's organ of the same name.
  const std::size_t owner = vocabulary.organizations.match(words, 0);
  const bool others = owner != 0 && owner == known && vocabulary.un_bodies.match(words, 0) == 0;
  if (known != WordSet::npos && !others) return true;
  // "UNABC": initials that begin as those of its bodies do and that nobody else is known by.
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    const std::string_view shown = std::string_view(name).substr(word.begin, word.folded.size());
    const bool initials = shown.size() >= shortest_initials && all_capitals(shown) &&
                          !vocabulary.organizations.holds(word) && !vocabulary.wires.holds(word);
    return initials &&
           std::any_of(vocabulary.un_prefixes.begin(), vocabulary.un_prefixes.end(),
                       [&](const std::string& begin) { return shown.starts_with(begin); });
  });
}

bool is_un_symbol(std::string_view text, const Vocabulary& vocabulary) {
  if (text.starts_with("in ")) text.remove_prefix(3);  // "in S/2001/1154": where it was printed.
  if (!has_digit(text) || std::count(text.begin(), text.end(), ' ') > 2) return false;
  return std::any_of(vocabulary.un_symbols.begin(), vocabulary.un_symbols.end(),
                     [&](const std::string& lead) { return text.starts_with(lead); });
}

bool has_un_symbol(std::span<const ReadPiece> pieces, const Vocabulary& vocabulary) {
  return std::any_of(pieces.begin(), pieces.end(),
                     [&](const ReadPiece& p) { return is_un_symbol(p.piece.text, vocabulary); });
}

}  // namespace vigil::cite
