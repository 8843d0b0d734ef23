// The index: people, bodies and documents, A to Z, each with its sources and where they are cited.

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "publish/site/pages.h"
#include "publish/site/parts.h"

namespace vigil::publish {
namespace {

constexpr std::string_view label_of_other = "Other";

std::string label(char letter) {
  return letter == '#' ? std::string(label_of_other)
                       : std::string(1, static_cast<char>(letter - 'a' + 'A'));
}

std::string letter_anchor(char letter) {
  return letter == '#' ? "other" : std::string("letter-") + letter;
}

void write_letters(Page& page, const NameList& list) {
  page.html.raw("<ul class=\"letters\">\n");
  for (const char letter : list.letters) {
    page.html.raw("<li>");
    page.link(page.plan().list_page(list, letter) + "#" + letter_anchor(letter), label(letter));
    page.html.raw("</li>\n");
  }
  page.html.raw("</ul>\n");
}

// The word that the list goes by stands out in a person's name.
void write_name(Page& page, const NameList& list, const NameEntry& entry) {
  const std::size_t blank = entry.name.rfind(' ');
  if (list.entries != &page.plan().names.people || blank == std::string::npos) {
    page.html.text(entry.name);
    return;
  }
  page.html.text(std::string_view(entry.name).substr(0, blank + 1)).raw("<b>");
  page.html.text(std::string_view(entry.name).substr(blank + 1)).raw("</b>");
}

// What a person is called in their sources: two titles show here side by side.
void write_roles(Page& page, const NameList& list, const NameEntry& entry) {
  if (list.entries != &page.plan().names.people) return;
  std::vector<std::string> roles;
  for (const std::uint32_t source : entry.sources) {
    const Description& d = page.plan().snapshot.sources[source].description;
    const bool both = !d.role.empty() && !d.organization.empty();
    std::string role = d.role + (both ? ", " : "") + d.organization;
    if (!role.empty() && std::find(roles.begin(), roles.end(), role) == roles.end()) {
      roles.push_back(std::move(role));
    }
  }
  for (std::size_t i = 0; i < roles.size(); ++i) {
    page.html.raw(i == 0 ? Literal(" <span>") : Literal("; ")).text(roles[i]);
  }
  if (!roles.empty()) page.html.raw("</span>");
}

// "Ardenia 2004, notes 3, 4": where a source of the entry is cited.
void write_places(Page& page, std::uint32_t source) {
  const Plan& plan = page.plan();
  const std::vector<Mention>& mentions = plan.book.mentions[source];
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    const bool same_report = i > 0 && mentions[i - 1].report == mention.report;
    if (same_report && mentions[i - 1].note == mention.note) continue;
    if (mention.note >= plan.outlines[mention.report].notes.size()) continue;
    if (!same_report) {
      page.html.raw(i > 0 ? Literal("; ") : Literal(""));
      const Report& report = plan.record(mention.report).report;
      page.html.text(report.title).raw(" ").number(report.edition).raw(", note ");
    } else {
      page.html.raw(", ");
    }
    page.html.raw("<a href=\"");
    page.href(plan.report_page(mention.report) + "#" +
              plan.outlines[mention.report].notes[mention.note]);
    page.html.raw("\">").number(plan.record(mention.report).document.notes[mention.note].number);
    page.html.raw("</a>");
  }
}

void write_entry(Page& page, const NameList& list, const NameEntry& entry) {
  page.html.raw("<li id=\"").text(name_anchor(entry)).raw("\"><p class=\"name\">");
  write_name(page, list, entry);
  write_roles(page, list, entry);
  page.html.raw("</p>\n<ul>\n");
  for (const std::uint32_t source : entry.sources) {
    page.html.raw("<li>");
    write_source_link(page, source, Form::entry);
    page.html.raw(" <span class=\"places\">");
    write_places(page, source);
    page.html.raw("</span></li>\n");
  }
  page.html.raw("</ul></li>\n");
}

void write_entries(Page& page, Pieces& out, const NameList& list, char only) {
  char letter = 0;
  for (const NameEntry& entry : *list.entries) {
    if (only != 0 && entry.letter != only) continue;
    if (entry.letter != letter) {
      if (letter != 0) page.html.raw("</ul>\n</section>\n");
      letter = entry.letter;
      page.html.raw("<section class=\"letter\">\n<h2 id=\"").text(letter_anchor(letter));
      page.html.raw("\">").text(label(letter)).raw("</h2>\n<ul class=\"entries\">\n");
    }
    write_entry(page, list, entry);
    page.pause(out);
  }
  if (letter != 0) page.html.raw("</ul>\n</section>\n");
}

// A list and, where it is cut by letter, one of its letters; '\0' is the list's first page.
struct ListPage {
  const NameList* list = nullptr;
  char letter = 0;
};

ListPage list_page(const Plan& plan, std::size_t i) {
  for (const NameList& list : plan.lists) {
    const std::size_t pages = list.by_letter ? list.letters.size() + 1 : 1;
    if (i < pages) return {&list, i == 0 ? '\0' : list.letters[i - 1]};
    i -= pages;
  }
  return {};
}

Result<> put_name_list(const Plan& plan, std::size_t i, const PutPiece& put) {
  const ListPage at = list_page(plan, i);
  const NameList& list = *at.list;
  const std::string title = list.title + (at.letter != 0 ? ": " + label(at.letter) : "");
  Pieces out(put);
  Page page(plan, {.path = path_of_name_list(plan, i),
                   .title = title,
                   .description = title + " in the notes of all editions, with their sources.",
                   .crumbs = {{std::string(index_page.path), std::string(index_page.title)}},
                   .kind = "names"});
  page.heading();
  write_letters(page, list);
  if (!list.by_letter || at.letter != 0) write_entries(page, out, list, at.letter);
  return page.finish(out);
}

}  // namespace

std::size_t count_name_lists(const Plan& plan) {
  std::size_t count = 0;
  for (const NameList& list : plan.lists) count += list.by_letter ? list.letters.size() + 1 : 1;
  return count;
}

std::string path_of_name_list(const Plan& plan, std::size_t i) {
  const ListPage at = list_page(plan, i);
  return at.letter == 0 ? at.list->folder + "/index.html" : plan.list_page(*at.list, at.letter);
}

OutputFile write_index(const Plan& plan, std::size_t) {
  Page page(plan, {.path = std::string(index_page.path),
                   .title = std::string(index_page.title),
                   .description = "People, bodies and documents that the notes cite, A to Z.",
                   .kind = "names"});
  page.heading();
  write_introduction(page, "names");
  for (const NameList& list : plan.lists) {
    page.html.raw("<section>\n<h2>");
    page.link(list.folder + "/index.html", list.title);
    page.html.raw(" <span class=\"count\">");
    write_number(page.html, list.entries->size());
    page.html.raw("</span></h2>\n");
    write_letters(page, list);
    page.html.raw("</section>\n");
  }
  return page.finish();
}

OutputFile write_name_list(const Plan& plan, std::size_t i) {
  return {path_of_name_list(plan, i), {}, [&plan, i](const PutPiece& put) {
            return put_name_list(plan, i, put);
          }};
}

}  // namespace vigil::publish
