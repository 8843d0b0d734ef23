#include "publish/site/report_notes.h"

#include <algorithm>

#include "publish/site/parts.h"
#include "publish/site/report_text.h"

namespace vigil::publish {
namespace {

class NoteWriter {
 public:
  NoteWriter(Page& page, std::size_t report)
      : page_(page),
        html_(page.html),
        record_(page.plan().record(report)),
        outline_(page.plan().outlines[report]) {}

  void write(std::size_t index) {
    const Note& note = record_.document.notes[index];
    html_.raw("<li id=\"").text(outline_.notes[index]).raw("\">");
    write_number(index);
    html_.raw("<p>");
    write_words(html_, record_.document, note.text);
    html_.raw("</p>");
    write_back_links(index);
    if (index < record_.notes.size()) write_reading(record_.notes[index]);
    html_.raw("</li>\n");
  }

 private:
  void write_number(std::size_t index) {
    html_.raw("<a class=\"num\" href=\"#").text(outline_.notes[index]).raw("\" aria-label=\"Note ");
    html_.number(record_.document.notes[index].number).raw("\">");
    html_.number(record_.document.notes[index].number).raw("</a>");
  }
  void write_back_links(std::size_t index);
  void write_reading(const CitedNote& note);
  void write_source(const Citation& citation);

  Page& page_;
  Html& html_;
  const ReportRecord& record_;
  const Outline& outline_;
};

void NoteWriter::write_back_links(std::size_t index) {
  const auto& marks = outline_.marks_of_note[index];
  const int number = record_.document.notes[index].number;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    html_.raw(" <a class=\"back\" href=\"#").text(outline_.marks[marks[i]]);
    html_.raw("\" aria-label=\"Back to mark ").number(number);
    if (i > 0) html_.raw(", place ").number(static_cast<std::int64_t>(i) + 1);
    html_.raw("\">↩</a>");
  }
}

bool prints_own_pages(const Description& d) {
  return d.kind == SourceKind::article || d.kind == SourceKind::wire ||
         d.kind == SourceKind::broadcast;
}

void NoteWriter::write_source(const Citation& citation) {
  const Source& source = page_.plan().snapshot.sources[*citation.source];
  html_.raw("<li>");
  write_source_link(page_, *citation.source);
  const std::string& pages = citation.as_written.pages;
  if (!pages.empty() && !prints_own_pages(source.description)) {
    html_.raw(", ").text(pages_in_words(pages));
  }
  if (citation.ibid) {
    html_.raw(" <span class=\"how\">by Ibid.</span>");
  } else if (citation.same_as) {
    html_.raw(" <span class=\"how\">first cited in note ").number(*citation.same_as).raw("</span>");
  }
  html_.raw("</li>\n");
}

void NoteWriter::write_reading(const CitedNote& note) {
  const auto cites = [&](const Citation& c) {
    return c.source && *c.source < page_.plan().snapshot.sources.size();
  };
  const auto count = std::count_if(note.citations.begin(), note.citations.end(), cites);
  if (count == 0) return;
  html_.raw("<details class=\"reading\"><summary>");
  html_.raw(count == 1 ? Literal("Source in full") : Literal("Sources in full"));
  html_.raw("<span class=\"unseen\"> of note ").number(note.note).raw("</span></summary><ul>\n");
  for (const Citation& citation : note.citations) {
    if (cites(citation)) write_source(citation);
  }
  html_.raw("</ul></details>");
}

}  // namespace

void write_report_notes(Page& page, std::size_t report) {
  const std::vector<Note>& notes = page.plan().record(report).document.notes;
  if (notes.empty()) return;
  page.html.raw(
      "<section class=\"notes\" aria-labelledby=\"notes\">\n<h2 id=\"notes\">Notes</h2>\n");
  page.html.raw(
      "<p class=\"proposal\"><b>Proposed readings.</b> The source in full under each note is how "
      "the machine reads the note. It stands as a proposal until an editor confirms it.</p>\n"
      "<ol>\n");
  NoteWriter writer(page, report);
  for (std::size_t i = 0; i < notes.size(); ++i) writer.write(i);
  page.html.raw("</ol>\n</section>\n");
}

}  // namespace vigil::publish
