#include "cite/rearranged.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/brackets.h"
#include "cite/looks.h"
#include "cite/openings.h"
#include "cite/pages.h"
#include "cite/person.h"
#include "cite/piece_kind.h"
#include "cite/work_parts.h"

namespace vigil::cite {
namespace {

constexpr std::size_t longest_label = 6;  // Words before a colon that are no sentence.

// "interview with …", "letter dated …", "telephone interview, …" in small letters.
bool begins_with_noun(std::string_view text, const Vocabulary& vocabulary) {
  if (!starts_lower(text)) return false;
  const auto words = words_of(text.substr(0, text.find(',')));
  if (words.empty()) return false;
  if (vocabulary.noun_at(words, 0)) return true;
  const std::size_t described = vocabulary.describing_words.match(words, 0);
  return described != 0 && vocabulary.noun_at(words, described).has_value();
}

// Whether the colon at text[at] inside a piece parts it as a comma would: behind a noun, a day, a
// page or a bracket, before a title, or before a noun.
bool parts(std::string_view piece, std::size_t at, bool first, const Vocabulary& vocabulary) {
  const std::string_view before = piece.substr(0, at);
  const std::string_view after = trim(piece.substr(at + 1));
  const bool label = words_of(before).size() <= longest_label && !is_prose(before);
  if (after.empty()) return label;  // A title follows.
  if (first && is_bare_noun(before, vocabulary)) return true;
  if (pages_in(before, vocabulary) || !vocabulary.dates.parse_several(before).empty()) return true;
  if (before.ends_with(')') && label) return true;
  return begins_with_noun(after, vocabulary) && (label || !first);
}

std::string colons_as_commas(std::string text, const Vocabulary& vocabulary) {
  std::string out = text;
  const auto pieces = pieces_of(text);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const bool titled = i + 1 < pieces.size() && pieces[i + 1].quoted;
    if (piece.quoted) continue;
    for (std::size_t at = piece.whole.find(':'); at != std::string_view::npos;
         at = piece.whole.find(':', at + 1)) {
      const bool last = at + 1 == piece.whole.size();
      if (last ? !titled : piece.whole[at + 1] != ' ') continue;
      if (!parts(piece.whole, at, i == 0, vocabulary)) continue;
      out[static_cast<std::size_t>(piece.whole.data() - text.data()) + at] = ',';
    }
  }
  return out;
}

// "Interview - Ana Example, …"
std::string dash_as_comma(std::string text, const Vocabulary& vocabulary) {
  for (const std::string_view dash : {" - ", " \u2013 ", " \u2014 "}) {
    const std::size_t at = text.find(dash);
    if (at > 40 || !is_bare_noun(text.substr(0, at), vocabulary)) {
      continue;
    }
    return text.substr(0, at) + ", " + text.substr(at + dash.size());
  }
  return text;
}

// The date at the text's beginning, and how many bytes it takes with the mark behind it.
std::size_t leading_date(std::string_view text, const Vocabulary& vocabulary) {
  constexpr std::size_t longest_date = 6;
  const auto words = words_of(text.substr(0, 60));
  for (std::size_t n = std::min(longest_date, words.size()); n > 0; --n) {
    std::string_view date = text.substr(0, words[n - 1].end);
    while (date.ends_with(',') || date.ends_with(':')) date.remove_suffix(1);
    const auto parsed = vocabulary.dates.parse(date);
    if (!parsed || !parsed->from() || parsed->from()->month == 0) continue;
    return n < words.size() ? words[n].begin : text.size();
  }
  return 0;
}

// A town at the text's beginning before a comma, a colon or the end: a known one, or a short name
// with a date behind it.
std::size_t leading_place(std::string_view text, const Vocabulary& vocabulary) {
  const std::size_t comma = text.find_first_of(",:");
  const std::string_view name = text.substr(0, comma);
  const std::size_t end = comma == std::string_view::npos
                              ? text.size()
                              : std::min(text.find_first_not_of(' ', comma + 1), text.size());
  if (is_place(name, vocabulary)) return end;
  const auto words = words_of(name);
  const bool short_name =
      words.size() <= 2 && starts_upper(name) && !has_digit(name) && ends_upper(name, words);
  if (!short_name || vocabulary.body_words.find(words) != WordSet::npos) return 0;
  if (vocabulary.role_words.find(words) != WordSet::npos) return 0;
  return leading_date(text.substr(end), vocabulary) != 0 ? end : 0;
}

// How much of the beginning says when and where only; nothing without a date or a known place.
std::size_t when_and_where(std::string_view text, const Vocabulary& vocabulary, bool& dated) {
  constexpr int most_pieces = 4;
  std::size_t at = 0;
  for (int i = 0; i < most_pieces && at < text.size(); ++i) {
    std::size_t taken = dated ? 0 : leading_date(text.substr(at), vocabulary);
    if (taken != 0) {
      dated = true;
    } else {
      taken = leading_place(text.substr(at), vocabulary);
    }
    if (taken == 0) break;
    at += taken;
  }
  return at;
}

std::string_view without_marks(std::string_view text) {
  text = trim(text);
  while (text.ends_with(',') || text.ends_with(':')) text.remove_suffix(1);
  return trim(text);
}

// "3 May 2004, Costa: interview with Ana Example", "3 May letter from the Flood Office".
std::string when_and_where_last(std::string text, const Vocabulary& vocabulary) {
  bool dated = false;
  const std::size_t at = when_and_where(text, vocabulary, dated);
  if (at == 0 || at >= text.size()) return text;
  std::string front(without_marks(std::string_view(text).substr(0, at)));
  std::replace(front.begin(), front.end(), ':', ',');
  const std::string rest = text.substr(at);
  if (dated && has_own_date(rest, vocabulary)) return text;
  const auto words = words_of(rest);
  const auto opening = opening_of(rest, words, vocabulary);
  if (opening) return rest + ", " + front;
  // "3 May 2004 press release, Flood Office"
  const std::size_t comma = rest.find(", ");
  const bool noun = comma != std::string::npos && is_bare_noun(rest.substr(0, comma), vocabulary);
  if (dated && noun) return rest.substr(comma + 2) + ", " + rest.substr(0, comma) + ", " + front;
  return text;
}

}  // namespace

