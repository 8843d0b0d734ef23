#include "extract/clauses.h"

#include <algorithm>

#include "extract/fits.h"
#include "extract/verb_forms.h"

namespace vigil::extract {
namespace {

// Without clauses that ended before: "In Ardenia, which is thought poor, it dug".
std::string without_relatives(std::string_view lead) {
  static const re2::RE2 relative(R"((?i), (?:where|which|who|whose) [^;]*?, )");
  std::string rest(lead);
  re2::RE2::GlobalReplace(&rest, relative, ", ");
  return rest;
}

}  // namespace

Clauses::Clauses(std::string_view text) : text_(text), breaks_{0} {
  static const re2::RE2 hard(
      R"((?i)(?:; |: |,? but (?:not )?|,? while |,? whereas |,? although |,? though |,? however,? ))");
  re2::StringPiece hit;
  for (std::size_t at = 0; at < text.size() && hard.Match(piece(text), at, text.size(),
                                                          re2::RE2::UNANCHORED, &hit, 1);) {
    const auto begin = static_cast<std::size_t>(hit.data() - text.data());
    at = begin + hit.size();
    if (begin > 0) breaks_.push_back(at);
  }
}

std::size_t Clauses::hard_begin(std::size_t at) const {
  return *std::prev(std::upper_bound(breaks_.begin(), breaks_.end(), at));
}

std::size_t Clauses::hard_end(std::size_t at) const {
  const auto next = std::upper_bound(breaks_.begin(), breaks_.end(), at);
  return next == breaks_.end() ? text_.size() : *next;
}

bool Clauses::same_clause(std::size_t a, std::size_t b) const {
  if (!same_hard_clause(a, b)) return false;
  const std::string_view between = text_.substr(std::min(a, b), std::max(a, b) - std::min(a, b));
  static const re2::RE2 soft(R"((?i), (?:and|where|which|who)\b)");
  return !fits(between, soft);
}

bool Clauses::begins_subject(std::size_t slot) const {
  const std::string_view before = text_.substr(0, slot);
  static const re2::RE2 start(
      R"((?i)(?:^|[;:,(] ?|"|\band |\bbut |\bwhile |\bwhereas |\bthough |\balthough |\bthat |\bas did |\bas has |\bas does |\bneither |\bnor |\bwhen |\bafter |\bbefore |\bonce |\bbecause |\bas |\bif |\buntil |\bboth |<DATE> |^(?:like|unlike|along with) [^,]*, |^(?:by contrast|in contrast|meanwhile|however|likewise|similarly|elsewhere|in turn|moreover|nevertheless|also|for its part|in addition),? |\bneighboring |\bneighbou?r |\b(?:its|the) (?:[a-z]+ )?neighbou?r,? |\bfor its part,? |\bof (?:which|this|that|it),? |\b(?:until|since|by) then,? |^(?:then|later|earlier|thereafter|previously|afterwards|today),? )$)");
  if (!fits(before, start)) return false;
  // "In <COUNTRY>, <COUNTRY>": a list of places, or what an apposition names.
  static const re2::RE2 listed(
      R"((?i)\b(?:in|of|with|from|to|between|near|against|for|by|at|into|including|like) (?:<[A-Z]+>,? (?:and )?)+$)");
  if (fits(before, listed) && !acts(slot)) {
    static const re2::RE2 opener(
        R"((?i)^(?:in|of|from|like|unlike|along with|together with|as well as|just like) <[A-Z]+>, $)");
    if (!fits(before, opener)) return false;
  }
  return !follows_town(slot);
}

bool Clauses::acts(std::size_t slot) const {
  static const re2::RE2 linked(R"(, and $)");
  static const re2::RE2 verb(
      R"((?i)^<[A-Z]+> (?:(?:also|itself|later|has|had|have) )*(?:[a-z]{3,}ed|gave|sent|took|became|laid|held|cast|spent|made|paid|did|has|had) )");
  return fits(text_.substr(0, slot), linked) && fits(text_.substr(slot), verb);
}

