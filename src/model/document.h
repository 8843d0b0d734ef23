#pragma once
// Document: an original, read. One UTF-8 text buffer; everything else is spans into it.
//
// The text holds what a reader of the page reads: titles, paragraphs, cells and note texts, each
// ended by a line break. Note marks are not part of the text: they stand at a position in it.

#include <cstdint>
#include <string>
#include <vector>

#include "base/digest.h"
#include "base/span.h"
#include "model/offset_map.h"

namespace vigil {

enum class Format { plain_text, html, docx, markdown, table };

enum class BlockKind { heading, paragraph, list_item, quotation, table, preformatted };

// A reference to a note, where it stands in the text: just before text byte `at`.
struct NoteMark {
  std::uint32_t at{};  // In the document's text; at the block's end for a closing mark.
  int number{};        // The number shown; notes are found by it.
  SourceSpan source;   // The mark itself in the archived bytes: "[1]", "<sup>1</sup>".
  friend bool operator==(const NoteMark&, const NoteMark&) = default;
};

enum class InlineKind { emphasis, strong, link, superscript, subscript };

// A run of text with a look or a target.
struct Inline {
  InlineKind kind{};
  TextSpan text;
  std::string target;  // The address of a link, as written; empty otherwise.
  friend bool operator==(const Inline&, const Inline&) = default;
};

struct Cell {
  TextSpan text;
  bool heading = false;
  int columns = 1;  // How many columns and rows it spans.
  int rows = 1;
  friend bool operator==(const Cell&, const Cell&) = default;
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;         // Heading: 1 to 6. List item: depth from 1. Otherwise 0.
  bool ordered = false;  // List item of a numbered list.
  int paragraph = 0;     // Of a Word file, as Word counts: those with text, from 1. Otherwise 0.
  TextSpan text;         // Without the final line break. A table: from first to last cell.
  SourceSpan source;     // What it was read from, markup included.
  std::vector<std::vector<Cell>> rows;  // Tables only.
  friend bool operator==(const Block&, const Block&) = default;
};

struct Note {
  int number{};   // As printed; two notes may wrongly share one.
  TextSpan text;  // Without its own mark and back-link.
  SourceSpan source;
  int part = 0;  // Index into Document::parts.
  friend bool operator==(const Note&, const Note&) = default;
};

// A page can hold several countries: each part has its own heading and its own notes. Most
// documents have one part that covers everything.
struct Part {
  std::string title;                   // "Ardenia"; empty when nothing names it.
  std::vector<std::string> countries;  // Codes, when the reader's gazetteer knows the title.
  std::uint32_t first_block{};         // [first_block, end_block) in Document::blocks.
  std::uint32_t end_block{};
  friend bool operator==(const Part&, const Part&) = default;
};

struct Document {
  Format format = Format::plain_text;
  Sha256 original;    // The digest under which the bytes are kept.
  std::string file;   // The name as imported: "ardenia-2004.txt".
  std::string title;  // "Ardenia, River Monitor Report 2004"; may be empty.
  int edition = 0;    // The year that the page itself names; 0 when it names none.
  std::string text;
  OffsetMap map;
  std::vector<Block> blocks;    // In reading order.
  std::vector<NoteMark> marks;  // Ascending by `at`.
  std::vector<Inline> inlines;  // Ascending by text.begin.
  std::vector<Note> notes;      // In the order of the page.
  std::vector<Part> parts;      // At least one when there is any block.
  friend bool operator==(const Document&, const Document&) = default;
};

inline std::string_view text_of(const Document& document, TextSpan span) {
  return slice<TextSpace>(document.text, span);
}

// The marks that stand in a block, in order.
std::vector<NoteMark> marks_in(const Document& document, const Block& block);

// The part that holds the block with that index.
int part_of_block(const Document& document, std::uint32_t block);

// One part as a document of its own: its blocks, marks and notes, spans renumbered to its own
// text; places still point into the same original. Requires: 0 <= part < parts.size().
Document only_part(const Document& document, int part);

}  // namespace vigil