bool is_when_and_where(std::string_view text, const Vocabulary& vocabulary) {
  bool dated = false;
  text = without_marks(text);
  return when_and_where(text, vocabulary, dated) == text.size() && dated;
}

bool has_own_date(std::string_view text, const Vocabulary& vocabulary) {
  const auto pieces = read_pieces(text, vocabulary);
  return std::any_of(pieces.begin(), pieces.end(), [](const ReadPiece& p) {
    return p.kind == PieceKind::date && !p.accessed && !p.aside;
  });
}

namespace {

// "the article by Ana Example, “Boats,” …": small words before who wrote it, where a title follows.
std::string_view without_frame(std::string_view text, const Vocabulary& vocabulary) {
  // "Cable of the Coast Press, 3 May": what sort of news an agency sent.
  const auto all = words_of(text.substr(0, text.find(',')));
  for (std::size_t i = 1; i + 1 < all.size() && i < 3; ++i) {
    if (vocabulary.sort_words.match(all, i - 1) == 0) continue;
    const std::size_t at = i + (all[i + 1].folded == "the" ? 2 : 1);
    const bool of = all[i].folded == "of" || all[i].folded == "by" || all[i].folded == "from";
    if (of && vocabulary.wires.match(all, at) != 0) return text.substr(all[at].begin);
    if (of && at < all.size() && vocabulary.wire_words.find(all) > at &&
        vocabulary.wire_words.find(all) < all.size()) {
      return text.substr(all[at].begin);
    }
  }
  const std::string_view plain = starts_lower(text) ? without_article(text) : text;
  const auto words = words_of(plain.substr(0, plain.find(',')));
  if (words.size() < 3 || !starts_lower(plain)) return text;
  const bool sort = vocabulary.sort_words.match(words, 0) == 1;
  const bool link = words[1].folded == "by" || words[1].folded == "of" || words[1].folded == "in";
  const auto pieces = pieces_of(text);
  const bool titled = pieces.size() > 1 && pieces[1].quoted;
  return sort && link && titled ? plain.substr(words[2].begin) : text;
}

// "A statement was read out on Costa Radio, 3 May": the station that carried it, where it stands
// before a day.
std::string_view carrier_of(std::string_view text, const Vocabulary& vocabulary) {
  const auto words = words_of(text.substr(0, text.find(',')));
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const std::size_t count = vocabulary.carried_words.match(words, i);
    if (count == 0 || i + count >= words.size()) continue;
    const std::string_view rest = text.substr(words[i + count].begin);
    return starts_upper(without_article(rest)) && has_own_date(rest, vocabulary) &&
                   text.find(',') < text.size()
               ? rest
               : text;
  }
  return text;
}

