#include "pack/toml_reader.h"

#include <algorithm>

namespace vigil::pack {

PackFile::PackFile(std::string name, std::string text, Findings& findings)
    : name_(std::move(name)), text_(std::move(text)), findings_(findings) {
  lines_.push_back(0);
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') lines_.push_back(static_cast<std::uint32_t>(i + 1));
  }
  toml::parse_result parsed = toml::parse(text_, name_);
  if (parsed) {
    root_ = std::move(parsed).table();
    return;
  }
  complain(parsed.error().source(), Severity::error, "pack-syntax",
           "This is no valid TOML: " + std::string(parsed.error().description()) + ".",
           "Mend the line; https://toml.io shows the form.");
}

SourceSpan PackFile::span_of(const toml::source_region& region) const {
  const auto continues = [&](std::size_t at) {
    return (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80U;
  };
  // Columns count characters from 1.
  const auto offset = [&](const toml::source_position& at) {
    const std::size_t line =
        std::min<std::size_t>(std::max<std::size_t>(at.line, 1), lines_.size());
    std::size_t byte = lines_[line - 1];
    for (std::uint32_t column = 1; column < at.column && byte < text_.size(); ++column) {
      do {
        ++byte;
      } while (byte < text_.size() && continues(byte));
    }
    return static_cast<std::uint32_t>(std::min(byte, text_.size()));
  };
  const std::uint32_t begin = offset(region.begin);
  return {begin, std::max(begin, offset(region.end))};
}

Place PackFile::place_of(const toml::node& node) const {
  return {name_, span_of(node.source())};
}

void PackFile::complain(const toml::source_region& at, Severity severity, std::string code,
                        std::string message, std::string hint) {
  findings_.push_back(
      {std::move(code), severity, {name_, span_of(at)}, std::move(message), std::move(hint), {}});
}

void PackFile::complain(const toml::node& at, std::string message, std::string hint) {
  complain(at.source(), Severity::error, "pack-value", std::move(message), std::move(hint));
}

const toml::node* TableReader::find(std::string_view key) {
  known_.emplace_back(key);
  return table_.get(key);
}

void TableReader::complain(std::string message, std::string hint) {
  file_.complain(table_, std::move(message), std::move(hint));
}

std::string TableReader::text(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return {};
  if (const auto* value = node->as_string()) return value->get();
  file_.complain(*node, "\"" + std::string(key) + "\" must be a text.");
  return {};
}

std::string TableReader::required_text(std::string_view key) {
  std::string value = text(key);
  const toml::node* node = table_.get(key);
  if (node == nullptr) complain("\"" + std::string(key) + "\" is missing.");
  if (node != nullptr && node->is_string() && value.empty()) {
    file_.complain(*node, "\"" + std::string(key) + "\" is empty.");
  }
  return value;
}

int TableReader::number(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return 0;
  const auto* value = node->as_integer();
  if (value != nullptr && value->get() >= 0 && value->get() <= 1'000'000) {
    return static_cast<int>(value->get());
  }
  file_.complain(*node, "\"" + std::string(key) + "\" must be a whole number up to 1000000.");
  return 0;
}

int TableReader::degrees(std::string_view key) {
  constexpr std::int64_t half_turn = 180;
  const toml::node* node = find(key);
  if (node == nullptr) return 0;
  const auto* value = node->as_integer();
  if (value != nullptr && value->get() >= -half_turn && value->get() <= half_turn) {
    return static_cast<int>(value->get());
  }
  file_.complain(*node, "\"" + std::string(key) + "\" must be whole degrees, -180 to 180.");
  return 0;
}

bool TableReader::flag(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return false;
  if (const auto* value = node->as_boolean()) return value->get();
  file_.complain(*node, "\"" + std::string(key) + "\" must be true or false.");
  return false;
}

std::optional<Date> TableReader::date(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return std::nullopt;
  if (const auto* value = node->as_date()) {
    const toml::date day = value->get();
    const Date date = make_date(day.year, day.month, day.day);
    if (date.ok()) return date;
  }
  file_.complain(*node, "\"" + std::string(key) + "\" must be a day, such as 2004-11-18.");
  return std::nullopt;
}

std::vector<std::string> TableReader::texts_of(const toml::node& node, std::string_view key) {
  std::vector<std::string> all;
  const toml::array* list = node.as_array();
  if (list == nullptr) {
    file_.complain(node, "\"" + std::string(key) + "\" must be a list of texts.");
    return all;
  }
  for (const toml::node& item : *list) {
    const auto* value = item.as_string();
    if (value != nullptr && !value->get().empty()) {
      all.push_back(value->get());
    } else if (value != nullptr) {
      file_.complain(item, "\"" + std::string(key) + "\" holds an empty text.");
    } else {
      file_.complain(item, "\"" + std::string(key) + "\" must hold texts only.");
    }
  }
  return all;
}

std::vector<std::string> TableReader::texts(std::string_view key) {
  const toml::node* node = find(key);
  return node == nullptr ? std::vector<std::string>{} : texts_of(*node, key);
}

std::vector<const toml::table*> TableReader::tables(std::string_view key) {
  std::vector<const toml::table*> all;
  const toml::node* node = find(key);
  if (node == nullptr) return all;
  const toml::array* list = node->as_array();
  if (list == nullptr) {
    file_.complain(*node, "Write each " + std::string(key) + " as [[" + std::string(key) + "]].");
    return all;
  }
  for (const toml::node& item : *list) {
    if (const toml::table* table = item.as_table()) {
      all.push_back(table);
    } else {
      file_.complain(item, "Write each " + std::string(key) + " as a table.");
    }
  }
  return all;
}

std::map<std::string, std::int64_t> TableReader::numbers(std::string_view key) {
  std::map<std::string, std::int64_t> all;
  const toml::node* node = find(key);
  if (node == nullptr) return all;
  const toml::table* table = node->as_table();
  if (table == nullptr) {
    file_.complain(*node, "Write " + std::string(key) + " as a table of numbers.");
    return all;
  }
  for (const auto& [name, value] : *table) {
    if (const auto* integer = value.as_integer()) {
      all.emplace(std::string(name.str()), integer->get());
    } else {
      file_.complain(value, "\"" + std::string(name.str()) + "\" must be a whole number.");
    }
  }
  return all;
}

std::map<std::string, std::vector<std::string>> TableReader::lists(std::string_view key) {
  std::map<std::string, std::vector<std::string>> all;
  const toml::node* node = find(key);
  if (node == nullptr) return all;
  const toml::table* table = node->as_table();
  if (table == nullptr) {
    file_.complain(*node, "Write " + std::string(key) + " as a table of lists.");
    return all;
  }
  for (const auto& [name, value] : *table) {
    all.emplace(std::string(name.str()), texts_of(value, name.str()));
  }
  return all;
}

std::map<std::string, std::string> TableReader::named_texts(std::string_view key) {
  std::map<std::string, std::string> all;
  const toml::node* node = find(key);
  if (node == nullptr) return all;
  const toml::table* table = node->as_table();
  if (table == nullptr) {
    file_.complain(*node, "Write " + std::string(key) + " as a table of texts.");
    return all;
  }
  for (const auto& [name, value] : *table) {
    std::string& text = all[std::string(name.str())];
    if (const auto* whole = value.as_string()) {
      text = whole->get();
    } else {
      for (const std::string& part : texts_of(value, name.str())) text += part;
    }
  }
  return all;
}

Place TableReader::place_of(std::string_view key) const {
  const toml::node* node = table_.get(key);
  return file_.place_of(node == nullptr ? table_ : *node);
}

std::vector<Place> TableReader::places_in(std::string_view key) const {
  std::vector<Place> all;
  const toml::array* list = table_.get_as<toml::array>(key);
  if (list == nullptr) return all;
  for (const toml::node& item : *list) all.push_back(file_.place_of(item));
  return all;
}

void TableReader::done() {
  for (const auto& [key, value] : table_) {
    if (std::find(known_.begin(), known_.end(), key.str()) != known_.end()) continue;
    std::string expected;
    for (const std::string& name : known_) expected += (expected.empty() ? "" : ", ") + name;
    file_.complain(key.source(), Severity::warning, "pack-unknown-key",
                   "\"" + std::string(key.str()) + "\" is no key that Vigil knows here.",
                   "Known here: " + expected + ".");
  }
}

}  // namespace vigil::pack
