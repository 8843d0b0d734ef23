#include "cite/law_naming.h"

#include <algorithm>

#include "cite/looks.h"
#include "cite/work_parts.h"

namespace vigil::cite {

bool gives_laws(const ReadPiece& read, const Vocabulary& vocabulary) {
  return !read.piece.quoted && vocabulary.lawgivers.in(read.piece.text);
}

bool is_numbered_law(std::string_view text, const Vocabulary& vocabulary) {
  return vocabulary.law_words.match(words_of(text), 0) != 0 && has_digit(text);
}

namespace {

// "Ministry of Rivers, Resolution 0054": a number that only a lawgiver makes a law's.
bool is_numbered_act(std::span<const ReadPiece> pieces, const Vocabulary& vocabulary) {
  const std::string_view text = pieces[1].piece.text;
  return !pieces[1].piece.quoted && has_digit(text) && gives_laws(pieces[0], vocabulary) &&
         !is_un(pieces[0].piece.text, vocabulary) &&
         vocabulary.act_words.match(words_of(text), 0) != 0;
}

// "Government of Ardenia, “Clean Water Program,” Official Gazette, 3 May 2004"
bool is_promulgated(std::span<const ReadPiece> pieces, const Vocabulary& vocabulary) {
  const bool named = pieces[1].piece.quoted || has_digit(pieces[1].piece.text);
  return named && gives_laws(pieces[0], vocabulary) &&
         std::any_of(pieces.begin() + 2, pieces.end(), [&](const ReadPiece& p) {
           return !p.piece.quoted && vocabulary.gazettes.in(p.piece.text);
         });
}

// "Official Bulletin, I Series, Decree No. 18 of 3 May": what printed it stands first.
bool is_printed_before(std::span<const ReadPiece> pieces, const Vocabulary& vocabulary) {
  const auto first = words_of(pieces[0].piece.text);
  const bool law = vocabulary.law_words.match(first, 0) != 0 && has_digit(pieces[0].piece.text) &&
                   vocabulary.gazettes.match(first, 0) == 0;  // It names itself.
  return !law && pieces.size() > 2 && !pieces[0].piece.quoted && !pieces[1].piece.quoted &&
         !pieces[2].piece.quoted && !gives_laws(pieces[0], vocabulary) &&
         !vocabulary.gazettes.in(pieces[1].piece.text) &&
         words_of(pieces[1].piece.text).size() <= 3 &&
         is_numbered_law(pieces[2].piece.text, vocabulary);
}

// "Rulebook on the Clearing of Rivers, Official Gazette, No. 5": what printed it is no name.
bool is_printed_behind(std::span<const ReadPiece> pieces, const Vocabulary& vocabulary) {
  return vocabulary.gazettes.match(words_of(pieces[1].piece.text), 0) != 0 &&
         !pieces[0].piece.quoted && !gives_laws(pieces[0], vocabulary) &&
         pieces[0].kind != PieceKind::date && pieces[0].kind != PieceKind::place;
}

// "Exchange of Notes between Ardenia and Brezia, 3 May, Treaty Series": where treaties are printed.
bool is_printed_agreement(std::span<const ReadPiece> pieces, const Vocabulary& vocabulary) {
  if (pieces[0].piece.quoted) return false;
  if (vocabulary.agreement_words.match(words_of(pieces[0].piece.text), 0) == 0) return false;
  return std::any_of(pieces.begin() + 1, pieces.end(), [&](const ReadPiece& p) {
    return !p.piece.quoted && vocabulary.gazettes.match(words_of(p.piece.text), 0) != 0;
  });
}

// "Peace Agreement between Ardenia and the Front, 3 May": what parties concluded on a day; in
// quotation marks, where nobody printed it.
bool is_agreement_between(std::span<const ReadPiece> pieces, const Vocabulary& vocabulary) {
  constexpr std::size_t farthest_head = 5;
  const std::string_view text = pieces[0].piece.text;
  const bool printed = std::any_of(pieces.begin() + 1, pieces.end(), [](const ReadPiece& p) {
    return is_text(p) && p.kind != PieceKind::place;
  });
  if (pieces[0].piece.quoted && printed) return false;
  if (!starts_upper(text) || !has(pieces, PieceKind::date)) return false;
  const auto words = words_of(text);
  for (std::size_t i = 0; i + 2 < words.size() && i < farthest_head; ++i) {
    const std::size_t count = vocabulary.treaty_words.match(words, i);
    if (count == 0) continue;
    return std::any_of(
        words.begin() + static_cast<std::ptrdiff_t>(i + count), words.end(), [](const Word& w) {
          return w.folded == "between" || w.folded == "entre" || w.folded == "zwischen";
        });
  }
  return false;
}

bool is_agreement(std::span<const ReadPiece> pieces, const Vocabulary& vocabulary) {
  return is_printed_agreement(pieces, vocabulary) || is_agreement_between(pieces, vocabulary);
}

// "Court of Costa, Third Section, Judgment in the case of …": a lawgiver and a part of it.
bool is_act_of_part(std::span<const ReadPiece> pieces, const Vocabulary& vocabulary) {
  if (pieces.size() < 3 || !gives_laws(pieces[0], vocabulary) || pieces[2].piece.quoted)
    return false;
  if (pieces[1].piece.quoted || is_un(pieces[0].piece.text, vocabulary)) return false;
  const auto act = words_of(pieces[2].piece.text);
  const auto part = words_of(pieces[1].piece.text);
  const bool act_before = vocabulary.law_words.match(part, 0) != 0 ||
                          vocabulary.act_words.match(part, 0) != 0 ||
                          vocabulary.gazettes.match(act, 0) != 0;
  return !act_before && pieces[1].kind == PieceKind::body && starts_upper(pieces[2].piece.text) &&
         (vocabulary.law_words.match(act, 0) != 0 || vocabulary.act_words.match(act, 0) != 0);
}

// "Parliament of Ardenia decision no. 17": a lawgiver before a numbered act of its own.
bool names_own_act(const Piece& piece, const std::vector<Word>& words,
                   const Vocabulary& vocabulary) {
  const std::size_t act = vocabulary.act_words.find(words);
  return act != WordSet::npos && act > 0 && has_digit(piece.text) && !piece.quoted &&
         words.size() <= longest_name && !is_un(piece.text, vocabulary) &&
         vocabulary.lawgivers.match(words, 0) != 0;
}

// "“Boats Sink,” Costa Gazette, 3 May": a quoted title stands before the name, and nothing makes
// the paper one of the state.
bool is_paper_of_title(std::span<const ReadPiece> pieces, std::size_t i,
                       const Vocabulary& vocabulary) {
  if (i == 0 || !pieces[i - 1].piece.quoted || pieces[i].piece.quoted) return false;
  const std::string_view text = pieces[i].piece.text;
  const auto words = words_of(text);
  if (words.empty()) return false;  // a bracket alone
  const bool known = words.size() == 1 || vocabulary.gazettes.match(words, words.size() - 2) == 2 ||
                     vocabulary.lawgivers.in(text);
  return !known && !has_digit(text) && vocabulary.newspaper_ends.holds(words.back());
}

}  // namespace

std::optional<std::size_t> naming_piece(std::span<const ReadPiece> pieces,
                                        const Vocabulary& vocabulary) {
  if (is_printed_before(pieces, vocabulary) || is_act_of_part(pieces, vocabulary)) return 2;
  if (is_agreement(pieces, vocabulary)) return 0;
  for (std::size_t i = 0; i < pieces.size() && i < 2; ++i) {
    const std::string_view text = pieces[i].piece.text;
    const auto words = words_of(text);
    const std::size_t at = vocabulary.law_words.find(words);
    if (i == 1 && is_printed_behind(pieces, vocabulary)) return 0;
    if (i == 1 && (is_numbered_act(pieces, vocabulary) || is_promulgated(pieces, vocabulary))) {
      return i;
    }
    // "Ministry of Rivers sub-decree no. 17"
    const bool own = at != WordSet::npos && at > 0 && has_digit(text) && !pieces[i].piece.quoted &&
                     !is_lower(text) && words.size() <= longest_name &&
                     gives_laws(pieces[i], vocabulary);
    if (own || (i == 0 && names_own_act(pieces[0].piece, words, vocabulary))) return i;
    const bool paper = is_paper_of_title(pieces, i, vocabulary);
    if (at == WordSet::npos || is_lower(text) || paper) continue;
    if (pieces[i].piece.quoted && at == 0 && i > 0 && gives_laws(pieces[i - 1], vocabulary))
      return i;
    if (words.size() > longest_name || is_lower(text.substr(words[at].begin))) continue;
    // "Law Officer" is a role, "Decree of the President" a decree.
    const bool of = at == 0 && words.size() > 1 && words[1].folded == "of";
    if (pieces[i].kind == PieceKind::role && !has_digit(text) && !of) continue;
    if (!pieces[i].piece.quoted) return i;
    // A quoted title is a law's only beside a gazette or its number: papers write of laws too.
    const bool gazette = std::any_of(pieces.begin(), pieces.end(), [&](const ReadPiece& p) {
      return !p.piece.quoted && vocabulary.gazettes.in(p.piece.text);
    });
    const bool alone = std::none_of(pieces.begin(), pieces.end(), [](const ReadPiece& p) {
      return !p.piece.quoted && is_text(p);
    });
    if (gazette || (alone && has_digit(text))) return i;
  }
  return std::nullopt;
}

}  // namespace vigil::cite
