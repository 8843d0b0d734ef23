#include "publish/outline.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "base/digest.h"
#include "base/unicode.h"

namespace vigil::publish {
namespace {

// Ids that pages use for their own parts.
constexpr std::array<std::string_view, 6> page_parts{"main",     "menu",   "notes",
                                                     "contents", "search", "sources"};

bool is_numbered_anchor(std::string_view slug) {
  constexpr std::string_view kinds = "nmp";
  return slug.size() > 1 && kinds.find(slug[0]) != std::string_view::npos && slug[1] >= '0' &&
         slug[1] <= '9';
}

bool is_plain(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

// "s-3f9a1c20".
bool is_statement_anchor(std::string_view slug) {
  constexpr std::size_t digits = 8;
  if (!slug.starts_with("s-") || slug.size() < 2 + digits) return false;
  const std::string_view digest = slug.substr(2, digits);
  const bool is_hex = digest.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  return is_hex && (slug.size() == 2 + digits || slug[2 + digits] == '-');
}

std::string heading_slug(std::string_view title) {
  std::string made = slug(title);
  const bool taken = made.empty() || is_numbered_anchor(made) || is_statement_anchor(made) ||
                     std::find(page_parts.begin(), page_parts.end(), made) != page_parts.end();
  return taken ? "section" + (made.empty() ? "" : "-" + made) : made;
}

// Gives each name once as it is, then with -2, -3 …, never one that is taken.
class Unique {
 public:
  std::string claim(const std::string& name) {
    int& count = counts_[name];
    std::string made = ++count == 1 ? name : name + "-" + std::to_string(count);
    while (made != name && counts_.contains(made)) {
      made = name + "-" + std::to_string(++count);
    }
    if (made != name) counts_[made] = 1;
    return made;
  }

 private:
  std::unordered_map<std::string, int> counts_;
};

void outline_blocks(const ReportRecord& record, Outline& out) {
  const Document& document = record.document;
  Unique slugs;
  int top = 7;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.kind == BlockKind::heading && !repeats_title(record, i)) {
      top = std::min(top, block.level);
    }
  }
  int number = 0;
  int level = 1;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (repeats_title(record, i)) {
      out.blocks.emplace_back();
    } else if (block.kind == BlockKind::heading) {
      const std::string_view title = trim(text_of(document, block.text));
      // A page that jumps from level 2 to 4 means the next level down.
      level = std::clamp(block.level - top + 2, 2, std::min(level + 1, 6));
      out.blocks.push_back(slugs.claim(heading_slug(title)));
      out.sections.push_back({std::string(title), out.blocks.back(), level, i});
    } else {
      out.blocks.push_back("p" + std::to_string(++number));
    }
  }
}

void outline_notes(const Document& document, Outline& out) {
  Unique notes, marks;
  std::unordered_map<int, std::uint32_t> first_of_number;
  for (std::uint32_t i = 0; i < document.notes.size(); ++i) {
    const int number = document.notes[i].number;
    out.notes.push_back(notes.claim("n" + std::to_string(number)));
    first_of_number.try_emplace(number, i);
  }
  out.marks_of_note.resize(document.notes.size());
  for (std::uint32_t i = 0; i < document.marks.size(); ++i) {
    const int number = document.marks[i].number;
    out.marks.push_back(marks.claim("m" + std::to_string(number)));
    const auto note = first_of_number.find(number);
    out.note_of_mark.push_back(note == first_of_number.end() ? no_note : note->second);
    if (note != first_of_number.end()) out.marks_of_note[note->second].push_back(i);
  }
}

}  // namespace

std::string statement_anchor(const StatementRecord& record) {
  const std::size_t hash = record.key.rfind('#');
  const std::string tail = hash == std::string::npos ? std::string() : record.key.substr(hash + 1);
  constexpr std::size_t longest = 40;
  constexpr std::size_t digits = 8;
  if (tail.starts_with("s-") && is_plain(tail) && tail.size() <= longest) return tail;
  return "s-" + to_hex(sha256(record.key)).substr(0, digits);
}

bool repeats_title(const ReportRecord& record, std::size_t block) {
  const Document& document = record.document;
  const Block& here = document.blocks[block];
  if (here.kind != BlockKind::heading) return false;
  for (std::size_t i = 0; i < block; ++i) {
    if (document.blocks[i].kind != BlockKind::heading || i > 1) return false;
  }
  const bool marked = std::any_of(
      document.marks.begin(), document.marks.end(),
      [&](const NoteMark& mark) { return mark.at >= here.text.begin && mark.at <= here.text.end; });
  if (marked) return false;
  const std::string title = fold(trim(text_of(document, here.text)));
  return title == fold(record.report.title) || title == fold(document.title);
}

Outline outline_of(const ReportRecord& record) {
  Outline out;
  outline_blocks(record, out);
  outline_notes(record.document, out);
  return out;
}

std::size_t block_at(const Document& document, std::uint32_t at) {
  const auto after = std::upper_bound(
      document.blocks.begin(), document.blocks.end(), at,
      [](std::uint32_t place, const Block& block) { return place < block.text.begin; });
  if (after == document.blocks.begin()) return document.blocks.size();
  const auto found = after - 1;
  if (at > found->text.end) return document.blocks.size();
  return static_cast<std::size_t>(found - document.blocks.begin());
}

}  // namespace vigil::publish
