#include "base/unicode.h"
#include "cite/bibliography.h"
#include "cite/kinds.h"

namespace vigil::cite {
namespace {

void put(std::string& text, std::string_view tag, std::string_view value) {
  if (value.empty()) return;
  text += std::string(tag) + "  - " + collapse_blanks(value) + "\r\n";
}

std::string two(unsigned number) {
  return number == 0 ? "" : (number < 10 ? "0" : "") + std::to_string(number);
}

// "2003/09/05/", "2003/09//", and in words what the four parts cannot say.
std::string date_of(const Edtf& date) {
  const auto& point = date.from() ? date.from() : date.to();
  const bool more = date.is_interval() || point->approximate;
  return std::to_string(point->year) + "/" + two(point->month) + "/" + two(point->day) + "/" +
         (more ? print_date(date) : "");
}

void put_date(std::string& text, const Description& d) {
  if (d.kind == SourceKind::edition) put(text, "PY", std::to_string(d.edition));
  if (!d.date) return;
  if (d.kind == SourceKind::web) {
    put(text, "Y2", date_of(*d.date));  // When it was looked at.
    return;
  }
  if (d.date->from()) put(text, "PY", std::to_string(d.date->from()->year));
  put(text, "DA", date_of(*d.date));
}

void put_pages(std::string& text, std::string_view pages) {
  const std::size_t dash = pages.find('-');
  const bool range = dash != std::string_view::npos && pages.find(',') == std::string_view::npos;
  put(text, "SP", range ? pages.substr(0, dash) : pages);
  if (range) put(text, "EP", pages.substr(dash + 1));
}

}  // namespace

std::string to_ris(std::span<const Source> sources, const HouseStyle& style) {
  std::string text;
  for (const Source& source : sources) {
    const Description& d = source.description;
    if (d.kind == SourceKind::explanation) continue;
    const KindNames names = names_of(d.kind);
    put(text, "TY", names.ris);
    put(text, "ID", source.key);
    put(text, "M3", names.genre);
    for (const std::string& person : d.people) put(text, "AU", person);
    if (d.people.empty()) put(text, "AU", d.organization);
    put(text, "TI", title_of(d, style));
    const bool periodical = names.ris == "NEWS" || d.kind == SourceKind::law;
    put(text, periodical ? "T2" : "PB", d.publication);
    put(text, "CY", d.place);
    put_date(text, d);
    put_pages(text, d.pages);
    put(text, "UR", d.url);
    put(text, "N1", affiliation_of(d));
    text += "ER  - \r\n\r\n";
  }
  return text;
}

}  // namespace vigil::cite
