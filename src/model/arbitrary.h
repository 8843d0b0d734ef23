#pragma once
// Arbitrary values of the model, for property tests only: RapidCheck is heavy to include.

#include <string>
#include <vector>

#include <rapidcheck.h>

#include "model/testing.h"
#include "model/value.h"

namespace vigil::testing {

// A few words, with letters that fold, quotation marks and the punctuation of notes.
inline rc::Gen<std::string> words() {
  return rc::gen::map(
      rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
          "Arde", "Łódź", "river", "Ёлка", "dam", "“clean”", "1999", "the", "p. 3", "O’Dell", "—",
          "a&b", "<i>", "x;y", "\"q\"", "signed", "treaty", "2,000"})),
      [](const std::vector<std::string>& parts) {
        std::string text;
        for (const std::string& part : parts) text += (text.empty() ? "" : " ") + part;
        return text;
      });
}

inline rc::Gen<DatePoint> date_points() {
  return rc::gen::apply(
      [](int offset, int precision, bool approximate) {
        const Date date = add_days(make_date(1990, 1, 1), offset);
        const Edtf exact = Edtf::day(date);
        DatePoint point = *exact.from();
        if (precision < 2) point.day = 0;
        if (precision < 1) point.month = 0;
        point.approximate = approximate;
        return point;
      },
      rc::gen::inRange(0, 9000), rc::gen::inRange(0, 3), rc::gen::arbitrary<bool>());
}

inline rc::Gen<Edtf> edtfs() {
  return rc::gen::apply(
      [](DatePoint a, DatePoint b, int form) {
        if (b.latest() < a.earliest()) std::swap(a, b);
        switch (form) {
          case 0:
            return Edtf::since(a);
          case 1:
            return Edtf::until(a);
          case 2:
          case 3:
            return Edtf::interval(a, b);
          default:
            return Edtf::interval(a, a);
        }
      },
      date_points(), date_points(), rc::gen::inRange(0, 8));
}

inline rc::Gen<Value> values() {
  return rc::gen::apply(
      [](int kind, std::int64_t a, std::int64_t b) {
        switch (kind) {
          case 0:
            return Value::exact(a);
          case 1:
            return Value::between(std::min(a, b), std::max(a, b));
          case 2:
            return Value::at_least(a);
          case 3:
            return Value::at_most(a);
          case 4:
            return Value::approximate(a);
          case 5:
            return Value::zero();
          case 6:
            return Value::unknown();
          case 7:
            return Value::not_reported();
          default:
            return Value::withheld();
        }
      },
      rc::gen::inRange(0, 9), rc::gen::inRange<std::int64_t>(0, 2'000'000),
      rc::gen::inRange<std::int64_t>(0, 50));
}

inline rc::Gen<Description> descriptions() {
  return rc::gen::apply(
      [](int kind, const std::vector<std::string>& people, const std::string& a,
         const std::string& b, const Edtf& date, int given) {
        Description d;
        d.kind = static_cast<SourceKind>(kind);
        d.people = people;
        d.role = a;
        d.organization = (given & 1) != 0 ? b : "";
        d.title = b;
        d.publication = (given & 2) != 0 ? a : "";
        d.place = (given & 4) != 0 ? b : "";
        if ((given & 8) != 0) d.date = date;
        d.pages = (given & 16) != 0 ? "34-36" : "";
        d.edition = (given & 32) != 0 ? 2003 : 0;
        d.country = (given & 32) != 0 ? "XA" : "";
        d.url = (given & 64) != 0 ? "https://river.example/?a=1&b=2" : "";
        return d;
      },
      rc::gen::inRange(0, 18),
      rc::gen::resize(3, rc::gen::container<std::vector<std::string>>(words())), words(), words(),
      edtfs(), rc::gen::inRange(0, 128));
}

inline rc::Gen<Citation> citations() {
  return rc::gen::apply(
      [](const Description& description, const std::string& a, int given, std::uint32_t begin,
         std::uint32_t size) {
        Citation c;
        c.as_written = description;
        c.ibid = (given & 1) != 0;
        if ((given & 2) != 0) c.same_as = given;
        c.lead = (given & 4) != 0 ? "See" : "";
        c.rank = (given & 8) != 0 ? a : "";
        c.remark = (given & 16) != 0 ? a : "";
        c.where = {begin, begin + size};
        if ((given & 32) != 0) c.source = begin;
        return c;
      },
      descriptions(), words(), rc::gen::inRange(0, 64), rc::gen::inRange(0U, 1000U),
      rc::gen::inRange(0U, 1000U));
}

