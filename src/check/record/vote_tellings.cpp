#include "check/record/vote_tellings.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "check/detail/words.h"

namespace vigil::check {
namespace {

enum class Side { yes, no, abstain };

constexpr std::array<std::string_view, 16> yes_words{
    "favor",     "favour",  "for",    "yes",     "aye",       "ayes", "yea",         "yeas",
    "supported", "support", "backed", "backing", "endorsing", "pro",  "affirmative", "supporting"};
constexpr std::array<std::string_view, 14> no_words{
    "against",  "opposed", "opposing", "oppose", "opposition", "noes",       "nays",
    "negative", "dissent", "contra",   "nay",    "objecting",  "dissenting", "opponents"};
// They stand between a number and the side that it counts: "124 states voted in favor".
constexpr std::array<std::string_view, 44> small_words{
    "votes",       "vote",    "states", "countries", "governments", "nations", "members",
    "delegations", "voices",  "cast",   "voted",     "voting",      "voters",  "were",
    "was",         "being",   "are",    "came",      "out",         "in",      "that",
    "who",         "which",   "there",  "had",       "having",      "its",     "their",
    "stood",       "member",  "of",     "them",      "others",      "other",   "raised",
    "state",       "country", "chose",  "recorded",  "registered",  "more",    "declared",
    "a",           "counted"};
// They stand between a side and the number that follows it: "abstentions numbered ten".
constexpr std::array<std::string_view, 6> links{"numbered", "by", "were", "at", "with", "votes"};
constexpr std::array<std::string_view, 7> counted_things{
    "states", "countries", "governments", "nations", "members", "votes", "delegations"};
// "It joined 155 other states in voting for": with itself they are one more.
constexpr std::array<std::string_view, 5> beside{"joined", "with", "and", "like", "alongside"};
constexpr std::array<std::string_view, 7> nothings{"no",  "none",   "nil",    "zero",
                                                   "zip", "nobody", "without"};

template <class List>
bool is_one_of(const List& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::optional<Side> side_of(const std::string& word) {
  if (word.starts_with("abst")) return Side::abstain;
  if (is_one_of(yes_words, word)) return Side::yes;
  if (is_one_of(no_words, word) || word == "unopposed") return Side::no;
  return std::nullopt;
}

struct Number {
  std::size_t first = 0, last = 0;  // Words: the number's own, and that of its side.
  int value = 0;
  std::optional<Side> side;
  bool of_states = false;
};

class Reader {
 public:
  Reader(std::string_view text, const Pack& pack, std::uint32_t offset)
      : text_(text), pack_(pack), offset_(offset), words_(words_of(text, offset)) {
    values_.reserve(words_.size());
    for (std::size_t i = 0; i < words_.size(); ++i) values_.push_back(value_of(i));
  }

  std::vector<VoteTelling> run() const {
    std::vector<VoteTelling> found;
    std::vector<Number> group;
    const auto close = [&] {
      if (auto telling = made_of(group)) found.push_back(*telling);
      group.clear();
    };
    for (const Number& number : numbers()) {
      const bool again = std::any_of(group.begin(), group.end(),
                                     [&](const Number& one) { return one.side == number.side; });
      if (again || (!group.empty() && number.first > group.back().last + reach)) close();
      group.push_back(number);
    }
    close();
    return found;
  }

 private:
  static constexpr std::size_t reach = 10;  // Words between two numbers of one count.

  // Of digits, or of words that the pack reads as numbers: "ten", "twenty-two".
  std::optional<int> named(const std::string& word) const {
    const auto& known = pack_.reading.numbers;
    const auto whole = known.find(word);
    if (whole != known.end() && whole->second < 1000) return static_cast<int>(whole->second);
    const std::size_t hyphen = word.find('-');
    if (hyphen == std::string::npos) return std::nullopt;
    const auto tens = known.find(word.substr(0, hyphen)),
               ones = known.find(word.substr(hyphen + 1));
    const bool both = tens != known.end() && ones != known.end();
    if (!both || tens->second % 10 != 0 || ones->second > 9) return std::nullopt;
    return static_cast<int>(tens->second + ones->second);
  }

  char before(std::size_t i) const { return at(words_[i].where.begin - offset_, -1); }
  char after(std::size_t i) const { return at(words_[i].where.end - offset_, 0); }
  char at(std::size_t place, int step) const {
    const auto there = static_cast<std::ptrdiff_t>(place) + step;
    const bool inside = there >= 0 && static_cast<std::size_t>(there) < text_.size();
    return inside ? text_[static_cast<std::size_t>(there)] : ' ';
  }

  // "51/45" is a name, "156 percent" and "14 December" count no votes.
  std::optional<int> value_of(std::size_t i) const {
    const std::string& word = words_[i].lower;
    if (is_one_of(nothings, word)) return 0;
    if (!words_[i].digits) return named(word);
    int value = 0;
    const char* const end = word.data() + word.size();
    if (word.size() > 3 || std::from_chars(word.data(), end, value).ptr != end) return std::nullopt;
    if (before(i) == '/' || after(i) == '/') return std::nullopt;
    const bool day = i + 1 < words_.size() && pack_.reading.months.contains(words_[i + 1].lower);
    return day ? std::nullopt : std::optional(value);
  }

  std::string_view between(std::size_t a, std::size_t b) const {
    const std::size_t begin = words_[a].where.end - offset_;
    return text_.substr(begin, words_[b].where.begin - offset_ - begin);
  }
  static bool is_dash(std::string_view gap) { return gap == "-" || gap == "\u2013"; }
  static bool is_stop(std::string_view gap) {
    return gap.find_first_of(",;:.") != std::string_view::npos;
  }

  // "124 states in favor"; the word that names the side.
  std::optional<std::size_t> side_after(std::size_t i) const {
    constexpr std::size_t most = 6;
    for (std::size_t next = i + 1; next < words_.size() && next <= i + most; ++next) {
      if (is_stop(between(next - 1, next))) return std::nullopt;
      const std::string& word = words_[next].lower;
      if (side_of(word)) return next;
      // "0 no, 10 abstentions".
      const bool closes = next + 1 == words_.size() || is_stop(between(next, next + 1));
      if (word == "no" && next == i + 1 && closes) return next;
      if (values_[next] || !is_one_of(small_words, word)) return std::nullopt;
    }
    return std::nullopt;
  }

  // "In favor: 155", "opposed by none".
  std::optional<std::size_t> side_before(std::size_t i) const {
    for (std::size_t back = i; back-- > 0 && i - back <= 2;) {
      const std::string_view gap = between(back, back + 1);
      if (gap.find_first_of(",;.()") != std::string_view::npos) return std::nullopt;
      if (side_of(words_[back].lower)) return back;
      if (!is_one_of(links, words_[back].lower)) return std::nullopt;
    }
    return std::nullopt;
  }

  // "155-0", "124 votes to nil", "156 against none": the other number of the pair.
  std::optional<std::size_t> pair_of(std::size_t i) const {
    const bool span = i > 0 && (words_[i - 1].lower == "from" || words_[i - 1].lower == "between");
    if (span || before(i) == '-') return std::nullopt;
    std::size_t next = i + 1;
    if (next < words_.size() && is_one_of(counted_things, words_[next].lower)) ++next;
    if (next >= words_.size()) return std::nullopt;
    if (next == i + 1 && is_dash(between(i, next))) {
      return values_[next] ? std::optional(next) : std::nullopt;
    }
    const std::string& word = words_[next].lower;
    const bool joins = word == "to" || word == "against" || word == "versus";
    if (!joins || next + 1 >= words_.size() || !values_[next + 1]) return std::nullopt;
    if (is_stop(between(next, next + 1)) || side_after(next + 1)) return std::nullopt;
    return next + 1;
  }

  std::vector<Number> numbers() const {
    std::vector<Number> found;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].lower == "unopposed") found.push_back({i, i, 0, Side::no, false});
      if (!values_[i]) continue;
      const auto pair = pair_of(i);
      if (pair && !is_one_of(nothings, words_[i].lower)) {
        found.push_back({i, i, *values_[i], Side::yes, true});
        found.push_back({*pair, *pair, *values_[*pair], Side::no, true});
        i = *pair;
        const bool third = i + 1 < words_.size() && values_[i + 1] && is_dash(between(i, i + 1));
        if (third) {
          ++i;
          found.push_back({i, i, *values_[i], Side::abstain, true});
        }
      } else if (const auto number = sided(i)) {
        found.push_back(*number);
      }
    }
    return found;
  }

