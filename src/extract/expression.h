#pragma once
// Expression: a regular expression in RE2's syntax, without regard to case, to whose "\b" a slot is
// a word. It runs as a Program; what that cannot run, or gives up, RE2 answers, with the same
// result. Safe to use from several threads.

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/program.h"
#include "pack/syntax.h"

namespace re2 {
class RE2;
}

namespace vigil::extract {

class Expression {
 public:
  explicit Expression(std::string text);
  ~Expression();
  Expression(const Expression&) = delete;
  Expression& operator=(const Expression&) = delete;

  // The leftmost fit that begins at or after `at`; one that begins behind `last` need not be found.
  // What stands before `at` is seen by "\b" and "^". Linear in the text.
  bool find(std::string_view text, std::size_t at, Fit& fit, std::size_t last = no_place) const;
  bool find_at(std::string_view text, std::size_t at,
               Fit& fit) const;            // Only one that begins at it.
  bool fits(std::string_view text) const;  // Anywhere.

  const std::vector<std::string>& groups() const { return groups_; }  // Their names; [0] is first.
  // Nothing for one that only RE2 can read.
  const std::optional<Syntax>& syntax() const { return syntax_; }

 private:
  const std::optional<Program>& program() const;
  const re2::RE2& re2() const;
  bool ask_re2(std::string_view text, std::size_t at, bool only_there, Fit& fit) const;

  std::string text_;
  std::optional<Syntax> syntax_;
  std::vector<std::string> groups_;
  mutable std::once_flag compiled_, once_;
  mutable std::optional<Program> program_;  // Nothing for one that it cannot run.
  mutable std::unique_ptr<re2::RE2> re2_;   // Made when first asked.
};

}  // namespace vigil::extract
