// What changed: a report beside the same of the edition before, paragraph by paragraph; and, for
// an edition, where to look.

#include <string>
#include <string_view>
#include <vector>

#include "publish/diff.h"
#include "publish/site/pages.h"
#include "publish/site/parts.h"

namespace vigil::publish {
namespace {

// The paragraphs of a report as the diff sees them: blocks that are printed.
struct Paragraphs {
  std::vector<std::string_view> texts;
  std::vector<std::uint32_t> blocks;
};

Paragraphs paragraphs_of(const Plan& plan, std::size_t report) {
  Paragraphs out;
  const Document& document = plan.record(report).document;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    if (plan.outlines[report].blocks[i].empty()) continue;
    out.texts.push_back(text_of(document, document.blocks[i].text));
    out.blocks.push_back(i);
  }
  return out;
}

class ChangesWriter {
 public:
  ChangesWriter(Page& page, std::size_t before, std::size_t after)
      : page_(page),
        html_(page.html),
        sides_{Side{before, paragraphs_of(page.plan(), before)},
               Side{after, paragraphs_of(page.plan(), after)}},
        pairs_(align_paragraphs(sides_[0].paragraphs.texts, sides_[1].paragraphs.texts)) {}

  void write() {
    write_summary();
    html_.raw("<div class=\"changes\">\n");
    for (std::size_t i = 0; i < pairs_.size();) i = write_from(i);
    html_.raw("</div>\n");
  }

 private:
  struct Side {
    std::size_t report;
    Paragraphs paragraphs;
  };

  const Block& block(std::size_t side, std::uint32_t paragraph) const {
    const Side& of = sides_[side];
    return page_.plan().record(of.report).document.blocks[of.paragraphs.blocks[paragraph]];
  }
  bool is_heading(const ParagraphPair& pair) const {
    const bool is_new = pair.after != ParagraphPair::none;
    return block(is_new ? 1 : 0, is_new ? pair.after : pair.before).kind == BlockKind::heading;
  }
  void write_summary();
  std::size_t write_from(std::size_t i);
  void write_same(std::size_t begin, std::size_t end);
  void write_pair(const ParagraphPair& pair);
  void write_words(const ParagraphPair& pair);
  void write_places(const ParagraphPair& pair);
  void write_place(std::size_t side, std::uint32_t paragraph);

