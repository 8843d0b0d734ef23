#include "cite/match.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/words.h"

namespace vigil::cite {
namespace {

constexpr std::size_t most_candidates = 64;

// Kinds that a short form may not tell apart.
int family(SourceKind kind) {
  switch (kind) {
    case SourceKind::report:
    case SourceKind::un_document:
    case SourceKind::web: return 100;
    default: return static_cast<int>(kind);
  }
}

std::string surname(std::string_view person) {
  const auto words = words_of(person);
  return words.empty() ? std::string() : words.back().folded;
}

bool same_person(std::string_view a, std::string_view b) {
  const auto x = words_of(a);
  const auto y = words_of(b);
  if (x.empty() || y.empty()) return false;
  if (x.back().folded != y.back().folded) {
    // One spelling has the family name alone, or another order.
    return fold_words(a) == fold_words(b);
  }
  if (x.size() == 1 || y.size() == 1) return true;
  return x.front().folded.front() == y.front().folded.front();
}

bool share_person(const Description& a, const Description& b) {
  return std::any_of(a.people.begin(), a.people.end(), [&](const std::string& one) {
    return std::any_of(b.people.begin(), b.people.end(),
                       [&](const std::string& other) { return same_person(one, other); });
  });
}

// The later date equals the earlier or lies in it; a short form may leave it out.
bool dates_agree(const Description& earlier, const Description& later) {
  if (!later.date) return true;
  if (!earlier.date) return false;
  return *earlier.date == *later.date || contains(*earlier.date, *later.date);
}

bool titles_agree(std::string_view a, std::string_view b) {
  const std::string x = fold_words(a);
  const std::string y = fold_words(b);
  if (x == y) return true;
  const std::string& longer = x.size() > y.size() ? x : y;
  const std::string& shorter = x.size() > y.size() ? y : x;
  return shorter.size() >= 8 && (longer.starts_with(shorter) || longer.ends_with(shorter));
}

// "UNMAS" and "UN Mine Action Service", "MACC" and "UNMIK MACC", "NPA" and "Norwegian People's Aid".
bool bodies_agree(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return true;
  const std::string x = fold_words(a);
  const std::string y = fold_words(b);
  if (x == y || x.find(y) != std::string::npos || y.find(x) != std::string::npos) return true;
  const auto initials = [](std::string_view text) {
    std::string letters;
    for (const Word& word : words_of(text)) {
      if (word.folded == "of" || word.folded == "the" || word.folded == "for" || word.folded == "and") {
        continue;
      }
      letters += word.folded == "un" ? "un" : word.folded.substr(0, 1);
    }
    return letters;
  };
  return initials(a) == y || initials(b) == x;
}

bool same_title_work(const Description& earlier, const Description& later) {
  const auto publication = [](const Description& d) {
    return d.organization.empty() ? d.publication : d.organization;
  };
  return titles_agree(earlier.title, later.title) &&
         bodies_agree(publication(earlier), publication(later)) && dates_agree(earlier, later);
}

bool same_untitled(const Description& earlier, const Description& later) {
  const bool body = !later.organization.empty() &&
                    fold_words(earlier.organization) == fold_words(later.organization);
  const bool publication = !later.publication.empty() &&
                           fold_words(earlier.publication) == fold_words(later.publication);
  const bool role = !later.role.empty() && fold_words(earlier.role) == fold_words(later.role);
  return (body || publication || role) && earlier.people.empty() && later.date.has_value() &&
         dates_agree(earlier, later);
}

std::vector<std::string> keys_of(const Description& d) {
  const std::string kind = std::to_string(family(d.kind)) + "|";
  std::vector<std::string> keys;
  for (const std::string& person : d.people) keys.push_back(kind + "p|" + surname(person));
  if (!d.people.empty() && d.title.empty()) return keys;
  if (d.kind == SourceKind::edition) {
    keys.push_back(kind + "e|" + std::to_string(d.edition) + "|" + d.country + "|" + d.pages);
    return keys;
  }
  if (!d.title.empty()) {
    const auto words = words_of(d.title);
    if (!words.empty()) {
      keys.push_back(kind + "t|" + words.front().folded);
      keys.push_back(kind + "t|" + words.back().folded);
    }
    return keys;
  }
  if (!d.organization.empty()) keys.push_back(kind + "o|" + fold_words(d.organization));
  if (!d.publication.empty()) keys.push_back(kind + "w|" + fold_words(d.publication));
  if (!d.role.empty() && d.organization.empty()) keys.push_back(kind + "r|" + fold_words(d.role));
  return keys;
}

}  // namespace

bool names_same(const Description& earlier, const Description& later) {
  if (family(earlier.kind) != family(later.kind)) return false;
  if (earlier.kind == SourceKind::edition) {
    return earlier.edition == later.edition && earlier.country == later.country &&
           earlier.pages == later.pages;
  }
  if (!later.people.empty() && !earlier.people.empty()) {
    const bool title_fits = later.title.empty() || earlier.title.empty() ||
                            titles_agree(earlier.title, later.title);
    return share_person(earlier, later) && title_fits && dates_agree(earlier, later) &&
           (later.date.has_value() || !later.title.empty() || !earlier.date.has_value() ||
            later.organization.empty());
  }
  if (!later.people.empty() && later.title.empty()) return false;
  if (!later.title.empty() || !earlier.title.empty()) {
    return !later.title.empty() && !earlier.title.empty() && same_title_work(earlier, later);
  }
  return same_untitled(earlier, later);
}

std::optional<std::size_t> MentionIndex::find(const Description& citation) const {
  for (const std::string& key : keys_of(citation)) {
    const auto at = by_key_.find(key);
    if (at == by_key_.end()) continue;
    const auto& found = at->second;
    const std::size_t count = std::min(found.size(), most_candidates);
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t source = found[found.size() - 1 - i];
      if (names_same(sources_[source].description, citation)) return source;
    }
  }
  return std::nullopt;
}

