#include "pack/lookup.h"

#include <algorithm>

#include "base/unicode.h"
#include "pack/names.h"

namespace vigil::pack {
namespace {

using Index = std::unordered_map<std::string, std::size_t>;

constexpr auto ambiguous = static_cast<std::size_t>(-1);

std::optional<std::size_t> find(const Index& index, const std::string& key) {
  const auto at = index.find(key);
  if (at == index.end() || at->second == ambiguous) return std::nullopt;
  return at->second;
}

// "Ardenia, Republic of" and "Ardenia (Republic of)" → "Republic of Ardenia"; empty for a name that
// is in no such form.
std::string turned(std::string_view name) {
  const std::size_t at = std::min(name.find(", "), name.find(" ("));
  if (at == std::string_view::npos) return {};
  std::string_view tail = name.substr(at + 2);
  if (name[at] == ' ' && tail.ends_with(')')) tail.remove_suffix(1);
  return std::string(tail) + " " + std::string(name.substr(0, at));
}

}  // namespace

Lookup::Lookup(const Pack& pack) {
  for (std::size_t i = 0; i < pack.countries.size(); ++i) {
    const Country& country = pack.countries[i];
    codes_.emplace(fold(country.code), i);
    slugs_.emplace(country.slug, i);
    names_.emplace(name_key(country.name), i);
    for (const std::string& alias : country.aliases) names_.emplace(name_key(alias), i);
    for (const std::string& demonym : country.demonyms) {
      const auto [at, fresh] = demonyms_.emplace(name_key(demonym), i);
      if (!fresh && at->second != i) at->second = ambiguous;
    }
  }
}

std::optional<std::size_t> Lookup::country(std::string_view name) const {
  if (const auto straight = find(names_, name_key(name))) return straight;
  const std::string other = turned(name);
  return other.empty() ? std::nullopt : find(names_, name_key(other));
}
std::optional<std::size_t> Lookup::country_by_code(std::string_view code) const {
  return find(codes_, fold(code));
}
std::optional<std::size_t> Lookup::country_by_slug(std::string_view slug) const {
  return find(slugs_, std::string(slug));
}
std::optional<std::size_t> Lookup::country_by_demonym(std::string_view demonym) const {
  return find(demonyms_, name_key(demonym));
}

std::optional<std::size_t> Lookup::country_by_any(std::string_view text) const {
  if (const auto code = country_by_code(text)) return code;
  if (const auto name = country(text)) return name;
  return country_by_slug(slug(text));
}

const SectionPlan* plan_for(const Pack& pack, int edition) {
  for (const SectionPlan& plan : pack.plans) {
    if (plan.from <= edition && (plan.to == 0 || edition <= plan.to)) return &plan;
  }
  return nullptr;
}

const Section* section_named(const SectionPlan& plan, std::string_view heading) {
  const std::string key = name_key(heading);
  const auto names = [&](const Section& section, const std::string& title) {
    const std::string wanted = name_key(title);
    if (key == wanted) return true;
    return section.opener && key.starts_with(wanted + " ");
  };
  for (const Section& section : plan.sections) {
    if (names(section, section.title)) return &section;
    for (const std::string& alias : section.aliases) {
      if (names(section, alias)) return &section;
    }
  }
  return nullptr;
}

}  // namespace vigil::pack
