#include "pack/record.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "pack/forms.h"
#include "pack/record_declared.h"
#include "pack/record_row.h"

namespace vigil::pack {
namespace {

// Days of one row stand in the order in which such things happen.
void check_order(const StatusEntry& entry, Row& row) {
  const auto before = [&](const std::optional<Date>& a, const std::optional<Date>& b,
                          const char* message) {
    if (a && b && *b < *a) row.complain(message);
  };
  before(entry.signed_on, entry.deposited, "Deposited before it was signed.");
  before(entry.deposited, entry.notified, "Notice to leave before the deposit.");
  before(entry.deposited, entry.withdrawn, "Left before the deposit.");
  before(entry.notified, entry.withdrawn, "Left before the notice.");
  if (!entry.signed_on && !entry.deposited && !entry.provisional) {
    row.complain("The row has neither a signature nor a deposit.");
  }
  if ((entry.how == Joining::unknown) == entry.deposited.has_value()) {
    row.complain("How a state joined and the day of its deposit stand together or not at all.");
  }
}

// Where the columns of treaty-status.csv stand.
struct StatusColumns {
  explicit StatusColumns(Table& table)
      : treaty(table.column("treaty")),
        country(table.column("country")),
        signed_on(table.column("signed", false)),
        deposited(table.column("deposited", false)),
        how(table.column("how", false)),
        provisional(table.column("provisional", false)),
        in_force(table.column("in_force", false)),
        notified(table.column("notified", false)),
        withdrawn(table.column("withdrawn", false)),
        source(table.column("source", false)) {}
  std::size_t treaty, country, signed_on, deposited, how, provisional, in_force, notified,
      withdrawn, source;
};

StatusEntry status_entry(Row& row, const StatusColumns& at) {
  StatusEntry entry;
  entry.treaty = row.required(at.treaty, "treaty");
  entry.country = row.required(at.country, "country");
  entry.signed_on = row.date(at.signed_on);
  entry.deposited = row.date(at.deposited);
  const auto joining = parse_joining(row.text(at.how));
  if (!joining) row.complain_at(at.how, "\"" + row.text(at.how) + "\" is no way to join a treaty.");
  entry.how = joining.value_or(Joining::unknown);
  entry.provisional = row.date(at.provisional);
  entry.in_force = row.date(at.in_force);
  entry.notified = row.date(at.notified);
  entry.withdrawn = row.date(at.withdrawn);
  entry.source = row.text(at.source);
  return entry;
}

// Depositaries have taken instruments from some that hold no seat: their word decides, row by row.
bool is_sourced_accession(const StatusEntry& entry) {
  return entry.how == Joining::accession && !entry.signed_on && !entry.source.empty();
}

void read_status(Table& table, const Known& known, Record& record) {
  const StatusColumns columns(table);
  std::set<std::pair<std::string, std::string>> open;  // Memberships that have not ended.
  for (const CsvRow& line : table.rows()) {
    if (!table.whole(line)) continue;
    Row row(table, line);
    StatusEntry entry = status_entry(row, columns);
    known.check_treaty(entry.treaty, row, columns.treaty);
    known.check_country(entry.country, row, columns.country);
    if (known.areas.contains(entry.country) && !is_sourced_accession(entry)) {
      row.complain("An area cannot join a treaty, but by an accession with a source of its own.",
                   "Where the depositary took its instrument, say so in the column \"source\".");
    }
    check_order(entry, row);
    const bool ended = entry.withdrawn.has_value() || entry.notified.has_value();
    if (!ended && !open.emplace(entry.treaty, entry.country).second) {
      row.complain(entry.country + " joins " + entry.treaty + " twice without having left.");
    }
    record.status.push_back(std::move(entry));
  }
}

void read_tallies(Table& table, const Known&, Record& record) {
  const std::size_t resolution = table.column("resolution"), body = table.column("body"),
                    year = table.column("year"), day = table.column("day", false),
                    yes = table.column("yes"), no = table.column("no"),
                    abstain = table.column("abstain"), series = table.column("series"),
                    source = table.column("source", false);
  std::set<std::pair<std::string, std::string>> seen;
  for (const CsvRow& line : table.rows()) {
    if (!table.whole(line)) continue;
    Row row(table, line);
    Tally tally;
    tally.resolution = row.required(resolution, "resolution");
    tally.body = row.required(body, "body");
    tally.year = row.number(year, "a year");
    tally.day = row.date(day);
    tally.yes = row.number(yes, "votes in favour");
    tally.no = row.number(no, "votes against");
    tally.abstain = row.number(abstain, "abstentions");
    tally.series = row.required(series, "series");
    tally.source = row.text(source);
    if (!seen.emplace(tally.resolution, tally.body).second) {
      row.complain(tally.resolution + " has two counts of the " + tally.body + ".");
    }
    record.tallies.push_back(std::move(tally));
  }
}

void read_votes(Table& table, const Known& known, Record& record) {
  const std::size_t resolution = table.column("resolution"), country = table.column("country"),
                    vote = table.column("vote");
  std::unordered_set<std::string> resolutions, seen;
  for (const Tally& tally : known.tallies) resolutions.insert(tally.resolution);
  for (const CsvRow& line : table.rows()) {
    if (!table.whole(line)) continue;
    Row row(table, line);
    CastVote cast;
    cast.resolution = row.required(resolution, "resolution");
    cast.country = row.required(country, "country");
    const auto word = parse_vote(row.text(vote));
    if (!word) {
      row.complain_at(vote, "\"" + row.text(vote) + "\" is no vote: it is yes, no or abstain.");
    }
    cast.vote = word.value_or(Vote::abstain);
    known.check_country(cast.country, row, country);
    if (!resolutions.contains(cast.resolution)) {
      row.complain_at(resolution, "resolutions.csv does not have \"" + cast.resolution + "\".");
    }
    if (!seen.insert(cast.resolution + " " + cast.country).second) {
      row.complain(cast.country + " votes twice on " + cast.resolution + ".");
    }
    record.votes.push_back(std::move(cast));
  }
}

void read_extensions(Table& table, const Known& known, Record& record) {
  const std::size_t treaty = table.column("treaty"), country = table.column("country"),
                    obligation = table.column("obligation"), until = table.column("until"),
                    decided_by = table.column("decided_by", false),
                    source = table.column("source", false);
  for (const CsvRow& line : table.rows()) {
    if (!table.whole(line)) continue;
    Row row(table, line);
    Extension extension;
    extension.treaty = row.required(treaty, "treaty");
    extension.country = row.required(country, "country");
    extension.obligation = row.required(obligation, "obligation");
    const auto day = row.date(until);
    if (!day) row.complain_at(until, "The row has no day until which the deadline was moved.");
    extension.until = day.value_or(make_date(1, 1, 1));
    extension.decided_by = row.text(decided_by);
    extension.source = row.text(source);
    known.check_treaty(extension.treaty, row, treaty);
    known.check_country(extension.country, row, country);
    if (!known.extendable.contains(extension.treaty + " " + extension.obligation)) {
      row.complain_at(obligation, extension.treaty + " has no obligation \"" +
                                      extension.obligation + "\" that can be extended.");
    }
    if (!extension.decided_by.empty() && known.names.meeting(extension.decided_by) == nullptr) {
      row.complain_at(decided_by, "meetings.toml does not have \"" + extension.decided_by + "\".");
    }
    record.extensions.push_back(std::move(extension));
  }
}

struct TableKind {
  std::string_view file;
  void (*read)(Table&, const Known&, Record&);
};

constexpr TableKind kinds[] = {{status_table, read_status},
                               {tallies_table, read_tallies},
                               {votes_table, read_votes},
                               {extensions_table, read_extensions}};

const TableKind* kind_of(std::string_view file) {
  const auto* const at = std::find_if(std::begin(kinds), std::end(kinds),
                                      [&](const TableKind& kind) { return kind.file == file; });
  return at == std::end(kinds) ? nullptr : at;
}

// Rows of `fresh` take the place of those that speak of the same.
template <class Entry, class KeyOf>
void put(std::vector<Entry>& all, std::vector<Entry>&& fresh, KeyOf key_of) {
  if (!all.empty()) {
    std::set<decltype(key_of(fresh.front()))> replaced;
    for (const Entry& entry : fresh) replaced.insert(key_of(entry));
    std::erase_if(all, [&](const Entry& entry) { return replaced.contains(key_of(entry)); });
  }
  all.insert(all.end(), std::make_move_iterator(fresh.begin()),
             std::make_move_iterator(fresh.end()));
}

void put(Record& all, Record&& fresh) {
  put(all.status, std::move(fresh.status),
      [](const StatusEntry& entry) { return std::pair(entry.treaty, entry.country); });
  put(all.extensions, std::move(fresh.extensions), [](const Extension& entry) {
    return std::tuple(entry.treaty, entry.country, entry.obligation, entry.until);
  });
  put(all.tallies, std::move(fresh.tallies),
      [](const Tally& entry) { return std::pair(entry.resolution, entry.body); });
  put(all.votes, std::move(fresh.votes),
      [](const CastVote& entry) { return std::pair(entry.resolution, entry.country); });
}

void put(Register& all, Register&& fresh) {
  put(all.meetings, std::move(fresh.meetings), [](const Meeting& entry) { return entry.key; });
  put(all.attendance, std::move(fresh.attendance),
      [](const Attendance& entry) { return std::pair(entry.meeting, entry.country); });
  put(all.filings, std::move(fresh.filings), [](const Filing& entry) {
    return std::tuple(entry.treaty, entry.country, entry.obligation, entry.year);
  });
}

std::string name_in_pack(std::string_view file) {
  return "record/" + std::string(file);
}

RecordSource source_of(const RecordTable& table) {
  RecordSource source;
  source.key = table_name(table.file);
  source.title = table.source;
  source.until = table.until;
  source.missing = table.missing;
  return source;
}

RecordSource source_of(const Dataset& dataset) {
  RecordSource source;
  source.key = key_of(dataset);
  source.title = dataset.title;
  source.publisher = dataset.publisher;
  source.licence = dataset.licence;
  source.address = dataset.address;
  source.published = dataset.published;
  source.until = dataset.until;
  source.missing = dataset.missing;
  return source;
}

void complain_missing(const std::string& file, Findings& findings) {
  findings.push_back({"record-file-missing",
                      Severity::error,
                      {file, {}},
                      "This table of the record is missing.",
                      "Add the file, or take it out of record/tables.toml.",
                      {}});
}

}  // namespace

const RecordTable* record_table(const Pack& pack, std::string_view file) {
  const auto found = std::find_if(pack.record.begin(), pack.record.end(),
                                  [&](const RecordTable& table) { return table.file == file; });
  return found == pack.record.end() ? nullptr : &*found;
}

RecordLoading load_record(const Pack& pack, const std::vector<RecordText>& texts) {
  RecordLoading loading;
  Record record;
  Register& lists = loading.lists;
  lists.figures = figures_of(texts);
  const auto read_lists = [&](const RecordNames& names, auto wanted) {
    for (const RecordText& text : texts) {
      if (!wanted(text.form.file)) continue;
      Register fresh;
      read_declared(text, names, lists.figures, fresh, loading.findings);
      put(lists, std::move(fresh));
    }
  };
  read_lists(RecordNames(pack, {}), [](std::string_view file) { return file == meetings_table; });
  const RecordNames names(pack, lists.meetings);
  const Known known(pack, names, record.tallies);
  for (const TableKind& kind : kinds) {
    for (const RecordText& text : texts) {
      if (text.form.file != kind.file) continue;
      Record fresh;
      Table table(text.file, text.rows, loading.findings);
      kind.read(table, known, fresh);
      put(record, std::move(fresh));
    }
  }
  read_lists(names, [](std::string_view file) {
    return file != meetings_table && kind_of(file) == nullptr;
  });
  if (loading.findings.empty()) loading.record = std::move(record);
  return loading;
}

namespace {

// `rows_of` gives the text of a table's file, or nothing.
template <class RowsOf>
std::vector<RecordText> texts_of_pack(const Path& folder, const Pack& pack,
                                      const std::vector<TableForm>& forms, RowsOf rows_of,
                                      Findings& findings) {
  std::vector<RecordText> texts;
  for (std::size_t i = 0; i < pack.record.size(); ++i) {
    if (!forms[i].shipped) continue;
    const std::string name = name_in_pack(pack.record[i].file);
    const std::string file = (folder / name).string();
    if (auto rows = rows_of(name)) {
      texts.push_back({forms[i], source_of(pack.record[i]), file, *std::move(rows)});
    } else {
      complain_missing(file, findings);
    }
  }
  return texts;
}

RecordLoading loaded(const Pack& pack, const std::vector<RecordText>& texts, Findings missing) {
  RecordLoading loading = load_record(pack, texts);
  if (missing.empty()) return loading;
  loading.record.reset();
  loading.findings.insert(loading.findings.begin(), missing.begin(), missing.end());
  return loading;
}

}  // namespace

std::vector<RecordText> record_texts(const Path& folder, const Pack& pack,
                                     std::span<const Dataset> more, Findings& findings) {
  const std::vector<TableForm> forms = table_forms(folder, pack);
  std::vector<RecordText> texts = texts_of_pack(
      folder, pack, forms,
      [&](const std::string& name) {
        auto rows = read_file(folder / name);
        return rows ? std::optional(*std::move(rows)) : std::nullopt;
      },
      findings);
  for (const Dataset& dataset : more) {
    for (const TableForm& form : forms) {
      if (table_name(form.file) != dataset.table) continue;
      texts.push_back({form, source_of(dataset), key_of(dataset), dataset.rows});
    }
  }
  return texts;
}

RecordLoading load_record(const Path& folder, const Pack& pack, std::span<const Dataset> more) {
  Findings missing;
  const std::vector<RecordText> texts = record_texts(folder, pack, more, missing);
  return loaded(pack, texts, std::move(missing));
}

RecordLoading load_record_files(const Path& folder, const Pack& pack,
                                const std::vector<NamedText>& files) {
  Findings missing;
  const std::vector<RecordText> texts = texts_of_pack(
      folder, pack, table_forms(folder, pack, files),
      [&](const std::string& name) -> std::optional<std::string> {
        for (const NamedText& file : files) {
          if (file.name == name) return file.text;
        }
        return std::nullopt;
      },
      missing);
  return loaded(pack, texts, std::move(missing));
}

}  // namespace vigil::pack
