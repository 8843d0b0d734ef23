// Documents as JSON: the text once, everything else as rows of numbers, because the archive keeps
// them so and a large report has tens of thousands of spans.

#include <array>
#include <limits>

#include "model/archive_text.h"
#include "model/fields_json.h"
#include "model/json.h"
#include "model/json_text.h"

namespace vigil {
namespace {

constexpr std::array<std::string_view, 5> formats{"plain-text", "html", "docx", "markdown",
                                                  "table"};

// Rows of a fixed width in one flat list: [a1, b1, c1, a2, b2, c2, …].
using Row = std::vector<std::uint32_t>;

template <std::size_t width, class Use>
void each_row(Fields& fields, const char* key, Use use) {
  const Row flat = fields.offsets(key);
  if (flat.size() % width != 0) return fields.fail(key, "rows of equal width");
  for (std::size_t i = 0; i < flat.size(); i += width) use(&flat[i]);
}

Json map_json(const OffsetMap& map) {
  Json flat = Json::array();
  for (const auto& segment : map.segments()) {
    flat.push_back(segment.text.size());
    flat.push_back(segment.source.begin);
    flat.push_back(segment.source.size());
    flat.push_back(segment.verbatim ? 1U : 0U);
  }
  return flat;
}

Json cells_json(const Block& block) {
  Json rows = Json::array();
  for (const auto& row : block.rows) {
    Json flat = Json::array();
    for (const Cell& cell : row) {
      flat.push_back(cell.text.begin);
      flat.push_back(cell.text.end);
      flat.push_back(cell.heading ? 1U : 0U);
      flat.push_back(static_cast<std::uint32_t>(cell.columns));
      flat.push_back(static_cast<std::uint32_t>(cell.rows));
    }
    rows.push_back(std::move(flat));
  }
  return rows;
}

Json blocks_json(const Document& document) {
  Json list = Json::array();
  for (const Block& block : document.blocks) {
    Json json = {{"kind", static_cast<std::uint32_t>(block.kind)},
                 {"at", {block.text.begin, block.text.end, block.source.begin, block.source.end}}};
    if (block.level != 0) json["level"] = block.level;
    if (block.ordered) json["ordered"] = true;
    if (block.paragraph != 0) json["paragraph"] = block.paragraph;
    if (!block.rows.empty()) json["rows"] = cells_json(block);
    list.push_back(std::move(json));
  }
  return list;
}

struct Limits {
  std::uint32_t text;
  bool holds(std::uint32_t begin, std::uint32_t end) const { return begin <= end && end <= text; }
};

Result<Block> block_from_json(const Json& json, Limits limits) {
  Fields fields(json, "block");
  Block block;
  const std::size_t kind = fields.index("kind");
  if (kind > static_cast<std::size_t>(BlockKind::preformatted)) {
    fields.fail("kind", "a kind of block");
  } else {
    block.kind = static_cast<BlockKind>(kind);
  }
  const Row at = fields.offsets("at");
  if (at.size() == 4 && limits.holds(at[0], at[1]) && at[2] <= at[3]) {
    block.text = {at[0], at[1]};
    block.source = {at[2], at[3]};
  } else {
    fields.fail("at", "four offsets inside the text");
  }
  block.level = fields.integer("level");
  block.ordered = fields.flag("ordered");
  block.paragraph = fields.integer("paragraph");
  if (const Json* rows = fields.array("rows")) {
    for (const Json& row : *rows) {
      const Json wrapped = {{"cells", row}};
      Fields cells(wrapped, "row");
      auto& out = block.rows.emplace_back();
      each_row<5>(cells, "cells", [&](const std::uint32_t* cell) {
        if (!limits.holds(cell[0], cell[1])) return cells.fail("cells", "spans inside the text");
        out.push_back({{cell[0], cell[1]},
                       cell[2] != 0,
                       static_cast<int>(cell[3]),
                       static_cast<int>(cell[4])});
      });
      if (cells.error()) fields.fail(*cells.error());
    }
  }
  if (fields.error()) return *fields.error();
  return block;
}

void read_map(Fields& fields, Document& document) {
  std::vector<OffsetMap::Segment> segments;
  std::uint32_t at = 0;
  each_row<4>(fields, "map", [&](const std::uint32_t* row) {
    const bool fits = row[0] <= document.text.size() - at &&
                      row[2] <= std::numeric_limits<std::uint32_t>::max() - row[1];
    if (!fits) return fields.fail("map", "no longer than the text");
    if (row[3] != 0 && row[0] != row[2]) return fields.fail("map", "in step where it is verbatim");
    segments.push_back({{at, at + row[0]}, {row[1], row[1] + row[2]}, row[3] != 0});
    at += row[0];
  });
  document.map = OffsetMap::from_segments(std::move(segments));
}

void read_marks(Fields& fields, Document& document, Limits limits) {
  each_row<4>(fields, "marks", [&](const std::uint32_t* row) {
    if (row[0] > limits.text || row[2] > row[3]) return fields.fail("marks", "inside the text");
    document.marks.push_back({row[0], static_cast<int>(row[1]), {row[2], row[3]}});
  });
}

void read_notes(Fields& fields, Document& document, Limits limits) {
  each_row<6>(fields, "notes", [&](const std::uint32_t* row) {
    if (!limits.holds(row[1], row[2]) || row[3] > row[4]) {
      return fields.fail("notes", "inside the text");
    }
    document.notes.push_back(
        {static_cast<int>(row[0]), {row[1], row[2]}, {row[3], row[4]}, static_cast<int>(row[5])});
  });
}

Result<Inline> inline_from_json(const Json& json, Limits limits) {
  Fields fields(json, "inline");
  const Row at = fields.offsets("at");
  const bool good = at.size() == 3 && at[0] <= static_cast<std::uint32_t>(InlineKind::subscript) &&
                    limits.holds(at[1], at[2]);
  if (!good) fields.fail("at", "a kind and two offsets inside the text");
  const std::string target = fields.text("target");
  if (fields.error()) return *fields.error();
  return Inline{static_cast<InlineKind>(at[0]), {at[1], at[2]}, target};
}

const Json& list_or_empty(const Json* list) {
  static const Json empty = Json::array();
  return list == nullptr ? empty : *list;
}

Result<Part> part_from_json(const Json& json) {
  Fields fields(json, "part");
  Part part{fields.text("title"), fields.texts("countries"), 0, 0};
  const Row blocks = fields.offsets("blocks");
  if (blocks.size() != 2) fields.fail("blocks", "two numbers");
  if (fields.error()) return *fields.error();
  part.first_block = blocks[0];
  part.end_block = blocks[1];
  return part;
}

template <class... Numbers>
void print_numbers(JsonText& json, Numbers... numbers) {
  (json.number(static_cast<std::uint32_t>(numbers)), ...);
}

void print_block(JsonText& json, const Block& block) {
  json.open('{').key("kind").number(static_cast<std::uint32_t>(block.kind)).key("at").open('[');
  print_numbers(json, block.text.begin, block.text.end, block.source.begin, block.source.end);
  json.close(']');
  if (block.level != 0) json.key("level").number(block.level);
  if (block.ordered) json.key("ordered").yes();
  if (block.paragraph != 0) json.key("paragraph").number(block.paragraph);
  if (!block.rows.empty()) {
    json.key("rows").open('[');
    for (const auto& row : block.rows) {
      json.open('[');
      for (const Cell& cell : row) {
        print_numbers(json, cell.text.begin, cell.text.end, cell.heading ? 1U : 0U, cell.columns,
                      cell.rows);
      }
      json.close(']');
    }
    json.close(']');
  }
  json.close('}');
}

void print_marks_and_notes(JsonText& json, const Document& document) {
  json.key("marks").open('[');
  for (const NoteMark& mark : document.marks) {
    print_numbers(json, mark.at, mark.number, mark.source.begin, mark.source.end);
  }
  json.close(']').key("notes").open('[');
  for (const Note& note : document.notes) {
    print_numbers(json, note.number, note.text.begin, note.text.end, note.source.begin,
                  note.source.end, note.part);
  }
  json.close(']');
}

void print_inlines_and_parts(JsonText& json, const Document& document) {
  json.key("inlines").open('[');
  for (const Inline& run : document.inlines) {
    json.open('{').key("at").open('[');
    print_numbers(json, run.kind, run.text.begin, run.text.end);
    json.close(']').field("target", run.target).close('}');
  }
  json.close(']').key("parts").open('[');
  for (const Part& part : document.parts) {
    json.open('{').key("title").text(part.title).key("countries").open('[');
    for (const std::string& code : part.countries) json.text(code);
    json.close(']').key("blocks").open('[');
    print_numbers(json, part.first_block, part.end_block);
    json.close(']').close('}');
  }
  json.close(']');
}

}  // namespace

std::string archive_text(const Document& document) {
  JsonText json;
  json.open('{').key("format").text(formats[static_cast<std::size_t>(document.format)]);
  json.key("original").text(to_hex(document.original)).key("file").text(document.file);
  json.key("title").text(document.title).key("edition").number(document.edition);
  json.key("text").text(document.text).key("map").open('[');
  for (const auto& segment : document.map.segments()) {
    print_numbers(json, segment.text.size(), segment.source.begin, segment.source.size(),
                  segment.verbatim ? 1U : 0U);
  }
  json.close(']').key("blocks").open('[');
  for (const Block& block : document.blocks) print_block(json, block);
  json.close(']');
  print_marks_and_notes(json, document);
  print_inlines_and_parts(json, document);
  json.close('}');
  return json.take();
}

Json to_json(const Document& document) {
  Json json = {{"format", formats[static_cast<std::size_t>(document.format)]},
               {"original", to_hex(document.original)},
               {"file", document.file},
               {"title", document.title},
               {"edition", document.edition},
               {"text", document.text},
               {"map", map_json(document.map)},
               {"blocks", blocks_json(document)}};
  Json& marks = json["marks"] = Json::array();
  for (const NoteMark& mark : document.marks) {
    for (const std::uint32_t n :
         {mark.at, static_cast<std::uint32_t>(mark.number), mark.source.begin, mark.source.end}) {
      marks.push_back(n);
    }
  }
  Json& notes = json["notes"] = Json::array();
  for (const Note& note : document.notes) {
    for (const std::uint32_t n :
         {static_cast<std::uint32_t>(note.number), note.text.begin, note.text.end,
          note.source.begin, note.source.end, static_cast<std::uint32_t>(note.part)}) {
      notes.push_back(n);
    }
  }
  Json& inlines = json["inlines"] = Json::array();
  for (const Inline& run : document.inlines) {
    Json item = {{"at", {static_cast<std::uint32_t>(run.kind), run.text.begin, run.text.end}}};
    if (!run.target.empty()) item["target"] = run.target;
    inlines.push_back(std::move(item));
  }
  Json& parts = json["parts"] = Json::array();
  for (const Part& part : document.parts) {
    parts.push_back({{"title", part.title},
                     {"countries", part.countries},
                     {"blocks", {part.first_block, part.end_block}}});
  }
  return json;
}

Result<Document> document_from_json(const Json& json) {
  Fields fields(json, "document");
  Document document;
  const std::string format = fields.required_text("format");
  std::size_t index = 0;
  while (index < formats.size() && formats[index] != format) ++index;
  if (index == formats.size()) fields.fail("format", "a format that Vigil reads");
  document.format = static_cast<Format>(index % formats.size());
  const auto original = sha256_from_hex(fields.required_text("original"));
  if (!original) fields.fail("original", "a SHA-256 in hexadecimal");
  document.original = original.value_or(Sha256{});
  document.file = fields.text("file");
  document.title = fields.text("title");
  document.edition = fields.integer("edition");
  document.text = fields.text("text");
  const Limits limits{static_cast<std::uint32_t>(document.text.size())};
  read_map(fields, document);
  read_marks(fields, document, limits);
  read_notes(fields, document, limits);
  const Json* blocks = fields.array("blocks");
  const Json* inlines = fields.array("inlines");
  const Json* parts = fields.array("parts");
  if (fields.error()) return *fields.error();
  for (const Json& item : list_or_empty(blocks)) {
    document.blocks.push_back(TRY(block_from_json(item, limits)));
  }
  for (const Json& item : list_or_empty(inlines)) {
    document.inlines.push_back(TRY(inline_from_json(item, limits)));
  }
  for (const Json& item : list_or_empty(parts)) {
    document.parts.push_back(TRY(part_from_json(item)));
    const Part& part = document.parts.back();
    if (part.first_block > part.end_block || part.end_block > document.blocks.size()) {
      return Error{Errc::invalid_input, "A document needs its parts to lie inside its blocks."};
    }
  }
  return document;
}

}  // namespace vigil
