#include "cite/vocabulary.h"

#include <algorithm>

#include <re2/re2.h>

#include "cite/looks.h"

namespace vigil::cite {
namespace {

const std::string any_words = "#";
constexpr std::size_t longest_gap = 7;  // Words that "#" may stand for.

// In small letters, with the blank that ends a word.
std::vector<std::string> leads(const Pack& pack, const char* name) {
  std::vector<std::string> all = list(pack, name);
  for (std::string& lead : all) lead = fold_words(lead) + " ";
  return all;
}

std::vector<std::string> longest_first(std::vector<std::string> all) {
  std::stable_sort(all.begin(), all.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  return all;
}

std::vector<std::string> joined(std::vector<std::string> a, const std::vector<std::string>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

std::vector<std::string> country_names(const Pack& pack) {
  std::vector<std::string> names;
  for (const Country& country : pack.countries) {
    names.push_back(country.name);
    names.insert(names.end(), country.aliases.begin(), country.aliases.end());
  }
  return names;
}

// What the list writes in small letters, as its bearers do themselves: no other small word is one.
std::vector<std::string> small_ones(std::vector<std::string> names) {
  std::erase_if(names, [](const std::string& name) { return !starts_lower(name); });
  return names;
}

// "Flt. Lt." → "Flt.", "Lt.": each ends no sentence.
std::vector<std::string> single_words(const std::vector<std::string>& phrases) {
  std::vector<std::string> singles;
  for (const std::string& phrase : phrases) {
    for (const Word& word : words_of(phrase)) singles.push_back(word.folded);
  }
  return singles;
}

// "interviews", "responses"; not "press", "monitor's".
bool is_plural(std::string_view word) {
  return word.size() > 4 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("'s");
}

std::vector<Opening> compile(const Pack& pack) {
  std::vector<Opening> openings;
  const auto add = [&](const std::string& phrase, SourceKind kind) {
    Opening opening{{}, kind, false};
    for (const Word& word : words_of(phrase)) {
      opening.words.push_back(word.folded);
      opening.several = opening.several || is_plural(word.folded);
    }
    if (!opening.words.empty()) openings.push_back(std::move(opening));
  };
  for (const CitationLead& lead : pack.citing.openings) add(lead.words, lead.kind);
  for (const std::string& words : list(pack, "meeting_notes"))
    add(words, SourceKind::meeting_notes);
  std::stable_sort(openings.begin(), openings.end(), [](const Opening& a, const Opening& b) {
    return a.words.size() > b.words.size();
  });
  return openings;
}

// How many words the opening takes at the beginning; 0 when it does not stand there.
std::size_t taken(const Opening& opening, const std::vector<Word>& words) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < opening.words.size(); ++i) {
    if (opening.words[i] != any_words) {
      if (at >= words.size() || words[at].folded != opening.words[i]) return 0;
      ++at;
      continue;
    }
    if (i + 1 == opening.words.size()) return 0;
    const std::size_t limit = std::min(words.size(), at + longest_gap + 1);
    // "Interview with Ana Example, and with …": the gap of "interview (#) with" is not empty.
    if (at < words.size() && words[at].folded == opening.words[i + 1]) return 0;
    std::size_t next = at + 1;
    while (next < limit && words[next].folded != opening.words[i + 1]) ++next;
    if (next >= limit) return 0;
    at = next;
  }
  return at;
}

}  // namespace

struct Vocabulary::Patterns {
  std::vector<std::unique_ptr<re2::RE2>> editions;

