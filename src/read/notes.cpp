#include "read/notes.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/unicode.h"
#include "read/letters.h"

namespace vigil::read {
namespace {

struct MarkPlace {
  std::size_t block{};
  MarkSeen seen;
};

// Text since the last list of notes.
struct Part {
  std::size_t since = 0;
  std::unordered_set<int> called;
  int highest = 0;  // Number called for.
};

class NoteSearch {
 public:
  explicit NoteSearch(Draft& draft) : draft_(draft) {}

  NotesFound run();

 private:
  void cut_lines();
  void look_at_marks();
  void follow_links();
  void sure_notes();
  void lists_of_notes();
  void look_for_bare_digits();
  std::optional<std::size_t> bare_after(int number, std::size_t from, std::size_t since,
                                        std::size_t before) const;
  std::optional<int> list_number_of(const DraftBlock& block) const;
  std::size_t end_of_list(std::size_t first, int number) const;
  bool take_list(std::size_t first, std::size_t end, const Part& part);
  std::vector<std::size_t> bare_calls(const std::map<int, std::size_t>& numbers, std::size_t since,
                                      std::size_t before) const;
  void make_note(std::size_t block, int number, std::size_t text_begin);
  void continued_notes();
  void strip_back_link(DraftBlock& note) const;
  bool follows_note(std::size_t block) const;
  static bool calls(const MarkSeen& seen, const DraftBlock& block) {
    return seen.begin > 0 && is_mark(seen, block, {seen.number});
  }
  const MarkSeen* lead_of(std::size_t block) const;
  const Anchor* target_of(std::uint32_t link) const;
  bool open(const DraftBlock& block) const {
    return block.role == Role::body && block.kind != BlockKind::heading &&
           block.kind != BlockKind::preformatted;
  }

