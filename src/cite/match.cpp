#include "cite/match.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "cite/dates.h"
#include "cite/kinds.h"
#include "cite/names.h"
#include "cite/words.h"

namespace vigil::cite {
namespace {

std::string surname(std::string_view person) {
  const auto words = words_of(person);
  return words.empty() ? std::string() : words.back().folded;
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
  // A page seen on another day is the same page.
  const bool page = earlier.kind == SourceKind::web && later.kind == SourceKind::web;
  if (page && !later.title.empty() && !earlier.title.empty()) return true;
  return *earlier.date == *later.date || contains(*earlier.date, *later.date);
}

// "Portfolio 2005" of "Portfolio of Projects 2005": the first and the last word, and what stands
// between in the same order.
bool leaves_out_middle(const std::string& longer, const std::string& shorter) {
  const auto all = words_of(longer);
  const auto some = words_of(shorter);
  if (some.size() < 2 || all.front().folded != some.front().folded ||
      all.back().folded != some.back().folded) {
    return false;
  }
  std::size_t found = 0;
  for (const Word& word : all) {
    if (found < some.size() && word.folded == some[found].folded) ++found;
  }
  return found == some.size();
}

// "Report of the Flood Convention" for "Flood Convention Report": the same words, small ones apart.
bool same_words(const std::string& a, const std::string& b) {
  constexpr std::size_t fewest = 3;
  const auto content = [](const std::string& title) {
    static constexpr std::array<std::string_view, 9> small{"of",  "the", "on",    "for", "to",
                                                           "and", "by",  "under", "in"};
    std::vector<std::string> words;
    for (const Word& word : words_of(title)) {
      if (std::find(small.begin(), small.end(), word.folded) == small.end())
        words.push_back(word.folded);
    }
    std::sort(words.begin(), words.end());
    return words;
  };
  const auto words = content(a);
  return words.size() >= fewest && words == content(b);
}

// One title, or a shortened one whose words stand together in the longer.
bool titles_agree(std::string_view a, std::string_view b) {
  const std::string x = plain_title(a);
  const std::string y = plain_title(b);
  if (x == y || same_words(x, y)) return true;
  const std::string& longer = x.size() > y.size() ? x : y;
  const std::string& shorter = x.size() > y.size() ? y : x;
  const std::size_t at = longer.find(shorter);
  if (shorter.size() < (at == 0 ? 4 : 8)) return false;  // "Boats" of "Boats on the River"
  if (at == std::string::npos) return leaves_out_middle(longer, shorter);
  const std::size_t end = at + shorter.size();
  return (at == 0 || longer[at - 1] == ' ') && (end == longer.size() || longer[end] == ' ');
}

// "Binder, Ten Years, p. 3" after a work by Ana Binder: what looked like a body was a person.
bool is_author_alone(const Description& with_people, const Description& other) {
  if (!other.people.empty()) return false;
  const auto names = names_in(other.organization);
  return !names.empty() && std::all_of(names.begin(), names.end(), [&](std::string_view name) {
    return std::any_of(with_people.people.begin(), with_people.people.end(),
                       [&](const std::string& person) { return same_person(person, name); });
  });
}

bool same_title_work(const Description& earlier, const Description& later) {
  const auto publication = [](const Description& d) {
    return d.organization.empty() ? d.publication : d.organization;
  };
  const bool by_same = bodies_agree(publication(earlier), publication(later)) ||
                       is_author_alone(earlier, later) || is_author_alone(later, earlier);
  return titles_agree(earlier.title, later.title) && by_same && dates_agree(earlier, later);
}

// Roles and bodies as different notes write them; one may be left out, not both.
bool speakers_agree(const Description& earlier, const Description& later) {
  if (!later.organization.empty() && !earlier.organization.empty()) {
    return bodies_agree(earlier.organization, later.organization);
  }
  if (!later.publication.empty()) {
    return plain_publication(earlier.publication) == plain_publication(later.publication);
  }
  return !later.role.empty() && fold_words(earlier.role) == fold_words(later.role);
}

bool places_agree(const Description& earlier, const Description& later) {
  return earlier.place.empty() || later.place.empty() ||
         fold_words(earlier.place) == fold_words(later.place) ||
         fold_words(earlier.place).starts_with(fold_words(later.place)) ||
         fold_words(later.place).starts_with(fold_words(earlier.place));
}

bool same_author(const Description& earlier, const Description& later) {
  if (!later.people.empty()) return share_person(earlier, later);
  return (!earlier.organization.empty() &&
          bodies_agree(earlier.organization, later.organization)) ||
         is_author_alone(earlier, later);
}

// "Gazette Extraordinary" for "Gazette Extraordinary of Ardenia"; "Coast" for "Coast news agency".
bool prints_same(std::string_view earlier, std::string_view later) {
  const std::string full = plain_publication(earlier);
  const std::string part = plain_publication(later);
  return full == part || full.starts_with(part + " of ");
}

// "Daily Bugle, 3 May 2004" after an article of that day whose title was given.
bool same_issue(const Description& earlier, const Description& later) {
  return later.title.empty() && later.people.empty() && !later.publication.empty() &&
         prints_same(earlier.publication, later.publication) && later.date &&
         earlier.date == later.date && begins_on_day(*later.date);
}

bool same_untitled(const Description& earlier, const Description& later) {
  // "Fax from the Ministry, 3 May": who signed it stood in the full form.
  const bool signed_by = later.kind == SourceKind::letter && !later.organization.empty() &&
                         !earlier.organization.empty() && later.role.empty();
  return speakers_agree(earlier, later) && (earlier.people.empty() || signed_by) &&
         later.date.has_value() && dates_agree(earlier, later) && places_agree(earlier, later);
}

}  // namespace

// Kinds that a short form may not tell apart.
int family(SourceKind kind) {
  switch (kind) {
    case SourceKind::report:
    case SourceKind::un_document:
    case SourceKind::web:
      return 100;
    default:
      return static_cast<int>(kind);
  }
}

// Folded, without marks: "Annual Report 2004." and "Annual report, 2004" are one.
std::string plain_title(std::string_view title) {
  std::string plain;
  for (const char c : fold_words(title)) {
    const bool mark = c == ',' || c == '.' || c == ':' || c == '"' || c == '\'' || c == ' ';
    if (!mark) {
      plain += c;
    } else if (!plain.empty() && plain.back() != ' ') {
      plain += ' ';
    }
  }
  if (plain.starts_with("the ")) plain.erase(0, 4);
  while (!plain.empty() && plain.back() == ' ') plain.pop_back();
  return plain;
}

// Folded, without an article before it and the word for what it is behind it.
std::string plain_publication(std::string_view name) {
  std::string plain = fold_words(name);
  for (const std::string_view article : {"the ", "le ", "la ", "les ", "el ", "los ", "o ", "a ",
                                         "der ", "die ", "das ", "il ", "al-"}) {
    if (!plain.starts_with(article) || plain.size() < article.size() + 3) continue;
    plain.erase(0, article.size());
    break;
  }
  for (const std::string_view sort :
       {" news agency", " press agency", " agency", " newspaper", " daily", " weekly", " magazine",
        " radio", " television", " tv", " channel", " website"}) {
    if (plain.ends_with(sort) && plain.size() > sort.size() + 2) {
      plain.erase(plain.size() - sort.size());
      break;
    }
  }
  return plain;
}

bool is_paper(const Description& d) {
  return d.kind == SourceKind::report || d.kind == SourceKind::un_document;
}

// "Binder, op. cit.", "UNRS, p. 4": only who wrote it.
bool is_author_only(const Description& d) {
  return is_paper(d) && d.title.empty() && d.publication.empty() && !d.date && d.url.empty() &&
         !(d.organization.empty() && d.people.empty());
}

bool names_same(const Description& earlier, const Description& later) {
  if (family(earlier.kind) != family(later.kind)) return false;
  if (earlier.kind == SourceKind::edition) {
    return earlier.edition == later.edition && earlier.country == later.country;
  }
  if (is_author_only(later)) return same_author(earlier, later);
  if (same_issue(earlier, later)) return true;
  if (!dates_agree(earlier, later)) return false;
  if (!later.people.empty() && !earlier.people.empty()) {
    const bool title_fits =
        later.title.empty() || earlier.title.empty() || titles_agree(earlier.title, later.title);
    return share_person(earlier, later) && title_fits && dates_agree(earlier, later);
  }
  if (!later.people.empty() && later.title.empty()) return false;
  const bool titled = !later.title.empty() && !earlier.title.empty();
  if (titled) return same_title_work(earlier, later);
  // "Bekov, letter of 3 May": the family name alone looks like a body.
  if (is_said(later.kind) && later.people.empty() && later.date &&
      is_author_alone(earlier, later)) {
    return true;
  }
  if (later.title.empty() && (is_said(later.kind) || earlier.title.empty())) {
    return same_untitled(earlier, later);
  }
  return false;
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
