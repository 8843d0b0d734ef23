#include "model/statement_changes.h"

#include <algorithm>
#include <map>

#include "model/carry.h"
#include "model/likeness.h"

namespace vigil {
namespace {

bool has_words(const StatementRecord& record, std::string_view from, std::string_view in) {
  return find(anchor_at(from, record.statement.where), in).has_value();
}

std::string_view words_of(const StatementRecord& record, std::string_view text) {
  return slice<TextSpace>(text, record.statement.where);
}

class Comparison {
 public:
  Comparison(const std::vector<StatementRecord>& before, std::string_view text_before,
             const std::vector<StatementRecord>& now, std::string_view text)
      : before_(before),
        now_(now),
        text_before_(text_before),
        text_(text),
        partner_(now.size()),
        matched_(before.size()) {}

  std::vector<StatementChange> changes() {
    match_keys();
    match_words();
    std::vector<StatementChange> all;
    for (std::size_t i = 0; i < now_.size(); ++i) {
      if (!partner_[i]) {
        all.push_back({ChangeKind::came,
                       cause(has_words(now_[i], text_, text_before_)),
                       now_[i].key,
                       now_[i].statement,
                       {}});
      } else if (differs(before_[*partner_[i]].statement, now_[i].statement)) {
        const bool same = words_of(before_[*partner_[i]], text_before_) == words_of(now_[i], text_);
        all.push_back({ChangeKind::changed,
                       cause(same || has_words(before_[*partner_[i]], text_before_, text_)),
                       now_[i].key, now_[i].statement, before_[*partner_[i]].statement});
      }
    }
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (matched_[i]) continue;
      all.push_back({ChangeKind::went,
                     cause(has_words(before_[i], text_before_, text_)),
                     before_[i].key,
                     before_[i].statement,
                     {}});
    }
    return all;
  }

 private:
  static ChangeCause cause(bool words_are_there) {
    return words_are_there ? ChangeCause::reading : ChangeCause::words;
  }

  bool differs(const Statement& a, const Statement& b) const {
    return !says_the_same(a, b) || a.speaker != b.speaker ||
           (text_ == text_before_ && a.notes != b.notes);
  }

  void match(std::size_t before, std::size_t now) {
    partner_[now] = before;
    matched_[before] = true;
  }

  void match_keys() {
    std::map<std::string_view, std::size_t> keys;
    for (std::size_t i = 0; i < before_.size(); ++i) keys.emplace(before_[i].key, i);
    for (std::size_t i = 0; i < now_.size(); ++i) {
      const auto at = keys.find(now_[i].key);
      if (at != keys.end()) match(at->second, i);
    }
  }

  // The same core in words that are alike: the most alike first.
  void match_words() {
    struct Pair {
      std::size_t alike{}, before{}, now{};
    };
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      for (std::size_t j = 0; j < now_.size(); ++j) {
        if (matched_[i] || partner_[j] || before_[i].core != now_[j].core) continue;
        const std::size_t alike =
            likeness(words_of(before_[i], text_before_), words_of(now_[j], text_));
        if (alike >= edited_words) pairs.push_back({alike, i, j});
      }
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return a.alike > b.alike; });
    for (const Pair& pair : pairs) {
      if (!matched_[pair.before] && !partner_[pair.now]) match(pair.before, pair.now);
    }
  }

  const std::vector<StatementRecord>& before_;
  const std::vector<StatementRecord>& now_;
  std::string_view text_before_, text_;
  std::vector<std::optional<std::size_t>> partner_;  // Of each newer one: the older.
  std::vector<bool> matched_;
};

}  // namespace

std::string_view to_string(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::came:
      return "came";
    case ChangeKind::went:
      return "went";
    case ChangeKind::changed:
      return "changed";
  }
  return "";
}

std::string_view to_string(ChangeCause cause) {
  return cause == ChangeCause::words ? "words changed" : "reading changed";
}

std::vector<StatementChange> changes_between(const std::vector<StatementRecord>& before,
                                             std::string_view text_before,
                                             const std::vector<StatementRecord>& now,
                                             std::string_view text) {
  return Comparison(before, text_before, now, text).changes();
}

}  // namespace vigil
