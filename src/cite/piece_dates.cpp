#include "cite/piece_dates.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/addresses.h"
#include "cite/dates.h"
#include "cite/looks.h"

namespace vigil::cite {
namespace {

constexpr std::size_t longest_tail = 5;       // Words of "9 and 10 May 2004".
constexpr std::size_t longest_cut_date = 30;  // "Wednesday, 30 September 2004", in bytes.
// "data provided on 2 June 2004", "assented to 27 November 1997" → the date, if no word before it
// names a kind of source or a span of time.
std::string_view without_remark(std::string_view text, const Vocabulary& vocabulary) {
  constexpr std::size_t longest_remark = 5;
  if (!starts_lower(text) || text.size() > 60) return {};
  const auto words = words_of(text);
  for (std::size_t i = 0; i < words.size() && i <= longest_remark; ++i) {
    const std::string_view word = text.substr(words[i].begin);
    if (!starts_lower(word)) return word;
    const bool span = i == 0 && vocabulary.span_words.holds(words[i]);
    if (span || vocabulary.noun_at(words, i)) return {};
  }
  return {};
}

// What stands before a date at the end of a piece, without the link: "by telephone" of "by
// telephone on"; nothing when the words and the date belong together.
std::optional<std::string_view> before_date(std::string_view head, bool day,
                                            const Vocabulary& vocabulary) {
  head = trim(head);
  if (day && head.ends_with(" on")) return head.substr(0, head.size() - 3);
  // "email of 3 May", "interview dated 3 May": what has a day of its own is named before it.
  for (const std::string_view link : {" of", " dated", " from"}) {
    if (!day || !head.ends_with(link) || !starts_lower(head)) continue;
    const std::string_view noun = head.substr(0, head.size() - link.size());
    const auto words = words_of(noun);
    if (!words.empty() && vocabulary.noun_at(words, words.size() - 1)) return noun;
  }
  if (is_place(head, vocabulary)) return head;
  // "Monthly Report for August 2001": the period is the date of the work.
  if (head.ends_with(" for") && !starts_lower(head) && vocabulary.work_words.in(head) &&
      vocabulary.treaty_reports.find(words_of(head)) == WordSet::npos) {
    return head.substr(0, head.size() - 4);
  }
  const std::size_t last = head.rfind(' ');
  const bool small = starts_lower(head.substr(last == std::string_view::npos ? 0 : last + 1));
  return day && !small ? std::optional(head) : std::nullopt;
}

}  // namespace

void read_date(std::string_view text, const Vocabulary& vocabulary, ReadPiece& out) {
  std::string_view rest = text;
  if (const auto accessed = after_lead(text, vocabulary.access_leads); !accessed.empty()) {
    out.accessed = true;
    rest = accessed;
  } else if (const auto aside = after_lead(text, vocabulary.aside_leads); !aside.empty()) {
    out.aside = true;
    rest = aside;
  } else if (const auto dated = after_lead(text, vocabulary.date_leads); !dated.empty()) {
    rest = dated;
  }
  if (rest.size() != text.size() && rest.starts_with("on ")) rest.remove_prefix(3);
  out.dates = vocabulary.dates.parse_several(rest);
  if (out.dates.empty() && rest.size() == text.size()) {
    out.dates = vocabulary.dates.parse_several(without_remark(text, vocabulary));
  }
}

std::optional<ReadPiece> date_behind(ReadPiece& read, const Vocabulary& vocabulary) {
  ReadPiece date;
  date.kind = PieceKind::date;
  std::string_view text = read.piece.bracket;
  if (text.empty() && read.kind == PieceKind::url) {
    const std::string_view whole = read.piece.text;
    const std::string_view address = address_in(whole).value_or(whole);
    const auto begin = static_cast<std::size_t>(address.data() - whole.data());
    const std::size_t end = whole.find(' ', begin + address.size());
    if (end == std::string_view::npos) return std::nullopt;
    text = trim(whole.substr(end));
    date.accessed = !after_lead(whole.substr(0, begin), vocabulary.access_leads).empty();
    read.piece.text = whole.substr(0, end);
  }
  // “Title” (consultant’s report, October 1999): the bracket is a piece of its own.
  const std::size_t comma = read.piece.text.empty() ? text.rfind(", ") : std::string_view::npos;
  const bool last = comma != std::string_view::npos;
  if (last) text = text.substr(comma + 2);
  if (text.empty()) return std::nullopt;
  date.piece.text = date.piece.whole = text;
  read_date(text, vocabulary, date);
  if (date.dates.empty() || date.aside) return std::nullopt;
  // "Resolution 1701 (2006)" has its year in its name.
  const auto from = date.dates.front().from();
  const bool fine =
      date.accessed || begins_on_day(date.dates.front()) || (last && from && from->month != 0);
  return fine ? std::optional(date) : std::nullopt;
}

std::optional<ReadPiece> date_at_end(ReadPiece& read, const Vocabulary& vocabulary) {
  const std::string_view text = read.piece.text;
  if (read.piece.quoted || !has_digit(text.substr(text.empty() ? 0 : text.size() - 1))) {
    return std::nullopt;
  }
  if (read.kind == PieceKind::date || read.kind == PieceKind::pages ||
      read.kind == PieceKind::url || read.kind == PieceKind::symbol) {
    return std::nullopt;
  }
  const auto words = words_of(text);
  const auto ends = [&](std::size_t count) {
    return words.size() > count &&
           vocabulary.dates.parse(text.substr(words[words.size() - count].begin)).has_value();
  };
  const bool numbers = !ends(2) && !ends(3) && ends(1) && text.size() - words.back().begin > 4;
  if (!numbers && !ends(2) && !ends(3)) return std::nullopt;  // "4.5.2004" is one word.
  for (std::size_t count = std::min(longest_tail, words.size() - 1); count >= (numbers ? 1 : 2);
       --count) {
    const std::size_t at = words[words.size() - count].begin;
    const auto dates = vocabulary.dates.parse_several(text.substr(at));
    if (dates.empty()) continue;
    const bool day = begins_on_day(dates[0]);
    const auto head = before_date(text.substr(0, at), day, vocabulary);
    if (!head) continue;
    ReadPiece date;
    date.kind = PieceKind::date;
    date.piece.text = date.piece.whole = text.substr(at);
    date.dates = dates;
    read.piece.text = read.piece.whole = *head;
    classify(read, vocabulary);
    return date;
  }
  return std::nullopt;
}

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

void join_cut_dates(std::vector<Piece>& pieces, const Vocabulary& vocabulary) {
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    Piece& piece = pieces[i];
    const Piece& year = pieces[i + 1];
    if (piece.quoted || year.quoted || piece.text.empty() || !piece.bracket.empty()) continue;
    const auto words = words_of(piece.text);
    const std::size_t day = words.size() < 2 ? 0 : words[words.size() - 2].begin;
    if (piece.text.size() - day + year.text.size() >= longest_cut_date) continue;
    const std::string both = std::string(piece.text.substr(day)) + " " + std::string(year.text);
    if (!vocabulary.dates.parse(both) || !vocabulary.dates.parse(year.text)) continue;
    const auto size =
        static_cast<std::size_t>(year.text.data() + year.text.size() - piece.text.data());
    piece.text = {piece.text.data(), size};
    piece.whole = {
        piece.whole.data(),
        static_cast<std::size_t>(year.whole.data() + year.whole.size() - piece.whole.data())};
    piece.bracket = year.bracket;
    pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

}  // namespace vigil::cite
