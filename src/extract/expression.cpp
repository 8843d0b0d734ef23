#include "extract/expression.h"

#include <algorithm>
#include <array>
#include <map>

#include <re2/re2.h>

#include "base/unicode.h"
#include "extract/word_edge.h"

namespace vigil::extract {
namespace {

re2::RE2::Options options() {
  re2::RE2::Options made;
  made.set_log_errors(false);
  made.set_case_sensitive(false);
  made.set_max_mem(64 << 20);
  return made;
}

// The two letters that are in another case an ASCII letter, and what is no UTF-8: RE2 knows.
bool only_re2_reads(std::string_view text) {
  if (is_ascii(text)) return false;
  return text.find("\u017F") != std::string_view::npos ||
         text.find("\u212A") != std::string_view::npos || !is_utf8(text);
}

void name_groups(const Syntax& syntax, std::vector<std::string>& names) {
  if (syntax.kind == Syntax::Kind::group) {
    const auto number = static_cast<std::size_t>(syntax.group);
    if (names.size() < number) names.resize(number);
    names[number - 1] = syntax.name;
  }
  for (const Syntax& part : syntax.parts) name_groups(part, names);
}

}  // namespace

Expression::Expression(std::string text)
    : text_(std::move(text)), syntax_(parse_expression(text_)) {
  if (syntax_) {
    name_groups(*syntax_, groups_);
    return;
  }
  const auto& names = re2().CapturingGroupNames();
  for (int i = 1; i <= re2().NumberOfCapturingGroups(); ++i) {
    const auto name = names.find(i);
    groups_.push_back(name == names.end() ? "" : name->second);
  }
}

Expression::~Expression() = default;

const re2::RE2& Expression::re2() const {
  std::call_once(
      once_, [this] { re2_ = std::make_unique<re2::RE2>(expression_for_re2(text_), options()); });
  return *re2_;
}

// Of the thousands that a pack has, a run asks a few hundred.
const std::optional<Program>& Expression::program() const {
  std::call_once(compiled_, [this] {
    if (syntax_) program_ = Program::compile(*syntax_);
  });
  return program_;
}

bool Expression::find(std::string_view text, std::size_t at, Fit& fit, std::size_t last) const {
  if (program() && !only_re2_reads(text)) {
    const Program::Outcome outcome = program_->find(text, at, last, fit);
    if (outcome != Program::Outcome::gave_up) return outcome == Program::Outcome::fits;
  }
  return ask_re2(text, at, false, fit);
}

bool Expression::find_at(std::string_view text, std::size_t at, Fit& fit) const {
  if (program() && !only_re2_reads(text)) {
    const Program::Outcome outcome = program_->find(text, at, at, fit);
    if (outcome != Program::Outcome::gave_up) return outcome == Program::Outcome::fits;
  }
  return ask_re2(text, at, true, fit);
}

bool Expression::fits(std::string_view text) const {
  Fit fit;
  return find(text, 0, fit);
}

bool Expression::ask_re2(std::string_view text, std::size_t at, bool only_there, Fit& fit) const {
  const std::size_t count = std::min(groups_.size(), most_groups) + 1;
  std::array<re2::StringPiece, most_groups + 1> pieces;
  const std::string read = text_for_re2(text);
  const re2::StringPiece whole(read);
  const auto anchor = only_there ? re2::RE2::ANCHOR_START : re2::RE2::UNANCHORED;
  if (!re2().Match(whole, at, text.size(), anchor, pieces.data(), static_cast<int>(count)))
    return false;
  fit.places.fill(no_place);
  for (std::size_t i = 0; i < count; ++i) {
    if (pieces[i].data() == nullptr) continue;
    fit.places[2 * i] = static_cast<std::size_t>(pieces[i].data() - read.data());
    fit.places[2 * i + 1] = fit.places[2 * i] + pieces[i].size();
  }
  return true;
}

}  // namespace vigil::extract
