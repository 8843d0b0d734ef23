#include "model/testing.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <tuple>

#include "base/ascii.h"
#include "base/assert.h"
#include "base/digest.h"
#include "base/unicode.h"

namespace vigil::testing {
namespace {

// "[12]" at `at`: its number and how many bytes it takes; 0 bytes when none is there.
std::pair<int, std::uint32_t> mark_at(std::string_view text, std::size_t at) {
  if (text[at] != '[') return {};
  int number = 0;
  const char* first = text.data() + at + 1;
  const auto [end, error] = std::from_chars(first, text.data() + text.size(), number);
  if (error != std::errc{} || end == text.data() + text.size() || *end != ']') return {};
  return {number, static_cast<std::uint32_t>(end + 1 - (text.data() + at))};
}

// Reads the notation line by line.
class Notation {
 public:
  Notation(std::string_view notation, Document& out) : notation_(notation), out_(out) {}

  void read() {
    for (std::size_t at = 0; at < notation_.size();) {
      const std::size_t end = std::min(notation_.find('\n', at), notation_.size());
      std::size_t begin = at;
      while (begin < end && notation_[begin] == ' ') ++begin;
      if (begin < end) line(begin, end);
      at = end + 1;
    }
  }

 private:
  void line(std::size_t begin, std::size_t end) {
    const std::string_view words = notation_.substr(begin, end - begin);
    const auto [number, mark_size] = mark_at(words, 0);
    if (mark_size != 0) return note(number, begin, begin + mark_size, end);
    if (words.starts_with('|')) return row(begin, end);
    Block block;
    std::size_t skip = 0;
    if (words.starts_with('#')) {
      block.kind = BlockKind::heading;
      skip = std::min(words.find_first_not_of('#'), words.size());
      block.level = static_cast<int>(skip);
    } else if (words.starts_with("- ")) {
      block.kind = BlockKind::list_item;
      block.level = 1;
      skip = 1;
    } else if (is_digit(words[0]) && words.find(". ") < 3) {
      block.kind = BlockKind::list_item;
      block.level = 1;
      block.ordered = true;
      skip = words.find('.') + 1;
    } else if (words.starts_with("> ")) {
      block.kind = BlockKind::quotation;
      skip = 1;
    }
    block.source = span(begin, end);
    block.text = take(begin + skip, end);
    line_break(end);
    out_.blocks.push_back(std::move(block));
  }

  void row(std::size_t begin, std::size_t end) {
    const bool continues = !out_.blocks.empty() && out_.blocks.back().kind == BlockKind::table &&
                           out_.blocks.back().source.end + 1 >= line_start(begin);
    if (!continues) {
      Block table;
      table.kind = BlockKind::table;
      table.text.begin = table.text.end = size();
      table.source = span(begin, end);
      out_.blocks.push_back(table);
    }
    Block& table = out_.blocks.back();
    const bool heading = table.rows.empty();
    auto& cells = table.rows.emplace_back();
    for (std::size_t at = begin + 1; at < end;) {
      const std::size_t bar = std::min(notation_.find('|', at), end);
      cells.push_back({take(at, bar), heading, 1, 1});
      table.text.end = cells.back().text.end;
      line_break(bar);
      at = bar + 1;
    }
    table.source.end = static_cast<std::uint32_t>(end);
  }

  void note(int number, std::size_t begin, std::size_t words, std::size_t end) {
    out_.notes.push_back({number, take(words, end), span(begin, end), 0});
    line_break(end);
  }

  // Appends the words between, without blanks at the ends and without marks, which it gathers.
  TextSpan take(std::size_t begin, std::size_t end) {
    while (begin < end && notation_[begin] == ' ') ++begin;
    while (begin < end && notation_[end - 1] == ' ') --end;
    const std::uint32_t first = size();
    while (begin < end) {
      const auto [number, mark_size] = mark_at(notation_, begin);
      if (mark_size != 0) {
        out_.marks.push_back({size(), number, span(begin, begin + mark_size)});
        begin += mark_size;
        continue;
      }
      out_.text += notation_[begin];
      out_.map.append(1, span(begin, begin + 1), true);
      ++begin;
    }
    return {first, size()};
  }

  void line_break(std::size_t at) {
    out_.text += '\n';
    out_.map.append(1, span(at, std::min(at + 1, notation_.size())), false);
  }

  std::size_t line_start(std::size_t at) const {
    const std::size_t before = notation_.rfind('\n', at);
    return before == std::string_view::npos ? 0 : before + 1;
  }
  static SourceSpan span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(out_.text.size()); }

