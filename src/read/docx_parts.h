#pragma once
// The parts of a DOCX: its XML trees, where each begins in the bytes of all, and its styles.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "base/span.h"
#include "read/xml_names.h"

namespace vigil::read {

class DocxPart {
 public:
  // `begin`: where the part stands in the bytes of all parts.
  bool load(std::string_view bytes, std::uint32_t begin);
  pugi::xml_node root() const { return tree_.document_element(); }

  // Where a node's text, or its tag with the brackets, stands in the bytes of all parts.
  std::uint32_t at(const pugi::xml_node& node) const;

 private:
  pugi::xml_document tree_;
  std::uint32_t begin_ = 0;
};

// What styles and lists mean.
class DocxStyles {
 public:
  void load_styles(std::string_view bytes);
  void load_numbering(std::string_view bytes);

  int heading_level(std::string_view style) const;  // 1 to 9; 0: no heading.
  bool is_quotation(std::string_view style) const;
  bool ordered(std::string_view list, int level) const;

 private:
  struct Style {
    std::string name, based_on;
    int outline = 0;
  };
  std::map<std::string, Style, std::less<>> styles_;
  std::map<std::string, std::string, std::less<>> abstract_of_;  // A list's own kind.
  std::map<std::pair<std::string, int>, bool> ordered_;          // By kind and level.
};

}  // namespace vigil::read
