// Pages of few words: the network's own, search, and what is shown for an address that is none.

#include <string>

#include "publish/site/pages.h"
#include "publish/site/parts.h"

namespace vigil::publish {

OutputFile write_own_page(const Plan& plan, std::size_t i) {
  const OwnPageView& own = plan.own_pages[plan.standing_pages[i]];
  Page page(plan,
            {.path = own.slug + "/index.html", .title = own.title, .description = own.opening});
  page.heading();
  page.html.raw("<div class=\"prose\">\n").safe(own.body).raw("</div>\n");
  return page.finish();
}

OutputFile write_search(const Plan& plan, std::size_t) {
  Page page(plan, {.path = std::string(search_page.path),
                   .title = std::string(search_page.title),
                   .description = "Search the reports, their notes and their sources.",
                   .kind = "search",
                   .script = "assets/search.js"});
  page.heading();
  write_introduction(page, "search");
  page.html.raw(
      "<form id=\"search\" class=\"search\" role=\"search\" action=\"index.html\" method=\"get\">\n"
      "<p class=\"field\"><label for=\"words\">Words</label>\n"
      "<input id=\"words\" name=\"q\" type=\"search\" autocomplete=\"off\" "
      "aria-describedby=\"hint\">\n<button type=\"submit\">Search</button></p>\n"
      "<p class=\"field\"><label for=\"edition\">Edition</label>\n"
      "<select id=\"edition\" name=\"edition\">\n<option value=\"\">all</option>\n");
  for (std::size_t e = plan.book.editions.size(); e-- > 0;) {
    page.html.raw("<option>").number(plan.book.editions[e].edition.year).raw("</option>\n");
  }
  page.html.raw(
      "</select></p>\n<p id=\"hint\" class=\"hint\">All the words must be in a report, its notes "
      "or a source. Accents and capitals do not matter, and the last word may be a beginning."
      "</p>\n</form>\n<p id=\"without-scripts\">This search runs in your browser and needs "
      "scripts. Without "
      "them, the <a href=\"");
  page.href(index_page.path);
  page.html.raw("\">index</a> and the <a href=\"");
  page.href(contents_page.path);
  page.html.raw(
      "\">table of contents</a> lead to everything.</p>\n"
      "<p id=\"status\" role=\"status\"></p>\n<ol id=\"results\" class=\"results\"></ol>\n");
  return page.finish();
}

// Servers answer any address with this page, so its links cannot be relative to where it stands;
// they are taken from where the site stands, as far as that is known.
OutputFile write_not_found(const Plan& plan, std::size_t) {
  Page page(plan, {.path = "404.html",
                   .title = "Not found",
                   .description = "There is no page at this address.",
                   .listed = false,
                   .anywhere = true});
  page.heading();
  page.html.raw("<p>There is no page at this address. Addresses here do not change, so it may ");
  page.html.raw("have been copied with a letter too few. Try the ");
  page.link(contents_page.path, "table of contents");
  page.html.raw(", the ");
  page.link(index_page.path, "index");
  page.html.raw(" or the ");
  page.link(search_page.path, "search");
  page.html.raw(".</p>\n");
  return page.finish();
}

}  // namespace vigil::publish
