#include <nlohmann/json.hpp>

#include "cite/bibliography.h"
#include "cite/kinds.h"

namespace vigil::cite {
namespace {

using Item = nlohmann::ordered_json;

void put(Item& item, const char* key, std::string text) {
  if (!text.empty()) item[key] = std::move(text);
}

Item parts_of(const DatePoint& point) {
  Item parts = Item::array({point.year});
  if (point.month != 0) parts.push_back(point.month);
  if (point.day != 0) parts.push_back(point.day);
  return parts;
}

// A date open to one side has no form in parts: its words stand for it.
Item date_of(const Edtf& date) {
  Item item = Item::object();
  if (!date.from() || !date.to()) {
    item["literal"] = print_date(date);
    return item;
  }
  item["date-parts"] = Item::array({parts_of(*date.from())});
  if (date.is_interval()) item["date-parts"].push_back(parts_of(*date.to()));
  if (date.from()->approximate || date.to()->approximate) item["circa"] = true;
  return item;
}

Item authors_of(const Description& d) {
  Item authors = Item::array();
  for (const std::string& person : d.people) authors.push_back({{"literal", person}});
  // A body is the author where nobody is named.
  if (authors.empty() && !d.organization.empty()) authors.push_back({{"literal", d.organization}});
  return authors;
}

void put_place(Item& item, const Description& d) {
  const bool event = is_said(d.kind) || d.kind == SourceKind::meeting_notes;
  put(item, event ? "event-place" : "publisher-place", d.place);
}

Item item_of(const Source& source, const HouseStyle& style) {
  const Description& d = source.description;
  const KindNames names = names_of(d.kind);
  Item item = {{"id", source.key}, {"type", std::string(names.csl)}};
  put(item, "genre", std::string(names.genre));
  if (Item authors = authors_of(d); !authors.empty()) item["author"] = std::move(authors);
  put(item, "title", title_of(d, style));
  const bool periodical = d.kind == SourceKind::article || d.kind == SourceKind::wire ||
                          d.kind == SourceKind::broadcast || d.kind == SourceKind::law;
  put(item, periodical ? "container-title" : "publisher", d.publication);
  put_place(item, d);
  if (d.date) item[d.kind == SourceKind::web ? "accessed" : "issued"] = date_of(*d.date);
  if (d.kind == SourceKind::edition) {
    item["issued"] = {{"date-parts", Item::array({Item::array({d.edition})})}};
  }
  put(item, "page", d.pages);
  put(item, "URL", d.url);
  put(item, "note", affiliation_of(d));
  return item;
}

}  // namespace

std::string to_csl_json(std::span<const Source> sources, const HouseStyle& style) {
  Item items = Item::array();
  for (const Source& source : sources) {
    if (source.description.kind == SourceKind::explanation) continue;
    items.push_back(item_of(source, style));
  }
  // Bytes that are no UTF-8 become U+FFFD instead of an error.
  return items.dump(2, ' ', false, Item::error_handler_t::replace) + "\n";
}

}  // namespace vigil::cite
