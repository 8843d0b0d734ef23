#pragma once
// Vocabulary: what each word of a sentence may be the first of, looked up once for all that is put
// into slots.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vigil::extract {

enum WordUse : std::uint8_t {
  begins_name = 1,
  begins_number = 2,  // With its bound: "twelve", "more (than)".
  begins_date = 4,
  leads_to_date = 8,  // "on", "as (of)".
};

class Vocabulary {
 public:
  Vocabulary();
  void add(std::string_view folded, WordUse use);

  // Of a folded word, all of its uses.
  std::uint8_t uses(std::string_view folded) const;

 private:
  struct Word {
    std::string text;
    std::uint8_t uses = 0;  // 0: an empty place.
  };
  std::size_t place_of(std::string_view folded) const;
  void grow();

  std::vector<Word> words_;  // A hash table whose size is a power of two.
  std::size_t count_ = 0;
};

}  // namespace vigil::extract