  std::string_view notation_;
  Document& out_;
};

std::string key_of(const Description& d) {
  std::string words(to_string(d.kind));
  for (const std::string& person : d.people) words += ' ' + person;
  for (const std::string* part : {&d.title, &d.organization, &d.publication, &d.country}) {
    words += ' ' + *part;
  }
  if (d.edition != 0) words += ' ' + std::to_string(d.edition);
  if (d.date) words += ' ' + d.date->to_string();
  return slug(words);
}

std::size_t source_for(Description description, std::vector<Source>& sources) {
  description.pages.clear();  // A page belongs to the citation, not to the source.
  const std::string key = key_of(description);
  const auto known = std::find_if(sources.begin(), sources.end(),
                                  [&](const Source& source) { return source.key == key; });
  if (known != sources.end()) return static_cast<std::size_t>(known - sources.begin());
  sources.push_back({key, std::move(description)});
  return sources.size() - 1;
}

// The first note before that cites the source.
std::optional<int> first_citing(std::size_t source, const std::vector<CitedNote>& before) {
  for (const CitedNote& note : before) {
    for (const Citation& citation : note.citations) {
      if (citation.source == source) return note.note;
    }
  }
  return std::nullopt;
}

// The pieces of a note between semicolons, when there is one for each citation; else the whole.
std::vector<TextSpan> pieces(std::string_view note, std::size_t count) {
  std::vector<TextSpan> spans;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= note.size(); ++i) {
    if (i < note.size() && note[i] != ';') continue;
    spans.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i)});
    begin = i + 1;
    while (begin < note.size() && note[begin] == ' ') ++begin;
  }
  if (spans.size() == count) return spans;
  return {count, TextSpan{0, static_cast<std::uint32_t>(note.size())}};
}

}  // namespace

SourceBuilder& SourceBuilder::by(std::string person) {
  built_.people.push_back(std::move(person));
  return *this;
}
SourceBuilder& SourceBuilder::role(std::string role) {
  built_.role = std::move(role);
  return *this;
}
SourceBuilder& SourceBuilder::of(std::string organization) {
  built_.organization = std::move(organization);
  return *this;
}
SourceBuilder& SourceBuilder::titled(std::string title) {
  built_.title = std::move(title);
  return *this;
}
SourceBuilder& SourceBuilder::published_by(std::string publication) {
  built_.publication = std::move(publication);
  return *this;
}
SourceBuilder& SourceBuilder::at(std::string place) {
  built_.place = std::move(place);
  return *this;
}
SourceBuilder& SourceBuilder::on(std::string_view edtf) {
  built_.date = when(edtf);
  return *this;
}
SourceBuilder& SourceBuilder::pages(std::string pages) {
  built_.pages = std::move(pages);
  return *this;
}
SourceBuilder& SourceBuilder::of_edition(int year, std::string country) {
  built_.edition = year;
  built_.country = std::move(country);
  return *this;
}
SourceBuilder& SourceBuilder::url(std::string url) {
  built_.url = std::move(url);
  return *this;
}

Edtf when(std::string_view edtf) {
  const auto date = Edtf::parse(edtf);
  VIGIL_ASSERT(date.has_value());
  return *date;
}

Document a_document(std::string_view title, int edition, std::string_view notation) {
  Document document;
  document.original = sha256(notation);
  document.title = title;
  document.edition = edition;
  document.file = slug(title) + "-" + std::to_string(edition) + ".txt";
  Notation(notation, document).read();
  document.parts.push_back(
      {std::string(title), {}, 0, static_cast<std::uint32_t>(document.blocks.size())});
  return document;
}

StatementBuilder& StatementBuilder::about(std::string country) {
  built_.country = std::move(country);
  return *this;
}
StatementBuilder& StatementBuilder::with(std::string field, FieldValue value) {
  built_.fields.push_back({std::move(field), std::move(value), {}});
  return *this;
}
StatementBuilder& StatementBuilder::on(std::string_view edtf) {
  built_.date = when(edtf);
  return *this;
}
StatementBuilder& StatementBuilder::surely(Certainty certainty) {
  built_.certainty = certainty;
  return *this;
}
StatementBuilder& StatementBuilder::said_by(std::string speaker) {
  built_.speaker = std::move(speaker);
  return *this;
}
StatementBuilder& StatementBuilder::resting_on(std::vector<int> notes) {
  built_.notes = std::move(notes);
  return *this;
}
StatementBuilder& StatementBuilder::decided(Decision decision) {
  decisions_.push_back(std::move(decision));
  return *this;
}

ReportBuilder& ReportBuilder::in(int edition) {
  report_.edition = edition;
  return *this;
}
ReportBuilder& ReportBuilder::of(std::vector<std::string> countries) {
  report_.countries = std::move(countries);
  return *this;
}
ReportBuilder& ReportBuilder::key(std::string key) {
  report_.key = std::move(key);
  return *this;
}
ReportBuilder& ReportBuilder::revision(int number) {
  report_.revision = number;
  return *this;
}
ReportBuilder& ReportBuilder::from_file(std::string name) {
  file_ = std::move(name);
  return *this;
}
ReportBuilder& ReportBuilder::saying(std::string_view notation) {
  notation_ = notation;
  return *this;
}
ReportBuilder& ReportBuilder::citing(int note, std::initializer_list<Description> sources) {
  cites_.emplace_back(note, sources);
  return *this;
}
ReportBuilder& ReportBuilder::claiming(std::string_view words, const StatementBuilder& statement) {
  claims_.emplace_back(words, statement);
  return *this;
}
ReportBuilder& ReportBuilder::finding(Finding finding) {
  findings_.push_back(std::move(finding));
  return *this;
}

