#include "publish/site/topic_map.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "publish/site/atlas.h"
#include "publish/site/claims.h"
#include "publish/site/parts.h"

namespace vigil::publish {
namespace {

constexpr std::array fills{Fill::full, Fill::hatched, Fill::dotted, Fill::crossed};

// The statement that fills a country, and which of the map's values it has.
struct Filling {
  std::size_t kind{};
  StatementRef statement;
};
using Fillings = std::map<std::string, Filling, std::less<>>;  // By country.

int edition_of(const Plan& plan, StatementRef ref) {
  return plan.record(ref.report).report.edition;
}

// The place in TopicMap::values; nothing for other values and for what is denied.
std::optional<std::size_t> kind_of(const TopicMap& map, const Statement& statement) {
  if (statement.certainty == Certainty::denied) return std::nullopt;
  for (const Field& field : statement.fields) {
    const auto* word = std::get_if<std::string>(&field.value);
    if (field.name != map.field || word == nullptr) continue;
    const auto at = std::find(map.values.begin(), map.values.end(), *word);
    if (at != map.values.end()) return static_cast<std::size_t>(at - map.values.begin());
  }
  return std::nullopt;
}

// Of several statements on a country the one with the first value counts; of those, a confirmed
// one.
Fillings fillings_of(const Plan& plan, const TopicMap& map, const std::vector<StatementRef>& rows,
                     int edition) {
  Fillings found;
  for (const StatementRef ref : rows) {
    if (edition_of(plan, ref) != edition) continue;
    const StatementRecord& record = record_of(plan.snapshot, ref);
    const auto kind = kind_of(map, record.statement);
    if (!kind) continue;
    const auto [at, fresh] = found.try_emplace(record.statement.country, Filling{*kind, ref});
    if (fresh) continue;
    Filling& before = at->second;
    const bool surer =
        is_confirmed(record) && !is_confirmed(record_of(plan.snapshot, before.statement));
    if (*kind < before.kind || (*kind == before.kind && surer)) before = {*kind, ref};
  }
  return found;
}

CountryMark mark_of(const Plan& plan, const Filling& filling) {
  const StatementRecord& record = record_of(plan.snapshot, filling.statement);
  CountryMark mark{filling.kind, plan.words.claim(record.statement), true};
  if (!is_confirmed(record)) mark.words += " (machine reading)";
  mark.address = words_address(plan, filling.statement);
  return mark;
}

std::vector<MapKind> kinds_of(const Plan& plan, const TopicMap& map, const Fillings& fillings) {
  const TopicField* field = pack::Wording::field(plan.words.topic(map.topic), map.field);
  std::vector<MapKind> kinds;
  for (std::size_t i = 0; i < map.values.size(); ++i) {
    kinds.push_back({fills[i], plan.words.value(field, FieldValue(map.values[i])), 0});
  }
  for (const auto& [code, filling] : fillings) ++kinds[filling.kind].count;
  kinds.push_back({Fill::plain, "nothing stated", 0});
  for (const Country& country : plan.pack.countries) {
    const bool counts = !country.area && country.to == 0 && !fillings.contains(country.code);
    kinds.back().count += counts ? 1 : 0;
  }
  return kinds;
}

void write_map_of(Page& page, const TopicMap& map, const TopicPage& topic, int edition) {
  const Plan& plan = page.plan();
  const Fillings fillings = fillings_of(plan, map, topic.rows, edition);
  if (fillings.empty()) return;
  page.html.raw("<section id=\"map\" aria-labelledby=\"where\">\n<h2 id=\"where\">")
      .text(map.title);
  page.html.raw(", edition of ").number(edition).raw("</h2>\n");
  page.html.raw("<p class=\"hint\">Each mark leads to the words of the statement that fills it; ");
  page.html.raw("the table below has them all. Of a country left empty no report of this edition ");
  page.html.raw("states it here: that is no word on whether it is so.</p>\n");
  write_atlas(
      page, edition, kinds_of(plan, map, fillings),
      [&](const Country& country) -> std::optional<CountryMark> {
        const auto found = fillings.find(country.code);
        if (found != fillings.end()) return mark_of(plan, found->second);
        if (country.area) return std::nullopt;
        return CountryMark{map.values.size(), "nothing stated", false, {}, false};
      },
      "no seat of its own, or disputed: filled for nobody");
  page.html.raw("</section>\n");
}

}  // namespace

void write_topic_maps(Page& page, const TopicPage& topic) {
  const Plan& plan = page.plan();
  const std::string& key = plan.facts.topics[topic.topic].key;
  int newest = 0;
  for (const StatementRef ref : topic.rows) newest = std::max(newest, edition_of(plan, ref));
  for (const TopicMap& map : plan.settings.pictures.topic_maps) {
    if (map.topic != key) continue;
    write_map_of(page, map, topic, newest);
    break;  // One map a page.
  }
}

}  // namespace vigil::publish