bool Clauses::follows_town(std::size_t slot) const {
  static const re2::RE2 town(
      R"(\b(?:in|at|from|to|near|of|held in) (?:[A-Z][^ ,<]*[ -]?){1,4}, $)");
  return fits(text_.substr(0, slot), town);
}

bool Clauses::is_side(std::size_t begin, std::size_t end) const {
  static const re2::RE2 before(R"((?i)\b(?:on|to|in|inside|from) (?:the )?$)");
  static const re2::RE2 after(R"((?i)^(?:'s)? (?:side|territory|soil)\b)");
  return fits(text_.substr(0, begin), before) && fits(text_.substr(end), after);
}

bool Clauses::is_of_those_sent() const {
  static const re2::RE2 sent(
      R"((?i)^(?:<DATE>,? )?(?:the|its|these|this) (?:(?:<DEMONYM>|[a-z]+) )?(?:troops|unit|contingent|team|battalion|company|detachment|<PERSON>|<FIELDED>)\b)");
  return fits(text_, sent);
}

bool Clauses::is_place(std::size_t slot) const {
  static const re2::RE2 before(
      R"((?i)(?:\b(?:in|inside|within|across|throughout|around)|<AREA> of) (?:(?:neighboring|neighbouring|northern|southern|eastern|western|central|north|south|east|west|all|much|most|parts|the|of|rest) )*$)");
  return fits(text_.substr(0, slot), before);
}

bool Clauses::is_seat(std::size_t slot) const {
  static const re2::RE2 before(
      R"((?i)\b(?:embass(?:y|ies)|consulates?|legation|permanent mission|high commission|ministr(?:y|ies)|foreign office|headquarters)(?: (?:to|of|for|the|and|in|affairs|<COUNTRY>|<DEMONYM>|(?-i:[A-Z])[a-z]+))* in $)");
  return fits(text_.substr(0, slot), before);
}

bool Clauses::is_theme(std::size_t begin, std::size_t end) const {
  static const re2::RE2 leads(
      R"((?i)(?:^|[;:] |, (?:and |but )?|\b(?:while|whereas|but|and|that) )in (?:neighbou?ring )?$)");
  static const re2::RE2 goes_on(R"((?i)^,? (?:an?|no|there|neither|none)\b)");
  static const re2::RE2 denied(R"((?i)^(?:no|none|there (?:is|are|was|were) no)\b[^;<]*)"
                               R"((?:<[A-BD-Z][A-Z]*>[^;<]*)*\bin (?:neighbou?ring )?$)");
  const std::string_view before = text_.substr(0, begin);
  return (fits(before, leads) && fits(text_.substr(end), goes_on)) || fits(before, denied);
}

bool Clauses::begins_with_pronoun() const {
  static const re2::RE2 pronoun(
      R"((?i)^(?:<DATE>,? |however, |in addition, |also, )?(?:it|its|he|his|they|their|she|the (?:country|kingdom|republic|emirate|state|island|islands|government))\b)");
  return fits(text_, pronoun);
}

bool Clauses::is_companion(std::size_t begin, std::size_t end, std::size_t subject) const {
  static const re2::RE2 first(
      R"((?i)^(?:<DATE>,? )?(?:like|together with|along with|as well as|just like) (?:its (?:[a-z]+ )?(?:neighbou?r|partner|ally) )?$)");
  static const re2::RE2 apart(
      R"((?i)^<[A-Z]+>,? (?:like|together with|along with|as well as|just like) (?:its (?:[a-z]+ )?(?:neighbou?r|partner|ally) )?$)");
  const bool leads =
      begin < subject && fits(text_.substr(0, begin), first) && text_.substr(end).starts_with(",");
  const bool behind = subject < begin && fits(text_.substr(subject, begin - subject), apart);
  return leads || behind;
}

