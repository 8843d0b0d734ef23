// The compiler of Program: from the tree of an expression to its steps.

#include <algorithm>
#include <limits>
#include <span>
#include <utility>

#include "extract/program.h"
#include "extract/word_edge.h"

namespace vigil::extract {
namespace {

using Kind = Syntax::Kind;

constexpr std::size_t most_steps = 20'000;
constexpr std::size_t few_ways = 3;

// What a part may begin with; and whether it may take up nothing.
struct First {
  Letters letters;
  bool empty = false;
};

Letters first_letter(const Syntax& text) {
  Letters made;
  const char first = text.name.front();
  if (static_cast<unsigned char>(first) >= 0x80) {
    made.others = true;
    return made;
  }
  made.add(first, first);
  if (text.any_case) made.fold();
  return made;
}

First first_of(const Syntax& part) {
  First made;
  switch (part.kind) {
    case Kind::letter:
      made.letters = part.letters;
      return made;
    case Kind::text:
      made.letters = first_letter(part);
      return made;
    case Kind::sequence:
      made.empty = true;
      for (const Syntax& each : part.parts) {
        const First next = first_of(each);
        made.letters.add(next.letters);
        if (!next.empty) {
          made.empty = false;
          return made;
        }
      }
      return made;
    case Kind::choice:
      for (const Syntax& each : part.parts) {
        const First next = first_of(each);
        made.letters.add(next.letters);
        made.empty = made.empty || next.empty;
      }
      return made;
    case Kind::repeat:
      made = first_of(part.parts.front());
      made.empty = made.empty || part.least == 0;
      return made;
    case Kind::group:
      return first_of(part.parts.front());
    default:
      made.empty = true;
      return made;
  }
}

bool only_at_begin(const Syntax& part) {
  switch (part.kind) {
    case Kind::text_begin:
      return true;
    case Kind::sequence:
      return !part.parts.empty() && only_at_begin(part.parts.front());
    case Kind::choice:
      return std::all_of(part.parts.begin(), part.parts.end(), only_at_begin);
    case Kind::group:
      return only_at_begin(part.parts.front());
    default:
      return false;
  }
}

bool only_words(const Letters& letters) {
  for (int c = 0; c < 0x80; ++c) {
    const auto letter = static_cast<char>(c);
    if (letters.has(letter) && !is_word(letter)) return false;
  }
  return !letters.others;
}

// "\b" first, and then a word.
bool begins_word(const Syntax& part) {
  switch (part.kind) {
    case Kind::sequence: {
      if (part.parts.size() < 2 || part.parts.front().kind != Kind::word_edge)
        return !part.parts.empty() && begins_word(part.parts.front());
      Syntax rest;
      rest.parts.assign(part.parts.begin() + 1, part.parts.end());
      const First beginning = first_of(rest);
      return !beginning.empty && only_words(beginning.letters);
    }
    case Kind::choice:
      return std::all_of(part.parts.begin(), part.parts.end(), begins_word);
    case Kind::group:
      return begins_word(part.parts.front());
    default:
      return false;
  }
}

// The one letter, in small, that a place takes in either case or only as it is; else nothing.
std::optional<std::pair<char, char>> single(const Letters& letters) {
  if (letters.others || letters.size() > 2) return std::nullopt;
  std::string all;
  letters.each([&](char letter) { all += letter; });
  if (all.size() == 1) return std::pair{all[0], '\0'};
  if (all.size() == 2 && all[0] >= 'A' && all[0] <= 'Z' && all[1] == all[0] + 0x20)
    return std::pair{all[1], '\x20'};
  return std::nullopt;
}

}  // namespace

class Compiler {
 public:
  std::optional<Program> compile(const Syntax& syntax) {
    put(syntax);
    put({Step::Kind::fits, true, 0, 0, 0, 0});
    if (!possible_) return std::nullopt;
    made_.beginning_ = Beginning(syntax);
    made_.only_at_begin_ = only_at_begin(syntax);
    made_.begins_word_ = !made_.beginning_.may_be_empty() && begins_word(syntax);
    return std::move(made_);
  }

 private:
  using Step = Program::Step;

