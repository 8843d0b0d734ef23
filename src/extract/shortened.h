#pragma once
// Shortened: a sentence with its slots, without what may stand between any two parts of it, so that
// a pattern meets "Ardenia dug" where the text has "Ardenia, which is poor, also dug". Every place
// in it knows its place in the sentence.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vigil::extract {

class Shortened {
 public:
  struct Cut {
    std::size_t begin{}, end{};  // In the longer text.
    std::string_view words{};    // What stands there instead; outlives the Shortened's making.
  };

  // Of cuts that begin at one place the longest; those that begin within one before are passed
  // over. They need no order.
  Shortened(std::string_view longer, std::vector<Cut> cuts);

  std::string_view text() const { return text_; }

  // Where the part [begin, end) of text() is in the longer text. What stands instead of a cut is
  // where the cut was, as a whole.
  std::size_t begin_of(std::size_t begin) const;
  std::size_t end_of(std::size_t end) const;

  // Whether something was cut within the part: else the longer text has it just so.
  bool has_seam(std::size_t begin, std::size_t end) const;
  // No part that begins behind it has a seam. Requires: something was cut.
  std::size_t last_seam() const { return seams_.back().begin; }

  // Whether each cut fulfils the condition, which takes its places in the longer text.
  template <class Condition>
  bool each_cut(const Condition& condition) const {
    return std::all_of(seams_.begin(), seams_.end(),
                       [&](const Seam& seam) { return condition(seam.cut_begin, seam.cut_end); });
  }

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