void MentionIndex::add(const Description& citation, std::size_t source) {
  for (const std::string& key : keys_of(citation)) {
    auto& list = by_key_[key];
    if (std::find(list.end() - static_cast<std::ptrdiff_t>(std::min(list.size(), most_candidates)),
                  list.end(), source) == list.end()) {
      list.push_back(source);
    }
  }
}

bool same_source(const Description& a, const Description& b) {
  return names_same(a, b) || names_same(b, a);
}

Description merged(const Description& a, const Description& b) {
  const auto fuller = [](const std::string& x, const std::string& y) {
    return y.size() > x.size() ? y : x;
  };
  Description d = a;
  if (d.people.size() < b.people.size()) d.people = b.people;
  d.role = fuller(a.role, b.role);
  d.organization = fuller(a.organization, b.organization);
  d.title = fuller(a.title, b.title);
  d.publication = fuller(a.publication, b.publication);
  d.place = fuller(a.place, b.place);
  if (!d.date) d.date = b.date;
  if (d.edition == 0) d.edition = b.edition;
  if (d.country.empty()) d.country = b.country;
  if (d.url.empty()) d.url = b.url;
  return d;
}

std::string source_key(const Description& d) {
  std::string key(to_string(d.kind));
  const auto add = [&](std::string_view part) {
    const std::string piece = slug(part.substr(0, 80));
    if (!piece.empty()) key += "-" + piece;
  };
  if (d.kind == SourceKind::edition) {
    add(std::to_string(d.edition));
    add(d.country);
    return key;
  }
  for (const std::string& person : d.people) add(surname(person));
  if (!d.title.empty()) {
    add(d.title);
  } else if (d.people.empty()) {
    add(d.organization.empty() ? (d.publication.empty() ? d.role : d.publication) : d.organization);
  }
  if (d.date) {
    std::string date = d.date->to_string();
    std::replace(date.begin(), date.end(), '/', '_');
    key += "-" + date;
  }
  return key;
}

}  // namespace vigil::cite
