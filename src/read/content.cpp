#include "read/content.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "read/letters.h"
#include "read/troubles.h"

namespace vigil::read {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view save_as =
    "Open it where it was made, save it as .docx, .html or .txt, and import that.";
constexpr std::string_view unpack = "Unpack it and import the files inside.";
constexpr std::string_view find_text = "Find the text that belongs to it; a picture holds none.";
constexpr std::string_view as_utf8 = "Save it as UTF-8 and import that.";

struct Magic {
  std::string_view bytes;
  std::string_view what;
  std::string_view remedy;
};

constexpr std::array magics{
    Magic{"%PDF-"sv, "a PDF file", save_as},
    Magic{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "a file of old Office programs (.doc, .xls)",
          save_as},
    Magic{"{\\rtf"sv, "an RTF file", save_as},
    Magic{"MIME-Version:"sv, "a web archive (MHTML)", save_as},
    Magic{"\x89PNG"sv, "a picture (PNG)", find_text},
    Magic{"\xFF\xD8\xFF"sv, "a picture (JPEG)", find_text},
    Magic{"GIF8"sv, "a picture (GIF)", find_text},
    Magic{"II*\0"sv, "a picture (TIFF)", find_text},
    Magic{"MM\0*"sv, "a picture (TIFF)", find_text},
    Magic{"\x1F\x8B"sv, "a packed file (gzip)", unpack},
    Magic{"BZh"sv, "a packed file (bzip2)", unpack},
    Magic{"\xFD"
          "7zXZ\0"sv,
          "a packed file (xz)", unpack},
    Magic{"7z\xBC\xAF\x27\x1C"sv, "a packed file (7z)", unpack},
    Magic{"Rar!\x1A"sv, "a packed file (RAR)", unpack},
    Magic{"\xFF\xFE"sv, "text in UTF-16", as_utf8},
    Magic{"\xFE\xFF"sv, "text in UTF-16", as_utf8},
    Magic{"SQLite format 3\0"sv, "a database", "Import the reports that it was made from."},
};

constexpr std::array html_beginnings{"<!doctype html"sv,
                                     "<html"sv,
                                     "<head"sv,
                                     "<body"sv,
                                     "<title"sv,
                                     "<meta"sv,
                                     "<table"sv,
                                     "<center"sv,
                                     "<font"sv,
                                     "<div"sv,
                                     "<p>"sv,
                                     "<p "sv,
                                     "<h1"sv,
                                     "<h2"sv,
                                     "<h3"sv,
                                     "<?xml"sv};

constexpr std::array html_tags{"<p>"sv,     "<p "sv,  "</p>"sv, "<br"sv,    "</a>"sv,   "</td>"sv,
                               "</font>"sv, "</b>"sv, "</h"sv,  "<table"sv, "</div>"sv, "<html"sv};

// Where the file begins, blanks and comments aside: with a tag; or tags come thick at its head.
bool is_html(std::string_view bytes) {
  constexpr std::size_t looked_at = 4096;
  constexpr int enough_tags = 4;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::string head = fold(bytes.substr(0, looked_at));
  std::string_view rest = trim(head);
  while (rest.starts_with("<!--")) {
    const std::size_t end = rest.find("-->");
    if (end == std::string_view::npos) break;
    rest = trim(rest.substr(end + 3));
  }
  const auto begins = [rest](std::string_view tag) { return rest.starts_with(tag); };
  if (std::any_of(html_beginnings.begin(), html_beginnings.end(), begins)) return true;
  if (head.find("<html") != std::string::npos) return true;
  int tags = 0;
  for (const std::string_view tag : html_tags) {
    for (std::size_t at = head.find(tag); at != std::string::npos && tags < enough_tags;
         at = head.find(tag, at + 1)) {
      ++tags;
    }
  }
  return tags >= enough_tags;
}

// More control characters than damage explains.
bool is_binary(std::string_view bytes) {
  constexpr std::size_t one_in = 100;
  const auto controls = std::count_if(bytes.begin(), bytes.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && !is_ascii_blank(c);
  });
  return static_cast<std::size_t>(controls) * one_in > bytes.size();
}

bool ends_with_any(std::string_view file, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return file.ends_with(ending); });
}

std::string_view name_of(Format format) {
  switch (format) {
    case Format::html:
      return "HTML";
    case Format::docx:
      return "a packed Word file";
    case Format::markdown:
      return "Markdown";
    case Format::table:
      return "a table";
    case Format::plain_text:
      return "plain text";
  }
  return "";
}

}  // namespace

ContentSeen look_at_content(std::string_view bytes) {
  if (trim(bytes).empty()) return {Content::blank, {}, {}};
  if (bytes.starts_with("PK\x03\x04")) return {Content::zip, {}, {}};
  for (const Magic& magic : magics) {
    if (bytes.starts_with(magic.bytes)) return {Content::foreign, magic.what, magic.remedy};
  }
  if (is_binary(bytes)) {
    return {Content::foreign, "no text at all", "Look whether the right file was taken."};
  }
  return {is_html(bytes) ? Content::html : Content::text, {}, {}};
}

std::optional<Finding> misnamed(const Input& input, Format format) {
  const std::string name = fold(input.file);
  std::string_view promised;
  bool kept = true;
  if (ends_with_any(name, {".html", ".htm"})) {
    promised = "HTML";
    kept = format == Format::html;
  } else if (ends_with_any(name, {".docx"})) {
    promised = "a Word file";
    kept = format == Format::docx;
  } else if (ends_with_any(name, {".txt", ".text"})) {
    promised = "plain text";
    kept = format == Format::plain_text;
  } else if (ends_with_any(name, {".md", ".markdown"})) {
    promised = "Markdown";
    kept = format == Format::markdown;
  }
  if (kept) return std::nullopt;
  return finding("not-what-its-name-says", Severity::warning, input, std::nullopt,
                 "By its name this file is " + std::string(promised) + ", by its content " +
                     std::string(name_of(format)) + ". It was read by its content.",
                 "Look whether it is the right file, and name it for what it is.");
}

}  // namespace vigil::read
