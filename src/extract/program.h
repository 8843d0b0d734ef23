#pragma once
// Program: an expression compiled to steps, and the machine that runs them over a text: it tries
// the ways in the order in which the expression gives them, and goes back where one fails. What
// costs it too much, it gives up, so that it is linear in the text; the caller then asks RE2.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/beginning.h"
#include "pack/syntax.h"

namespace vigil::extract {

constexpr std::size_t most_groups = 32;
constexpr std::size_t no_place = static_cast<std::size_t>(-1);

// Where an expression fitted: begin and end of the whole, then of each group.
struct Fit {
  std::array<std::size_t, 2 * (most_groups + 1)> places;

  std::size_t begin(std::size_t group = 0) const { return places[2 * group]; }
  std::size_t end(std::size_t group = 0) const { return places[2 * group + 1]; }
  bool has(std::size_t group) const { return places[2 * group + 1] != no_place; }
};

class Program {
 public:
  // Nothing for what the machine cannot run as RE2 would.
  static std::optional<Program> compile(const Syntax& syntax);

  enum class Outcome { fits, fits_not, gave_up };

  // The leftmost fit that begins between `at` and `last`, both included. The text is UTF-8.
  Outcome find(std::string_view text, std::size_t at, std::size_t last, Fit& fit) const;

  struct Step {
    enum class Kind : std::uint8_t {
      words,      // The letters text[a, a + b) of letters_.
      letter,     // One of sets_[a].
      run,        // least_ to most_ of sets_[a]; the next step may be looked ahead to.
      way,        // On if the next letter is in sets_[b], with step `a` as the other way.
      other_way,  // On to step `a`, with the next step as the other way.
      ways,       // One of the ways of tables_[a], in their order.
      jump,       // To step `a`.
      save,       // The place, as places[a].
      text_begin,
      text_end,
      word_edge,
      no_word_edge,
      fits,
    } kind = Kind::fits;
    bool greedy = true;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint32_t least = 0;
    std::uint32_t most = 0;
  };

 private:
  friend class Compiler;
  friend class Machine;

  // By the next letter, the ways that may go on with it: lists_[first] up to `no_way`.
  using Table = std::array<std::uint16_t, 130>;

  std::vector<Step> steps_;
  std::vector<Letters> sets_;
  std::string letters_;  // Small, where case does not count …
  std::string case_;     // … and there 0x20.
  std::vector<Table> tables_;
  std::vector<std::uint32_t> ways_;
  Beginning beginning_;
  std::size_t places_ = 2;    // Of Fit::places, those that are set.
  bool begins_word_ = false;  // A fit begins with a word, and none is before it.
  bool only_at_begin_ = false;
};

}  // namespace vigil::extract