bool Clauses::is_body(std::size_t begin, std::size_t end) const {
  static const re2::RE2 before(
      R"((?i)(?:^|[;,] |\band |\bbut |\bwhile |\bwhereas |\bthat |<DATE>,? )(?:the )?$)");
  static const re2::RE2 after(
      R"((?i)^ (?:(?:foreign|prime|defen[cs]e|deputy|vice|armed|national|federal|former|transitional|interim) )*(?:government|authorities|officials?|delegat(?:ion|e|es)|representatives?|army|forces|military|ministry|ministers?|parliament|president|ambassador|diplomats?|exports?|production|moratorium)\b)");
  return fits(text_.substr(0, begin), before) && fits(text_.substr(end), after);
}

int Clauses::which_of_two(std::size_t before) const {
  static const re2::RE2 one(R"((?i)(?:^|[;,] |\band |\bbut |\bwhile )the (former|latter)\b)");
  re2::StringPiece groups[2];
  const std::string_view text = text_.substr(0, before);
  int which = 0;
  for (std::size_t at = 0; one.Match(piece(text), at, text.size(), re2::RE2::UNANCHORED, groups, 2);
       at = static_cast<std::size_t>(groups[0].data() - text.data()) + groups[0].size())
    which = groups[1] == "former" || groups[1] == "Former" ? 1 : 2;
  return which;
}

int Clauses::several_subjects(std::size_t before) const {
  static const re2::RE2 several(
      R"((?i)(?:^|[;,] |\band |\bbut )(?:(?:none|neither|all|both|each) of (?:the )?(?:(three|four|two|<NUMBER>)(?: (?:states|countries))?|them|these)|((?:both|the two)(?: of them)?(?: (?:states|countries|governments|neighbou?rs)))|(both)(?: of them)?|the (two) (?:were|are|have|had|did|also|then|therefore|became|signed|ratified|acceded|joined|attended|voted|abstained)|(neither)(?: state| country|, )?|all (three|four|<NUMBER>)(?: (?:states|countries))?)(?:\W|$))");
  re2::StringPiece groups[7];
  const std::string_view text = text_.substr(0, before);
  if (!several.Match(piece(text), 0, text.size(), re2::RE2::UNANCHORED, groups, 7)) return 0;
  // "Neither Ardenia nor Brezia", "both Ardenia and Brezia": those two.
  for (const int i : {3, 5}) {
    if (groups[i].empty()) continue;
    const auto end = static_cast<std::size_t>(groups[i].data() - text_.data()) + groups[i].size();
    if (text_.substr(end).starts_with(" <COUNTRY>")) return 0;
  }
  for (const int i : {1, 6}) {
    if (groups[i] == "three") return 3;
    if (groups[i] == "four") return 4;
    if (groups[i] == "two") return 2;
    if (!groups[i].empty()) return 3;
  }
  return 2;
}

bool Clauses::names_a_thing(std::size_t date) const {
  static const re2::RE2 of(
      R"((?i)\b(?:moratorium|cease-?fire|agreement|treaty|invasion|war|crisis|elections?|declaration|contract|conflict|end|conventions?|accords?) (?:of|from) $)");
  return fits(text_.substr(0, date), of) && !tie_before(date);
}

std::size_t Clauses::comparison(std::size_t from) const {
  static const re2::RE2 words(
      R"((?i)(?:,? (?:up|down|compared|as compared|as opposed) (?:from|to|with)\b|,? as against |,? against |,? (?:a|an) (?:[a-z]+ )?(?:drop|rise|increase|decrease|fall|decline|reduction|jump) (?:of|from|on|over|compared)\b|,? from <(?:NUMBER|MONEY|AREA|PEOPLE)> <DATE>(?:[.,;)]|$| and)| \((?:in )?<DATE>| \([^)]{0,20}?<[A-Z]+>[^)]{0,20}? <DATE>\)))");
  re2::StringPiece hit;
  if (!words.Match(piece(text_), from, text_.size(), re2::RE2::UNANCHORED, &hit, 1))
    return text_.size();
  return static_cast<std::size_t>(hit.data() - text_.data());
}

