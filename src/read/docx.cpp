#include "read/docx.h"

#include "read/docx_draft.h"
#include "read/headings.h"
#include "read/notes.h"
#include "read/settle.h"
#include "read/tables.h"
#include "read/troubles.h"
#include "read/zip.h"

namespace vigil::read {
namespace {

Reading refused(const Input& input, std::string code, std::string message, std::string hint) {
  Reading reading;
  reading.document.format = Format::docx;
  reading.ledger.bytes_in = input.bytes.size();
  reading.ledger.refused = input.bytes.size();
  reading.findings.push_back(finding(std::move(code), Severity::error, input, std::nullopt,
                                     std::move(message), std::move(hint)));
  return reading;
}

Reading refused(const Input& input, ZipTrouble trouble) {
  switch (trouble) {
    case ZipTrouble::encrypted:
      return refused(input, "encrypted-file", "This file is locked with a password.",
                     "Save it in Word without a password, and import that.");
    case ZipTrouble::swollen:
      return refused(input, "file-too-large",
                     "This file unpacks to far more than a report could hold.",
                     "Ask who sent it what it is. If it is a report, save its text in a new file.");
    case ZipTrouble::broken:
      break;
  }
  return refused(input, "broken-file", "This Word file is broken or cut off.",
                 "Get it again from who sent it, or open it in Word and save it anew.");
}

// What a packed file without word/document.xml is.
std::string kind_of(const Zip& zip) {
  if (zip.has("xl/workbook.xml")) return "an Excel workbook";
  if (zip.has("ppt/presentation.xml")) return "a PowerPoint presentation";
  if (zip.has("content.xml") && zip.has("mimetype")) return "an OpenDocument file";
  if (zip.has("META-INF/container.xml")) return "an EPUB";
  return "a ZIP archive and no Word document";
}

constexpr std::size_t most_places = 12;  // Of one finding; its message counts all.

// "1 insertion, 2 deletions".
std::string changes(const DocxSeen& seen) {
  std::string words;
  const auto add = [&words](int number, std::string_view what) {
    if (number == 0) return;
    if (!words.empty()) words += ", ";
    words += std::to_string(number) + " " + std::string(what) + (number == 1 ? "" : "s");
  };
  add(seen.inserted, "insertion");
  add(seen.deleted, "deletion");
  add(seen.moved, "move");
  return words;
}

// Of a paragraph each: the first is the finding's own place.
Finding at_paragraphs(const std::vector<SourceSpan>& paragraphs, Finding finding) {
  for (std::size_t i = 0; i < paragraphs.size() && i < most_places; ++i) {
    const Place place{finding.place.file, paragraphs[i]};
    if (i == 0) {
      finding.place = place;
    } else {
      finding.related.push_back(place);
    }
  }
  return finding;
}

std::string in_paragraphs(const std::vector<SourceSpan>& paragraphs) {
  if (paragraphs.size() < 2) return "";
  return " in " + std::to_string(paragraphs.size()) + " paragraphs";
}

void say_seen(const Input& input, const DocxSeen& seen, Findings& out) {
  if (seen.inserted + seen.deleted + seen.moved > 0) {
    out.push_back(at_paragraphs(
        seen.changed, finding("tracked-changes", Severity::warning, input, std::nullopt,
                              "This file has tracked changes" + in_paragraphs(seen.changed) + ": " +
                                  changes(seen) + ". It was read as if all were accepted.",
                              "Accept or reject them in Word, and import the file again.")));
  }
  if (seen.comments > 0) {
    out.push_back(at_paragraphs(
        seen.commented,
        finding("comments-left-out", Severity::note, input, std::nullopt,
                "This file has " + std::to_string(seen.comments) +
                    (seen.comments == 1 ? " comment" : " comments") +
                    in_paragraphs(seen.commented) +
                    (seen.comments == 1 ? ", which is" : ", which are") + " no part of the report.",
                "Settle them in Word; they stay in the original that is kept.")));
  }
  if (seen.texts < seen.texts_there) {
    out.push_back(finding("text-lost", Severity::error, input, std::nullopt,
                          std::to_string(seen.texts_there - seen.texts) +
                              " pieces of text of this file stand where no reader looks.",
                          "Open it in Word, copy all into a new document, and import that."));
  }
}

// Loads the document and its notes, whose parts stand one after the other in `bytes`; says what was
// in the way.
std::optional<ZipTrouble> load_parts(Zip& zip, DocxTrees& trees, std::string& bytes) {
  struct Wanted {
    const char* name;
    DocxPart* part;
  };
  for (const Wanted& wanted : {Wanted{"word/document.xml", &trees.document},
                               Wanted{"word/footnotes.xml", &trees.footnotes},
                               Wanted{"word/endnotes.xml", &trees.endnotes}}) {
    const std::optional<std::string> part = zip.part(wanted.name);
    if (zip.trouble()) return zip.trouble();
    if (!part) continue;
    const auto begin = static_cast<std::uint32_t>(bytes.size());
    if (!wanted.part->load(*part, begin)) return ZipTrouble::broken;
    bytes += *part;
  }
  return std::nullopt;
}

}  // namespace

Reading read_docx(const Input& input, const PageRules& rules) {
  Zip zip(input.bytes);
  if (zip.trouble()) return refused(input, *zip.trouble());
  if (!zip.has("word/document.xml")) {
    return refused(
        input, "unreadable-format",
        "This file is " + kind_of(zip) + ", which is not read. Nothing was taken from it.",
        "Save the report as a Word document (.docx).");
  }
  std::string bytes;
  DocxTrees trees;
  if (const auto trouble = load_parts(zip, trees, bytes)) return refused(input, *trouble);
  if (const auto styles = zip.part("word/styles.xml")) trees.styles.load_styles(*styles);
  if (const auto lists = zip.part("word/numbering.xml")) trees.styles.load_numbering(*lists);

  Reading reading;
  reading.document.format = Format::docx;
  reading.ledger.bytes_in = bytes.size();
  Draft draft;
  const DocxSeen seen = draft_docx(bytes, trees, draft);
  say_seen(input, seen, reading.findings);
  find_furniture(rules, draft, reading.document);
  const NotesFound notes = find_notes(draft);
  tell_tables(draft);
  find_headings(rules, notes, draft, false);
  settle(bytes, draft, notes, reading);
  return reading;
}

}  // namespace vigil::read
