#include "publish/facts.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "base/unicode.h"
#include "pack/wording.h"

namespace vigil::publish {
namespace {

std::uint64_t number_of(StatementRef ref) {
  return (std::uint64_t{ref.report} << 32U) | ref.statement;
}

// What makes two statements one fact, as a text.
std::string identity(const Statement& s) {
  std::string out = s.country + '\n' + s.topic + '\n' + s.speaker + '\n';
  out += static_cast<char>('0' + static_cast<int>(s.certainty));
  if (s.date) out += s.date->to_string();
  for (const Field& field : s.fields) {
    out += '\n' + field.name + '=' + static_cast<char>('0' + field.value.index());
    out += pack::in_words(field.value);
  }
  return out;
}

class Gatherer {
 public:
  Gatherer(const Snapshot& snapshot, const Pack& pack)
      : snapshot_(snapshot), pack_(pack), words_(pack) {}

  Facts gather(const Knowledge& knowledge) {
    for (const Topic& topic : pack_.topics) add_topic(topic.key, topic.name);
    add_unknown_topics();
    for (std::uint32_t r = 0; r < snapshot_.reports.size(); ++r) add_report(r);
    for (Fact& fact : out_.facts) finish(fact);
    add_lines();
    for (TopicKey& topic : out_.topics) sort_by_country(topic.statements);
    for (std::uint32_t c = 0; c < knowledge.conflicts.size(); ++c) {
      add_conflict(knowledge.conflicts[c].first, c);
      if (knowledge.conflicts[c].first == knowledge.conflicts[c].second) continue;
      add_conflict(knowledge.conflicts[c].second, c);
    }
    return std::move(out_);
  }

 private:
  const StatementRecord& record(StatementRef ref) const { return record_of(snapshot_, ref); }
  int edition(StatementRef ref) const { return snapshot_.reports[ref.report].report.edition; }

  void add_topic(const std::string& key, const std::string& name) {
    topic_of_.emplace(key, static_cast<std::uint32_t>(out_.topics.size()));
    out_.topics.push_back({key, name, {}});
  }
  void add_unknown_topics();
  void add_report(std::uint32_t report);
  void add_conflict(StatementRef ref, std::uint32_t conflict);
  void finish(Fact& fact) const;
  void add_lines();
  std::string subject(const Statement& statement) const;
  void sort_by_country(std::vector<StatementRef>& statements) const;

  const Snapshot& snapshot_;
  const Pack& pack_;
  pack::Wording words_;
  std::unordered_map<std::string, std::uint32_t> topic_of_, known_;
  Facts out_;
};

// An archive may hold statements that were read with another pack.
void Gatherer::add_unknown_topics() {
  std::map<std::string, bool> others;
  for (const ReportRecord& report : snapshot_.reports) {
    for (const StatementRecord& one : report.statements) {
      if (!topic_of_.contains(one.statement.topic)) others[one.statement.topic] = true;
    }
  }
  for (const auto& [key, seen] : others) add_topic(key, key);
}

void Gatherer::add_report(std::uint32_t report) {
  const std::vector<StatementRecord>& statements = snapshot_.reports[report].statements;
  std::vector<std::uint32_t>& facts = out_.fact_of.emplace_back(statements.size(), no_fact);
  for (std::uint32_t s = 0; s < statements.size(); ++s) {
    if (!stands(statements[s])) continue;
    const bool is_confirmed = state_of(statements[s]) == ReviewState::confirmed;
    ++(is_confirmed ? out_.confirmed : out_.proposed);
    const Statement& statement = statements[s].statement;
    const auto [place, is_new] =
        known_.try_emplace(identity(statement), static_cast<std::uint32_t>(out_.facts.size()));
    if (is_new) out_.facts.emplace_back();
    facts[s] = place->second;
    out_.facts[place->second].tellings.push_back({report, s});
    out_.topics[topic_of_.at(statement.topic)].statements.push_back({report, s});
  }
}

void Gatherer::add_conflict(StatementRef ref, std::uint32_t conflict) {
  out_.conflicts[number_of(ref)].push_back(conflict);
}

void Gatherer::finish(Fact& fact) const {
  std::stable_sort(fact.tellings.begin(), fact.tellings.end(),
                   [&](StatementRef a, StatementRef b) { return edition(a) > edition(b); });
  const StatementRef newest = fact.tellings.front();
  fact.holds = holds_until(record(newest).statement, edition(newest));
}

std::string Gatherer::subject(const Statement& statement) const {
  const Topic* topic = words_.topic(statement.topic);
  std::string out;
  for (const Field& field : statement.fields) {
    const TopicField* known = pack::Wording::field(topic, field.name);
    if (known == nullptr || !known->subject) continue;
    // In the pack's order where it has one: the treaty that the monitor is about comes first.
    const auto& values = known->values;
    const std::string words = pack::in_words(field.value);
    const auto at = std::find(values.begin(), values.end(), words) - values.begin();
    out += static_cast<char>('A' + std::min<std::ptrdiff_t>(at, 50));
    out += words + '\n';
  }
  return out;
}

void Gatherer::add_lines() {
  std::map<std::tuple<std::string, std::uint32_t, std::string>, Line> lines;
  for (std::uint32_t f = 0; f < out_.facts.size(); ++f) {
    const Statement& statement = record(out_.facts[f].tellings.front()).statement;
    lines[{statement.country, topic_of_.at(statement.topic), subject(statement)}].facts.push_back(
        f);
  }
  const auto later = [&](std::uint32_t a, std::uint32_t b) {
    const StatementRef x = out_.facts[a].tellings.front();
    const StatementRef y = out_.facts[b].tellings.front();
    return std::make_tuple(out_.facts[b].holds, edition(y), x.report, x.statement) <
           std::make_tuple(out_.facts[a].holds, edition(x), y.report, y.statement);
  };
  for (auto& [place, line] : lines) {
    const auto& [country, topic, subject] = place;
    std::sort(line.facts.begin(), line.facts.end(), later);
    std::vector<TopicLines>& topics = out_.countries[country];
    if (topics.empty() || topics.back().topic != topic) topics.push_back({topic, {}});
    topics.back().lines.push_back(std::move(line));
  }
}

void Gatherer::sort_by_country(std::vector<StatementRef>& statements) const {
  std::unordered_map<std::string, std::string> names;
  for (const StatementRef ref : statements) {
    const std::string& code = record(ref).statement.country;
    if (!names.contains(code)) names[code] = fold(words_.country_name(code)) + '\n' + code;
  }
  std::stable_sort(statements.begin(), statements.end(), [&](StatementRef a, StatementRef b) {
    const int later = edition(b), earlier = edition(a);
    return std::tie(names.at(record(a).statement.country), later) <
           std::tie(names.at(record(b).statement.country), earlier);
  });
}

}  // namespace

const std::vector<std::uint32_t>& Facts::conflicts_of(StatementRef statement) const {
  static const std::vector<std::uint32_t> none;
  const auto found = conflicts.find(number_of(statement));
  return found == conflicts.end() ? none : found->second;
}

std::optional<Date> holds_until(const Statement& statement, int edition) {
  if (!statement.date) return std::nullopt;
  return statement.date->latest().value_or(make_date(edition, 12, 31));
}

Facts gather_facts(const Snapshot& snapshot, const Pack& pack, const Knowledge& knowledge) {
  return Gatherer(snapshot, pack).gather(knowledge);
}

}  // namespace vigil::publish
