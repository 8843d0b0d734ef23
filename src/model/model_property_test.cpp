// The properties of the model in one file, because RapidCheck takes seconds to compile.

#include <algorithm>
#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "model/arbitrary.h"
#include "model/archive_text.h"
#include "model/carry.h"
#include "model/json.h"
#include "model/json_text.h"
#include "model/statement_changes.h"
#include "model/statement_key.h"

namespace vigil {
namespace {

using namespace vigil::testing;

TEST_CASE("a date printed and read again is the same date, with the same days") {
  CHECK(rc::check([] {
    const Edtf date = *edtfs();
    const auto again = Edtf::parse(date.to_string());
    RC_ASSERT(again == date);
    RC_ASSERT(again->earliest() == date.earliest());
    RC_ASSERT(again->latest() == date.latest());
  }));
}

TEST_CASE("of two dates at most one is before the other, and then they share no day") {
  CHECK(rc::check([] {
    const Edtf a = *edtfs();
    const Edtf b = *edtfs();
    const bool before = is_before(a, b) == true;
    const bool after = is_before(b, a) == true;
    RC_ASSERT(!(before && after));
    if (before || after) RC_ASSERT(!overlaps(a, b));
    RC_ASSERT(overlaps(a, b) == overlaps(b, a));
  }));
}

TEST_CASE("containing is reflexive and transitive, and what is contained overlaps") {
  CHECK(rc::check([] {
    const Edtf a = *edtfs();
    const Edtf b = *edtfs();
    const Edtf c = *edtfs();
    RC_ASSERT(contains(a, a));
    if (contains(a, b)) RC_ASSERT(overlaps(a, b));
    if (contains(a, b) && contains(b, c)) RC_ASSERT(contains(a, c));
  }));
}

TEST_CASE("any text is a date or nothing, and never more exact than it is written") {
  CHECK(rc::check([](const std::string& text) {
    const auto date = Edtf::parse(text);
    if (date) RC_ASSERT(Edtf::parse(date->to_string()) == date);
  }));
}

TEST_CASE("adding is commutative, and its bounds are associative") {
  CHECK(rc::check([] {
    const Value a = *values();
    const Value b = *values();
    const Value c = *values();
    RC_ASSERT(add(a, b) == add(b, a));
    const Value left = add(add(a, b), c);
    const Value right = add(a, add(b, c));
    RC_ASSERT(left.low() == right.low());
    RC_ASSERT(left.high() == right.high());
    RC_ASSERT(left.has_number() == right.has_number());
  }));
}

TEST_CASE("adding zero changes nothing, and a sum with something unknown has no upper bound") {
  CHECK(rc::check([] {
    const Value a = *values();
    const Value b = *values();
    RC_ASSERT(add(a, Value::zero()) == a);
    if (!a.high() || !b.high()) RC_ASSERT(!add(a, b).high());
    RC_ASSERT(add(a, b).low() == a.low() + b.low());
  }));
}

TEST_CASE("a total counts every part that is not known, in any order") {
  CHECK(rc::check([] {
    std::vector<Value> parts = *rc::gen::container<std::vector<Value>>(values());
    const Total sum = total(parts);
    const auto count = [&](ValueKind kind) {
      return std::count_if(parts.begin(), parts.end(),
                           [&](const Value& part) { return part.kind() == kind; });
    };
    RC_ASSERT(sum.unknown == count(ValueKind::unknown));
    RC_ASSERT(sum.not_reported == count(ValueKind::not_reported));
    RC_ASSERT(sum.withheld == count(ValueKind::withheld));
    RC_ASSERT(sum.approximate == count(ValueKind::approximate));
    std::reverse(parts.begin(), parts.end());
    RC_ASSERT(total(parts).sum.low() == sum.sum.low());
    RC_ASSERT(total(parts).sum.high() == sum.sum.high());
  }));
}

TEST_CASE("a value is compatible with itself, and compatibility has no direction") {
  CHECK(rc::check([] {
    const Value a = *values();
    const Value b = *values();
    RC_ASSERT(compatible(a, a));
    RC_ASSERT(compatible(a, b) == compatible(b, a));
  }));
}

TEST_CASE("in a map in order, each byte of a verbatim piece goes there and back") {
  CHECK(rc::check([] {
    OffsetMap map;
    std::uint32_t source = 0;
    for (const int piece : *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 40))) {
      const auto size = static_cast<std::uint32_t>(piece % 10 + 1);
      source += static_cast<std::uint32_t>(piece % 3);  // Markup that was dropped.
      const bool verbatim = piece % 2 == 0;
      const std::uint32_t bytes = verbatim ? size : size + 4;
      map.append(size, {source, source + bytes}, verbatim);
      source += bytes;
    }
    std::uint32_t last = 0;
    for (std::uint32_t at = 0; at < map.text_size(); ++at) {
      const SourceSpan one = map.to_source({at, at + 1});
      RC_ASSERT(!one.empty());
      RC_ASSERT(one.begin >= last);  // Monotone.
      last = one.begin;
      const std::uint32_t back = map.to_text(one.begin);
      RC_ASSERT(back <= at);
      if (one.size() == 1) RC_ASSERT(back == at);
      RC_ASSERT(map.to_source({0, map.text_size()}).contains(one));
    }
  }));
}

