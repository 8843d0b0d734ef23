#pragma once
// Dates in running text: "12 April 2004", "February and May 2003", "since 1994", "from 15 to 19
// September 2003", "the following day". Never more exact than the words.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extract/relative_dates.h"
#include "extract/slot.h"
#include "extract/tokens.h"
#include "extract/vocabulary.h"

namespace vigil::extract {

// What an earlier date of the paragraph gives to the dates after it.
struct DateContext {
  std::optional<DatePoint> last = {};   // The latest date that was read, in the order of the text,
  std::optional<Edtf> whole = {};       // and all of it: "the same period".
  std::optional<DatePoint> paper = {};  // The day of the last report or letter: "In it, …".
  std::optional<DatePoint> paper_before = {};  // Of the one before it: "In the former, …".
  bool paper_here = false;                     // It is of this sentence.

  // A report, a letter or the like was spoken of, and then these dates.
  void note_paper(const std::vector<SlotDate>& dates);
};

struct DateRead {
  std::size_t tokens = 0;       // How many it takes up; 0 when there is no date.
  std::vector<SlotDate> dates;  // One, or several of a list.
  std::vector<std::pair<std::size_t, std::size_t>> places;  // Of each: its tokens, [first, end).
};

// Whether the word is one for a report, a letter or the like, which has a day.
bool names_paper(const std::vector<Token>& tokens, std::size_t at);

class DateReader {
 public:
  explicit DateReader(const std::map<std::string, int>& months) : months_(months) {}

  // Adds the words that a date may begin with: each that `read` looks for at its first token.
  void name_beginnings(Vocabulary& words) const;
  // Whether a date may begin at the token, of which the vocabulary knows these uses.
  static bool may_begin(const Token& token, std::uint8_t uses) {
    return token.digits || (uses & begins_date) != 0 || token.folded.starts_with("mid-");
  }

  // The longest date that begins at the token; updates the context when there is one.
  DateRead read(const std::vector<Token>& tokens, std::size_t at, DateContext& context) const;

 private:
  using Parsed = ParsedDate;
  struct Found;
  int month(const std::vector<Token>& tokens, std::size_t at) const;
  Parsed day_range(const std::vector<Token>& tokens, std::size_t at) const;
  Parsed day_first(const std::vector<Token>& tokens, std::size_t at, const DateContext& c) const;
  Parsed month_first(const std::vector<Token>& tokens, std::size_t at, const DateContext& c) const;
  Parsed years(const std::vector<Token>& tokens, std::size_t at) const;
  Parsed middle(const std::vector<Token>& tokens, std::size_t at) const;
  Parsed months_of(const std::vector<Token>& tokens, std::size_t at, const DateContext& c) const;
  Parsed that_season(const std::vector<Token>& tokens, std::size_t at, const DatePoint& last) const;
  Parsed of_paper(const std::vector<Token>& tokens, std::size_t at, const DateContext& c) const;
  Parsed vague(const std::vector<Token>& tokens, std::size_t at, const DateContext& c) const;
  static Parsed same_time(const std::vector<Token>& tokens, std::size_t at, const DateContext& c);
  Parsed plain(const std::vector<Token>& tokens, std::size_t at, const DateContext& c) const;
  struct Yearless {
    std::size_t end = 0;
    int month = 0, day = 0;  // 0: there is none.
  };
  Yearless yearless(const std::vector<Token>& tokens, std::size_t at) const;
  Parsed since_event(const std::vector<Token>& tokens, std::size_t at) const;
  Parsed months_apart(const std::vector<Token>& tokens, std::size_t at, const Parsed& first) const;
  Parsed borrowed_year(const std::vector<Token>& tokens, std::size_t at) const;
  Parsed interval(const std::vector<Token>& tokens, std::size_t at, const DateContext& c) const;
  std::size_t since_then(const std::vector<Token>& tokens, std::size_t at,
                         const DateContext& context) const;
  void then(Found& found) const;
  bool tied(Found& found) const;
  void months_of_year(Found& found) const;
  void days_of_month(Found& found) const;
  void days_of_year(Found& found) const;
  int year_after(const std::vector<Token>& tokens, std::size_t& at, const DateContext& c) const;
  std::map<std::string, int> months_;
};

}  // namespace vigil::extract
