#pragma once
// Page: the frame that all pages share: head, masthead, breadcrumbs, footer. What stands between
// is the writer's own. Addresses are given below the root ("2004/ardenia/index.html#n14") and
// written relative to the page, so that the site works anywhere, from a disk too.
//
//   Page page(plan, {.path = "people/index.html", .title = "People", …});
//   page.html.raw("<p>").text(words).raw("</p>");
//   return page.finish();
//
// A page that grows with the archive is not to stand in memory whole: it is handed on in pieces.
//
//   for (…) { …; page.pause(out); }
//   return page.finish(out);

#include <string>
#include <string_view>
#include <vector>

#include "publish/site/html.h"
#include "publish/site/plan.h"

namespace vigil::publish {

struct Crumb {
  std::string address;
  std::string title;
};

struct Head {
  std::string path;                // Of this page, below the root.
  std::string title;               // The heading of level 1, and of the window.
  std::string description;         // A sentence for those who have not opened it yet.
  std::vector<Crumb> crumbs = {};  // The way here from the start page, both left out.
  std::string kind = {};           // Of the page, for the style sheet: "report".
  std::string script = {};         // Further script below the root: "assets/search.js".
  bool listed = true;              // In search engines.
  bool anywhere = false;           // Servers show it at any address, so its links are whole ones,
                                   // where the address of the site is known.
};

class Page {
 public:
  // Writes everything up to the content; `<main>` is open and the heading is the writer's.
  Page(const Plan& plan, Head head);

  Html html;

  // An address below the root, as an attribute's value.
  Page& href(std::string_view address);
  // The same, for those who write the attribute.
  std::string relative(std::string_view address) const;
  Page& link(std::string_view address, std::string_view words);
  Page& heading();  // <h1> with the page's title.

  const Plan& plan() const { return plan_; }
  const Head& head() const { return head_; }
  OutputFile finish();
  void pause(Pieces& out);  // Hands on what there is, when it is long.
  Result<> finish(Pieces& out);

 private:
  void write_head();
  void write_masthead();
  void write_crumbs();
  void write_footer();
  void write_menu(bool footer);
  void write_own_menu(bool footer);
  void write_menu_item(std::string_view path, std::string_view title);

  const Plan& plan_;
  Head head_;
  std::string up_;  // "../../" as many times as the page is deep.
};

// A page is worth listing in the sitemap and the menu when it exists; these always do.
struct FixedPage {
  std::string_view path;
  std::string_view title;
};
inline constexpr FixedPage contents_page{"contents/index.html", "Table of Contents"};
inline constexpr FixedPage countries_page{"countries/index.html", "Country Reports"};
inline constexpr FixedPage archives_page{"archives/index.html", "Archives"};
inline constexpr FixedPage index_page{"names/index.html", "Index"};
inline constexpr FixedPage topics_page{"topics/index.html", "Facts"};
inline constexpr FixedPage conflicts_page{"conflicts/index.html", "Conflicts"};
inline constexpr FixedPage ledger_page{"ledger/index.html", "Restated Figures"};
inline constexpr FixedPage data_page{"data/index.html", "Data"};
inline constexpr FixedPage treaties_page{"treaties/index.html", "Treaties"};
inline constexpr FixedPage calendar_page{"calendar/index.html", "Calendar of Obligations"};
inline constexpr FixedPage votes_page{"votes/index.html", "Votes"};
inline constexpr FixedPage record_page{"record/index.html", "The Record"};
inline constexpr FixedPage tables_page{"tables/index.html", "Tables"};
inline constexpr FixedPage search_page{"search/index.html", "Search"};
inline constexpr FixedPage home_page{"index.html", "Home"};

}  // namespace vigil::publish
