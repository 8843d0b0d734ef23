// The search as readers and programs get it.

#include "serve/search_answer.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "pack/testing.h"
#include "serve/http/encoding.h"
#include "store/testing.h"

namespace vigil::serve {
namespace {

using namespace vigil::testing;

// Two reports with awkward words, and one with 45 paragraphs.
struct Archive {
  TemporaryFolder folder;
  Pack pack = river_pack(VIGIL_SOURCE_DIR);
  store::Store store = *store::Store::create(folder / "archive.sqlite", "river");

  Archive() {
    std::string many;
    for (int i = 1; i <= 45; ++i) many += "Measurement " + std::to_string(i) + " of the gauge.\n";
    keep(store, {a_report("Ardenia").saying(R"(
                    # Dams & <Weirs>
                    The <b>old</b> weir & the "new" weir were closed.[1]
                    [1] Letter from O'Neil <o'neil@example.org>, 3 May 2004.)"),
                 a_report("Brezia").of({"XB"}).saying(many)});
  }
  http::Response ask(http::Pairs query, http::Pairs headers = {}) const {
    return answer_search(store, pack, {"GET", "/-/search", std::move(query), std::move(headers)});
  }
  std::string page(http::Pairs query) const { return ask(std::move(query)).body; }
  Json json(http::Pairs query) const {
    query.emplace_back("format", "json");
    return *parse_json(ask(std::move(query)).body);
  }
};

bool has(std::string_view page, std::string_view words) {
  return page.find(words) != std::string_view::npos;
}

TEST_CASE("without words the page is the empty form") {
  const Archive archive;
  const http::Response response = archive.ask({});
  CHECK(response.status == 200);
  CHECK(has(response.body, "<form"));
  CHECK_FALSE(has(response.body, "class=\"results\""));
}

TEST_CASE("hits are marked in words that stay words") {
  const Archive archive;
  const std::string page = archive.page({{"q", "weir"}});
  CHECK(has(page, "The &lt;b&gt;old&lt;/b&gt; <mark>weir</mark> &amp; the &quot;new&quot;"));
  CHECK_FALSE(has(page, "<b>"));
  CHECK(has(page, "href=\"/2004/ardenia/#p1\""));
}

TEST_CASE("a hit in a note says in which, one in the text in which section") {
  const Archive archive;
  CHECK(has(archive.page({{"q", "letter"}}),
            "<p class=\"kind\">Note 1 · Dams &amp; &lt;Weirs&gt;</p>"));
  CHECK(has(archive.page({{"q", "weir"}}), "<p class=\"kind\">Dams &amp; &lt;Weirs&gt;</p>"));
}

TEST_CASE("whatever is asked comes back as words, in the form and in links") {
  const Archive archive;
  const std::string evil = "\"><script>alert('1')</script>";
  for (const char* name : {"q", "country", "edition", "section", "kind", "page"}) {
    CAPTURE(name);
    http::Pairs query{{name, evil}};
    if (std::string_view(name) != "q") query.emplace_back("q", "gauge");
    const std::string page = archive.page(query);
    CHECK_FALSE(has(page, "<script"));
    CHECK_FALSE(has(page, "alert('1')"));
  }
}

TEST_CASE("forty-five hits are three pages that lead to each other and keep what was asked") {
  const Archive archive;
  const std::string first = archive.page({{"q", "gauge measurement"}, {"kind", "text"}});
  CHECK(has(first, "45 hits."));
  CHECK(has(first, "rel=\"next\" href=\"/-/search?q=gauge%20measurement&amp;kind=text&amp;page=2"));
  CHECK_FALSE(has(first, "rel=\"prev\""));
  const std::string last =
      archive.page({{"q", "gauge measurement"}, {"kind", "text"}, {"page", "3"}});
  CHECK(has(last, "start=\"41\""));
  CHECK(has(last, "rel=\"prev\""));
  CHECK_FALSE(has(last, "rel=\"next\""));
}

TEST_CASE("a page that is no page is the first, and one past the end is empty") {
  const Archive archive;
  for (const char* page : {"0", "-1", "two", "", "1x", "99999999999999999999"}) {
    CAPTURE(page);
    CHECK(has(archive.page({{"q", "gauge"}, {"page", page}}), "start=\"1\""));
  }
  const http::Response past = archive.ask({{"q", "gauge"}, {"page", "9999"}});
  CHECK(past.status == 200);
  CHECK_FALSE(has(past.body, "<li>"));
}

TEST_CASE("a near word is proposed, linked with what else was asked") {
  const Archive archive;
  const std::string page = archive.page({{"q", "mesurement"}, {"kind", "text"}});
  CHECK(has(page, "0 hits."));
  CHECK(has(page, "href=\"/-/search?q=measurement&amp;kind=text&amp;page=1\">measurement</a>?"));
}

TEST_CASE("what nobody knows finds nothing rather than everything") {
  const Archive archive;
  CHECK(archive.json({{"q", "gauge"}, {"country", "Atlantis"}})["total"] == 0);
  CHECK(archive.json({{"q", "gauge"}, {"edition", "two"}})["total"] == 0);
  CHECK(archive.json({{"q", "gauge"}, {"edition", "0"}})["total"] == 0);
  CHECK(archive.json({{"q", "gauge"}, {"edition", "2003"}})["total"] == 0);
  CHECK(archive.json({{"q", "gauge"}, {"country", "brezia"}, {"edition", "2004"}})["total"] == 45);
}

TEST_CASE("JSON comes on request or to those who accept nothing else") {
  const Archive archive;
  const Json answer = archive.json({{"q", "weir"}});
  REQUIRE(answer["total"] == 1);
  const Json& hit = answer["hits"][0];
  CHECK(hit["kind"] == "text");
  CHECK(hit["address"] == "/2004/ardenia/#p1");
  CHECK(hit["section"] == "Dams & <Weirs>");
  CHECK(hit["snippet"] == "The <b>old</b> weir & the \"new\" weir were closed.");
  const auto snippet = hit["snippet"].get<std::string>();
  for (const Json& match : hit["matches"]) {
    const auto begin = match[0].get<std::size_t>();
    CHECK(snippet.substr(begin, match[1].get<std::size_t>() - begin) == "weir");
  }
  const http::Response accepted = archive.ask({{"q", "weir"}}, {{"accept", "application/json"}});
  CHECK(parse_json(accepted.body).has_value());
  const http::Response browser =
      archive.ask({{"q", "weir"}}, {{"accept", "text/html,application/json;q=0.9"}});
  CHECK(has(browser.body, "<!doctype html>"));
}

TEST_CASE("a source and a note have their addresses") {
  CHECK(address_of({search::Kind::note, "2004/ardenia", "", "", 2004, 0, 14, "", "", "", {}}) ==
        "/2004/ardenia/#n14");
  CHECK(address_of({search::Kind::source, "", "", "", 0, 0, 0, "letter-2004", "", "", {}}) ==
        "/sources/letter-2004/");
}

TEST_CASE("any bytes can be asked for") {
  const Archive archive;
  std::string every;
  for (int byte = 0; byte < 256; ++byte) every += static_cast<char>(byte);
  for (const std::string& words :
       {every, std::string("\xFF\xFE"), std::string("a\0b", 3), std::string("\"unfinished"),
        std::string("-"), std::string("*"), std::string("NEAR( AND OR NOT"), std::string("\"\""),
        std::string("-weir"), std::string(100'000, 'a'), std::string(20'000, '"'),
        std::string("\xF0\x9F\x8C\x8A")}) {
    CAPTURE(words.substr(0, 20));
    const http::Response page = archive.ask({{"q", words}});
    CHECK(page.status == 200);
    const http::Response json = archive.ask({{"q", words}, {"format", "json"}});
    CHECK(json.status == 200);
    CHECK(parse_json(json.body).has_value());
  }
}

}  // namespace
}  // namespace vigil::serve
