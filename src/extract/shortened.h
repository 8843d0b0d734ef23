#pragma once
// Shortened: a sentence with its slots, without what may stand between any two parts of it, so that
// a pattern meets "Ardenia dug" where the text has "Ardenia, which is poor, also dug". Every place
// in it knows its place in the sentence.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vigil::extract {

class Shortened {
 public:
  struct Cut {
    std::size_t begin{}, end{};  // In the longer text.
    std::string words{};         // What stands there instead.
  };

  // Cuts that begin within one before are passed over; they need no order.
  Shortened(std::string_view longer, std::vector<Cut> cuts);

  std::string_view text() const { return text_; }

  // Where the part [begin, end) of text() is in the longer text. What stands instead of a cut is
  // where the cut was, as a whole.
  std::size_t begin_of(std::size_t begin) const;
  std::size_t end_of(std::size_t end) const;

  // Whether something was cut within the part: else the longer text has it just so.
  bool has_seam(std::size_t begin, std::size_t end) const;

 private:
  struct Seam {
    std::size_t begin{}, end{};          // In text_: the words instead.
    std::size_t cut_begin{}, cut_end{};  // In the longer text.
  };
  std::string text_;
  std::vector<Seam> seams_;  // Ascending.
};

// Insertions: parentheses, ", which is poor,", ", in the view of many,", "also". Not where they
// deny or doubt what they are put into.
std::vector<Shortened::Cut> insertions_in(std::string_view sentence);

// Times and places between the words of a clause: "amounted <DATE> to".
std::vector<Shortened::Cut> circumstances_in(std::string_view sentence);

}  // namespace vigil::extract
