// A source's page: what it is, who speaks in it, and all that rests on it.

#include <string>
#include <string_view>

#include "base/unicode.h"
#include "model/date_words.h"
#include "publish/excerpt.h"
#include "publish/site/pages.h"
#include "publish/site/parts.h"
#include "publish/site/report_text.h"

namespace vigil::publish {
namespace {

void write_fact(Html& html, Literal name, std::string_view value) {
  if (value.empty()) return;
  html.raw("<dt>").raw(name).raw("</dt><dd>").text(value).raw("</dd>\n");
}

// A name with a link to its entry in the index.
void write_indexed(Page& page, const NameList& list, std::string_view name) {
  const std::string folded = fold(collapse_blanks(name));
  if (const NameEntry* entry = page.plan().entry_named(list, folded)) {
    page.link(page.plan().list_page(list, entry->letter) + "#" + name_anchor(*entry), name);
  } else {
    page.html.text(name);
  }
}

void write_named_fact(Page& page, Literal name, std::size_t list, std::string_view value) {
  if (value.empty()) return;
  page.html.raw("<dt>").raw(name).raw("</dt><dd>");
  write_indexed(page, page.plan().lists[list], value);
  page.html.raw("</dd>\n");
}

void write_address(Html& html, std::string_view url) {
  if (url.empty()) return;
  const bool is_link = url.starts_with("http://") || url.starts_with("https://");
  html.raw("<dt>Address</dt><dd>");
  if (is_link) html.raw("<a class=\"outside\" rel=\"noopener\" href=\"").text(url).raw("\">");
  html.text(url);
  if (is_link) html.raw("</a>");
  html.raw("</dd>\n");
}

constexpr std::size_t people = 0, bodies = 1, documents = 2;  // In Plan::lists.

void write_facts(Page& page, const Description& d) {
  page.html.raw("<dl class=\"facts\">\n");
  write_fact(page.html, "Kind", kind_label(d.kind));
  for (const std::string& person : d.people) write_named_fact(page, "Person", people, person);
  write_fact(page.html, "Role", d.role);
  write_named_fact(page, "Body", bodies, d.organization);
  write_named_fact(page, "Title", documents, d.title);
  write_named_fact(page, "Published in or by", bodies, d.publication);
  write_fact(page.html, "Place", d.place);
  if (d.date) write_fact(page.html, "Date", vigil::in_words(*d.date));
  write_address(page.html, d.url);
  page.html.raw("</dl>\n");
}

// The sentence that the note stands behind, led back to its place.
void write_words_of_mention(Page& page, const Mention& mention) {
  const Plan& plan = page.plan();
  const Outline& outline = plan.outlines[mention.report];
  const Document& document = plan.record(mention.report).document;
  if (mention.note >= outline.marks_of_note.size()) return;
  for (const std::uint32_t mark : outline.marks_of_note[mention.note]) {
    const Excerpt excerpt = excerpt_before(document, document.marks[mark].at, plan.pack);
    if (trim(text_of(document, excerpt.text)).empty()) continue;
    page.html.raw("<blockquote><p>");
    if (excerpt.cut) page.html.raw("… ");
    page.html.text(trim(text_of(document, excerpt.text)));
    page.html.raw(" <a href=\"");
    page.href(plan.report_page(mention.report) + "#" + outline.marks[mark]);
    page.html.raw("\">In the text<span class=\"unseen\">, at mark ");
    page.html.number(document.marks[mark].number).raw("</span></a></p></blockquote>\n");
  }
}

void write_mention(Page& page, const Mention& mention) {
  const Plan& plan = page.plan();
  const ReportRecord& record = plan.record(mention.report);
  const Citation& citation = record.notes[mention.note].citations[mention.citation];
  if (mention.note >= record.document.notes.size()) return;
  const Note& note = record.document.notes[mention.note];
  page.html.raw("<li>\n<p class=\"note\"><a href=\"");
  page.href(plan.report_page(mention.report) + "#" +
            plan.outlines[mention.report].notes[mention.note]);
  page.html.raw("\">Note ").number(note.number).raw("</a>");
  if (!citation.as_written.pages.empty()) {
    page.html.raw(", ").text(pages_in_words(citation.as_written.pages));
  }
  page.html.raw(": <q>");
  write_words(page.html, record.document, note.text);
  page.html.raw("</q></p>\n");
  write_words_of_mention(page, mention);
  page.html.raw("</li>\n");
}

bool repeats_note(const std::vector<Mention>& mentions, std::size_t i) {
  return i > 0 && mentions[i - 1].report == mentions[i].report &&
         mentions[i - 1].note == mentions[i].note;
}

void write_mentions(Page& page, const std::vector<Mention>& mentions) {
  page.html.raw("<h2 id=\"rests\">What rests on it</h2>\n");
  if (mentions.empty()) page.html.raw("<p>No note of a published report cites it.</p>\n");
  bool open = false;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (i == 0 || mentions[i - 1].report != mentions[i].report) {
      if (open) page.html.raw("</ul>\n");
      page.html.raw("<h3>");
      write_report_link(page, mentions[i].report);
      page.html.raw("</h3>\n<ul class=\"mentions\">\n");
      open = true;
    }
    if (!repeats_note(mentions, i)) write_mention(page, mentions[i]);
  }
  if (open) page.html.raw("</ul>\n");
}

}  // namespace

OutputFile write_source(const Plan& plan, std::size_t index) {
  const Description& d = plan.snapshot.sources[index].description;
  const std::vector<Mention>& mentions = plan.book.mentions[index];
  Page page(plan, {.path = plan.source_page[index],
                   .title = source_text(d, plan.pack, Form::entry),
                   .description = source_text(d, plan.pack),
                   .crumbs = {{std::string(index_page.path), std::string(index_page.title)}},
                   .kind = "source"});
  page.html.raw("<header class=\"title\">\n<p class=\"kicker\">Source</p>\n<h1>");
  write_form(page.html, source_form(d, plan.pack));
  page.html.raw("</h1>\n<ul class=\"facts\">\n<li>cited in ");
  std::size_t reports = 0;
  std::size_t notes = 0;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (i == 0 || mentions[i - 1].report != mentions[i].report) ++reports;
    if (!repeats_note(mentions, i)) ++notes;
  }
  write_count(page.html, notes, "note", "notes");
  page.html.raw(" of ");
  write_count(page.html, reports, "report", "reports");
  page.html.raw("</li>\n</ul>\n</header>\n");
  write_facts(page, d);
  write_mentions(page, mentions);
  return page.finish();
}

}  // namespace vigil::publish
