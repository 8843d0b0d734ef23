#include "extract/slots.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <re2/re2.h>

namespace vigil::extract {
namespace {

using Tokens = std::vector<Token>;

bool is(const Tokens& tokens, std::size_t at, std::string_view word) {
  return at < tokens.size() && tokens[at].folded == word;
}

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

std::size_t phrase_at(const Tokens& tokens, std::size_t at, std::string_view words) {
  std::size_t next = at;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (next >= tokens.size() || tokens[next].folded != words.substr(0, end)) return 0;
    ++next;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return next - at;
}

// "Article 7", "Law 759": the number is a name.
bool is_named_by_number(const Tokens& tokens, std::size_t at) {
  constexpr std::array<std::string_view, 14> words{
      "article", "articles", "protocol", "law",  "decree",  "no",    "nos",
      "chapter", "annex",    "page",     "form", "section", "order", "act"};
  if (at == 0 || !tokens[at].digits) return false;
  const std::size_t before = at >= 2 && is(tokens, at - 1, ".") ? at - 2 : at - 1;
  return std::find(words.begin(), words.end(), tokens[before].folded) != words.end();
}

// Words before a date that only say that it is one.
std::size_t date_lead(const Tokens& tokens, std::size_t at) {
  constexpr std::array<std::string_view, 6> single{"on",         "in", "during",
                                                   "throughout", "at", "later"};
  for (const std::string_view phrase :
       {"as of", "as at", "later in", "early in", "late in", "also in", "again in"}) {
    if (const std::size_t size = phrase_at(tokens, at, phrase)) return size;
  }
  return at < tokens.size() &&
                 std::find(single.begin(), single.end(), tokens[at].folded) != single.end()
             ? 1
             : 0;
}

std::string alternatives(const std::map<std::string, std::string>& words) {
  std::vector<std::string> all;
  for (const auto& [word, code] : words) all.push_back(re2::RE2::QuoteMeta(word));
  std::sort(all.begin(), all.end(),
            [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  std::string joined;
  for (const std::string& word : all) joined += (joined.empty() ? "" : "|") + word;
  return joined;
}

}  // namespace

struct SlotMaker::Found {
  std::size_t tokens = 0;
  Slot slot;
};

// "US$28.6 million", "2 million euros"; the words in parentheses say the same in another currency.
struct SlotMaker::Money {
  explicit Money(const std::map<std::string, std::string>& words) : codes(words) {
    const std::string any = alternatives(words);
    const std::string amount =
        R"((\d+(?:,\d{3})*(?:\.\d+)?)(?: ?(million|billion|thousand|m|bn)\b)?)";
    re2::RE2::Options options;
    options.set_log_errors(false);
    before = std::make_unique<re2::RE2>("(?:\\b|^)?(" + any + ") ?" + amount, options);
    after = std::make_unique<re2::RE2>("\\b" + amount + " (" + any + ")(?:\\b|$)", options);
  }

  std::optional<vigil::Money> value(const std::string& currency, std::string digits,
                                    const std::string& scale) const {
    std::erase(digits, ',');
    const double times = scale == "million" || scale == "m"    ? 1e6
                         : scale == "billion" || scale == "bn" ? 1e9
                         : scale == "thousand"                 ? 1e3
                                                               : 1;
    const double amount = std::strtod(digits.c_str(), nullptr) * times;
    const auto code = codes.find(currency);
    if (amount > 9e15 || code == codes.end()) return std::nullopt;
    return vigil::Money{std::llround(amount), code->second};
  }

  std::map<std::string, std::string> codes;
  std::unique_ptr<re2::RE2> before, after;
};

SlotMaker::SlotMaker(const Pack& pack)
    : names_(pack),
      dates_(pack.reading.months),
      numbers_(pack.reading.numbers),
      money_(std::make_unique<Money>(pack.extract.currencies)) {}

SlotMaker::~SlotMaker() = default;

namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

void SlotMaker::make(SlotText& sentence, DateContext& dates) const {
  std::vector<SlotText::Replacement> found;
  const std::string text(sentence.text());
  // Money, before its figures become numbers.
  if (!money_->codes.empty()) {
    std::size_t at = 0;
    re2::StringPiece groups[4];
    while (at < text.size()) {
      const bool before =
          money_->before->Match(text, at, text.size(), re2::RE2::UNANCHORED, groups, 4);
      re2::StringPiece other[4];
      const bool after =
          money_->after->Match(text, at, text.size(), re2::RE2::UNANCHORED, other, 4);
      if (!before && !after) break;
      const bool use_after = after && (!before || other[0].data() < groups[0].data());
      const re2::StringPiece* hit = use_after ? other : groups;
      const auto begin = static_cast<std::size_t>(hit[0].data() - text.data());
      const std::size_t end = begin + hit[0].size();
      at = std::max(end, begin + 1);
      if (begin > 0 && is_word_byte(text[begin]) && is_word_byte(text[begin - 1])) continue;
      const auto money =
          use_after ? money_->value(hit[3].as_string(), hit[1].as_string(), hit[2].as_string())
                    : money_->value(hit[1].as_string(), hit[2].as_string(), hit[3].as_string());
      if (!money) continue;
      Slot slot;
      slot.kind = "MONEY";
      slot.money = money;
      found.push_back({begin, end, std::move(slot)});
    }
  }
  sentence.replace(std::move(found));
  found = {};

  const std::string rest(sentence.text());
  const Tokens tokens = tokens_of(rest);
  const auto add = [&](std::size_t first, std::size_t last, Slot slot) {
    std::size_t end = tokens[last - 1].end;
    if (tokens[last - 1].possessive && rest.substr(0, end).ends_with("'s")) end -= 2;
    found.push_back({tokens[first].begin, end, std::move(slot)});
  };
  for (std::size_t at = 0; at < tokens.size();) {
    if (is(tokens, at, "<")) {  // A slot already.
      while (at < tokens.size() && !is(tokens, at, ">")) ++at;
      ++at;
      continue;
    }
    const std::size_t article = is(tokens, at, "the") ? 1 : 0;
    if (const NameRead name = names_.read(tokens, at + article); name.tokens != 0) {
      Slot slot;
      slot.kind = name.kind;
      slot.value = name.value;
      std::size_t end = at + article + name.tokens;
      // "Brezia (Old Brezia)": the same country twice.
      if (is(tokens, end, "(")) {
        const NameRead again = names_.read(tokens, end + 1);
        if (again.tokens != 0 && again.value == name.value &&
            is(tokens, end + 1 + again.tokens, ")")) {
          end += again.tokens + 2;
        }
      }
      const bool demonym = slot.kind == "DEMONYM";
      add(at + (demonym ? article : 0), end, std::move(slot));
      at = end;
      continue;
    }
    const std::size_t lead = date_lead(tokens, at);
    if (const DateRead date = dates_.read(tokens, at + lead, dates); date.tokens != 0) {
      Slot slot;
      slot.kind = "DATE";
      slot.dates = date.dates;
      add(at, at + lead + date.tokens, std::move(slot));
      at += lead + date.tokens;
      continue;
    }
    if (is_named_by_number(tokens, at)) {
      ++at;
      continue;
    }
    if (const NumberRead number = numbers_.read(tokens, at); number.tokens != 0) {
      std::size_t end = at + number.tokens;
      Slot slot;
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
      if (slot.number) add(at, end, std::move(slot));
      at = end;
      continue;
    }
    ++at;
  }
  sentence.replace(std::move(found));
}

}  // namespace vigil::extract
