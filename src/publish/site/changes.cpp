// What changed: a report beside the same of the edition before, paragraph by paragraph.

#include <string>
#include <string_view>

#include "publish/site/pages.h"
#include "publish/site/parts.h"
#include "publish/site/report_changes.h"

namespace vigil::publish {
namespace {

class ChangesWriter {
 public:
  ChangesWriter(Page& page, std::size_t before, std::size_t after)
      : page_(page), html_(page.html), changes_(page.plan(), before, after) {}

  void write() {
    write_summary();
    html_.raw("<div class=\"changes\">\n");
    for (std::size_t i = 0; i < changes_.pairs().size();) i = write_from(i);
    html_.raw("</div>\n");
  }

 private:
  void write_summary();
  std::size_t write_from(std::size_t i);
  void write_same(std::size_t begin, std::size_t end);
  void write_pair(const ParagraphPair& pair);
  void write_words(const ParagraphPair& pair);
  void write_places(const ParagraphPair& pair);
  void write_place(const Paragraphs& side, std::uint32_t paragraph);

  Page& page_;
  Html& html_;
  ReportChanges changes_;
};

void ChangesWriter::write_summary() {
  const ChangeCounts counts = changes_.count();
  html_.raw("<p class=\"summary\">Of the paragraphs, ");
  html_.number(static_cast<std::int64_t>(counts.same)).raw(" are unchanged, ");
  html_.number(static_cast<std::int64_t>(counts.changed)).raw(" changed, ");
  html_.number(static_cast<std::int64_t>(counts.put_in)).raw(" new, and ");
  html_.number(static_cast<std::int64_t>(counts.taken_out)).raw(" are no longer there.</p>\n");
  html_.raw(
      "<p class=\"legend\"><ins>Underlined words</ins> are new; <del>words struck through</del> "
      "were in the edition before. Notes are not compared.</p>\n");
}

void ChangesWriter::write_place(const Paragraphs& side, std::uint32_t paragraph) {
  const Plan& plan = page_.plan();
  const std::string& anchor = plan.outlines[side.report].blocks[side.blocks[paragraph]];
  html_.raw("<a href=\"");
  page_.href(plan.report_page(side.report) + "#" + anchor);
  html_.raw("\">").number(plan.record(side.report).report.edition);
  const bool numbered = changes_.block(side, paragraph).kind != BlockKind::heading;
  if (numbered) html_.raw(" ¶ ").text(std::string_view(anchor).substr(1));
  html_.raw("</a>");
}

void ChangesWriter::write_places(const ParagraphPair& pair) {
  html_.raw("<p class=\"where\">");
  if (pair.before != ParagraphPair::none) write_place(changes_.before(), pair.before);
  if (pair.before != ParagraphPair::none && pair.after != ParagraphPair::none) html_.raw(" → ");
  if (pair.after != ParagraphPair::none) write_place(changes_.after(), pair.after);
  if (pair.before == ParagraphPair::none) html_.raw(" <b>new</b>");
  if (pair.after == ParagraphPair::none) html_.raw(" <b>taken out</b>");
  html_.raw("</p>\n");
}

void ChangesWriter::write_words(const ParagraphPair& pair) {
  const auto text = [](const Paragraphs& side, std::uint32_t paragraph) {
    return paragraph == ParagraphPair::none ? std::string_view() : side.texts[paragraph];
  };
  bool first = true;
  for (const WordRun& run :
       diff_words(text(changes_.before(), pair.before), text(changes_.after(), pair.after))) {
    if (!first) html_.raw(" ");
    first = false;
    switch (run.edit) {
      case Edit::keep:
        html_.text(run.text);
        break;
      case Edit::take_out:
        html_.raw("<del>").text(run.text).raw("</del>");
        break;
      case Edit::put_in:
        html_.raw("<ins>").text(run.text).raw("</ins>");
        break;
    }
  }
}

void ChangesWriter::write_pair(const ParagraphPair& pair) {
  if (changes_.is_heading(pair)) {
    html_.raw("<h2>");
    write_words(pair);
    html_.raw("</h2>\n");
    return;
  }
  const bool is_new = pair.before == ParagraphPair::none;
  const bool is_gone = pair.after == ParagraphPair::none;
  html_.raw(is_new    ? Literal("<div class=\"pair new\">\n")
            : is_gone ? Literal("<div class=\"pair gone\">\n")
                      : Literal("<div class=\"pair\">\n"));
  write_places(pair);
  html_.raw("<p>");
  write_words(pair);
  html_.raw("</p>\n</div>\n");
}

// Unchanged paragraphs are folded away together; whoever wants them unfolds them.
void ChangesWriter::write_same(std::size_t begin, std::size_t end) {
  html_.raw("<details class=\"same\"><summary>");
  write_count(html_, end - begin, "paragraph unchanged", "paragraphs unchanged");
  html_.raw("</summary>\n");
  for (std::size_t i = begin; i < end; ++i) {
    html_.raw("<p>").text(changes_.after().texts[changes_.pairs()[i].after]).raw("</p>\n");
  }
  html_.raw("</details>\n");
}

std::size_t ChangesWriter::write_from(std::size_t i) {
  const std::vector<ParagraphPair>& pairs = changes_.pairs();
  std::size_t end = i;
  while (end < pairs.size() && pairs[end].same && !changes_.is_heading(pairs[end])) ++end;
  if (end > i) {
    write_same(i, end);
    return end;
  }
  write_pair(pairs[i]);
  return i + 1;
}

}  // namespace

OutputFile write_changes(const Plan& plan, std::size_t i) {
  const std::size_t after = plan.changed_reports[i];
  const std::size_t before = *plan.book.chapters[after].before;
  const Report& report = plan.record(after).report;
  const std::string since = std::to_string(plan.record(before).report.edition);
  Page page(plan, {.path = plan.changes_page(after),
                   .title = "What changed since " + since,
                   .description = report.title + ": what changed from the edition of " + since +
                                  " to that of " + std::to_string(report.edition) + ".",
                   .crumbs = {{std::to_string(report.edition) + "/index.html",
                               plan.edition_title(report.edition)},
                              {plan.report_page(after), report.title}},
                   .kind = "diff"});
  page.html.raw("<header class=\"title\">\n<p class=\"kicker\">");
  page.link(plan.report_page(after), report.title + " " + std::to_string(report.edition));
  page.html.raw("</p>\n");
  page.heading();
  page.html.raw("</header>\n");
  ChangesWriter(page, before, after).write();
  return page.finish();
}

}  // namespace vigil::publish
