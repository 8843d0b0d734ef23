// The rows of one source of the record, as they stand: what numbers of tables lead to.

#include <algorithm>
#include <string>

#include "model/date_words.h"
#include "publish/site/pages.h"
#include "publish/site/parts.h"
#include "publish/site/record_parts.h"
#include "publish/source_form.h"

namespace vigil::publish {
namespace {

std::string title_of(const Plan& plan, const RecordSource& source) {
  const std::size_t slash = source.key.find('/');
  const std::string name = title_of_table(plan, source.key.substr(0, slash));
  const bool own = slash != std::string::npos;  // Of the workspace.
  return own ? name + ": " + source.title : name;
}

void write_about(Page& page, const RecordSource& source) {
  Html& html = page.html;
  html.raw("<p class=\"limits\">From: ").text(source.title);
  for (const std::string& more : {source.publisher, source.licence}) {
    if (!more.empty()) html.raw(", ").text(more);
  }
  if (source.published) html.raw(", of ").text(vigil::in_words(*source.published));
  html.raw(". ");
  if (source.until) {
    html.raw("It goes to <b>").text(vigil::in_words(*source.until)).raw("</b>. ");
  }
  if (!source.missing.empty()) html.raw("Not in it: ").text(source.missing).raw(" ");
  page.link(record_page.path, "What the record lacks");
  html.raw("</p>\n");
}

class RowWriter {
 public:
  RowWriter(Page& page, std::uint32_t source)
      : page_(page),
        recorded_(page.plan().treaty_record.recorded),
        source_(source),
        rows_(recorded_.rows[source]) {
    const auto& all = recorded_.statements;
    while (next_ < all.size() && all[next_].source < source) ++next_;
  }

  void write(Pieces& out) {
    Html& html = page_.html;
    html.raw(
        "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"rows\"><table>\n");
    html.raw("<caption id=\"rows\">Each row as its source has it.</caption>\n<thead><tr>");
    for (const RecordedColumn& column : rows_.columns) {
      std::string label = sentence_case(column.label);
      std::replace(label.begin(), label.end(), '_', ' ');  // As the file names it: "in_force".
      html.raw("<th scope=\"col\">").text(label).raw("</th>");
    }
    html.raw("</tr></thead>\n<tbody>\n");
    for (std::uint32_t r = 0; r < rows_.rows.size(); ++r) {
      write_row(r);
      page_.pause(out);
    }
    close_table(html);
  }

 private:
  // What it says has anchors of its own, where the row says more than one thing.
  void write_anchors(std::uint32_t row) {
    const auto& all = recorded_.statements;
    for (; next_ < all.size() && all[next_].source == source_ && all[next_].row == row; ++next_) {
      if (all[next_].key == rows_.rows[row].key) continue;
      page_.html.raw("<span id=\"").text(says_anchor(all[next_].key)).raw("\"></span>");
    }
  }

  void write_row(std::uint32_t index) {
    const RecordedRow& row = rows_.rows[index];
    Html& html = page_.html;
    html.raw("<tr id=\"").text(row_anchor(row.key)).raw("\">");
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      html.raw(i == 0 ? Literal("<th scope=\"row\">") : Literal("<td>"));
      if (i == 0) write_anchors(index);
      const bool country = rows_.columns[i].name == "country";
      html.text(country ? page_.plan().words.country_name(row.cells[i]) : row.cells[i]);
      html.raw(i == 0 ? Literal("</th>") : Literal("</td>"));
    }
    html.raw("</tr>\n");
  }

  Page& page_;
  const Recorded& recorded_;
  std::uint32_t source_;
  const RecordedRows& rows_;
  std::size_t next_ = 0;  // In Recorded::statements.
};

Result<> put_rows(const Plan& plan, std::uint32_t index, const PutPiece& put) {
  const RecordSource& source = plan.treaty_record.recorded.sources[index];
  Pieces out(put);
  Page page(plan, {.path = plan.rows.page(index),
                   .title = title_of(plan, source),
                   .description = "The rows of the record, each as its source has it.",
                   .crumbs = {{std::string(treaties_page.path), std::string(treaties_page.title)},
                              {std::string(record_page.path), std::string(record_page.title)}},
                   .kind = "official"});
  page.heading();
  write_about(page, source);
  if (source.rows == 0) {
    page.html.raw("<p>It has no row.</p>\n");
  } else {
    RowWriter(page, index).write(out);
  }
  return page.finish(out);
}

}  // namespace

OutputFile write_record_rows(const Plan& plan, std::size_t source) {
  return {plan.rows.page(source), {}, [&plan, source](const PutPiece& put) {
            return put_rows(plan, static_cast<std::uint32_t>(source), put);
          }};
}

}  // namespace vigil::publish
