#include "cite/fragments.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/kinds.h"
#include "cite/looks.h"
#include "cite/person.h"
#include "cite/piece_kind.h"
#include "cite/rearranged.h"
#include "cite/speaker.h"
#include "cite/work_parts.h"

namespace vigil::cite {
namespace {

constexpr std::size_t longest_fragment = 24;  // In words.

std::string_view without_stop(std::string_view text) {
  text = trim(text);
  if (text.ends_with('.')) text.remove_suffix(1);
  return text;
}

// Whether a stop ended the text, not a semicolon.
bool ends_in_stop(std::string_view text) {
  text = trim(text);
  return text.ends_with('.') || text.ends_with('?') || text.ends_with("\u201D") ||
         text.ends_with('"');
}

// "Ana Example (2004): Boats": where and on which page is still to come.
bool has_only_year(const Description& d) {
  return d.date && d.date->from() && d.date->from()->month == 0 && d.pages.empty() &&
         d.url.empty() && (d.kind == SourceKind::report || d.kind == SourceKind::un_document);
}

bool explain(const std::vector<Citation>& citations) {
  return citations.size() == 1 && !citations[0].ibid &&
         citations[0].as_written.kind == SourceKind::explanation;
}

// "Interview, Costa, 3 May 2004": nobody is named as the speaker.
bool is_headless(const std::vector<Citation>& citations) {
  if (citations.size() != 1 || citations[0].ibid) return false;
  const Description& d = citations[0].as_written;
  return is_said(d.kind) && d.people.empty() && d.role.empty() && d.organization.empty();
}

// A name, an office, a body or a title, one behind another: no sentence.
bool is_fragment(std::string_view text, const Vocabulary& vocabulary) {
  if (words_of(text).size() > longest_fragment) return false;
  const auto pieces = read_pieces(text, vocabulary);
  return !pieces.empty() && std::all_of(pieces.begin(), pieces.end(), [&](const ReadPiece& p) {
    switch (p.kind) {
      case PieceKind::title:
      case PieceKind::body:
      case PieceKind::place:
        return true;
      case PieceKind::role:
        return vocabulary.said_verbs.find(words_of(p.piece.text)) == WordSet::npos;
      case PieceKind::name:
        return !is_prose(p.piece.text);
      default:
        return false;
    }
  });
}

// Who wrote: "Ana Example", "Ana Example (2004)", "Flood Office".
bool begins_with_author(std::string_view text, const Vocabulary& vocabulary) {
  const auto pieces = read_pieces(text, vocabulary);
  if (pieces.empty() || pieces[0].piece.quoted) return false;
  return pieces[0].kind == PieceKind::body || is_full_person(pieces[0].piece.text, vocabulary);
}

bool holds_title(std::string_view text, const Vocabulary& vocabulary) {
  const auto pieces = read_pieces(text, vocabulary);
  return std::any_of(pieces.begin(), pieces.end(),
                     [](const ReadPiece& p) { return p.kind == PieceKind::title; });
}

// "Costa, May 2004, p. 3", "Costa: Flood Office, 2004", "Draft paper, Costa, 2004", "3 May 2004".
bool begins_behind_title(std::string_view text, const Vocabulary& vocabulary) {
  const auto pieces = read_pieces(text, vocabulary);
  if (pieces.empty() || pieces[0].piece.quoted) return false;
  const std::string_view first = pieces[0].piece.text;
  const auto words = words_of(first);
  const std::size_t colon = first.find(": ");
  return pieces[0].kind == PieceKind::place || pieces[0].kind == PieceKind::date ||
         pieces[0].kind == PieceKind::pages || vocabulary.noise.match(words, 0) != 0 ||
         (colon != std::string_view::npos && is_place(first.substr(0, colon), vocabulary)) ||
         (pieces[0].kind == PieceKind::name && pieces.size() > 1 && words.size() <= 2 &&
          pieces[1].kind == PieceKind::date);
}

// "Ana Example said that she had seen it" → "Ana Example".
std::string_view speaker_in(std::string_view sentence, const Vocabulary& vocabulary) {
  if (sentence.starts_with("As ")) sentence.remove_prefix(3);
  const std::string_view who = without_predicate(sentence, vocabulary);
  if (who.size() == sentence.size()) return {};
  return is_full_person(who.substr(0, who.find(',')), vocabulary) ? who : std::string_view{};
}

bool is_sent(SourceKind kind) {
  return kind == SourceKind::letter || kind == SourceKind::email;
}

// "Letter No. 20/178, 3 May 2004", "Official note verbale, Costa, 3 May": only in which form the
// source of the sentence before came. What stands behind the noun; empty where more is said, or no
// day.
std::string_view behind_form(std::string_view text, const Vocabulary& vocabulary) {
  const auto words = words_of(text);
  const std::size_t at = vocabulary.describing_words.match(words, 0);
  const auto noun = vocabulary.noun_at(words, at);
  if (!noun || !is_sent(noun->kind) || at + noun->words >= words.size()) return {};
  const std::string_view rest = without_stop(text.substr(words[at + noun->words].begin));
  const auto pieces = read_pieces(rest, vocabulary);
  const bool form_only = std::all_of(pieces.begin(), pieces.end(), [](const ReadPiece& p) {
    return p.kind == PieceKind::symbol || p.kind == PieceKind::place || p.kind == PieceKind::date;
  });
  return form_only && has(pieces, PieceKind::date) ? rest : std::string_view{};
}

// "Ana Example, Director." and "Interview, Costa, 3 May 2004": with who was heard before it.
std::optional<std::string> with_speaker(std::string_view sentence, std::string_view next,
                                        const Vocabulary& vocabulary) {
  std::string_view speaker = speaker_in(sentence, vocabulary);
  if (speaker.empty() && begins_with_author(sentence, vocabulary)) speaker = sentence;
  if (speaker.empty()) return std::nullopt;
  std::string text = std::string(speaker) + ", " + std::string(next);
  char& noun = text[speaker.size() + 2];  // "Interview" stands inside the text now.
  if (noun >= 'A' && noun <= 'Z') noun = static_cast<char>(noun - 'A' + 'a');
  return text;
}

bool is_print(SourceKind kind) {
  return kind == SourceKind::article || kind == SourceKind::wire || kind == SourceKind::broadcast;
}

}  // namespace

bool are_located(const std::vector<Citation>& citations) {
  if (citations.empty() || citations[0].ibid || explain(citations)) return false;
  const Description& d = citations[0].as_written;
  return d.kind == SourceKind::edition || d.date || !d.pages.empty() || !d.url.empty();
}

std::optional<std::string> joined(std::string_view sentence, const std::vector<Citation>& before,
                                  std::string_view next, const std::vector<Citation>& after,
                                  const Vocabulary& vocabulary) {
  if (!ends_in_stop(sentence) || before.size() != 1 || before[0].ibid) return std::nullopt;
  if (after.size() != 1 || after[0].ibid) return std::nullopt;
  sentence = without_stop(sentence);
  const bool behind = begins_behind_title(next, vocabulary);
  if (are_located(before) &&
      !(behind && has_only_year(before[0].as_written) && !has_own_date(next, vocabulary))) {
    return std::nullopt;
  }
  const auto both = [&](std::string_view head) {
    return std::string(head) + ", " + std::string(trim(next));
  };
  if (is_sent(before[0].as_written.kind)) {
    const std::string_view form = behind_form(next, vocabulary);
    if (!form.empty()) return std::string(sentence) + ", " + std::string(form);
  }
  if (is_headless(after)) return with_speaker(sentence, trim(next), vocabulary);
  const bool author = begins_with_author(sentence, vocabulary);
  const bool title = holds_title(sentence, vocabulary);
  if (!author && !title) return std::nullopt;
  const bool fragment = is_fragment(sentence, vocabulary);
  const Description& d = after[0].as_written;
  if (behind) {
    return words_of(sentence).size() <= longest_fragment ? std::optional(both(sentence))
                                                         : std::nullopt;
  }
  if (!fragment) return std::nullopt;
  // "“Boats Sink.” Evening Journal, 3 May 2004": who printed the title.
  const bool print = title && is_print(d.kind) && d.title.empty() && d.people.empty();
  // "Flood Office. Boats on the River": the title of what a body or a person wrote.
  const bool work = explain(before) && author && !title &&
                    (explain(after) || (is_print(d.kind) && d.people.empty()));
  return print || work ? std::optional(both(sentence)) : std::nullopt;
}

}  // namespace vigil::cite
