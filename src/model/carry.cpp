#include "model/carry.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "model/likeness.h"

namespace vigil {
namespace {

// A decided record, with what is needed to find it again.
struct Decided {
  StatementRecord record;
  Anchor anchor;
  std::optional<TextSpan> found;  // Its words in the new text.
};

std::vector<Decided> decided_of(const std::vector<StatementRecord>& before,
                                std::string_view text_before, std::string_view text) {
  std::vector<Decided> all;
  for (const StatementRecord& record : before) {
    if (record.decisions.empty()) continue;
    Decided& one = all.emplace_back();
    one.record = record;
    one.anchor = record.lost ? *record.lost : anchor_at(text_before, record.statement.where);
    one.found = find(one.anchor, text);
  }
  std::sort(all.begin(), all.end(),
            [](const Decided& a, const Decided& b) { return a.record.key < b.record.key; });
  return all;
}

// How much of what two spans cover they share, of a million.
std::uint32_t overlap(TextSpan a, TextSpan b) {
  const std::uint64_t begin = std::max(a.begin, b.begin);
  const std::uint64_t end = std::min(a.end, b.end);
  if (begin >= end) return 0;
  return static_cast<std::uint32_t>((end - begin) * 1'000'000 / joined(a, b).size()) + 1;
}

const Field* field_named(const Statement& statement, const std::string& name) {
  const auto at = std::find_if(statement.fields.begin(), statement.fields.end(),
                               [&](const Field& field) { return field.name == name; });
  return at == statement.fields.end() ? nullptr : &*at;
}

void lose_places(Statement& statement) {
  for (Field& field : statement.fields) field.where = {};
  statement.date_where = statement.speaker_where = statement.where = {};
}

// The statement that a person decided on, at the places that the machine reads for it now.
Statement placed_as(Statement statement, const Statement& read) {
  lose_places(statement);
  for (Field& field : statement.fields) {
    const Field* same = field_named(read, field.name);
    if (same != nullptr && same->value == field.value) field.where = same->where;
  }
  if (statement.date == read.date) statement.date_where = read.date_where;
  if (statement.speaker == read.speaker) statement.speaker_where = read.speaker_where;
  statement.where = read.where;
  return statement;
}

// The statement moved with its words: what stood inside them still does.
Statement moved(Statement statement, TextSpan from, TextSpan to) {
  const auto move = [&](TextSpan& where) {
    const bool inside = !where.empty() && from.contains(where);
    where = inside ? TextSpan{to.begin + (where.begin - from.begin),
                              to.begin + (where.end - from.begin)}
                   : TextSpan{};
  };
  for (Field& field : statement.fields) move(field.where);
  move(statement.date_where);
  move(statement.speaker_where);
  statement.where = to;
  return statement;
}

// What the machine read when the person decided.
const Statement& machine_reading(const StatementRecord& record) {
  return record.as_read ? *record.as_read : record.statement;
}

// A proposal that takes a person's decisions.
StatementRecord with_decisions(const StatementRecord& decided, StatementRecord proposal) {
  StatementRecord record = decided;
  record.lost.reset();
  record.section = proposal.section;
  record.statement = placed_as(decided.statement, proposal.statement);
  // Notes are renumbered when others come before them; a person's own list stays.
  if (decided.statement.notes == machine_reading(decided).notes) {
    record.statement.notes = proposal.statement.notes;
  }
  record.as_read.reset();
  if (record.statement != proposal.statement) record.as_read = std::move(proposal.statement);
  return record;
}

class Carrier {
 public:
  Carrier(std::vector<Decided> decided, std::vector<StatementRecord> proposals,
          std::string_view text)
      : decided_(std::move(decided)), proposals_(std::move(proposals)), text_(text) {
    std::sort(proposals_.begin(), proposals_.end(),
              [](const StatementRecord& a, const StatementRecord& b) {
                return std::tie(a.statement.where, a.key) < std::tie(b.statement.where, b.key);
              });
    taken_.resize(proposals_.size());
    settled_.resize(decided_.size());
  }

  std::vector<StatementRecord> carry() {
    by_key();
    by_score([&](const Decided& decided, const StatementRecord& proposal) {
      return decided.found ? overlap(*decided.found, proposal.statement.where) : 0U;
    });
    alone_at_its_words();
    by_score([&](const Decided& decided, const StatementRecord& proposal) {
      if (!says_the_same(machine_reading(decided.record), proposal.statement)) return 0U;
      const std::size_t alike =
          likeness(decided.anchor.exact, slice<TextSpace>(text_, proposal.statement.where));
      return alike < edited_words ? 0U : static_cast<std::uint32_t>(alike);
    });
    return all();
  }

