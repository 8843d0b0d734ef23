#include "store/passages.h"

#include <algorithm>
#include <map>

#include "base/unicode.h"

namespace vigil::store {
namespace {

std::string joined(const std::vector<std::string>& codes) {
  // Bars on both sides, so that one code is found and no part of another.
  std::string out = "|";
  for (const std::string& code : codes) out += code + "|";
  return out;
}

std::string words_of(const Description& d) {
  std::string words;
  const auto add = [&](const std::string& part) {
    if (part.empty()) return;
    if (!words.empty()) words += ", ";
    words += part;
  };
  for (const std::string& person : d.people) add(person);
  add(d.role);
  add(d.organization);
  add(d.title);
  add(d.publication);
  add(d.place);
  if (d.date) add(d.date->to_string());
  return words;
}

// The heading under which each note is first referred to.
std::map<int, std::string> sections_of_notes(const Document& document) {
  std::map<int, std::string> sections;
  std::string section;
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::heading) section = collapse_blanks(text_of(document, block.text));
    for (const NoteMark& mark : marks_in(document, block)) sections.emplace(mark.number, section);
  }
  return sections;
}

}  // namespace

Result<PassageWriter> PassageWriter::prepare(const sql::Connection& connection) {
  sql::Statement passage = TRY(connection.prepare(
      "insert into passage (kind, edition, countries, section, section_folded, place, key, title, "
      "shown, id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"));
  sql::Statement index =
      TRY(connection.prepare("insert into search_index (rowid, folded) values ($1, $2)"));
  sql::Statement find = TRY(connection.prepare(
      "select id, shown from passage where key = $1 and kind between $2 and $3"));
  sql::Statement find_statements = TRY(connection.prepare(
      "select id, shown from passage where key >= $1 || '#s-' and key < $1 || '#s.' and kind = 3"));
  sql::Statement unindex = TRY(connection.prepare(
      "insert into search_index (search_index, rowid, folded) values ('delete', $1, $2)"));
  sql::Statement remove = TRY(connection.prepare("delete from passage where id = $1"));
  return PassageWriter(connection,
                       {std::move(passage), std::move(index), std::move(find),
                        std::move(find_statements), std::move(unindex), std::move(remove)});
}

std::vector<PassageWriter::Passage>& PassageWriter::anew(Group group, std::string_view key) {
  std::vector<Passage>& passages = gathered_[{group, std::string(key)}];
  passages.clear();
  return passages;
}

Result<> PassageWriter::write(const Passage& p, std::int64_t id) {
  prepared_.passage.bind(1, static_cast<std::int64_t>(p.kind))
      .bind(2, p.edition)
      .bind(3, p.countries)
      .bind(4, p.section)
      .bind(5, fold(p.section))
      .bind(6, p.place)
      .bind(7, p.key)
      .bind(8, p.title)
      .bind(9, p.shown)
      .bind(10, id);
  TRY(prepared_.passage.run());
  lengths_.add(id, length_in_words(p.shown));
  prepared_.index.bind(1, id).bind(2, fold(p.shown));
  return prepared_.index.run();
}

Result<> PassageWriter::find(Group group, const std::string& key, std::vector<Old>& old) {
  const bool statements = group == Group::statements;
  const bool source = group == Group::source;
  sql::Statement& rows = statements ? prepared_.find_statements : prepared_.find;
  rows.bind(1, key);
  if (!statements) {
    rows.bind(2, static_cast<std::int64_t>(source ? search::Kind::source : search::Kind::text))
        .bind(3, static_cast<std::int64_t>(source ? search::Kind::source : search::Kind::note));
  }
  while (TRY(rows.step())) old.push_back({rows.number(0), rows.text(1)});
  rows.reset();
  return {};
}

// The index holds no texts: it is given each again to take its words out.
Result<> PassageWriter::remove(std::vector<Old> old) {
  std::sort(old.begin(), old.end(), [](const Old& a, const Old& b) { return a.id < b.id; });
  for (const Old& passage : old) {
    prepared_.unindex.bind(1, passage.id).bind(2, fold(passage.shown));
    TRY(prepared_.unindex.run());
    prepared_.remove.bind(1, passage.id);
    TRY(prepared_.remove.run());
  }
  return {};
}

Result<> PassageWriter::finish() {
  std::vector<Old> old;
  for (const auto& [what, passages] : gathered_) TRY(find(what.first, what.second, old));
  TRY(remove(std::move(old)));
  std::int64_t next = 0, next_statement = 0;
  TRY(find_ends(next, next_statement));
  // Statements last: so ids ascend but for one step down a batch.
  for (const bool statements : {false, true}) {
    std::int64_t& id = statements ? next_statement : next;
    for (const auto& [what, passages] : gathered_) {
      if ((what.first == Group::statements) != statements) continue;
      for (const Passage& passage : passages) TRY(write(passage, id++));
    }
  }
  gathered_.clear();
  return lengths_.finish(connection_);
}

// The first ids that are free at the end of either range.
Result<> PassageWriter::find_ends(std::int64_t& next, std::int64_t& next_statement) {
  sql::Statement ends = TRY(
      connection_.prepare("select coalesce((select max(id) from passage where id < $1), 0) + 1, "
                          "coalesce((select max(id) from passage where id >= $1), $1 - 1) + 1"));
  ends.bind(1, first_statement_passage);
  TRY(ends.step());
  next = ends.number(0);
  next_statement = ends.number(1);
  return {};
}

void PassageWriter::write_report(const Report& report, const Document& document) {
  std::vector<Passage>& passages = anew(Group::report, report.key);
  Passage passage{search::Kind::text,
                  report.edition,
                  joined(report.countries),
                  {},
                  report.key,
                  report.title + ", " + std::to_string(report.edition),
                  {},
                  0};
  std::int64_t paragraph = 0;
  for (const Block& block : document.blocks) {
    const bool heading = block.kind == BlockKind::heading;
    passage.shown = collapse_blanks(text_of(document, block.text));
    if (heading) passage.section = passage.shown;
    passage.place = heading ? 0 : ++paragraph;
    if (!passage.shown.empty()) passages.push_back(passage);
  }
  const std::map<int, std::string> sections = sections_of_notes(document);
  passage.kind = search::Kind::note;
  for (const Note& note : document.notes) {
    passage.shown = collapse_blanks(text_of(document, note.text));
    passage.place = note.number;
    const auto section = sections.find(note.number);
    passage.section = section == sections.end() ? std::string() : section->second;
    if (!passage.shown.empty()) passages.push_back(passage);
  }
}

void PassageWriter::write_statements(const Report& report, std::string_view text,
                                     const std::vector<StatementRecord>& statements) {
  std::vector<Passage>& passages = anew(Group::statements, report.key);
  Passage passage{search::Kind::statement, report.edition, {}, {}, {}, {}, {}, 0};
  passage.title = report.title + ", " + std::to_string(report.edition);
  for (const StatementRecord& record : statements) {
    if (record.lost) continue;
    passage.countries = joined({record.statement.country});
    passage.section = record.section;
    passage.key = record.key;
    passage.shown = collapse_blanks(slice<TextSpace>(text, record.statement.where));
    if (!passage.shown.empty()) passages.push_back(passage);
  }
}

void PassageWriter::write_source(const Source& source) {
  const std::string words = words_of(source.description);
  anew(Group::source, source.key)
      .push_back(
          {search::Kind::source, source.description.edition, "|", {}, source.key, words, words, 0});
}

void PassageWriter::remove_source(std::string_view key) {
  anew(Group::source, key);
}

}  // namespace vigil::store
