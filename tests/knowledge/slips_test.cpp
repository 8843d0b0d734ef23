// Twenty-one faults that stood in published pages, each as a small report in our own words, with
// the rule that finds it: from the page's bytes to the finding, with the pack of the real subject
// and its record. What the pack's record lacks, registers and lists, a workspace imports: with them
// one page alone shows what else took two editions.

#include <algorithm>
#include <cstdlib>

#include <doctest/doctest.h>

#include "pipeline/claims.h"
#include "pipeline/ingest.h"
#include "pipeline/recheck.h"
#include "store/testing.h"

using namespace vigil;
using namespace vigil::testing;

namespace {

struct Page {
  const char* country;
  int edition;
  const char* text;  // Below the title.
  const char* form = ".txt";
};

struct Slip {
  int number;
  const char* what;
  std::vector<Page> pages;
  const char* rule;
  const char* says;                 // In its message.
  std::vector<Dataset> lists = {};  // That the workspace imported.
};

Dataset a_list(const char* table, const char* rows) {
  return {.table = table, .name = "list", .title = "A list of the tests", .rows = rows};
}

// The years of the states' reports, and when each was received.
Dataset the_register(const char* row) {
  return {.table = "filings",
          .name = "list",
          .title = "A register of the tests",
          .rows = std::string("treaty,country,obligation,year,submitted\n") + row + "\n"};
}

const std::vector<Slip>& slips() {
  static const std::vector<Slip> all{
      {1,
       "one report handed in on two days, in the opener and in the body",
       {{"Nauru", 2004,
         "Key developments since May 2003: Nauru submitted its initial transparency report on 23 "
         "July 2004.\n\nMine Ban Policy\n\nNauru submitted its initial Article 7 report on 28 July "
         "2004.[1]\n\n[1] Article 7 Report, 28 July 2004."}},
       "opener-contradicts-body",
       "28 July 2004"},
      {2,
       "one due date on two days, by two ways of counting",
       {{"Mauritius", 2001,
         "Key developments since May 2000: The initial transparency report of Mauritius was due on "
         "27 August 1999.\n\nMine Ban Policy\n\nThe initial Article 7 report of Mauritius was due "
         "on 28 August 1999.[1]\n\n[1] Mine Ban Treaty, Article 7."}},
       "deadline-against-record",
       "27 August 1999 and 28 August 1999"},
      {3,
       "a State Party before the treaty was in force",
       {{"Mauritius", 2003,
         "Mine Ban Policy\n\nMauritius became a State Party to the Mine Ban Treaty on 1 June "
         "1998.[1]\n\n[1] Mine Ban Treaty, Article 17."}},
       "party-too-early",
       "in force for nobody before 1 March 1999"},
      {4,
       "one report on two days in two editions",
       {{"Qatar", 2004,
         "Mine Ban Policy\n\nQatar submitted its second Article 7 report on 29 March 2004.[1]\n\n"
         "[1] Article 7 Report, 29 March 2004."},
        {"Qatar", 2005,
         "Mine Ban Policy\n\nQatar submitted its second Article 7 report on 31 March 2004.[1]\n\n"
         "[1] Article 7 Report, 31 March 2004."}},
       "conflict",
       "31 March 2004"},
      {5,
       "one first report submitted on one day and received on another, eight months later",
       {{"Qatar", 2003,
         "Mine Ban Policy\n\nThe initial Article 7 report of Qatar, submitted on 3 August 2002, "
         "was "
         "received by the UN only on 23 April 2003.[1]\n\n[1] Article 7 Report, 23 April 2003."}},
       "received-long-after",
       "263 days"},
      {6,
       "one moratorium since two years",
       {{"Kazakhstan", 2010,
         "Mine Ban Policy\n\nKazakhstan has had an export moratorium on antipersonnel mines in "
         "effect since 1994.[1]\n\n[1] Ibid."},
        {"Kazakhstan", 2011,
         "Mine Ban Policy\n\nKazakhstan has had an export moratorium on antipersonnel mines in "
         "effect since 1997.[1]\n\n[1] Ibid."}},
       "conflict",
       "1997"},
      {7,
       "121 signatories in one edition, 122 in others",
       {{"Canada", 2007,
         "Mine Ban Policy\n\nOn 3 and 4 December 1997, 122 states signed the Mine Ban "
         "Treaty.[1]\n\n"
         "[1] Ibid."}},
       "states-counted",
       "121 signatures by 4 December 1997"},
      {8,
       "a count that is off by one",
       {{"Bahrain", 1999,
         "Mine Ban Policy\n\nBahrain voted in favor of UN General Assembly Resolution 51/45S, "
         "which "
         "was adopted in December 1996 by 156-0-10.[1]\n\n[1] Ibid."}},
       "vote-count",
       "155-0-10"},
      {9,
       "a committee's count for the plenary's",
       {{"Micronesia", 1999,
         "Mine Ban Policy\n\nMicronesia voted in favor of Resolution 53/77N in December 1998, "
         "which "
         "passed by 124-0-19.[1]\n\n[1] Ibid."}},
       "vote-count",
       "148-0-21"},
      {10,
       "a resolution's number that is off by one",
       {{"Singapore", 2005,
         "Mine Ban Policy\n\nSingapore voted in favor of UN General Assembly Resolution 54/55B in "
         "December 1999.[1]\n\n[1] Ibid."}},
       "resolution-not-recorded",
       "54/54B"},
      {11,
       "a \"not\" that was dropped",
       {{"Bahrain", 1999,
         "Mine Ban Policy\n\nBahrain produces antipersonnel mines.[1]\n\n[1] Ibid."},
        {"Bahrain", 2000,
         "Mine Ban Policy\n\nBahrain does not produce antipersonnel mines and has never produced "
         "them.[1]\n\n[1] Ibid."}},
       "conflict",
       "never"},
      {12,
       "a table headed by the year before the one that it shows",
       {{"Albania", 2011,
         "## Mine Ban Policy\n\nThe table has the known casualties.[^1]\n\n### Casualties in "
         "2009\n\n"
         "| Year | Killed | Injured |\n| --- | --- | --- |\n| 2010 | 2 | 10 |\n\n[^1]: Ibid.",
         ".md"}},
       "table-of-another-year",
       "headed 2009, and shows 2010"},
      {13,
       "a page that knows the end of its own year",
       {{"Abkhazia", 2014,
         "Last updated: 19 October 2014\n\nMine Ban Policy\n\nThere were 763 casualties through "
         "the "
         "end of 2014.[1]\n\n[1] Ibid."}},
       "later-than-updated",
       "19 October 2014"},
      {14,
       "a reporting period of ten years",
       {{"Luxembourg", 2012,
         "Mine Ban Policy\n\nLuxembourg reports every year.[1]\n\n[1] Article 7 Report (for the "
         "period 1 January 2001 to 1 January 2011)."}},
       "period-of-report",
       "10 whole years"},
      {15,
       "reports whose period is not stated",
       {{"San Marino", 2003,
         "Mine Ban Policy\n\nSan Marino submitted its second Article 7 report on 7 August "
         "2002.[1]\n\n"
         "[1] Article 7 Report, 7 August 2002. It does not state its period."}},
       "period-not-stated",
       "no period"},
      {16,
       "letters that came before they were written, and answers to later ones",
       {{"Eritrea", 2002,
         "Mine Ban Policy\n\nThe letter dated 31 August 2001 was received on 30 August 2001.[1]\n\n"
         "[1] Letter dated 16 July 1999, in reply to the letter of 21 July 1999."}},
       "received-before-sent",
       "30 August 2001"},
      {17,
       "signed half a year after it was ratified",
       {{"Andorra", 2004,
         "Mine Ban Policy\n\nAndorra signed the Mine Ban Treaty on 3 December 1998 and ratified it "
         "on 29 June 1998.[1]\n\n[1] Ibid."}},
       "dates-out-of-order",
       "3 December 1997"},
      {18,
       "a meeting that lasts for two months",
       {{"Jordan", 2008,
         "Mine Ban Policy\n\nJordan hosted the Eighth Meeting of States Parties from 18 September "
         "2007 to 22 November 2007.[1]\n\n[1] Ibid."}},
       "meeting-on-other-days",
       "18 November 2007 to 22 November 2007"},
      {19,
       "a ratification promised by a state that can only accede",
       {{"Tuvalu", 2004,
         "Mine Ban Policy\n\nOfficials said that ratification of the Mine Ban Treaty was planned "
         "for the next year.[1]\n\n[1] Ibid."}},
       "mode-of-joining",
       "can only accede"},
      {20,
       "two days of ratification on one page",
       {{"Argentina", 2000,
         "Key developments since March 1999: Argentina ratified the Mine Ban Treaty on 21 July "
         "1999.\n\nMine Ban Policy\n\nArgentina ratified the Mine Ban Treaty on 14 September "
         "1999.[1]\n\n[1] Ibid."}},
       "opener-contradicts-body",
       "14 September 1999"},
      {21,
       "one man in two offices on one day",
       {{"Kazakhstan", 2004,
         "Mine Ban Policy\n\nThe ministry explained its view.[1] It gave a reason.[2]\n\n"
         "[1] Interview with Bo Lind, First Vice-Minister of Foreign Affairs, Astana, 12 April "
         "2004.\n[2] Interview with Bo Lind, Vice-Minister of Foreign Affairs, Astana, 12 April "
         "2004."}},
       "person-two-titles",
       "First Vice-Minister"},
  };
  return all;
}

// One of them as it stood later, with one of the two days in each edition.
const std::vector<Slip>& slips_of_editions() {
  static const std::vector<Slip> all{
      {5,
       "one first report on two days, eight months apart",
       {{"Qatar", 2003,
         "Mine Ban Policy\n\nQatar submitted its initial Article 7 report on 23 April 2003.[1]\n\n"
         "[1] Article 7 Report, 23 April 2003."},
        {"Qatar", 2004,
         "Mine Ban Policy\n\nQatar submitted its initial Article 7 report on 3 August 2002.[1]\n\n"
         "[1] Article 7 Report, 3 August 2002."}},
       "conflict",
       "3 August 2002"},
  };
  return all;
}

// Some of them in other words, as other pages may put them.
const std::vector<Slip>& slips_in_other_words() {
  static const std::vector<Slip> all{
      {5,
       "a receipt that the depositary recorded",
       {{"Qatar", 2003,
         "Mine Ban Policy\n\nQatar submitted its initial Article 7 report on 3 August 2002, but "
         "the UN recorded its receipt only on 23 April 2003.[1]\n\n[1] Ibid."}},
       "received-long-after",
       "263 days"},
      {7,
       "a count of those that had ratified or acceded",
       {{"Canada", 2002,
         "Mine Ban Policy\n\nAs of 31 July 2002, 126 countries had ratified or acceded to the "
         "Mine Ban Treaty.[1]\n\n[1] Ibid."}},
       "states-counted",
       "125 states"},
      {8,
       "a count in brackets, with a number in words",
       {{"Bahrain", 1999,
         "Mine Ban Policy\n\nBahrain voted for UNGA Resolution 51/45S on 10 December 1996 (156 in "
         "favor, none opposed, ten abstentions).[1]\n\n[1] Ibid."}},
       "vote-count",
       "155-0-10"},
      {8,
       "a count that says nothing of votes against",
       {{"Bahrain", 1999,
         "Mine Ban Policy\n\nResolution 51/45S passed on 10 December 1996 with 156 votes in favor "
         "and ten abstentions.[1]\n\n[1] Ibid."}},
       "vote-count",
       "155-0-10"},
      {13,
       "a span that ends after the update",
       {{"Abkhazia", 2014,
         "Last updated: 19 October 2014\n\nMine Ban Policy\n\nBetween 1992 and December 2014, "
         "there were 763 casualties in Abkhazia.[1]\n\n[1] Ibid."}},
       "later-than-updated",
       "19 October 2014"},
      {14,
       "a period of calendar years",
       {{"Luxembourg", 2012,
         "Mine Ban Policy\n\nLuxembourg reports.[1]\n\n[1] Article 7 Report (for calendar years "
         "2001 to 2011), Form C."}},
       "period-of-report",
       "whole years"},
      {15,
       "a period that two reports do not state",
       {{"San Marino", 2003,
         "Mine Ban Policy\n\nSan Marino submitted its initial report on 29 August 2001 and an "
         "update on 7 August 2002; neither report states the period that it covers.[1]\n\n[1] "
         "Ibid."}},
       "period-not-stated",
       "no period"},
      {16,
       "a letter cited with its day and that of its receipt",
       {{"Eritrea", 2002,
         "Mine Ban Policy\n\nEritrea replied.[1]\n\n[1] Letter from the Embassy of Eritrea to "
         "Landmine Monitor, 31 August 2001, received 30 August 2001."}},
       "received-before-sent",
       "30 August 2001"},
      {16,
       "a letter that answered a later one",
       {{"South Africa", 1999,
         "Mine Ban Policy\n\nIn a letter dated 16 July 1999, South Africa answered the Monitor's "
         "letter of 21 July 1999.[1]\n\n[1] Ibid."}},
       "received-before-sent",
       "21 July 1999"},
      {19,
       "a promise to ratify \"the treaty\"",
       {{"Tuvalu", 2004,
         "Mine Ban Policy\n\nThe Prime Minister promised that Tuvalu would soon ratify the "
         "treaty.[1]\n\n[1] Ibid."}},
       "mode-of-joining",
       "can only accede"},
      {20,
       "an instrument deposited on another day than the depositary's",
       {{"Albania", 2000,
         "Mine Ban Policy\n\nAlbania deposited its instrument with the United Nations on 28 "
         "February 2000.[1]\n\n[1] Ibid."}},
       "status-against-record",
       "29 February 2000"},
  };
  return all;
}

// Four of them again, each by one page and a list: a register of what was handed in, or casualties.
const std::vector<Slip>& slips_by_lists() {
  static const std::vector<Slip> all{
      {1,
       "the opener's day alone",
       {{"Nauru", 2004,
         "Mine Ban Policy\n\nNauru submitted its initial Article 7 report on 23 July 2004.[1]\n\n"
         "[1] Article 7 Report, 28 July 2004."}},
       "fact-against-record",
       "28 July 2004",
       {the_register("MBT,NR,initial-report,2001,2004-07-28")}},
      {4,
       "the later edition's day alone",
       {{"Qatar", 2005,
         "Mine Ban Policy\n\nQatar submitted its annual Article 7 report on 31 March 2004.[1]\n\n"
         "[1] Article 7 Report, 31 March 2004."}},
       "fact-against-record",
       "29 March 2004",
       {the_register("MBT,QA,annual-report,2003,2004-03-29")}},
      {5,
       "the day that later editions kept",
       {{"Qatar", 2004,
         "Mine Ban Policy\n\nQatar submitted its initial Article 7 report on 3 August 2002.[1]\n\n"
         "[1] Article 7 Report, 3 August 2002."}},
       "fact-against-record",
       "23 April 2003",
       {the_register("MBT,QA,initial-report,1999,2003-04-23")}},
      {12,
       "a year's figure told of the year before",
       {{"Albania", 2011,
         "Mine Ban Policy\n\nIn 2009, there were 12 mine casualties in Albania.[1]\n\n[1] Ibid."}},
       "figure-against-record",
       "gives 12",
       {a_list("casualties", "country,year,total\nAL,2009,25\nAL,2010,12\n")}},
  };
  return all;
}

const pipeline::Subject& landmine() {
  static const auto loaded = pipeline::load_subject(Path(VIGIL_SOURCE_DIR) / "packs" / "landmine");
  REQUIRE(loaded.has_value());
  return *loaded;
}

// Everything that the checks say of pages taken in as files.
Findings findings_of(const std::vector<std::pair<std::string, std::string>>& files,
                     const pipeline::Subject& subject = landmine()) {
  static const pipeline::ClaimReader reader(landmine().pack);
  const TemporaryFolder folder;
  auto store = store::Store::create(folder / "archive.sqlite", "landmine");
  REQUIRE(store.has_value());
  std::vector<Path> paths;
  for (const auto& [name, text] : files) {
    paths.push_back(folder / name);
    REQUIRE(write_file(paths.back(), text).has_value());
  }
  pipeline::IngestOptions how;
  how.at = moment();
  const auto taken = pipeline::ingest(*store, reader, paths, how, [](std::size_t) {});
  REQUIRE(taken.has_value());
  for (const pipeline::Ingested& one : *taken) REQUIRE(one.kept.size() == 1);
  const auto checked =
      pipeline::recheck(*store, subject, make_date(2026, 11, 29), {}, pipeline::FindingsForm::text);
  REQUIRE(checked.has_value());
  Findings all = checked->findings;
  all.insert(all.end(), checked->confirmations.begin(), checked->confirmations.end());
  return all;
}

Findings findings_of(const Slip& slip) {
  std::vector<std::pair<std::string, std::string>> files;
  for (const Page& page : slip.pages) {
    const std::string country = page.country, edition = std::to_string(page.edition);
    const std::string heading = std::string(page.form) == ".md" ? "# " : "";
    files.emplace_back(std::to_string(files.size()) + page.form,
                       heading + country + ", Landmine Monitor Report " + edition + "\n\n" +
                           heading + country + "\n\n" + page.text + "\n");
  }
  if (slip.lists.empty()) return findings_of(files);
  const auto with_lists =
      pipeline::load_subject(Path(VIGIL_SOURCE_DIR) / "packs" / "landmine", slip.lists);
  REQUIRE(with_lists.has_value());
  return findings_of(files, *with_lists);
}

bool says(const Finding& finding, std::string_view code, std::string_view words) {
  return finding.code == code && finding.message.find(words) != std::string::npos;
}

void hold(const Slip& slip) {
  CAPTURE(slip.number);
  CAPTURE(slip.what);
  const Findings findings = findings_of(slip);
  std::string all;
  for (const Finding& one : findings) all += one.code + ": " + one.message + "\n";
  CAPTURE(all);
  CHECK(std::any_of(findings.begin(), findings.end(),
                    [&](const Finding& one) { return says(one, slip.rule, slip.says); }));
}

}  // namespace