bool Clauses::is_respective(std::size_t from) const {
  return text_.find("respectively", from) != std::string_view::npos;
}

bool Clauses::is_of_itself() const {
  static const re2::RE2 itself(
      R"((?i)^(?:<DATE>,? )?the (?:country|kingdom|republic|emirate|state|island|government) (?:itself|proper)\b)");
  return fits(text_, itself);
}

bool Clauses::is_aside(std::size_t date) const {
  const std::size_t open = text_.substr(0, date).find_last_of("()");
  if (open == std::string_view::npos || text_[open] != '(') return false;
  const std::string_view words = text_.substr(open, text_.find(')', open) - open);
  static const re2::RE2 figure(R"(<(?:NUMBER|MONEY|AREA|PEOPLE|COUNT)>)");
  return fits(words, figure);
}

std::optional<DateTie> Clauses::tie_before(std::size_t date, std::size_t from) const {
  static const re2::RE2 since(
      R"((?i)\b(?:since|after) (?:(?:the|its|their) [^,;.<]{0,40}(?:of|in)? ?|(?:[a-z-]+ )?(?:independence|accession|ratification|signature|joining|inception|liberation|unification|reunification|establishment) ?)$)");
  static const re2::RE2 until(
      R"((?i)\b(?:(?:until|before|prior to) (?:the|its|their) [^,;.<]{0,40}(?:of|in)? ?|by (?:the|its|their) (?:[a-z0-9-]+ ){0,3}(?:deadline|due date|time limit|target date),? ?(?:of)? ?)$)");
  static const re2::RE2 during(
      R"((?i)\b(?:during|throughout) (?:the|its) [^,;.<]{0,40}(?:<[A-Z]+> [^,;.<]{0,20})?(?:of|in)? ?$)");
  if (from >= date) from = 0;
  const std::string_view before = text_.substr(from, date - from);
  if (fits(before, during)) return DateTie::at;
  if (fits(before, since)) return DateTie::since;
  if (fits(before, until)) return DateTie::by;
  return std::nullopt;
}

bool Clauses::continues() const {
  static const re2::RE2 words(
      R"((?i)\b(?:another|a further|an additional|in addition|of this|of these|of it|of them|of that (?:amount|sum|total)|likewise|(?:a )?(?:lower|higher|different) (?:figure|number|total)|there)\b)");
  return fits(text_, words);
}

bool Clauses::continues_subject() const {
  static const re2::RE2 words(
      R"((?i)^(?:its|their|(?:these|those) (?:[a-z]{2,}ed|have|had|left|took|cost)|(?:it|they|he|she|the [a-z]+|<[A-Z]+>) (?:[a-z]+ )?also)\b)");
  return fits(text_, words);
}

bool Clauses::opens(std::size_t slot) const {
  static const re2::RE2 start(R"((?i)(?:^|[;,:] |\band |\bbut |\bthat |\bwhile |\bwhereas )$)");
  return fits(text_.substr(0, slot), start);
}

bool Clauses::opens_another(std::size_t slot) const {
  static const re2::RE2 start(R"((?i)(?:, and |, but |; | while | whereas )$)");
  return fits(text_.substr(0, slot), start);
}

bool Clauses::opens_sentence(std::size_t slot) const {
  return slot == 0;
}

bool Clauses::is_at_another_time(std::size_t at) const {
  static const re2::RE2 conjunction(R"((?i)\b(?:before|after|until) (?:[^,;<]|<[^D])*$)");
  const std::size_t from = hard_begin(at);
  return fits(text_.substr(from, at - from), conjunction);
}

