#include "read/furniture.h"

#include <re2/re2.h>

#include <unordered_set>
#include <vector>

#include "base/unicode.h"

namespace vigil::read {
namespace {

constexpr std::size_t longest_furniture = 200;  // Bytes; a longer line is somebody's text.

re2::RE2::Options quiet() {
  re2::RE2::Options options;
  options.set_log_errors(false);
  return options;
}

}  // namespace

struct PageRules::Rules {
  std::unordered_set<std::string> lines;
  std::vector<std::unique_ptr<re2::RE2>> patterns;
  std::vector<std::unique_ptr<re2::RE2>> titles;
};

PageRules::PageRules(const Pack& pack) {
  auto rules = std::make_unique<Rules>();
  for (const std::string& line : pack.reading.furniture) {
    rules->lines.insert(fold(collapse_blanks(line)));
  }
  for (const std::string& text : pack.reading.furniture_patterns) {
    rules->patterns.push_back(std::make_unique<re2::RE2>(text, quiet()));
  }
  for (const std::string& text : pack.reading.title_patterns) {
    rules->titles.push_back(std::make_unique<re2::RE2>(text, quiet()));
  }
  rules_ = std::move(rules);
}

PageRules::~PageRules() = default;

bool PageRules::is_furniture(std::string_view line) const {
  if (line.size() > longest_furniture) return false;
  const std::string plain = collapse_blanks(line);
  if (plain.empty()) return false;
  if (rules_->lines.contains(fold(plain))) return true;
  for (const auto& pattern : rules_->patterns) {
    if (re2::RE2::FullMatch(plain, *pattern)) return true;
  }
  return false;
}

std::optional<PageTitle> PageRules::title(std::string_view line) const {
  if (line.size() > longest_furniture) return std::nullopt;
  const std::string plain = collapse_blanks(line);
  for (const auto& pattern : rules_->titles) {
    const auto& groups = pattern->NamedCapturingGroups();
    std::vector<re2::StringPiece> found(static_cast<std::size_t>(pattern->NumberOfCapturingGroups()) + 1);
    if (!pattern->Match(plain, 0, plain.size(), re2::RE2::ANCHOR_BOTH, found.data(),
                        static_cast<int>(found.size()))) {
      continue;
    }
    PageTitle title;
    title.country = std::string(found[static_cast<std::size_t>(groups.at("country"))]);
    for (const char digit : found[static_cast<std::size_t>(groups.at("year"))]) {
      if (digit >= '0' && digit <= '9') title.edition = title.edition * 10 + (digit - '0');
    }
    return title;
  }
  return std::nullopt;
}

}  // namespace vigil::read
