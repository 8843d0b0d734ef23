#include "cite/piece_kind.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace vigil::cite {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool starts_upper(std::string_view word) {
  while (!word.empty() && (word.front() == '(' || word.front() == '\'')) word.remove_prefix(1);
  if (word.empty()) return false;
  const auto c = static_cast<unsigned char>(word.front());
  if (c < 0x80) return is_upper(word.front());
  // Outside ASCII: a letter whose folding changes more than its accents was a capital.
  return c != 0xE2;
}

bool starts_lower(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

bool all_capitals(std::string_view text) {
  int letters = 0;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') return false;
    letters += is_upper(c) ? 1 : 0;
  }
  return letters >= 2;
}

bool page_numbers(std::string_view text) {
  const bool digits = std::any_of(text.begin(), text.end(), is_digit);
  return digits && text.size() <= 24 && std::all_of(text.begin(), text.end(), [](char c) {
           return is_digit(c) || is_upper(c) || c == '-' || c == ' ' || c == '/' ||
                  static_cast<unsigned char>(c) >= 0x80 || (c >= 'i' && c <= 'x');
         });
}

constexpr std::array page_leads{"pp. ", "p. ", "pages ", "page ", "pp.", "p."};
constexpr std::array<std::string_view, 9> symbol_leads{
    "form ", "forms ", "annex ", "annexes ", "para", "no. ", "no.", "letter no", "doc. "};
// These number a part of a work only before a number: "Section for …" is a body.
constexpr std::array<std::string_view, 5> numbered_leads{"section ", "table ", "article ",
                                                         "chapter ", "part "};
constexpr std::array<std::string_view, 8> audience_leads{
    "to ", "hosted by ", "organized by ", "in response to ", "addressed to ", "on behalf of ",
    "delivered ", "during "};
constexpr std::array<std::string_view, 13> date_leads{
    "dated ", "received on ", "received ", "submitted on ", "submitted ", "on ",
    "information provided on ", "information as of ", "as of ", "issued ", "published ",
    "provided on ", "data as of "};
constexpr std::array<std::string_view, 6> access_leads{"accessed on ", "accessed ", "viewed ",
                                                       "last accessed ", "retrieved ", "visited "};

std::string_view after_lead(std::string_view text, std::span<const std::string_view> leads) {
  const std::string folded = fold(text.substr(0, 40));
  for (const std::string_view lead : leads) {
    if (folded.starts_with(lead)) return text.substr(lead.size());
  }
  return {};
}

bool has_lead(std::string_view text, std::span<const std::string_view> leads) {
  const std::string folded = fold(text.substr(0, 40));
  return std::any_of(leads.begin(), leads.end(),
                     [&](std::string_view lead) { return folded.starts_with(lead); });
}

// "S/2003/1019", "GAO-02-1003", "CP/doc. 3841/04", "A/RES/59/84 (2004)".
bool is_symbol(std::string_view text) {
  if (text.size() > 40 || !std::any_of(text.begin(), text.end(), is_digit)) return false;
  const std::size_t slashes = static_cast<std::size_t>(std::count(text.begin(), text.end(), '/'));
  const std::size_t hyphens = static_cast<std::size_t>(std::count(text.begin(), text.end(), '-'));
  const std::size_t blanks = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  return starts_upper(text) && blanks <= 1 && (slashes >= 1 || hyphens >= 2);
}

bool is_numbered_part(std::string_view text) {
  const std::string_view rest = after_lead(text, numbered_leads);
  return !rest.empty() && (is_digit(rest.front()) || (rest.size() <= 4 && all_capitals("A" + std::string(rest))));
}

bool is_url(std::string_view text) {
  const std::string folded = fold(text.substr(0, 16));
  return folded.starts_with("http://") || folded.starts_with("https://") ||
         folded.starts_with("www.") || folded.starts_with("available at");
}

void read_date(std::string_view text, const Vocabulary& vocabulary, ReadPiece& out) {
  std::string_view rest = text;
  if (const auto accessed = after_lead(text, access_leads); !accessed.empty()) {
    out.accessed = true;
    rest = accessed;
  } else if (const auto dated = after_lead(text, date_leads); !dated.empty()) {
    rest = dated;
  }
  out.dates = vocabulary.dates.parse_several(rest);
}

