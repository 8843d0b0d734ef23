// Holds docs/pack.md to the loader, both ways: the loader is asked which keys it knows (it says so
// when it meets one that it does not), and the page's tables must name the same.

#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "base/files.h"
#include "pack/files.h"
#include "pack/pictures.h"

namespace {

using namespace vigil;
using Names = std::set<std::string>;

// One table of the page: the file it belongs to, where in it, and its keys.
struct Documented {
  std::string file;  // "topics.toml"
  std::string path;  // "topic.field"; empty for the file itself.
  Names keys, required;
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  return lines;
}

// "[[topic.field]]" → "topic.field".
std::string without_brackets(std::string name) {
  std::erase_if(name, [](char c) { return c == '[' || c == ']'; });
  return name;
}

std::vector<Documented> documented() {
  const auto page = read_file(Path(VIGIL_SOURCE_DIR) / "docs" / "pack.md");
  REQUIRE(page);
  std::vector<Documented> all;
  std::string file;
  bool inside = false;
  for (const std::string& line : lines_of(*page)) {
    if (line.starts_with("<!-- pack-keys:")) inside = line.find("end") == std::string::npos;
    if (!inside) continue;
    if (line.starts_with("### ")) all.push_back({file = line.substr(4), "", {}, {}});
    if (line.starts_with("#### ")) all.push_back({file, without_brackets(line.substr(5)), {}, {}});
    const bool required = line.starts_with("| **`");
    if (!required && !line.starts_with("| `")) continue;
    const std::size_t begin = line.find('`') + 1;
    const std::string key = line.substr(begin, line.find('`', begin) - begin);
    all.back().keys.insert(key);
    if (required) all.back().required.insert(key);
  }
  return all;
}

// A file with that table in it, and in the table one key that nobody knows.
pack::NamedText probe(const Documented& table) {
  std::string text;
  for (std::size_t end = 0; !table.path.empty() && end != std::string::npos;) {
    end = table.path.find('.', end + 1);
    text += "[[" + table.path.substr(0, end) + "]]\n";
  }
  std::string name = table.file;
  if (const std::size_t star = name.find('*'); star != std::string::npos) name[star] = 'x';
  return {name, text + "nobody_knows = 1\n"};
}

// "Known here: key, name." → {key, name}
Names known_in(std::string_view hint) {
  Names names;
  hint.remove_prefix(hint.find(':') + 1);
  std::string name;
  for (const char c : hint) {
    if (c == ',' || c == '.') names.insert(std::exchange(name, {}));
    if (c != ',' && c != '.' && c != ' ') name += c;
  }
  return names;
}

// What the loader that reads the file says of it.
Findings findings_of(const pack::NamedText& file) {
  if (file.name == "pictures.toml") {
    return pack::load_pictures_text(file.name, file.text, {}).findings;
  }
  return pack::load_files("probe", {file}).findings;
}

// The keys that the page calls required in the table and in all those around it.
Names required_around(const Documented& table, const std::vector<Documented>& all) {
  Names names;
  for (const Documented& other : all) {
    if (other.file == table.file && table.path.starts_with(other.path)) {
      names.insert(other.required.begin(), other.required.end());
    }
  }
  return names;
}

std::string joined(const Names& names) {
  std::string out;
  for (const std::string& name : names) out += name + " ";
  return out;
}

}  // namespace

TEST_CASE("the page on packs names the keys that the loader knows, and no others") {
  const std::vector<Documented> tables = documented();
  CHECK(tables.size() > 15);
  for (const Documented& table : tables) {
    if (table.path == "vocabulary") continue;  // Its lists are named freely.
    CAPTURE(table.file);
    CAPTURE(table.path);
    Names known, missing;
    for (const Finding& finding : findings_of(probe(table))) {
      if (finding.message.starts_with("\"nobody_knows\"")) known.merge(known_in(finding.hint));
      if (!finding.message.ends_with("\" is missing.")) continue;
      missing.insert(finding.message.substr(1, finding.message.find('"', 1) - 1));
    }
    CHECK(joined(known) == joined(table.keys));
    CHECK(joined(missing) == joined(required_around(table, tables)));
  }
}