TEST_CASE("the parts of a page hold its blocks, marks and notes, with the same places") {
  CHECK(rc::check([] {
    Document page = *documents();
    const auto blocks = static_cast<std::uint32_t>(page.blocks.size());
    const std::uint32_t middle = *rc::gen::inRange(0U, blocks + 1);
    page.parts = {{"Ardenia", {"XA"}, 0, middle}, {"Brezia", {"XB"}, middle, blocks}};
    for (Note& note : page.notes) note.part = *rc::gen::inRange(0, 2);
    std::size_t note_count = 0;
    for (int i = 0; i < 2; ++i) {
      const Document part = only_part(page, i);
      const Part& bounds = page.parts[static_cast<std::size_t>(i)];
      RC_ASSERT(part.blocks.size() == bounds.end_block - bounds.first_block);
      RC_ASSERT(part.map.text_size() == part.text.size());
      for (std::size_t j = 0; j < part.blocks.size(); ++j) {
        const Block& old = page.blocks[bounds.first_block + j];
        const Block& block = part.blocks[j];
        RC_ASSERT(text_of(part, block.text) == text_of(page, old.text));
        RC_ASSERT(part.map.to_source(block.text) == page.map.to_source(old.text));
        RC_ASSERT(marks_in(part, block).size() == marks_in(page, old).size());
      }
      for (const Note& note : part.notes) RC_ASSERT(note.part == 0);
      for (const Inline& run : part.inlines) RC_ASSERT(run.text.end <= part.text.size());
      note_count += part.notes.size();
    }
    RC_ASSERT(note_count == page.notes.size());
  }));
}

template <class T, class Print, class Read>
void round_trip(const T& value, Print print, Read read) {
  const auto json = parse_json(print_json(print(value)));
  RC_ASSERT(json.has_value());
  const auto again = read(*json);
  RC_ASSERT(again.has_value());
  RC_ASSERT(*again == value);
}

TEST_CASE("every type written as JSON and read again is the same") {
  const auto print = [](const auto& value) { return to_json(value); };
  CHECK(rc::check([&] { round_trip(*values(), print, value_from_json); }));
  CHECK(rc::check([&] { round_trip(*descriptions(), print, description_from_json); }));
  CHECK(rc::check([&] { round_trip(*documents(), print, document_from_json); }));
  CHECK(rc::check([&] { round_trip(*findings(), print, finding_from_json); }));
  const auto keep = [](const auto& value) { return archive_json(value); };
  CHECK(rc::check([&] { round_trip(*statements(), keep, statement_from_archive_json); }));
  CHECK(rc::check([&] { round_trip(*decisions(), print, decision_from_json); }));
  CHECK(rc::check(
      [&] { round_trip(*statement_records(), keep, statement_record_from_archive_json); }));
  CHECK(rc::check([&] {
    const Decision decision = *decisions();
    round_trip(Resolution{decision.by + "x", decision.reason, decision.at}, print,
               resolution_from_json);
  }));
  CHECK(rc::check([&] { round_trip(Source{"a-key", *descriptions()}, print, source_from_json); }));
  CHECK(rc::check([&] {
    const auto archive = [](const CitedNote& note) { return archive_json(note); };
    const auto list = rc::gen::resize(4, rc::gen::container<std::vector<Citation>>(citations()));
    round_trip(CitedNote{*rc::gen::inRange(0, 99), *list}, archive, cited_note_from_archive_json);
  }));
  CHECK(rc::check([&](bool dated, std::uint8_t revision) {
    Edition edition{*rc::gen::inRange(1999, 2030), *words(), {}, {}};
    if (dated) edition.closing_date = make_date(edition.year, 10, 31);
    round_trip(edition, print, edition_from_json);
    round_trip(Report{"2004/ardenia", edition.year, {"XA", "XX-hollmark"}, *words(), revision},
               print, report_from_json);
  }));
}

