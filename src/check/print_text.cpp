#include <algorithm>
#include <array>

#include "check/check.h"
#include "check/detail/original.h"
#include "check/print.h"

namespace vigil::check {
namespace {

constexpr std::size_t margin = 6;  // For the line number.

struct Colours {
  std::string_view place, severity, caret, faint, reset;
};

Colours colours_for(Severity severity, bool wanted) {
  if (!wanted) return {};
  const std::string_view strong = severity == Severity::error     ? "\x1b[1;31m"
                                  : severity == Severity::warning ? "\x1b[1;35m"
                                                                  : "\x1b[1;36m";
  return {"\x1b[1m", strong, "\x1b[1;32m", "\x1b[2m", "\x1b[0m"};
}

// A line as a terminal can show it: tabs are blanks, controls and what is no UTF-8 a sign.
struct Shown {
  std::string before, words, after;
};

std::string shown(std::string_view bytes) {
  std::string out;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t size = letter_size(bytes.substr(i));
    const auto first = static_cast<unsigned char>(bytes[i]);
    if (bytes[i] == '\t') {
      out += "    ";
    } else if (first < 0x20U || first == 0x7FU || (size == 1 && first >= 0x80U)) {
      out += "\uFFFD";
    } else {
      out += bytes.substr(i, size);
    }
    i += size;
  }
  return out;
}

// The last letters that fit into the width, behind a sign that says that there is more.
std::string tail(const std::string& text, std::size_t width) {
  if (display_width(text) <= width) return text;
  std::size_t begin = text.size();
  std::size_t used = 1;
  while (begin > 0) {
    std::size_t letter = begin - 1;
    while (letter > 0 && (static_cast<unsigned char>(text[letter]) & 0xC0U) == 0x80U) --letter;
    used += display_width(std::string_view(text).substr(letter, begin - letter));
    if (used > width) break;
    begin = letter;
  }
  return "\u2026" + text.substr(begin);
}

std::string head(const std::string& text, std::size_t width) {
  if (display_width(text) <= width) return text;
  std::size_t end = 0;
  std::size_t used = 1;
  while (end < text.size()) {
    const std::size_t size = letter_size(std::string_view(text).substr(end));
    used += display_width(std::string_view(text).substr(end, size));
    if (used > width) break;
    end += size;
  }
  return text.substr(0, end) + "\u2026";
}

// The words first, then as much around them as the width leaves: two thirds behind.
Shown window(const Region& region, std::size_t width) {
  // Bytes far away cannot come into the window; a line may be a whole book.
  const std::size_t reach = width * 4;
  const std::size_t begin = region.in_line > reach ? region.in_line - reach : 0;
  Shown line{shown(region.line.substr(begin, region.in_line - begin)),
             shown(region.line.substr(region.in_line, std::min(region.size, reach))),
             shown(region.line.substr(region.in_line + region.size).substr(0, reach))};
  const bool whole = display_width(line.words) <= width;
  line.words = head(line.words, width);
  if (!whole) line.after.clear();
  const std::size_t left = width - std::min(width, display_width(line.words));
  const std::size_t behind =
      std::min(display_width(line.after),
               std::max(left * 2 / 3, left - std::min(left, display_width(line.before))));
  line.before = tail(line.before, std::max<std::size_t>(left - behind, 1));
  line.after = head(line.after, std::max<std::size_t>(behind, 1));
  return line;
}

class TextPrinter {
 public:
  TextPrinter(const Snapshot& snapshot, const TextOptions& options)
      : originals_(snapshot), options_(options) {}

  void print(const Finding& finding) {
    const std::size_t confirmed = claims_confirmed(finding);
    confirmed_ += confirmed;
    if (confirmed > 0 && !options_.confirmed) return;
    const Colours colours = colours_for(finding.severity, options_.colour);
    if (confirmed == 0) ++counts_[static_cast<std::size_t>(finding.severity)];
    headline(finding);
    source_line(finding.place, colours);
    if (!finding.hint.empty()) {
      add(std::string(margin, ' ') + " = " + finding.hint + "\n");
    }
    related(finding, colours);
  }

