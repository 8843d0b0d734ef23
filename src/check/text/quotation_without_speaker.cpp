// Somebody's words need somebody. Titles of works, names of meetings and single words in quotation
// marks are nobody's; a verb of saying in the sentence, or in the one before or after it, is taken
// for a speaker, so that only words without any are reported.

#include <algorithm>
#include <array>

#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

constexpr std::size_t fewest_words = 5;

constexpr std::array<std::string_view, 34> naming_words{
    "entitled",   "titled",    "called",   "named",    "known",       "theme",      "slogan",
    "so-called",  "motto",     "term",     "phrase",   "words",       "conference", "workshop",
    "seminar",    "project",   "program",  "campaign", "meeting",     "film",       "book",
    "exhibition", "article",   "document", "title",    "under",       "paper",      "booklet",
    "brochure",   "operation", "text",     "course",   "documentary", "poster"};

// Words that hand a quotation to its speaker without a verb of saying.
constexpr std::array<std::string_view, 24> introductions{
    "put it",     "puts it",     "putting it",   "in the words of", "word is",      "word was",
    "words were", "view is",     "view was",     "answer is",       "answer was",   "answer came",
    "reply is",   "reply was",   "line is",      "line was",        "position is",  "position was",
    "message is", "message was", "in its words", "in his words",    "in her words", "to quote"};

bool introduces(std::string_view sentence) {
  const std::string text = lower(sentence);
  return std::any_of(introductions.begin(), introductions.end(), [&](std::string_view words) {
    const std::size_t at = text.find(words);
    const bool starts = at == 0 || (at != std::string::npos && !is_letter(text[at - 1]));
    const std::size_t end = at + words.size();
    return starts && (end >= text.size() || !is_letter(text[end]));
  });
}

// "Rivers and Dams of the Highlands": most longer words have capitals.
bool is_title(const std::vector<Word>& words) {
  std::size_t longer = 0;
  std::size_t capital = 0;
  for (const Word& word : words) {
    if (word.lower.size() < 4 || word.digits) continue;
    ++longer;
    if (word.capital) ++capital;
  }
  return capital * 10 >= longer * 6;
}

bool is_named(const std::vector<Word>& sentence, TextSpan quotation) {
  const auto after =
      std::lower_bound(sentence.begin(), sentence.end(), quotation.begin,
                       [](const Word& word, std::uint32_t at) { return word.where.begin < at; });
  const auto count = std::min<std::ptrdiff_t>(4, after - sentence.begin());
  return std::any_of(after - count, after, [](const Word& word) {
    return std::find(naming_words.begin(), naming_words.end(), word.lower) != naming_words.end();
  });
}

std::string_view without_marks(std::string_view quotation) {
  const std::size_t size = quotation.front() == '"' ? 1 : 3;
  return quotation.substr(size, quotation.size() - 2 * size);
}

}  // namespace

void quotation_without_speaker(const Subject& subject, Reporter& out) {
  const Document& document = subject.record.document;
  const auto& sentences = subject.layout.sentences;
  const auto speaks = [&](std::size_t i, std::uint32_t block) {
    if (i >= sentences.size() || sentences[i].block != block) return false;
    const std::string_view text = text_of(document, sentences[i].text);
    return attributes(words_of(text)) || introduces(text);
  };
  std::size_t s = 0;
  for (const TextSpan quotation : subject.layout.quotations) {
    while (s + 1 < sentences.size() && sentences[s + 1].text.begin <= quotation.begin) ++s;
    if (s >= sentences.size()) return;
    const std::vector<Word> words = words_of(text_of(document, quotation));
    if (words.size() < fewest_words || is_title(words)) continue;
    std::size_t last = s;  // A quotation may hold several sentences.
    while (last + 1 < sentences.size() && sentences[last + 1].text.begin < quotation.end) ++last;
    const std::uint32_t block = sentences[s].block;
    bool spoken = s > 0 && speaks(s - 1, block);
    for (std::size_t i = s; i <= last + 1; ++i) spoken = spoken || speaks(i, block);
    // A block of its own is introduced by the block before.
    if (document.blocks[block].kind == BlockKind::quotation && s > 0) {
      spoken = spoken || speaks(s - 1, sentences[s - 1].block);
    }
    if (spoken) continue;
    const auto sentence = words_of(text_of(document, sentences[s].text), sentences[s].text.begin);
    if (is_named(sentence, quotation)) continue;
    out.say(
        place_of(subject, quotation),
        "Nobody is named who said " + in_quotes(without_marks(text_of(document, quotation))) + ".",
        "Name the speaker or the document in the sentence.");
  }
}

}  // namespace vigil::check
