#include "cite/press.h"

#include "cite/looks.h"
#include "cite/speaker.h"
#include "cite/work_parts.h"

namespace vigil::cite {
namespace {

// Whom a piece says somebody spoke with: "in an interview with the newspaper Evening Journal",
// "… with Radio Costa"; nothing where it was a researcher.
std::optional<Citation> printed_in(std::string_view piece, std::size_t count,
                                   const Vocabulary& vocabulary) {
  const auto words = words_of(piece);
  if (count >= words.size()) return std::nullopt;
  std::string_view who = without_article(piece.substr(words[count].begin));
  const auto named = words_of(who);
  const std::size_t sort = vocabulary.periodical_words.match(named, 0);
  const bool paper = sort != 0 && sort < named.size();
  if (paper) who = who.substr(named[sort].begin);
  Citation citation;
  set_publication({who, false, {}, who}, citation, vocabulary);
  const bool sends = citation.as_written.kind != SourceKind::article;
  return paper || sends ? std::optional(citation) : std::nullopt;
}

}  // namespace

std::optional<Citation> told_press(const std::vector<ReadPiece>& pieces, std::size_t at,
                                   std::size_t words, const Vocabulary& vocabulary) {
  auto citation = printed_in(pieces[at].piece.text, words, vocabulary);
  if (!citation) return std::nullopt;
  Description& d = citation->as_written;
  Speaker speaker;
  for (std::size_t i = 0; i < at; ++i) {
    std::string_view text = pieces[i].piece.text;
    if (pieces[i].piece.quoted) {
      d.title = std::string(text);
      continue;
    }
    if (text.starts_with("\u2013 ") || text.starts_with("\u2014 ")) text.remove_prefix(4);
    if (speaker.people.empty() && speaker.role.empty() && speaker.organization.empty()) {
      read_speaker(text, false, vocabulary, speaker);
    } else if (speaker.role.empty() && pieces[i].kind == PieceKind::role) {
      speaker.role = std::string(text);
    } else {
      speaker.organization += (speaker.organization.empty() ? "" : ", ") + std::string(text);
    }
  }
  d.people = speaker.people;
  d.role = speaker.role;
  d.organization = speaker.organization;
  citation->rank = speaker.rank;
  add_dates(pieces, d);
  add_pages(pieces, d);
  return citation;
}

}  // namespace vigil::cite