  std::optional<Number> sided(std::size_t i) const {
    const bool nothing = is_one_of(nothings, words_[i].lower);
    if (const auto side = side_after(i)) {
      Number number{i, *side, *values_[i], side_of(words_[*side].lower).value_or(Side::no), false};
      bool others = false;
      for (std::size_t word = i + 1; word < *side; ++word) {
        number.of_states |= is_one_of(counted_things, words_[word].lower);
        others |= words_[word].lower == "other" || words_[word].lower == "others";
      }
      if (others && i > 0 && is_one_of(beside, words_[i - 1].lower)) ++number.value;
      return number;
    }
    if (nothing && words_[i].lower != "none" && words_[i].lower != "nil") return std::nullopt;
    if (const auto side = side_before(i)) {
      return Number{i, i, *values_[i], side_of(words_[*side].lower), false};
    }
    return std::nullopt;
  }

  std::optional<VoteTelling> made_of(const std::vector<Number>& group) const {
    VoteTelling telling;
    if (group.empty()) return std::nullopt;
    for (const Number& number : group) {
      if (number.side == Side::yes) telling.yes = number.value;
      if (number.side == Side::no) telling.no = number.value;
      if (number.side == Side::abstain) telling.abstain = number.value;
    }
    telling.is_part = !telling.abstain;
    const bool enough = group.size() > 1 || group.front().of_states;
    if (!telling.yes || !enough) return std::nullopt;
    telling.where = {words_[group.front().first].where.begin, words_[group.back().last].where.end};
    return telling;
  }

  std::string_view text_;
  const Pack& pack_;
  std::uint32_t offset_;
  std::vector<Word> words_;
  std::vector<std::optional<int>> values_;
};

}  // namespace

std::vector<VoteTelling> vote_tellings_in(std::string_view text, const Pack& pack,
                                          std::uint32_t offset) {
  return Reader(text, pack, offset).run();
}

}  // namespace vigil::check
