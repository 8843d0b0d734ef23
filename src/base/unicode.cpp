#include "base/unicode.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace vigil {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
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

bool is_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
  const auto length = static_cast<int64_t>(bytes.size());
  for (int64_t i = 0; i < length;) {
    if (data[i] < 0x80) {
      ++i;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(data, i, length, c);
    if (c < 0) return false;
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
    const bool no_break = text.substr(i).starts_with("\u00A0");
    if (no_break || is_blank(text[i])) {
      pending = !out.empty();
      i += no_break ? 2 : 1;
      continue;
    }
    if (pending) out += ' ';
    pending = false;
    out += text[i++];
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
