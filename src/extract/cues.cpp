#include "extract/cues.h"

#include <algorithm>

#include <re2/re2.h>

#include "extract/fits.h"

namespace vigil::extract {
namespace {

struct Span {
  std::size_t begin{}, end{};
  bool meets(const Span& other) const { return begin < other.end && other.begin < end; }
};

bool meets_any(const Span& span, const std::vector<Span>& others) {
  return std::any_of(others.begin(), others.end(),
                     [&](const Span& other) { return span.meets(other); });
}

// Whether the clause has such words outside of those that were found.
bool has_beside(std::string_view sentence, Span clause, const re2::RE2& words,
                const std::vector<Span>& found) {
  re2::StringPiece hit;
  for (std::size_t at = clause.begin; at < clause.end;) {
    if (!words.Match(piece(sentence), at, clause.end, re2::RE2::UNANCHORED, &hit, 1)) return false;
    const auto begin = static_cast<std::size_t>(hit.data() - sentence.data());
    if (!meets_any({begin, begin + hit.size()}, found)) return true;
    at = begin + std::max<std::size_t>(hit.size(), 1);
  }
  return false;
}

bool is_denied(std::string_view sentence, Span clause, const std::vector<Span>& found) {
  static const re2::RE2 denial(
      R"((?i)\b(?:no|not|never|none|neither|nor|nobody|nothing|nowhere|without|cannot|hardly|rather than|instead of|fail(?:s|ed|ing|ure)?|lack(?:s|ed|ing)?|refus(?:e[sd]?|ing|al)|den(?:y|ies|ying)|denied|denials?|reject(?:s|ed|ing)?|unable|yet to|far from|other than|except(?:ing)?)\b|n['’]t\b)");
  return has_beside(sentence, clause, denial, found);
}

bool is_doubtful(std::string_view sentence, Span clause, const std::vector<Span>& found) {
  static const re2::RE2 doubt(
      R"((?i)\b(?:will|would|should|shall|could|may|might|must|if|whether|unless|until|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|intentions?|expect(?:s|ed|ing)?|hop(?:e[sd]?|ing)|want(?:s|ed|ing)?|wish(?:es|ed|ing)?|ask(?:s|ed|ing)?|call(?:s|ed|ing)? (?:up)?on|urg(?:e[sd]?|ing)|invit(?:e[sd]?|ing)|pledg(?:e[sd]?|ing)|promis(?:e[sd]?|ing)|recommend(?:s|ed|ing|ations?)?|propos(?:e[sd]?|als?|ing)|need(?:s|ed|ing)?|requir(?:e[sd]?|ing|ements?)|require|due|scheduled|obliged|obligations?|ready|able|willing|about to|aim(?:s|ed|ing)?|seek(?:s|ing)?|sought|consider(?:s|ed|ing)?|request(?:s|ed|ing)?|foresee[sn]?|foreseen|envisag(?:e[sd]?|ing)|future|next|goal|target|in order to|to be)\b)");
  return has_beside(sentence, clause, doubt, found);
}

}  // namespace

void Cues::add(const ExtractRules& rules, const TopicPatterns& topic, Literals& literals) {
  const auto compile = [&](const std::string& text) {
    return text.empty() ? nullptr : std::make_unique<Expression>(expand_macros(rules, text));
  };
  for (const Cue& cue : topic.cues) {
    Compiled made{&topic, &cue, {}, compile(cue.without), compile(cue.reading.context)};
    Required all{Required::Kind::all, 0, {}};
    for (const std::string& text : cue.words) {
      Word word{compile(text), {}, false};
      word.groups = group_names(*word.expression);
      word.is_value = std::any_of(word.groups.begin(), word.groups.end(),
                                  [](const auto& name) { return !name.empty() && name != "date"; });
      if (const auto& syntax = word.expression->syntax())
        all.parts.push_back(required_by(*syntax, literals));
      made.words.push_back(std::move(word));
    }
    filter_.add(all, literals);
    required_.push_back(std::move(all));
    all_.push_back(std::move(made));
  }
}

namespace {

// Clauses as narrow as commas show them, then as wide as the sentence has them: in the narrower one
// a value is rarer one of two.
std::vector<Span> clauses_of(std::string_view sentence, const Clauses& clauses) {
  static const re2::RE2 soft(
      R"((?i),(?: and| or| nor)? (?:and|or|nor|which|who|whom|whose|where|when|with|as well as|it|its|they|the|this|a|an|another|<[A-Z]+>)\b)"
      // Another verb: "signed it <DATE> and ratified it <DATE>".
      R"(|,? (?:and|but|yet|though|nor) (?:(?:it|they|also|then|later|has|had|have|is|was|were|will|does|did|do|never|thus|subsequently) )*(?:not )?(?:[a-z]{2,}ed|has|had|have|is|was|were|will|does|did|became|came|took|gave|sent|held|kept|made|put|went)\b)"
      R"(|:| \(|\) | [-–] )");
  std::vector<Span> narrow, wide;
  for (std::size_t begin = 0; begin < sentence.size();) {
    const std::size_t end = std::min(clauses.hard_end(begin), sentence.size());
    // ", but not ratified": the break took the "not".
    constexpr std::string_view denial = "not ";
    if (sentence.substr(0, begin).ends_with(denial)) begin -= denial.size();
    wide.push_back({begin, end});
    re2::StringPiece hit;
    std::size_t from = begin;
    while (soft.Match(piece(sentence), from + 1, end, re2::RE2::UNANCHORED, &hit, 1)) {
      const auto cut = static_cast<std::size_t>(hit.data() - sentence.data());
      narrow.push_back({from, cut});
      from = cut;
    }
    if (from != begin) narrow.push_back({from, end});
    begin = std::max(end, begin + 1);
  }
  narrow.insert(narrow.end(), wide.begin(), wide.end());
  return narrow;
}

}  // namespace

// Whether a value of it was read already: a figure says one thing; a treaty or a date many.
bool Cues::is_taken(const Word& word, const Fit& fit, const Clause& clause) {
  const auto takes = [&](const Capture& capture) {
    if (capture.name == "treaty" || capture.name == "date") return false;
    for (std::size_t i = 0; i < word.groups.size(); ++i) {
      if (!fit.has(i + 1) || word.groups[i].empty() || word.groups[i] == "date") continue;
      const auto [begin, end] = clause.original(fit.begin(i + 1), fit.end(i + 1));
      if (begin < capture.end && capture.begin < end) return true;
    }
    return false;
  };
  return std::any_of(clause.kept.begin(), clause.kept.end(), [&](const Match& other) {
    return std::any_of(other.captures.begin(), other.captures.end(), takes);
  });
}

// The next place in the clause that the word fits, from a place on, with no value that was read.
bool Cues::next(const Word& word, const Clause& clause, std::size_t from, Fit& fit) {
  while (from < clause.end && word.expression->find(clause.sentence, from, fit, clause.end)) {
    if (fit.begin() >= clause.end) return false;
    const bool in_slot = fit.begin() > 0 && clause.sentence[fit.begin() - 1] == '<';
    if (fit.end() <= clause.end && fit.end() > fit.begin() && !in_slot &&
        !is_taken(word, fit, clause))
      return true;
    from = fit.begin() + 1;
  }
  return false;
}

// The words of a cue in the clause; nothing where one is missing, or its value is one of two.
bool Cues::find(const Compiled& cue, const Clause& clause, Match& match, std::vector<Fit>& found) {
  const auto overlaps = [&](const Fit& fit) {
    return std::any_of(found.begin(), found.end(), [&](const Fit& other) {
      return fit.begin() < other.end() && other.begin() < fit.end();
    });
  };
  for (const Word& word : cue.words) {
    Fit fit;
    bool there = next(word, clause, clause.begin, fit);
    while (there && overlaps(fit)) there = next(word, clause, fit.begin() + 1, fit);
    if (!there) return false;
    found.push_back(fit);
    add_captures(fit, word.groups, match);
    Fit other;
    if (word.is_value && next(word, clause, fit.end(), other)) return false;
  }
  return true;
}

bool Cues::fits(const Compiled& cue, const Clause& clause, Match& match) {
  std::vector<Fit> fits;
  if (!find(cue, clause, match, fits)) return false;
  std::vector<Span> found;
  match.begin = clause.end;
  for (const Fit& fit : fits) {
    found.push_back({fit.begin(), fit.end()});
    match.begin = std::min(match.begin, fit.begin());
    match.end = std::max(match.end, fit.end());
  }
  const Span whole{clause.begin, clause.end};
  if (is_denied(clause.sentence, whole, found)) return false;
  bool planned = false;
  for (std::size_t i = 0; i < found.size(); ++i)  // "fell to <NUMBER>" is no plan.
    planned = planned || (!cue.words[i].is_value && clause.clauses.is_plan(found[i].begin));
  if (!cue.cue->reading.plan && (planned || is_doubtful(clause.sentence, whole, found)))
    return false;
  return cue.without == nullptr ||
         !cue.without->fits(clause.sentence.substr(clause.begin, clause.end - clause.begin));
}

// Whether no pattern of its topic reads in the clause.
bool Cues::is_free(const TopicPatterns* topic, const Clause& clause) {
  const auto [begin, end] = clause.original(clause.begin, clause.end);
  return std::none_of(clause.kept.begin(), clause.kept.end(),
                      [&, b = begin, e = end](const Match& other) {
                        return other.topic == topic && b < other.end && other.begin < e;
                      });
}

std::pair<std::size_t, std::size_t> Cues::Clause::original(std::size_t from, std::size_t to) const {
  if (shortened == nullptr) return {from, to};
  return {shortened->begin_of(from), shortened->end_of(to)};
}

void Cues::read(std::string_view sentence, const FoundLiterals& found, const Shortened* shortened,
                std::string_view around, std::vector<Match>& kept) const {
  const std::vector<std::uint32_t> candidates = filter_.candidates(found);
  if (candidates.empty()) return;
  const Clauses clauses(sentence);
  const std::vector<Span> spans = clauses_of(sentence, clauses);
  for (const std::uint32_t index : candidates) {
    const Compiled& cue = all_[index];
    for (const Span& span : spans) {
      const Clause clause{sentence, span.begin, span.end, clauses, kept, shortened};
      Match match{cue.topic, &cue.cue->reading, 0, 0, {}};
      if (!is_free(cue.topic, clause) || !fits(cue, clause, match)) continue;
      if (cue.context != nullptr && !cue.context->fits(around)) continue;
      if (shortened != nullptr) put_back(*shortened, match);
      kept.push_back(std::move(match));
    }
  }
}

}  // namespace vigil::extract