  std::string finish() {
    std::string sum;
    constexpr std::array<std::string_view, 3> names{"note", "warning", "error"};
    for (std::size_t i = names.size(); i-- > 0;) {
      if (counts_[i] == 0) continue;
      sum += (sum.empty() ? "" : ", ") + std::to_string(counts_[i]) + " " + std::string(names[i]) +
             (counts_[i] == 1 ? "" : "s");
    }
    if (!sum.empty()) add(sum + "\n");
    if (confirmed_ > 0) {
      add(std::to_string(confirmed_) + (confirmed_ == 1 ? " claim is" : " claims are") +
          " confirmed by the record" +
          (options_.confirmed ? ".\n" : "; `--confirmed` lists what they say.\n"));
    }
    return std::move(out_);
  }

 private:
  void add(std::string_view text) { out_ += text; }

  // "2004/ardenia.txt:38:12", "2004/brezia.docx: paragraph 12, under "River Policy"".
  std::string where(const Place& place) const {
    std::string words = shown(place.file);
    if (const auto region = originals_.region(place)) {
      return words + ":" + std::to_string(region->begin.line) + ":" +
             std::to_string(region->begin.column);
    }
    const auto spot = originals_.spot(place);
    const std::string found = spot ? in_words(*spot) : "";
    return found.empty() ? words : words + ": " + shown(found);
  }

  void headline(const Finding& finding) {
    const Colours colours = colours_for(finding.severity, options_.colour);
    if (!finding.place.file.empty()) {
      add(colours.place);
      add(where(finding.place) + ":");
      add(colours.reset);
      add(" ");
    }
    add(colours.severity);
    add(is_confirmation(finding) ? "pass" : to_string(finding.severity));
    add(":");
    add(colours.reset);
    add(" ");
    add(shown(finding.message) + " [" + finding.code + "]\n");
  }

  // Other places belong to the finding above, and look like no finding of their own.
  void related(const Finding& finding, const Colours& colours) {
    for (const Place& place : finding.related) {
      const std::string words = shown(head(originals_.words(place), options_.width));
      add(colours.faint);
      add(std::string(margin, ' ') + " --> ");
      add(colours.reset);
      add(where(place) + (words.empty() ? "" : ": " + words) + "\n");
    }
  }

  void source_line(const Place& place, const Colours& colours) {
    const auto region = originals_.region(place);
    if (!region) {
      const std::string words = head(originals_.words(place), options_.width);
      if (!words.empty()) add(std::string(margin, ' ') + " | \u201C" + shown(words) + "\u201D\n");
      return;
    }
    const Shown line = window(*region, options_.width);
    std::string number = std::to_string(region->begin.line);
    number.insert(0, margin - std::min(margin, number.size()), ' ');
    add(colours.faint);
    add(number + " | ");
    add(colours.reset);
    add(line.before + line.words + line.after + "\n");
    add(colours.faint);
    add(std::string(number.size(), ' ') + " | ");
    add(colours.reset);
    add(std::string(display_width(line.before), ' '));
    add(colours.caret);
    add(std::string(std::max<std::size_t>(display_width(line.words), 1), '^'));
    add(colours.reset);
    add("\n");
  }

  Originals originals_;
  const TextOptions& options_;
  std::array<std::size_t, 3> counts_{};
  std::size_t confirmed_ = 0;
  std::string out_;
};

}  // namespace

std::string print_text(std::span<const Finding> findings, const Snapshot& snapshot,
                       const TextOptions& options) {
  TextPrinter printer(snapshot, options);
  for (const Finding& finding : findings) printer.print(finding);
  return printer.finish();
}

}  // namespace vigil::check
