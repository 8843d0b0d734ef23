// An opener sums up; the body gives the fact again with its note. A sentence of the opener is
// reported when its number stands nowhere in the body, when the body has another day of the same
// month, or when most of what it names (dates, names) is not there. A date is there only in a
// paragraph that has something else of the sentence: many things happen in one month.

#include <algorithm>
#include <array>
#include <set>

#include "base/unicode.h"
#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/numbers.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

constexpr std::int64_t exact_count = 100'000;  // In thousandths: a hundred is worth repeating.
constexpr std::size_t stem = 5;                // Letters by which two forms of a name agree.

constexpr std::array<std::string_view, 6> links{"of", "and", "the", "for", "in", "on"};

constexpr std::size_t telling = 5;  // Letters from which a word tells of something.

using Words = std::set<std::string>;  // Folded.

struct DatedParagraph {
  std::vector<Edtf> dates;  // Of a month or a day.
  Words words;
};

// What the body holds.
struct Body {
  std::vector<DatedParagraph> dated;
  std::set<std::int64_t> numbers;
  Words words;
};

Body body_of(const Subject& subject) {
  Body body;
  const Document& document = subject.record.document;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    if (subject.layout.roles[i] == BlockRole::opener) continue;
    if (subject.layout.roles[i] == BlockRole::heading) continue;
    const std::string_view text = text_of(document, document.blocks[i].text);
    DatedParagraph paragraph;
    for (DateMention& mention : dates_in(text, subject.pack.reading.months)) {
      if (mention.date && mention.form != DateForm::year) paragraph.dates.push_back(*mention.date);
    }
    for (const NumberMention& number : numbers_in(text, subject.pack.reading.numbers)) {
      body.numbers.insert(number.thousandths);
    }
    for (const Word& word : words_of(fold(text))) paragraph.words.insert(word.lower);
    body.words.insert(paragraph.words.begin(), paragraph.words.end());
    if (!paragraph.dates.empty()) body.dated.push_back(std::move(paragraph));
  }
  return body;
}

bool has_stem(const Words& words, std::string_view word) {
  const std::string key = fold(word);
  const std::string begin = key.substr(0, key.size() > stem + 2 ? stem + 1 : stem);
  const auto at = words.lower_bound(begin);
  return at != words.end() && at->starts_with(begin);
}

// A run of words in capitals, "of" and "the" between them included.
struct Name {
  TextSpan where;
  std::vector<std::string> words;
};

std::vector<Name> names_in(const Subject& subject, TextSpan sentence) {
  const auto words = words_of(text_of(subject.record.document, sentence), sentence.begin);
  std::vector<Name> names;
  bool open = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    const bool month = subject.pack.reading.months.contains(word.lower);
    const bool name = word.capital && i > 0 && !month && word.lower.size() >= 4;
    const bool link = std::find(links.begin(), links.end(), word.lower) != links.end();
    const bool apart = i > 0 && word.where.begin > words[i - 1].where.end + 1;  // A comma.
    if (apart) open = false;
    if (name) {
      if (!open) names.push_back({word.where, {}});
      names.back().where.end = word.where.end;
      names.back().words.push_back(word.lower);
      open = true;
    } else if (!link) {
      open = false;
    }
  }
  return names;
}

bool holds(const Body& body, const Name& name) {
  std::string initials;
  for (const std::string& word : name.words) {
    if (has_stem(body.words, word)) return true;
    initials += fold(word).substr(0, 1);
  }
  return initials.size() > 2 && body.words.contains(initials);
}

class OpenerChecker {
 public:
  OpenerChecker(const Subject& subject, Reporter& out)
      : subject_(subject), out_(out), body_(body_of(subject)) {
    for (const Country& country : subject.pack.countries) {
      const auto& codes = subject.record.report.countries;
      if (std::find(codes.begin(), codes.end(), country.code) == codes.end()) continue;
      for (const Word& word : words_of(fold(country.name))) own_.insert(word.lower);
      for (const std::string& demonym : country.demonyms) own_.insert(fold(demonym));
    }
  }

  void run() {
    if (body_.words.empty()) return;
    for (const Sentence& sentence : subject_.layout.sentences) {
      if (subject_.layout.roles[sentence.block] == BlockRole::opener) judge(without_lead(sentence));
    }
  }

 private:
  // The words before the colon name the opener.
  TextSpan without_lead(const Sentence& sentence) {
    TextSpan span = sentence.text;
    for (const SectionAt& at : subject_.layout.sections) {
      if (at.block > sentence.block) break;
      if (at.section == nullptr || !at.section->opener) continue;
      long_range_ = is_long_range(at.title);
      if (at.block == sentence.block && span.contains(at.title)) span.begin = at.title.end;
    }
    return span;
  }

  // "since 1999": sums up editions of which this report need not repeat everything.
  bool is_long_range(TextSpan title) const {
    const auto dates = dates_within(subject_.layout, title);
    return !dates.empty() && dates.front().form == DateForm::year;
  }

