#include "read/furniture.h"

#include <algorithm>
#include <unordered_set>
#include <vector>

#include <re2/re2.h>

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
  std::unordered_set<std::string> countries;
  std::unordered_set<std::string> sections;
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
  for (const Country& country : pack.countries) {
    rules->countries.insert(fold(country.name));
    for (const std::string& alias : country.aliases) rules->countries.insert(fold(alias));
  }
  for (const SectionPlan& plan : pack.plans) {
    for (const Section& section : plan.sections) {
      rules->sections.insert(fold(section.title));
      for (const std::string& alias : section.aliases) rules->sections.insert(fold(alias));
    }
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
    // Whether it fits costs little; what its groups hold costs a lot, and nearly no line fits.
    if (!pattern->Match(plain, 0, plain.size(), re2::RE2::ANCHOR_BOTH, nullptr, 0)) continue;
    const auto& groups = pattern->NamedCapturingGroups();
    std::vector<re2::StringPiece> found(
        static_cast<std::size_t>(pattern->NumberOfCapturingGroups()) + 1);
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

bool PageRules::names_country(std::string_view line) const {
  return line.size() <= longest_furniture &&
         rules_->countries.contains(fold(collapse_blanks(line)));
}

bool PageRules::names_section(std::string_view line) const {
  if (line.size() > longest_furniture) return false;
  std::string_view words = trim(line);
  while (!words.empty() && (words.back() == ':' || words.back() == '.')) words.remove_suffix(1);
  return rules_->sections.contains(fold(collapse_blanks(words)));
}

namespace {

struct TextLine {
  std::uint32_t begin{};
  std::uint32_t end{};
};

std::vector<TextLine> lines_of(std::string_view text) {
  std::vector<TextLine> lines;
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] != '\n') continue;
    lines.push_back({begin, i});
    begin = i + 1;
  }
  return lines;
}

// A row of links, each of which is furniture: "About Us | The Issues".
bool is_row_of_links(const PageRules& rules, const DraftBlock& block, TextLine line) {
  constexpr std::uint32_t longest_row = 2000;
  if (line.end - line.begin > longest_row || line.begin == line.end) return false;
  std::uint32_t begin = line.begin;
  bool linked = false;
  for (std::size_t run = run_at(block, line.begin); begin < line.end; ++run) {
    const std::uint32_t end = std::min(end_of_run(block, run), line.end);
    const bool more = end < line.end && block.runs[run + 1].link == block.runs[run].link;
    if (more) continue;
    const std::string_view piece = std::string_view(block.text).substr(begin, end - begin);
    if (!trim(piece).empty() && !rules.is_furniture(piece)) return false;
    linked = linked || block.runs[run].link != none;
    begin = end;
  }
  return linked;
}

// The title line, once or more often; another report's title in the text is no title.
bool is_title(const PageRules& rules, std::string_view words, std::optional<PageTitle>& known) {
  auto title = rules.title(words);
  if (!title) return false;
  if (known && (known->edition != title->edition || fold(known->country) != fold(title->country))) {
    return false;
  }
  known = std::move(title);
  return true;
}

}  // namespace

void find_furniture(const PageRules& rules, Draft& draft, Document& document) {
  std::optional<PageTitle> title = rules.title(draft.title);
  Cuts cuts;
  std::vector<Role> roles;  // Of the blocks as they will be cut.
  for (std::size_t i = 0; i < draft.blocks.size(); ++i) {
    const DraftBlock& block = draft.blocks[i];
    for (const TextLine& line : lines_of(block.text)) {
      const std::string_view words =
          std::string_view(block.text).substr(line.begin, line.end - line.begin);
      Role role = Role::body;
      if (block.control || rules.is_furniture(words) || is_row_of_links(rules, block, line)) {
        role = Role::furniture;
      } else if (is_title(rules, words, title)) {
        role = Role::title;
        if (document.title.empty()) document.title = collapse_blanks(words);
      }
      if (line.begin == 0) {
        roles.push_back(role);
      } else if (role != roles.back()) {
        cuts[i].push_back(line.begin);
        roles.push_back(role);
      }
    }
  }
  cut(draft, cuts);
  for (std::size_t i = 0; i < draft.blocks.size(); ++i) draft.blocks[i].role = roles[i];
  if (title) document.edition = title->edition;
  if (document.title.empty()) document.title = draft.title;
}

}  // namespace vigil::read
