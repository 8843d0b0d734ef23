#pragma once
// Reading a pack's TOML tables key by key; each wrong or unknown key becomes a Finding with its
// file and place. For the loader's own files only: toml++ is heavy.

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/finding.h"
#include "pack/toml.h"

namespace vigil::pack {

// One file of a pack: its name, its text and the findings that it gives.
class PackFile {
 public:
  PackFile(std::string name, std::string text, Findings& findings);

  const toml::table& root() const { return root_; }
  Place place_of(const toml::node& node) const;
  void complain(const toml::node& at, std::string message, std::string hint = {});
  void complain(const toml::source_region& at, Severity severity, std::string code,
                std::string message, std::string hint);

 private:
  SourceSpan span_of(const toml::source_region& region) const;
  std::string name_;
  std::string text_;
  std::vector<std::uint32_t> lines_;  // Where each line begins, in bytes.
  toml::table root_;
  Findings& findings_;
};

// One table. Every key that it may have is read through here; `done` complains of the others.
class TableReader {
 public:
  TableReader(PackFile& file, const toml::table& table) : file_(file), table_(table) {}

  std::string text(std::string_view key);
  std::string required_text(std::string_view key);
  int number(std::string_view key);
  int degrees(std::string_view key);  // A whole number; west and south are negative.
  bool flag(std::string_view key);
  std::optional<Date> date(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  std::vector<const toml::table*> tables(std::string_view key);
  std::map<std::string, std::int64_t> numbers(std::string_view key);
  std::map<std::string, std::vector<std::string>> lists(std::string_view key);
  // A table of texts; a list of texts is one that was too long for a line.
  std::map<std::string, std::string> named_texts(std::string_view key);
  Place place() const { return file_.place_of(table_); }
  Place place_of(std::string_view key) const;  // Of the key's value; else the table's.
  std::vector<Place> places_in(std::string_view key) const;  // Of each item of a list.
  void done();

  void complain(std::string message, std::string hint = {});
  PackFile& file() { return file_; }

 private:
  const toml::node* find(std::string_view key);
  std::vector<std::string> texts_of(const toml::node& node, std::string_view key);
  PackFile& file_;
  const toml::table& table_;
  std::vector<std::string> known_;
};

}  // namespace vigil::pack
