#include "cite/brackets.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/dates.h"
#include "cite/looks.h"
#include "cite/openings.h"
#include "cite/person.h"
#include "cite/piece_kind.h"
#include "cite/rearranged.h"
#include "cite/work_parts.h"

namespace vigil::cite {
namespace {

// The last words before `end` that a comma, an opening or a small joining word does not cut off.
std::string_view name_before(std::string_view text, std::size_t end, const Vocabulary& vocabulary) {
  std::string_view before = trim(text.substr(0, end));
  const std::size_t comma = before.rfind(", ");
  if (comma != std::string_view::npos) before = before.substr(comma + 2);
  if (before.starts_with("and ")) before.remove_prefix(4);
  const auto words = words_of(before);
  const auto opening = opening_of(before, words, vocabulary);
  if (opening && !opening->bare && opening->words < words.size()) {
    before = before.substr(words[opening->words].begin);
  }
  const std::size_t by = before.rfind(" by ");
  return by == std::string_view::npos ? before : before.substr(by + 4);
}

// "(daily, Costa)", "(Costan language)": what sort of paper it is.
bool is_remark(std::string_view inside, const Vocabulary& vocabulary) {
  const auto words = words_of(inside);
  const bool sort = ends_lower(inside, words) && vocabulary.remark_words.holds(words.back());
  return vocabulary.noise.holds(inside) || sort ||
         (is_lower(inside) && vocabulary.remark_words.in(inside)) ||
         kind_of_publication(inside, vocabulary) != SourceKind::article;
}

// "(Director, Flood Office)", "(Costa Hospital)": an office or a body, no remark and no number; a
// name that may be a town's only where a person stands before it `for_sure`.
bool tells_office(std::string_view inside, bool for_sure, const Vocabulary& vocabulary) {
  constexpr std::size_t longest_role = 4;
  if (inside.empty() || has_digit(inside) || is_remark(inside, vocabulary)) return false;
  const auto pieces = read_pieces(inside, vocabulary);
  const auto is_office = [](const ReadPiece& p) {
    return p.kind == PieceKind::role || p.kind == PieceKind::body;
  };
  if (!for_sure && std::none_of(pieces.begin(), pieces.end(), is_office)) return false;
  return !pieces.empty() && std::all_of(pieces.begin(), pieces.end(), [&](const ReadPiece& p) {
    const bool small = p.kind == PieceKind::words && pieces.size() > 1 &&
                       words_of(p.piece.text).size() <= longest_role;
    return is_office(p) || p.kind == PieceKind::name || p.kind == PieceKind::place || small;
  });
}

// "(Costa, 3 May 2004)": a day and where, side by side.
bool tells_when_and_where(std::string_view inside, const Vocabulary& vocabulary) {
  const auto pieces = read_pieces(inside, vocabulary);
  return pieces.size() > 1 && pieces.back().kind == PieceKind::date &&
         begins_on_day(pieces.back().dates.front()) &&
         std::all_of(pieces.begin(), pieces.end() - 1, [](const ReadPiece& p) {
           return p.kind == PieceKind::place || p.kind == PieceKind::name;
         });
}

// "Ana Example (2004): …", "Flood Office (2004). …": a year behind who wrote, the only date there.
bool begins_work(std::string_view head, std::string_view inside, std::string_view tail,
                 const Vocabulary& vocabulary) {
  if (inside.size() != 4 || !vocabulary.dates.parse(inside) || tail.size() < 4) return false;
  if (tail.front() != '.' && tail.front() != ':' && tail.front() != ',') return false;
  const bool person = is_full_person(head, vocabulary);
  const bool body = !has_digit(head) && head.find(',') == std::string_view::npos &&
                    vocabulary.law_words.find(words_of(head)) == WordSet::npos &&
                    (vocabulary.body_words.in(head) || vocabulary.organizations.holds(head));
  return (person || body) && !has_own_date(tail.substr(1), vocabulary);
}

}  // namespace

// "Interview", "LM telephone interview": a noun and what describes it, nothing else.
bool is_bare_noun(std::string_view text, const Vocabulary& vocabulary) {
  const auto words = words_of(text);
  std::size_t at = 0;
  for (std::size_t count = 1; count != 0 && at < words.size();) {
    if (const auto noun = vocabulary.noun_at(words, at); noun && at + noun->words == words.size()) {
      return true;
    }
    count = vocabulary.describing_words.match(words, at);
    at += count;
  }
  return false;
}

// What a bracket says, without the bracket: of a person where it stands, when and where at the end.
std::string brackets_opened(std::string text, const Vocabulary& vocabulary) {
  for (std::size_t open = text.find('('); open != std::string::npos;
       open = text.find('(', open + 1)) {
    const std::size_t close = text.find(')', open);
    if (close == std::string::npos) break;
    const std::string inside = text.substr(open + 1, close - open - 1);
    const std::string head(trim(std::string_view(text).substr(0, open)));
    std::string tail = text.substr(close + 1);
    if (head.empty() || inside.find('(') != std::string::npos) continue;
    const std::string_view name = name_before(head, head.size(), vocabulary);
    // "River Boats (Safety) Act": a law's name goes on.
    const bool law = vocabulary.law_words.match(words_of(trim(tail)), 0) != 0;
    const bool person = !law && is_full_person(name, vocabulary) &&
                        kind_of_publication(name, vocabulary) == SourceKind::article;
    const bool for_sure =
        name.size() != head.size() || without_ranks(name, vocabulary).size() != name.size();
    if (person && tells_office(inside, for_sure, vocabulary)) {
      const bool parted = tail.empty() || tail.front() == ',' || tail.front() == '.';
      text = head + ", " + inside + (parted ? "" : ",") + tail;
    } else if (is_bare_noun(inside, vocabulary) && trim(tail).empty()) {
      text = head + ", " + inside;  // "Ana Example, Costa, 3 May 2004 (interview)"
    } else if (tells_when_and_where(inside, vocabulary)) {
      text = head + tail + ", " + inside;
    } else if (begins_work(head, inside, tail, vocabulary)) {
      if (tail.front() == '.' || tail.front() == ':') tail.front() = ',';
      while (tail.ends_with('.')) tail.pop_back();
      text = head + tail + ", dated " + inside;  // "Ana Example (2004): Boats on the River"
    } else if (is_full_person(head, vocabulary) && begins_with_quote(inside)) {
      const bool parted = tail.empty() || tail.front() == ',' || tail.front() == '.';
      text = head + ", " + inside + (parted ? "" : ",") + tail;  // "Ana Example (“Boats,” …)"
    }
  }
  return text;
}

}  // namespace vigil::cite
