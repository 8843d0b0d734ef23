#pragma once
// Likeness: how many words two passages share, for telling edited words from others.

#include <cstddef>
#include <string_view>

namespace vigil {

// Of a hundred words of both, how many they share; words are folded, and their order is not asked.
std::size_t likeness(std::string_view a, std::string_view b);

// From so many on, words count as edited rather than replaced.
inline constexpr std::size_t edited_words = 50;

}  // namespace vigil
