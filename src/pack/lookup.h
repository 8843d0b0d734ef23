#pragma once
// Lookup: finding the pack's countries, treaties and sections by any of their names.
// Built once a pack; safe to use from several threads.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "pack/pack.h"

namespace vigil::pack {

class Lookup {
 public:
  explicit Lookup(const Pack& pack);  // Keeps no reference.

  // Index into Pack::countries. By name or alias, in any case and with or without accents:
  // "côte d'ełmar", "Elmar Coast". "Ardenia, Republic of". Not by
  // demonym.
  std::optional<std::size_t> country(std::string_view name) const;
  std::optional<std::size_t> country_by_code(std::string_view code) const;
  std::optional<std::size_t> country_by_slug(std::string_view slug) const;
  // Nothing for a demonym that two countries share.
  std::optional<std::size_t> country_by_demonym(std::string_view demonym) const;

  // Whatever a person may type: code, slug, name, alias. For command lines and addresses.
  std::optional<std::size_t> country_by_any(std::string_view text) const;

 private:
  std::unordered_map<std::string, std::size_t> names_, codes_, slugs_, demonyms_;
};

// The plan of an edition, by its year; nothing when the pack has none.
const SectionPlan* plan_for(const Pack& pack, int edition);

// The section of a plan that a heading names, ignoring case and trailing stops; an opener also
// when the heading continues ("Key developments since May 2003").
const Section* section_named(const SectionPlan& plan, std::string_view heading);

}  // namespace vigil::pack
