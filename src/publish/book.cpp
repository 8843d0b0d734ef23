#include "publish/book.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/unicode.h"
#include "pack/lookup.h"

namespace vigil::publish {
namespace {

std::string_view name_in_key(std::string_view key) {
  const std::size_t slash = key.find('/');
  return slash == std::string_view::npos ? key : key.substr(slash + 1);
}

class Binder {
 public:
  Binder(const Snapshot& snapshot, const Pack& pack)
      : snapshot_(snapshot), pack_(pack), lookup_(pack) {}

  Book bind() {
    order_reports();
    book_.chapters.resize(snapshot_.reports.size());
    add_countries();
    add_editions();
    join_neighbours();
    add_mentions();
    return std::move(book_);
  }

 private:
  const Report& report(std::uint32_t index) const { return snapshot_.reports[index].report; }
  void order_reports();
  void add_countries();
  void add_editions();
  void join_neighbours();
  void add_mentions();
  BookCountry country(const std::string& code) const;
  std::string region_name(std::string_view key) const;
  Edition edition(int year) const;

  const Snapshot& snapshot_;
  const Pack& pack_;
  pack::Lookup lookup_;
  std::vector<std::uint32_t> order_;  // Reports by edition, title, key.
  Book book_;
};

void Binder::order_reports() {
  order_.resize(snapshot_.reports.size());
  std::iota(order_.begin(), order_.end(), 0U);
  std::vector<std::string> titles;
  titles.reserve(order_.size());
  for (const ReportRecord& record : snapshot_.reports) titles.push_back(fold(record.report.title));
  std::sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(report(a).edition, titles[a], report(a).key) <
           std::tie(report(b).edition, titles[b], report(b).key);
  });
}

std::string Binder::region_name(std::string_view key) const {
  const auto found = std::find_if(pack_.regions.begin(), pack_.regions.end(),
                                  [&](const Region& region) { return region.key == key; });
  return found == pack_.regions.end() ? std::string() : found->name;
}

BookCountry Binder::country(const std::string& code) const {
  const auto known = lookup_.country_by_code(code);
  if (!known) return {code, code, slug(code), {}, {}, {}};
  const Country& entry = pack_.countries[*known];
  return {entry.code, entry.name, entry.slug, region_name(entry.region), entry.aliases, {}};
}

void Binder::add_countries() {
  std::map<std::string, BookCountry> by_code;
  for (const std::uint32_t index : order_) {
    for (const std::string& code : report(index).countries) {
      auto [place, is_new] = by_code.try_emplace(code);
      if (is_new) place->second = country(code);
      place->second.reports.insert(place->second.reports.begin(), index);
    }
  }
  for (auto& [code, entry] : by_code) book_.countries.push_back(std::move(entry));
  std::vector<std::pair<std::string, std::size_t>> names;
  for (std::size_t i = 0; i < book_.countries.size(); ++i) {
    names.emplace_back(fold(book_.countries[i].name) + '\n' + book_.countries[i].code, i);
  }
  std::sort(names.begin(), names.end());
  std::vector<BookCountry> sorted;
  for (const auto& [name, i] : names) sorted.push_back(std::move(book_.countries[i]));
  book_.countries = std::move(sorted);
  for (std::uint32_t c = 0; c < book_.countries.size(); ++c) {
    for (const std::uint32_t index : book_.countries[c].reports) {
      book_.chapters[index].countries.push_back(c);
    }
  }
  for (Chapter& chapter : book_.chapters) {
    for (const std::uint32_t c : chapter.countries) {
      if (chapter.region.empty()) chapter.region = book_.countries[c].region;
    }
  }
}

Edition Binder::edition(int year) const {
  for (const Edition& known : snapshot_.editions) {
    if (known.year == year) return known;
  }
  Edition made;
  made.year = year;
  made.title = pack_.report_title;
  constexpr std::string_view slot = "{year}";
  const std::size_t at = made.title.find(slot);
  if (at != std::string::npos) made.title.replace(at, slot.size(), std::to_string(year));
  return made;
}

void Binder::add_editions() {
  std::map<int, std::map<std::string, std::vector<std::uint32_t>>> years;
  for (const std::uint32_t index : order_) {
    years[report(index).edition][book_.chapters[index].region].push_back(index);
  }
  for (auto& each : years) {
    auto& regions = each.second;  // No structured binding: Clang 14 lends none to a lambda.
    BookEdition made{edition(each.first), {}, 0};
    const auto take = [&](const std::string& name, std::string_view title) {
      const auto found = regions.find(name);
      if (found == regions.end()) return;
      made.reports += found->second.size();
      made.regions.push_back({std::string(title), std::move(found->second)});
      regions.erase(found);
    };
    for (const Region& region : pack_.regions) take(region.name, region.name);
    take("", pack_.regions.empty() ? "Reports" : "Other reports");
    book_.editions.push_back(std::move(made));
  }
}

// The same report of another edition has the same address below its edition; failing that, it
// covers the same countries.
void Binder::join_neighbours() {
  std::unordered_map<std::string, std::uint32_t> by_name, by_countries;
  for (const std::uint32_t index : order_) {
    const Report& here = report(index);
    std::string countries;
    for (const std::string& code : here.countries) countries += code + ' ';
    const std::string name(name_in_key(here.key));
    const auto earlier = [&](const auto& seen, const std::string& key) {
      const auto found = seen.find(key);
      const bool older = found != seen.end() && report(found->second).edition < here.edition;
      return older ? std::optional(found->second) : std::nullopt;
    };
    auto before = earlier(by_name, name);
    if (!before) before = earlier(by_countries, countries);
    if (before && !book_.chapters[*before].after) {
      book_.chapters[index].before = before;
      book_.chapters[*before].after = index;
    }
    by_name[name] = index;
    by_countries[countries] = index;
  }
}

void Binder::add_mentions() {
  book_.mentions.resize(snapshot_.sources.size());
  for (const std::uint32_t index : order_) {
    const std::vector<CitedNote>& notes = snapshot_.reports[index].notes;
    for (std::uint32_t n = 0; n < notes.size(); ++n) {
      for (std::uint32_t c = 0; c < notes[n].citations.size(); ++c) {
        const auto source = notes[n].citations[c].source;
        if (source && *source < book_.mentions.size()) {
          book_.mentions[*source].push_back({index, n, c});
        }
      }
    }
  }
}

}  // namespace

Book make_book(const Snapshot& snapshot, const Pack& pack) {
  return Binder(snapshot, pack).bind();
}

}  // namespace vigil::publish