  std::uint32_t here() const { return static_cast<std::uint32_t>(made_.steps_.size()); }
  std::uint32_t put(Step step) {
    if (made_.steps_.size() >= most_steps) {
      possible_ = false;
      return 0;
    }
    made_.steps_.push_back(step);
    return here() - 1;
  }
  void point_here(std::uint32_t step) { made_.steps_[step].a = here(); }

  std::uint32_t set(const Letters& letters) {
    auto& sets = made_.sets_;
    const auto at = std::find(sets.begin(), sets.end(), letters);
    if (at != sets.end()) return static_cast<std::uint32_t>(at - sets.begin());
    sets.push_back(letters);
    return static_cast<std::uint32_t>(sets.size() - 1);
  }

  void put(const Syntax& part) {
    if (!possible_) return;
    switch (part.kind) {
      case Kind::sequence:
        return sequence(part);
      case Kind::letter:
        return letters(std::span(&part, 1));
      case Kind::text:
        return text(part);
      case Kind::choice:
        return choice(part);
      case Kind::repeat:
        return repeat(part);
      case Kind::group:
        return group(part);
      case Kind::text_begin:
        put(Step{Step::Kind::text_begin, true, 0, 0, 0, 0});
        return;
      case Kind::text_end:
        put(Step{Step::Kind::text_end, true, 0, 0, 0, 0});
        return;
      case Kind::word_edge:
        put(Step{Step::Kind::word_edge, true, 0, 0, 0, 0});
        return;
      case Kind::no_word_edge:
        put(Step{Step::Kind::no_word_edge, true, 0, 0, 0, 0});
        return;
    }
  }

  void sequence(const Syntax& whole) {
    for (std::size_t i = 0; i < whole.parts.size();) {
      std::size_t end = i;
      while (end < whole.parts.size() && whole.parts[end].kind == Kind::letter) ++end;
      if (end > i) {
        letters(std::span(whole.parts).subspan(i, end - i));
        i = end;
      } else {
        put(whole.parts[i++]);
      }
    }
  }

  // Letters that follow each other: words where each is one letter.
  void letters(std::span<const Syntax> parts) {
    for (std::size_t i = 0; i < parts.size();) {
      const auto begin = static_cast<std::uint32_t>(made_.letters_.size());
      std::uint32_t size = 0;
      for (; i < parts.size(); ++i, ++size) {
        const auto one = single(parts[i].letters);
        if (!one) break;
        made_.letters_ += one->first;
        made_.case_ += one->second;
      }
      if (size > 0) {
        put(Step{Step::Kind::words, true, begin, size, 0, 0});
      } else {
        put(Step{Step::Kind::letter, true, set(parts[i].letters), 0, 0, 0});
        ++i;
      }
    }
  }

  void text(const Syntax& part) {
    put(Step{Step::Kind::words, true, static_cast<std::uint32_t>(made_.letters_.size()),
             static_cast<std::uint32_t>(part.name.size()), 0, 0});
    made_.letters_ += part.name;
    for (const char letter : part.name)
      made_.case_ += part.any_case && letter >= 'a' && letter <= 'z' ? '\x20' : '\0';
  }

  void group(const Syntax& part) {
    const auto number = static_cast<std::uint32_t>(part.group);
    if (number > most_groups) possible_ = false;
    made_.places_ = std::max<std::size_t>(made_.places_, 2 * number + 2);
    put(Step{Step::Kind::save, true, 2 * number, 0, 0, 0});
    put(part.parts.front());
    put(Step{Step::Kind::save, true, 2 * number + 1, 0, 0, 0});
  }

  // A step that goes on into what follows only if the next letter may begin it.
  std::uint32_t way_into(const Syntax& part) {
    First beginning = first_of(part);
    if (beginning.empty) {
      beginning.letters = {};
      beginning.letters.negate();
      return put(Step{Step::Kind::way, true, 0, set(beginning.letters), 1, 0});
    }
    return put(Step{Step::Kind::way, true, 0, set(beginning.letters), 0, 0});
  }

