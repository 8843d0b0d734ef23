#include "pack/lookup.h"

#include <doctest/doctest.h>

#include "pack/testing.h"

namespace vigil {
namespace {

struct River {
  Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  pack::Lookup lookup{pack};

  std::string code(std::optional<std::size_t> at) const {
    return at ? pack.countries[*at].code : "none";
  }
};

TEST_CASE("a country is found by any of its names, however they are written") {
  const River river;
  for (const auto& [name, code] : {std::pair{"Ardenia", "XA"},
                                   {"REPUBLIC OF ARDENIA", "XA"},
                                   {"  the   republic of ardenia ", "XA"},
                                   {"Ardenia, Republic of", "XA"},
                                   {"Ardenia (Republic of)", "XA"},
                                   {"West Dorland", "XD"},
                                   {"Côte d’Ełmar", "XE"},
                                   {"cote d'elmar", "XE"},
                                   {"Fennels", "XF"},
                                   {"The Fennels:", "XF"},
                                   {"Hollmark.", "XX-hollmark"},
                                   {"Ardenian", "none"},
                                   {"Arden", "none"},
                                   {"Ardenia and Brezia", "none"},
                                   {"", "none"}}) {
    CAPTURE(name);
    CHECK(river.code(river.lookup.country(name)) == code);
  }
}

TEST_CASE("codes, slugs and demonyms have their own lookups; what a person types may be any") {
  const River river;
  CHECK(river.code(river.lookup.country_by_code("xb")) == "XB");
  CHECK(river.code(river.lookup.country_by_slug("cote-delmar")) == "XE");
  CHECK(river.code(river.lookup.country_by_demonym("costanian")) == "XC");
  for (const char* typed : {"XF", "fennels", "Fennel Islands", "the fennels"}) {
    CAPTURE(typed);
    CHECK(river.code(river.lookup.country_by_any(typed)) == "XF");
  }
  CHECK(!river.lookup.country_by_any("Costanian"));
}

TEST_CASE("a demonym that two countries share finds neither") {
  River river;
  river.pack.countries[0].demonyms.emplace_back("Uplander");
  river.pack.countries[1].demonyms.emplace_back("uplander");
  const pack::Lookup lookup(river.pack);
  CHECK(!lookup.country_by_demonym("Uplander"));
  CHECK(lookup.country_by_demonym("Ardenian").has_value());
}

TEST_CASE("an edition has the plan of its era, or none") {
  const River river;
  CHECK(pack::plan_for(river.pack, 1998) == nullptr);
  REQUIRE(pack::plan_for(river.pack, 2004) != nullptr);
  CHECK(pack::plan_for(river.pack, 2004)->from == 2000);
  REQUIRE(pack::plan_for(river.pack, 2030) != nullptr);
  CHECK(pack::plan_for(river.pack, 2030)->from == 2007);
}

TEST_CASE("a heading names a section by its title or alias; an opener may go on") {
  const River river;
  const SectionPlan& plan = *pack::plan_for(river.pack, 2004);
  const auto key = [&](std::string_view heading) {
    const Section* section = pack::section_named(plan, heading);
    return section == nullptr ? "none" : section->key;
  };
  CHECK(key("River Policy") == "policy");
  CHECK(key("CLEAN RIVER POLICY:") == "policy");
  CHECK(key("Key developments since May 2003") == "developments");
  CHECK(key("Key developments") == "developments");
  CHECK(key("Key developmentsx") == "none");
  CHECK(key("River Policy since May 2003") == "none");
  CHECK(key("") == "none");
}

}  // namespace
}  // namespace vigil
