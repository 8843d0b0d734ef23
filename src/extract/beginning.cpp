#include "extract/beginning.h"

#include <bit>

namespace vigil::extract {
namespace {

using Kind = Syntax::Kind;

// The last bit stays where it is.
constexpr std::uint32_t moved(std::uint32_t offsets, std::size_t bytes, std::size_t places) {
  std::uint32_t made = 0;
  for (std::size_t i = 0; i <= places; ++i) {
    if ((offsets >> i & 1) != 0) made |= 1U << (i + bytes < places ? i + bytes : places);
  }
  return made;
}

}  // namespace

Beginning::Beginning(const Syntax& syntax) {
  const Offsets ends = add(syntax, 1);
  least_ = static_cast<std::size_t>(std::countr_zero(ends | 1U << places));
  // Behind a fit anything may stand.
  const auto behind = static_cast<std::uint8_t>(0xFFU << least_);
  for (std::uint8_t& at : bytes_) at = static_cast<std::uint8_t>(at | behind);
}

void Beginning::add_byte(char byte, std::size_t place) {
  std::uint8_t& at = bytes_[static_cast<unsigned char>(byte)];
  if (place < places) at = static_cast<std::uint8_t>(at | 1U << place);
}

// Letters of two to four bytes that begin at the place.
void Beginning::add_others(std::size_t first) {
  for (std::size_t byte = 0x80; byte < 0x100; ++byte) {
    for (std::size_t i = 0; i < 4; ++i) add_byte(static_cast<char>(byte), first + i);
  }
}

Beginning::Offsets Beginning::add_letter(const Letters& letters, Offsets from) {
  for (std::size_t place = 0; place < places; ++place) {
    if ((from >> place & 1) == 0) continue;
    letters.each([&](char letter) { add_byte(letter, place); });
    if (letters.others) add_others(place);
  }
  Offsets made = letters.size() > 0 ? moved(from, 1, places) : 0;
  if (letters.others)
    made |= moved(from, 2, places) | moved(from, 3, places) | moved(from, 4, places);
  return made;
}

Beginning::Offsets Beginning::add_text(const Syntax& text, Offsets from) {
  for (std::size_t place = 0; place < places; ++place) {
    if ((from >> place & 1) == 0) continue;
    for (std::size_t i = 0; i < text.name.size() && place + i < places; ++i) {
      const char letter = text.name[i];
      add_byte(letter, place + i);
      const bool folds = text.any_case && letter >= 'a' && letter <= 'z';
      if (folds) add_byte(static_cast<char>(letter - 'a' + 'A'), place + i);
    }
  }
  return moved(from, text.name.size(), places);
}

// Once more until nothing is new: what lies behind the places told stays there.
Beginning::Offsets Beginning::add_repeat(const Syntax& repeat, Offsets from) {
  const Syntax& body = repeat.parts.front();
  for (int i = 0; i < repeat.least && from != 1U << places; ++i) from = add(body, from);
  Offsets made = from;
  for (int i = repeat.least; i != repeat.most; ++i) {
    from = add(body, from);
    if ((made | from) == made) break;
    made |= from;
  }
  return made;
}

Beginning::Offsets Beginning::add(const Syntax& part, Offsets from) {
  switch (part.kind) {
    case Kind::letter:
      return add_letter(part.letters, from);
    case Kind::text:
      return add_text(part, from);
    case Kind::repeat:
      return add_repeat(part, from);
    case Kind::group:
      return add(part.parts.front(), from);
    case Kind::sequence:
      for (const Syntax& each : part.parts) {
        if (from == 1U << places) break;
        from = add(each, from);
      }
      return from;
    case Kind::choice: {
      Offsets made = 0;
      for (const Syntax& each : part.parts) made |= add(each, from);
      return made;
    }
    default:
      return from;  // What takes up no letters.
  }
}

}  // namespace vigil::extract