  static std::unique_ptr<const Patterns> of(const Pack& pack) {
    auto patterns = std::make_unique<Patterns>();
    re2::RE2::Options quiet;
    quiet.set_log_errors(false);
    quiet.set_case_sensitive(false);
    for (const std::string& text : pack.citing.editions)
      patterns->editions.push_back(std::make_unique<re2::RE2>(text, quiet));
    return patterns;
  }
};

Vocabulary::Vocabulary(const Pack& pack)
    : WhoWords(pack),
      lead_ins(pack.citing.lead_ins),
      ibid(pack.citing.ibid_words),
      wires(pack.citing.wires),
      small_wires(small_ones(pack.citing.wires)),
      broadcasters(pack.citing.broadcasters),
      un_bodies(pack.citing.un_bodies),
      treaty_reports(pack.citing.treaty_reports),
      law_words(pack.citing.law_words),
      event_words(list(pack, "event_words")),
      statement_words(list(pack, "statement_words")),
      broadcast_words(list(pack, "broadcast_words")),
      database_words(list(pack, "database_words")),
      wire_words(list(pack, "wire_words")),
      web_words(list(pack, "web_words")),
      remark_words(list(pack, "remark_words")),
      noise(list(pack, "noise")),
      audience_words(list(pack, "audience_words")),
      gazettes(list(pack, "gazettes")),
      un_titles(list(pack, "un_titles")),
      abbreviations(joined(pack.reading.abbreviations, single_words(pack.citing.ranks))),
      describing_words(list(pack, "describing_words")),
      visit_words(list(pack, "visit_words")),
      lead_links(list(pack, "lead_links")),
      lawgivers(list(pack, "lawgivers")),
      work_words(list(pack, "work_words")),
      act_words(list(pack, "act_words")),
      again_words(list(pack, "again_words")),
      provided_words(list(pack, "provided_words")),
      wire_ends(list(pack, "wire_ends")),
      agreement_words(list(pack, "agreement_words")),
      spoken_words(list(pack, "spoken_words")),
      said_words(list(pack, "said_words")),
      periodical_words(list(pack, "periodical_words")),
      parliament_words(list(pack, "parliament_words")),
      sort_words(list(pack, "sort_words")),
      newspaper_ends(list(pack, "newspaper_ends")),
      span_words(list(pack, "span_words")),
      noun_leads(list(pack, "noun_leads")),
      said_verbs(list(pack, "said_verbs")),
      aside_words(list(pack, "aside_words")),
      carried_words(list(pack, "carried_words")),
      record_words(list(pack, "record_words")),
      request_words(list(pack, "request_words")),
      treaty_words(list(pack, "treaty_words")),
      sitting_words(list(pack, "sitting_words")),
      date_leads(leads(pack, "date_leads")),
      aside_leads(leads(pack, "aside_leads")),
      access_leads(leads(pack, "access_leads")),
      same_days(longest_first(list(pack, "same_days"))),
      page_leads(longest_first(list(pack, "page_leads"))),
      un_symbols(list(pack, "un_symbols")),
      un_prefixes(list(pack, "un_prefixes")),
      dates(pack.reading.months, list(pack, "foreign_months"), list(pack, "vague_dates")),
      openings_(compile(pack)),
      countries_(country_names(pack)),
      lookup_(pack) {
  patterns_ = Patterns::of(pack);
  for (std::size_t i = 0; i < openings_.size(); ++i) {
    openings_by_first_[openings_[i].words.front()].push_back(i);
  }
  read_kinds(pack);
  for (const Country& country : pack.countries) codes_.push_back(country.code);
}

void Vocabulary::read_kinds(const Pack& pack) {
  for (const SourceKind kind :
       {SourceKind::telephone_interview, SourceKind::email, SourceKind::interview,
        SourceKind::letter, SourceKind::presentation, SourceKind::statement}) {
    nouns_.emplace_back(kind, list(pack, ("nouns-" + std::string(to_string(kind))).c_str()));
    heads_.emplace_back(kind, list(pack, ("heads-" + std::string(to_string(kind))).c_str()));
    ways_.emplace_back(kind, list(pack, ("ways-" + std::string(to_string(kind))).c_str()));
    stems_.emplace_back(kind, list(pack, ("stems-" + std::string(to_string(kind))).c_str()));
  }
}

Vocabulary::~Vocabulary() = default;

std::optional<Vocabulary::Match> Vocabulary::opening(const std::vector<Word>& words) const {
  if (words.empty()) return std::nullopt;
  std::optional<Match> found;
  std::size_t said = 0;  // Words of the opening found: more say it more exactly.
  for (const std::string* first : {&words.front().folded, &any_words}) {
    const auto known = openings_by_first_.find(*first);
    if (known == openings_by_first_.end()) continue;
    for (const std::size_t i : known->second) {
      const Opening& opening = openings_[i];
      if (opening.words.size() <= said) break;
      if (const std::size_t count = taken(opening, words)) {
        found = Match{opening.kind, count, opening.several};
        said = opening.words.size();
        break;
      }
    }
  }
  return found;
}

std::optional<Vocabulary::Noun> Vocabulary::noun(const std::vector<Word>& words,
                                                 std::size_t from) const {
  for (std::size_t i = from; i < words.size(); ++i) {
    if (const auto found = noun_at(words, i)) return found;
  }
  return std::nullopt;
}

namespace {

// The first of the sets that has what stands there.
std::optional<Vocabulary::Noun> any_at(const std::vector<std::pair<SourceKind, WordSet>>& sets,
                                       const std::vector<Word>& words, std::size_t at) {
  for (const auto& [kind, set] : sets) {
    if (const std::size_t count = set.match(words, at)) return Vocabulary::Noun{kind, at, count};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Vocabulary::Noun> Vocabulary::noun_at(const std::vector<Word>& words,
                                                    std::size_t at) const {
  return any_at(nouns_, words, at);
}

std::optional<Vocabulary::Noun> Vocabulary::head_at(const std::vector<Word>& words,
                                                    std::size_t at) const {
  if (const auto noun = noun_at(words, at)) return noun;
  return any_at(heads_, words, at);
}

std::optional<SourceKind> Vocabulary::way_in(const std::vector<Word>& words,
                                             std::size_t count) const {
  for (std::size_t i = 1; i < count; ++i) {
    for (const auto& [kind, set] : ways_) {
      if (set.match(words, i) != 0) return kind;
    }
  }
  return std::nullopt;
}

std::optional<Vocabulary::Noun> Vocabulary::way_at(const std::vector<Word>& words,
                                                   std::size_t at) const {
  if (const auto noun = noun_at(words, at)) return noun;
  return any_at(ways_, words, at);
}

std::optional<SourceKind> Vocabulary::stem_in(const std::vector<Word>& words,
                                              std::size_t count) const {
  for (const auto& [kind, stems] : stems_) {
    for (const std::string& stem : stems) {
      const bool held = std::any_of(
          words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count), [&](const Word& word) {
            const bool done = word.folded.ends_with("ed");  // "released" by somebody
            return !done && word.folded.find(stem) != std::string::npos;
          });
      if (held) return kind;
    }
  }
  return std::nullopt;
}

std::optional<int> Vocabulary::edition(std::string_view text) const {
  if (text.size() > 80 || !has_digit(text)) return std::nullopt;
  const re2::StringPiece whole(text.data(), text.size());
  for (const auto& pattern : patterns_->editions) {
    // Whether it fits costs little; what its groups hold costs a lot, and few texts fit.
    if (!pattern->Match(whole, 0, whole.size(), re2::RE2::ANCHOR_BOTH, nullptr, 0)) continue;
    const auto group = pattern->NamedCapturingGroups().find("year");
    re2::StringPiece found[8];
    if (group == pattern->NamedCapturingGroups().end() || group->second > 7) continue;
    if (!pattern->Match(whole, 0, whole.size(), re2::RE2::ANCHOR_BOTH, found, 8)) continue;
    int year = 0;
    for (const char digit : found[group->second]) year = year * 10 + (digit - '0');
    return year;
  }
  return std::nullopt;
}

std::string Vocabulary::country(std::string_view name) const {
  const auto index = lookup_.country(name);
  return index ? codes_[*index] : std::string();
}

}  // namespace vigil::cite
