#include "base/unicode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace vigil {
namespace {

bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// The character at `at`, which moves past it; negative for bytes that are none.
UChar32 next_character(std::string_view text, std::size_t& at) {
  const auto* data = reinterpret_cast<const uint8_t*>(text.data());
  if (data[at] < 0x80) return data[at++];
  auto i = static_cast<int64_t>(at);
  UChar32 c = 0;
  U8_NEXT(data, i, static_cast<int64_t>(text.size()), c);
  at = static_cast<std::size_t>(i);
  return c;
}

bool is_white(UChar32 c) {
  return c < 0x80 ? c >= 0 && is_blank(static_cast<char>(c)) : u_isUWhiteSpace(c) != 0;
}

// What a character is to a word. Marks continue one and begin none.
enum class Part { none, letter, mark };

Part part_of(UChar32 c) {
  if (c < 0) return Part::none;
  if ((U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_CO_MASK)) != 0) return Part::letter;
  return (U_GET_GC_MASK(c) & U_GC_MN_MASK) != 0 ? Part::mark : Part::none;
}

icu::UnicodeString from_utf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

// Latin letters with a stroke or a hook, which Unicode does not decompose.
struct WholeLetter {
  UChar32 letter;
  std::u16string_view base;
};
constexpr std::array whole_letters{
    WholeLetter{0x0142, u"l"},  WholeLetter{0x00F8, u"o"},  WholeLetter{0x0111, u"d"},
    WholeLetter{0x00F0, u"d"},  WholeLetter{0x0127, u"h"},  WholeLetter{0x0131, u"i"},
    WholeLetter{0x00E6, u"ae"}, WholeLetter{0x0153, u"oe"}, WholeLetter{0x00FE, u"th"},
    WholeLetter{0x0259, u"a"},  WholeLetter{0x0167, u"t"},
};

void append_folded(icu::UnicodeString& out, UChar32 c) {
  if (u_charType(c) == U_NON_SPACING_MARK) return;
  for (const WholeLetter& whole : whole_letters) {
    if (whole.letter == c) {
      out.append(whole.base.data(), static_cast<int32_t>(whole.base.size()));
      return;
    }
  }
  out.append(c);
}

std::string fold_unicode(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* caseless = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* apart = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status) != 0) return std::string(text);
  const icu::UnicodeString letters =
      apart->normalize(caseless->normalize(from_utf8(text), status), status);
  icu::UnicodeString folded;
  for (int32_t i = 0; i < letters.length();) {
    const UChar32 c = letters.char32At(i);
    i += U16_LENGTH(c);
    append_folded(folded, c);
  }
  std::string out;
  return folded.toUTF8String(out);
}

std::string to_latin(std::string_view text) {
  // Making a transliterator takes milliseconds; one a thread is enough.
  thread_local const std::unique_ptr<icu::Transliterator> latin = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
  }();
  if (!latin) return std::string(text);
  icu::UnicodeString letters = from_utf8(text);
  latin->transliterate(letters);
  std::string out;
  return letters.toUTF8String(out);
}

}  // namespace

bool is_ascii(std::string_view text) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  while (text.size() >= sizeof(std::uint64_t)) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data(), sizeof eight);
    if ((eight & high_bits) != 0) return false;
    text.remove_prefix(sizeof eight);
  }
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_utf8(std::string_view bytes) {
  if (is_ascii(bytes)) return true;
  for (std::size_t i = 0; i < bytes.size();) {
    if (next_character(bytes, i) < 0) return false;
  }
  return true;
}

std::string fold(std::string_view text) {
  if (!is_ascii(text)) return fold_unicode(text);
  std::string folded(text);
  std::transform(folded.begin(), folded.end(), folded.begin(), lower_ascii);
  return folded;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view no_break = "\u00A0";
  while (!text.empty()) {
    if (is_blank(text.front())) {
      text.remove_prefix(1);
    } else if (text.starts_with(no_break)) {
      text.remove_prefix(no_break.size());
    } else {
      break;
    }
  }
  while (!text.empty()) {
    if (is_blank(text.back())) {
      text.remove_suffix(1);
    } else if (text.ends_with(no_break)) {
      text.remove_suffix(no_break.size());
    } else {
      break;
    }
  }
  return text;
}

std::string collapse_blanks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool pending = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    while (i < text.size() && static_cast<unsigned char>(text[i]) < 0x80 && !is_blank(text[i])) ++i;
    if (i == begin && is_white(next_character(text, i))) {
      pending = !out.empty();
      continue;
    }
    if (pending) out += ' ';
    pending = false;
    out.append(text, begin, i - begin);
  }
  return out;
}

std::vector<std::pair<std::size_t, std::size_t>> words_in(std::string_view text) {
  std::vector<std::pair<std::size_t, std::size_t>> words;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const bool continues = !words.empty() && words.back().second == begin;
    const Part part = part_of(next_character(text, i));
    if (continues && part != Part::none) {
      words.back().second = i;
    } else if (part == Part::letter) {
      words.emplace_back(begin, i);
    }
  }
  return words;
}

std::u32string code_points(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const UChar32 c = next_character(text, i);
    out += static_cast<char32_t>(c < 0 ? 0xFFFD : c);
  }
  return out;
}

std::string slug(std::string_view text) {
  const std::string latin = is_ascii(text) ? std::string(text) : to_latin(text);
  std::string out;
  for (const char original : latin) {
    const char c = lower_ascii(original);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += c;
    } else if (c != '\'' && !out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  if (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

}  // namespace vigil
