#include "extract/slots.h"

#include <algorithm>
#include <array>

#include "extract/respective.h"

namespace vigil::extract {
namespace {

using Tokens = std::vector<Token>;

struct Unit {
  std::string_view words;  // Blank between words.
  std::int64_t square_metres;
};

// Longest first where one begins another.
constexpr Unit units[] = {
    {"square kilometers", 1'000'000},
    {"square kilometres", 1'000'000},
    {"square kilometer", 1'000'000},
    {"square kilometre", 1'000'000},
    {"sq kilometers", 1'000'000},
    {"sq km", 1'000'000},
    {"sq . km", 1'000'000},
    {"square km", 1'000'000},
    {"km2", 1'000'000},
    {"km\u00B2", 1'000'000},
    {"square meters", 1},
    {"square metres", 1},
    {"square meter", 1},
    {"square metre", 1},
    {"sq meters", 1},
    {"sq m", 1},
    {"m2", 1},
    {"m\u00B2", 1},
    {"hectares", 10'000},
    {"hectare", 10'000},
    {"ha", 10'000},
};

// "Article 7", "Law 759": the number is a name.
bool is_named_by_number(const Tokens& tokens, std::size_t at) {
  constexpr std::array<std::string_view, 14> words{
      "article", "articles", "protocol", "law",  "decree",  "no",    "nos",
      "chapter", "annex",    "page",     "form", "section", "order", "act"};
  if (at == 0 || !tokens[at].digits) return false;
  const std::size_t before = at >= 2 && is(tokens, at - 1, ".") ? at - 2 : at - 1;
  return is_one_of(tokens, before, words);
}

// Whose age the number is: "a boy of 12", but not "a team of 12", nor "a spokesman of 12 villages".
bool is_age_of(const Tokens& tokens, std::size_t at) {
  constexpr std::array<std::string_view, 14> people{
      "boy",       "girl", "man",      "woman",    "child", "youth",     "teenager",
      "youngster", "son",  "daughter", "herdsboy", "pupil", "schoolboy", "schoolgirl"};
  if (at < 2 || !is(tokens, at - 1, "of") || !is_one_of(tokens, at - 2, people)) return false;
  constexpr std::array<std::string_view, 12> goes_on{"was",  "were", "and",  "who",  "had", "has",
                                                     "when", "from", "lost", "died", "in",  "is"};
  return at + 1 >= tokens.size() || !tokens[at + 1].word || is_one_of(tokens, at + 1, goes_on);
}

// "were under 18", "children below 15": an age, and no bound of a number.
bool is_below_age(const Tokens& tokens, std::size_t at) {
  if (!is(tokens, at, "under") && !is(tokens, at, "below")) return false;
  constexpr std::array<std::string_view, 14> of_people{
      "was",     "were",    "are",        "is",   "those", "children", "people",
      "persons", "victims", "casualties", "boys", "girls", "youths",   "them"};
  constexpr std::size_t digits = 2;
  const bool young = at + 1 < tokens.size() && tokens[at + 1].digits &&
                     tokens[at + 1].folded.size() <= digits && tokens[at + 1].folded <= "21";
  const bool alone = at + 2 >= tokens.size() || !tokens[at + 2].word ||
                     is(tokens, at + 2, "years") || is(tokens, at + 2, "and") ||
                     is(tokens, at + 2, "were");
  return at > 0 && young && alone && is_one_of(tokens, at - 1, of_people);
}

// Words before a date that only say that it is one; the longer ones first.
constexpr std::array<std::string_view, 13> date_leads{
    "as of", "as at", "later in", "early in",   "late in", "also in", "again in",
    "on",    "in",    "during",   "throughout", "at",      "later"};

std::size_t date_lead(const Tokens& tokens, std::size_t at) {
  for (const std::string_view phrase : date_leads) {
    if (const std::size_t size = phrase_at(tokens, at, phrase)) return size;
  }
  return 0;
}

void name_date_leads(Vocabulary& words) {
  for (const std::string_view phrase : date_leads)
    words.add(phrase.substr(0, phrase.find(' ')), leads_to_date);
}

}  // namespace

SlotMaker::SlotMaker(const Pack& pack)
    : names_(pack),
      dates_(pack.reading.months),
      numbers_(pack.reading.numbers),
      money_(pack.extract.currencies) {
  names_.name_beginnings(vocabulary_);
  dates_.name_beginnings(vocabulary_);
  numbers_.name_beginnings(vocabulary_);
  name_date_leads(vocabulary_);
}

namespace {

// "Brezia Valley", "the Gulf of Ardenia", "Lake Brezia", "the Ardenia war": what is called after a
// country and is none.
bool names_another_thing(const Tokens& tokens, std::size_t at, std::size_t end) {
  constexpr std::array<std::string_view, 17> grounds{
      "valley", "valleys", "delta", "basin",     "heights",   "canal",
      "strait", "straits", "river", "mountain",  "mountains", "peninsula",
      "desert", "plateau", "gorge", "highlands", "lowlands"};
  constexpr std::array<std::string_view, 3> events{"war", "wars", "crisis"};
  constexpr std::array<std::string_view, 7> waters{"gulf", "sea",  "strait", "straits",
                                                   "bay",  "cape", "isthmus"};
  constexpr std::array<std::string_view, 2> heads{"lake", "mount"};
  if (end < tokens.size() && !tokens[end - 1].possessive) {
    if (is_one_of(tokens, end, events) || (tokens[end].capital && is_one_of(tokens, end, grounds)))
      return true;
  }
  if (at > 0 && tokens[at - 1].capital && is_one_of(tokens, at - 1, heads)) return true;
  return at > 1 && is(tokens, at - 1, "of") && tokens[at - 2].capital &&
         is_one_of(tokens, at - 2, waters);
}

}  // namespace

// The name at the token, its article included; how many tokens it takes.
std::size_t SlotMaker::put_name(const Tokens& tokens, std::size_t at, Slot& slot) const {
  const NameRead name = names_.read(tokens, at);
  if (name.tokens == 0) return 0;
  std::size_t end = at + name.tokens;
  if (name.kind == "COUNTRY" && names_another_thing(tokens, at, end)) return 0;
  slot.kind = name.kind;
  slot.value = name.value;
  // "Brezia (Old Brezia)": the same country twice.
  if (is(tokens, end, "(")) {
    const NameRead again = names_.read(tokens, end + 1);
    if (again.tokens != 0 && again.value == name.value && is(tokens, end + 1 + again.tokens, ")"))
      end += again.tokens + 2;
  }
  return end - at;
}

std::size_t SlotMaker::put_number(const Tokens& tokens, std::size_t at, Slot& slot) const {
  const NumberRead number = numbers_.read(tokens, at);
  if (number.tokens == 0) return 0;
  std::size_t end = at + number.tokens;
  slot.kind = "NUMBER";
  slot.number = number.value();
  slot.estimated = number.estimated;
  slot.further = number.further;
  for (const Unit& unit : units) {
    const std::size_t size = phrase_at(tokens, end, unit.words);
    if (size == 0) continue;
    slot.kind = "AREA";
    slot.number = number.value(unit.square_metres);
    end += size;
    break;
  }
  return end - at;
}

void SlotMaker::make(SlotText& sentence, DateContext& dates) const {
  money_.put(sentence);
  const std::string_view text = sentence.text();
  const Tokens tokens = tokens_of(text);
  std::vector<std::uint8_t> uses(tokens.size() + 3, 0);
  for (std::size_t i = 0; i < tokens.size(); ++i) uses[i] = vocabulary_.uses(tokens[i].folded);
  std::vector<SlotText::Replacement> found;
  dates.paper_here = false;
  bool paper = false;
  DateContext aside;  // Of words in parentheses: to "(2002: 47)" no "that year" goes back.
  bool is_aside = false;
  for (std::size_t at = 0; at < tokens.size();) {
    if (is(tokens, at, "(")) {
      aside = dates;
      is_aside = true;
    } else if (is(tokens, at, ")")) {
      is_aside = false;
    }
    if (is(tokens, at, "<")) {  // A slot already.
      while (at < tokens.size() && !is(tokens, at, ">")) ++at;
      ++at;
      continue;
    }
    paper = paper || names_paper(tokens, at);
    Slot slot;
    const Taken taken = slot_at(tokens, uses, at, slot, is_aside ? aside : dates);
    if (paper) dates.note_paper(slot.dates);
    if (taken.end > at && !slot.kind.empty()) {
      std::size_t end = tokens[taken.end - 1].end;
      if (tokens[taken.end - 1].possessive && text.substr(0, end).ends_with("'s")) end -= 2;
      found.push_back({tokens[taken.begin].begin, end, std::move(slot)});
    }
    at = std::max(taken.end, at + 1);
  }
  join_respective(text, found);
  sentence.replace(std::move(found));
}

// What begins at the token: a name, a date or a number, the first of these that does.
SlotMaker::Taken SlotMaker::slot_at(const Tokens& tokens, const std::vector<std::uint8_t>& uses,
                                    std::size_t at, Slot& slot, DateContext& dates) const {
  const std::size_t article = is(tokens, at, "the") ? 1 : 0;
  if ((uses[at + article] & begins_name) != 0) {
    if (const std::size_t size = put_name(tokens, at + article, slot); size != 0)
      return {at + (slot.kind == "DEMONYM" ? article : 0), at + article + size};
  }
  const std::size_t lead = (uses[at] & leads_to_date) != 0 ? date_lead(tokens, at) : 0;
  if (at + lead < tokens.size() && DateReader::may_begin(tokens[at + lead], uses[at + lead])) {
    if (DateRead date = dates_.read(tokens, at + lead, dates); date.tokens != 0) {
      slot.kind = "DATE";
      slot.dates = std::move(date.dates);
      return {at, at + lead + date.tokens};
    }
  }
  if (is_below_age(tokens, at)) return {};
  if (is_age_of(tokens, at) || is_named_by_number(tokens, at) ||
      !NumberReader::may_begin(tokens[at], uses[at]))
    return {};
  const std::size_t size = put_number(tokens, at, slot);
  if (size != 0 && !slot.number) slot.kind.clear();  // Too large to say.
  return {at, at + size};
}

}  // namespace vigil::extract