 private:
  void settle(std::size_t decided, std::size_t proposal) {
    records_.push_back(with_decisions(decided_[decided].record, proposals_[proposal]));
    settled_[decided] = taken_[proposal] = true;
  }

  void by_key() {
    for (std::size_t i = 0; i < decided_.size(); ++i) {
      for (std::size_t j = 0; j < proposals_.size(); ++j) {
        if (taken_[j] || proposals_[j].key != decided_[i].record.key) continue;
        settle(i, j);
        break;
      }
    }
  }

  // Of all pairs with the same core the best first; then by key and place, so that the order in
  // which they were given does not matter.
  template <class Score>
  void by_score(Score score) {
    struct Pair {
      std::uint32_t score{};
      std::size_t decided{}, proposal{};
    };
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < decided_.size(); ++i) {
      if (settled_[i]) continue;
      for (std::size_t j = 0; j < proposals_.size(); ++j) {
        if (taken_[j] || decided_[i].record.core != proposals_[j].core) continue;
        const std::uint32_t points = score(decided_[i], proposals_[j]);
        if (points > 0) pairs.push_back({points, i, j});
      }
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return a.score > b.score; });
    for (const Pair& pair : pairs) {
      if (!settled_[pair.decided] && !taken_[pair.proposal]) settle(pair.decided, pair.proposal);
    }
  }

  // Whether these words have a statement of that core already: of two decisions on the same words,
  // written twice, one goes when the words are written once.
  bool is_taken(TextSpan words, const std::string& core) const {
    return std::any_of(records_.begin(), records_.end(), [&](const StatementRecord& record) {
      return record.core == core && overlap(record.statement.where, words) > 0;
    });
  }

  // The machine reads nothing there any more, and a person does.
  void alone_at_its_words() {
    for (std::size_t i = 0; i < decided_.size(); ++i) {
      if (settled_[i] || !decided_[i].found) continue;
      if (is_taken(*decided_[i].found, decided_[i].record.core)) continue;
      StatementRecord record = decided_[i].record;
      const TextSpan old = record.lost ? decided_[i].anchor.position : record.statement.where;
      record.statement = moved(std::move(record.statement), old, *decided_[i].found);
      if (record.as_read) record.as_read = moved(*record.as_read, old, *decided_[i].found);
      record.lost.reset();
      records_.push_back(std::move(record));
      settled_[i] = true;
    }
  }

  std::vector<StatementRecord> all() {
    for (std::size_t j = 0; j < proposals_.size(); ++j) {
      if (!taken_[j]) records_.push_back(std::move(proposals_[j]));
    }
    for (std::size_t i = 0; i < decided_.size(); ++i) {
      if (settled_[i]) continue;
      StatementRecord record = decided_[i].record;
      lose_places(record.statement);
      if (record.as_read) lose_places(*record.as_read);
      record.lost = decided_[i].anchor;
      records_.push_back(std::move(record));
    }
    std::sort(records_.begin(), records_.end(),
              [](const StatementRecord& a, const StatementRecord& b) {
                return std::tuple(a.lost.has_value(), a.statement.where, a.key) <
                       std::tuple(b.lost.has_value(), b.statement.where, b.key);
              });
    return std::move(records_);
  }

  std::vector<Decided> decided_;
  std::vector<StatementRecord> proposals_;
  std::string_view text_;
  std::vector<bool> taken_, settled_;
  std::vector<StatementRecord> records_;
};

}  // namespace

bool says_the_same(const Statement& a, const Statement& b) {
  return a.country == b.country && a.topic == b.topic && a.date == b.date &&
         a.certainty == b.certainty &&
         std::equal(
             a.fields.begin(), a.fields.end(), b.fields.begin(), b.fields.end(),
             [](const Field& x, const Field& y) { return x.name == y.name && x.value == y.value; });
}

void decide(StatementRecord& record, const Decision& decision) {
  if (decision.corrected) {
    if (!record.as_read) record.as_read = record.statement;
    record.statement = placed_as(*decision.corrected, *record.as_read);
    if (record.lost) lose_places(record.statement);
  }
  record.decisions.push_back(decision);
}

std::vector<StatementRecord> carried(const std::vector<StatementRecord>& before,
                                     std::string_view text_before,
                                     std::vector<StatementRecord> proposals,
                                     std::string_view text) {
  return Carrier(decided_of(before, text_before, text), std::move(proposals), text).carry();
}

}  // namespace vigil