  Page& page_;
  Html& html_;
  Side sides_[2];
  std::vector<ParagraphPair> pairs_;
};

void ChangesWriter::write_summary() {
  std::size_t same = 0, changed = 0, out = 0, in = 0;
  for (const ParagraphPair& pair : pairs_) {
    if (is_heading(pair)) continue;
    if (pair.same) {
      ++same;
    } else if (pair.before == ParagraphPair::none) {
      ++in;
    } else if (pair.after == ParagraphPair::none) {
      ++out;
    } else {
      ++changed;
    }
  }
  html_.raw("<p class=\"summary\">Of the paragraphs, ");
  html_.number(static_cast<std::int64_t>(same)).raw(" are unchanged, ");
  html_.number(static_cast<std::int64_t>(changed)).raw(" changed, ");
  html_.number(static_cast<std::int64_t>(in)).raw(" new, and ");
  html_.number(static_cast<std::int64_t>(out)).raw(" are no longer there.</p>\n");
  html_.raw(
      "<p class=\"legend\"><ins>Underlined words</ins> are new; <del>words struck through</del> "
      "were in the edition before. Notes are not compared.</p>\n");
}

void ChangesWriter::write_place(std::size_t side, std::uint32_t paragraph) {
  const Side& of = sides_[side];
  const Plan& plan = page_.plan();
  const std::string& anchor = plan.outlines[of.report].blocks[of.paragraphs.blocks[paragraph]];
  html_.raw("<a href=\"");
  page_.href(plan.report_page(of.report) + "#" + anchor);
  html_.raw("\">").number(plan.record(of.report).report.edition);
  const bool numbered = block(side, paragraph).kind != BlockKind::heading;
  if (numbered) html_.raw(" ¶ ").text(std::string_view(anchor).substr(1));
  html_.raw("</a>");
}

void ChangesWriter::write_places(const ParagraphPair& pair) {
  html_.raw("<p class=\"where\">");
  if (pair.before != ParagraphPair::none) write_place(0, pair.before);
  if (pair.before != ParagraphPair::none && pair.after != ParagraphPair::none) html_.raw(" → ");
  if (pair.after != ParagraphPair::none) write_place(1, pair.after);
  if (pair.before == ParagraphPair::none) html_.raw(" <b>new</b>");
  if (pair.after == ParagraphPair::none) html_.raw(" <b>taken out</b>");
  html_.raw("</p>\n");
}

void ChangesWriter::write_words(const ParagraphPair& pair) {
  const auto text = [&](std::size_t side, std::uint32_t paragraph) {
    return paragraph == ParagraphPair::none ? std::string_view()
                                            : sides_[side].paragraphs.texts[paragraph];
  };
  bool first = true;
  for (const WordRun& run : diff_words(text(0, pair.before), text(1, pair.after))) {
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
  if (is_heading(pair)) {
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
    html_.raw("<p>").text(sides_[1].paragraphs.texts[pairs_[i].after]).raw("</p>\n");
  }
  html_.raw("</details>\n");
}

std::size_t ChangesWriter::write_from(std::size_t i) {
  std::size_t end = i;
  while (end < pairs_.size() && pairs_[end].same && !is_heading(pairs_[end])) ++end;
  if (end > i) {
    write_same(i, end);
    return end;
  }
  write_pair(pairs_[i]);
  return i + 1;
}

using Reports = std::vector<std::uint32_t>;

// An edition beside the one before it.
struct Comparison {
  Reports in_both, fresh, ended;
};

Comparison compare_editions(const Plan& plan, std::size_t index) {
  Comparison lists;
  for (const Group& group : plan.book.editions[index].regions) {
    for (const std::uint32_t report : group.reports) {
      (plan.book.chapters[report].before ? lists.in_both : lists.fresh).push_back(report);
    }
  }
  for (const Group& group : plan.book.editions[index - 1].regions) {
    for (const std::uint32_t report : group.reports) {
      const auto after = plan.book.chapters[report].after;
      const int year = plan.book.editions[index].edition.year;
      if (!after || plan.record(*after).report.edition != year) lists.ended.push_back(report);
    }
  }
  return lists;
}

void write_changes_link(Page& page, std::size_t report) {
  const Plan& plan = page.plan();
  const std::uint32_t before = *plan.book.chapters[report].before;
  page.link(plan.changes_page(report), plan.record(report).report.title + " since " +
                                           std::to_string(plan.record(before).report.edition));
}

void write_names(Page& page, const Reports& reports, Literal title,
                 void (*write)(Page& page, std::size_t report)) {
  if (reports.empty()) return;
  page.html.raw("<h2>").raw(title).raw("</h2>\n<ul class=\"columns\">\n");
  for (const std::uint32_t report : reports) {
    page.html.raw("<li>");
    write(page, report);
    page.html.raw("</li>\n");
  }
  page.html.raw("</ul>\n");
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

OutputFile write_edition_changes(const Plan& plan, std::size_t i) {
  const std::size_t index = i + 1;
  const BookEdition& edition = plan.book.editions[index];
  Page page(plan,
            {.path = plan.edition_changes_page(index),
             .title = "What changed since the edition before",
             .description = edition.edition.title + ": reports that changed, are new, or ended.",
             .crumbs = {{plan.edition_page(index), edition.edition.title}}});
  page.heading();
  const Comparison lists = compare_editions(plan, index);
  write_names(page, lists.in_both, "In both editions", write_changes_link);
  write_names(page, lists.fresh, "Not in the edition before", write_report_link);
  write_names(page, lists.ended, "In the edition before only", write_report_link);
  return page.finish();
}

}  // namespace vigil::publish
