#include "extract/extract.h"

#include <algorithm>
#include <unordered_map>

#include "extract/binder.h"
#include "extract/grammar.h"
#include "extract/plain_verbs.h"
#include "extract/slots.h"

namespace vigil::extract {
namespace {

bool has_required(const Pack& pack, const Statement& statement) {
  const auto topic = std::find_if(pack.topics.begin(), pack.topics.end(),
                                  [&](const Topic& t) { return t.key == statement.topic; });
  if (topic == pack.topics.end()) return false;
  return std::all_of(topic->fields.begin(), topic->fields.end(), [&](const TopicField& field) {
    return !field.required || std::any_of(statement.fields.begin(), statement.fields.end(),
                                          [&](const Field& f) { return f.name == field.name; });
  });
}

// The same fact said twice in one paragraph is one fact, unless somebody else says it.
bool says_nothing_new(const Statement& later, const Statement& earlier) {
  if (later.topic != earlier.topic || later.country != earlier.country ||
      later.certainty != earlier.certainty)
    return false;
  if (later.date && later.date != earlier.date) return false;
  if (!later.speaker.empty() && later.speaker != earlier.speaker) return false;
  return std::all_of(later.fields.begin(), later.fields.end(), [&](const Field& field) {
    return std::any_of(earlier.fields.begin(), earlier.fields.end(), [&](const Field& f) {
      return f.name == field.name && f.value == field.value;
    });
  });
}

// Looks back so far and no farther, lest a paragraph of many thousand statements cost their square.
constexpr std::size_t looked_back = 500;

bool is_old(const Statement& statement, const std::vector<Statement>& all) {
  const std::size_t from = all.size() > looked_back ? all.size() - looked_back : 0;
  return std::any_of(
      all.begin() + static_cast<std::ptrdiff_t>(from), all.end(),
      [&](const Statement& earlier) { return says_nothing_new(statement, earlier); });
}

}  // namespace

struct Extractor::Parts {
  explicit Parts(const Pack& its_pack)
      : pack(its_pack), slots(its_pack), grammar(its_pack.extract), binder(its_pack, grammar) {
    for (const Country& country : pack.countries) country_names[country.code] = country.name;
  }
  const Pack& pack;
  SlotMaker slots;
  Grammar grammar;
  Binder binder;
  std::unordered_map<std::string, std::string> country_names;  // By code.
};

Extractor::Extractor(const Pack& pack) : parts_(std::make_unique<Parts>(pack)) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

std::vector<Statement> Extractor::statements(const Paragraph& paragraph) const {
  const Passage passage =
      passage_of(paragraph.text, paragraph.marks, parts_->pack.reading.abbreviations);
  ParagraphContext context;
  context.text = paragraph.text;
  context.around.text = std::string(paragraph.section) + "\n" + std::string(paragraph.text);
  context.country = paragraph.country;
  context.treaty = parts_->grammar.section_treaty(paragraph.section);
  const auto country = parts_->country_names.find(context.country);
  if (country != parts_->country_names.end()) context.speech.subject_name = country->second;
  DateContext dates;
  std::vector<Statement> all;
  const auto read = [&](SlotText& text, FoundLiterals found, const PassageSentence& sentence) {
    parts_->slots.make(text, dates);
    parts_->grammar.put_classes(text, std::move(found), context.treaty);
    for (Statement& statement : parts_->binder.bind(text, context)) {
      if (!has_required(parts_->pack, statement) || is_old(statement, all)) continue;
      statement.notes = passage.notes_of(sentence);
      all.push_back(std::move(statement));
    }
  };
  // A sentence that states nothing is read only for what it lends to one after it that may.
  std::size_t unread = 0;
  bool one_before = false;
  for (std::size_t i = 0; i < passage.sentences.size(); ++i) {
    SlotText text = plain_sentence(paragraph.text, passage.sentences[i].where, passage.marks);
    FoundLiterals found = parts_->grammar.literals_in(text.text());
    const Grammar::Prospects prospects = parts_->grammar.prospects(text.text(), found);
    one_before = prospects.states || (prospects.echoes && one_before);
    if (!one_before) continue;
    for (; unread < i; ++unread) {
      SlotText before =
          plain_sentence(paragraph.text, passage.sentences[unread].where, passage.marks);
      read(before, parts_->grammar.literals_in(before.text()), passage.sentences[unread]);
    }
    read(text, std::move(found), passage.sentences[i]);
    unread = i + 1;
  }
  return all;
}

std::string Extractor::shown(const Paragraph& paragraph) const {
  const Passage passage =
      passage_of(paragraph.text, paragraph.marks, parts_->pack.reading.abbreviations);
  DateContext dates;
  std::string lines;
  for (const PassageSentence& sentence : passage.sentences) {
    SlotText text = plain_sentence(paragraph.text, sentence.where, passage.marks);
    FoundLiterals found = parts_->grammar.literals_in(text.text());
    parts_->slots.make(text, dates);
    parts_->grammar.put_classes(text, std::move(found),
                                parts_->grammar.section_treaty(paragraph.section));
    lines += std::string(text.text()) + "\n";
  }
  return lines;
}

}  // namespace vigil::extract
