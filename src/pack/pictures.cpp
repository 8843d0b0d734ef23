#include "pack/pictures.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>

#include "pack/toml_reader.h"

namespace vigil::pack {
namespace {

constexpr std::size_t most_values = 4, most_fields = 3;  // As many as can be told apart.

MapRules read_map(TableReader& root, const Pack& pack) {
  MapRules map;
  map.geometry = root.text("geometry");
  map.middle = root.degrees("middle");
  map.left_out = root.texts("left_out");
  map.source = root.text("source");
  map.shapes = root.lists("shapes");
  for (const auto& [code, shapes] : map.shapes) {
    const bool known =
        std::any_of(pack.countries.begin(), pack.countries.end(),
                    [&, &wanted = code](const Country& c) { return c.code == wanted; });
    if (!known) root.complain("The pack has no country \"" + code + "\", for which shapes stand.");
  }
  for (const toml::table* item : root.tables("disputed")) {
    TableReader table(root.file(), *item);
    map.disputed.push_back({table.required_text("name"), table.required_text("shape"),
                            table.degrees("longitude"), table.degrees("latitude")});
    table.done();
  }
  for (const toml::table* item : root.tables("small")) {
    TableReader table(root.file(), *item);
    map.small.push_back(
        {table.required_text("shape"), table.degrees("longitude"), table.degrees("latitude")});
    table.done();
  }
  return map;
}

const Topic* topic_named(TableReader& table, const Pack& pack, const std::string& key) {
  const auto found = std::find_if(pack.topics.begin(), pack.topics.end(),
                                  [&](const Topic& topic) { return topic.key == key; });
  if (found != pack.topics.end()) return &*found;
  table.complain("The pack has no topic \"" + key + "\".");
  return nullptr;
}

void check_field(TableReader& table, const Topic* topic, const std::string& name) {
  if (topic == nullptr) return;
  const bool known = std::any_of(topic->fields.begin(), topic->fields.end(),
                                 [&](const TopicField& field) { return field.name == name; });
  if (!known) table.complain("The topic " + topic->key + " has no field \"" + name + "\".");
}

TopicMap read_topic_map(TableReader& table, const Pack& pack) {
  TopicMap map{table.required_text("topic"), table.required_text("title"),
               table.required_text("field"), table.texts("values")};
  check_field(table, topic_named(table, pack, map.topic), map.field);
  if (map.values.empty() || map.values.size() > most_values) {
    table.complain("A map of a topic shows one to four values.");
  }
  table.done();
  return map;
}

TopicChart read_topic_chart(TableReader& table, const Pack& pack) {
  TopicChart chart{table.required_text("topic"), table.required_text("title"),
                   table.texts("fields"), table.named_texts("only")};
  const Topic* topic = topic_named(table, pack, chart.topic);
  for (const std::string& field : chart.fields) check_field(table, topic, field);
  for (const auto& [field, value] : chart.only) check_field(table, topic, field);
  if (chart.fields.empty() || chart.fields.size() > most_fields) {
    table.complain("A chart of a topic shows one to three fields.");
  }
  table.done();
  return chart;
}

}  // namespace

PicturesLoading load_pictures_text(const std::string& name, const std::string& text,
                                   const Pack& pack) {
  PicturesLoading loading;
  PackFile file(name, text, loading.findings);
  TableReader root(file, file.root());
  Pictures pictures;
  pictures.map = read_map(root, pack);
  for (const toml::table* item : root.tables("map")) {
    TableReader table(file, *item);
    pictures.topic_maps.push_back(read_topic_map(table, pack));
  }
  for (const toml::table* item : root.tables("chart")) {
    TableReader table(file, *item);
    pictures.topic_charts.push_back(read_topic_chart(table, pack));
  }
  root.done();
  const bool usable = std::none_of(loading.findings.begin(), loading.findings.end(),
                                   [](const Finding& f) { return f.severity == Severity::error; });
  if (usable) loading.pictures = std::move(pictures);
  return loading;
}

PicturesLoading load_pictures(const Path& folder, const Pack& pack) {
  const Path path = folder / "pictures.toml";
  std::error_code unknown;
  if (!std::filesystem::exists(path, unknown)) return {Pictures{}, {}};
  const auto text = read_file(path);
  if (text) return load_pictures_text(path.string(), *text, pack);
  return {std::nullopt,
          {{"pack-file-unreadable",
            Severity::error,
            {path.string(), {}},
            text.error().message,
            "Make the file readable.",
            {}}}};
}

}  // namespace vigil::pack
