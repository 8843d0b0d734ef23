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
              const TopicPatterns& topic);

  // One set of fields for each statement: a group that holds a list makes several. Empty when a
  // value that the pattern promises cannot be read. `treaty` is which one "the treaty" is.
  std::vector<std::vector<Field>> read(const Match& match, const std::string& treaty) const;

 private:
  std::vector<Field> given(const Pattern& pattern, const std::string& treaty) const;
  std::vector<Field> values(const Capture& capture, const std::string& treaty) const;
  std::vector<Field> free_text(const Capture& capture) const;
  std::vector<Field> plain_words(const Capture& capture) const;
  std::vector<Field> items(const Capture& capture) const;
  void add_parts(const Slot& slot, std::vector<Field>& found) const;
  void add_value(const std::string& name, const Slot& slot, const std::string& treaty,
                 std::vector<Field>& found) const;
  static void add_others(const std::string& name, const Slot& slot, std::vector<Field>& found);
  bool add_count(const std::string& name, const Slot& slot, std::vector<Field>& found) const;
  std::string words(std::size_t begin, std::size_t end) const;
  bool is_free_text(std::string_view field) const;

  const TopicField* field_of(std::string_view name) const;  // Null: the topic has none of it.
  bool is_field(std::string_view name) const { return field_of(name) != nullptr; }
  std::size_t order(std::string_view name) const;
  bool is_listed(const std::string& name) const;  // Whether it may only have certain values.
  const Slot* listed(const std::string& name, const Slot& slot) const;

  const SlotText& sentence_;
  std::string_view paragraph_;
  const TopicPatterns& topic_;
  const Topic* known_;  // The same in the pack's list of topics; null: not listed.
};

}  // namespace vigil::extract