  void choice(const Syntax& part) {
    if (part.parts.size() > few_ways) return ways(part);
    std::vector<std::uint32_t> jumps;
    for (std::size_t i = 0; i < part.parts.size(); ++i) {
      const bool last = i + 1 == part.parts.size();
      const std::uint32_t way = last ? 0 : way_into(part.parts[i]);
      put(part.parts[i]);
      if (last || !possible_) break;
      jumps.push_back(put(Step{Step::Kind::jump, true, 0, 0, 0, 0}));
      point_here(way);
    }
    if (!possible_) return;
    for (const std::uint32_t jump : jumps) point_here(jump);
  }

  void ways(const Syntax& part) {
    const auto table = static_cast<std::uint32_t>(made_.tables_.size());
    made_.tables_.emplace_back();
    put(Step{Step::Kind::ways, true, table, 0, 0, 0});
    std::vector<std::uint32_t> begins;
    std::vector<std::uint32_t> jumps;
    std::vector<First> beginnings;
    for (const Syntax& each : part.parts) {
      begins.push_back(here());
      beginnings.push_back(first_of(each));
      put(each);
      jumps.push_back(put(Step{Step::Kind::jump, true, 0, 0, 0, 0}));
      if (!possible_) return;
    }
    for (const std::uint32_t jump : jumps) point_here(jump);
    fill(table, begins, beginnings);
  }

  // Letters with the same ways share their list.
  void fill(std::uint32_t table, const std::vector<std::uint32_t>& begins,
            const std::vector<First>& beginnings) {
    std::vector<std::pair<std::vector<std::uint32_t>, std::uint16_t>> known;
    for (std::size_t symbol = 0; symbol < 130; ++symbol) {
      std::vector<std::uint32_t> list;
      for (std::size_t i = 0; i < begins.size(); ++i) {
        const First& beginning = beginnings[i];
        const bool may = symbol < 128    ? beginning.letters.has(static_cast<char>(symbol))
                         : symbol == 128 ? beginning.letters.others
                                         : false;
        if (may || beginning.empty) list.push_back(begins[i]);
      }
      const auto same = std::find_if(known.begin(), known.end(),
                                     [&](const auto& other) { return other.first == list; });
      if (same != known.end()) {
        made_.tables_[table][symbol] = same->second;
        continue;
      }
      const std::size_t first = made_.ways_.size();
      if (first + list.size() + 1 > std::numeric_limits<std::uint16_t>::max()) possible_ = false;
      made_.ways_.insert(made_.ways_.end(), list.begin(), list.end());
      made_.ways_.push_back(0);  // No way leads back to the first step.
      known.emplace_back(std::move(list), static_cast<std::uint16_t>(first));
      made_.tables_[table][symbol] = static_cast<std::uint16_t>(first);
    }
  }

  void repeat(const Syntax& part) {
    const Syntax& body = part.parts.front();
    const auto least = static_cast<std::uint32_t>(part.least);
    if (body.kind == Kind::letter) {
      const std::uint32_t most = part.most < 0 ? std::numeric_limits<std::uint32_t>::max()
                                               : static_cast<std::uint32_t>(part.most);
      put(Step{Step::Kind::run, part.greedy, set(body.letters), 0, least, most});
      return;
    }
    // Of "(a*)*" only RE2 knows what RE2 makes.
    if (part.most < 0 && first_of(body).empty) possible_ = false;
    for (int i = 0; i < part.least && possible_; ++i) put(body);
    if (part.most < 0) {
      const std::uint32_t loop = enter(part);
      put(body);
      put(Step{Step::Kind::jump, true, loop, 0, 0, 0});
      leave(loop, part);
      return;
    }
    std::vector<std::uint32_t> entries;
    for (int i = part.least; i < part.most && possible_; ++i) {
      entries.push_back(enter(part));
      put(body);
    }
    for (const std::uint32_t entry : entries) leave(entry, part);
  }

  std::uint32_t enter(const Syntax& part) {
    if (part.greedy) return way_into(part.parts.front());
    return put(Step{Step::Kind::other_way, true, 0, 0, 0, 0});
  }
  void leave(std::uint32_t entry, const Syntax&) {
    if (possible_) point_here(entry);
  }

  Program made_;
  bool possible_ = true;
};

std::optional<Program> Program::compile(const Syntax& syntax) {
  return Compiler().compile(syntax);
}

}  // namespace vigil::extract