// "Costa, 1999. p. 3": a stop before a page parts as a comma does.
std::string stop_before_pages(std::string text, const Vocabulary& vocabulary) {
  for (std::size_t at = text.find(". "); at != std::string::npos; at = text.find(". ", at + 1)) {
    const std::string_view rest = std::string_view(text).substr(at + 2);
    const bool digit = at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
    if (digit && starts_lower(rest) && pages_in(rest, vocabulary)) text[at] = ',';
  }
  return text;
}

// "Evening Vision online edition, 3 May": small words behind a paper's name tell its sort.
std::string sort_parted(std::string text, const Vocabulary& vocabulary) {
  const std::size_t comma = text.find(',');
  const auto words = words_of(std::string_view(text).substr(0, comma));
  std::size_t first = words.size();
  while (first > 0 && vocabulary.remark_words.holds(words[first - 1]) &&
         starts_lower(std::string_view(text).substr(words[first - 1].begin))) {
    --first;
  }
  const bool parted = comma != std::string::npos && first > 0 && first + 1 < words.size() &&
                      starts_upper(std::string_view(text).substr(words[first - 1].begin));
  if (parted) text.insert(words[first - 1].end, ",");
  return text;
}

// "3 May 2009 [in Ardenian], p. 7": what an editor adds in small letters, behind no title; "“Ríos”
// [“Rivers”]", "Los Ríos [The Rivers] (Costa: Press, 2004)": a title in other words.
std::string without_editor(std::string text) {
  for (std::size_t open = text.find(" ["); open != std::string::npos;
       open = text.find(" [", open + 1)) {
    const std::size_t close = text.find(']', open);
    if (close == std::string::npos) break;
    const std::string_view before = std::string_view(text).substr(0, open);
    const std::string_view inside = std::string_view(text).substr(open + 2, close - open - 2);
    const bool digit = !before.empty() && before.back() >= '0' && before.back() <= '9';
    const bool quoted = before.ends_with("\u201D") || before.ends_with('"');
    const bool named = quoted || starts_upper(before.substr(before.rfind(' ') + 1));
    const bool other = begins_with_quote(inside) ? quoted : starts_upper(inside);
    const bool printed = text.compare(close + 1, 2, " (") == 0;
    if (!(digit && starts_lower(inside)) && !(other && named && (quoted || printed))) continue;
    text.erase(open, close + 1 - open);
  }
  return text;
}

}  // namespace

std::string rearranged(std::string_view citation, const Vocabulary& vocabulary) {
  citation = carrier_of(without_frame(citation, vocabulary), vocabulary);
  std::string text = dash_as_comma(without_editor(std::string(citation)), vocabulary);
  text = sort_parted(std::move(text), vocabulary);
  text = stop_before_pages(std::move(text), vocabulary);
  text = colons_as_commas(std::move(text), vocabulary);
  text = brackets_opened(std::move(text), vocabulary);
  return when_and_where_last(std::move(text), vocabulary);
}

}  // namespace vigil::cite
