// Answers to one question that exclude each other: "never" against "ceased", a denial against what
// it denies. Where places, actors or dates leave room for both, there is no clash.

#include <algorithm>
#include <map>

#include "base/unicode.h"
#include "check/conflict/clash.h"
#include "check/detail/dates.h"

namespace vigil::check {
namespace {

using Words = std::vector<std::string>;

struct Entry {
  const Claim* claim = nullptr;
  const Answer* answer = nullptr;
  bool denied = false;
  bool everywhere = false;  // Of all places and actors that it does not name.
  Days days;
  std::vector<Words> scope;  // The words of each of the question's scope; empty where absent.
};

bool has_value(const FieldValue& value, const std::vector<std::string>& wanted) {
  if (wanted.empty()) return true;
  const auto is = [&](std::string_view word) {
    return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
  };
  if (const auto* word = std::get_if<std::string>(&value)) return is(*word);
  if (const auto* flag = std::get_if<bool>(&value)) return is(*flag ? "true" : "false");
  if (const auto* count = std::get_if<Value>(&value)) {
    if (!count->has_number()) return false;
    return count->kind() == ValueKind::zero ? is("zero") : count->low() > 0 && is("some");
  }
  return false;
}

// What tells one place or actor from another: "the northern river bank" → {northern}.
Words telling_words(std::string_view text, const Country* country, const ConflictRules& rules) {
  Words words;
  const std::string folded = fold(text);
  for (const auto& [begin, end] : words_in(folded)) {
    std::string word = folded.substr(begin, end - begin);
    const auto is = [&](const std::string& other) { return fold(other) == word; };
    if (std::any_of(rules.broad_places.begin(), rules.broad_places.end(), is)) continue;
    for (const char* small : {"the", "of", "on", "and", "in", "with", "s", "at", "to"}) {
      if (word == small) word.clear();
    }
    if (country != nullptr && (is(country->name) || std::any_of(country->demonyms.begin(),
                                                                country->demonyms.end(), is))) {
      continue;
    }
    if (word.size() > 4 && word.ends_with('s')) word.pop_back();
    if (!word.empty()) words.push_back(std::move(word));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

// When the answer holds for certain. A state without a date is one of its edition; what was so
// until then, or is so since then, reaches no further than its date says at the least.
Days days_of(const Claim& claim, const Answer& answer) {
  Days days = claim.statement->date ? check::days_of(*claim.statement->date) : claim.edition;
  if (answer.lasts == Lasts::before)
    return {no_first, days.first == no_first ? days.last : days.first};
  if (answer.lasts == Lasts::after) return {days.last == no_last ? days.first : days.last, no_last};
  // "Since 1994" says nothing of the time after the book was closed.
  if (days.last == no_last) days.last = std::max(days.first, claim.edition.last);
  return days;
}

bool inside(Days inner, Days outer) {
  return outer.first <= inner.first && inner.last <= outer.last;
}

bool meet(const Entry& a, const Entry& b) {
  const bool lasting = a.answer->lasts != Lasts::then || b.answer->lasts != Lasts::then;
  if (lasting) return a.days.first <= b.days.last && b.days.first <= a.days.last;
  if (a.everywhere == b.everywhere) return inside(a.days, b.days) || inside(b.days, a.days);
  return a.everywhere ? inside(b.days, a.days) : inside(a.days, b.days);
}

bool within(const Words& narrow, const Words& wide) {
  return std::includes(narrow.begin(), narrow.end(), wide.begin(), wide.end());
}

bool same_scope(const Entry& a, const Entry& b) {
  for (std::size_t i = 0; i < a.scope.size(); ++i) {
    const Words& one = a.scope[i];
    const Words& other = b.scope[i];
    if (one.empty() && other.empty() && !a.everywhere && !b.everywhere) return false;
    if (one.empty() && !other.empty() && !a.everywhere) return false;
    if (other.empty() && !one.empty() && !b.everywhere) return false;
    if (one.empty() || other.empty() || one == other) continue;
    if (!(a.everywhere && within(other, one)) && !(b.everywhere && within(one, other)))
      return false;
  }
  return true;
}

bool excludes(const Answer& a, const Answer& b) {
  return std::find(a.against.begin(), a.against.end(), b.side) != a.against.end();
}

bool contradict(const Entry& a, const Entry& b) {
  if (a.denied && b.denied) return false;
  if (a.denied || b.denied) return a.answer->side == b.answer->side;
  return excludes(*a.answer, *b.answer) || excludes(*b.answer, *a.answer);
}

// Said of no time in particular.
bool is_loose(const Entry& entry) {
  return !entry.claim->statement->date && entry.answer->lasts == Lasts::then;
}

// "It has never" of a later edition reaches back over all that an earlier one can have meant.
bool is_never_after(const Entry& never, const Entry& loose) {
  return never.answer->lasts == Lasts::before && !never.claim->statement->date && is_loose(loose) &&
         !never.denied && !loose.denied &&
         loose.claim->record->report.edition < never.claim->record->report.edition;
}

// "It has never made any", "it is not known to have made any": of all the time before, in so many
// words, and against what the other says.
bool denies_all_past(const Entry& entry, const Entry& other) {
  if (!excludes(*entry.answer, *other.answer) || entry.claim->key.empty()) return false;
  if (entry.claim->statement->date) return false;
  static const std::vector<std::string> ever{"never", "ever", "to have", "at no time"};
  return has_phrase(text_of(entry.claim->record->document, entry.claim->statement->where), ever);
}

// The report tells a story in its own voice: what was and what is need no date to be told apart by
// its readers, so they do not clash without one, unless one denies that it ever was.
bool told_apart(const Entry& a, const Entry& b, const Pack& pack) {
  const Statement& one = *a.claim->statement;
  const Statement& other = *b.claim->statement;
  if (!one.speaker.empty() || !other.speaker.empty()) return false;
  if (denies_all_past(a, b) || denies_all_past(b, a)) {
    return in_one_sentence(*a.claim, *b.claim, pack);
  }
  if (side_by_side(*a.claim, *b.claim)) return true;
  return is_loose(a) || is_loose(b);
}

// Without a date on one side, another year may be meant by then.
bool years_apart(const Entry& a, const Entry& b) {
  if (a.claim->record->report.edition == b.claim->record->report.edition) return false;
  return is_loose(a) || is_loose(b);
}

bool repeats(const Entry& a, const Entry& b) {
  const Statement& one = *a.claim->statement;
  const Statement& other = *b.claim->statement;
  return a.claim->record == b.claim->record && a.answer == b.answer && a.denied == b.denied &&
         a.scope == b.scope && one.date == other.date && one.speaker == other.speaker;
}

class Index {
 public:
  Index(const Pack& pack) : pack_(pack) {
    for (const Country& country : pack.countries) countries_.emplace(country.code, &country);
    const auto& questions = pack.conflicts.questions;
    for (std::uint32_t i = 0; i < questions.size(); ++i) {
      for (const Answer& answer : questions[i].answers) {
        answers_[answer.topic].push_back({i, &answer});
      }
    }
  }

  void add(const Claim& claim) {
    const auto known = answers_.find(claim.statement->topic);
    if (known == answers_.end()) return;
    for (const auto& [question, answer] : known->second) {
      const FieldValue* value = value_of(*claim.statement, answer->field);
      if (value == nullptr || !has_value(*value, answer->values)) continue;
      if (!is_meant(*claim.statement, answer->only)) continue;
      if (claim.row != nullptr && !pack_.conflicts.questions[question].recorded) continue;
      auto& groups = claim.row != nullptr ? rows_ : groups_;
      auto& group = groups[{claim.statement->country, question}];
      // One statement answers a question once: "3 killed and 2 injured" says twice that some were.
      if (!group.empty() && group.back().claim == &claim &&
          group.back().answer->side == answer->side) {
        continue;
      }
      group.push_back(entry(claim, *answer, pack_.conflicts.questions[question]));
    }
  }

  std::vector<Clash> clashes() {
    std::vector<Clash> found;
    for (auto& [key, group] : groups_) {
      const Question& question = pack_.conflicts.questions[key.second];
      const std::vector<Entry> told = once_each(group);
      each_pair(told, [&](const Entry& a, const Entry& b) {
        if (a.claim == b.claim || !contradict(a, b) || !same_scope(a, b) || !meet(a, b)) return;
        const bool never = is_never_after(a, b) || is_never_after(b, a);
        if (!never && (told_apart(a, b, pack_) || years_apart(a, b))) return;
        found.push_back({side(a), side(b), question.name});
      });
      for (const Entry& entry : told) {
        const Entry* row = row_against(entry, rows_[key]);
        if (row != nullptr) found.push_back({side(entry), side(*row), question.name});
      }
    }
    return found;
  }

 private:
  using Groups = std::map<std::pair<std::string, std::uint32_t>, std::vector<Entry>>;

  // A row is of a certain time, and one that answers as the report does is enough.
  static const Entry* row_against(const Entry& told, const std::vector<Entry>& rows) {
    const bool alleged = told.claim->statement->certainty == Certainty::alleged;
    if (is_loose(told) || alleged || told.claim->key.empty()) return nullptr;
    const Entry* found = nullptr;
    for (const Entry& row : rows) {
      if (!same_scope(told, row) || !meet(told, row)) continue;
      if (!told.denied && told.answer->side == row.answer->side) return nullptr;
      if (found == nullptr && contradict(told, row)) found = &row;
    }
    return found;
  }

  Entry entry(const Claim& claim, const Answer& answer, const Question& question) const {
    Entry made;
    made.claim = &claim;
    made.answer = &answer;
    made.denied = claim.statement->certainty == Certainty::denied;
    // To deny that there are some is to say that there are none.
    made.everywhere = answer.everywhere != made.denied;
    made.days = days_of(claim, answer);
    const auto country = countries_.find(claim.statement->country);
    for (const std::string& name : question.scope) {
      const FieldValue* value = value_of(*claim.statement, name);
      made.scope.push_back(
          value == nullptr ? Words{}
                           : telling_words(words_of_value(*value, pack_),
                                           country == countries_.end() ? nullptr : country->second,
                                           pack_.conflicts));
    }
    return made;
  }

  // By edition; of repetitions the one that rests on something.
  static std::vector<Entry> once_each(std::vector<Entry>& group) {
    std::stable_sort(group.begin(), group.end(), [](const Entry& a, const Entry& b) {
      return a.claim->record->report.edition < b.claim->record->report.edition;
    });
    std::vector<Entry> kept;
    std::size_t report = 0;  // Where the entries of the last report begin.
    for (Entry& entry : group) {
      if (!kept.empty() && kept.back().claim->record != entry.claim->record) report = kept.size();
      const auto same = std::find_if(kept.begin() + static_cast<std::ptrdiff_t>(report), kept.end(),
                                     [&](const Entry& e) { return repeats(e, entry); });
      if (same == kept.end()) {
        kept.push_back(std::move(entry));
      } else if (same->claim->sources.empty() && !entry.claim->sources.empty()) {
        *same = std::move(entry);
      }
    }
    return kept;
  }

  Side side(const Entry& entry) const {
    Side made;
    made.claim = entry.claim;
    made.says = entry.answer->says;
    made.denies = entry.denied;
    for (const char* name : {"actor", "place", "treaty", "resolution"}) {
      const FieldValue* value = value_of(*entry.claim->statement, name);
      if (value == nullptr) continue;
      made.about += (made.about.empty() ? "" : ", ") + words_of_value(*value, pack_);
    }
    if (entry.claim->statement->date) {
      made.about += (made.about.empty() ? "" : ", ") + say(*entry.claim->statement->date, pack_);
    }
    return made;
  }

  const Pack& pack_;
  std::map<std::string, const Country*, std::less<>> countries_;
  std::map<std::string, std::vector<std::pair<std::uint32_t, const Answer*>>, std::less<>> answers_;
  Groups groups_, rows_;
};

}  // namespace

std::vector<Clash> clashes_of_questions(const Pack& pack, const Voices& voices) {
  Index index(pack);
  for (const Claims* claims : {&voices.claims, &voices.implied, &voices.rows}) {
    for (const Claim& claim : *claims) index.add(claim);
  }
  std::vector<Clash> clashes = index.clashes();
  // What is only implied counts against a statement, never against its like, and stands second.
  std::erase_if(clashes, [](const Clash& clash) {
    return clash.a.claim->key.empty() && clash.b.claim->key.empty();
  });
  for (Clash& clash : clashes) {
    if (clash.a.claim->key.empty()) std::swap(clash.a, clash.b);
    clash.passage = clash.b.claim->key.empty();
  }
  return clashes;
}

}  // namespace vigil::check
