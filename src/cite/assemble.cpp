#include "cite/assemble.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/people.h"
#include "cite/piece_kind.h"
#include "cite/works.h"

namespace vigil::cite {
namespace {

// Takes lead-ins from the beginning: "See for example, Letter from …".
std::string_view without_lead(std::string_view text, const Vocabulary& vocabulary,
                              std::string& lead) {
  for (int rounds = 0; rounds < 3; ++rounds) {
    const auto words = words_of(text);
    const std::size_t count = vocabulary.lead_ins.match(words, 0);
    if (count == 0 || count >= words.size()) break;
    lead += (lead.empty() ? "" : " ") + std::string(text.substr(0, words[count - 1].end));
    while (lead.ends_with(',')) lead.pop_back();
    text = trim(text.substr(words[count].begin));
  }
  return text;
}

std::optional<Citation> ibid(const std::vector<ReadPiece>& pieces, const Vocabulary& vocabulary) {
  if (pieces.empty() || pieces.front().piece.quoted) return std::nullopt;
  const auto words = words_of(pieces.front().piece.text);
  const std::size_t count = vocabulary.ibid.match(words, 0);
  if (count == 0) return std::nullopt;
  Citation citation;
  citation.ibid = true;
  if (count < words.size()) {  // "Ibid p. 3" without a comma.
    const auto pages = pages_in(pieces.front().piece.text.substr(words[count].begin));
    citation.as_written.pages = pages.value_or("");
  }
  add_pages(pieces, citation.as_written);
  return citation;
}

std::optional<Citation> edition(const std::vector<ReadPiece>& pieces,
                                const Vocabulary& vocabulary) {
  for (std::size_t i = 0; i < pieces.size() && i < 2; ++i) {
    const auto year = vocabulary.edition(pieces[i].piece.text);
    if (!year) continue;
    Citation citation;
    citation.as_written.kind = SourceKind::edition;
    citation.as_written.edition = *year;
    for (std::size_t j = i + 1; j < pieces.size() && citation.as_written.country.empty(); ++j) {
      if (!pieces[j].piece.quoted) {
        citation.as_written.country = vocabulary.country(pieces[j].piece.text);
      }
    }
    add_pages(pieces, citation.as_written);
    return citation;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Citation> assemble(std::string_view text, const Vocabulary& vocabulary) {
  std::string lead;
  const std::string_view plain = without_lead(trim(text), vocabulary, lead);
  const auto words = words_of(plain);
  std::vector<Citation> citations;
  const auto opening = vocabulary.opening(words);
  if (opening && opening->words < words.size()) {
    const std::string_view rest = plain.substr(words[opening->words].begin);
    citations = opening->kind == SourceKind::meeting_notes
                    ? std::vector<Citation>{meeting_notes(rest, vocabulary)}
                    : spoken(opening->kind, rest, vocabulary);
  }
  if (citations.empty()) {
    const auto pieces = read_pieces(plain, vocabulary);
    if (const auto again = ibid(pieces, vocabulary)) {
      citations.push_back(*again);
    } else if (const auto earlier = edition(pieces, vocabulary)) {
      citations.push_back(*earlier);
    } else if (const auto found = work(plain, pieces, vocabulary)) {
      citations.push_back(*found);
    } else {
      citations.emplace_back();  // Cites nothing and explains.
    }
  }
  for (Citation& citation : citations) citation.lead = lead;
  return citations;
}

}  // namespace vigil::cite
