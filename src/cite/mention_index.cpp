#include "cite/mention_index.h"

#include <algorithm>

#include "cite/dates.h"
#include "cite/kinds.h"
#include "cite/match.h"
#include "cite/names.h"
#include "cite/words.h"

namespace vigil::cite {
namespace {

constexpr std::size_t most_candidates = 64;
constexpr std::size_t most_title_words = 12;
constexpr std::size_t shortest_key_word = 4;

// Keys under which a source is kept (all of them) and looked for (those a short form may have).
class Keys {
 public:
  explicit Keys(const Description& d, bool all) : kind_(std::to_string(family(d.kind)) + "|") {
    for (const std::string& person : d.people) add_person(person);
    if (d.kind == SourceKind::edition) {
      add("e", std::to_string(d.edition) + "|" + d.country);
    } else if (!d.title.empty()) {
      add_title(d.title, all);
    }
    if (!d.publication.empty() && (all || d.title.empty())) {
      const std::string name = plain_publication(d.publication);
      add("w", name);
      const std::size_t of = name.find(" of ");  // "Gazette Extraordinary of Ardenia"
      if (all && of != std::string::npos) add("w", name.substr(0, of));
    }
    if (is_paper(d) && (all || is_author_only(d))) add_author(d.organization);
    if (d.title.empty() || is_said(d.kind)) {
      if (!d.organization.empty()) add_body(d);
      if (!d.role.empty() && (all || d.organization.empty())) add("r", fold_words(d.role));
    }
  }
  const std::vector<std::string>& list() const { return keys_; }

 private:
  void add(std::string_view what, std::string_view word) {
    keys_.push_back(kind_ + std::string(what) + "|" + std::string(word));
  }
  void add_person(std::string_view person) {
    for (const std::string& part : name_parts(person)) {
      if (part.size() > 1) add("p", part.substr(0, 3));  // Spellings differ further on.
    }
  }
  void add_title(std::string_view title, bool all) {
    const std::string plain = plain_title(title);
    const auto words = words_of(plain);
    std::size_t added = 0;
    for (std::size_t i = 0; i < words.size() && added < most_title_words; ++i) {
      const bool end = i == 0 || i + 1 == words.size();
      if (!end && (!all || words[i].folded.size() < shortest_key_word)) continue;
      add("t", words[i].folded);
      ++added;
    }
  }
  // Under its name and its initials, and under each name of several.
  void add_author(const std::string& organization) {
    if (organization.empty()) return;
    add("a", fold_words(organization));
    add("a", initials(organization));
    for (const std::string_view name : names_in(organization)) add_person(name);
  }
  // Bodies are named in full and by their initials: the date finds both.
  void add_body(const Description& d) {
    if (d.date) add("d", d.date->to_string());
    add("o", fold_words(d.organization));
  }

