#include "publish/diff_words.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "publish/diff.h"

namespace vigil::publish {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::ptrdiff_t most_edits = 400;  // Beyond, both texts are shown whole.
constexpr std::size_t least_shared = 30;    // Percent of words, below which a diff is confetti.

// Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), forward, with its trace kept.
class ShortestEdit {
 public:
  ShortestEdit(const Words& before, const Words& after) : before_(before), after_(after) {}

  // The edits in order, one a word; nothing when there are more than `most_edits`.
  std::vector<Edit> find() {
    const auto n = static_cast<std::ptrdiff_t>(before_.size());
    const auto m = static_cast<std::ptrdiff_t>(after_.size());
    const std::ptrdiff_t limit = std::min(n + m, most_edits);
    std::vector<std::ptrdiff_t> reach(static_cast<std::size_t>(2 * limit + 3), 0);
    const auto at = [&](std::ptrdiff_t k) -> std::ptrdiff_t& {
      return reach[static_cast<std::size_t>(k + limit + 1)];
    };
    for (std::ptrdiff_t d = 0; d <= limit; ++d) {
      trace_.emplace_back(reach.begin() + (limit + 1 - d), reach.begin() + (limit + 2 + d));
      for (std::ptrdiff_t k = -d; k <= d; k += 2) {
        std::ptrdiff_t x = goes_down(d, k, at(k - 1), at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
        while (x < n && x - k < m && same(x, x - k)) ++x;
        at(k) = x;
        if (x >= n && x - k >= m) return walk_back(d);
      }
    }
    return {};
  }

 private:
  static bool goes_down(std::ptrdiff_t d, std::ptrdiff_t k, std::ptrdiff_t left,
                        std::ptrdiff_t right) {
    return k == -d || (k != d && left < right);
  }
  bool same(std::ptrdiff_t x, std::ptrdiff_t y) const {
    return before_[static_cast<std::size_t>(x)] == after_[static_cast<std::size_t>(y)];
  }

  std::vector<Edit> walk_back(std::ptrdiff_t d) const {
    std::vector<Edit> edits;
    auto x = static_cast<std::ptrdiff_t>(before_.size());
    auto y = static_cast<std::ptrdiff_t>(after_.size());
    for (; d > 0; --d) {
      const std::vector<std::ptrdiff_t>& reach = trace_[static_cast<std::size_t>(d)];
      // The trace of round d holds the diagonals -d to d, in the middle of which 0 stands.
      const auto at = [&](std::ptrdiff_t k) {
        const std::ptrdiff_t place = k + d;
        const bool kept = place >= 0 && place < static_cast<std::ptrdiff_t>(reach.size());
        return kept ? reach[static_cast<std::size_t>(place)] : std::ptrdiff_t{0};
      };
      const std::ptrdiff_t k = x - y;
      const bool down = goes_down(d, k, at(k - 1), at(k + 1));
      const std::ptrdiff_t from = down ? at(k + 1) : at(k - 1);
      const std::ptrdiff_t from_y = from - (down ? k + 1 : k - 1);
      const std::ptrdiff_t turned = down ? from : from + 1;
      for (; x > turned; --x, --y) edits.push_back(Edit::keep);
      edits.push_back(down ? Edit::put_in : Edit::take_out);
      x = from;
      y = from_y;
    }
    for (; x > 0; --x) edits.push_back(Edit::keep);
    std::reverse(edits.begin(), edits.end());
    return edits;
  }

  const Words& before_;
  const Words& after_;
  std::vector<std::vector<std::ptrdiff_t>> trace_;
};

void append(std::string& text, std::string_view word) {
  if (!text.empty()) text += ' ';
  text += word;
}

std::string joined(const Words& words) {
  std::string text;
  for (const std::string_view word : words) append(text, word);
  return text;
}

// One or two short words between changes are part of the change for a reader.
bool is_island(const Words& kept) {
  std::size_t bytes = 0;
  for (const std::string_view word : kept) bytes += word.size();
  return kept.size() <= 2 && bytes <= 6;
}

// Gathers edits into runs, within a change first all that was taken out, then all put in.
class Runs {
 public:
  void keep(std::string_view word) { kept_.push_back(word); }
  void take_out(std::string_view word) {
    settle(false);
    out_.push_back(word);
  }
  void put_in(std::string_view word) {
    settle(false);
    in_.push_back(word);
  }
  std::vector<WordRun> finish() {
    settle(true);
    close_change();
    return std::move(runs_);
  }

 private:
  void settle(bool at_end) {
    if (kept_.empty()) return;
    const bool inside_change = !at_end && (!out_.empty() || !in_.empty());
    if (inside_change && is_island(kept_)) {
      out_.insert(out_.end(), kept_.begin(), kept_.end());
      in_.insert(in_.end(), kept_.begin(), kept_.end());
    } else {
      close_change();
      runs_.push_back({Edit::keep, joined(kept_)});
    }
    kept_.clear();
  }
  void close_change() {
    if (!out_.empty()) runs_.push_back({Edit::take_out, joined(out_)});
    if (!in_.empty()) runs_.push_back({Edit::put_in, joined(in_)});
    out_.clear();
    in_.clear();
  }

  Words kept_, out_, in_;
  std::vector<WordRun> runs_;
};

std::vector<WordRun> whole(const Words& before, const Words& after) {
  std::vector<WordRun> runs;
  if (!before.empty()) runs.push_back({Edit::take_out, joined(before)});
  if (!after.empty()) runs.push_back({Edit::put_in, joined(after)});
  return runs;
}

}  // namespace

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::string_view blanks = " \t\n\r";
  Words words;
  std::size_t begin = text.find_first_not_of(blanks);
  while (begin != std::string_view::npos) {
    const std::size_t end = std::min(text.find_first_of(blanks, begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(blanks, end);
  }
  return words;
}

std::vector<WordRun> diff_words(std::string_view before, std::string_view after) {
  const Words old_words = words_of(before);
  const Words new_words = words_of(after);
  const std::vector<Edit> edits = ShortestEdit(old_words, new_words).find();
  const auto kept = static_cast<std::size_t>(std::count(edits.begin(), edits.end(), Edit::keep));
  const std::size_t longer = std::max(old_words.size(), new_words.size());
  if (kept * 100 < longer * least_shared || (edits.empty() && longer > 0)) {
    return whole(old_words, new_words);
  }
  Runs runs;
  std::size_t o = 0;
  std::size_t n = 0;
  for (const Edit edit : edits) {
    switch (edit) {
      case Edit::keep:
        runs.keep(new_words[n++]), ++o;
        break;
      case Edit::take_out:
        runs.take_out(old_words[o++]);
        break;
      case Edit::put_in:
        runs.put_in(new_words[n++]);
        break;
    }
  }
  return runs.finish();
}

}  // namespace vigil::publish
