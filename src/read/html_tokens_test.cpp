#include "read/html_tokens.h"

#include <doctest/doctest.h>

#include "read/html_entities.h"

namespace vigil::read {
namespace {

// "S" start, "E" end, "C" comment, "R" raw, "T" text, each with its bytes.
std::string cut_up(std::string_view bytes) {
  HtmlTokens tokens(bytes, 0);
  std::string out;
  Token token;
  std::uint32_t at = 0;
  while (tokens.next(token)) {
    CHECK(token.span.begin == at);
    CHECK(token.span.end > at);
    at = token.span.end;
    out += "TSECR"[static_cast<int>(token.kind)];
    out += "(" + std::string(slice<SourceSpace>(bytes, token.span)) + ")";
  }
  CHECK(at == bytes.size());
  return out;
}

TEST_CASE("tags, text, comments") {
  CHECK(cut_up("a<b>c</b >d<!-- e -->f") == "T(a)S(<b>)T(c)E(</b >)T(d)C(<!-- e -->)T(f)");
  CHECK(cut_up("<!DOCTYPE html><?xml x?><![if !y]>z") ==
        "C(<!DOCTYPE html>)C(<?xml x?>)C(<![if !y]>)T(z)");
  CHECK(cut_up("<!-->x<!--->y") == "C(<!-->)T(x)C(<!--->)T(y)");
  CHECK(cut_up("1 < 2 <3 </ x>") == "T(1 )T(< 2 )T(<3 )C(</ x>)");
}

TEST_CASE("quotes hold the end of a tag") {
  CHECK(cut_up("<a b='>' c=\"<\">x") == "S(<a b='>' c=\"<\">)T(x)");
  CHECK(cut_up("<a b=\"x>y</a><a c=\"z\">") == "S(<a b=\"x>)T(y)E(</a>)S(<a c=\"z\">)");
  CHECK(cut_up("<a it's>x") == "S(<a it's>)T(x)");
}

TEST_CASE("what stands in a script is no markup") {
  CHECK(cut_up("<SCRIPT>a<b></Script><p>") == "S(<SCRIPT>)R(a<b>)E(</Script>)S(<p>)");
  CHECK(cut_up("<style></style>x") == "S(<style>)E(</style>)T(x)");
  CHECK(cut_up("<script src=x />y") == "S(<script src=x />)T(y)");
}

TEST_CASE("attributes, quoted or not, in any case") {
  CHECK(attribute("<A HREF=x.html NAME='y'>", "href") == "x.html");
  CHECK(attribute("<A HREF=x.html NAME='y'>", "name") == "y");
  CHECK(attribute("<a title=\"name=z\" name = q>", "name") == "q");
  CHECK(attribute("<a href='a&amp;b'>", "href") == "a&b");
  CHECK(attribute("<option selected>", "selected") == "");
  CHECK_FALSE(attribute("<a href=x>", "name"));
  CHECK(attribute("<a href=\"#f>", "href") == "#f");
}

TEST_CASE("hostile pages take no more than linear time") {
  const auto many = [](std::string_view what) {
    std::string out;
    while (out.size() < (1U << 21U)) out += what;
    return out;
  };
  for (const std::string_view what : {"<a b=\"", "<!--", "<script>", "<a b='x", "</", "<![",
                                      "<a b=\">\"", "&", "<title>", "<a b=>"}) {
    const std::string page = many(what);
    HtmlTokens tokens(page, 0);
    Token token;
    std::size_t count = 0;
    while (tokens.next(token)) ++count;
    CHECK(count > 0);
  }
}

TEST_CASE("entities") {
  CHECK(entity_at("&eacute;x")->letter == 0xE9);
  CHECK(entity_at("&eacute;x")->size == 8);
  CHECK(entity_at("&copy2004")->size == 5);
  CHECK(entity_at("&#8220;")->letter == 0x201C);
  CHECK(entity_at("&#x201c")->letter == 0x201C);
  CHECK(entity_at("&mdash;")->letter == 0x2014);
  CHECK(entity_at("&thetasym;")->letter == 0x3D1);
  CHECK_FALSE(entity_at("&mdash"));
  CHECK_FALSE(entity_at("&nosuch;"));
  CHECK_FALSE(entity_at("&#;"));
  CHECK_FALSE(entity_at("& x"));
  CHECK(decode_entities("a&amp;b&lt;&x") == "a&b<&x");
}

}  // namespace
}  // namespace vigil::read