bool Clauses::is_negated(std::size_t at) const {
  static const re2::RE2 negation(
      R"((?i)(?:\bno(?: (?:such|known|new|further))*|\bno (?:[a-z]+ )?[a-z]+ (?:of|about)(?: (?:the|its|any))?|\b(?:does|do|did|has|have|had)(?: not|n't)(?: yet| ever| also)?|\bnever(?: ever)?|\b(?:none|not (?:one|a single)) of (?:the|its|these|those|their)(?: other)?) $|)"
      // "no longer <verb> or": what is over is not what is.
      R"(\bno longer (?:(?:[a-z]+,? ){1,3}(?:or|nor) )?$)");
  // "was not using"; but "was not attended by" has a reading of its own.
  static const re2::RE2 lasting(R"((?i)\b(?:is|are|was|were)(?: not|n't)(?: yet| also)? $)");
  static const re2::RE2 gerund(R"((?i)^[a-z]+ing\b)");
  const std::string_view before = text_.substr(0, at);
  return fits(before, negation) || (fits(before, lasting) && fits(text_.substr(at), gerund));
}

bool Clauses::is_plan(std::size_t at) const {
  static const re2::RE2 plan(
      R"((?i)(?:\b(?:will|would|should|shall|could|may|might|must|can|cannot|unless|whether|plans?|planned|planning|intends?|intended|expects?|expected|hopes?|hoped|wants?|wished|wishes|called (?:up)?on|calls on|urged?|urges|invited?|asked|pledged?|promised|recommends?|recommended|agreed|is|are|was|were|due|scheduled|obliged|required|needs?|likely|ready|able|willing|order|aims?|seeks?|sought|proposed|decided|requires?)(?: (?:also|not|soon|then|eventually|be able|the country|it|all|signatories|states|been|be|have|has|had|<COUNTRY>|<DATE>)){0,3}(?: to)?(?: (?:be|have|have been|also|soon|formally|quickly))? $|\bif [^,;]*$|\b(?:not (?:known|clear|certain)|unknown|unclear|uncertain) (?:to what extent|whether|how|where|why|when) [^,;]*$|^\s*had\b[^,;]*$|\bto $))");
  const std::string_view before = text_.substr(hard_begin(at), at - hard_begin(at));
  if (!fits(before, plan)) return false;
  // "is <verb>ing", "was ratified": a tense, no plan.
  static const re2::RE2 tense(
      R"((?i)\b(?:is|are|was|were|able|due|decided|asked)(?: (?:also|not|then|soon|been|be|all|it))? $)");
  // "is believed to <verb>": what is so, as somebody thinks.
  static const re2::RE2 held(
      R"((?i)\b(?:believed|thought|reported|known|said|assumed|estimated|alleged|understood|presumed|rumou?red|suspected|claims?|claimed|appears?|seems?|continues?|continued) to (?:(?:have|be|still|also) )*$)");
  // "according to its report": no infinitive.
  static const re2::RE2 of(
      R"((?i)\b(?:according|due|prior|thanks|owing|addition|response|contrary|up|reply|relation|regard|referring|subject) to $)");
  return !fits(before, tense) && !fits(before, held) && !fits(before, of);
}

bool Clauses::is_estimated(std::size_t begin, std::size_t end) const {
  static const re2::RE2 words(
      R"((?i)\b(?:estimate[sd]?|estimating|estimation|believed|believes|thought|assumed|assumes|assume|presumed|expected|may have|might have|could have|supposed|presumably|probably|likely)\b)");
  const std::size_t from = hard_begin(begin);
  std::size_t to = std::min(hard_end(begin), text_.size());
  // "…, and more is thought needed": of the next clause.
  static const re2::RE2 next(R"((?i), (?:and|which|who|where|with)\b)");
  re2::StringPiece hit;
  if (next.Match(piece(text_), std::min(end, to), to, re2::RE2::UNANCHORED, &hit, 1))
    to = static_cast<std::size_t>(hit.data() - text_.data());
  to = std::max(to, end);
  const std::string lead = without_relatives(text_.substr(from, begin - from));
  return fits(lead, words) || fits(text_.substr(begin, to - begin), words);
}

