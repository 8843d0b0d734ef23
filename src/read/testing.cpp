#include "read/testing.h"

#include <algorithm>

#include "base/unicode.h"

namespace vigil::testing {
namespace {

Country state(std::string code, std::string name) {
  Country country;
  country.code = std::move(code);
  country.slug = slug(name);
  country.name = std::move(name);
  return country;
}

bool inside(TextSpan span, const Document& document) {
  return span.begin <= span.end && span.end <= document.text.size();
}

bool inside(SourceSpan span, std::string_view bytes) {
  return span.begin <= span.end && span.end <= bytes.size();
}

std::string broken_by_blocks(const Document& document, std::string_view bytes) {
  std::uint32_t at = 0;
  for (const Block& block : document.blocks) {
    if (!inside(block.text, document) || block.text.begin < at) return "a block's text is astray";
    if (!inside(block.source, bytes)) return "a block's source is astray";
    at = block.text.end;
    for (const auto& row : block.rows) {
      for (const Cell& cell : row) {
        if (!inside(cell.text, document) || !block.text.contains(cell.text)) {
          return "a cell is outside its table";
        }
      }
    }
    if (block.kind == BlockKind::heading && (block.level < 1 || block.level > 6)) {
      return "a heading has no level";
    }
  }
  return {};
}

std::string broken_by_notes(const Document& document, std::string_view bytes) {
  std::uint32_t at = 0;
  for (const NoteMark& mark : document.marks) {
    if (mark.at < at || mark.at > document.text.size()) return "a mark is astray";
    if (!inside(mark.source, bytes)) return "a mark's source is astray";
    at = mark.at;
  }
  for (const Note& note : document.notes) {
    if (!inside(note.text, document)) return "a note's text is astray";
    if (!inside(note.source, bytes)) return "a note's source is astray";
    if (note.part < 0 || static_cast<std::size_t>(note.part) >= document.parts.size()) {
      return "a note is in no part";
    }
  }
  at = 0;
  for (const Inline& run : document.inlines) {
    if (!inside(run.text, document) || run.text.begin < at) return "an inline is astray";
    at = run.text.begin;
  }
  return {};
}

std::string name_of(const Block& block) {
  switch (block.kind) {
    case BlockKind::heading:
      return "h" + std::to_string(block.level);
    case BlockKind::paragraph:
      return "p";
    case BlockKind::list_item:
      return (block.ordered ? "ol" : "li") + std::to_string(block.level);
    case BlockKind::quotation:
      return "q";
    case BlockKind::table:
      return "table";
    case BlockKind::preformatted:
      return "pre";
  }
  return "";
}

std::string with_marks(const Document& document, TextSpan span) {
  const auto first = std::partition_point(document.marks.begin(), document.marks.end(),
                                          [&](const NoteMark& m) { return m.at < span.begin; });
  std::string out;
  std::uint32_t at = span.begin;
  for (auto mark = first; mark != document.marks.end() && mark->at <= span.end; ++mark) {
    out += text_of(document, {at, mark->at});
    out += "{" + std::to_string(mark->number) + "}";
    at = mark->at;
  }
  return out += text_of(document, {at, span.end});
}

}  // namespace

Pack river_pack() {
  Pack pack;
  pack.key = "river";
  pack.name = "River Monitor";
  pack.countries = {state("XA", "Ardenia"), state("XB", "Brezia"), state("XC", "Costania"),
                    state("XD", "Dorvania and Elba")};
  pack.reading.furniture = {"About Us",        "The Issues",  "Table of Contents",
                            "Country Reports", "Back to top", "Notes"};
  pack.reading.furniture_patterns = {"[<>+*|\\s]+", "<?\\s*Previous\\s*\\|\\s*Next\\s*>?"};
  pack.reading.title_patterns = {"(?P<country>.+), River Monitor Report (?P<year>\\d{4})"};
  SectionPlan plan;
  plan.sections.push_back({"policy", "River Policy", {}, true, false});
  plan.sections.push_back({"floods", "Floods", {"Flooding"}, false, false});
  pack.plans.push_back(plan);
  return pack;
}

std::string broken_promise(const read::Reading& reading, std::string_view bytes) {
  const Document& document = reading.document;
  if (!is_utf8(document.text)) return "the text is not UTF-8";
  if (!is_utf8(document.title)) return "the title is not UTF-8";
  if (document.map.text_size() != document.text.size()) return "the offset map has another size";
  for (const auto& segment : document.map.segments()) {
    if (!inside(segment.source, bytes)) return "a segment's source is astray";
    if (segment.verbatim && slice<TextSpace>(document.text, segment.text) !=
                                slice<SourceSpace>(bytes, segment.source)) {
      return "a segment is not verbatim";
    }
  }
  if (!reading.ledger.balanced()) return "the ledger does not balance";
  for (const std::string& line : reading.ledger.removed) {
    if (!is_utf8(line)) return "a removed line is not UTF-8";
  }
  for (const Finding& finding : reading.findings) {
    if (finding.place.span && !inside(*finding.place.span, bytes)) return "a finding is astray";
    if (!is_utf8(finding.message)) return "a finding is not UTF-8";
  }
  std::uint32_t block = 0;
  for (const Part& part : document.parts) {
    if (part.first_block != block || part.end_block < block) return "the parts have a gap";
    block = part.end_block;
  }
  if (block != document.blocks.size()) return "the parts do not cover the blocks";
  std::string broken = broken_by_blocks(document, bytes);
  if (broken.empty()) broken = broken_by_notes(document, bytes);
  return broken;
}

std::string outline(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    out += name_of(block) + " ";
    if (block.rows.empty()) out += with_marks(document, block.text);
    for (std::size_t row = 0; row < block.rows.size(); ++row) {
      if (row > 0) out += " / ";
      for (std::size_t i = 0; i < block.rows[row].size(); ++i) {
        out += (i > 0 ? " | " : "") + with_marks(document, block.rows[row][i].text);
      }
    }
    out += "\n";
  }
  for (const Note& note : document.notes) {
    if (document.parts.size() > 1) out += std::to_string(note.part + 1) + ":";
    out +=
        "[" + std::to_string(note.number) + "] " + std::string(text_of(document, note.text)) + "\n";
  }
  return out;
}

}  // namespace vigil::testing