CitedNote ReportBuilder::cited(const Document& document, const Note& note,
                               std::vector<CitedNote>& before, std::vector<Source>& sources) const {
  CitedNote out{note.number, {}};
  const std::string_view words = text_of(document, note.text);
  const auto given = std::find_if(cites_.begin(), cites_.end(),
                                  [&](const auto& item) { return item.first == note.number; });
  if (given != cites_.end()) {
    const auto spans = pieces(words, given->second.size());
    for (std::size_t i = 0; i < given->second.size(); ++i) {
      Citation citation;
      citation.as_written = given->second[i];
      citation.where = spans[i];
      if (citation.as_written.kind != SourceKind::explanation) {
        citation.source = source_for(citation.as_written, sources);
        citation.same_as = first_citing(*citation.source, before);
      }
      out.citations.push_back(std::move(citation));
    }
  } else if (words.starts_with("Ibid")) {
    Citation citation;
    citation.ibid = true;
    citation.where = {0, note.text.size()};
    if (!before.empty() && !before.back().citations.empty()) {
      const Citation& last = before.back().citations.back();
      citation.as_written.kind = last.as_written.kind;
      citation.source = last.source;
      if (last.source) citation.same_as = first_citing(*last.source, before);
    }
    out.citations.push_back(std::move(citation));
  }
  return out;
}

StatementRecord ReportBuilder::claimed(const Document& document, std::size_t claim) const {
  const auto& [words, made] = claims_[claim];
  const std::size_t at = document.text.find(words);
  VIGIL_ASSERT(at != std::string::npos);
  StatementRecord record;
  record.statement = made.statement();
  if (record.statement.country.empty()) record.statement.country = report_.countries.front();
  record.statement.where = {static_cast<std::uint32_t>(at),
                            static_cast<std::uint32_t>(at + words.size())};
  record.decisions = made.decisions();
  for (const Block& block : document.blocks) {
    if (block.text.begin > at) break;
    if (block.kind == BlockKind::heading) record.section = text_of(document, block.text);
  }
  return record;
}

ReportRecord ReportBuilder::build(std::vector<Source>& sources) const {
  ReportRecord record;
  record.report = report_;
  if (report_.key.empty()) {
    record.report.key = std::to_string(report_.edition) + "/" + slug(report_.title);
  }
  record.original = notation_;
  record.document = a_document(report_.title, report_.edition, notation_);
  record.document.parts.front().countries = report_.countries;
  if (!file_.empty()) record.document.file = file_;
  for (const Note& note : record.document.notes) {
    record.notes.push_back(cited(record.document, note, record.notes, sources));
  }
  for (std::size_t i = 0; i < claims_.size(); ++i) {
    record.statements.push_back(claimed(record.document, i));
    record.statements.back().key = record.report.key + "#s-" + std::to_string(i + 1);
  }
  std::stable_sort(record.statements.begin(), record.statements.end(),
                   [](const StatementRecord& a, const StatementRecord& b) {
                     return a.statement.where < b.statement.where;
                   });
  record.reading_findings = findings_;
  return record;
}

SnapshotBuilder& SnapshotBuilder::titled(std::string workspace) {
  snapshot_.workspace = std::move(workspace);
  return *this;
}

SnapshotBuilder& SnapshotBuilder::edition(int year, std::string_view period_from,
                                          std::string_view closing_date) {
  std::erase_if(snapshot_.editions, [&](const Edition& edition) { return edition.year == year; });
  snapshot_.editions.push_back({year, "River Monitor Report " + std::to_string(year),
                                parse_date(period_from), parse_date(closing_date)});
  return *this;
}

SnapshotBuilder& SnapshotBuilder::with(const ReportBuilder& report) {
  snapshot_.reports.push_back(report.build(snapshot_.sources));
  const int year = snapshot_.reports.back().report.edition;
  const bool known = std::any_of(snapshot_.editions.begin(), snapshot_.editions.end(),
                                 [&](const Edition& edition) { return edition.year == year; });
  return known ? *this : edition(year, {}, {});
}

Snapshot SnapshotBuilder::build() const {
  Snapshot out = snapshot_;
  std::sort(out.editions.begin(), out.editions.end(),
            [](const Edition& a, const Edition& b) { return a.year < b.year; });
  std::sort(out.reports.begin(), out.reports.end(),
            [](const ReportRecord& a, const ReportRecord& b) {
              return std::tie(a.report.edition, a.report.title, a.report.key) <
                     std::tie(b.report.edition, b.report.title, b.report.key);
            });
  std::vector<std::size_t> order(out.sources.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return out.sources[a].key < out.sources[b].key; });
  std::vector<std::size_t> place(order.size());
  std::vector<Source> sorted;
  for (const std::size_t old : order) {
    place[old] = sorted.size();
    sorted.push_back(out.sources[old]);
  }
  out.sources = std::move(sorted);
  for (ReportRecord& record : out.reports) {
    for (CitedNote& note : record.notes) {
      for (Citation& citation : note.citations) {
        if (citation.source) citation.source = place[*citation.source];
      }
    }
  }
  return out;
}

}  // namespace vigil::testing
