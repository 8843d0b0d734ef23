#include "cite/said_again.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/kinds.h"
#include "cite/looks.h"
#include "cite/piece_kind.h"

namespace vigil::cite {
namespace {

constexpr std::size_t most_descriptions = 4;

bool leads_to_day(std::string_view word) {
  return word == "of" || word == "on" || word == "dated" || word == "from" || word == "in";
}

// Whether the first thing said is a day, or the place before one.
bool tells_when(std::string_view rest, const Vocabulary& vocabulary) {
  const auto pieces = read_pieces(rest, vocabulary);
  if (pieces.empty() || pieces.front().piece.quoted) return false;
  const auto is_day = [](const ReadPiece& p) { return p.kind == PieceKind::date && !p.accessed; };
  if (is_day(pieces.front())) return true;
  return pieces.front().kind == PieceKind::place && pieces.size() > 1 && is_day(pieces[1]);
}

}  // namespace

std::optional<SaidAgain> said_again(std::string_view text, const Vocabulary& vocabulary) {
  const auto words = words_of(text.substr(0, 160));
  std::size_t at = 0;
  for (std::size_t i = 0, count = 1; count != 0 && i < most_descriptions; ++i, at += count) {
    if (vocabulary.way_at(words, at)) break;
    count = std::max(vocabulary.noun_leads.match(words, at),
                     vocabulary.describing_words.match(words, at));
  }
  const auto way = vocabulary.way_at(words, at);
  if (!way || way->kind == SourceKind::statement || way->kind == SourceKind::presentation) {
    return std::nullopt;
  }
  std::size_t next = at + way->words;
  if (next >= words.size()) return std::nullopt;
  const bool comma = ends_in_comma(text, words[next - 1]);
  if (!comma && leads_to_day(words[next].folded)) ++next;
  const bool day = !comma && next == at + way->words && words[next].folded.front() >= '0' &&
                   words[next].folded.front() <= '9';  // "email 3 May 2004"
  if (next >= words.size() || (!comma && !day && next == at + way->words)) return std::nullopt;
  const std::string_view rest = text.substr(words[next].begin);
  return tells_when(rest, vocabulary) ? std::optional(SaidAgain{way->kind, std::string(rest)})
                                      : std::nullopt;
}

void name_again(const Citation& before, std::vector<Citation>& found) {
  for (Citation& citation : found) {
    Description& d = citation.as_written;
    const std::string& who = d.role.empty() ? d.organization : d.role;
    const bool again = d.people.empty() && (who == "him" || who == "her" || who == "same" ||
                                            begins(who, "her ") || begins(who, "his "));
    const bool named = !before.as_written.people.empty();
    if (!again || !is_said(d.kind) || !is_said(before.as_written.kind)) continue;
    if (!named && who != "same") continue;
    d.people = before.as_written.people;
    d.role = named ? std::string() : before.as_written.role;
    d.organization = named ? std::string() : before.as_written.organization;
  }
}

}  // namespace vigil::cite
