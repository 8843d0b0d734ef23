#include "cite/pointers.h"

#include "base/unicode.h"
#include "cite/looks.h"

namespace vigil::cite {
namespace {

constexpr int most_notes = 100000;

std::optional<int> number_of(std::string_view digits) {
  int note = 0;
  if (digits.empty()) return std::nullopt;
  for (const char c : digits) {
    if (c < '0' || c > '9' || note > most_notes) return std::nullopt;
    note = note * 10 + (c - '0');
  }
  return note;
}

// The note that a piece points to: "see above", "as above", "see note 2 above".
std::optional<int> pointed(std::string_view piece) {
  for (const std::string_view plain : {"see above", "as above", "as cited above", "cited above",
                                       "op. cit", "op cit", "already cited", "as before"}) {
    if (piece == plain) return 0;
  }
  for (const std::string_view lead :
       {"supra note ", "supra n. ", "above note ", "above n. ", "supra, note ", "above, note "}) {
    if (piece.starts_with(lead)) return number_of(piece.substr(lead.size()));
  }
  for (const std::string_view lead : {"see note ", "see footnote ", "as in note ", "as note ",
                                      "cited in note ", "note ", "see n. "}) {
    if (!piece.starts_with(lead) || !piece.ends_with(" above")) continue;
    return number_of(piece.substr(lead.size(), piece.size() - lead.size() - 6));
  }
  return std::nullopt;
}

// Where the last piece begins, behind its comma; npos where there is but one.
std::size_t last_piece(std::string_view citation) {
  const std::size_t comma = citation.rfind(", ");
  return comma == std::string_view::npos ? comma : comma + 2;
}

std::string_view without_stop(std::string_view text) {
  text = trim(text);
  return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

// "See above, interview with …", "As above: …": the words stand first.
bool begins_with_pointer(std::string_view text) {
  for (const std::string_view lead : {"see above", "as above", "cited above", "as cited above",
                                      "above", "supra", "as before", "see earlier"}) {
    if (begins(text, lead) && text.size() > lead.size() &&
        (text[lead.size()] == ',' || text[lead.size()] == ':')) {
      return true;
    }
  }
  return false;
}

// "Binder (note 14), p. 3", "Binder (above, n. 14)": the note that a bracket names.
std::optional<int> number_in_bracket(std::string_view text) {
  for (std::size_t open = text.find('('); open != std::string_view::npos;
       open = text.find('(', open + 1)) {
    const std::size_t close = text.find(')', open);
    if (close == std::string_view::npos) break;
    std::string_view inside = text.substr(open + 1, close - open - 1);
    for (const std::string_view lead :
         {"see ", "above, ", "supra, ", "supra ", "cited in ", "as in ", "above "}) {
      if (begins(inside, lead)) inside.remove_prefix(lead.size());
    }
    for (const std::string_view lead :
         {"note ", "footnote ", "n. ", "fn. ", "fn ", "nota ", "n "}) {
      if (!begins(inside, lead)) continue;
      std::string_view number = inside.substr(lead.size());
      if (number.ends_with(" above")) number.remove_suffix(6);
      if (const auto note = number_of(number)) return note;
    }
  }
  return std::nullopt;
}

}  // namespace

bool is_pointer(std::string_view piece) {
  return pointed(without_stop(piece)).has_value();
}

std::optional<int> pointer_of(std::string_view citation) {
  const std::string_view text = without_stop(citation);
  for (std::size_t at = text.find(", "); at != std::string_view::npos;
       at = text.find(", ", at + 1)) {
    const std::string_view piece = text.substr(at + 2, text.find(',', at + 2) - at - 2);
    if (const auto note = pointed(piece); note && *note != 0) return note;
  }
  if (const auto number = number_in_bracket(text)) return number;
  if (begins_with_pointer(text)) return 0;
  const std::size_t at = last_piece(text);
  return at == std::string_view::npos ? std::nullopt : pointed(text.substr(at));
}

std::string_view without_pointer(std::string_view citation) {
  const std::size_t at = last_piece(citation);
  if (at == std::string_view::npos || !pointed(without_stop(citation.substr(at)))) return citation;
  const std::string_view piece = without_stop(citation.substr(at));
  const bool author_alone = piece == "op. cit" || piece == "op cit";
  // "Binder, op. cit.": how an author alone tells that it names a work.
  const bool one = citation.substr(0, at - 2).find(',') == std::string_view::npos;
  return author_alone && one && !citation.starts_with("Interview") ? citation
                                                                   : citation.substr(0, at - 2);
}

}  // namespace vigil::cite
