#include "pack/validate.h"

#include <algorithm>
#include <unordered_map>

#include <re2/re2.h>

#include "base/unicode.h"
#include "pack/names.h"
#include "pack/validate_conflicts.h"
#include "pack/validate_extract.h"
#include "pack/validate_record_tables.h"
#include "pack/validate_tables.h"
#include "pack/validate_treaties.h"

namespace vigil::pack {
namespace {

class Validator {
 public:
  explicit Validator(Findings& findings) : findings_(findings) {}

  void complain(const Place& place, std::string message, std::string hint = {},
                std::vector<Place> related = {}) {
    findings_.push_back({"pack-inconsistent", Severity::error, place, std::move(message),
                         std::move(hint), std::move(related)});
  }

  void pattern(const Place& place, const std::string& text,
               std::initializer_list<const char*> groups = {}) {
    const re2::RE2 pattern(text, re2::RE2::Quiet);
    if (!pattern.ok()) {
      return complain(place,
                      "The pattern \"" + text + "\" cannot be read: " + pattern.error() + ".",
                      "See https://github.com/google/re2/wiki/Syntax.");
    }
    for (const char* group : groups) {
      if (pattern.NamedCapturingGroups().contains(group)) continue;
      complain(place, "The pattern \"" + text + "\" has no group (?P<" + group + ">…).");
    }
  }

 private:
  Findings& findings_;
};

// Names that must each stand for one thing.
class Names {
 public:
  explicit Names(Validator& check) : check_(check) {}

  // `owner` is what the name stands for, as people know it.
  void add(const std::string& name, const std::string& owner, const Place& place) {
    const auto [at, fresh] = seen_.try_emplace(name_key(name), Owner{owner, place});
    const Owner& first = at->second;
    if (fresh || (first.name == owner && first.place == place)) return;
    check_.complain(place, "\"" + name + "\" names both " + first.name + " and " + owner + ".",
                    "A name may stand for one only.", {first.place});
  }
  bool contains(const std::string& name) const { return seen_.contains(name_key(name)); }

 private:
  struct Owner {
    std::string name;
    Place place;
  };
  Validator& check_;
  std::unordered_map<std::string, Owner> seen_;
};

// "XA", or "XX-hollmark" for what ISO 3166-1 does not list.
bool is_code(std::string_view code) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (code.starts_with("XX-")) return code.size() > 3 && slug(code.substr(3)) == code.substr(3);
  return code.size() == 2 && capital(code[0]) && capital(code[1]);
}

void validate_country(const Country& country, const Place& place, Validator& check) {
  if (!is_code(country.code)) {
    check.complain(place, "\"" + country.code + "\" is no code of a country.",
                   "Write ISO 3166-1's two letters, or XX- and a name in small letters.");
  }
  if (country.slug.empty() || slug(country.slug) != country.slug) {
    check.complain(place, "\"" + country.slug + "\" cannot stand in an address.",
                   "Use small letters, digits and single hyphens.");
  }
  if (country.to != 0 && country.to < country.from) {
    check.complain(place, country.name + " ends before it begins.");
  }
}

// Returns the codes.
Names validate_countries(const Draft& draft, Validator& check) {
  Names regions(check), codes(check), slugs(check), names(check);
  for (std::size_t i = 0; i < draft.pack.regions.size(); ++i) {
    regions.add(draft.pack.regions[i].key, draft.pack.regions[i].name, draft.places.regions[i]);
  }
  for (std::size_t i = 0; i < draft.pack.countries.size(); ++i) {
    const Country& country = draft.pack.countries[i];
    const Place& place = draft.places.countries[i];
    validate_country(country, place, check);
    codes.add(country.code, country.name, place);
    slugs.add(country.slug, country.name, place);
    names.add(country.name, country.name, place);
    for (const std::string& alias : country.aliases) names.add(alias, country.name, place);
    if (regions.contains(country.region)) continue;
    check.complain(place, country.name + " is in region \"" + country.region +
                              "\", which pack.toml does not have.");
  }
  return codes;
}

// Returns the keys.
Names validate_treaties(const Draft& draft, Validator& check) {
  Names keys(check), names(check);
  for (std::size_t i = 0; i < draft.pack.treaties.size(); ++i) {
    const Treaty& treaty = draft.pack.treaties[i];
    const Place& place = draft.places.treaties[i];
    keys.add(treaty.key, treaty.name, place);
    names.add(treaty.name, treaty.key, place);
    for (const std::string& alias : treaty.aliases) names.add(alias, treaty.key, place);
    if (treaty.adopted && treaty.in_force && *treaty.in_force < *treaty.adopted) {
      check.complain(place, treaty.name + " is in force before it was adopted.");
    }
  }
  return keys;
}

void validate_meetings(const Draft& draft, const Names& treaties, const Names& countries,
                       Validator& check) {
  Names keys(check);
  for (std::size_t i = 0; i < draft.pack.meetings.size(); ++i) {
    const Meeting& meeting = draft.pack.meetings[i];
    const Place& place = draft.places.meetings[i];
    keys.add(meeting.key, meeting.name, place);
    if (!meeting.treaty.empty() && !treaties.contains(meeting.treaty)) {
      check.complain(place, meeting.key + " names the treaty \"" + meeting.treaty +
                                "\", which the pack does not have.");
    }
    if (!meeting.country.empty() && !countries.contains(meeting.country)) {
      check.complain(place, meeting.key + " names the country \"" + meeting.country +
                                "\", which countries.toml does not have.");
    }
    if (meeting.from && meeting.to && *meeting.to < *meeting.from) {
      check.complain(place, meeting.key + " ends before it begins.");
    }
  }
}

// How a field reads must speak of values that it can have, and show them.
void validate_words(const Topic& topic, const TopicField& field, const Place& place,
                    Validator& check) {
  if (!field.form.empty() && field.form.find("{}") == std::string::npos) {
    check.complain(place, "The form of " + topic.key + " " + field.name + " has no {}.");
  }
  if (field.values.empty()) return;
  for (const auto& [value, words] : field.words) {
    const auto& values = field.values;
    if (std::find(values.begin(), values.end(), value) != values.end()) continue;
    check.complain(place, "The field " + topic.key + " " + field.name + " has no value \"" + value +
                              "\" that words could be for.");
  }
}

void validate_topics(const Draft& draft, Validator& check) {
  Names topics(check);
  for (std::size_t i = 0; i < draft.pack.topics.size(); ++i) {
    const Topic& topic = draft.pack.topics[i];
    const Place& place = draft.places.topics[i];
    topics.add(topic.key, topic.name, place);
    for (auto field = topic.fields.begin(); field != topic.fields.end(); ++field) {
      const bool before = std::any_of(topic.fields.begin(), field, [&](const TopicField& other) {
        return other.name == field->name;
      });
      if (!before) continue;
      check.complain(place, "The topic " + topic.key + " has two fields \"" + field->name + "\".");
    }
    for (const TopicField& field : topic.fields) validate_words(topic, field, place, check);
  }
}

bool share_a_year(const SectionPlan& a, const SectionPlan& b) {
  return (b.to == 0 || a.from <= b.to) && (a.to == 0 || b.from <= a.to);
}

void validate_plans(const Draft& draft, Validator& check) {
  const auto& plans = draft.pack.plans;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    const Place& place = draft.places.plans[i];
    if (plans[i].to != 0 && plans[i].to < plans[i].from) {
      check.complain(place, "A plan ends (" + std::to_string(plans[i].to) + ") before it begins (" +
                                std::to_string(plans[i].from) + ").");
    }
    for (std::size_t j = 0; j < i; ++j) {
      if (!share_a_year(plans[i], plans[j])) continue;
      check.complain(place, "Two plans hold for one year.", "Give each edition one plan.",
                     {draft.places.plans[j]});
    }
    Names keys(check), titles(check);
    for (std::size_t j = 0; j < plans[i].sections.size(); ++j) {
      const Section& section = plans[i].sections[j];
      const Place& where = draft.places.sections[i][j];
      keys.add(section.key, section.title, where);
      titles.add(section.title, section.key, where);
      for (const std::string& alias : section.aliases) titles.add(alias, section.key, where);
    }
  }
}

