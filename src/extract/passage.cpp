#include "extract/passage.h"

#include <algorithm>
#include <charconv>

#include "base/ascii.h"

namespace vigil::extract {
namespace {

constexpr std::size_t longest_sentence = 4096;
constexpr std::size_t most_notes = 200;  // Of one sentence.

bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}

// "…e.g." ends in an abbreviation, "J." in an initial, "U.S." in both.
bool ends_abbreviation(std::string_view text, std::size_t stop,
                       const std::vector<std::string>& abbreviations) {
  std::size_t begin = stop;
  while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '(') --begin;
  const std::string_view word = text.substr(begin, stop + 1 - begin);
  if (word.size() == 2 && word[0] >= 'A' && word[0] <= 'Z') return true;
  return std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
}

// Closing quotation marks and brackets that belong to the sentence before.
std::size_t after_closers(std::string_view text, std::size_t at) {
  for (;;) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("\u201D") || rest.starts_with("\u2019")) {
      at += 3;
    } else if (rest.starts_with('"') || rest.starts_with(')') || rest.starts_with('\'')) {
      ++at;
    } else {
      return at;
    }
  }
}

class Cutter {
 public:
  Cutter(std::string_view text, std::span<const NoteMark> marks,
         const std::vector<std::string>& abbreviations)
      : text_(text), marks_(marks), abbreviations_(abbreviations) {}

  std::vector<TextSpan> cut() {
    std::vector<TextSpan> sentences;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text_.size(); ++at) {
      const NoteMark* mark = mark_from(at);
      if (mark != nullptr && !mark->where.empty()) {
        at = mark->where.end - 1;
        continue;
      }
      if (is_too_long(begin, at)) {
        add(sentences, begin, at);
        begin = at;
        continue;
      }
      if (text_[at] != '.' && text_[at] != '!' && text_[at] != '?') continue;
      const std::size_t end = after_marks(after_closers(text_, at + 1));
      if (!begins_sentence(at, end)) continue;
      add(sentences, begin, end);
      begin = end;
      at = end - 1;
    }
    add(sentences, begin, text_.size());
    return sentences;
  }

 private:
  // As mark_at, for places that ascend.
  const NoteMark* mark_from(std::size_t at) {
    while (next_mark_ < marks_.size() && marks_[next_mark_].where.begin < at) ++next_mark_;
    const bool here = next_mark_ < marks_.size() && marks_[next_mark_].where.begin == at;
    return here ? &marks_[next_mark_] : nullptr;
  }

  bool is_too_long(std::size_t begin, std::size_t at) const {
    if (at - begin < longest_sentence) return false;
    const bool inner = (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80;
    return text_[at] == ' ' || (at - begin >= 2 * longest_sentence && !inner);
  }

  const NoteMark* mark_at(std::size_t at) const {
    const auto found = std::lower_bound(
        marks_.begin(), marks_.end(), at,
        [](const NoteMark& mark, std::size_t place) { return mark.where.begin < place; });
    return found != marks_.end() && found->where.begin == at ? &*found : nullptr;
  }

  std::size_t after_marks(std::size_t at) const {
    for (;;) {
      const std::size_t next = text_.find_first_not_of(' ', at);
      const NoteMark* mark = next == std::string_view::npos ? nullptr : mark_at(next);
      if (mark == nullptr || mark->where.empty()) return at;
      at = mark->where.end;
    }
  }

  bool begins_sentence(std::size_t stop, std::size_t end) const {
    if (end >= text_.size()) return true;
    if (text_[end] != ' ' && text_[end] != '\n') return false;
    const std::size_t next = text_.find_first_not_of(" \n", end);
    if (next == std::string_view::npos) return true;
    if (is_small(text_[next])) return false;
    const bool marked = end > stop + 1 && mark_ends(end);
    return text_[stop] != '.' || marked || !ends_abbreviation(text_, stop, abbreviations_);
  }

  bool mark_ends(std::size_t end) const {
    const auto found = std::lower_bound(
        marks_.begin(), marks_.end(), end,
        [](const NoteMark& mark, std::size_t place) { return mark.where.end < place; });
    return found != marks_.end() && found->where.end == end;
  }

  void add(std::vector<TextSpan>& sentences, std::size_t begin, std::size_t end) const {
    while (begin < end && (text_[begin] == ' ' || text_[begin] == '\n')) ++begin;
    if (begin < end) {
      sentences.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }
  }

  std::string_view text_;
  std::span<const NoteMark> marks_;
  std::size_t next_mark_ = 0;
  const std::vector<std::string>& abbreviations_;
};

}  // namespace

Passage passage_of(std::string_view text, std::span<const NoteMark> marks,
                   const std::vector<std::string>& abbreviations) {
  Passage passage{text, {}, {}};
  for (const NoteMark& mark : marks) passage.marks.push_back(mark.where);
  auto mark = marks.begin();
  for (const TextSpan where : Cutter(text, marks, abbreviations).cut()) {
    PassageSentence sentence{where, {}, passage.sentences.size()};
    // A mark may have no letters of its own, and stand right at the sentence's end.
    const auto belongs = [&] {
      const std::uint32_t begin = mark->where.begin;
      return begin < where.end || (mark->where.empty() && begin == where.end);
    };
    for (; mark != marks.end() && belongs(); ++mark) {
      if (sentence.notes.size() < most_notes) sentence.notes.push_back(mark->note);
    }
    passage.sentences.push_back(std::move(sentence));
  }
  for (std::size_t i = passage.sentences.size(); i-- > 1;) {
    PassageSentence& before = passage.sentences[i - 1];
    if (before.notes.empty()) before.support = passage.sentences[i].support;
  }
  return passage;
}

std::vector<NoteMark> marks_in(std::string_view text) {
  std::vector<NoteMark> marks;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool round =
        text[at] == '(' && at > 0 &&
        (text[at - 1] == '.' || text[at - 1] == ',' || text[at - 1] == ';' || text[at - 1] == ')');
    if (text[at] != '[' && !round) continue;
    std::size_t from = at + 1;
    while (from < text.size() && text[from] == ' ') ++from;
    std::size_t to = from;
    while (to < text.size() && is_digit(text[to])) ++to;
    std::size_t end = to;
    while (end < text.size() && text[end] == ' ') ++end;
    const bool closed = end < text.size() && text[end] == (round ? ')' : ']');
    if (to == from || to - from > 4 || !closed) continue;
    int note = 0;
    std::from_chars(text.data() + from, text.data() + to, note);
    marks.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end + 1)}, note});
    at = end;
  }
  return marks;
}

}  // namespace vigil::extract
