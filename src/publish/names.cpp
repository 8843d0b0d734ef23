#include "publish/names.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/unicode.h"

namespace vigil::publish {
namespace {

// "ana maria oru" → "oru ana maria".
std::string by_last_word(const std::string& folded) {
  const std::size_t blank = folded.rfind(' ');
  if (blank == std::string::npos) return folded;
  return folded.substr(blank + 1) + ' ' + folded.substr(0, blank);
}

std::string without_article(const std::string& folded) {
  for (const std::string_view article : {"the ", "a ", "an "}) {
    if (folded.starts_with(article)) return folded.substr(article.size());
  }
  return folded;
}

char letter_of(std::string_view sorted) {
  for (const char c : sorted) {
    if (c >= 'a' && c <= 'z') return c;
    const bool skipped = c == '"' || c == '\'' || c == '(' || c == '[' || c == ' ';
    if (!skipped) return '#';
  }
  return '#';
}

class Gatherer {
 public:
  explicit Gatherer(std::string (*sorted)(const std::string&)) : sorted_(sorted) {}

  void add(std::string_view name, std::uint32_t source) {
    const std::string shown = collapse_blanks(name);
    if (shown.empty()) return;
    NameEntry& entry = entries_[fold(shown)];
    if (shown.size() > entry.name.size()) entry.name = shown;
    if (entry.sources.empty() || entry.sources.back() != source) entry.sources.push_back(source);
  }

  std::vector<NameEntry> take(const std::vector<Source>& sources) {
    std::vector<NameEntry> out;
    for (auto& [folded, entry] : entries_) {
      entry.sorted = sorted_(folded);
      entry.letter = letter_of(entry.sorted);
      std::sort(entry.sources.begin(), entry.sources.end(), [&](std::uint32_t a, std::uint32_t b) {
        const auto& first = sources[a].description.date;
        const auto& second = sources[b].description.date;
        if (first != second) return first < second;
        return sources[a].key < sources[b].key;
      });
      out.push_back(std::move(entry));
    }
    std::sort(out.begin(), out.end(), [](const NameEntry& a, const NameEntry& b) {
      const bool a_other = a.letter == '#';
      const bool b_other = b.letter == '#';
      if (a_other != b_other) return b_other;
      return std::tie(a.sorted, a.name) < std::tie(b.sorted, b.name);
    });
    return out;
  }

 private:
  std::string (*sorted_)(const std::string&);
  std::map<std::string, NameEntry> entries_;  // By folded name.
};

std::string as_it_is(const std::string& folded) {
  return folded;
}

}  // namespace

NameIndex index_names(const std::vector<Source>& sources) {
  Gatherer people(by_last_word), bodies(as_it_is), documents(without_article);
  for (std::uint32_t i = 0; i < sources.size(); ++i) {
    const Description& d = sources[i].description;
    if (d.kind == SourceKind::explanation) continue;
    for (const std::string& person : d.people) people.add(person, i);
    bodies.add(d.organization, i);
    bodies.add(d.publication, i);
    documents.add(d.title, i);
  }
  return {people.take(sources), bodies.take(sources), documents.take(sources)};
}

}  // namespace vigil::publish
