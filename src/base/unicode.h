#pragma once
// Unicode: the few operations on text that the whole house shares. Text is UTF-8.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vigil {

bool is_utf8(std::string_view bytes);

// Whether every byte is below 0x80; eight are looked at at once.
bool is_ascii(std::string_view text);

// Folded for comparison and search: case folded, accents and other marks removed, and the
// letters that NFKD leaves whole (Ł, Ø, Đ, ß, Æ, ı ...) brought to their Latin base. Ё → е.
// Not for display.
std::string fold(std::string_view text);

// Blanks of every kind run together into one space, none at the ends.
std::string collapse_blanks(std::string_view text);

// Where each word begins and ends, in bytes: runs of letters and digits, with the marks on them.
// These are also the words that the archive's index knows.
std::vector<std::pair<std::size_t, std::size_t>> words_in(std::string_view text);

// Bytes that are no UTF-8 become U+FFFD.
std::u32string code_points(std::string_view text);

// The text without blanks at its ends (ASCII blanks and U+00A0).
std::string_view trim(std::string_view text);

// "Ardenia (2004)" → "ardenia-2004": ASCII letters, digits and single hyphens, for
// addresses. Other scripts are transliterated.
std::string slug(std::string_view text);

}  // namespace vigil