bool Clauses::is_alleged(std::size_t begin, std::size_t end) const {
  static const re2::RE2 words(
      R"((?i)\b(?:reportedly|allegedly|alleged|alleges|alleging|allegations?|accused|accuses|accusing|accusations?|(?:is|are|was|were)(?: (?:also|widely|again|further|both))* said to|(?:is|are|was|were|has been|have been)(?: (?:also|widely|again|further))* reported to (?:have|be|use|possess|hold|produce)|unconfirmed|suspected of|rumou?red)\b)");
  const std::size_t from = hard_begin(begin);
  const std::size_t to = std::max(std::min(hard_end(begin), text_.size()), end);
  const std::string lead = without_relatives(text_.substr(from, begin - from));
  return fits(lead, words) || fits(text_.substr(begin, to - begin), words);
}

bool Clauses::is_several(std::string_view speaker) {
  static const re2::RE2 several(
      R"((?i)^(?:both|both states|states|countries|both countries|the two|governments)$)");
  return fits_whole(speaker, several);
}

bool Clauses::is_country(std::string_view words) {
  static const re2::RE2 country(
      R"((?i)^(?:country|government|state|kingdom|republic|nation|authorities)(?: itself)?$)");
  return fits_whole(words, country);
}

bool Clauses::are_forces(std::string_view words) {
  static const re2::RE2 forces(
      R"((?i)^[^ ]+(?: [^ ]+n)? (?:(?:armed|government|border|security|ground|naval|regular|state|national) )*(?:forces|troops|army|soldiers|military|guards?|units|engineers|sappers|marines|navy)$)");
  return fits_whole(words, forces);
}

std::string Clauses::whom_he_speaks_for(const std::string& speaker) {
  static const re2::RE2 of(
      R"((?i)^(?:(?:an?|the|its) )?(?:[a-z]+ )?(?:spokes(?:man|woman|person|people)|representatives?|commanders?|officials?|officers?|generals?|leaders?|members?) (?:of|for|from) (?:the )?(.+)$)");
  std::string whom;
  return re2::RE2::FullMatch(speaker, of, &whom) ? whom : speaker;
}

bool Clauses::is_pronoun(std::string_view words) {
  static const re2::RE2 pronoun(
      R"((?i)^(?:it|they|he|she|its forces|its army|its troops|which|who|the organization|organization)$)");
  return fits_whole(words, pronoun);
}

std::optional<std::pair<std::size_t, std::size_t>> Clauses::leading_name() const {
  static const re2::RE2 name(
      R"(^(?:The )?([A-Z][A-Za-z']+(?: (?:[A-Z][A-Za-z']+|for|of|and))*) (?:is|was|has|had|cleared|began|started|works|operates|employs)\b)");
  re2::StringPiece groups[2];
  if (!name.Match(piece(text_), 0, text_.size(), re2::RE2::UNANCHORED, groups, 2))
    return std::nullopt;
  const auto begin = static_cast<std::size_t>(groups[1].data() - text_.data());
  const std::string_view found = text_.substr(begin, groups[1].size());
  for (const std::string_view other :
       {"It", "They", "He", "She", "There", "This", "In", "A", "No", "Its"}) {
    if (found == other) return std::nullopt;
  }
  return std::pair{begin, begin + groups[1].size()};
}

bool Clauses::leads_on(std::string_view words) {
  static const re2::RE2 way(
      R"((?i)^(?:, (?:which|who|itself)(?: (?:also|itself|has|had|have|only|in turn|already|then))*|, whose [^,;<]*,) ?$)");
  return fits_whole(words, way);
}

