#pragma once
// The pack's citing words, compiled once: what the note grammar knows of its subject.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "cite/dates.h"
#include "cite/who_words.h"
#include "cite/words.h"
#include "pack/lookup.h"
#include "pack/pack.h"

namespace vigil::cite {

// How a citation begins: its words, with "#" for a few words that may be anything.
struct Opening {
  std::vector<std::string> words;  // Folded.
  SourceKind kind{};
  bool several = false;  // "Interviews with"
};

class Vocabulary : public WhoWords {
 public:
  explicit Vocabulary(const Pack& pack);
  ~Vocabulary();

  // The opening that stands at the words' beginning, and how many words it takes.
  struct Match {
    SourceKind kind{};
    std::size_t words{};
    bool several = false;
  };
  std::optional<Match> opening(const std::vector<Word>& words) const;
  // The kind that a noun names after its speaker ("Bekov interview", "Ministry press release"):
  // the noun's first word in `words`, from `from` on, how many words it takes, and its kind.
  struct Noun {
    SourceKind kind{};
    std::size_t at{};
    std::size_t words{};
  };
  std::optional<Noun> noun(const std::vector<Word>& words, std::size_t from) const;
  std::optional<Noun> noun_at(const std::vector<Word>& words, std::size_t at) const;
  // The same, also for nouns that name a kind only at the beginning: "Meeting in Costa with …".
  std::optional<Noun> head_at(const std::vector<Word>& words, std::size_t at) const;
  // The noun at the place, or the way of sending: "telephone" behind "by".
  std::optional<Noun> way_at(const std::vector<Word>& words, std::size_t at) const;
  // The kind that a way of sending among the first `count` words makes of what was sent: "by
  // email", "over the telephone".
  std::optional<SourceKind> way_in(const std::vector<Word>& words, std::size_t count) const;
  // The same of a word made from a stem of sending, saying or meeting: "Telefax".
  std::optional<SourceKind> stem_in(const std::vector<Word>& words, std::size_t count) const;
  const std::vector<Opening>& openings() const { return openings_; }
  std::optional<int> edition(std::string_view text) const;  // The year, when a title of an edition.
  std::string country(std::string_view name) const;         // Code, or nothing.
  bool is_country(const std::vector<Word>& words) const { return countries_.holds(words); }

  const WordSet lead_ins, ibid, wires, small_wires, broadcasters, un_bodies, treaty_reports,
      law_words, event_words, statement_words, broadcast_words, database_words, wire_words,
      web_words, remark_words, noise, audience_words, gazettes, un_titles, abbreviations,
      describing_words, visit_words, lead_links, lawgivers, work_words, act_words, again_words,
      provided_words, wire_ends, agreement_words, spoken_words, said_words, periodical_words,
      parliament_words, sort_words, newspaper_ends, span_words, noun_leads, said_verbs, aside_words,
      carried_words, record_words, request_words, treaty_words, sitting_words;
  // How a day is led to, blanks behind the words: the source's own ("dated "), another ("received
  // "), and that on which it was looked at ("accessed ").
  const std::vector<std::string> date_leads, aside_leads, access_leads;
  const std::vector<std::string> same_days;    // "the same day": as the source before.
  const std::vector<std::string> page_leads;   // "pp.", "page": a longer one before its beginning.
  const std::vector<std::string> un_symbols;   // How their symbols begin: "A/", "S/".
  const std::vector<std::string> un_prefixes;  // How the initials of their bodies do: "UN".
  const DateGrammar dates;

 private:
  void read_kinds(const Pack& pack);  // The lists that each kind of source has.

  struct Patterns;
  std::vector<Opening> openings_;
  std::unordered_map<std::string, std::vector<std::size_t>> openings_by_first_;
  std::vector<std::pair<SourceKind, WordSet>> nouns_, heads_, ways_;
  std::vector<std::pair<SourceKind, std::vector<std::string>>> stems_;
  std::unique_ptr<const Patterns> patterns_;
  WordSet countries_;
  pack::Lookup lookup_;
  std::vector<std::string> codes_;
};

}  // namespace vigil::cite