  void judge(TextSpan sentence) {
    std::vector<TextSpan> missing;
    std::size_t anchors = 0;
    bool certain = false;
    for (const DateMention& mention : dates_within(subject_.layout, sentence)) {
      if (!mention.date || mention.form == DateForm::year) continue;
      ++anchors;
      if (is_told(*mention.date, sentence)) continue;
      missing.push_back(mention.where);
      certain =
          certain || (mention.form == DateForm::day_month_year && contradicted(*mention.date));
    }
    certain = look_for_numbers(sentence, missing, anchors) || certain;
    bool name_missing = false;
    for (const Name& name : names_in(subject_, sentence)) {
      if (is_own(name)) continue;
      ++anchors;
      if (holds(body_, name)) continue;
      missing.push_back(name.where);
      name_missing = true;
    }
    const bool most = name_missing && missing.size() >= 2 && missing.size() * 2 > anchors;
    if (certain || most) say(std::move(missing));
  }

  // Some paragraph has the date, and another word of the sentence that tells of something.
  bool is_told(const Edtf& date, TextSpan sentence) const {
    const Words words = telling_words(sentence);
    return std::any_of(
        body_.dated.begin(), body_.dated.end(), [&](const DatedParagraph& paragraph) {
          return has_date(paragraph, [&](const Edtf& d) { return overlaps(d, date); }) &&
                 (words.empty() ||
                  std::any_of(words.begin(), words.end(), [&](const std::string& word) {
                    return has_stem(paragraph.words, word);
                  }));
        });
  }

  Words telling_words(TextSpan sentence) const {
    Words words;
    for (const Word& word : words_of(fold(text_of(subject_.record.document, sentence)))) {
      const bool tells = word.lower.size() >= telling && !own_.contains(word.lower) &&
                         !subject_.pack.reading.months.contains(word.lower);
      if (tells) words.insert(word.lower);
    }
    return words;
  }

  template <class Fits>
  static bool has_date(const DatedParagraph& paragraph, Fits fits) {
    return std::any_of(paragraph.dates.begin(), paragraph.dates.end(), fits);
  }

  // The body has another day of the same month, and not this one.
  bool contradicted(const Edtf& day) const {
    const DatePoint& point = *day.from();
    const Edtf month = Edtf::month(point.year, point.month);
    const auto same_month = [&](const Edtf& date) { return contains(month, date); };
    const auto this_day = [&](const Edtf& date) { return overlaps(date, day); };
    bool other = false;
    for (const DatedParagraph& paragraph : body_.dated) {
      if (has_date(paragraph, this_day)) return false;
      other = other || has_date(paragraph, same_month);
    }
    return other;
  }

  // "1.1 million" sums up 1,110,401: half of its last place to either side.
  bool in_body(const NumberMention& number) const {
    const std::int64_t place = last_place(number);
    const auto at = body_.numbers.lower_bound(number.thousandths - place / 2);
    return at != body_.numbers.end() && *at <= number.thousandths + place / 2;
  }

  // What the last digit stands for, in thousandths: a hundred thousand in "1.1 million". Nothing
  // in "1,366", which is exact.
  std::int64_t last_place(const NumberMention& number) const {
    const std::string_view digits = text_of(subject_.record.document, number.digits);
    const bool multiplied = number.where.end > number.digits.end;
    if (!multiplied && digits.find('.') == std::string_view::npos) return 0;
    std::int64_t bare = 0;
    for (const char c : digits) {
      if (is_digit(c) && bare < 1'000'000'000) bare = bare * 10 + (c - '0');
    }
    return bare > 0 ? number.thousandths / bare : 0;
  }

  bool look_for_numbers(TextSpan sentence, std::vector<TextSpan>& missing, std::size_t& anchors) {
    const auto dates = dates_within(subject_.layout, sentence);
    bool found = false;
    for (const NumberMention& number : numbers_in(text_of(subject_.record.document, sentence),
                                                  subject_.pack.reading.numbers, sentence.begin)) {
      const bool in_date = std::any_of(dates.begin(), dates.end(), [&](const DateMention& date) {
        return date.where.contains(number.digits.begin);
      });
      const bool weighs =
          number.money || number.thousandths >= exact_count || number.thousandths % 1000 != 0;
      if (in_date || number.named || number.rounded || !weighs) continue;
      ++anchors;
      if (in_body(number)) continue;
      missing.push_back(number.where);
      found = true;
    }
    return found;
  }

  bool is_own(const Name& name) const {
    return std::all_of(name.words.begin(), name.words.end(),
                       [&](const std::string& word) { return own_.contains(fold(word)); });
  }

  void say(std::vector<TextSpan> missing) {
    std::sort(missing.begin(), missing.end());
    std::vector<std::string> words;
    std::vector<Place> places;
    for (const TextSpan span : missing) {
      words.push_back(in_quotes(text_of(subject_.record.document, span)));
      places.push_back(place_of(subject_, span));
    }
    const Place first = places.front();
    places.erase(places.begin());
    std::string message = "The opener says " + list(words) + "; the body does not.";
    std::string hint = "Give the fact in the body, with its note, or correct the opener.";
    if (long_range_)
      return out_.remark(first, std::move(message), std::move(hint), std::move(places));
    out_.say(first, std::move(message), std::move(hint), std::move(places));
  }

  const Subject& subject_;
  Reporter& out_;
  Body body_;
  std::set<std::string> own_;  // Words for the report's own country.
  bool long_range_ = false;
};

}  // namespace

void opener_without_body(const Subject& subject, Reporter& out) {
  const bool opens = std::any_of(subject.layout.roles.begin(), subject.layout.roles.end(),
                                 [](BlockRole role) { return role == BlockRole::opener; });
  if (opens) OpenerChecker(subject, out).run();
}

}  // namespace vigil::check