  std::string kind_;
  std::vector<std::string> keys_;
};

bool share_date(const Description& earlier, const Description& later) {
  return earlier.date && later.date &&
         (*earlier.date == *later.date || contains(*earlier.date, *later.date));
}

}  // namespace

std::optional<std::size_t> MentionIndex::find(const Description& citation) const {
  if (const auto found = find_alike(citation)) return found;
  if (const auto found = find_by_day(citation)) return found;
  if (const auto found = find_otherwise_said(citation)) return found;
  if (const auto found = find_by_person(citation)) return found;
  if (const auto found = find_by_title(citation)) return found;
  if (const auto found = find_by_author(citation)) return found;
  // "Binder, “Ten Years,”" without its newspaper looks like a report; with its day and no word of
  // the meeting, what was shown there does too.
  if (citation.kind != SourceKind::report || citation.title.empty()) return std::nullopt;
  Description other = citation;
  other.kind = SourceKind::article;
  if (const auto article = find_alike(other)) return article;
  const bool authored = !citation.people.empty() || !citation.organization.empty();
  if (!authored && (!citation.date || !begins_on_day(*citation.date))) return std::nullopt;
  for (const SourceKind kind : {SourceKind::presentation, SourceKind::statement}) {
    other.kind = kind;
    if (const auto held = find_alike(other)) return held;
  }
  return std::nullopt;
}

// "Flood Office, 3 May 2004" without more looks like a newspaper: what the body said or wrote that
// day.
std::optional<std::size_t> MentionIndex::find_by_day(const Description& citation) const {
  const bool bare = citation.kind == SourceKind::article && citation.title.empty() &&
                    citation.people.empty() && citation.date && begins_on_day(*citation.date);
  if (!bare) return std::nullopt;
  Description by_person = citation;
  by_person.people = {by_person.publication};
  by_person.publication.clear();
  for (const SourceKind kind : {SourceKind::interview, SourceKind::telephone_interview,
                                SourceKind::email, SourceKind::letter, SourceKind::statement}) {
    by_person.kind = kind;
    const auto found = find_alike(by_person);
    if (found && share_date(sources_[*found].description, citation)) return found;
  }
  if (!citation.place.empty()) return std::nullopt;
  Description by_body = citation;
  for (const SourceKind kind : {SourceKind::statement, SourceKind::report, SourceKind::letter,
                                SourceKind::email, SourceKind::broadcast, SourceKind::wire}) {
    by_body.kind = kind;
    by_body.date = kind == SourceKind::report ? std::nullopt : citation.date;  // By its author.
    const bool sends = kind == SourceKind::broadcast || kind == SourceKind::wire;
    by_body.organization = sends ? std::string() : citation.publication;
    by_body.publication = sends ? citation.publication : std::string();
    const auto found = find_alike(by_body);
    if (found && share_date(sources_[*found].description, citation)) return found;
  }
  return std::nullopt;
}

// "Answer by the Minister, 3 May" after what he answered in parliament that day.
std::optional<std::size_t> MentionIndex::find_otherwise_said(const Description& citation) const {
  const bool day = citation.date && begins_on_day(*citation.date);
  if (!day || !citation.title.empty()) return std::nullopt;
  Description other = citation;
  if (citation.kind == SourceKind::letter) {
    other.kind = SourceKind::statement;
  } else if (citation.kind == SourceKind::statement) {
    other.kind = SourceKind::letter;
  } else {
    return std::nullopt;
  }
  const auto found = find_alike(other);
  return found && sources_[*found].description.date == citation.date ? found : std::nullopt;
}

// "Ana Example, 3 May", "Ana Example, Costa camp, 3 May": without its way a talk by telephone looks
// like an interview, one with a place like a report, and an article without its title names the
// author where a newspaper stands.
std::optional<std::size_t> MentionIndex::find_by_person(const Description& citation) const {
  const bool day = citation.date && begins_on_day(*citation.date);
  if (!day || !citation.pages.empty()) return std::nullopt;
  Description other = citation;
  std::optional<std::size_t> found;
  if (citation.kind == SourceKind::interview && !citation.people.empty() && citation.role.empty()) {
    other.kind = SourceKind::telephone_interview;
    found = find_alike(other);
  } else if (citation.kind == SourceKind::report && citation.people.size() == 1 &&
             citation.organization.empty()) {
    other.title.clear();
    other.kind = SourceKind::interview;
    found = find_alike(other);
    other.kind = SourceKind::telephone_interview;
    if (!found) found = find_alike(other);
  } else if (citation.kind == SourceKind::article && citation.title.empty() &&
             citation.people.empty() && !citation.place.empty()) {
    other.people = {other.publication};
    other.publication = std::move(other.place);
    other.place.clear();
    found = find_alike(other);
    if (found &&
        fold_words(sources_[*found].description.publication) != fold_words(other.publication)) {
      return std::nullopt;
    }
  }
  return found && sources_[*found].description.date == citation.date ? found : std::nullopt;
}

// "FDO, “Ten Years,” p. 4" after the Flood Department Office: initials that an agency has too.
std::optional<std::size_t> MentionIndex::find_by_title(const Description& citation) const {
  const bool sent = citation.kind == SourceKind::wire || citation.kind == SourceKind::broadcast;
  if (!sent || citation.title.empty() || citation.publication.empty()) return std::nullopt;
  Description other = citation;
  other.organization = std::move(other.publication);
  other.publication.clear();
  for (const SourceKind kind : {SourceKind::report, SourceKind::un_document, SourceKind::web}) {
    other.kind = kind;
    if (const auto found = find_alike(other)) return found;
  }
  return std::nullopt;
}

// "Binder, op. cit., p. 5" after an article of hers.
std::optional<std::size_t> MentionIndex::find_by_author(const Description& citation) const {
  if (!is_author_only(citation) || !citation.people.empty()) return std::nullopt;
  Description other = citation;
  other.kind = SourceKind::article;
  for (const std::string_view name : names_in(citation.organization)) {
    other.people.emplace_back(name);
  }
  other.organization.clear();
  return find_alike(other);
}

std::optional<std::size_t> MentionIndex::find_alike(const Description& citation) const {
  const Keys keys(citation, false);
  for (const std::string& key : keys.list()) {
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
  const Keys keys(citation, true);
  for (const std::string& key : keys.list()) {
    auto& list = by_key_[key];
    if (std::find(list.end() - static_cast<std::ptrdiff_t>(std::min(list.size(), most_candidates)),
                  list.end(), source) == list.end()) {
      list.push_back(source);
    }
  }
}

}  // namespace vigil::cite
