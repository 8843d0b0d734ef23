// Carried over: paragraphs that stood, the same or nearly, in the edition before, with the age of
// the youngest source that they rest on.

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/unicode.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/knowledge/gather.h"

namespace vigil::check {
namespace {

constexpr std::size_t least_words = 8;  // Shorter paragraphs repeat by themselves.
constexpr double nearly = 0.8;          // Of the words in common, at least so many.

using Hashes = std::vector<std::size_t>;

// A paragraph: its words as numbers, in order, and sorted for comparison.
struct Paragraph {
  std::uint32_t block{};
  Hashes words, sorted;
};

std::vector<Paragraph> paragraphs_of(const Document& document) {
  std::vector<Paragraph> paragraphs;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item) continue;
    const std::string_view text = text_of(document, block.text);
    Paragraph paragraph{i, {}, {}};
    for (const auto& [begin, end] : words_in(text)) {
      paragraph.words.push_back(std::hash<std::string_view>{}(text.substr(begin, end - begin)));
    }
    if (paragraph.words.size() < least_words) continue;
    paragraph.sorted = paragraph.words;
    std::sort(paragraph.sorted.begin(), paragraph.sorted.end());
    paragraphs.push_back(std::move(paragraph));
  }
  return paragraphs;
}

// The words in common against all words of both, repetitions counted.
double likeness(const Hashes& a, const Hashes& b) {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j])
      ++common, ++i, ++j;
    else if (a[i] < b[j])
      ++i;
    else
      ++j;
  }
  return static_cast<double>(common) / static_cast<double>(a.size() + b.size() - common);
}

bool sizes_allow(std::size_t a, std::size_t b) {
  return static_cast<double>(std::min(a, b)) >= nearly * static_cast<double>(std::max(a, b));
}

// The day of the youngest source that the block's marks lead to.
std::optional<Edtf> youngest_of(const Snapshot& snapshot, const ReportRecord& record,
                                const Block& block) {
  std::set<int> notes;
  for (const NoteMark& mark : record.document.marks) {
    if (mark.at >= block.text.begin && mark.at <= block.text.end) notes.insert(mark.number);
  }
  std::optional<Edtf> youngest;
  for (const CitedNote& cited : record.notes) {
    if (!notes.contains(cited.note)) continue;
    for (const Citation& citation : cited.citations) {
      if (!citation.source || *citation.source >= snapshot.sources.size()) continue;
      const auto date = date_of(snapshot.sources[*citation.source].description);
      if (!date || !date->latest()) continue;
      if (!youngest || *youngest->latest() < *date->latest()) youngest = date;
    }
  }
  return youngest;
}

class Comparison {
 public:
  Comparison(const Snapshot& snapshot, std::vector<CarriedOver>& out)
      : snapshot_(snapshot), out_(out) {}

  void run(std::uint32_t before, const std::vector<Paragraph>& old, std::uint32_t now,
           const std::vector<Paragraph>& fresh) {
    std::map<Hashes, std::uint32_t> whole;
    std::unordered_map<std::size_t, std::vector<std::size_t>> by_word;  // Of the rarer words.
    for (std::size_t i = 0; i < old.size(); ++i) {
      whole.emplace(old[i].words, old[i].block);
      for (const std::size_t word : old[i].words) {
        auto& list = by_word[word];
        if (list.empty() || list.back() != i) list.push_back(i);
      }
    }
    for (const Paragraph& paragraph : fresh) {
      const auto same = whole.find(paragraph.words);
      if (same != whole.end()) {
        add(before, same->second, now, paragraph.block, true);
        continue;
      }
      const Paragraph* near = nearest(old, by_word, paragraph);
      if (near != nullptr) add(before, near->block, now, paragraph.block, false);
    }
  }

 private:
  // Among those that share a word which few paragraphs have.
  static const Paragraph* nearest(
      const std::vector<Paragraph>& old,
      const std::unordered_map<std::size_t, std::vector<std::size_t>>& by_word,
      const Paragraph& paragraph) {
    constexpr std::size_t few = 4;
    std::set<std::size_t> candidates;
    for (const std::size_t word : paragraph.words) {
      const auto list = by_word.find(word);
      if (list == by_word.end() || list->second.size() > few) continue;
      candidates.insert(list->second.begin(), list->second.end());
    }
    const Paragraph* best = nullptr;
    double most = nearly;
    for (const std::size_t i : candidates) {
      if (!sizes_allow(old[i].words.size(), paragraph.words.size())) continue;
      const double like = likeness(old[i].sorted, paragraph.sorted);
      if (like < most) continue;
      most = like;
      best = &old[i];
    }
    return best;
  }

  void add(std::uint32_t before, std::uint32_t from, std::uint32_t now, std::uint32_t block,
           bool word_for_word) {
    const ReportRecord& record = snapshot_.reports[now];
    out_.push_back({now, block, before, from, word_for_word,
                    youngest_of(snapshot_, record, record.document.blocks[block])});
  }

  const Snapshot& snapshot_;
  std::vector<CarriedOver>& out_;
};

}  // namespace

std::vector<CarriedOver> carried_over(const Snapshot& snapshot) {
  std::vector<CarriedOver> found;
  Comparison comparison(snapshot, found);
  // Reports come by edition; of each set of countries the last one and its paragraphs.
  std::map<std::vector<std::string>, std::pair<std::uint32_t, std::vector<Paragraph>>> last;
  for (std::uint32_t i = 0; i < snapshot.reports.size(); ++i) {
    const ReportRecord& record = snapshot.reports[i];
    std::vector<Paragraph> paragraphs = paragraphs_of(record.document);
    const auto before = last.find(record.report.countries);
    if (before == last.end()) {
      last.emplace(record.report.countries, std::pair(i, std::move(paragraphs)));
      continue;
    }
    auto& [index, old] = before->second;
    if (snapshot.reports[index].report.edition < record.report.edition) {
      comparison.run(index, old, i, paragraphs);
      before->second = {i, std::move(paragraphs)};
    }
  }
  std::sort(found.begin(), found.end(), [](const CarriedOver& a, const CarriedOver& b) {
    return std::pair(a.report, a.block) < std::pair(b.report, b.block);
  });
  return found;
}

}  // namespace vigil::check
