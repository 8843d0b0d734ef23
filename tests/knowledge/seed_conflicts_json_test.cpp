// The conflicts of a real report, from the statements that people read in it. The report and the
// statements lie beside the project, where they are at hand; without them the tests say so and
// pass.

#include <algorithm>
#include <cstdlib>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/files.h"
#include "base/json.h"
#include "check/know.h"
#include "cite/cite.h"
#include "read/read.h"

using namespace vigil;

namespace {

const Path shared = Path(VIGIL_SOURCE_DIR) / ".." / "shared";

const Pack& landmine() {
  static const pack::Loading loading = pack::load(VIGIL_SOURCE_DIR "/packs/landmine");
  REQUIRE(loading.pack.has_value());
  return *loading.pack;
}

FieldValue value_of(const Json& json) {
  if (json.is_boolean()) return json.get<bool>();
  if (json.is_string()) return json.get<std::string>();
  if (json.is_number()) return Value::exact(json.get<std::int64_t>());
  if (json.contains("currency")) {
    return Money{Value::exact(json.at("amount").get<std::int64_t>()), json.at("currency").get<std::string>()};
  }
  if (!json.contains("low")) return Value::at_most(json.at("high").get<std::int64_t>());
  const auto low = json.at("low").get<std::int64_t>();
  return json.contains("high") ? Value::between(low, json.at("high").get<std::int64_t>())
                               : Value::at_least(low);
}

Certainty certainty_of(const Json& json) {
  const std::string word = json.value("certainty", "stated");
  return parse_certainty(word).value_or(Certainty::stated);
}

// The paragraph that the first of its notes has its mark in; else the title.
TextSpan words_of(const Document& document, const Statement& statement) {
  for (const NoteMark& mark : document.marks) {
    if (statement.notes.empty() || mark.number != statement.notes.front()) continue;
    for (const Block& block : document.blocks) {
      if (mark.at >= block.text.begin && mark.at <= block.text.end) return block.text;
    }
  }
  return {};
}

std::vector<StatementRecord> statements_in(const Json& report, const Document& document) {
  std::vector<StatementRecord> records;
  for (const Json& json : report.at("statements")) {
    StatementRecord record;
    Statement& statement = record.statement;
    statement.country = json.at("country").get<std::string>();
    statement.topic = json.at("topic").get<std::string>();
    for (const auto& [name, value] : json.at("fields").items()) {
      statement.fields.push_back({name, value_of(value), {}});
    }
    if (json.contains("date")) statement.date = Edtf::parse(json.at("date").get<std::string>());
    statement.certainty = certainty_of(json);
    statement.speaker = json.value("speaker", "");
    if (json.contains("notes")) statement.notes = json.at("notes").get<std::vector<int>>();
    statement.where = words_of(document, statement);
    record.key = "2004/kazakhstan#s-" + std::to_string(records.size() + 1);
    records.push_back(std::move(record));
  }
  return records;
}

// The archive of that one report; nothing where it is not at hand.
std::optional<Snapshot> seed() {
  const auto text = read_file(shared / "seed" / "kazakhstan-2004.txt");
  const auto gold = read_file(shared / "gold" / "seed" / "statements.jsonl");
  if (!text || !gold) return std::nullopt;
  const auto json = parse_json(gold->substr(0, gold->find('\n')));
  REQUIRE(json);
  const read::Reader reader(landmine());
  ReportRecord record;
  record.document = reader.read({"kazakhstan-2004.txt", *text}).document;
  record.report = {"2004/kazakhstan", 2004, {"KZ"}, "Kazakhstan", 1};
  const cite::Citer citer(landmine());
  cite::Citing citing = citer.resolve(cite::note_texts(record.document));
  record.notes = std::move(citing.notes);
  record.statements = statements_in(*json, record.document);
  Snapshot snapshot;
  snapshot.sources = std::move(citing.sources);
  snapshot.reports.push_back(std::move(record));
  return snapshot;
}

std::vector<int> notes_of(const Snapshot& archive, StatementRef ref) {
  return archive.reports[ref.report].statements[ref.statement].statement.notes;
}

// Whether a conflict stands between what rests on these two notes.
bool between(const Snapshot& archive, const Conflict& conflict, int one, int other) {
  const std::vector<int> a = notes_of(archive, conflict.first);
  const std::vector<int> b =
      conflict.passage ? conflict.passage->notes : notes_of(archive, conflict.second);
  const auto has = [](const std::vector<int>& notes, int note) {
    return std::find(notes.begin(), notes.end(), note) != notes.end();
  };
  return (has(a, one) && has(b, other)) || (has(a, other) && has(b, one));
}

}  // namespace

TEST_CASE("the conflicts of a real report are found, and no others") {
  const auto archive = seed();
  if (!archive) {
    MESSAGE("skipped: the report and its statements are not at hand");
    return;
  }
  const auto conflicts = check::know(*archive, landmine()).conflicts;
  const auto find = [&](int one, int other) {
    return std::find_if(conflicts.begin(), conflicts.end(), [&](const Conflict& conflict) {
      return between(*archive, conflict, one, other);
    });
  };
  for (const Conflict& conflict : conflicts) {
    MESSAGE(conflict.key << " " << to_string(conflict.kind) << ": " << conflict.sentence);
    CHECK(conflict.question == "Mines in the ground");
  }
  // Mines on the borders: denied by the one, said by the others.
  REQUIRE(find(10, 9) != conflicts.end());
  CHECK(find(10, 9)->kind == ConflictKind::same_government);
  REQUIRE(find(10, 12) != conflicts.end());
  CHECK(find(10, 12)->kind == ConflictKind::same_government);
  // Whether there are minefields at all.
  CHECK(find(11, 9) != conflicts.end());
  // One minister on one day: mines guard the borders, and there are none.
  REQUIRE(find(2, 10) != conflicts.end());
  CHECK(find(2, 10)->kind == ConflictKind::same_speaker);
}
