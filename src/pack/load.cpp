#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "pack/files.h"
#include "pack/load_conflicts.h"
#include "pack/load_record_tables.h"
#include "pack/load_tables.h"
#include "pack/load_treaties.h"
#include "pack/pack.h"
#include "pack/places.h"
#include "pack/toml_reader.h"
#include "pack/validate.h"

namespace vigil::pack {
namespace {

void read_pack(TableReader& root, Draft& draft) {
  Pack& pack = draft.pack;
  pack.key = root.required_text("key");
  pack.name = root.required_text("name");
  pack.report_title = root.required_text("report_title");
  for (const toml::table* item : root.tables("region")) {
    TableReader table(root.file(), *item);
    draft.places.regions.push_back(table.place());
    pack.regions.push_back({table.required_text("key"), table.required_text("name")});
    table.done();
  }
}

void read_countries(TableReader& root, Draft& draft) {
  Pack& pack = draft.pack;
  for (const toml::table* item : root.tables("country")) {
    TableReader table(root.file(), *item);
    Country country;
    country.code = table.required_text("code");
    country.name = table.required_text("name");
    country.slug = table.text("slug");
    if (country.slug.empty()) country.slug = slug(country.name);
    country.aliases = table.texts("aliases");
    country.demonyms = table.texts("demonyms");
    country.region = table.required_text("region");
    country.area = table.flag("area");
    country.from = table.number("from");
    country.to = table.number("to");
    table.done();
    draft.places.countries.push_back(table.place());
    pack.countries.push_back(std::move(country));
  }
}

void read_meetings(TableReader& root, Draft& draft) {
  Pack& pack = draft.pack;
  for (const toml::table* item : root.tables("meeting")) {
    TableReader table(root.file(), *item);
    draft.places.meetings.push_back(table.place());
    pack.meetings.push_back({table.required_text("key"), table.required_text("kind"),
                             table.number("number"), table.required_text("name"),
                             table.text("treaty"), table.text("place"), table.text("country"),
                             table.date("from"), table.date("to")});
    table.done();
  }
}

void read_topics(TableReader& root, Draft& draft) {
  Pack& pack = draft.pack;
  for (const toml::table* item : root.tables("topic")) {
    TableReader table(root.file(), *item);
    Topic topic{table.required_text("key"), table.required_text("name"), {}};
    for (const toml::table* part : table.tables("field")) {
      TableReader field(root.file(), *part);
      topic.fields.push_back({field.required_text("name"), field.flag("required"),
                              field.texts("values"), field.flag("subject"), field.text("label"),
                              field.text("form"), field.named_texts("words")});
      field.done();
    }
    table.done();
    draft.places.topics.push_back(table.place());
    pack.topics.push_back(std::move(topic));
  }
}

void read_sections(TableReader& root, Draft& draft) {
  Pack& pack = draft.pack;
  for (const toml::table* item : root.tables("plan")) {
    TableReader table(root.file(), *item);
    SectionPlan plan{table.number("from"), table.number("to"), {}};
    auto& places = draft.places.sections.emplace_back();
    for (const toml::table* part : table.tables("section")) {
      TableReader section(root.file(), *part);
      places.push_back(section.place());
      plan.sections.push_back({section.required_text("key"), section.required_text("title"),
                               section.texts("aliases"), section.flag("required"),
                               section.flag("opener")});
      section.done();
    }
    table.done();
    draft.places.plans.push_back(table.place());
    pack.plans.push_back(std::move(plan));
  }
  for (const toml::table* item : root.tables("edition")) {
    TableReader table(root.file(), *item);
    draft.places.editions.push_back(table.place());
    pack.editions.push_back({table.number("year"), table.required_text("title"),
                             table.date("period_from"), table.date("closing_date")});
    table.done();
  }
}

void read_reading(TableReader& root, Draft& draft) {
  Pack& pack = draft.pack;
  pack.reading.furniture = root.texts("furniture");
  pack.reading.furniture_patterns = root.texts("furniture_patterns");
  pack.reading.title_patterns = root.texts("title_patterns");
  draft.places.furniture_patterns = root.places_in("furniture_patterns");
  draft.places.title_patterns = root.places_in("title_patterns");
  pack.reading.abbreviations = root.texts("abbreviations");
  for (const auto& [name, number] : root.numbers("months")) {
    draft.places.months.emplace(name, root.place_of("months"));
    pack.reading.months.emplace(name, static_cast<int>(std::clamp<std::int64_t>(number, 0, 13)));
  }
  pack.reading.numbers = root.numbers("numbers");
}

void read_citing(TableReader& root, Draft& draft) {
  Pack& pack = draft.pack;
  CitingRules& citing = pack.citing;
  citing.lead_ins = root.texts("lead_ins");
  for (const toml::table* item : root.tables("opening")) {
    TableReader table(root.file(), *item);
    const std::string kind = table.required_text("kind");
    const auto known = parse_source_kind(kind);
    if (!known) table.complain("\"" + kind + "\" is no kind of source.");
    for (const std::string& words : table.texts("words")) {
      if (known) citing.openings.push_back({words, *known});
    }
    table.done();
  }
  std::stable_sort(
      citing.openings.begin(), citing.openings.end(),
      [](const CitationLead& a, const CitationLead& b) { return a.words.size() > b.words.size(); });
  citing.ranks = root.texts("ranks");
  citing.wires = root.texts("wires");
  citing.broadcasters = root.texts("broadcasters");
  citing.un_bodies = root.texts("un_bodies");
  citing.editions = root.texts("editions");
  draft.places.cited_editions = root.places_in("editions");
  citing.treaty_reports = root.texts("treaty_reports");
  citing.law_words = root.texts("law_words");
  citing.role_words = root.texts("role_words");
  citing.body_words = root.texts("body_words");
  citing.ibid_words = root.texts("ibid_words");
  citing.vocabulary = root.lists("vocabulary");
}

void read_style(TableReader& root, Draft& draft) {
  Pack& pack = draft.pack;
  pack.style.date_form = root.text("date_form");
  pack.style.currencies = root.texts("currencies");
  for (const toml::table* item : root.tables("preferred")) {
    TableReader table(root.file(), *item);
    const std::string write = table.required_text("write");
    for (const std::string& instead : table.texts("instead_of")) {
      pack.style.preferred.emplace_back(instead, write);
    }
    table.done();
  }
}

void read_lexicon(TableReader& root, Draft& draft) {
  ExtractRules& rules = draft.pack.extract;
  rules.treaty = root.text("treaty");
  rules.section_treaties = root.named_texts("section_treaties");
  rules.currencies = root.named_texts("currencies");
  rules.own_voice = root.texts("own_voice");
  rules.macros = root.named_texts("macros");
  rules.wordings = root.named_texts("wordings");
  for (const toml::table* item : root.tables("verb")) {
    TableReader table(root.file(), *item);
    rules.verbs.push_back({table.required_text("plain"), table.texts("like")});
    table.done();
  }
  for (const toml::table* item : root.tables("class")) {
    TableReader table(root.file(), *item);
    LexiconClass made{table.required_text("name"), {}};
    for (const toml::table* part : table.tables("entry")) {
      TableReader entry(root.file(), *part);
      made.entries.push_back({entry.required_text("match"), entry.text("value"),
                              entry.text("holds"), entry.text("not_before"), entry.number("under"),
                              entry.place()});
      entry.done();
    }
    table.done();
    rules.classes.push_back(std::move(made));
  }
}

// What patterns and cues have in common.
Pattern read_reading(TableReader& table) {
  Pattern pattern;
  pattern.fields = table.named_texts("fields");
  pattern.certainty = table.text("certainty");
  pattern.country = table.text("country");
  pattern.date = table.text("date");
  pattern.context = table.text("context");
  pattern.doer = table.flag("doer");
  pattern.plan = table.flag("plan");
  pattern.examples = table.texts("examples");
  pattern.counter_examples = table.texts("counter_examples");
  pattern.place = table.place();
  return pattern;
}

Pattern read_pattern(TableReader& table) {
  Pattern pattern = read_reading(table);
  pattern.match = table.required_text("match");
  pattern.counter = table.flag("counter");
  pattern.follows = table.flag("follows");
  table.done();
  return pattern;
}

Cue read_cue(TableReader& table) {
  Cue cue{table.texts("words"), table.text("without"), read_reading(table)};
  table.done();
  return cue;
}

void read_patterns(TableReader& root, Draft& draft) {
  ExtractRules& rules = draft.pack.extract;
  TopicPatterns topic;
  topic.topic = root.text("topic");
  topic.country = root.text("country");
  topic.date = root.text("date");
  topic.context = root.text("context");
  topic.rank = root.number("rank");
  topic.state = root.text("state");
  topic.others = root.text("others");
  topic.merge = root.flag("merge");
  topic.located = root.flag("located");
  topic.codes = root.texts("codes");
  for (const toml::table* item : root.tables("pattern")) {
    TableReader table(root.file(), *item);
    topic.patterns.push_back(read_pattern(table));
  }
  for (const toml::table* item : root.tables("cue")) {
    TableReader table(root.file(), *item);
    topic.cues.push_back(read_cue(table));
  }
  for (const toml::table* item : root.tables("echo")) {
    TableReader table(root.file(), *item);
    rules.echoes.push_back(read_pattern(table));
  }
  if (!topic.topic.empty()) rules.topics.push_back(std::move(topic));
}

struct FileKind {
  std::string_view name;  // A file, or a folder of them ("treaties/").
  void (*read)(TableReader&, Draft&);
  bool needed = true;
};

constexpr std::array file_kinds{
    FileKind{"pack.toml", read_pack},
    FileKind{"countries.toml", read_countries},
    FileKind{"treaties/", read_treaties},
    FileKind{"meetings.toml", read_meetings},
    FileKind{"topics.toml", read_topics},
    FileKind{"sections.toml", read_sections},
    FileKind{"reading.toml", read_reading},
    FileKind{"citing.toml", read_citing},
    FileKind{"style.toml", read_style},
    FileKind{"lexicon.toml", read_lexicon, false},
    FileKind{"patterns/", read_patterns, false},
    FileKind{"conflicts.toml", read_conflicts, false},
    FileKind{"record/tables.toml", read_record_tables, false},
    FileKind{"tables.toml", read_tables, false},
};

const FileKind* kind_of(std::string_view name) {
  for (const FileKind& kind : file_kinds) {
    if (kind.name.ends_with('/') ? name.starts_with(kind.name) && name.ends_with(".toml")
                                 : name == kind.name) {
      return &kind;
    }
  }
  return nullptr;
}

bool any_error(const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& f) { return f.severity == Severity::error; });
}

}  // namespace

