#pragma once
// Fields: the values of a statement out of the words that a pattern captured.

#include <string>
#include <string_view>
#include <vector>

#include "extract/grammar.h"
#include "extract/slot_text.h"
#include "model/statement.h"
#include "pack/pack.h"

namespace vigil::extract {

class FieldReader {
 public:
  FieldReader(const Pack& pack, const SlotText& sentence, std::string_view paragraph,
              const TopicPatterns& topic)
      : pack_(pack), sentence_(sentence), paragraph_(paragraph), topic_(topic) {}

  // One set of fields for each statement: a group that holds a list makes several. Empty when a
  // value that the pattern promises cannot be read. `treaty` is which one "the treaty" is.
  std::vector<std::vector<Field>> read(const Match& match, const std::string& treaty) const;

 private:
  std::vector<Field> values(const Capture& capture, const std::string& treaty) const;
  std::vector<Field> items(const Capture& capture) const;
  std::string words(std::size_t begin, std::size_t end) const;
  bool is_free_text(std::string_view field) const;
  const Slot* listed(const std::string& field, const Slot& slot) const;
  bool is_listed(const std::string& field) const;  // Whether it may only have certain values.
  int order(const std::string& field) const;

  const Pack& pack_;
  const SlotText& sentence_;
  std::string_view paragraph_;
  const TopicPatterns& topic_;
};

}  // namespace vigil::extract
