// Each way in which a pack can be wrong: the river pack with one change, and the finding that must
// follow, at its file and line.

#include <algorithm>

#include <doctest/doctest.h>

#include "base/line_index.h"
#include "pack/files.h"

namespace vigil {
namespace {

const Path river = Path(VIGIL_SOURCE_DIR) / "tests" / "packs" / "river";

std::vector<pack::NamedText> river_files() {
  std::vector<pack::NamedText> files;
  const auto paths = list_files(river);
  REQUIRE(paths);
  for (const Path& path : *paths) {
    files.push_back({path.lexically_relative(river).generic_string(), *read_file(path)});
  }
  return files;
}

struct Fault {
  std::string file;
  std::string old;  // Replaced once; empty: `fresh` is added at the end.
  std::string fresh;
  std::string code;
  std::string at;  // The line of the changed file that the finding must point to.
  std::string says;
};

const std::vector<Fault> faults{
    // What TOML itself refuses.
    {"pack.toml", "name = \"River Monitor\"", "name = River Monitor", "pack-syntax",
     "name = River Monitor", "TOML"},
    {"style.toml", "date_form", "= date_form", "pack-syntax", "= date_form", "TOML"},
    {"style.toml", "12 April", "12 \xFF April", "pack-syntax", "date_form", "TOML"},
    {"pack.toml", "name = \"River Monitor\"", "name = \u0141odz", "pack-syntax", "name = \u0141odz",
     "TOML"},
    {"pack.toml", "name = \"River Monitor\"", "name = \"River\" \u0141", "pack-syntax",
     "name = \"River\" \u0141", "TOML"},
    // Keys and types.
    {"pack.toml", "", "\nmotto = \"x\"\n", "pack-unknown-key", "motto", "Known here|motto"},
    {"countries.toml", "aliases = [\"Elmar Coast\"]", "alias = [\"Elmar Coast\"]",
     "pack-unknown-key", "alias = [\"Elmar Coast\"]", "\"alias\""},
    {"pack.toml", "report_title = \"River Monitor Report {year}\"\n", "", "pack-value",
     "# The River", "\"report_title\" is missing"},
    {"pack.toml", "name = \"River Monitor\"", "name = \"\"", "pack-value", "name = \"\"",
     "\"name\" is empty"},
    {"countries.toml", "name = \"Brezia\"", "name = 7", "pack-value", "name = 7", "must be a text"},
    {"countries.toml", "area = true", "area = \"yes\"", "pack-value", "area = \"yes\"",
     "true or false"},
    {"countries.toml", "from = 2002", "from = -2", "pack-value", "from = -2", "whole number"},
    {"countries.toml", "[\"Elmar Coast\"]", "\"Elmar Coast\"", "pack-value",
     "aliases = \"Elmar Coast\"", "list of texts"},
    {"countries.toml", "[\"Elmar Coast\"]", "[\"Elmar Coast\", 7]", "pack-value", "Coast\", 7",
     "texts only"},
    {"countries.toml", "[\"Elmar Coast\"]", "[\"\"]", "pack-value", "aliases = [\"\"]",
     "empty text"},
    {"meetings.toml", "from = 1999-05-03", "from = \"3 May 1999\"", "pack-value",
     "from = \"3 May 1999\"", "must be a day"},
    {"topics.toml", "[[topic]]\nkey = \"position\"",
     "[topic2]\nkey = \"position\"\n[[topic]]\nkey = \"position\"", "pack-unknown-key", "[topic2]",
     "topic2"},
    {"pack.toml", "", "\nregion2 = 3\n", "pack-unknown-key", "region2", "region2"},
    {"reading.toml", "june = 6", "june = \"six\"", "pack-value", "june = \"six\"", "whole number"},
    {"citing.toml", "kind = \"email\"", "kind = \"rumour\"", "pack-value", "[[opening]]",
     "no kind of source"},
    // What must hold between entries and files.
    {"countries.toml", "code = \"XB\"", "code = \"XA\"", "pack-inconsistent", "[[country]]",
     "\"XA\" names both Ardenia and Brezia"},
    {"countries.toml", "code = \"XB\"", "code = \"Xb\"", "pack-inconsistent", "[[country]]",
     "no code of a country"},
    {"countries.toml", "XX-hollmark", "XX-Hollmark", "pack-inconsistent", "[[country]]",
     "no code of a country"},
    {"countries.toml", "slug = \"fennels\"", "slug = \"The Fennels\"", "pack-inconsistent",
     "[[country]]", "cannot stand in an address"},
    {"countries.toml", "slug = \"fennels\"", "slug = \"ardenia\"", "pack-inconsistent",
     "[[country]]", "\"ardenia\" names both"},
    {"countries.toml", "\"Elmar Coast\"", "\"the ARDENIA\"", "pack-inconsistent", "[[country]]",
     "names both Ardenia and Côte d'Ełmar"},
    {"countries.toml", "region = \"coast\"", "region = \"lowlands\"", "pack-inconsistent",
     "[[country]]", "lowlands"},
    {"countries.toml", "to = 1998", "from = 1999\nto = 1998", "pack-inconsistent", "[[country]]",
     "ends before it begins"},
    {"treaties/dams.toml", "key = \"DP\"", "key = \"CRT\"", "pack-inconsistent", "[[treaty]]",
     "names both"},
    {"treaties/dams.toml", "Protocol on Dams and Weirs", "clean river treaty", "pack-inconsistent",
     "[[treaty]]", "names both"},
    {"treaties/dams.toml", "2001-07-01", "1991-07-01", "pack-inconsistent", "[[treaty]]",
     "in force before"},
    {"meetings.toml", "key = \"2MSP\"", "key = \"1MSP\"", "pack-inconsistent", "[[meeting]]",
     "names both"},
    {"meetings.toml", "treaty = \"CRT\"", "treaty = \"XYZ\"", "pack-inconsistent", "[[meeting]]",
     "XYZ"},
    {"meetings.toml", "country = \"XA\"", "country = \"XZ\"", "pack-inconsistent", "[[meeting]]",
     "XZ"},
    {"meetings.toml", "to = 1999-05-07", "to = 1998-05-07", "pack-inconsistent", "[[meeting]]",
     "ends before it begins"},
    {"topics.toml", "key = \"harm\"", "key = \"meeting\"", "pack-inconsistent", "[[topic]]",
     "names both"},
    {"topics.toml", "name = \"ill\"", "name = \"killed\"", "pack-inconsistent", "[[topic]]",
     "two fields"},
    {"sections.toml", "to = 2006", "to = 2007", "pack-inconsistent", "[[plan]]",
     "Two plans hold for one year"},
    {"sections.toml", "to = 2006", "to = 1990", "pack-inconsistent", "[[plan]]",
     "before it begins"},
    {"sections.toml", "title = \"Funding\"", "title = \"Discharge\"", "pack-inconsistent",
     "[[plan.section]]", "names both"},
    {"sections.toml", "year = 2003", "year = 2002", "pack-inconsistent", "[[edition]]",
     "names both"},
    {"sections.toml", "closing_date = 2003-10-31", "closing_date = 2001-10-31", "pack-inconsistent",
     "[[edition]]", "closes before"},
    {"reading.toml", "[<>|\\\\s•·]+", "[<>", "pack-inconsistent", "furniture_patterns",
     "cannot be read"},
    {"reading.toml", "(?P<country>.+), River", "(.+), River", "pack-inconsistent", "(.+), River",
     "no group (?P<country>"},
    {"citing.toml", "(?P<year>", "(", "pack-inconsistent", "editions =", "no group (?P<year>"},
    {"conflicts.toml", "lasts = \"before\"", "lasts = \"always\"", "pack-value",
     "[[question.answer]]", "\"before\", \"after\""},
    {"conflicts.toml", "values = [\"never\"]", "values = [\"nevermore\"]", "pack-inconsistent",
     "[[question.answer]]", "no value of the field \"status\""},
    {"conflicts.toml", "against = [\"discharges\", \"ceased\"]", "against = [\"floods\"]",
     "pack-inconsistent", "[[question.answer]]", "No answer of \"Discharge\""},
    {"conflicts.toml", "same = [\"treaty\", \"action\"]", "same = [\"pact\"]", "pack-inconsistent",
     "[[event]]", "no field \"pact\""},
    {"conflicts.toml", "place = \"place\"", "place = \"killed\"", "pack-inconsistent", "[[figure]]",
     "not one of the scope"},
    {"conflicts.toml", "whole = \"total\"", "whole = \"all\"", "pack-inconsistent", "[[sum]]",
     "no field \"all\""},
    {"conflicts.toml", "sluices (?:are", "sluices ((?:are", "pack-inconsistent", "[[implied]]",
     "cannot be read"},
    {"conflicts.toml", "signed = \"signature\"", "signed = \"handshake\"", "pack-value",
     "[[recorded_step]]", "no step that a depositary knows"},
    {"conflicts.toml", "signed = \"signature\"", "sealed = \"signature\"", "pack-inconsistent",
     "[[recorded_step]]", "no value of the field \"action\""},
    {"conflicts.toml", "resolution = \"resolution\"", "resolution = \"text\"", "pack-inconsistent",
     "[[recorded_vote]]", "no field \"text\""},
    {"conflicts.toml", "CRT/weir-removal", "CRT/national-law", "pack-inconsistent",
     "[[recorded_day]]", "no obligation with a clock"},
    {"conflicts.toml", "number = \"number\"", "number = \"ordinal\"", "pack-inconsistent",
     "[[recorded_meeting]]", "no field \"ordinal\""},
    {"conflicts.toml", "number = \"number\"", "number = \"number\"\nattended = \"came\"",
     "pack-inconsistent", "[[recorded_meeting]]", "no field \"came\""},
    {"conflicts.toml", "number = \"number\"", "number = \"number\"\nseveral = [\"ball\"]",
     "pack-inconsistent", "[[recorded_meeting]]", "\"ball\" is no value"},
    {"conflicts.toml", "[[recorded_meeting]]",
     "[[recorded_filing]]\ntopic = \"harm\"\nmissing = { depth = [\"low\"] }\n[[recorded_meeting]]",
     "pack-inconsistent", "[[recorded_filing]]", "no field \"depth\""},
    {"conflicts.toml", "values = [\"never\"]", "values = [\"never\"]\nonly = { depth = [\"low\"] }",
     "pack-inconsistent", "[[question.answer]]", "no field \"depth\""},
    // What a treaty asks, and the record.
    {"treaties/clean-river.toml", "entry = \"month-start\"", "entry = \"soon\"", "pack-value",
     "[[treaty]]", "\"month-start\", \"same-day\""},
    {"treaties/clean-river.toml", "entry = \"month-start\"\n", "", "pack-inconsistent",
     "[[treaty]]", "has obligations, but no \"entry\""},
    {"treaties/clean-river.toml", "entry_months = 6", "entry_months = 0", "pack-inconsistent",
     "[[treaty]]", "\"entry_months\" between"},
    {"treaties/clean-river.toml", "entry_months = 6", "entry_months = 6\nentry_days = 90",
     "pack-inconsistent", "[[treaty]]", "\"entry_months\" between"},
    {"treaties/clean-river.toml", "entry = \"month-start\"", "entry = \"days-after\"",
     "pack-inconsistent", "[[treaty]]", "\"entry_days\" between"},
    {"treaties/clean-river.toml", "withdrawal_months = 6",
     "withdrawal_months = 6\nwithdrawal_days = 90", "pack-inconsistent", "[[treaty]]",
     "in months or in days"},
    {"treaties/clean-river.toml", "entry_article = \"12\"", "", "pack-inconsistent", "[[treaty]]",
     "the article of its entry into force"},
    {"treaties/clean-river.toml", "rules = \"2026-01-15\"", "", "pack-inconsistent", "[[treaty]]",
     "have no version"},
    {"treaties/clean-river.toml", "years = 4", "years = 4\ndays = 3", "pack-value",
     "[[treaty.obligation]]", "has one clock"},
    {"treaties/clean-river.toml", "years = 4", "years = 4\nbefore = \"MSP\"", "pack-value",
     "[[treaty.obligation]]", "has one clock"},
    {"treaties/clean-river.toml", "years = 4", "years = 4\nlast_year = 2009", "pack-inconsistent",
     "[[treaty.obligation]]", "\"last_year\", but no \"before\""},
    {"treaties/clean-river.toml", "\"04-30\"", "\"04-31\"", "pack-value", "[[treaty.obligation]]",
     "that every year has"},
    {"treaties/clean-river.toml", "\"04-30\"", "\"02-29\"", "pack-value", "[[treaty.obligation]]",
     "that every year has"},
    {"treaties/clean-river.toml", "once = \"first-report\"", "once = \"second-report\"",
     "pack-inconsistent", "[[treaty.obligation]]", "\"once\" of yearly-report"},
    {"treaties/clean-river.toml", "key = \"cleaning\"", "key = \"weir-removal\"",
     "pack-inconsistent", "[[treaty.obligation]]", "two obligations"},
    {"treaties/clean-river.toml", "extendable = true\n", "", "pack-inconsistent",
     "[[treaty.obligation]]", "is not extendable"},
    {"treaties/clean-river.toml", "days = 180", "extendable = true", "pack-inconsistent",
     "[[treaty.obligation]]", "no day that could move"},
    {"treaties/clean-river.toml", "years = 10\n", "years = 1000\n", "pack-inconsistent",
     "[[treaty.obligation]]", "more than 200 years"},
    {"record/tables.toml", "file = \"votes.csv\"", "file = \"floods.csv\"", "pack-inconsistent",
     "[[table]]", "has no columns"},
    {"record/tables.toml", "file = \"resolutions.csv\"", "file = \"extensions.csv\"",
     "pack-inconsistent", "[[table]]", "listed twice"},
    {"reading.toml", "december = 12", "december = 13", "pack-inconsistent", "[months]",
     "outside 1 to 12"},
};

// Changes one file and returns the new text of it.
std::string apply(const Fault& fault, std::vector<pack::NamedText>& files) {
  const auto file = std::find_if(files.begin(), files.end(), [&](const pack::NamedText& named) {
    return named.name == fault.file;
  });
  REQUIRE(file != files.end());
  if (fault.old.empty()) {
    // Before the first table, where a key belongs to the file itself.
    file->text.insert(std::min(file->text.find("\n[["), file->text.size()), fault.fresh);
  } else {
    const std::size_t at = file->text.find(fault.old);
    REQUIRE(at != std::string::npos);
    file->text.replace(at, fault.old.size(), fault.fresh);
  }
  return file->text;
}

TEST_CASE("the pack that the faults are made from has none") {
  const pack::Loading loading = pack::load_files("river", river_files());
  CHECK(loading.findings.empty());
  CHECK(loading.pack.has_value());
}

TEST_CASE("each fault is one finding of its code, at its file and line, in words") {
  for (const Fault& fault : faults) {
    CAPTURE(fault.file);
    CAPTURE(fault.fresh);
    auto files = river_files();
    const std::string text = apply(fault, files);
    const pack::Loading loading = pack::load_files("river", files);
    const auto found = std::find_if(loading.findings.begin(), loading.findings.end(),
                                    [&](const Finding& f) { return f.code == fault.code; });
    REQUIRE(found != loading.findings.end());
    CHECK(found->place.file == "river/" + fault.file);
    REQUIRE(found->place.span);
    const std::string line(LineIndex(text).line_at(text, found->place.span->begin));
    CAPTURE(line);
    CAPTURE(found->message);
    CHECK(line.find(fault.at) != std::string::npos);
    const std::string said = found->message + " " + found->hint;
    for (std::size_t at = 0; at <= fault.says.size();) {
      const std::size_t end = std::min(fault.says.find('|', at), fault.says.size());
      CHECK(said.find(fault.says.substr(at, end - at)) != std::string::npos);
      at = end + 1;
    }
    const bool error = found->severity == Severity::error;
    CHECK(loading.pack.has_value() == !error);
    CHECK(error == (fault.code != "pack-unknown-key"));
  }
}

TEST_CASE("a name used twice points to the entry that has it already") {
  auto files = river_files();
  apply({"countries.toml", "\"Elmar Coast\"", "\"Grauland\"", {}, {}, {}}, files);
  const pack::Loading loading = pack::load_files("river", files);
  REQUIRE(loading.findings.size() == 1);
  CHECK(loading.findings[0].related.size() == 1);
}

TEST_CASE("a part of the pack that is missing is named") {
  for (const char* name : {"pack.toml", "countries.toml", "meetings.toml", "topics.toml",
                           "sections.toml", "reading.toml", "citing.toml", "style.toml"}) {
    auto files = river_files();
    std::erase_if(files, [&](const pack::NamedText& file) { return file.name == name; });
    const pack::Loading loading = pack::load_files("river", files);
    CHECK(!loading.pack);
    REQUIRE(loading.findings.size() == 1);
    CHECK(loading.findings[0].code == "pack-file-missing");
    CHECK(loading.findings[0].place.file == std::string("river/") + name);
  }
  auto files = river_files();
  std::erase_if(files, [](const auto& file) { return file.name.starts_with("treaties/"); });
  CHECK(pack::load_files("river", files).findings.at(0).place.file == "river/treaties/");
}

TEST_CASE("a place after letters of several bytes is still the right one") {
  auto files = river_files();
  const std::string text = apply(
      {"countries.toml", "demonyms = [\"Ełmarian\"]", "demonyms = [\"Ełmarian\", 7]", {}, {}, {}},
      files);
  const pack::Loading loading = pack::load_files("river", files);
  REQUIRE(loading.findings.size() == 1);
  const SourceSpan span = loading.findings[0].place.span.value();
  CHECK(text.substr(span.begin, 1) == "7");
}

}  // namespace
}  // namespace vigil