// Lines of testing.h's notation, with marks and notes that need not match.
inline rc::Gen<std::string> notations() {
  const auto line = rc::gen::apply(
      [](int form, const std::string& text, int number) {
        const std::string mark = "[" + std::to_string(number) + "]";
        switch (form) {
          case 0:
            return "# " + text;
          case 1:
            return "- " + text + mark;
          case 2:
            return "| " + text + " | b" + mark + " |";
          case 3:
          case 4:
            return mark + " " + text;
          default:
            return "A " + text + "." + mark + " More.";
        }
      },
      rc::gen::inRange(0, 9), words(), rc::gen::inRange(1, 30));
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(line),
                      [](const std::vector<std::string>& lines) {
                        std::string text;
                        for (const std::string& one : lines) text += one + "\n";
                        return text;
                      });
}

// Documents with links, of one part.
inline rc::Gen<Document> documents() {
  return rc::gen::apply(
      [](const std::string& notation, int edition) {
        Document document = a_document("Ardenia", edition, notation);
        for (const Block& block : document.blocks) {
          if (block.text.size() < 4) continue;
          document.inlines.push_back({InlineKind::link,
                                      {block.text.begin + 1, block.text.end - 1},
                                      "https://river.example/"});
        }
        return document;
      },
      notations(), rc::gen::inRange(1999, 2024));
}

inline rc::Gen<Finding> findings() {
  return rc::gen::apply(
      [](const std::string& a, const std::string& b, int given) {
        Finding f{"a-code", static_cast<Severity>(given % 3), {"a.txt", {}}, a, b, {}};
        if ((given & 4) != 0) f.place.span = SourceSpan{3, 9};
        if ((given & 8) != 0) f.related = {{"b.txt", SourceSpan{0, 1}}, {"c.txt", {}}};
        return f;
      },
      words(), words(), rc::gen::inRange(0, 16));
}

inline rc::Gen<FieldValue> field_values() {
  return rc::gen::apply(
      [](int kind, const std::string& text, const Value& value, std::int64_t number) {
        switch (kind) {
          case 0:
            return FieldValue(text);
          case 1:
            return FieldValue(number % 2 == 0);
          case 2:
            return FieldValue(number);
          case 3:
            return FieldValue(Money{value, "USD"});
          default:
            return FieldValue(value);
        }
      },
      rc::gen::inRange(0, 6), words(), values(), rc::gen::inRange<std::int64_t>(-9, 900));
}

// Its spans lie in a text of 100 bytes.
inline rc::Gen<Statement> statements() {
  const auto spans = rc::gen::map(
      rc::gen::pair(rc::gen::inRange(0U, 100U), rc::gen::inRange(0U, 100U)),
      [](const std::pair<std::uint32_t, std::uint32_t>& ends) {
        return TextSpan{std::min(ends.first, ends.second), std::max(ends.first, ends.second)};
      });
  return rc::gen::apply(
      [](const std::vector<FieldValue>& values, const std::vector<TextSpan>& where,
         const std::string& speaker, const Edtf& date, int certainty) {
        Statement statement;
        statement.country = "XA";
        statement.topic = "discharge";
        for (const FieldValue& value : values) {
          statement.fields.push_back(
              {"f" + std::to_string(statement.fields.size()), value, where[0]});
        }
        if (certainty > 1) statement.date = date, statement.date_where = where[1];
        statement.certainty = static_cast<Certainty>(certainty);
        statement.speaker = speaker;
        if (!speaker.empty()) statement.speaker_where = where[2];
        if (certainty < 2) statement.notes = {1, 12};
        statement.where = where[3];
        return statement;
      },
      rc::gen::resize(4, rc::gen::container<std::vector<FieldValue>>(field_values())),
      rc::gen::container<std::vector<TextSpan>>(4, spans), words(), edtfs(),
      rc::gen::inRange(0, 4));
}

inline rc::Gen<Decision> decisions() {
  return rc::gen::apply(
      [](int state, const std::string& by, const std::string& reason, const Statement& corrected,
         bool is_corrected) {
        Decision decision{static_cast<ReviewState>(state),
                          by,
                          reason,
                          std::chrono::sys_seconds{std::chrono::seconds{state * 86'400}},
                          {}};
        if (is_corrected) decision.corrected = corrected;
        return decision;
      },
      rc::gen::inRange(0, 5), words(), words(), statements(), rc::gen::arbitrary<bool>());
}

inline rc::Gen<StatementRecord> statement_records() {
  return rc::gen::apply(
      [](const Statement& statement, const Statement& as_read, const std::vector<Decision>& decided,
         const std::string& text, int given) {
        StatementRecord record;
        record.key = "2004/ardenia#s-" + std::to_string(given);
        record.statement = statement;
        record.section = text;
        record.decisions = decided;
        record.core = "discharge XA " + text;
        if ((given & 1) != 0) record.lost = Anchor{"the dam", text, text, {3, 10}};
        if ((given & 2) != 0) record.as_read = as_read;
        return record;
      },
      statements(), statements(),
      rc::gen::resize(3, rc::gen::container<std::vector<Decision>>(decisions())), words(),
      rc::gen::inRange(0, 4));
}

}  // namespace vigil::testing
