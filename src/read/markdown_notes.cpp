#include "read/markdown_notes.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

namespace vigil::read {
namespace {

constexpr std::size_t longest_label = 64;

struct Label {
  std::string_view name;
  std::size_t end{};  // Behind "]".
};

// "[^name]" that begins at `at`.
std::optional<Label> label_at(std::string_view bytes, std::size_t at) {
  if (bytes.substr(at, 2) != "[^") return std::nullopt;
  std::size_t end = at + 2;
  while (end < bytes.size() && end - at < longest_label && bytes[end] != ']') {
    if (bytes[end] == '[' || static_cast<unsigned char>(bytes[end]) <= ' ') return std::nullopt;
    ++end;
  }
  if (end >= bytes.size() || bytes[end] != ']' || end == at + 2) return std::nullopt;
  return Label{bytes.substr(at + 2, end - at - 2), end + 1};
}

std::optional<int> as_number(std::string_view name) {
  int number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  const bool whole = error == std::errc{} && end == name.data() + name.size();
  return whole && number > 0 && number <= 9999 ? std::optional(number) : std::nullopt;
}

class Finder {
 public:
  explicit Finder(std::string_view bytes) : bytes_(bytes) {}

  MarkdownNotes find() {
    made_.body = bytes_;
    std::size_t at = 0;
    while (at < bytes_.size()) {
      const std::size_t end = end_of_line(at);
      line(at, end);
      at = end;
    }
    close(bytes_.size());
    number();
    mask();
    return std::move(made_);
  }

 private:
  struct Seen {
    std::string_view name;
    SourceSpan where;
  };

  static SourceSpan span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  std::size_t end_of_line(std::size_t at) const {
    const std::size_t stop = bytes_.find('\n', at);
    return stop == std::string_view::npos ? bytes_.size() : stop + 1;
  }

  void line(std::size_t begin, std::size_t end) {
    std::size_t first = begin;
    while (first < end && (bytes_[first] == ' ' || bytes_[first] == '\t')) ++first;
    const std::size_t indent = first - begin;
    const bool empty = first == end || bytes_[first] == '\n' || bytes_[first] == '\r';
    const std::string_view words = bytes_.substr(first, end - first);
    if (words.starts_with("```") || words.starts_with("~~~")) {
      const char fence = words.front();
      if (fence_ == 0) {
        fence_ = fence;
      } else if (fence_ == fence) {
        fence_ = 0;
      }
    }
    const auto label = fence_ == 0 && indent < 4 ? label_at(bytes_, first) : std::nullopt;
    if (label && label->end < end && bytes_[label->end] == ':') {
      close(begin);
      names_.push_back(label->name);
      made_.notes.push_back({0, span(first, label->end + 1), span(label->end + 1, end)});
      open_ = true;
      after_blank_ = false;
      calls(label->end + 1, end);
      return;
    }
    if (open_ && !empty && after_blank_ && indent < 2) close(begin);
    if (open_) after_blank_ = empty;
    if (fence_ == 0) calls(begin, end);
  }

  void calls(std::size_t begin, std::size_t end) {
    for (std::size_t at = bytes_.find("[^", begin); at < end; at = bytes_.find("[^", at)) {
      const auto label = label_at(bytes_, at);
      if (!label || label->end > end || (at > 0 && bytes_[at - 1] == '\\')) {
        at += 2;
        continue;
      }
      seen_.push_back({label->name, span(at, label->end)});
      at = label->end;
    }
  }

  void close(std::size_t end) {
    if (open_) made_.notes.back().text.end = static_cast<std::uint32_t>(end);
    open_ = false;
  }

  void number() {
    std::map<std::string_view, int> numbers;
    int highest = 0;
    const auto count = [&](std::string_view name) {
      if (const auto n = as_number(name)) {
        numbers.emplace(name, *n);
        highest = std::max(highest, *n);
      }
    };
    for (const std::string_view name : names_) count(name);
    for (const Seen& call : seen_) count(call.name);
    const auto number_of = [&](std::string_view name) {
      const auto [found, fresh] = numbers.emplace(name, highest + 1);
      if (fresh) ++highest;
      return found->second;
    };
    for (const Seen& call : seen_) made_.calls.push_back({number_of(call.name), call.where});
    for (std::size_t i = 0; i < names_.size(); ++i) made_.notes[i].number = number_of(names_[i]);
  }

  void mask() {
    for (const MarkdownCall& call : made_.calls) {
      std::fill(made_.body.begin() + call.source.begin, made_.body.begin() + call.source.end,
                '\x01');
    }
    made_.masked = made_.body;
    for (const MarkdownNote& note : made_.notes) {
      for (std::uint32_t at = note.label.begin; at < note.text.end; ++at) {
        if (made_.body[at] != '\n') made_.body[at] = ' ';
      }
    }
  }

  std::string_view bytes_;
  MarkdownNotes made_;
  std::vector<std::string_view> names_;  // Of the definitions.
  std::vector<Seen> seen_;
  char fence_ = 0;
  bool open_ = false;
  bool after_blank_ = false;
};

}  // namespace

MarkdownNotes markdown_notes(std::string_view bytes) {
  return Finder(bytes).find();
}

}  // namespace vigil::read
