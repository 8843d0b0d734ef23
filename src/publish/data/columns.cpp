#include "publish/data/columns.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "publish/data/statements.h"

namespace vigil::publish {
namespace {

constexpr std::array<std::string_view, 9> count_kinds{"exact",   "range",        "at-least",
                                                      "at-most", "approximate",  "zero",
                                                      "unknown", "not-reported", "withheld"};

std::vector<std::string> keys_of(const std::vector<TopicKey>& topics) {
  std::vector<std::string> keys;
  for (const TopicKey& topic : topics) keys.push_back(topic.key);
  return keys;
}

std::vector<Column> fixed_columns(const Plan& plan) {
  const auto text = [](const char* name, const char* description) {
    return Column{name, "string", description, {}, ColumnKind::fixed, {}};
  };
  const auto word = [](const char* name, const char* description, std::vector<std::string> values) {
    return Column{name, "string", description, std::move(values), ColumnKind::fixed, {}};
  };
  return {text("key", "Stable name of the statement"),
          word("origin", "report: the words of a report; record: a row of the record",
               {"report", "record"}),
          text("report", "Key of the report that makes it; empty for the record"),
          {"edition",
           "integer",
           "Year of the edition; empty for the record",
           {},
           ColumnKind::fixed,
           {}},
          text("dataset", "Table or dataset of the record that makes it; empty for a report"),
          text("country", "Code of the country or area that it is about"),
          text("country_name", "Its name"),
          word("topic", "What kind of claim", keys_of(plan.facts.topics)),
          text("claim", "The statement as a sentence"),
          text("date", "When it holds or took place (EDTF, ISO 8601-2); empty where not said"),
          word("certainty", "How surely the text says it",
               {"stated", "estimated", "alleged", "denied"}),
          text("speaker", "To whom the text attributes it; empty for the report's own voice"),
          text("notes", "Numbers of the notes that it rests on, with blanks between"),
          word("review",
               "proposed: a machine's reading; confirmed: by a person, or by the record itself",
               {"proposed", "confirmed"}),
          text("words", "The words of the report that state it; empty for the record"),
          text("address", "Where those words, or the row of the record, are published")};
}

// What is known of a field over all topics that have it.
struct FieldUse {
  std::string label;
  std::set<std::size_t> kinds;  // Of FieldValue, that occur.
  std::set<std::string> words;  // That occur.
  std::vector<std::string> allowed;
  bool closed = true;   // Every topic that has it lists its values.
  bool bounds = false;  // Some of its money is no single sum.
};

void add_uses(const Plan& plan, std::vector<std::string>& order,
              std::map<std::string, FieldUse>& uses) {
  const auto use_of = [&](const std::string& name) -> FieldUse& {
    const auto [place, is_new] = uses.try_emplace(name);
    if (is_new) order.push_back(name);
    return place->second;
  };
  for (const Topic& topic : plan.pack.topics) {
    for (const TopicField& field : topic.fields) {
      FieldUse& use = use_of(field.name);
      if (use.label.empty()) use.label = field.label;
      use.closed = use.closed && !field.values.empty();
      for (const std::string& value : field.values) {
        if (std::find(use.allowed.begin(), use.allowed.end(), value) == use.allowed.end()) {
          use.allowed.push_back(value);
        }
      }
    }
  }
  const auto add_fields = [&](const Statement& statement) {
    for (const Field& field : statement.fields) {
      FieldUse& use = use_of(field.name);
      use.kinds.insert(field.value.index());
      if (const auto* money = std::get_if<Money>(&field.value))
        use.bounds = use.bounds || money->amount.high() != money->amount.low();
      if (const auto* word = std::get_if<std::string>(&field.value); word && use.closed) {
        use.words.insert(*word);
      }
    }
  };
  each_statement(plan,
                 [&](StatementRef ref) { add_fields(record_of(plan.snapshot, ref).statement); });
  each_recorded(plan, [&](const RecordedStatement& each) { add_fields(each.statement); });
}

// The words that a field may have; empty where it may have any, or has one beyond them.
std::vector<std::string> allowed_words(const FieldUse& use) {
  if (!use.closed) return {};
  for (const std::string& word : use.words) {
    if (std::find(use.allowed.begin(), use.allowed.end(), word) == use.allowed.end()) return {};
  }
  return use.allowed;
}

void add_bounds(const std::string& name, const std::string& label, std::vector<Column>& out) {
  out.push_back({name + "_low", "integer", label + ": at least", {}, ColumnKind::low, name});
  out.push_back({name + "_high", "integer", label + ": at most", {}, ColumnKind::high, name});
}

void add_columns(const std::string& name, const FieldUse& use, std::vector<Column>& out) {
  const std::string label = use.label.empty() ? name : use.label;
  for (const std::size_t kind : use.kinds) {
    // A field that is mostly of one kind keeps its plain name; a second kind has its own.
    const std::string plain = name + (kind != *use.kinds.begin() && kind < 3 ? "_as_written" : "");
    switch (kind) {
      case 0:
        out.push_back({plain, "string", label, allowed_words(use), ColumnKind::word, name});
        break;
      case 1:
        out.push_back({plain, "boolean", label, {}, ColumnKind::flag, name});
        break;
      case 2:
        out.push_back({plain, "integer", label, {}, ColumnKind::ordinal, name});
        break;
      case 3:
        add_bounds(name, label, out);
        out.push_back({name + "_kind",
                       "string",
                       label + ": what kind of number",
                       {count_kinds.begin(), count_kinds.end()},
                       ColumnKind::kind,
                       name});
        break;
      default:
        if (use.bounds) add_bounds(name, label, out);
        out.push_back(
            {name + "_amount", "integer", label + ": whole units", {}, ColumnKind::amount, name});
        out.push_back({name + "_currency",
                       "string",
                       label + ": currency (ISO 4217)",
                       {},
                       ColumnKind::currency,
                       name});
    }
  }
}

}  // namespace

std::vector<Column> columns_of(const Plan& plan) {
  std::vector<Column> columns = fixed_columns(plan);
  std::vector<std::string> order;
  std::map<std::string, FieldUse> uses;
  add_uses(plan, order, uses);
  for (const std::string& name : order) add_columns(name, uses.at(name), columns);
  return columns;
}

}  // namespace vigil::publish
