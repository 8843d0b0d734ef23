// A paragraph needs a note when it states what a reader could doubt: a day or a month, a count, a
// sum, what somebody said. Sentences that only deny ("No survey is known.") and openers, which
// the body supports, need none. A list is one paragraph with the words that lead to it.

#include <algorithm>

#include "check/detail/layout.h"
#include "check/detail/numbers.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

constexpr std::size_t fewest_words = 8;          // Of a paragraph.
constexpr std::int64_t smallest_count = 10'000;  // In thousandths: smaller ones are often "two".

enum class Weight { none, light, heavy };

bool counts_something(const Subject& subject, TextSpan span) {
  const auto dates = dates_within(subject.layout, span);
  const auto numbers =
      numbers_in(text_of(subject.record.document, span), subject.pack.reading.numbers, span.begin);
  return std::any_of(numbers.begin(), numbers.end(), [&](const NumberMention& number) {
    const bool part_of_date = std::any_of(dates.begin(), dates.end(), [&](const DateMention& date) {
      return date.where.contains(number.digits.begin);
    });
    if (number.named || part_of_date) return false;
    return number.money || number.percent || number.thousandths >= smallest_count;
  });
}

bool quotes(const Subject& subject, TextSpan span) {
  constexpr std::size_t fewest = 4;
  return std::any_of(
      subject.layout.quotations.begin(), subject.layout.quotations.end(), [&](TextSpan quotation) {
        return span.contains(quotation) &&
               words_of(text_of(subject.record.document, quotation)).size() >= fewest;
      });
}

Weight weight_of(const Subject& subject, TextSpan span, const std::vector<Word>& words) {
  const auto dates = dates_within(subject.layout, span);
  const bool dated = std::any_of(dates.begin(), dates.end(), [](const DateMention& date) {
    return date.form != DateForm::year;
  });
  if (opens_with_denial(words)) return Weight::none;
  if (dated || quotes(subject, span) || counts_something(subject, span)) return Weight::heavy;
  if (reports_speech(words)) return Weight::heavy;
  if (denies(words)) return Weight::none;
  return dates.empty() ? Weight::none : Weight::light;
}

// Blocks that stand or fall together: a paragraph, or a list with its lead.
struct Passage {
  std::size_t words = 0;
  std::size_t sentences = 0;
  bool marked = false;
  int light = 0;
  std::vector<TextSpan> claims;  // Sentences of weight.
};

class PassageReader {
 public:
  PassageReader(const Subject& subject, Reporter& out) : subject_(subject), out_(out) {}

  void run() {
    const auto& sentences = subject_.layout.sentences;
    for (std::size_t i = 0; i < sentences.size();) {
      const std::uint32_t block = sentences[i].block;
      if (!passage_ || !joins(passage_block_, block)) {
        close();
        passage_ = Passage{};
      }
      passage_block_ = block;
      for (; i < sentences.size() && sentences[i].block == block; ++i) add(sentences[i]);
    }
    close();
    if (subject_.record.document.notes.empty() && subject_.record.document.marks.empty()) {
      say_once();
    } else {
      for (const Passage& passage : bare_) say(passage);
    }
  }

 private:
  const Block& block(std::uint32_t i) const { return subject_.record.document.blocks[i]; }

  // Items follow each other or the words that end in a colon.
  bool joins(std::uint32_t before, std::uint32_t next) const {
    if (next != before + 1) return false;
    const bool leads = text_of(subject_.record.document, block(before).text).ends_with(':');
    if (block(next).kind == BlockKind::quotation) return true;
    return block(next).kind == BlockKind::list_item &&
           (leads || block(before).kind == BlockKind::list_item);
  }

  // The table carries the notes of the words that lead to it: one sentence, or any that end in a
  // colon.
  bool leads_to_table(std::uint32_t i) const {
    const auto& blocks = subject_.record.document.blocks;
    if (i + 1 >= blocks.size() || blocks[i + 1].kind != BlockKind::table) return false;
    return passage_->sentences == 1 ||
           text_of(subject_.record.document, blocks[i].text).ends_with(':');
  }

  void add(const Sentence& sentence) {
    if (subject_.layout.roles[sentence.block] != BlockRole::body) return;
    passage_->marked = passage_->marked || !sentence.marks.empty();
    const auto words = words_of(text_of(subject_.record.document, sentence.text));
    passage_->words += words.size();
    ++passage_->sentences;
    const Weight weight = weight_of(subject_, sentence.text, words);
    if (weight == Weight::light) ++passage_->light;
    if (weight != Weight::none) passage_->claims.push_back(sentence.text);
  }

  void close() {
    if (!passage_) return;
    const Passage& passage = *passage_;
    if (leads_to_table(passage_block_)) return passage_.reset();
    const bool heavy = static_cast<int>(passage.claims.size()) > passage.light;
    const bool claims = heavy || passage.light >= 2;
    if (!passage.marked && claims && passage.words >= fewest_words) bare_.push_back(passage);
    passage_.reset();
  }

  void say(const Passage& passage) {
    std::vector<Place> related;
    for (std::size_t i = 1; i < passage.claims.size(); ++i) {
      related.push_back(place_of(subject_, passage.claims[i]));
    }
    const bool one = passage.claims.size() == 1;
    out_.say(place_of(subject_, passage.claims.front()),
             "This paragraph has no note, and " + count(passage.claims.size(), "sentence") +
                 (one ? " of it states" : " of it state") +
                 " what needs a source: a day, a number or somebody's words.",
             "Add a note that names the source.", std::move(related));
  }

  void say_once() {
    if (bare_.empty()) return;
    std::vector<Place> related;
    for (std::size_t i = 1; i < bare_.size(); ++i) {
      related.push_back(place_of(subject_, bare_[i].claims.front()));
    }
    out_.say(place_of(subject_, bare_.front().claims.front()),
             "This report has no notes at all; " + count(bare_.size(), "paragraph") +
                 (bare_.size() == 1 ? " states" : " state") + " what needs a source.",
             "Add the notes; if the original had some, look whether the import lost them.",
             std::move(related));
  }

  const Subject& subject_;
  Reporter& out_;
  std::optional<Passage> passage_;
  std::uint32_t passage_block_ = 0;
  std::vector<Passage> bare_;
};

}  // namespace

void paragraph_without_note(const Subject& subject, Reporter& out) {
  PassageReader(subject, out).run();
}

}  // namespace vigil::check
