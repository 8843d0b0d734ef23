#include "read/docx_parts.h"

#include <algorithm>
#include <cstdlib>

#include "base/unicode.h"

namespace vigil::read {
namespace {

constexpr unsigned parsing = pugi::parse_default | pugi::parse_ws_pcdata;
constexpr int longest_chain = 16;  // Styles based on styles; a circle ends there.

bool parse(pugi::xml_document& tree, std::string_view bytes) {
  return static_cast<bool>(
      tree.load_buffer(bytes.data(), bytes.size(), parsing, pugi::encoding_utf8));
}

}  // namespace

bool DocxPart::load(std::string_view bytes, std::uint32_t begin) {
  begin_ = begin;
  return parse(tree_, bytes);
}

std::uint32_t DocxPart::at(const pugi::xml_node& node) const {
  const auto offset = static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
  // An element's offset is that of its name, behind the bracket.
  const bool element = node.type() == pugi::node_element;
  return begin_ + (element && offset > 0 ? offset - 1 : offset);
}

void DocxStyles::load_styles(std::string_view bytes) {
  pugi::xml_document tree;
  if (!parse(tree, bytes)) return;
  for (const pugi::xml_node& node : tree.document_element().children()) {
    if (local_name(node.name()) != "style") continue;
    Style style;
    style.name = fold(value_of(child_named(node, "name"), "val"));
    style.based_on = value_of(child_named(node, "basedOn"), "val");
    const pugi::xml_node outline = child_named(child_named(node, "pPr"), "outlineLvl");
    if (outline) style.outline = std::atoi(std::string(value_of(outline, "val")).c_str()) + 1;
    styles_.emplace(value_of(node, "styleId"), std::move(style));
  }
}

void DocxStyles::load_numbering(std::string_view bytes) {
  pugi::xml_document tree;
  if (!parse(tree, bytes)) return;
  for (const pugi::xml_node& node : tree.document_element().children()) {
    const std::string_view name = local_name(node.name());
    if (name == "num") {
      abstract_of_.emplace(value_of(node, "numId"),
                           value_of(child_named(node, "abstractNumId"), "val"));
    }
    if (name != "abstractNum") continue;
    const std::string kind(value_of(node, "abstractNumId"));
    for (const pugi::xml_node& level : node.children()) {
      if (local_name(level.name()) != "lvl") continue;
      const int depth = std::atoi(std::string(value_of(level, "ilvl")).c_str());
      const std::string_view format = value_of(child_named(level, "numFmt"), "val");
      ordered_[{kind, depth}] = format != "bullet" && format != "none";
    }
  }
}

int DocxStyles::heading_level(std::string_view id) const {
  std::string_view style = id;
  for (int i = 0; i < longest_chain; ++i) {
    const auto found = styles_.find(style);
    if (found == styles_.end()) break;
    const Style& now = found->second;
    if (now.name == "title") return 1;
    if (now.name.starts_with("heading ") && now.name.size() == 9 && now.name[8] >= '1' &&
        now.name[8] <= '9') {
      return now.name[8] - '0';
    }
    if (now.outline >= 1 && now.outline <= 9) return now.outline;
    style = now.based_on;
  }
  return 0;
}

bool DocxStyles::is_quotation(std::string_view id) const {
  const auto found = styles_.find(id);
  return found != styles_.end() &&
         (found->second.name == "quote" || found->second.name == "intense quote" ||
          found->second.name == "block text");
}

bool DocxStyles::ordered(std::string_view list, int level) const {
  const auto kind = abstract_of_.find(list);
  if (kind == abstract_of_.end()) return false;
  const auto found = ordered_.find({kind->second, level});
  return found != ordered_.end() && found->second;
}

}  // namespace vigil::read