// Role and body words both: the earlier decides, unless the whole is an office of somebody.
PieceKind role_or_body(std::string_view text, const Vocabulary& vocabulary) {
  const auto words = words_of(text);
  const std::size_t role = vocabulary.role_words.find(words);
  const std::size_t body = vocabulary.body_words.find(words);
  if (vocabulary.organizations.holds(without_article(text))) return PieceKind::body;
  if (role == WordSet::npos && body == WordSet::npos) return PieceKind::words;
  if (body == WordSet::npos) return PieceKind::role;
  if (role == WordSet::npos) return PieceKind::body;
  const bool ends_in_body = vocabulary.body_words.match(words, words.size() - 1) != 0 &&
                            vocabulary.role_words.match(words, words.size() - 1) == 0;
  // "National Committee for Demining" starts with an adjective that roles have too.
  const bool joined = std::any_of(words.begin(), words.end(), [](const Word& word) {
    return word.folded == "of" || word.folded == "for" || word.folded == "to" ||
           word.folded == "in" || word.folded == "and";
  });
  if (body < role) return PieceKind::body;
  if (!joined) return ends_in_body ? PieceKind::body : PieceKind::role;
  // The head noun stands before the first "of": a role or a body?
  std::size_t head = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i].folded;
    if (word == "of" || word == "for" || word == "to" || word == "in" || word == "and") {
      head = i == 0 ? 0 : i - 1;
      break;
    }
  }
  const bool body_head = vocabulary.body_words.match(words, head) != 0;
  return body_head ? PieceKind::body : PieceKind::role;
}

PieceKind name_or_words(std::string_view text, const Vocabulary& vocabulary) {
  if (all_capitals(text)) return PieceKind::body;
  if (!vocabulary.country(text).empty()) return PieceKind::body;
  if (starts_lower(text) && !text.starts_with("al-") && !text.starts_with("the ")) {
    return PieceKind::words;
  }
  return PieceKind::name;
}

void classify(ReadPiece& out, const Vocabulary& vocabulary) {
  const std::string_view text = out.piece.text;
  if (out.piece.quoted) {
    out.kind = PieceKind::title;
    return;
  }
  if (is_url(text)) {
    out.kind = PieceKind::url;
    return;
  }
  if (pages_in(text)) {
    out.kind = PieceKind::pages;
    return;
  }
  read_date(text, vocabulary, out);
  if (!out.dates.empty()) {
    out.kind = PieceKind::date;
    return;
  }
  const auto words = words_of(text);
  if (has_lead(text, symbol_leads) || is_numbered_part(text) || is_symbol(text) || vocabulary.noise.holds(text) ||
      (!words.empty() && starts_lower(text) && vocabulary.noise.match(words, 0) != 0)) {
    out.kind = PieceKind::symbol;
    return;
  }
  if (has_lead(text, audience_leads)) {
    out.kind = PieceKind::audience;
    return;
  }
  out.kind = role_or_body(text, vocabulary);
  const bool event = vocabulary.event_words.find(words) != WordSet::npos;
  if (event && (out.kind == PieceKind::words || words.size() > 3)) {
    const bool leads_with_role = vocabulary.role_words.match(words, 0) != 0 &&
                                 vocabulary.role_words.find(words) == 0 &&
                                 vocabulary.event_words.find(words) > 2;
    if (!leads_with_role && out.kind != PieceKind::body) out.kind = PieceKind::event;
    if (out.kind == PieceKind::body && vocabulary.event_words.match(words, 0) != 0) {
      out.kind = PieceKind::event;
    }
  }
  if (out.kind == PieceKind::words) out.kind = name_or_words(text, vocabulary);
}

}  // namespace

std::optional<std::string> pages_in(std::string_view text) {
  for (const std::string_view lead : page_leads) {
    if (!text.starts_with(lead)) continue;
    const std::string_view rest = trim(text.substr(lead.size()));
    if (page_numbers(rest)) return std::string(rest);
  }
  return std::nullopt;
}

