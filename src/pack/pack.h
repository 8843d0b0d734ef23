#pragma once
// Pack: all that makes Vigil a monitor of its subject, as data. The engine knows none of it.
//
//   pack::Loading loading = pack::load("packs/river");
//   if (loading.pack) …            // loading.findings says what is wrong, with file and line
//
// One TOML file a topic of knowledge: pack.toml (names, eras), countries.toml, treaties/*.toml,
// meetings.toml, topics.toml, sections.toml, reading.toml (furniture, abbreviations, months and
// number words), citing.toml (the vocabulary of notes), style.toml (house style), lexicon.toml and
// patterns/*.toml (the sentences that make statements), conflicts.toml (which of them contradict
// each other), record/tables.toml (the tables of the published record; pack/record.h reads them).

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/files.h"
#include "base/finding.h"
#include "model/register.h"
#include "model/source.h"
#include "pack/conflict_rules.h"
#include "pack/extract_rules.h"
#include "pack/treaty_rules.h"

namespace vigil {

// A country or an area, with every name that reports have used for it.
struct Country {
  std::string code;                   // "XA", "XX-hollmark".
  std::string name;                   // As headings print it: "Ardenia".
  std::string slug;                   // "ardenia", for addresses.
  std::vector<std::string> aliases;   // "Republic of Ardenia", and former names.
  std::vector<std::string> demonyms;  // "Ardenian", "Ardenians": people, adjective.
  std::string region;                 // Key of a Region.
  bool area = false;                  // An area without a seat at the treaties.
  int from = 0, to = 0;               // Years in which the name was in use; 0 is open.
};

struct Region {
  std::string key;  // "europe-central-asia"
  std::string name;
};

struct Treaty {
  std::string key;                   // "CRT"
  std::string name;                  // "Clean River Treaty"
  std::vector<std::string> aliases;  // "Ardenburg Convention"; "the Convention" is context.
  std::optional<Date> adopted, opened, in_force;
  TreatyRules rules = {};
};

struct TopicField {
  std::string name;
  bool required = false;
  std::vector<std::string> values;  // Allowed words; empty when free.
  bool subject = false;    // Claims that differ in it answer different questions: which treaty.
  std::string label = {};  // As a column's heading has it: "Area, m²"; empty: the name.
  std::string form = {};   // In a sentence, {} for the value: "{} killed"; empty: "{}".
  std::map<std::string, std::string> words = {};  // How values read: "no" → "voted against".
};

struct Topic {
  std::string key;   // "discharge"
  std::string name;  // "Discharge"
  std::vector<TopicField> fields;
};

// A section that reports of an era have, in order.
struct Section {
  std::string key;                   // "policy"
  std::string title;                 // "River Policy"
  std::vector<std::string> aliases;  // Titles that mean the same in this era.
  bool required = false;
  bool opener = false;  // Sums up the body: "Key developments since May 2003".
};

struct SectionPlan {
  int from = 0, to = 0;           // Editions, inclusive; to = 0 is open.
  std::vector<Section> sections;  // In the order of the house.
};

struct EditionPlan {
  int year = 0;
  std::string title;
  std::optional<Date> period_from, closing_date;
};

// What a reader strips and how it cuts sentences.
struct ReadingRules {
  std::vector<std::string> furniture;           // Whole lines of menus: "Order Publications".
  std::vector<std::string> furniture_patterns;  // RE2, matched against a whole line: "<.* \\| .*>".
  std::vector<std::string> title_patterns;      // RE2 with (?P<country>) and (?P<year>) on the
                                                // page's title line.
  std::vector<std::string> abbreviations;       // "Col.", "Amb.": do not end a sentence.
  std::map<std::string, int> months;            // "january", "jan." → 1.
  std::map<std::string, std::int64_t> numbers;  // "one" → 1, "million" → 1000000.
};

// How a note of one kind begins: "Telephone interview with" → telephone_interview.
struct CitationLead {
  std::string words;
  SourceKind kind{};
};

struct CitingRules {
  std::vector<std::string> lead_ins;   // "See", "See for example": dropped, kept as lead.
  std::vector<CitationLead> openings;  // Longest first.
  std::vector<std::string> ranks;      // "Amb.", "H.E.", "Lt. Col."
  std::vector<std::string> wires;      // News agencies.
  std::vector<std::string> broadcasters;
  std::vector<std::string> un_bodies;       // Whose papers are un-document.
  std::vector<std::string> editions;        // RE2 with (?P<year>): titles of earlier editions.
  std::vector<std::string> treaty_reports;  // "Article 7 Report", "Article 13 Report".
  std::vector<std::string> law_words;       // "Law", "Decree", "Gazette".
  std::vector<std::string> role_words;      // "Director", "Head", "Minister": start a role.
  std::vector<std::string> body_words;      // "Ministry", "Department", "Embassy": a body.
  std::vector<std::string> ibid_words;      // "Ibid.", "Ibid", "Id."
  std::map<std::string, std::vector<std::string>> vocabulary;  // Further lists by name.
};

struct StyleRules {
  std::string date_form;                                       // "12 April 2004"
  std::vector<std::pair<std::string, std::string>> preferred;  // "river bank" → "riverbank"
  std::vector<std::string> currencies;  // "US$", "$", "€", "NOK": how the house writes them.
};

struct Pack {
  std::string key;           // "river"
  std::string name;          // "River Monitor"
  std::string report_title;  // "River Monitor Report {year}"
  std::vector<Region> regions;
  std::vector<Country> countries;
  std::vector<Treaty> treaties;
  std::vector<Meeting> meetings;
  std::vector<Topic> topics;
  std::vector<SectionPlan> plans;
  std::vector<EditionPlan> editions;
  ReadingRules reading;
  CitingRules citing;
  StyleRules style;
  ExtractRules extract;
  ConflictRules conflicts;
  std::vector<RecordTable> record;  // Described here, read by pack/record.h when needed.
};

namespace pack {

struct Loading {
  std::optional<Pack> pack;  // Nothing when an error-level finding makes it unusable.
  Findings findings;         // File and place of each.
};

// Reads a folder. Never fails: a missing folder is a finding. Validates what it reads: unknown
// keys, wrong types, codes used twice, aliases that two countries share, patterns that RE2
// refuses, references to what is not there.
Loading load(const Path& folder);

}  // namespace pack
}  // namespace vigil
