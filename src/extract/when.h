#pragma once
// When: the date of what fitted a pattern: the pattern's own, or the nearest in its clause that no
// other statement has, or when it was told.

#include <optional>
#include <string>
#include <vector>

#include "extract/scene.h"

namespace vigil::extract {

struct FoundDate {
  std::vector<const Slot*> slots;  // Several of a list.
  bool told = false;
};

// "the 1996 and 1997 resolutions": years that follow each other are one time.
void join_adjoining(std::vector<std::optional<Edtf>>& dates);

// A date with its tie, as the topic's policy wants it (docs/pack.md, "date").
std::optional<Edtf> dated(const SlotDate& date, const std::string& how, bool told);

class When {
 public:
  explicit When(const Scene& scene) : scene_(scene) {}

  FoundDate date_of(std::size_t index, const std::string& how, const Speech* speech) const;

 private:
  // `inside`: where the words of the match end; a date in them begins no clause of its own.
  std::vector<const Slot*> with_list(const Slot* first, std::size_t inside = 0) const;
  bool is_telling(const Slot* slot, const Speech* speech) const;
  bool tells(const Slot* slot) const;  // Whether anybody in the sentence spoke then.
  bool declares(const Speech& speech) const;
  const Slot* captured_date(const Match& match, bool event, bool named_only = false) const;
  std::size_t before_telling(std::size_t from, bool event) const;
  const Slot* date_after(std::size_t index, bool event) const;
  bool has_object(std::size_t index) const;
  const Slot* shared_before(std::size_t index) const;
  const Slot* shared_date(std::size_t index, bool event) const;
  const Slot* of_main_clause(std::size_t index, const Slot* after, const Speech* speech,
                             bool event) const;
  const Slot* date_before(std::size_t index, const Speech* speech, bool event) const;

  const Scene& scene_;
};

}  // namespace vigil::extract
