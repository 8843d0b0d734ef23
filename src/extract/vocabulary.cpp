#include "extract/vocabulary.h"

#include <utility>

namespace vigil::extract {
namespace {

std::uint64_t hash(std::string_view word) {
  std::uint64_t value = 0xCBF29CE484222325U;
  for (const char c : word) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return value ^ (value >> 29);
}

}  // namespace

Vocabulary::Vocabulary() : words_(64) {}

std::size_t Vocabulary::place_of(std::string_view folded) const {
  const std::size_t mask = words_.size() - 1;
  std::size_t at = static_cast<std::size_t>(hash(folded)) & mask;
  while (words_[at].uses != 0 && words_[at].text != folded) at = (at + 1) & mask;
  return at;
}

void Vocabulary::grow() {
  std::vector<Word> old(2 * words_.size());
  old.swap(words_);
  for (Word& word : old) {
    if (word.uses != 0) words_[place_of(word.text)] = std::move(word);
  }
}

void Vocabulary::add(std::string_view folded, WordUse use) {
  std::size_t at = place_of(folded);
  if (words_[at].uses == 0) {
    if (2 * ++count_ > words_.size()) {
      grow();
      at = place_of(folded);
    }
    words_[at].text = folded;
  }
  words_[at].uses = static_cast<std::uint8_t>(words_[at].uses | use);
}

std::uint8_t Vocabulary::uses(std::string_view folded) const {
  return words_[place_of(folded)].uses;
}

}  // namespace vigil::extract