TEST_CASE("each of 21 published slips is found by a rule") {
  CHECK(slips().size() == 21);
  for (const Slip& slip : slips()) hold(slip);
  for (const Slip& slip : slips_of_editions()) hold(slip);
}

TEST_CASE("the same slips are found in other words") {
  for (const Slip& slip : slips_in_other_words()) hold(slip);
}

TEST_CASE("with a list of what happened, one page alone shows four of them") {
  for (const Slip& slip : slips_by_lists()) {
    hold(slip);
    Slip without = slip;
    without.lists.clear();
    for (const Finding& one : findings_of(without)) CHECK(one.code != slip.rule);
  }
}

TEST_CASE("the votes that a real report claims are confirmed by the roll calls, and no more") {
  const Path seed = Path(VIGIL_SOURCE_DIR) / ".." / "shared" / "seed" / "kazakhstan-2004.txt";
  const auto text = read_file(seed);
  if (!text) {
    MESSAGE("skipped: the report is not at hand");
    return;
  }
  const Findings findings = findings_of({{"kazakhstan-2004.txt", *text}});
  std::vector<Finding> confirmed;
  for (const Finding& one : findings) {
    CHECK(one.code != "vote-against-record");
    if (one.code == "vote-confirmed") confirmed.push_back(one);
  }
  REQUIRE(confirmed.size() == 1);
  CHECK(confirmed[0].severity == Severity::note);
  CHECK(says(confirmed[0], "vote-confirmed", "voted in favour on 51/45S (1996)"));
  CHECK(says(confirmed[0], "vote-confirmed",
             "abstained on each of 7 texts of the series \"annual resolution on the ban\", 1997 to "
             "2003"));
}