  Draft& draft_;
  NotesFound out_;
  std::unordered_set<int> called_;                  // Numbers of marks within text.
  std::unordered_map<std::size_t, int> linked_to_;  // Blocks that a mark links to.
  std::vector<MarkPlace> bare_;                     // Digits that may be marks, in order.
  std::unordered_map<int, std::vector<std::size_t>> bare_of_number_;
};

// A line that begins like a note becomes a block of its own: notes parted by <br> only.
void NoteSearch::cut_lines() {
  Cuts cuts;
  for (std::size_t i = 0; i < draft_.blocks.size(); ++i) {
    const DraftBlock& block = draft_.blocks[i];
    if (!open(block)) continue;
    int last = list_number_of(block).value_or(0);
    for (std::size_t at = block.text.find('\n'); at != std::string::npos;
         at = block.text.find('\n', at + 1)) {
      const auto line = static_cast<std::uint32_t>(at + 1);
      const std::string_view rest = std::string_view(block.text).substr(line);
      const Run& run = block.runs[run_at(block, line)];
      const bool raised = (run.looks & looks::superscript) != 0 && run.begin == line;
      const auto number = list_number(rest);
      const bool next = number && last != 0 && number->number == last + 1;
      if (bracket_mark(rest) || raised || next) cuts[i].push_back(line);
      if (next) last = number->number;
    }
  }
  cut(draft_, cuts);
}

void NoteSearch::look_at_marks() {
  out_.marks.reserve(draft_.blocks.size());
  for (const DraftBlock& block : draft_.blocks) {
    const bool looked_at = block.role == Role::body;
    out_.marks.push_back(looked_at ? marks_seen(draft_, block) : std::vector<MarkSeen>());
    for (const MarkSeen& seen : out_.marks.back()) {
      if (calls(seen, block)) called_.insert(seen.number);
    }
  }
}

const Anchor* NoteSearch::target_of(std::uint32_t link) const {
  if (link == none) return nullptr;
  const std::string& target = draft_.links[link];
  const std::size_t name = target.find('#');
  if (name == std::string::npos) return nullptr;
  const auto found = draft_.anchors.find(target.substr(name + 1));
  if (found == draft_.anchors.end() || found->second.block >= draft_.blocks.size()) return nullptr;
  return &found->second;
}

void NoteSearch::follow_links() {
  for (std::size_t i = 0; i < draft_.blocks.size(); ++i) {
    for (const MarkSeen& seen : out_.marks[i]) {
      const Anchor* target = target_of(seen.link);
      if (target == nullptr || target->block == i || target->at != 0) continue;
      // From the note back to the text, and not the other way round.
      if (seen.begin == 0 && target->block < i) continue;
      linked_to_.emplace(target->block, seen.number);
    }
  }
}

const MarkSeen* NoteSearch::lead_of(std::size_t block) const {
  const auto& marks = out_.marks[block];
  return !marks.empty() && marks.front().begin == 0 ? &marks.front() : nullptr;
}

void NoteSearch::make_note(std::size_t index, int number, std::size_t text_begin) {
  DraftBlock& block = draft_.blocks[index];
  const auto size = static_cast<std::uint32_t>(block.text.size());
  auto begin = static_cast<std::uint32_t>(text_begin);
  // "1. Text", where only the number is the link.
  if (begin > 0 && begin < size && (block.text[begin] == '.' || block.text[begin] == ')')) ++begin;
  while (begin < size && (block.text[begin] == ' ' || block.text[begin] == '\n')) ++begin;
  block.role = Role::note;
  block.number = number;
  block.text_begin = begin;
  block.text_end = size;
  out_.numbers.insert(number);
}

void NoteSearch::sure_notes() {
  for (std::size_t i = 0; i < draft_.blocks.size(); ++i) {
    const DraftBlock& block = draft_.blocks[i];
    if (!open(block)) continue;
    const auto linked = linked_to_.find(i);
    if (const MarkSeen* lead = lead_of(i)) {
      const bool known = called_.contains(lead->number) || linked != linked_to_.end();
      const bool back = target_of(lead->link) != nullptr;
      // One that nothing calls for still stands among the others.
      const bool among_notes = i > 0 && draft_.blocks[i - 1].role == Role::note;
      const bool sure = lead->form == MarkForm::bracketed || known || among_notes ||
                        (lead->form == MarkForm::linked && back);
      if (sure) make_note(i, lead->number, lead->end);
      continue;
    }
    if (linked == linked_to_.end() && !follows_note(i)) continue;
    const int called = linked == linked_to_.end() ? *list_number_of(block) : linked->second;
    const auto number = list_number(block.text);
    make_note(i, called, number && number->number == called ? number->size : 0);
  }
}

// The next item of a list of notes of which some are surely notes.
bool NoteSearch::follows_note(std::size_t index) const {
  if (index == 0) return false;
  const DraftBlock& before = draft_.blocks[index - 1];
  const DraftBlock& block = draft_.blocks[index];
  const auto number = list_number_of(block);
  return number && before.role == Role::note && before.kind == block.kind &&
         before.item + 1 == block.item && before.number + 1 == *number;
}

std::optional<int> NoteSearch::list_number_of(const DraftBlock& block) const {
  if (!open(block)) return std::nullopt;
  if (block.kind == BlockKind::list_item && block.ordered) return block.item;
  const auto number = list_number(block.text);
  return number ? std::optional(number->number) : std::nullopt;
}

// Notes that are numbered like a list, without any other sign; one list for each country's part.
void NoteSearch::lists_of_notes() {
  if (out_.numbers.empty()) look_for_bare_digits();
  Part part;
  for (std::size_t i = 0; i < draft_.blocks.size();) {
    if (draft_.blocks[i].role == Role::note) part = {i + 1, {}, 0};
    const auto number = list_number_of(draft_.blocks[i]);
    if (!number) {
      for (const MarkSeen& seen : out_.marks[i]) {
        if (!calls(seen, draft_.blocks[i])) continue;
        part.called.insert(seen.number);
        part.highest = std::max(part.highest, seen.number);
      }
      ++i;
      continue;
    }
    const std::size_t end = end_of_list(i, *number);
    if (take_list(i, end, part)) part = {end, {}, 0};
    i = end;
  }
}

std::size_t NoteSearch::end_of_list(std::size_t first, int number) const {
  std::size_t end = first + 1;
  for (; end < draft_.blocks.size(); ++end) {
    const DraftBlock& block = draft_.blocks[end];
    const bool inside = block.owner != 0 && block.owner == draft_.blocks[end - 1].owner;
    const auto next = list_number_of(block);
    if (next && *next == number + 1) {
      ++number;
    } else if (!inside) {
      break;
    }
  }
  return end;
}

void NoteSearch::look_for_bare_digits() {
  for (std::size_t i = 0; i < draft_.blocks.size(); ++i) {
    if (!open(draft_.blocks[i])) continue;
    for (const MarkSeen& seen : bare_digits(draft_.blocks[i])) {
      bare_of_number_[seen.number].push_back(bare_.size());
      bare_.push_back({i, seen});
    }
  }
}

// The first bare digits of that number in the blocks [since, before), from candidate `from` on.
std::optional<std::size_t> NoteSearch::bare_after(int number, std::size_t from, std::size_t since,
                                                  std::size_t before) const {
  const auto known = bare_of_number_.find(number);
  if (known == bare_of_number_.end()) return std::nullopt;
  const auto& places = known->second;
  const auto at = std::partition_point(places.begin(), places.end(), [&](std::size_t place) {
    return place < from || bare_[place].block < since;
  });
  if (at == places.end() || bare_[*at].block >= before) return std::nullopt;
  return *at;
}

// The blocks [first, end) are notes when most of their numbers, and none far above them, are
// called for in their part before them: by surer marks, or else by bare digits in the order of
// the numbers.
bool NoteSearch::take_list(std::size_t first, std::size_t end, const Part& part) {
  std::map<int, std::size_t> numbers;
  for (std::size_t i = first; i < end; ++i) {
    if (const auto number = list_number_of(draft_.blocks[i])) numbers.emplace(*number, i);
  }
  const int last = numbers.rbegin()->first;
  const auto count = [&](const auto& holds) {
    return static_cast<std::size_t>(std::count_if(
        numbers.begin(), numbers.end(), [&](const auto& note) { return holds(note.first); }));
  };
  const bool has_notes =
      count([&](int n) { return out_.numbers.contains(n); }) * 2 > numbers.size();
  const bool sure = part.highest <= last + 1 &&
                    count([&](int n) { return part.called.contains(n); }) * 2 > numbers.size();
  std::vector<std::size_t> bare;
  if (!sure) bare = bare_calls(numbers, part.since, first);
  const bool called = sure ? !has_notes || part.since > 0 : bare.size() * 2 > numbers.size();
  if (!called) return false;
  for (const std::size_t place : bare) out_.marks[bare_[place].block].push_back(bare_[place].seen);
  for (const auto& [number, block] : numbers) {
    const auto written = list_number(draft_.blocks[block].text);
    make_note(block, number, written && written->number == number ? written->size : 0);
  }
  return true;
}

std::vector<std::size_t> NoteSearch::bare_calls(const std::map<int, std::size_t>& numbers,
                                                std::size_t since, std::size_t before) const {
  std::vector<std::size_t> calls;
  std::size_t from = 0;
  for (const auto& [number, block] : numbers) {
    const auto place = bare_after(number, from, since, before);
    if (!place) continue;
    // Digits so far on that the next mark would stand before them are none.
    const bool jumps = bare_after(number + 1, from, since, before) &&
                       !bare_after(number + 1, *place, since, before);
    if (jumps) continue;
    calls.push_back(*place);
    from = *place + 1;
  }
  return calls;
}

// A second paragraph of a note: in the same box, or between two notes that follow each other
// when nothing in it calls for a note.
void NoteSearch::continued_notes() {
  std::size_t note = draft_.blocks.size();
  std::vector<std::size_t> between;
  for (std::size_t i = 0; i < draft_.blocks.size(); ++i) {
    DraftBlock& block = draft_.blocks[i];
    if (block.role == Role::note) {
      const bool next =
          note < draft_.blocks.size() && block.number == draft_.blocks[note].number + 1;
      for (const std::size_t more : between) {
        if (next) draft_.blocks[more].role = Role::more_of_note;
      }
      between.clear();
      note = i;
    } else if (block.role == Role::body && note < draft_.blocks.size()) {
      const DraftBlock& head = draft_.blocks[note];
      const bool first_in_box = note == 0 || draft_.blocks[note - 1].owner != head.owner;
      if (block.owner != 0 && block.owner == head.owner && first_in_box) {
        block.role = Role::more_of_note;
      } else if (open(block) && out_.marks[i].empty()) {
        between.push_back(i);
      } else {
        between.clear();
        note = draft_.blocks.size();
      }
    }
  }
}

// "↩", "^", "[back]" at the end of a note leads to its mark and is not part of its text.
void NoteSearch::strip_back_link(DraftBlock& note) const {
  if (note.runs.empty() || note.text_end <= note.text_begin) return;
  const std::uint32_t link = note.runs.back().link;
  if (target_of(link) == nullptr) return;
  std::size_t first = note.runs.size() - 1;
  while (first > 0 && note.runs[first - 1].link == link) --first;
  const std::uint32_t begin = note.runs[first].begin;
  if (begin < note.text_begin) return;
  std::string words;
  for (const char c : note.text.substr(begin)) {
    if (is_ascii_letter(c) || is_digit(c)) words += c;
  }
  const std::string plain = fold(words);
  if (!plain.empty() && plain != "back" && plain != "return" && plain != "top") return;
  note.text_end = begin;
  while (note.text_end > note.text_begin && note.text[note.text_end - 1] == ' ') --note.text_end;
}

NotesFound NoteSearch::run() {
  cut_lines();
  look_at_marks();
  follow_links();
  sure_notes();
  lists_of_notes();
  continued_notes();
  for (DraftBlock& block : draft_.blocks) {
    if (block.role == Role::note) strip_back_link(block);
  }
  return std::move(out_);
}

}  // namespace

NotesFound find_notes(Draft& draft) {
  return NoteSearch(draft).run();
}

}  // namespace vigil::read
