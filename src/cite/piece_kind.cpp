#include "cite/piece_kind.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "cite/person.h"

namespace vigil::cite {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool starts_lower(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

bool page_numbers(std::string_view text) {
  const bool digits = std::any_of(text.begin(), text.end(), is_digit);
  return digits && text.size() <= 24 && std::all_of(text.begin(), text.end(), [](char c) {
           return is_digit(c) || is_upper(c) || c == '-' || c == ' ' || c == ',' || c == '/' ||
                  static_cast<unsigned char>(c) >= 0x80 || (c >= 'i' && c <= 'x');
         });
}

constexpr std::size_t longest_cut_date = 23;  // "September 30, 2004" and the like, in bytes.
constexpr std::array page_leads{"pp. ", "p. ", "pages ", "page ", "Pages ", "Page ",
                                "pp.",  "p.",  "pp ",    "p ",    "pg. ",   "pgs. "};
constexpr std::array<std::string_view, 24> symbol_leads{
    "form ",       "forms ",         "annex ",    "annexes ",
    "para",        "no. ",           "no.",       "letter no",
    "doc. ",       "vol.",           "volume ",   "issue ",
    "nos. ",       "ref. ",          "ref: ",     "registration no",
    "report no",   "paper no",       "ai index",  "index: ",
    "document no", "publication no", "series no", "project no"};
// These number a part of a work only before a number: "Section for …" is a body.
constexpr std::array<std::string_view, 10> numbered_leads{
    "section ", "table ", "article ", "chapter ", "part ",
    "note ",    "notes ", "slide ",   "slides ",  "question "};
constexpr std::array<std::string_view, 27> audience_leads{
    "to ",           "hosted by ",    "organized by ", "organised by ", "in response to ",
    "addressed to ", "on behalf of ", "delivered ",    "during ",       "at the ",
    "at a ",         "before the ",   "sponsored by ", "prepared for ", "in reply to ",
    "made at ",      "conducted by ", "convened by ",  "with a ",       "with an ",
    "with the ",     "enclosing ",    "attaching ",    "attached ",     "containing ",
    "regarding ",    "concerning "};
constexpr std::array<std::string_view, 25> date_leads{"dated ",       "submitted ",
                                                      "on ",          "and ",
                                                      "of ",          "information provided ",
                                                      "as of ",       "as at ",
                                                      "provided ",    "issued ",
                                                      "published ",   "information as of ",
                                                      "sent ",        "updated ",
                                                      "undated but ", "adopted ",
                                                      "deposited ",   "data as of ",
                                                      "signed ",      "provided by email ",
                                                      "printout of ", "extract of ",
                                                      "version of ",  "as updated ",
                                                      "posted "};
// Days that are not the source's own.
constexpr std::array<std::string_view, 7> aside_leads{
    "received ",  "for the period ",    "covering ",        "entered into force ",
    "effective ", "for calendar year ", "reporting period "};
constexpr std::array<std::string_view, 7> access_leads{"accessed ",  "viewed ",  "last accessed ",
                                                       "retrieved ", "visited ", "consulted ",
                                                       "downloaded "};

// Whether the text begins with the lead, which is in small ASCII letters.
bool begins(std::string_view text, std::string_view lead) {
  if (text.size() < lead.size()) return false;
  for (std::size_t i = 0; i < lead.size(); ++i) {
    const char c = is_upper(text[i]) ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
    if (c != lead[i]) return false;
  }
  return true;
}

std::string_view after_lead(std::string_view text, std::span<const std::string_view> leads) {
  for (const std::string_view lead : leads) {
    if (begins(text, lead)) return text.substr(lead.size());
  }
  return {};
}

bool has_lead(std::string_view text, std::span<const std::string_view> leads) {
  return std::any_of(leads.begin(), leads.end(),
                     [&](std::string_view lead) { return begins(text, lead); });
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
  return !rest.empty() &&
         (is_digit(rest.front()) || (rest.size() <= 4 && all_capitals("A" + std::string(rest))));
}

bool is_url(std::string_view text) {
  return begins(text, "http://") || begins(text, "https://") || begins(text, "www.") ||
         begins(text, "available at");
}

// "data provided on 2 June 2004", "assented to 27 November 1997" → the date, if no word before it
// names a kind of source or a span of time.
std::string_view without_remark(std::string_view text, const Vocabulary& vocabulary) {
  constexpr std::size_t longest_remark = 5;
  if (!starts_lower(text) || text.size() > 60) return {};
  const auto words = words_of(text);
  for (std::size_t i = 0; i < words.size() && i <= longest_remark; ++i) {
    const std::string_view word = text.substr(words[i].begin);
    if (!starts_lower(word)) return word;
    static constexpr std::array<std::string_view, 10> spans{
        "for",    "from",  "until",     "since",   "between",
        "before", "after", "effective", "entered", "to"};
    const bool span =
        i == 0 && std::find(spans.begin(), spans.end(), words[i].folded) != spans.end();
    if (span || vocabulary.noun_at(words, i)) return {};
  }
  return {};
}

void read_date(std::string_view text, const Vocabulary& vocabulary, ReadPiece& out) {
  std::string_view rest = text;
  if (const auto accessed = after_lead(text, access_leads); !accessed.empty()) {
    out.accessed = true;
    rest = accessed;
  } else if (const auto aside = after_lead(text, aside_leads); !aside.empty()) {
    out.aside = true;
    rest = aside;
  } else if (const auto dated = after_lead(text, date_leads); !dated.empty()) {
    rest = dated;
  }
  if (rest.size() != text.size() && rest.starts_with("on ")) rest.remove_prefix(3);
  out.dates = vocabulary.dates.parse_several(rest);
  if (out.dates.empty() && rest.size() == text.size()) {
    out.dates = vocabulary.dates.parse_several(without_remark(text, vocabulary));
  }
}

// A small word behind which a role or a body goes on: "Head of …", "Chef de …".
bool is_link(const Word& word) {
  static constexpr std::array<std::string_view, 10> links{"of", "for", "to",  "in",  "and",
                                                          "de", "du",  "des", "del", "da"};
  return std::find(links.begin(), links.end(), word.folded) != links.end();
}

// Role and body words both: the earlier decides, unless the whole is an office of somebody.
PieceKind role_or_body(std::string_view text, const std::vector<Word>& words,
                       const Vocabulary& vocabulary) {
  const std::size_t role = vocabulary.role_words.find(words);
  const std::size_t body = vocabulary.body_words.find(words);
  if (vocabulary.organizations.holds(without_article(text))) return PieceKind::body;
  if (role == WordSet::npos && body == WordSet::npos) return PieceKind::words;
  if (body == WordSet::npos) return PieceKind::role;
  if (role == WordSet::npos) return PieceKind::body;
  const bool ends_in_body = vocabulary.body_words.match(words, words.size() - 1) != 0 &&
                            vocabulary.role_words.match(words, words.size() - 1) == 0;
  const auto link = std::find_if(words.begin(), words.end(), is_link);
  // "UN River Action Programme": what a body with initials runs.
  const bool run = words.size() > 2 && all_capitals(text.substr(words[0].begin, words[0].end)) &&
                   vocabulary.body_words.match(words, words.size() - 1) != 0;
  if (run && link == words.end()) return PieceKind::body;
  if (link == words.end()) {
    const bool ends_in_role = vocabulary.role_words.match(words, words.size() - 1) != 0;
    if (ends_in_body || (body < role && !ends_in_role)) return PieceKind::body;
    return PieceKind::role;  // "District Administrator"
  }
  if (body < role) return PieceKind::body;
  // The head noun stands before the first "of": a role or a body?
  const auto before = static_cast<std::size_t>(link - words.begin());
  const std::size_t head = before == 0 ? 0 : before - 1;
  const bool body_head = vocabulary.body_words.match(words, head) != 0;
  return body_head ? PieceKind::body : PieceKind::role;
}

PieceKind name_or_words(std::string_view text, const std::vector<Word>& words,
                        const Vocabulary& vocabulary) {
  // "River Trust Ardenia": a known body and where it works.
  if (vocabulary.organizations.match(words, 0) != 0) return PieceKind::body;
  if (all_capitals(text)) return PieceKind::body;
  if (starts_lower(text) && !text.starts_with("al-") && !text.starts_with("the ")) {
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
  if (is_place(words, vocabulary)) {
    out.kind = PieceKind::place;
    return;
  }
  if (has_lead(text, symbol_leads) || is_numbered_part(text) || is_symbol(text) ||
      vocabulary.noise.holds(words) ||
      (!words.empty() && starts_lower(text) && vocabulary.noise.match(words, 0) != 0)) {
    out.kind = PieceKind::symbol;
    return;
  }
  if (has_lead(text, audience_leads)) {
    out.kind = PieceKind::audience;
    return;
  }
  out.kind = role_or_body(text, words, vocabulary);
  if (is_event(words, out.kind, vocabulary)) out.kind = PieceKind::event;
  if (out.kind == PieceKind::words) out.kind = name_or_words(text, words, vocabulary);
}

// One kind of hyphen, and "30 and 34" as "30, 34".
std::string with_hyphens(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (rest.starts_with("\u2013") || rest.starts_with("\u2014")) {
      out += '-';
      i += 2;
    } else if (rest.starts_with(" and ") || rest.starts_with(" & ")) {
      out += ", ";
      i += rest.starts_with(" & ") ? 2 : 4;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace

std::optional<std::string> pages_in(std::string_view text) {
  for (const std::string_view lead : page_leads) {
    if (!text.starts_with(lead)) continue;
    const std::string rest = with_hyphens(trim(text.substr(lead.size())));
    if (page_numbers(rest)) return rest;
  }
  return std::nullopt;
}

bool is_prose(std::string_view text) {
  static constexpr std::array<std::string_view, 22> small{
      "of", "and", "the", "for", "on",  "in",  "to", "at",  "by", "with", "from",
      "de", "la",  "le",  "du",  "des", "del", "el", "und", "a",  "an",   "against"};
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

bool is_place(std::string_view text, const Vocabulary& vocabulary) {
  return text.size() <= 60 && is_place(words_of(without_article(text)), vocabulary);
}

bool is_place(const std::vector<Word>& words, const Vocabulary& vocabulary) {
  return vocabulary.places.holds(words) || vocabulary.is_country(words);
}

namespace {

// A date that stands in brackets behind a piece, or behind an address without a comma: "www…
// (accessed 3 May 2004)". The address is cut before it.
std::optional<ReadPiece> date_behind(ReadPiece& read, const Vocabulary& vocabulary) {
  ReadPiece date;
  date.kind = PieceKind::date;
  std::string_view text = read.piece.bracket;
  if (text.empty() && read.kind == PieceKind::url) {
    const std::size_t address = read.piece.text.find_last_of("./");
    const std::size_t end = read.piece.text.find(' ', std::min(address, read.piece.text.size()));
    if (end == std::string_view::npos) return std::nullopt;
    text = trim(read.piece.text.substr(end));
    read.piece.text = read.piece.text.substr(0, end);
  }
  if (text.empty()) return std::nullopt;
  date.piece.text = date.piece.whole = text;
  read_date(text, vocabulary, date);
  if (date.dates.empty() || date.aside) return std::nullopt;
  // "Resolution 1701 (2006)" has its year in its name.
  const auto from = date.dates.front().from();
  return date.accessed || (from && from->day != 0) ? std::optional(date) : std::nullopt;
}

// "12 March, 4 May and 6 June 2004": all are days of the year that the last one names.
void share_years(std::vector<ReadPiece>& read, const Vocabulary& vocabulary) {
  for (std::size_t i = read.size(); i-- > 1;) {
    if (read[i].kind != PieceKind::date || read[i - 1].kind == PieceKind::date) continue;
    if (read[i - 1].piece.quoted || read[i].aside || read[i].accessed) continue;
    const auto date = vocabulary.dates.borrowing(read[i - 1].piece.text, read[i].dates.front());
    if (!date || date->from()->month == 0) continue;
    read[i - 1].kind = PieceKind::date;
    read[i - 1].dates = {*date};
  }
}

// "March 3, 2004" was cut at its comma.
void join_cut_dates(std::vector<ReadPiece>& read, const Vocabulary& vocabulary) {
  for (std::size_t i = 0; i + 1 < read.size(); ++i) {
    if (read[i].kind == PieceKind::date || read[i].piece.quoted) continue;
    if (read[i].piece.text.size() + read[i + 1].piece.text.size() >= longest_cut_date) continue;
    const std::string both =
        std::string(read[i].piece.text) + " " + std::string(read[i + 1].piece.text);
    if (const auto date = vocabulary.dates.parse(both)) {
      read[i].kind = PieceKind::date;
      read[i].dates = {*date};
      read.erase(read.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
  }
}

}  // namespace

std::vector<ReadPiece> read_pieces(std::string_view citation, const Vocabulary& vocabulary) {
  std::vector<ReadPiece> read;
  bool after_pages = false;
  for (const Piece& piece : pieces_of(citation)) {
    ReadPiece out;
    out.piece = piece;
    // "pp. 12, 44-46": a bare number after pages is another page.
    const bool more_pages =
        after_pages && !piece.quoted && page_numbers(piece.text) && piece.text.size() <= 9;
    if (more_pages) {
      out.kind = PieceKind::pages;
    } else {
      classify(out, vocabulary);
    }
    after_pages = out.kind == PieceKind::pages;
    auto date = date_behind(out, vocabulary);
    read.push_back(std::move(out));
    if (date) read.push_back(*std::move(date));
  }
  share_years(read, vocabulary);
  join_cut_dates(read, vocabulary);
  return read;
}

}  // namespace vigil::cite
