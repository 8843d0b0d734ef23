#include "publish/site/html.h"

#include <array>
#include <charconv>

namespace vigil::publish {
namespace {

// What stands for a byte: itself where the entry is empty.
struct Escape {
  bool special = false;
  std::string_view by;
};

constexpr std::array<Escape, 256> make_escapes() {
  std::array<Escape, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = {true, ""};
  for (const char blank : {'\t', '\n', '\r'}) table[static_cast<unsigned char>(blank)] = {};
  table[0x7F] = {true, ""};
  table['&'] = {true, "&amp;"};
  table['<'] = {true, "&lt;"};
  table['>'] = {true, "&gt;"};
  table['"'] = {true, "&quot;"};
  table['\''] = {true, "&#39;"};
  return table;
}

constexpr std::array<Escape, 256> escapes = make_escapes();

}  // namespace

Html& Html::text(std::string_view words) {
  std::size_t plain = 0;  // Where the run of bytes that need no escape began.
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Escape& escape = escapes[static_cast<unsigned char>(words[i])];
    if (!escape.special) continue;
    out_ += words.substr(plain, i - plain);
    out_ += escape.by;
    plain = i + 1;
  }
  out_ += words.substr(plain);
  return *this;
}

Html& Html::number(std::int64_t value) {
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out_.append(digits.data(), end);
  return *this;
}

}  // namespace vigil::publish
