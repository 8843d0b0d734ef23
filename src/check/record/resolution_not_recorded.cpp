// A text of which there is no roll call, while there is one on the text that was meant: "54/55B"
// for "54/54B", on which a vote is told; or one of that day whose number has its figures turned
// round or another letter. Two texts without a letter are neighbours by right, and a day has many
// texts: of another number nothing is said, unless the sentence names the treaty, too.

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "check/conflict/claims.h"
#include "check/detail/dates.h"
#include "check/detail/named.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/record/votes.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

struct Number {
  std::string session, letter;
  int text = 0;
};

// "54/54B"; nothing without a letter.
std::optional<Number> number_of(const std::string& resolution) {
  const std::size_t stroke = resolution.find('/');
  if (stroke == std::string::npos) return std::nullopt;
  Number number;
  number.session = resolution.substr(0, stroke);
  const char* const begin = resolution.data() + stroke + 1;
  const char* const end = resolution.data() + resolution.size();
  const auto read = std::from_chars(begin, end, number.text);
  number.letter.assign(read.ptr, end);
  const bool one_letter = number.letter.size() == 1 && number.letter[0] >= 'A';
  return one_letter ? std::optional(number) : std::nullopt;
}

// The text of the record that was probably meant.
const Tally* neighbour_of(const RecordView& official, const std::string& resolution) {
  const auto wanted = number_of(resolution);
  if (!wanted) return nullptr;
  const Tally* found = nullptr;
  for (const Tally& tally : official.tallies) {
    if (designation(tally.resolution) == resolution) return nullptr;
    const auto known = number_of(designation(tally.resolution));
    const bool near = known && known->session == wanted->session &&
                      known->letter == wanted->letter && std::abs(known->text - wanted->text) == 1;
    if (near) found = &tally;
  }
  return found;
}

// "59/48" for "59/84": the same figures, two of them changed about.
bool is_turned_round(const std::string& one, const std::string& other) {
  return one.size() == other.size() && one != other && within_edits(one, other, 1) &&
         std::is_permutation(one.begin(), one.end(), other.begin());
}

// "56/24N", or "56/24", for "56/24M".
bool is_other_letter(const std::string& one, const std::string& other) {
  const auto bare = [](std::string text) {
    if (!text.empty() && text.back() >= 'A' && text.back() <= 'Z') text.pop_back();
    return text;
  };
  return one != other && bare(one) == bare(other);
}

constexpr std::array<std::string_view, 20> small_words{
    "on",     "of",    "in",       "at",       "the",     "adopted", "dated",
    "passed", "taken", "voted",    "upon",     "carried", "agreed",  "which",
    "was",    "that",  "approved", "assembly", "general", "un"};

// Whether the date behind a number is that of its adoption: "58/53, adopted on 8 December 2003".
bool is_of_adoption(std::string_view between) {
  if (between.find_first_of(";.") != std::string_view::npos) return false;
  const auto words = words_of(between);
  return words.size() <= 8 && std::all_of(words.begin(), words.end(), [](const Word& word) {
           return std::find(small_words.begin(), small_words.end(), word.lower) !=
                  small_words.end();
         });
}

// What a sentence says of a resolution beside its number.
struct Setting {
  std::optional<Edtf> day;  // The date that stands with it.
  bool of_treaty = false;   // The treaty of the pack is named, and no other.
  bool voted = false;       // A vote is told.
  bool alone = false;       // No other resolution is named.
  bool beside = false;      // The date stands right behind the number.
};

class NumberChecker {
  static constexpr std::size_t most_named = 40;

 public:
  NumberChecker(const Subject& subject, Reporter& out) : subject_(subject), out_(out) {}

  void run() {
    for (const RecordedVote& rule : subject_.pack.conflicts.recorded_votes) judge_claims(rule);
    for (const Sentence& sentence : subject_.layout.sentences) judge_names(sentence);
  }

 private:
  void judge_claims(const RecordedVote& rule) {
    for (const Statement* claim : told(subject_, rule.topic)) {
      votes_.push_back(claim);
      const FieldValue* value = value_of(*claim, rule.resolution);
      const auto* named = value == nullptr ? nullptr : std::get_if<std::string>(value);
      if (named == nullptr) continue;
      const Tally* meant = neighbour_of(subject_.official, designation(*named));
      if (meant == nullptr) continue;
      said_.push_back(designation(*named));
      say_it(claim->where, *named, *meant);
    }
  }

