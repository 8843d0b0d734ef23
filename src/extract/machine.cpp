// The machine of Program: runs its steps over a text.

#include <algorithm>

#include "extract/program.h"
#include "extract/word_edge.h"

namespace vigil::extract {
namespace {

bool is_inner(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// Bytes of the letter that begins here.
std::size_t size_of(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

}  // namespace

class Machine {
 public:
  Machine(const Program& program, std::string_view text, Fit& fit)
      : program_(program), text_(text), fit_(fit) {}

  Program::Outcome find(std::size_t from, std::size_t last) {
    if (program_.only_at_begin_ && from > 0) return Program::Outcome::fits_not;
    budget_ = 64 * (text_.size() - from) + 4096;
    last = std::min(last, text_.size());
    for (std::size_t at = from; at <= last; ++at) {
      at = next_beginning(at, last);
      if (at > last) break;
      if (run(at)) return Program::Outcome::fits;
      if (gave_up_) return Program::Outcome::gave_up;
      if (program_.only_at_begin_) break;
    }
    return Program::Outcome::fits_not;
  }

 private:
  using Step = Program::Step;

  // A place to go back to. Of a run: the places at which it may end, from `at` to `end`, next
  // first.
  struct Back {
    enum class Kind : std::uint32_t { way, ways, shorter, longer, place } kind;
    std::uint32_t step;
    std::size_t at;
    std::size_t end;
  };

  // The first place from `at` on at which a fit may begin; past `last` where there is none.
  std::size_t next_beginning(std::size_t at, std::size_t last) const {
    const std::size_t end = std::min(last + 1, text_.size());
    for (; at < end; ++at) {
      if (!program_.beginning_.may_begin(text_[at])) continue;
      if (program_.begins_word_ && at > 0 && is_word(text_[at - 1])) continue;
      if (program_.beginning_.may_go_on(text_, at)) return at;
    }
    return at == text_.size() && at <= last && program_.beginning_.may_be_empty() ? at : last + 1;
  }

  bool push(Back back) {
    if (size_ == backs_.size()) {
      gave_up_ = true;
      return false;
    }
    backs_[size_++] = back;
    return true;
  }

  bool at_word_edge(std::size_t at) const {
    const bool before = at > 0 && is_word(text_[at - 1]);
    const bool after = at < text_.size() && is_word(text_[at]);
    return before != after;
  }

  bool one_of(const Letters& letters, std::size_t at) const {
    return at < text_.size() && letters.has(text_[at]) && !is_inner(text_[at]);
  }

  bool has_words(const Step& step, std::size_t at) const {
    if (text_.size() - at < step.b) return false;
    const char* words = program_.letters_.data() + step.a;
    const char* fold = program_.case_.data() + step.a;
    for (std::size_t i = 0; i < step.b; ++i) {
      if ((text_[at + i] | fold[i]) != words[i]) return false;
    }
    return true;
  }

  bool run(std::size_t begin) {
    size_ = 0;
    std::fill_n(fit_.places.begin(), program_.places_, no_place);
    std::size_t at = begin;
    std::uint32_t step = 0;
    for (;;) {
      if (budget_ == 0) {
        gave_up_ = true;
        return false;
      }
      --budget_;
      if (program_.steps_[step].kind == Step::Kind::fits) {
        fit_.places[0] = begin;
        fit_.places[1] = at;
        return true;
      }
      if (!go(step, at) && !back(step, at)) return false;
    }
  }

  // One step on; false where it fails.
  bool go(std::uint32_t& at_step, std::size_t& at) {
    const Step& step = program_.steps_[at_step];
    ++at_step;
    switch (step.kind) {
      case Step::Kind::words:
        if (!has_words(step, at)) return false;
        at += step.b;
        return true;
      case Step::Kind::letter:
        if (!one_of(program_.sets_[step.a], at)) return false;
        at += size_of(text_[at]);
        return true;
      case Step::Kind::run:
        return run_of(step, at_step, at);
      case Step::Kind::way:
        if (step.least == 0 && !one_of(program_.sets_[step.b], at)) {
          at_step = step.a;
          return true;
        }
        return push({Back::Kind::way, step.a, at, 0});
      case Step::Kind::other_way:
        if (!push({Back::Kind::way, at_step, at, 0})) return false;
        at_step = step.a;
        return true;
      case Step::Kind::ways:
        return one_way(program_.tables_[step.a][symbol_at(at)], at_step, at);
      case Step::Kind::jump:
        at_step = step.a;
        return true;
      case Step::Kind::save:
        if (!push({Back::Kind::place, step.a, fit_.places[step.a], 0})) return false;
        fit_.places[step.a] = at;
        return true;
      default:
        return stands(step.kind, at);
    }
  }

  // Whether what takes up no letters is true of the place.
  bool stands(Step::Kind kind, std::size_t at) const {
    switch (kind) {
      case Step::Kind::text_begin:
        return at == 0;
      case Step::Kind::text_end:
        return at == text_.size();
      case Step::Kind::word_edge:
        return at_word_edge(at);
      case Step::Kind::no_word_edge:
        return !at_word_edge(at);
      default:
        return false;
    }
  }

  // As tables have it: an ASCII letter, any other letter, or the end.
  std::size_t symbol_at(std::size_t at) const {
    if (at == text_.size()) return 129;
    const auto byte = static_cast<unsigned char>(text_[at]);
    return byte < 0x80 ? byte : 128;
  }

  bool one_way(std::size_t way, std::uint32_t& step, std::size_t at) {
    const std::uint32_t to = program_.ways_[way];
    if (to == 0) return false;
    if (program_.ways_[way + 1] != 0 &&
        !push({Back::Kind::ways, static_cast<std::uint32_t>(way + 1), at, 0}))
      return false;
    step = to;
    return true;
  }

  bool run_of(const Step& step, std::uint32_t next, std::size_t& at) {
    const Letters& letters = program_.sets_[step.a];
    std::size_t count = 0;
    for (; count < step.least; ++count) {
      if (!one_of(letters, at)) return false;
      at += size_of(text_[at]);
    }
    if (!step.greedy) {
      const bool longer = count < step.most && one_of(letters, at);
      return !longer || push({Back::Kind::longer, next - 1, at, step.most - count});
    }
    const std::size_t shortest = at;
    for (; count < step.most && one_of(letters, at); ++count) at += size_of(text_[at]);
    charge(at - shortest);
    return at == shortest || push({Back::Kind::shorter, next, at, shortest});
  }

  void charge(std::size_t cost) { budget_ -= std::min(budget_, cost / 4); }

  // Back to the last place with another way; false where there is none.
  bool back(std::uint32_t& step, std::size_t& at) {
    if (gave_up_) return false;
    while (size_ > 0) {
      Back& last = backs_[size_ - 1];
      if (last.kind != Back::Kind::place) {
        if (take_other_way(last)) --size_;
        step = next_step_;
        at = next_at_;
        return true;
      }
      fit_.places[last.step] = last.at;
      --size_;
    }
    return false;
  }

  // Sets where to go on; true when that was the last way of this place.
  bool take_other_way(Back& last) {
    next_step_ = last.step;
    next_at_ = last.at;
    switch (last.kind) {
      case Back::Kind::ways:
        next_step_ = program_.ways_[last.step];
        ++last.step;
        return program_.ways_[last.step] == 0;
      case Back::Kind::shorter:
        --last.at;
        while (is_inner(text_[last.at])) --last.at;
        next_at_ = last.at;
        return last.at == last.end;
      case Back::Kind::longer: {
        const Letters& letters = program_.sets_[program_.steps_[last.step].a];
        next_step_ = last.step + 1;
        last.at += size_of(text_[last.at]);
        next_at_ = last.at;
        return --last.end == 0 || !one_of(letters, last.at);
      }
      default:
        return true;
    }
  }

  const Program& program_;
  std::string_view text_;
  Fit& fit_;
  std::array<Back, 256> backs_;
  std::size_t size_ = 0;
  std::size_t budget_ = 0;
  std::uint32_t next_step_ = 0;
  std::size_t next_at_ = 0;
  bool gave_up_ = false;
};

Program::Outcome Program::find(std::string_view text, std::size_t at, std::size_t last,
                               Fit& fit) const {
  return Machine(*this, text, fit).find(at, last);
}

}  // namespace vigil::extract