bool is_prose(std::string_view text) {
  static constexpr std::array<std::string_view, 22> small{
      "of", "and", "the", "for", "on", "in", "to", "at", "by", "with", "from", "de", "la", "le",
      "du", "des", "del", "el", "und", "a", "an", "against"};
  int plain = 0;
  for (const Word& word : words_of(text)) {
    const std::string_view shown = text.substr(word.begin, word.end - word.begin);
    if (starts_lower(shown) && std::find(small.begin(), small.end(), word.folded) == small.end()) {
      ++plain;
    }
  }
  return plain >= 2;
}

std::string_view without_article(std::string_view text) {
  for (const std::string_view article : {"the ", "The ", "a ", "an ", "A ", "An "}) {
    if (text.starts_with(article)) return text.substr(article.size());
  }
  return text;
}

std::string_view without_ranks(std::string_view text, const Vocabulary& vocabulary,
                               std::string* ranks) {
  while (true) {
    const auto words = words_of(text);
    const std::size_t count = vocabulary.ranks.match(words, 0);
    if (count == 0 || count >= words.size()) break;
    // "Major Nimal" is a rank and a name; "General Staff" is a body.
    if (vocabulary.body_words.match(words, 0) > count) break;
    if (ranks != nullptr) {
      *ranks += (ranks->empty() ? "" : " ") + std::string(trim(text.substr(0, words[count - 1].end)));
    }
    text = trim(text.substr(words[count].begin));
  }
  return text;
}

bool is_person(std::string_view text, const Vocabulary& vocabulary) {
  const auto words = words_of(text);
  if (words.empty() || words.size() > 6 || text.size() > 80) return false;
  if (vocabulary.body_words.find(words) != WordSet::npos) return false;
  if (vocabulary.role_words.find(words) != WordSet::npos) return false;
  if (vocabulary.organizations.holds(text) || vocabulary.wires.holds(text)) return false;
  if (!vocabulary.country(text).empty()) return false;
  int capitals = 0;
  for (const Word& word : words) {
    const std::string_view shown = text.substr(word.begin, word.end - word.begin);
    if (starts_upper(shown)) {
      ++capitals;
    } else if (!vocabulary.particles.holds(shown) && !shown.starts_with("al-") &&
               !shown.starts_with("el-") && !shown.starts_with("d’") && !shown.starts_with("d'")) {
      return false;
    }
    if (std::any_of(shown.begin(), shown.end(), is_digit)) return false;
  }
  // "UXO LAO" is a body; "J. R. Example" has initials.
  const bool initials = text.find('.') != std::string_view::npos;
  if (all_capitals(text) && !initials && (words.size() == 1 || text.size() <= 12)) return false;
  if (vocabulary.un_bodies.find(words) != WordSet::npos) return false;
  return capitals >= 1 && (capitals >= 2 || words.size() == 1);
}

std::vector<ReadPiece> read_pieces(std::string_view citation, const Vocabulary& vocabulary) {
  std::vector<ReadPiece> read;
  bool after_pages = false;
  for (const Piece& piece : pieces_of(citation)) {
    ReadPiece out;
    out.piece = piece;
    // "pp. 12, 44-46": a bare number after pages is another page.
    const bool more_pages = after_pages && !piece.quoted && page_numbers(piece.text) &&
                            piece.text.size() <= 9;
    if (more_pages) {
      out.kind = PieceKind::pages;
    } else {
      classify(out, vocabulary);
    }
    after_pages = out.kind == PieceKind::pages;
    read.push_back(std::move(out));
  }
  // "March 3, 2004" was cut at its comma.
  for (std::size_t i = 0; i + 1 < read.size(); ++i) {
    if (read[i].kind == PieceKind::date || read[i].piece.quoted) continue;
    const std::string both =
        std::string(read[i].piece.text) + " " + std::string(read[i + 1].piece.text);
    if (const auto date = vocabulary.dates.parse(both); date && both.size() < 24) {
      read[i].kind = PieceKind::date;
      read[i].dates = {*date};
      read.erase(read.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
  }
  return read;
}

}  // namespace vigil::cite