  void judge_names(const Sentence& sentence) {
    const std::string_view text = text_of(subject_.record.document, sentence.text);
    if (text.find("esolution") == std::string_view::npos &&
        text.find("ext") == std::string_view::npos) {
      return;
    }
    const auto named = resolutions_in(text, sentence.text.begin);
    if (named.size() > most_named) return;  // A list.
    for (std::size_t i = 0; i < named.size(); ++i) {
      const std::string name = designation(named[i].designation);
      if (std::find(said_.begin(), said_.end(), name) != said_.end()) continue;
      const Setting setting = setting_of(sentence, named, i);
      if (const Tally* own = plenary_on(name)) {
        judge_day(named[i], *own, setting);
        continue;
      }
      const Tally* meant = meant_by(name, setting);
      if (meant != nullptr) say_it(named[i].where, named[i].designation, *meant);
    }
  }

  const Tally* plenary_on(const std::string& name) const {
    const auto& all = subject_.official.tallies;
    const auto at = std::find_if(all.begin(), all.end(), [&](const Tally& one) {
      return one.body == "plenary" && designation(one.resolution) == name;
    });
    return at == all.end() ? nullptr : &*at;
  }

  // "58/53, adopted on 3 December 2004": the day on which another text was.
  void judge_day(const NamedResolution& named, const Tally& own, const Setting& setting) {
    if (!setting.day || !setting.beside) return;
    if (setting.day->earliest() && static_cast<int>(setting.day->earliest()->year()) == own.year) {
      return;
    }
    const Tally* other = nullptr;
    for (const Tally& tally : subject_.official.tallies) {
      if (tally.body != "plenary" || !tally.day) continue;
      if (!overlaps(*setting.day, Edtf::day(*tally.day))) continue;
      if (other != nullptr) return;
      other = &tally;
    }
    if (other == nullptr) return;
    out_.say(place_of(subject_, named.where),
             "The roll call on " + own.resolution + " is of " + std::to_string(own.year) +
                 "; that of " + say(*other->day, subject_.pack) + " is on " + other->resolution +
                 ".",
             "Look the number of the resolution up.");
  }

  Setting setting_of(const Sentence& sentence, const std::vector<NamedResolution>& named,
                     std::size_t i) const {
    const std::string_view text = text_of(subject_.record.document, sentence.text);
    Setting setting;
    setting.alone = named.size() == 1;
    const auto treaties = treaties_named(subject_.pack, text);
    setting.of_treaty =
        treaties.size() == 1 && treaties.front()->key == subject_.pack.extract.treaty;
    setting.voted = std::any_of(votes_.begin(), votes_.end(), [&](const Statement* claim) {
      return claim->where.begin < sentence.text.end && sentence.text.begin < claim->where.end;
    });
    // The first date behind the number, before the next number; else the last one before it.
    const std::uint32_t from = i == 0 ? sentence.text.begin : named[i - 1].where.end;
    const std::uint32_t to = i + 1 == named.size() ? sentence.text.end : named[i + 1].where.begin;
    for (const DateMention& date : dates_within(subject_.layout, {from, to})) {
      const bool behind = date.where.begin >= named[i].where.end;
      if (date.date && !date.date->is_interval()) setting.day = date.date;
      setting.beside = behind && is_of_adoption(text_of(subject_.record.document,
                                                        {named[i].where.end, date.where.begin}));
      if (behind) break;
    }
    return setting;
  }

  const Tally* meant_by(const std::string& name, const Setting& setting) const {
    const Tally* found = nullptr;
    for (const Tally& tally : subject_.official.tallies) {
      const std::string known = designation(tally.resolution);
      if (tally.body != "plenary" || !is_meant(name, known, tally, setting)) continue;
      if (found != nullptr) return nullptr;
      found = &tally;
    }
    return found;
  }

  static bool is_meant(const std::string& name, const std::string& known, const Tally& tally,
                       const Setting& setting) {
    if (!setting.day) return false;
    const Edtf year = Edtf::year(tally.year);
    const Edtf day = tally.day ? Edtf::day(*tally.day) : year;
    if (!overlaps(*setting.day, day)) return false;
    const bool to_the_day = tally.day && setting.day->from()->day > 0;
    const bool near = is_turned_round(name, known) || is_other_letter(name, known);
    if (near) return to_the_day || setting.voted || setting.of_treaty;
    return to_the_day && setting.of_treaty && setting.alone && setting.voted;
  }

  void say_it(TextSpan where, const std::string& named, const Tally& meant) {
    out_.say(place_of(subject_, where),
             "There is no roll call on " + named + "; there is one on " + meant.resolution +
                 ", of " + std::to_string(meant.year) + ".",
             "Look the number of the resolution up.");
  }

  const Subject& subject_;
  Reporter& out_;
  std::vector<const Statement*> votes_;
  std::vector<std::string> said_;  // Designations, once a report.
};

}  // namespace

void resolution_not_recorded(const Subject& subject, Reporter& out) {
  NumberChecker(subject, out).run();
}

}  // namespace vigil::check