// "both A and B", "the army, the rebels and by B fighters": each that is a doer by itself.
std::vector<std::string> Clauses::each_of(const std::string& words) {
  static const re2::RE2 both(
      R"((?i)^(?:both|neither) (?:the )?(.+?) (?:and|nor) (?:by )?(?:the )?(.+)$)");
  static const re2::RE2 pair(R"(^(.+?)(?:, and |, | and )(by the |by |the |)(.+)$)");
  static const re2::RE2 doer(
      R"((?:^|[ /-])(?:[A-Z]{2,}[A-Za-z/-]*|(?:armed |security |government |rebel )?(?:forces|army|troops|rebels|fighters|guerrillas|soldiers|government|junta|militias?|police|paramilitaries|insurgents|groups?|side|factions?|front|movement|rangers|guards|units))(?: of .+)?$)");
  std::string first;
  std::string second;
  std::string link;
  if (re2::RE2::FullMatch(words, both, &first, &second)) return {first, second};
  if (!re2::RE2::FullMatch(words, pair, &first, &link, &second)) return {};
  std::vector<std::string> rest = each_of(second);
  if (rest.empty()) rest.push_back(second);
  const auto is_doer = [&](const std::string& one) { return re2::RE2::PartialMatch(one, doer); };
  const bool lone = rest.size() == 1 && !is_doer(second) && link.empty();
  if (lone || !is_doer(first)) return {};
  rest.insert(rest.begin(), first);
  return rest;
}

bool Clauses::ends_in_number_of(std::string_view words) {
  static const re2::RE2 number(R"((?i)\bnos?\. ?[a-z0-9./-]*$)");
  return fits(words, number);
}

bool Clauses::lists(std::string_view words) {
  static const re2::RE2 link(
      R"((?i)^ ?(?:,|and|, and|,? as well as)(?: (?:again|each year|every year|also|each))* $)");
  return fits_whole(words, link);
}

bool Clauses::ends_in_participle(std::string_view words) {
  static const re2::RE2 participle(
      R"((?i)(?:,|>) (?:(?:all|most|both|some|many)(?: of (?:them|which|these))?,? )?(?:(?:which|that) were )?((?:[a-z]+ed|bought|laid|left|made|sold|built|dug|sent|brought|sown))\b(?: [^,;.<]{0,40}(?:<[A-Z]+>[^,;.<]{0,30})?)? $)");
  static const re2::RE2 telling(
      R"((?i)^(?:reported|declared|stated|announced|registered|recorded|counted|noted|estimated|listed|confirmed|disclosed|revealed|stored|stockpiled|retained|held|needed|required|planned|used|remained|existed)$)");
  re2::StringPiece hit[2];
  const bool found = participle.Match(piece(words), 0, words.size(), re2::RE2::UNANCHORED, hit, 2);
  return found && !re2::RE2::FullMatch(hit[1], telling);
}

bool Clauses::goes_on(std::string_view words) {
  static const re2::RE2 verb(
      R"((?i)(?:(?:,? and|, but|, then) (?:(?:has|had|have|also|then|later|[a-z]+ly) )*([a-z]{3,}ed|sent|took|made|gave|was|were|became|said|told|wrote|put|kept|left|met|went|came|brought|began|paid|bought|sold)|, (?:submitted|delivered|voted|ratified|signed|sent|took|gave|began|became|received|announced|declared|destroyed|attended|participated|visited|provided|handed)) )");
  re2::StringPiece rest = piece(words), word;
  while (re2::RE2::FindAndConsume(&rest, verb, &word)) {
    if (!describes({word.data(), word.size()})) return true;
  }
  return false;
}

bool Clauses::begins_clause(std::string_view words) {
  static const re2::RE2 subject(
      R"((?i)^,? (?:an?|the|its?|their|they|he|she|there|this|that|no|all|both|<[A-Z]+>|(?-i:[A-Z])[^ ]*) )");
  return fits(words, subject);
}

bool Clauses::joins(std::string_view words) {
  static const re2::RE2 link(
      R"((?i)^ ?(?:,|and|or|, and|, or|as well as|, as well as|together with|nor|then|and (?:then|later|subsequently|also|has|had|has also|it)|, then|, it|the|and the)? ?$)");
  return fits_whole(words, link);
}

}  // namespace vigil::extract
