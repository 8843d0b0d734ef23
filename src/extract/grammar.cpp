#include "extract/grammar.h"

#include <algorithm>

#include "base/assert.h"

namespace vigil::extract {
namespace {

re2::RE2::Options options() {
  re2::RE2::Options made;
  made.set_log_errors(false);
  made.set_case_sensitive(false);
  made.set_max_mem(64 << 20);
  return made;
}

std::string without_blanks(re2::StringPiece words) {
  std::string made = words.as_string();
  std::erase(made, ' ');
  return made;
}

bool fits(std::string_view text, const re2::RE2& expression) {
  return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), expression);
}

// Whether the place lies within a slot's own letters: "<COU|NTRY>".
bool inside_slot(std::string_view text, std::size_t at) {
  const std::size_t open = text.substr(0, at).rfind('<');
  const std::size_t closed = text.substr(0, at).rfind('>');
  return open != std::string_view::npos && (closed == std::string_view::npos || closed < open);
}

bool overlap(std::size_t a_begin, std::size_t a_end, std::size_t b_begin, std::size_t b_end) {
  return a_begin < b_end && b_begin < a_end;
}

}  // namespace

Grammar::Grammar(const ExtractRules& rules) : rules_(rules) {
  for (const LexiconClass& words : rules.classes) {
    Class made{words.name, {}, {}};
    std::vector<std::string> all;
    for (const LexiconEntry& entry : words.entries) {
      all.push_back(expand_macros(rules, entry.match));
      Entry compiled{std::make_unique<re2::RE2>(all.back(), options()), nullptr, 0, {}, 0, &entry};
      if (!entry.not_before.empty()) {
        compiled.not_before =
            std::make_unique<re2::RE2>(expand_macros(rules, entry.not_before), options());
      }
      const auto& groups = compiled.expression->NamedCapturingGroups();
      for (const auto& [name, group] : groups) {
        if (name == "value") {
          compiled.value_group = group;
        } else {
          compiled.parts.emplace_back(name, group);
        }
        compiled.groups = std::max(compiled.groups, group);
      }
      made.entries.push_back(std::move(compiled));
    }
    made.filter = Filter(all, options());
    classes_.push_back(std::move(made));
  }
  std::vector<std::string> all;
  for (const TopicPatterns& topic : rules.topics) {
    for (const Pattern& pattern : topic.patterns) {
      patterns_.push_back(compile(&topic, pattern));
      all.push_back(patterns_.back().expression->pattern());
    }
  }
  filter_ = Filter(all, options());
  for (const TopicPatterns& topic : rules.topics) {
    if (!topic.state.empty()) states_.push_back(std::make_unique<re2::RE2>(topic.state, options()));
  }
  for (const Pattern& pattern : rules.echoes) echoes_.push_back(compile(nullptr, pattern));
}

Grammar::Compiled Grammar::compile(const TopicPatterns* topic, const Pattern& pattern) const {
  Compiled made{std::make_unique<re2::RE2>(expand_macros(rules_, pattern.match), options()),
                {},
                topic,
                &pattern};
  const auto& names = made.expression->CapturingGroupNames();
  const int groups = made.expression->NumberOfCapturingGroups();
  for (int i = 1; i <= groups; ++i) {
    const auto name = names.find(i);
    std::string text = name == names.end() ? "" : name->second;
    while (!text.empty() && text.back() >= '0' && text.back() <= '9') text.pop_back();
    made.groups.push_back(std::move(text));
  }
  if (!pattern.context.empty()) {
    made.context = std::make_unique<re2::RE2>(expand_macros(rules_, pattern.context), options());
  }
  return made;
}

void Grammar::put_classes(SlotText& sentence) const {
  for (const Class& words : classes_) {
    const std::string text(sentence.text());
    const std::vector<int> fitting = words.filter.candidates(text);
    if (fitting.empty()) continue;
    std::vector<SlotText::Replacement> found;
    for (const int index : fitting) {
      const Entry& entry = words.entries[static_cast<std::size_t>(index)];
      std::vector<re2::StringPiece> groups(static_cast<std::size_t>(1 + entry.groups));
      for (std::size_t at = 0; at <= text.size();) {
        if (!entry.expression->Match(text, at, text.size(), re2::RE2::UNANCHORED, groups.data(),
                                     static_cast<int>(groups.size()))) {
          break;
        }
        const auto begin = static_cast<std::size_t>(groups[0].data() - text.data());
        const std::size_t end = begin + groups[0].size();
        at = std::max(end, begin + 1);
        const bool taken = std::any_of(found.begin(), found.end(), [&](const auto& other) {
          return overlap(begin, end, other.begin, other.end);
        });
        if (taken || end == begin || sentence.cuts_slot(begin, end)) continue;
        if (entry.not_before != nullptr &&
            entry.not_before->Match(text, end, text.size(), re2::RE2::ANCHOR_START, nullptr, 0)) {
          continue;
        }
        const auto parts = sentence.slots_in(begin, end);
        const bool holds = entry.entry->holds.empty() ||
                           std::any_of(parts.begin(), parts.end(), [&](const Slot* part) {
                             return part->value == entry.entry->holds;
                           });
        const bool under = entry.entry->under == 0 ||
                           std::any_of(parts.begin(), parts.end(), [&](const Slot* part) {
                             return part->kind == "NUMBER" && part->number &&
                                    part->number->high() < entry.entry->under;
                           });
        if (!holds || !under) continue;
        Slot slot;
        slot.kind = words.name;
        slot.value = entry.entry->value;
        if (entry.value_group != 0) {
          slot.value = without_blanks(groups[static_cast<std::size_t>(entry.value_group)]);
        }
        for (const auto& [name, group] : entry.parts) {
          const re2::StringPiece& part = groups[static_cast<std::size_t>(group)];
          if (part.empty()) continue;
          const auto from = static_cast<std::size_t>(part.data() - text.data());
          slot.parts.emplace_back(name, sentence.to_paragraph(from, from + part.size()));
        }
        found.push_back({begin, end, std::move(slot)});
      }
    }
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.begin < b.begin; });
    sentence.replace(std::move(found));
  }
}

