#include "serve/search_answer.h"

#include <algorithm>
#include <charconv>

#include "pack/lookup.h"
#include "serve/http/encoding.h"
#include "serve/markup.h"

namespace vigil::serve {
namespace {

// A whole number from 0 to 9999, or nothing.
std::optional<int> number_of(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  return whole && value >= 0 && value <= 9999 ? std::optional(value) : std::nullopt;
}

int page_of(const http::Request& request) {
  return std::max(1, number_of(request.parameter("page")).value_or(1));
}

void write_hit(Markup& page, const search::Hit& hit) {
  const bool is_note = hit.kind == search::Kind::note;
  page.raw("<li><h2><a href=\"").text(address_of(hit)).raw("\">").text(hit.title);
  page.raw("</a></h2>\n");
  if (is_note || !hit.section.empty()) {
    page.raw("<p class=\"kind\">");
    if (is_note) page.raw("Note ").text(std::to_string(hit.note));
    if (is_note && !hit.section.empty()) page.raw(" · ");
    page.text(hit.section).raw("</p>\n");
  }
  page.raw("<p>");
  std::size_t at = 0;
  const std::string_view snippet = hit.snippet;
  for (const TextSpan& match : hit.matches) {
    page.text(snippet.substr(at, match.begin - at)).raw("<mark>");
    page.text(snippet.substr(match.begin, match.size())).raw("</mark>");
    at = match.end;
  }
  page.text(snippet.substr(at)).raw("</p></li>\n");
}

// The same search, another page of it.
std::string address_of_page(const http::Request& request, int page) {
  std::string address = "/-/search?";
  for (const auto& [name, value] : request.query) {
    if (name != "q" && name != "country" && name != "edition" && name != "section" &&
        name != "kind") {
      continue;
    }
    address += name + "=" + http::encode(value) + "&";
  }
  return address + "page=" + std::to_string(page);
}

void write_option(Markup& page, std::string_view value, std::string_view words,
                  std::string_view chosen) {
  page.raw("<option value=\"").text(value).raw("\"");
  if (value == chosen) page.raw(" selected");
  page.raw(">").text(words).raw("</option>");
}

void write_form(Markup& page, const http::Request& request) {
  page.raw(
          "<form class=\"asking\" action=\"/-/search\" role=\"search\">\n<p class=\"field\"><label "
          "for=\"q\">Words</label> <input id=\"q\" name=\"q\" type=\"search\" value=\"")
      .text(request.parameter("q"))
      .raw(
          "\"> <button>Search</button></p>\n<p class=\"field\"><label "
          "for=\"country\">Country</label> "
          "<input id=\"country\" name=\"country\" value=\"")
      .text(request.parameter("country"))
      .raw(
          "\"></p>\n<p class=\"field\"><label for=\"edition\">Edition</label> <input "
          "id=\"edition\" name=\"edition\" "
          "inputmode=\"numeric\" size=\"4\" value=\"")
      .text(request.parameter("edition"))
      .raw(
          "\"></p>\n<p class=\"field\"><label for=\"kind\">In</label> <select id=\"kind\" "
          "name=\"kind\">");
  const std::string_view kind = request.parameter("kind");
  write_option(page, "", "everything", kind);
  write_option(page, "text", "reports", kind);
  write_option(page, "note", "notes", kind);
  write_option(page, "source", "sources", kind);
  write_option(page, "statement", "statements", kind);
  page.raw("</select></p>\n</form>\n");
}

// The way to the hits before and after these.
void write_pages(Markup& page, const search::Answer& answer, const http::Request& request) {
  const int number = page_of(request);
  page.raw("<nav class=\"neighbours\" aria-label=\"Pages of hits\">\n");
  if (number > 1) {
    page.raw("<a rel=\"prev\" href=\"").text(address_of_page(request, number - 1));
    page.raw("\">Hits before</a> ");
  }
  if (answer.total > static_cast<std::int64_t>(number) * hits_a_page) {
    page.raw("<a rel=\"next\" href=\"").text(address_of_page(request, number + 1));
    page.raw("\">More hits</a>");
  }
  page.raw("\n</nav>\n");
}

void write_answer(Markup& page, const search::Answer& answer, const http::Request& request) {
  page.raw("<p id=\"status\" role=\"status\">").text(std::to_string(answer.total));
  page.raw(answer.total == 1 ? Literal(" hit.") : Literal(" hits.")).raw("</p>\n");
  if (answer.did_you_mean) {
    http::Request meant = request;
    for (auto& [name, value] : meant.query) {
      if (name == "q") value = *answer.did_you_mean;
    }
    page.raw("<p>Did you mean <a href=\"").text(address_of_page(meant, 1)).raw("\">");
    page.text(*answer.did_you_mean).raw("</a>?</p>\n");
  }
  page.raw("<ol class=\"results\" start=\"")
      .text(std::to_string((page_of(request) - 1) * hits_a_page + 1))
      .raw("\">\n");
  for (const search::Hit& hit : answer.hits) write_hit(page, hit);
  page.raw("</ol>\n");
  write_pages(page, answer, request);
}

std::string search_page(const std::optional<search::Answer>& answer, const http::Request& request) {
  Markup page;
  page.raw(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>Search the archive</title>\n"
      "<link rel=\"stylesheet\" href=\"/assets/site.css\">\n"
      "<link rel=\"icon\" type=\"image/svg+xml\" href=\"/assets/icon.svg\">\n"
      "</head>\n<body class=\"search\">\n"
      "<header class=\"masthead\">\n<p class=\"site-name\"><a href=\"/\">To the start "
      "page</a></p>\n"
      "</header>\n<main id=\"content\">\n<h1>Search the archive</h1>\n");
  write_form(page, request);
  if (answer) write_answer(page, *answer, request);
  page.raw("</main>\n</body>\n</html>\n");
  return page.take();
}

http::Response answer_with(int status, std::string type, std::string body) {
  return {status,
          {{"Content-Type", std::move(type)}, {"Cache-Control", "no-store"}},
          std::move(body),
          {}};
}

}  // namespace

search::Query query_of(const http::Request& request, const Pack& pack) {
  search::Query query;
  query.words = request.parameter("q");
  query.limit = hits_a_page;
  query.offset = (page_of(request) - 1) * hits_a_page;
  if (const std::string_view typed = request.parameter("country"); !typed.empty()) {
    const auto index = pack::Lookup(pack).country_by_any(typed);
    query.country = index ? pack.countries[*index].code : std::string(typed);
  }
  if (const std::string_view typed = request.parameter("edition"); !typed.empty()) {
    const int year = number_of(typed).value_or(0);
    query.edition = year > 0 ? year : -1;  // The year of no edition.
  }
  if (const std::string_view typed = request.parameter("section"); !typed.empty()) {
    query.section = typed;
  }
  const std::string_view kind = request.parameter("kind");
  if (kind == "text") query.kind = search::Kind::text;
  if (kind == "note") query.kind = search::Kind::note;
  if (kind == "source") query.kind = search::Kind::source;
  if (kind == "statement") query.kind = search::Kind::statement;
  return query;
}

std::string address_of(const search::Hit& hit) {
  if (hit.kind == search::Kind::source) return "/sources/" + hit.source + "/";
  std::string address = "/" + hit.report + "/";
  if (hit.kind == search::Kind::note) address += "#n" + std::to_string(hit.note);
  if (hit.paragraph > 0) address += "#p" + std::to_string(hit.paragraph);
  return address;
}

http::Response answer_search(const store::Store& store, const Pack& pack,
                             const http::Request& request) {
  const bool json = request.parameter("format") == "json" ||
                    request.header("accept").starts_with("application/json");
  if (request.parameter("q").empty() && !json) {
    return answer_with(200, "text/html; charset=utf-8", search_page(std::nullopt, request));
  }
  const auto answer = store.search(query_of(request, pack));
  if (!answer) {
    return answer_with(503, "text/plain; charset=utf-8", answer.error().message + "\n");
  }
  if (json) return answer_with(200, "application/json", search_json(*answer));
  return answer_with(200, "text/html; charset=utf-8", search_page(*answer, request));
}

}  // namespace vigil::serve
