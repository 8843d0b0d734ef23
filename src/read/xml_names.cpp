#include "read/xml_names.h"

namespace vigil::read {

std::string_view local_name(const char* name) {
  const std::string_view whole(name);
  const std::size_t colon = whole.find(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

pugi::xml_node child_named(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& child : node.children()) {
    if (local_name(child.name()) == name) return child;
  }
  return {};
}

std::string_view value_of(const pugi::xml_node& node, std::string_view attribute) {
  for (const pugi::xml_attribute& each : node.attributes()) {
    if (local_name(each.name()) == attribute) return each.value();
  }
  return {};
}

}  // namespace vigil::read