// A text of a few sentences out of few, and what a machine reads in it: a claim for each sentence.
struct Claims {
  std::string text;
  std::vector<StatementRecord> read;
};

rc::Gen<Claims> claims() {
  return rc::gen::map(
      rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 6)),
      [](const std::vector<int>& all) {
        static const std::vector<std::string> sentences{
            "Two dams closed.", "Two dams were closed.",       "Seven dams closed in May.",
            "A river.",         "The ministry closed no dam.", "Two dams closed. Two dams closed."};
        Claims claims;
        for (const int which : all) {
          const std::string& sentence = sentences[static_cast<std::size_t>(which)];
          StatementRecord& record = claims.read.emplace_back();
          const auto at = static_cast<std::uint32_t>(claims.text.size());
          record.statement = a_statement("discharge").about("XA").statement();
          record.statement.where = {at, at + static_cast<std::uint32_t>(sentence.size())};
          record.core = which == 3 ? "flow XA" : "discharge XA";
          claims.text += sentence + " ";
        }
        name_statements("2004/ardenia", claims.text, claims.read);
        return claims;
      });
}

// Somebody decided on every second statement.
std::vector<StatementRecord> with_decisions(std::vector<StatementRecord> records) {
  for (std::size_t i = 0; i < records.size(); i += 2) {
    decide(records[i], {ReviewState::confirmed, "Ana Berg", "", {}, {}});
  }
  return records;
}

std::set<std::string> decided_keys(const std::vector<StatementRecord>& records) {
  std::set<std::string> keys;
  for (const StatementRecord& record : records) {
    if (!record.decisions.empty()) keys.insert(record.key);
  }
  return keys;
}

TEST_CASE("carried decisions: none is gone, again changes nothing, and no order matters") {
  CHECK(rc::check([] {
    const Claims before = *claims();
    const Claims after = *claims();
    const auto decided = with_decisions(before.read);
    const auto now = carried(decided, before.text, after.read, after.text);
    RC_ASSERT(decided_keys(now) == decided_keys(decided));
    RC_ASSERT(carried(now, after.text, after.read, after.text) == now);
    auto shuffled = decided;
    auto read = after.read;
    std::reverse(shuffled.begin(), shuffled.end());
    std::reverse(read.begin(), read.end());
    RC_ASSERT(carried(shuffled, before.text, read, after.text) == now);
  }));
}

TEST_CASE("editing elsewhere loses no decision and changes none") {
  CHECK(rc::check([] {
    const Claims before = *claims();
    const std::string added = *rc::gen::element<std::string>("Ёлка. ", "A new dam. ", "12 ");
    Claims after = before;
    after.text = added + before.text;
    for (StatementRecord& record : after.read) {
      record.statement.where.begin += static_cast<std::uint32_t>(added.size());
      record.statement.where.end += static_cast<std::uint32_t>(added.size());
    }
    const auto now = carried(with_decisions(before.read), before.text, after.read, after.text);
    RC_ASSERT(now == with_decisions(after.read));
    RC_ASSERT(changes_between(before.read, before.text, after.read, after.text).empty());
  }));
}

TEST_CASE("what the archive keeps is printed without a tree as it is with one") {
  CHECK(rc::check([] {
    const Document document = *documents();
    RC_ASSERT(archive_text(document) == print_json(to_json(document)));
    const Description description = *descriptions();
    RC_ASSERT(archive_text(description) == print_json(to_json(description)));
    const auto list = *rc::gen::container<std::vector<Citation>>(citations());
    const CitedNote note{*rc::gen::inRange(0, 99), list};
    Json json = Json::array();
    json.push_back(archive_json(note));
    RC_ASSERT(archive_text(std::vector{note}) == print_json(json));
    const auto bytes = *rc::gen::arbitrary<std::string>();
    RC_ASSERT(JsonText().text(bytes).take() == print_json(Json(bytes)));
  }));
  std::string all;
  for (int c = 0; c < 256; ++c) all += static_cast<char>(c);
  for (const std::string& bytes : {all, all.substr(0, 128), std::string("Łódź “ß”\x7F")}) {
    CHECK(JsonText().text(bytes).take() == print_json(Json(bytes)));
  }
}

TEST_CASE("the interchange form of a note loses only what is Vigil's own") {
  CHECK(rc::check([] {
    Citation citation = *citations();
    const auto again = citation_from_json(to_json(citation));
    RC_ASSERT(again.has_value());
    citation.lead = citation.rank = citation.remark = {};
    citation.where = {};
    citation.source.reset();
    RC_ASSERT(*again == citation);
  }));
}

}  // namespace
}  // namespace vigil
