// "As of", "through the end of": a day after the one on which the page says that it was updated.

#include <algorithm>

#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

constexpr std::uint32_t longest_span = 32;   // Bytes of "between 19 October 2003 and ".
constexpr std::uint32_t longest_stamp = 80;  // Bytes of "Last updated: 19 October 2003".

// The n-th word before that place; empty where there are fewer.
std::string before(const std::vector<Word>& words, std::uint32_t at, std::ptrdiff_t back) {
  const auto after = std::lower_bound(
      words.begin(), words.end(), at,
      [](const Word& word, std::uint32_t place) { return word.where.begin < place; });
  return after - words.begin() < back ? std::string() : after[-back].lower;
}

class StampChecker {
 public:
  StampChecker(const Subject& subject, Reporter& out) : subject_(subject), out_(out) {}

  void run() {
    const DateMention* stamp = find_stamp();
    if (stamp == nullptr) return;
    for (const Sentence& sentence : subject_.layout.sentences) {
      const auto words =
          words_of(text_of(subject_.record.document, sentence.text), sentence.text.begin);
      const bool ahead = looks_ahead(words);
      for (const DateMention& mention : dates_within(subject_.layout, sentence.text)) {
        // "As of 31 December, two lakes remained to be cleaned" tells what was so, and "as of 31
        // December, it will" does not.
        const bool plan = ahead && !(is_as_of(mention, words) && !promises(words));
        if (!plan) judge(mention, words, *stamp);
      }
    }
  }

 private:
  const DateMention* find_stamp() const {
    const Document& document = subject_.record.document;
    for (const Block& block : document.blocks) {  // A short line may have been read as a heading.
      if (block.text.end - block.text.begin > longest_stamp) continue;
      const auto words = words_of(text_of(document, block.text));
      const bool says = std::any_of(words.begin(), words.end(), [](const Word& word) {
        return word.lower == "updated" || word.lower == "update";
      });
      if (!says || words.size() > 8) continue;
      for (const DateMention& mention : dates_within(subject_.layout, block.text)) {
        if (mention.date && mention.date->from() && mention.date->from()->day > 0) return &mention;
      }
    }
    return nullptr;
  }

  static bool is_as_of(const DateMention& mention, const std::vector<Word>& words) {
    return before(words, mention.where.begin, 1) == "of" &&
           before(words, mention.where.begin, 2) == "as";
  }

  static bool promises(const std::vector<Word>& words) {
    return std::any_of(words.begin(), words.end(), [](const Word& word) {
      return word.lower == "will" || word.lower == "would" || word.lower == "shall" ||
             word.lower == "planned" || word.lower == "expected";
    });
  }

  // "Between 1992 and December 2014".
  static bool ends_a_span(const DateMention& mention, const std::vector<Word>& words) {
    return before(words, mention.where.begin, 1) == "and" &&
           std::any_of(words.begin(), words.end(), [&](const Word& word) {
             return word.lower == "between" && word.where.begin < mention.where.begin &&
                    mention.where.begin - word.where.begin < longest_span;
           });
  }

  // The day up to which the words say that something holds; nothing for any other date.
  std::optional<Date> holds_until(const DateMention& mention,
                                  const std::vector<Word>& words) const {
    if (!mention.date || !mention.date->latest()) return std::nullopt;
    const std::string last = before(words, mention.where.begin, 1);
    const std::string earlier = before(words, mention.where.begin, 2);
    if (last == "of" && earlier == "end") return mention.date->latest();
    if ((last == "of" && earlier == "as") || last == "through") return mention.date->earliest();
    if (ends_a_span(mention, words)) return mention.date->earliest();
    return std::nullopt;
  }

  void judge(const DateMention& mention, const std::vector<Word>& words, const DateMention& stamp) {
    const auto until = holds_until(mention, words);
    const Date updated = stamp.date->from()->earliest();
    if (!until || *until <= updated) return;
    out_.say(place_of(subject_, mention.where),
             "The page was updated on " + say(updated, subject_.pack) +
                 " and tells what was so on " + say(*until, subject_.pack) + ".",
             "Say as of which day it holds, or correct the day of the update.",
             {place_of(subject_, stamp.where)});
  }

  const Subject& subject_;
  Reporter& out_;
};

}  // namespace

void later_than_updated(const Subject& subject, Reporter& out) {
  StampChecker(subject, out).run();
}

}  // namespace vigil::check
