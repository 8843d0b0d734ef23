#include <unordered_set>

#include "cite/bibliography.h"
#include "cite/kinds.h"

namespace vigil::cite {
namespace {

// TeX's own signs, and blanks that would end a line.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
      case '%':
      case '$':
      case '#':
      case '_':
      case '{':
      case '}':
        out += std::string("\\") + c;
        break;
      case '~':
        out += "\\textasciitilde{}";
        break;
      case '^':
        out += "\\textasciicircum{}";
        break;
      case '\\':
        out += "\\textbackslash{}";
        break;
      case '\n':
      case '\r':
      case '\t':
        out += ' ';
        break;
      default:
        out += c;
    }
  }
  return out;
}

// An address stands as it is; only what would break the braces is encoded.
std::string address(std::string_view url) {
  std::string out;
  for (const char c : url) {
    if (c == '{') {
      out += "%7B";
    } else if (c == '}') {
      out += "%7D";
    } else if (c == '\\') {
      out += "%5C";
    } else if (c > ' ' || c < 0) {
      out += c;
    }
  }
  return out;
}

std::string key_of(std::string_view key, std::unordered_set<std::string>& taken) {
  std::string plain;
  for (const char c : key) {
    const bool fine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-' || c == '_' || c == ':';
    plain += fine ? c : '-';
  }
  if (plain.empty()) plain = "source";
  std::string unique = plain;
  for (int n = 2; !taken.insert(unique).second; ++n) unique = plain + "-" + std::to_string(n);
  return unique;
}

// biblatex reads EDTF, but leaves an open end empty.
std::string date_of(const Edtf& date) {
  std::string text = date.to_string();
  if (text.starts_with("../")) return text.substr(2);
  if (text.ends_with("/..")) text.resize(text.size() - 2);
  return text;
}

class Entry {
 public:
  Entry(std::string_view type, std::string_view key)
      : text_("@" + std::string(type) + "{" + std::string(key)) {}
  void raw(std::string_view field, std::string_view value) {
    if (!value.empty()) {
      text_ += ",\n  " + std::string(field) + " = {" + std::string(value) + "}";
    }
  }
  void put(std::string_view field, std::string_view value) { raw(field, escaped(value)); }
  std::string take() { return std::move(text_) + "\n}\n"; }

 private:
  std::string text_;
};

// In braces of their own, so that no program cuts a name into given and family names.
std::string authors_of(const Description& d) {
  std::string authors;
  for (const std::string& person : d.people) {
    authors += (authors.empty() ? "{" : " and {") + escaped(person) + "}";
  }
  if (authors.empty() && !d.organization.empty()) authors = "{" + escaped(d.organization) + "}";
  return authors;
}

// Which field of the type takes the publication.
std::string_view publication_field(std::string_view type) {
  if (type == "article") return "journaltitle";
  return type == "dataset" || type == "book" ? "publisher" : "organization";
}

void put_fields(Entry& entry, const Description& d, std::string_view type,
                const HouseStyle& style) {
  entry.raw("author", authors_of(d));
  entry.put("title", title_of(d, style));
  if (type == "report") {
    entry.put("type", d.kind == SourceKind::report ? "Report" : names_of(d.kind).genre);
    entry.put("institution", d.organization);
  } else {
    entry.put("howpublished", type == "article" ? "" : names_of(d.kind).genre);
  }
  if (type == "article") entry.raw("entrysubtype", "newspaper");
  entry.put(publication_field(type), d.publication);
  entry.put("location", d.place);
  if (d.kind == SourceKind::edition) entry.raw("date", std::to_string(d.edition));
  if (d.date) entry.raw(type == "online" ? "urldate" : "date", date_of(*d.date));
  entry.put("pages", d.pages);
  entry.raw("url", address(d.url));
  entry.put("note", affiliation_of(d));
}

}  // namespace

std::string to_bibtex(std::span<const Source> sources, const HouseStyle& style) {
  std::string text;
  std::unordered_set<std::string> taken;
  for (const Source& source : sources) {
    const Description& d = source.description;
    if (d.kind == SourceKind::explanation) continue;
    // A report with a publisher of its own is a book.
    const bool book = d.kind == SourceKind::report && !d.publication.empty();
    const std::string_view type = book ? std::string_view("book") : names_of(d.kind).biblatex;
    Entry entry(type, key_of(source.key, taken));
    put_fields(entry, d, type, style);
    text += (text.empty() ? "" : "\n") + entry.take();
  }
  return text;
}

}  // namespace vigil::cite
