#pragma once
// Pictures: what a pack wants drawn: the world on its maps, and which statements make a map or a
// chart. Apart from pack::load, because only a publication needs them. The outlines of countries
// are a file of their own, which may be absent: a publication then has its tables and no maps.
//
//   pack::PicturesLoading loading = pack::load_pictures("packs/river", pack);

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/finding.h"
#include "pack/pack.h"

namespace vigil {

// Land that a shape of the geometry has, and whose belonging is disputed: drawn for nobody.
struct DisputedLand {
  std::string name;
  std::string shape;                // Of which it is one outline,
  int longitude = 0, latitude = 0;  // the one around this place, in degrees east and north.
};

// A state whose land is too small for the geometry to have it.
struct SmallLand {
  std::string shape;  // As its country names it.
  int longitude = 0, latitude = 0;
};

struct MapRules {
  std::string geometry = {};               // A TopoJSON file below the pack; empty: no maps.
  int middle = 0;                          // The meridian in the middle, in degrees east.
  std::vector<std::string> left_out = {};  // Ids of shapes.
  std::string source = {};                 // Who drew the outlines, and that they are no opinion.
  std::map<std::string, std::vector<std::string>> shapes = {};  // Of each country, by its code.
  std::vector<DisputedLand> disputed = {};
  std::vector<SmallLand> small = {};
};

// A map of what the statements of a topic say of each country in one field.
struct TopicMap {
  std::string topic, title;
  std::string field;
  std::vector<std::string> values;  // Of the field, in the order of the legend; the first wins.
};

// Numbers of a topic, year by year; one series a field.
struct TopicChart {
  std::string topic, title;
  std::vector<std::string> fields;          // At most three.
  std::map<std::string, std::string> only;  // Fields that must have these values.
};

struct Pictures {
  MapRules map;
  std::vector<TopicMap> topic_maps;
  std::vector<TopicChart> topic_charts;
};

namespace pack {

struct PicturesLoading {
  std::optional<Pictures> pictures;  // Nothing when the file cannot be used.
  Findings findings;
};

// Reads pictures.toml; a pack without it has none. Never fails.
PicturesLoading load_pictures(const Path& folder, const Pack& pack);

// The same from a text in memory; `name` is its name in findings.
PicturesLoading load_pictures_text(const std::string& name, const std::string& text,
                                   const Pack& pack);

}  // namespace pack
}  // namespace vigil
