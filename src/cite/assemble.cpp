#include "cite/assemble.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/people.h"
#include "cite/piece_kind.h"
#include "cite/work_parts.h"
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

// "entry on Ardenia", "report on Ardenia", "Ardenia country report" → "Ardenia".
std::string_view entry_of(std::string_view text) {
  for (const std::string_view lead :
       {"entry on ", "report on ", "section on ", "chapter on ", "entry for ", "in "}) {
    if (text.starts_with(lead)) return text.substr(lead.size());
  }
  for (const std::string_view end : {" entry", " country report", " chapter", " report"}) {
    if (text.ends_with(end)) return text.substr(0, text.size() - end.size());
  }
  return text;
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
        citation.as_written.country = vocabulary.country(entry_of(pieces[j].piece.text));
      }
    }
    add_pages(pieces, citation.as_written);
    return citation;
  }
  return std::nullopt;
}

std::vector<Citation> opened(Vocabulary::Match opening, std::string_view rest,
                             const Vocabulary& vocabulary) {
  if (opening.kind == SourceKind::meeting_notes) return {meeting_notes(rest, vocabulary)};
  return spoken(opening.kind, rest, vocabulary);
}

// "Fourth Meeting of the Parties, Statement by Ardenia, Costa, 3 May": the event stands first.
std::vector<Citation> opened_after_event(std::string_view text,
                                         const std::vector<ReadPiece>& pieces,
                                         const Vocabulary& vocabulary) {
  if (pieces.size() < 2 || pieces[1].piece.quoted || pieces[1].piece.text.empty()) return {};
  if (pieces[0].kind != PieceKind::event && pieces[0].kind != PieceKind::date) return {};
  const auto at = static_cast<std::size_t>(pieces[1].piece.text.data() - text.data());
  const std::string_view rest = text.substr(at);
  const auto words = words_of(rest);
  const auto opening = vocabulary.opening(words);
  if (!opening || opening->words >= words.size()) return {};
  return opened(*opening, rest.substr(words[opening->words].begin), vocabulary);
}

// What may follow the noun of "Ministry press release": nothing, or to whom and where.
bool follows_noun(std::string_view folded) {
  return folded == "to" || folded == "at" || folded == "in" || folded == "from" ||
         folded == "dated" || folded == "on" || folded == "of" || folded == "during" ||
         folded == "by";
}

// "Bekov interview, 12 April 2004", "Ministry of Health press release, 3 May", "Ardenia’s statement
// to the Meeting, Costa, 3 May".
std::vector<Citation> named_by_noun(std::string_view text, const std::vector<ReadPiece>& pieces,
                                    const Vocabulary& vocabulary) {
  if (pieces.empty() || pieces[0].piece.quoted) return {};
  const std::string_view first = pieces[0].piece.text;
  const auto words = words_of(first);
  const auto noun = vocabulary.noun(words, 1);
  if (!noun || noun->at > 9) return {};
  const std::size_t end = noun->at + noun->words;
  if (end < words.size() && !follows_noun(words[end].folded)) return {};
  std::string_view who = trim(first.substr(0, words[noun->at].begin));
  for (const std::string_view possessive : {"\u2019s", "'s", "\u2019", "'"}) {
    if (!who.ends_with(possessive)) continue;
    who.remove_suffix(possessive.size());
    break;
  }
  if (who.empty() || is_prose(who) || who.front() < 'A' || (who.front() > 'Z' && who.front() > 0)) {
    return {};
  }
  const std::size_t tail = static_cast<std::size_t>(first.data() - text.data()) + first.size();
  return spoken(noun->kind, std::string(who) + std::string(text.substr(tail)), vocabulary);
}

// "Ana Example, Director, “Ten Years,” presentation to the Standing Committee, Costa, 3 May": the
// kind stands after the speaker, in small letters.
std::vector<Citation> kind_after_speaker(std::string_view text,
                                         const std::vector<ReadPiece>& pieces,
                                         const Vocabulary& vocabulary) {
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const std::string_view piece = pieces[i].piece.text;
    if (pieces[i].piece.quoted || piece.empty() || piece.front() < 'a' || piece.front() > 'z') {
      continue;
    }
    const auto words = words_of(piece);
    const auto noun = vocabulary.noun(words, 0);
    if (!noun || noun->at > 1) continue;
    const std::size_t end = noun->at + noun->words;
    if (end < words.size() && !follows_noun(words[end].folded)) continue;
    const bool speaker = pieces[0].kind == PieceKind::name || pieces[0].kind == PieceKind::body ||
                         pieces[0].kind == PieceKind::place || pieces[0].kind == PieceKind::role;
    if (!speaker || noun->kind == SourceKind::letter) return {};
    const auto at = static_cast<std::size_t>(piece.data() - text.data());
    const std::string rest = std::string(text.substr(0, at)) + "to the audience" +
                             std::string(text.substr(at + piece.size()));
    return spoken(noun->kind, rest, vocabulary);
  }
  return {};
}

std::vector<Citation> spoken_in_other_order(std::string_view text,
                                            const std::vector<ReadPiece>& pieces,
                                            const Vocabulary& vocabulary) {
  auto found = opened_after_event(text, pieces, vocabulary);
  if (found.empty()) found = named_by_noun(text, pieces, vocabulary);
  if (found.empty()) found = kind_after_speaker(text, pieces, vocabulary);
  return found;
}

// Whether the last stop is the note's own: not that of "D.C." or of an ellipsis.
bool ends_in_stop(std::string_view text) {
  if (text.size() < 4 || !text.ends_with('.')) return text.ends_with('.');
  return text[text.size() - 2] != '.' && text[text.size() - 3] != '.';
}

}  // namespace

std::vector<Citation> assemble(std::string_view text, const Vocabulary& vocabulary) {
  std::string lead;
  std::string_view plain = without_lead(trim(text), vocabulary, lead);
  if (ends_in_stop(plain)) plain.remove_suffix(1);
  const auto words = words_of(plain);
  std::vector<Citation> citations;
  const auto opening = vocabulary.opening(words);
  if (opening && opening->words < words.size()) {
    citations = opened(*opening, plain.substr(words[opening->words].begin), vocabulary);
  }
  if (citations.empty()) {
    const auto pieces = read_pieces(plain, vocabulary);
    if (const auto again = ibid(pieces, vocabulary)) {
      citations.push_back(*again);
    } else if (const auto earlier = edition(pieces, vocabulary)) {
      citations.push_back(*earlier);
    } else if (citations = spoken_in_other_order(plain, pieces, vocabulary); !citations.empty()) {
      // Done.
    } else if (const auto found = work(pieces, vocabulary)) {
      citations.push_back(*found);
    } else {
      citations.emplace_back();  // Cites nothing and explains.
    }
  }
  for (Citation& citation : citations) citation.lead = lead;
  return citations;
}

}  // namespace vigil::cite
