// What machines read: the Atom feed, the sitemap, robots.txt. XML by the same escaping as HTML.

#include <string>
#include <string_view>

#include "base/digest.h"
#include "publish/site/page.h"
#include "publish/site/pages.h"

namespace vigil::publish {
namespace {

constexpr std::size_t newest_entries = 100;

// A name for ever, wherever the site stands (RFC 4122, version 8: from a digest of our own).
std::string urn(std::string_view key) {
  std::string hex = to_hex(sha256(key)).substr(0, 32);
  hex[12] = '8';
  hex[16] = 'a';
  for (const std::size_t at : {20U, 16U, 12U, 8U}) hex.insert(at, "-");
  return "urn:uuid:" + hex;
}

void write_moment(Html& xml, Date day) {
  xml.raw("<updated>").text(to_string(day)).raw("T00:00:00Z</updated>");
}

std::string public_path(std::string path) {
  constexpr std::string_view index = "index.html";
  if (path.ends_with(index)) path.resize(path.size() - index.size());
  return path;
}

void write_entry(Html& xml, const Plan& plan, const Edition& edition, std::uint32_t report) {
  const Settings& settings = plan.settings;
  const Report& of = plan.record(report).report;
  xml.raw("<entry>\n<title>").text(of.title).raw(", ").text(edition.title).raw("</title>\n<id>");
  xml.text(urn(settings.title + "\n" + of.key)).raw("</id>\n");
  write_moment(xml, edition.closing_date.value_or(settings.today));
  xml.raw("\n<link href=\"");
  if (settings.base_url.empty()) {
    xml.text(plan.report_page(report));
  } else {
    xml.text(settings.base_url).text(public_path(plan.report_page(report)));
  }
  xml.raw("\"/>\n<summary>")
      .number(static_cast<std::int64_t>(plan.record(report).document.notes.size()));
  xml.raw(" notes</summary>\n</entry>\n");
}

}  // namespace

OutputFile write_feed(const Plan& plan, std::size_t) {
  const Settings& settings = plan.settings;
  Html xml;
  xml.raw(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"");
  xml.raw(" xml:lang=\"").text(settings.language).raw("\">\n<title>").text(settings.title);
  xml.raw("</title>\n<id>").text(urn(settings.title)).raw("</id>\n");
  write_moment(xml, settings.today);
  xml.raw("\n<author><name>");
  xml.text(settings.organization.empty() ? settings.title : settings.organization);
  xml.raw("</name></author>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"");
  xml.text(settings.base_url)
      .raw("feed.xml\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"");
  xml.text(settings.base_url.empty() ? "index.html" : settings.base_url).raw("\"/>\n");
  std::size_t entries = 0;
  for (std::size_t e = plan.book.editions.size(); e-- > 0;) {
    for (const Group& group : plan.book.editions[e].regions) {
      for (const std::uint32_t report : group.reports) {
        if (entries++ < newest_entries)
          write_entry(xml, plan, plan.book.editions[e].edition, report);
      }
    }
  }
  xml.raw("</feed>\n");
  return {"feed.xml", xml.take()};
}

// The protocol wants whole addresses; a site that does not know where it stands has no sitemap.
OutputFile write_sitemap(const Plan& plan, std::size_t) {
  Html xml;
  xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
  xml.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
  for (const PageKind& kind : page_kinds()) {
    const std::size_t count = kind.listed ? kind.count(plan) : 0;
    for (std::size_t i = 0; i < count; ++i) {
      xml.raw("<url><loc>").text(plan.settings.base_url).text(public_path(kind.path(plan, i)));
      xml.raw("</loc></url>\n");
    }
  }
  xml.raw("</urlset>\n");
  return {"sitemap.xml", xml.take()};
}

OutputFile write_robots(const Plan& plan, std::size_t) {
  std::string text = "User-agent: *\nAllow: /\n";
  if (!plan.settings.base_url.empty()) {
    text += "Sitemap: " + plan.settings.base_url + "sitemap.xml\n";
  }
  return {"robots.txt", text};
}

}  // namespace vigil::publish