void validate_editions(const Draft& draft, Validator& check) {
  Names years(check);
  for (std::size_t i = 0; i < draft.pack.editions.size(); ++i) {
    const EditionPlan& edition = draft.pack.editions[i];
    const Place& place = draft.places.editions[i];
    years.add(std::to_string(edition.year), edition.title, place);
    if (edition.period_from && edition.closing_date &&
        *edition.closing_date < *edition.period_from) {
      check.complain(place, edition.title + " closes before its period begins.");
    }
  }
}

void validate_reading(const Draft& draft, Validator& check) {
  const ReadingRules& reading = draft.pack.reading;
  for (std::size_t i = 0; i < reading.furniture_patterns.size(); ++i) {
    check.pattern(draft.places.furniture_patterns[i], reading.furniture_patterns[i]);
  }
  for (std::size_t i = 0; i < reading.title_patterns.size(); ++i) {
    check.pattern(draft.places.title_patterns[i], reading.title_patterns[i], {"country", "year"});
  }
  const auto& editions = draft.pack.citing.editions;
  for (std::size_t i = 0; i < editions.size(); ++i) {
    check.pattern(draft.places.cited_editions[i], editions[i], {"year"});
  }
  for (const auto& [name, month] : reading.months) {
    if (month >= 1 && month <= 12) continue;
    check.complain(draft.places.months.at(name),
                   "\"" + name + "\" is given as a month outside 1 to 12.");
  }
}

}  // namespace

void validate(const Draft& draft, Findings& findings) {
  Validator check(findings);
  const Names countries = validate_countries(draft, check);
  const Names treaties = validate_treaties(draft, check);
  validate_meetings(draft, treaties, countries, check);
  validate_topics(draft, check);
  validate_plans(draft, check);
  validate_editions(draft, check);
  validate_reading(draft, check);
  validate_extract(draft.pack, findings);
  validate_treaty_rules(draft, findings);
  validate_record_tables(draft, findings);
  validate_tables(draft, findings);
  validate_conflicts(draft.pack, findings);
}

}  // namespace vigil::pack
