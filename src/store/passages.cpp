#include "store/passages.h"

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

}  // namespace

Result<PassageWriter> PassageWriter::prepare(const sql::Connection& connection) {
  sql::Statement passage = TRY(connection.prepare(
      "insert into passage (kind, revision, edition, countries, section, place, key, title, shown) "
      "values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"));
  sql::Statement index =
      TRY(connection.prepare("insert into search_index (rowid, folded) values ($1, $2)"));
  return PassageWriter(connection, std::move(passage), std::move(index));
}

Result<> PassageWriter::write(const Passage& p) {
  passage_.bind(1, static_cast<std::int64_t>(p.kind))
      .bind(2, p.revision)
      .bind(3, p.edition)
      .bind(4, p.countries)
      .bind(5, p.section)
      .bind(6, p.place)
      .bind(7, p.key)
      .bind(8, p.title)
      .bind(9, p.shown);
  TRY(passage_.run());
  index_.bind(1, connection_.last_id()).bind(2, fold(p.shown));
  return index_.run();
}

Result<> PassageWriter::remove_older(const Report& report) {
  for (const Literal sql : {Literal("delete from search_index where rowid in (select id from "
                                    "passage where key = $1 and kind < 2)"),
                            Literal("delete from passage where key = $1 and kind < 2")}) {
    sql::Statement remove = TRY(connection_.prepare(sql));
    remove.bind(1, report.key);
    TRY(remove.run());
  }
  return {};
}

Result<> PassageWriter::write_report(const Report& report, std::int64_t revision,
                                     const Document& document) {
  TRY(remove_older(report));
  Passage passage{search::Kind::text, revision, report.edition, joined(report.countries), {},
                  report.key, report.title + ", " + std::to_string(report.edition), {}, 0};
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    passage.shown = collapse_blanks(text_of(document, block.text));
    if (block.kind == BlockKind::heading) passage.section = passage.shown;
    passage.place = static_cast<std::int64_t>(i);
    if (!passage.shown.empty()) TRY(write(passage));
  }
  passage.kind = search::Kind::note;
  passage.section = {};
  for (const Note& note : document.notes) {
    passage.shown = collapse_blanks(text_of(document, note.text));
    passage.place = note.number;
    if (!passage.shown.empty()) TRY(write(passage));
  }
  return {};
}

Result<> PassageWriter::write_source(const Source& source, std::int64_t source_id) {
  return write({search::Kind::source, 0, source.description.edition, "|", {}, source.key,
                words_of(source.description), words_of(source.description), source_id});
}

}  // namespace vigil::store