void Grammar::run(const Compiled& compiled, std::string_view sentence, std::vector<Match>& out) {
  const re2::StringPiece text(sentence.data(), sentence.size());
  std::vector<re2::StringPiece> groups(compiled.groups.size() + 1);
  for (std::size_t at = 0; at <= text.size();) {
    if (!compiled.expression->Match(text, at, text.size(), re2::RE2::UNANCHORED, groups.data(),
                                    static_cast<int>(groups.size()))) {
      return;
    }
    Match match{compiled.topic, compiled.pattern, {}, {}, {}};
    match.begin = static_cast<std::size_t>(groups[0].data() - text.data());
    match.end = match.begin + groups[0].size();
    for (std::size_t i = 0; i < compiled.groups.size(); ++i) {
      if (groups[i + 1].data() == nullptr || compiled.groups[i].empty()) continue;
      const auto begin = static_cast<std::size_t>(groups[i + 1].data() - text.data());
      match.captures.push_back({compiled.groups[i], begin, begin + groups[i + 1].size()});
    }
    at = std::max(match.end, match.begin + 1);
    if (inside_slot(sentence, match.begin)) {
      at = match.begin + 1;
      continue;
    }
    for (const Capture& capture : match.captures) {
      if (capture.name != "core") continue;
      match.begin = capture.begin;
      match.end = capture.end;
    }
    std::erase_if(match.captures, [](const Capture& capture) { return capture.name == "core"; });
    out.push_back(std::move(match));
  }
}

std::vector<Match> Grammar::matches(std::string_view sentence, std::string_view context) const {
  std::vector<Match> kept;
  const std::vector<int> candidates = filter_.candidates(sentence);
  // What only goes on with another comes after all others.
  for (const bool follows : {false, true}) {
    for (const int index : candidates) {
      const Compiled& compiled = patterns_[static_cast<std::size_t>(index)];
      if (compiled.pattern->follows == follows) keep(compiled, sentence, context, kept);
    }
  }
  std::erase_if(kept, [](const Match& match) { return match.pattern->counter; });
  std::stable_sort(kept.begin(), kept.end(),
                   [](const Match& a, const Match& b) { return a.begin < b.begin; });
  return kept;
}

// Keeps what the pattern reads, where no other of its topic has read before.
void Grammar::keep(const Compiled& compiled, std::string_view sentence, std::string_view context,
                   std::vector<Match>& kept) {
  std::vector<Match> found;
  run(compiled, sentence, found);
  if (found.empty() || (compiled.context != nullptr && !fits(context, *compiled.context))) return;
  for (Match& match : found) {
    bool taken = false;
    bool led = !match.pattern->follows;
    for (const Match& other : kept) {
      if (other.topic != match.topic) continue;
      taken = taken || overlap(match.begin, match.end, other.begin, other.end);
      led = led || (!other.pattern->counter && other.begin < match.begin);
    }
    if (led && !taken) kept.push_back(std::move(match));
  }
}

std::vector<Match> Grammar::echoes(std::string_view sentence) const {
  std::vector<Match> found;
  for (const Compiled& echo : echoes_) run(echo, sentence, found);
  std::stable_sort(found.begin(), found.end(),
                   [](const Match& a, const Match& b) { return a.begin < b.begin; });
  return found;
}

bool Grammar::is_state(std::string_view words) const {
  return std::any_of(states_.begin(), states_.end(),
                     [&](const auto& state) { return fits(words, *state); });
}

std::string Grammar::section_treaty(std::string_view section) const {
  const re2::StringPiece title(section.data(), section.size());
  for (const auto& [match, treaty] : rules_.section_treaties) {
    if (re2::RE2::PartialMatch(title, re2::RE2(match, options()))) return treaty;
  }
  return rules_.treaty;
}

}  // namespace vigil::extract
