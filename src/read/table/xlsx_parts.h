#pragma once
// What a cell's number means: texts that cells share, formats that make a number a day.

#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

namespace vigil::read {

// The text of a shared or inline string: its runs joined, readings (phonetic) left out.
std::string text_of(const pugi::xml_node& string);

// By the number of a cell's style: whether its format shows a day (18.8.30, 18.8.10).
std::vector<bool> day_styles(const pugi::xml_node& styles);

// The day that a serial number stands for; the number itself where it is none. In the epoch of 1900
// the number 60 is a 29 February that never was, and days before it are counted from one later.
std::string day_of(double serial, bool from_1904);

// As people write it: "12", "0.5"; never "12.0".
std::string number_in_digits(std::string_view written);

}  // namespace vigil::read
