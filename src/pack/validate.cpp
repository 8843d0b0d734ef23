#include "pack/validate.h"

#include <unordered_map>

#include <re2/re2.h>

#include "base/unicode.h"

namespace vigil::pack {
namespace {

class Validator {
 public:
  Validator(const Path& folder, Findings& findings) : folder_(folder), findings_(findings) {}

  void complain(std::string_view file, std::string message, std::string hint = {}) {
    findings_.push_back({"pack-inconsistent",
                         Severity::error,
                         {(folder_ / file).string(), {}},
                         std::move(message),
                         std::move(hint),
                         {}});
  }

  void pattern(std::string_view file, const std::string& text,
               std::initializer_list<const char*> groups = {}) {
    const re2::RE2 pattern(text, re2::RE2::Quiet);
    if (!pattern.ok()) {
      return complain(file, "The pattern \"" + text + "\" cannot be read: " + pattern.error() + ".",
                      "See https://github.com/google/re2/wiki/Syntax.");
    }
    for (const char* group : groups) {
      if (pattern.NamedCapturingGroups().contains(group)) continue;
      complain(file, "The pattern \"" + text + "\" has no group (?P<" + group + ">…).");
    }
  }

  // Says so when two owners share one name.
  void unique(std::string_view file, std::unordered_map<std::string, std::string>& seen,
              const std::string& name, const std::string& owner) {
    const auto [at, fresh] = seen.emplace(fold(name), owner);
    if (fresh || at->second == owner) return;
    complain(file, "\"" + name + "\" names both " + at->second + " and " + owner + ".",
             "A name may stand for one only.");
  }

 private:
  const Path& folder_;
  Findings& findings_;
};

void validate_countries(const Pack& pack, Validator& check) {
  constexpr std::string_view file = "countries.toml";
  std::unordered_map<std::string, std::string> regions, codes, slugs, names;
  for (const Region& region : pack.regions) regions.emplace(region.key, region.name);
  int index = 0;
  for (const Country& country : pack.countries) {
    const std::string entry = country.name + " (entry " + std::to_string(++index) + ")";
    check.unique(file, codes, country.code, entry);
    check.unique(file, slugs, country.slug, entry);
    check.unique(file, names, country.name, entry);
    for (const std::string& alias : country.aliases) check.unique(file, names, alias, entry);
    if (!regions.contains(country.region)) {
      check.complain(file, country.name + " is in region \"" + country.region +
                               "\", which pack.toml does not have.");
    }
  }
}

void validate_treaties(const Pack& pack, Validator& check) {
  std::unordered_map<std::string, std::string> keys, names, meetings;
  for (const Treaty& treaty : pack.treaties) {
    check.unique("treaties", keys, treaty.key, treaty.name);
    check.unique("treaties", names, treaty.name, treaty.key);
    for (const std::string& alias : treaty.aliases) {
      check.unique("treaties", names, alias, treaty.key);
    }
  }
  for (const Meeting& meeting : pack.meetings) {
    check.unique("meetings.toml", meetings, meeting.key, meeting.name);
    if (!meeting.treaty.empty() && !keys.contains(fold(meeting.treaty))) {
      check.complain("meetings.toml", meeting.key + " names the treaty \"" + meeting.treaty +
                                          "\", which the pack does not have.");
    }
    if (meeting.from && meeting.to && *meeting.to < *meeting.from) {
      check.complain("meetings.toml", meeting.key + " ends before it begins.");
    }
  }
}

void validate_plans(const Pack& pack, Validator& check) {
  constexpr std::string_view file = "sections.toml";
  for (const SectionPlan& plan : pack.plans) {
    if (plan.to != 0 && plan.to < plan.from) {
      check.complain(file, "A plan ends (" + std::to_string(plan.to) + ") before it begins (" +
                               std::to_string(plan.from) + ").");
    }
    std::unordered_map<std::string, std::string> titles;
    for (const Section& section : plan.sections) {
      check.unique(file, titles, section.title, section.key);
      for (const std::string& alias : section.aliases) {
        check.unique(file, titles, alias, section.key);
      }
    }
  }
  std::unordered_map<std::string, std::string> years;
  for (const EditionPlan& edition : pack.editions) {
    check.unique(file, years, std::to_string(edition.year), edition.title);
    if (edition.period_from && edition.closing_date &&
        *edition.closing_date < *edition.period_from) {
      check.complain(file, edition.title + " closes before its period begins.");
    }
  }
}

}  // namespace

void validate(const Pack& pack, const Path& folder, Findings& findings) {
  Validator check(folder, findings);
  validate_countries(pack, check);
  validate_treaties(pack, check);
  validate_plans(pack, check);
  for (const std::string& text : pack.reading.furniture_patterns)
    check.pattern("reading.toml", text);
  for (const std::string& text : pack.reading.title_patterns) {
    check.pattern("reading.toml", text, {"country", "year"});
  }
  for (const std::string& text : pack.citing.editions) check.pattern("citing.toml", text, {"year"});
  for (const auto& [name, month] : pack.reading.months) {
    if (month >= 1 && month <= 12) continue;
    check.complain("reading.toml", "\"" + name + "\" is given as a month outside 1 to 12.");
  }
}

}  // namespace vigil::pack
