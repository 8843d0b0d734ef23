#pragma once
// Names in XML, whatever prefix a file gives to a namespace.

#include <string_view>

#include <pugixml.hpp>

namespace vigil::read {

// The name of an element or attribute without its namespace's prefix.
std::string_view local_name(const char* name);
pugi::xml_node child_named(const pugi::xml_node& node, std::string_view name);
// An attribute's value; empty where there is none.
std::string_view value_of(const pugi::xml_node& node, std::string_view attribute);

}  // namespace vigil::read
