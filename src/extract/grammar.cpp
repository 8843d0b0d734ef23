#include "extract/grammar.h"

#include <algorithm>
#include <optional>

#include "base/assert.h"

namespace vigil::extract {
namespace {

std::unique_ptr<Expression> expression(const ExtractRules& rules, const std::string& match) {
  if (match.empty()) return nullptr;
  return std::make_unique<Expression>(expand_macros(rules, match));
}

std::string without_blanks(std::string_view words) {
  std::string made(words);
  std::erase(made, ' ');
  return made;
}

Required condition(const Expression& expression, Literals& literals) {
  return expression.syntax() ? required_by(*expression.syntax(), literals) : Required{};
}

// Whether the place lies within a slot's own letters: "<COU|NTRY>".
bool inside_slot(std::string_view text, std::size_t at) {
  for (; at > 0; --at) {
    if (text[at - 1] == '<') return true;
    if (text[at - 1] == '>') return false;
  }
  return false;
}

bool overlap(std::size_t a_begin, std::size_t a_end, std::size_t b_begin, std::size_t b_end) {
  return a_begin < b_end && b_begin < a_end;
}

// Whether one of the slots has the value that the entry asks for.
bool holds(const LexiconEntry& entry, const SlotRange& parts) {
  return entry.holds.empty() || std::any_of(parts.begin(), parts.end(), [&](const Slot* part) {
           return part->value == entry.holds;
         });
}

bool is_under(const LexiconEntry& entry, const SlotRange& parts) {
  return entry.under == 0 || std::any_of(parts.begin(), parts.end(), [&](const Slot* part) {
           return part->kind == "NUMBER" && part->number && part->number->high() < entry.under;
         });
}

// Looked for once: `known` is as in Around.
bool has_around(const Expression& words, std::string_view text, char& known) {
  if (known == 0) known = words.fits(text) ? 1 : 2;
  return known == 1;
}

// Kinds that SlotMaker puts in.
constexpr std::string_view made_kinds[] = {"COUNTRY", "DEMONYM", "TREATY", "DATE",
                                           "MONEY",   "AREA",    "NUMBER"};

}  // namespace

Grammar::Grammar(const ExtractRules& rules) : rules_(rules) {
  wordings_.add(rules, literals_);
  for (const LexiconClass& words : rules.classes) add_class(words);
  for (const TopicPatterns& topic : rules.topics) {
    for (const Pattern& pattern : topic.patterns) patterns_.push_back(compile(&topic, pattern));
    contexts_.push_back(expression(rules, topic.context));
    cues_.add(rules, topic, literals_);
    if (!topic.state.empty()) states_.push_back(std::make_unique<Expression>(topic.state));
  }
  for (const Pattern& pattern : rules.echoes) echoes_.push_back(compile(nullptr, pattern));
  for (const Compiled& pattern : patterns_) {
    const Required required = condition(*pattern.expression, literals_);
    filter_.add(required, literals_);
    if (!pattern.pattern->counter)
      early_patterns_.add(before_slots(required, literals_), literals_);
  }
  for (const Required& required : cues_.required())
    early_patterns_.add(before_slots(required, literals_), literals_);
  for (const Compiled& echo : echoes_) {
    const Required required = condition(*echo.expression, literals_);
    echo_filter_.add(required, literals_);
    early_echoes_.add(before_slots(required, literals_), literals_);
  }
  for (const auto& [match, treaty] : rules.section_treaties)
    section_treaties_.emplace_back(std::make_unique<Expression>(match), treaty);
  add_kinds();
}

void Grammar::add_class(const LexiconClass& words) {
  const std::size_t first =
      classes_.empty() ? 0 : classes_.back().first + classes_.back().entries.size();
  Class made{words.name, {}, first};
  for (const LexiconEntry& entry : words.entries) {
    Entry compiled;
    compiled.expression = expression(rules_, entry.match);
    compiled.not_before = expression(rules_, entry.not_before);
    compiled.entry = &entry;
    const auto& groups = compiled.expression->groups();
    for (std::size_t i = 0; i < std::min(groups.size(), most_groups); ++i) {
      if (groups[i] == "value") {
        compiled.value_group = i + 1;
      } else if (!groups[i].empty()) {
        compiled.parts.emplace_back(groups[i], i + 1);
      }
    }
    std::sort(compiled.parts.begin(), compiled.parts.end());
    entries_.add(before_slots(condition(*compiled.expression, literals_), literals_), literals_);
    made.entries.push_back(std::move(compiled));
  }
  classes_.push_back(std::move(made));
}

void Grammar::add_kinds() {
  std::vector<std::string> names(std::begin(made_kinds), std::end(made_kinds));
  for (const Class& words : classes_) names.push_back(words.name);
  literals_.prepare();
  for (const std::string& name : names) {
    FoundLiterals found = literals_in("<" + name + ">");
    kinds_.push_back({name, found.list()});
  }
}

FoundLiterals Grammar::literals_in(std::string_view sentence) const {
  FoundLiterals found;
  found.clear(literals_.size());
  literals_.find(sentence, found);
  return found;
}

void Grammar::put_kind(std::string_view name, FoundLiterals& found) const {
  for (const Kind& kind : kinds_) {
    if (kind.name != name) continue;
    for (const std::uint32_t literal : kind.literals) found.add(literal);
    return;
  }
}

Grammar::Prospects Grammar::prospects(std::string_view sentence, FoundLiterals found) const {
  std::vector<Shortened::Cut> cuts = wordings_.in(sentence, found);
  if (!cuts.empty()) literals_.find(Shortened(sentence, std::move(cuts)).text(), found);
  for (const std::string_view kind : made_kinds) put_kind(kind, found);
  Keyed keyed;
  for (const Class& words : classes_) {
    entries_.update(found, keyed);
    bool may_be = false;
    for (std::size_t i = 0; i < words.entries.size() && !may_be; ++i)
      may_be = entries_.may_fit(words.first + i, found, keyed);
    if (may_be) put_kind(words.name, found);
  }
  return {early_patterns_.has_candidates(found), early_echoes_.has_candidates(found)};
}

Grammar::Compiled Grammar::compile(const TopicPatterns* topic, const Pattern& pattern) const {
  Compiled made;
  made.expression = expression(rules_, pattern.match);
  made.topic = topic;
  made.pattern = &pattern;
  made.context = expression(rules_, pattern.context);
  made.groups = group_names(*made.expression);
  return made;
}

void Grammar::put_classes(SlotText& sentence, FoundLiterals found,
                          const std::string& treaty) const {
  for (const Slot* slot : sentence.slots_in(0, sentence.text().size())) put_kind(slot->kind, found);
  std::vector<SlotText::Replacement> replacements;
  Keyed keyed;
  for (const Class& words : classes_) {
    entries_.update(found, keyed);
    for (std::size_t i = 0; i < words.entries.size(); ++i) {
      if (!entries_.may_fit(words.first + i, found, keyed)) continue;
      put_entry(words, words.entries[i], treaty, sentence, replacements);
    }
    if (replacements.empty()) continue;
    std::sort(replacements.begin(), replacements.end(),
              [](const auto& a, const auto& b) { return a.begin < b.begin; });
    sentence.replace(std::move(replacements));
    replacements.clear();
    put_kind(words.name, found);
  }
}

void Grammar::put_entry(const Class& words, const Entry& entry, const std::string& treaty,
                        const SlotText& sentence, std::vector<SlotText::Replacement>& found) const {
  // "@KEY": where that treaty is spoken of.
  const std::string& held = entry.entry->holds;
  const bool spoken = held.starts_with('@');
  if (spoken && held.substr(1) != treaty) return;
  const std::string_view text = sentence.text();
  Fit fit;
  for (std::size_t at = 0; at <= text.size() && entry.expression->find(text, at, fit);) {
    const std::size_t begin = fit.begin();
    const std::size_t end = fit.end();
    at = std::max(end, begin + 1);
    const bool taken = std::any_of(found.begin(), found.end(), [&](const auto& other) {
      return overlap(begin, end, other.begin, other.end);
    });
    if (taken || end == begin || sentence.cuts_slot(begin, end)) continue;
    Fit after;
    if (entry.not_before != nullptr && entry.not_before->find_at(text, end, after)) continue;
    const auto parts = sentence.slots_in(begin, end);
    if ((!spoken && !holds(*entry.entry, parts)) || !is_under(*entry.entry, parts)) continue;
    Slot slot;
    slot.kind = words.name;
    slot.value = !fit.has(entry.value_group) ? ""
                 : entry.value_group == 0
                     ? entry.entry->value
                     : without_blanks(
                           text.substr(fit.begin(entry.value_group),
                                       fit.end(entry.value_group) - fit.begin(entry.value_group)));
    for (const auto& [name, group] : entry.parts) {
      if (!fit.has(group) || fit.begin(group) == fit.end(group)) continue;
      slot.parts.emplace_back(name, sentence.to_paragraph(fit.begin(group), fit.end(group)));
    }
    found.push_back({begin, end, std::move(slot)});
  }
}

// How long the words are without the stop or link that a pattern had to meet behind them.
std::size_t Grammar::without_link(std::string_view words) {
  const std::size_t least = std::min<std::size_t>(words.size(), 1);
  for (bool more = true; more;) {
    more = false;
    while (words.size() > least && std::string_view(" ,;.").find(words.back()) < 4)
      words.remove_suffix(1);
    if (words.ends_with(" and")) {
      words.remove_suffix(4);
      more = true;
    }
  }
  return words.size();
}

void Grammar::run(const Compiled& compiled, std::string_view sentence, std::size_t last,
                  std::vector<Match>& out) {
  Fit fit;
  for (std::size_t at = 0; at <= last && compiled.expression->find(sentence, at, fit, last);) {
    Match match{compiled.topic, compiled.pattern, fit.begin(), fit.end(), {}};
    add_captures(fit, compiled.groups, match);
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
    // The stop or link that it had to meet is free for the next.
    match.end = match.begin + without_link(sentence.substr(match.begin, match.end - match.begin));
    at = std::max(match.end, match.begin + 1);
    out.push_back(std::move(match));
  }
}

// The paragraph is looked through once for each pattern that asks.
bool Grammar::has_context(std::size_t pattern, Around& around) const {
  const Compiled& compiled = patterns_[pattern];
  if (compiled.context == nullptr) return true;
  around.known.resize(patterns_.size(), 0);
  return has_around(*compiled.context, around.text, around.known[pattern]);
}

// The paragraph is looked through once for each topic.
bool Grammar::is_spoken_of(const TopicPatterns& topic, Around& around) const {
  const auto number = static_cast<std::size_t>(&topic - rules_.topics.data());
  if (contexts_[number] == nullptr) return true;
  around.topics.resize(contexts_.size(), 0);
  return has_around(*contexts_[number], around.text, around.topics[number]);
}

std::vector<Match> Grammar::matches(std::string_view sentence, const FoundLiterals& found,
                                    Around& around) const {
  std::vector<Match> kept;
  match_all(sentence, found, nullptr, around, kept);
  // In plain wordings, then also without insertions, then also without circumstances.
  std::vector<Shortened::Cut> cuts = wordings_.in(sentence, found);
  std::optional<Shortened> plain;
  FoundLiterals found_plain;
  if (!cuts.empty()) {
    plain.emplace(sentence, cuts);
    found_plain = literals_in(plain->text());
    match_all(plain->text(), found_plain, &*plain, around, kept);
  }
  const auto again_without = [&](const std::vector<Shortened::Cut>& more) {
    if (more.empty()) return;
    cuts.insert(cuts.end(), more.begin(), more.end());
    const Shortened shortened(sentence, cuts);
    match_all(shortened.text(), literals_in(shortened.text()), &shortened, around, kept);
  };
  again_without(insertions_in(sentence));
  again_without(circumstances_in(sentence));
  cues_.read(sentence, found, nullptr, around.text, kept);
  if (plain) cues_.read(plain->text(), found_plain, &*plain, around.text, kept);
  std::erase_if(kept, [&](const Match& match) {
    return match.pattern->counter || !is_spoken_of(*match.topic, around);
  });
  std::stable_sort(kept.begin(), kept.end(),
                   [](const Match& a, const Match& b) { return a.begin < b.begin; });
  return kept;
}

// `shortened`: whose text it is, where it is not the sentence itself.
void Grammar::match_all(std::string_view sentence, const FoundLiterals& literals,
                        const Shortened* shortened, Around& around,
                        std::vector<Match>& kept) const {
  const std::vector<std::uint32_t> candidates = filter_.candidates(literals);
  // What only goes on with another comes after all others.
  for (const bool follows : {false, true}) {
    for (const std::uint32_t index : candidates) {
      if (patterns_[index].pattern->follows == follows)
        keep(index, sentence, shortened, around, kept);
    }
  }
}

// Whether it is plain, before the pattern runs, that nothing which it reads would be kept: its
// words are not around, it goes on with nothing, or what was cut lies in what its topic has read
// already.
bool Grammar::cannot_count(std::size_t pattern, const Shortened* shortened, Around& around,
                           const std::vector<Match>& kept) const {
  if (!is_spoken_of(*patterns_[pattern].topic, around)) return true;
  if (pattern < around.known.size() && around.known[pattern] == 2) return true;
  const Compiled& compiled = patterns_[pattern];
  const auto is_own = [&](const Match& other) { return other.topic == compiled.topic; };
  const bool follows_none =
      compiled.pattern->follows && std::none_of(kept.begin(), kept.end(), [&](const Match& other) {
        return is_own(other) && !other.pattern->counter;
      });
  if (follows_none) return true;
  return shortened != nullptr && shortened->each_cut([&](std::size_t begin, std::size_t end) {
    return std::any_of(kept.begin(), kept.end(), [&](const Match& other) {
      return is_own(other) && other.begin <= begin && end < other.end;
    });
  });
}

// Keeps what the pattern reads, where no other of its topic has read before.
void Grammar::keep(std::size_t pattern, std::string_view sentence, const Shortened* shortened,
                   Around& around, std::vector<Match>& kept) const {
  if (cannot_count(pattern, shortened, around, kept)) return;
  std::vector<Match> found;
  run(patterns_[pattern], sentence, shortened ? shortened->last_seam() : sentence.size(), found);
  if (shortened != nullptr) {
    std::erase_if(found,
                  [&](const Match& match) { return !shortened->has_seam(match.begin, match.end); });
    for (Match& match : found) put_back(*shortened, match);
  }
  if (found.empty() || !has_context(pattern, around)) return;
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

std::vector<Match> Grammar::echoes(std::string_view sentence, const FoundLiterals& found) const {
  std::vector<Match> made;
  for (const std::uint32_t index : echo_filter_.candidates(found))
    run(echoes_[index], sentence, sentence.size(), made);
  std::stable_sort(made.begin(), made.end(),
                   [](const Match& a, const Match& b) { return a.begin < b.begin; });
  return made;
}

bool Grammar::is_state(std::string_view words) const {
  return std::any_of(states_.begin(), states_.end(),
                     [&](const auto& state) { return state->fits(words); });
}

std::string Grammar::section_treaty(std::string_view section) const {
  for (const auto& [title, treaty] : section_treaties_) {
    if (title->fits(section)) return treaty;
  }
  return rules_.treaty;
}

}  // namespace vigil::extract
