#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <unordered_map>

#include "publish/diff.h"
#include "publish/diff_words.h"

namespace vigil::publish {
namespace {

constexpr std::size_t largest_table = 250'000;  // Cells in which paragraphs are compared.
constexpr int alike = 30;                       // Percent of shared words that make a pair.

// A paragraph's words as a set of bits, so that two are compared in a few instructions.
struct Signature {
  std::array<std::uint64_t, 16> bits{};

  explicit Signature(std::string_view text) {
    for (const std::string_view word : words_of(text)) {
      const std::size_t hash = std::hash<std::string_view>{}(word);
      bits[(hash >> 6U) % bits.size()] |= std::uint64_t{1} << (hash & 63U);
    }
  }
};

// Percent: words in both among words in either.
int likeness(const Signature& a, const Signature& b) {
  int both = 0;
  int either = 0;
  for (std::size_t i = 0; i < a.bits.size(); ++i) {
    both += std::popcount(a.bits[i] & b.bits[i]);
    either += std::popcount(a.bits[i] | b.bits[i]);
  }
  return either == 0 ? 0 : both * 100 / either;
}

struct Range {
  std::uint32_t begin{}, end{};
  std::uint32_t size() const { return end - begin; }
};

class Aligner {
 public:
  Aligner(std::span<const std::string_view> before, std::span<const std::string_view> after)
      : before_(before), after_(after) {
    for (const std::string_view text : before) before_marks_.emplace_back(text);
    for (const std::string_view text : after) after_marks_.emplace_back(text);
  }

  std::vector<ParagraphPair> align() {
    std::uint32_t b = 0;
    std::uint32_t a = 0;
    for (const auto& [before, after] : equals()) {
      align_gap({b, before}, {a, after});
      pairs_.push_back({before, after, true});
      b = before + 1;
      a = after + 1;
    }
    align_gap({b, static_cast<std::uint32_t>(before_.size())},
              {a, static_cast<std::uint32_t>(after_.size())});
    return std::move(pairs_);
  }

 private:
  struct Match {
    std::uint32_t before{}, after{};
  };
  std::vector<Match> unique_matches() const;
  std::vector<Match> equals() const;
  void align_gap(Range before, Range after);
  void align_by_likeness(Range before, Range after);

  std::span<const std::string_view> before_, after_;
  std::vector<Signature> before_marks_, after_marks_;
  std::vector<ParagraphPair> pairs_;
};

// Paragraphs that stand once in each text, by their place in the new one.
std::vector<Aligner::Match> Aligner::unique_matches() const {
  struct Seen {
    std::uint32_t before{}, before_count{}, after_count{};
  };
  std::unordered_map<std::string_view, Seen> seen;
  for (std::uint32_t i = 0; i < before_.size(); ++i) {
    Seen& entry = seen[before_[i]];
    entry.before = i;
    ++entry.before_count;
  }
  for (const std::string_view text : after_) ++seen[text].after_count;
  std::vector<Match> matches;
  for (std::uint32_t i = 0; i < after_.size(); ++i) {
    const Seen& entry = seen[after_[i]];
    if (entry.before_count == 1 && entry.after_count == 1) matches.push_back({entry.before, i});
  }
  return matches;
}

// The longest run of unique equals that ascends in both (patience sorting).
std::vector<Aligner::Match> Aligner::equals() const {
  const std::vector<Match> matches = unique_matches();
  std::vector<std::size_t> tops, previous(matches.size());
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const auto place = std::lower_bound(
        tops.begin(), tops.end(), matches[i].before,
        [&](std::size_t top, std::uint32_t value) { return matches[top].before < value; });
    previous[i] = place == tops.begin() ? i : *(place - 1);
    if (place == tops.end()) {
      tops.push_back(i);
    } else {
      *place = i;
    }
  }
  std::vector<Match> chain;
  if (tops.empty()) return chain;
  std::size_t at = tops.back();
  for (std::size_t left = tops.size(); left > 0; --left) {
    chain.push_back(matches[at]);
    at = previous[at];
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

void Aligner::align_gap(Range before, Range after) {
  if (before.size() > 0 && after.size() > 0 &&
      std::size_t{before.size()} * after.size() <= largest_table) {
    align_by_likeness(before, after);
    return;
  }
  for (std::uint32_t i = before.begin; i < before.end; ++i) pairs_.push_back({i});
  for (std::uint32_t i = after.begin; i < after.end; ++i) {
    pairs_.push_back({ParagraphPair::none, i});
  }
}

// The pairing of most likeness in all that keeps both orders (as a longest common subsequence).
void Aligner::align_by_likeness(Range before, Range after) {
  const std::size_t columns = std::size_t{after.size()} + 1;
  std::vector<int> best((std::size_t{before.size()} + 1) * columns, 0);
  const auto cell = [&](std::uint32_t b, std::uint32_t a) -> int& {
    return best[std::size_t{b - before.begin} * columns + (a - after.begin)];
  };
  const auto worth = [&](std::uint32_t b, std::uint32_t a) {
    const int percent = likeness(before_marks_[b], after_marks_[a]);
    return percent >= alike || before_[b] == after_[a] ? percent + 1 : 0;
  };
  for (std::uint32_t b = before.end; b-- > before.begin;) {
    for (std::uint32_t a = after.end; a-- > after.begin;) {
      const int pair = worth(b, a);
      const int without = std::max(cell(b + 1, a), cell(b, a + 1));
      cell(b, a) = pair > 0 ? std::max(without, pair + cell(b + 1, a + 1)) : without;
    }
  }
  std::uint32_t b = before.begin;
  std::uint32_t a = after.begin;
  while (b < before.end || a < after.end) {
    const bool inside = b < before.end && a < after.end;
    const int pair = inside ? worth(b, a) : 0;
    if (pair > 0 && cell(b, a) == pair + cell(b + 1, a + 1)) {
      pairs_.push_back({b, a, before_[b] == after_[a]});
      ++b, ++a;
    } else if (b < before.end && (!inside || cell(b, a) == cell(b + 1, a))) {
      pairs_.push_back({b++});
    } else {
      pairs_.push_back({ParagraphPair::none, a++});
    }
  }
}

}  // namespace

std::vector<ParagraphPair> align_paragraphs(std::span<const std::string_view> before,
                                            std::span<const std::string_view> after) {
  return Aligner(before, after).align();
}

}  // namespace vigil::publish
