#pragma once
// What printing shares: names and pages as house style writes them.

#include <span>
#include <string>
#include <string_view>

namespace vigil::cite {

// "A", "A and B", "A and B and C": so joined, no name is taken for a place or a body.
std::string print_people(std::span<const std::string> people);

// "p. 8", "pp. 34-36"; nothing for no pages.
std::string print_pages(std::string_view pages);

}  // namespace vigil::cite
