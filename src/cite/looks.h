#pragma once
// How a text looks, whatever it says: capitals, digits, small words.

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cite/words.h"

namespace vigil::cite {

// Whether a small letter begins the text; the article of "al-Thawra" counts for nothing.
bool is_lower(std::string_view text);
// Whether a small letter begins the text, "al-Thawra" too.
bool starts_lower(std::string_view text);
// Whether a capital begins the word, behind brackets and apostrophes.
bool starts_upper(std::string_view word);
// Whether the last word begins with a small letter; false of a text without words.
bool ends_lower(std::string_view text);
bool ends_lower(std::string_view text, const std::vector<Word>& words);
// Whether the last word begins with a capital; false of a text without words.
bool ends_upper(std::string_view text, const std::vector<Word>& words);
// Two capitals or more and no small letter.
bool all_capitals(std::string_view text);
bool has_digit(std::string_view text);

// Whether the words hold an acronym: "BPA Costa".
bool has_acronym(std::string_view text);
bool has_acronym(std::string_view text, const std::vector<Word>& words);

// Whether the words read like a sentence and not like a name: two or more plain small words.
bool is_prose(std::string_view text);

// Whether the word is one of those.
bool is_any(std::string_view word, std::initializer_list<std::string_view> of);

// Whether the text begins as a sentence about others does: "We asked", "This was".
bool begins_with_pronoun(std::string_view text);

// Whether an opening quotation mark begins the text.
bool begins_with_quote(std::string_view text);

std::string_view without_article(std::string_view text);

// Whether the text begins with the lead, which is in small ASCII letters, in any case.
bool begins(std::string_view text, std::string_view lead);

// What follows the first of the leads that begins the text; nothing when none does.
std::string_view after_lead(std::string_view text, std::span<const std::string_view> leads);
std::string_view after_lead(std::string_view text, std::span<const std::string> leads);

}  // namespace vigil::cite