Loading load_files(const Path& folder, const std::vector<NamedText>& files) {
  Loading loading;
  Draft draft;
  for (const NamedText& file : files) {
    const FileKind* kind = kind_of(file.name);
    if (kind == nullptr) continue;  // A README, the pack's pages.
    PackFile toml((folder / file.name).string(), file.text, loading.findings);
    TableReader root(toml, toml.root());
    kind->read(root, draft);
    root.done();
  }
  for (const FileKind& kind : file_kinds) {
    const bool there = std::any_of(files.begin(), files.end(), [&](const NamedText& file) {
      return kind_of(file.name) == &kind;
    });
    if (there || !kind.needed) continue;
    loading.findings.push_back({"pack-file-missing",
                                Severity::error,
                                {(folder / kind.name).string(), {}},
                                "This part of the pack is missing.",
                                "Add the file; docs/pack.md shows its form.",
                                {}});
  }
  // What lies between the files is worth saying only of files that could be read.
  if (!any_error(loading.findings)) validate(draft, loading.findings);
  if (!any_error(loading.findings)) loading.pack = std::move(draft.pack);
  return loading;
}

Loading load(const Path& folder) {
  const auto paths = list_files(folder);
  if (!paths) {
    return {std::nullopt,
            {{"pack-missing",
              Severity::error,
              {folder.string(), {}},
              paths.error().message,
              "Name a folder that holds a pack.toml.",
              {}}}};
  }
  std::vector<NamedText> files;
  Findings unreadable;
  for (const Path& path : *paths) {
    const std::string name = path.lexically_relative(folder).generic_string();
    if (kind_of(name) == nullptr) continue;
    auto text = read_file(path);
    if (text) {
      files.push_back({name, *std::move(text)});
    } else {
      unreadable.push_back({"pack-file-unreadable",
                            Severity::error,
                            {path.string(), {}},
                            text.error().message,
                            "Make the file readable.",
                            {}});
    }
  }
  Loading loading = load_files(folder, files);
  loading.findings.insert(loading.findings.begin(), unreadable.begin(), unreadable.end());
  if (!unreadable.empty()) loading.pack.reset();
  return loading;
}

}  // namespace vigil::pack
