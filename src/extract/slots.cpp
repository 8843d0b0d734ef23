#include "extract/slots.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "extract/expression.h"
#include "extract/literals.h"

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
  return std::find(words.begin(), words.end(), tokens[before].folded) != words.end();
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

std::string literally(std::string_view words) {
  std::string made;
  for (const char c : words) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == ' ' || static_cast<unsigned char>(c) >= 0x80;
    if (!plain) made += '\\';
    made += c;
  }
  return made;
}

std::string alternatives(const std::map<std::string, std::string>& words) {
  std::vector<std::string> all;
  for (const auto& [word, code] : words) all.push_back(literally(word));
  std::sort(all.begin(), all.end(),
            [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  std::string joined;
  for (const std::string& word : all) joined += (joined.empty() ? "" : "|") + word;
  return joined;
}

}  // namespace

// "US$28.6 million", "2 million euros"; the words in parentheses say the same in another currency.
struct SlotMaker::Money {
  explicit Money(const std::map<std::string, std::string>& words) : codes(words) {
    const std::string any = alternatives(words);
    const std::string amount =
        R"((\d+(?:,\d{3})*(?:\.\d+)?)(?: ?(million|billion|thousand|m|bn)\b)?)";
    before = std::make_unique<Expression>("(?-i)(" + any + ") ?" + amount);
    after = std::make_unique<Expression>("(?-i)\\b" + amount + " (" + any + ")(?:\\b|$)");
    for (const auto& [word, code] : words) {
      std::string small = word;
      for (char& c : small) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
      }
      names.add({small, false, false});
    }
    names.prepare();
  }

  bool may_be_in(std::string_view text) const {
    if (codes.empty() || text.find_first_of("0123456789") == std::string_view::npos) return false;
    FoundLiterals found;
    found.clear(names.size());
    names.find(text, found);
    return !found.list().empty();
  }

  std::optional<vigil::Money> value(std::string_view currency, std::string digits,
                                    std::string_view scale) const {
    std::erase(digits, ',');
    const double times = scale == "million" || scale == "m"    ? 1e6
                         : scale == "billion" || scale == "bn" ? 1e9
                         : scale == "thousand"                 ? 1e3
                                                               : 1;
    const double amount = std::strtod(digits.c_str(), nullptr) * times;
    const auto code = codes.find(std::string(currency));
    if (amount > 9e15 || code == codes.end()) return std::nullopt;
    return vigil::Money{std::llround(amount), code->second};
  }

  std::map<std::string, std::string> codes;
  Literals names;
  std::unique_ptr<Expression> before, after;
};

SlotMaker::SlotMaker(const Pack& pack)
    : names_(pack),
      dates_(pack.reading.months),
      numbers_(pack.reading.numbers),
      money_(std::make_unique<Money>(pack.extract.currencies)) {
  names_.name_beginnings(vocabulary_);
  dates_.name_beginnings(vocabulary_);
  numbers_.name_beginnings(vocabulary_);
  name_date_leads(vocabulary_);
}

SlotMaker::~SlotMaker() = default;

namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

// Before its figures become numbers.
void SlotMaker::put_money(SlotText& sentence) const {
  const std::string_view text = sentence.text();
  if (!money_->may_be_in(text)) return;
  std::vector<SlotText::Replacement> found;
  Fit before;
  Fit after;
  const auto words = [&](const Fit& fit, std::size_t group) {
    return fit.has(group) ? text.substr(fit.begin(group), fit.end(group) - fit.begin(group))
                          : std::string_view();
  };
  // Each is looked for again only where it was passed.
  bool any_before = money_->before->find(text, 0, before);
  bool any_after = money_->after->find(text, 0, after);
  for (std::size_t at = 0; any_before || any_after;) {
    const bool use_after = any_after && (!any_before || after.begin() < before.begin());
    const Fit& fit = use_after ? after : before;
    const std::size_t begin = fit.begin();
    const std::size_t end = fit.end();
    const bool inside = begin > 0 && is_word_byte(text[begin]) && is_word_byte(text[begin - 1]);
    const auto money =
        inside      ? std::nullopt
        : use_after ? money_->value(words(fit, 3), std::string(words(fit, 1)), words(fit, 2))
                    : money_->value(words(fit, 1), std::string(words(fit, 2)), words(fit, 3));
    if (money) {
      Slot slot;
      slot.kind = "MONEY";
      slot.money = money;
      found.push_back({begin, end, std::move(slot)});
    }
    at = std::max(end, begin + 1);
    if (any_before && before.begin() < at) any_before = money_->before->find(text, at, before);
    if (any_after && after.begin() < at) any_after = money_->after->find(text, at, after);
  }
  sentence.replace(std::move(found));
}

// The name at the token, its article included; how many tokens it takes.
std::size_t SlotMaker::put_name(const Tokens& tokens, std::size_t at, Slot& slot) const {
  const NameRead name = names_.read(tokens, at);
  if (name.tokens == 0) return 0;
  slot.kind = name.kind;
  slot.value = name.value;
  std::size_t end = at + name.tokens;
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
  put_money(sentence);
  const std::string_view text = sentence.text();
  const Tokens tokens = tokens_of(text);
  std::vector<std::uint8_t> uses(tokens.size() + 3, 0);
  for (std::size_t i = 0; i < tokens.size(); ++i) uses[i] = vocabulary_.uses(tokens[i].folded);
  std::vector<SlotText::Replacement> found;
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
    Slot slot;
    const Taken taken = slot_at(tokens, uses, at, slot, is_aside ? aside : dates);
    if (taken.end > at && !slot.kind.empty()) {
      std::size_t end = tokens[taken.end - 1].end;
      if (tokens[taken.end - 1].possessive && text.substr(0, end).ends_with("'s")) end -= 2;
      found.push_back({tokens[taken.begin].begin, end, std::move(slot)});
    }
    at = std::max(taken.end, at + 1);
  }
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
  if (is_named_by_number(tokens, at) || !NumberReader::may_begin(tokens[at], uses[at])) return {};
  const std::size_t size = put_number(tokens, at, slot);
  if (size != 0 && !slot.number) slot.kind.clear();  // Too large to say.
  return {at, at + size};
}

}  // namespace vigil::extract
