#include "extract/extract.h"

#include <algorithm>

#include "extract/binder.h"
#include "extract/grammar.h"
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

// The same fact said twice in one paragraph is one fact.
bool says_nothing_new(const Statement& later, const Statement& earlier) {
  if (later.topic != earlier.topic || later.country != earlier.country ||
      later.certainty != earlier.certainty)
    return false;
  if (later.date && later.date != earlier.date) return false;
  return std::all_of(later.fields.begin(), later.fields.end(), [&](const Field& field) {
    return std::any_of(earlier.fields.begin(), earlier.fields.end(), [&](const Field& f) {
      return f.name == field.name && f.value == field.value;
    });
  });
}

}  // namespace

struct Extractor::Parts {
  explicit Parts(const Pack& its_pack)
      : pack(its_pack), slots(its_pack), grammar(its_pack.extract), binder(its_pack, grammar) {}
  const Pack& pack;
  SlotMaker slots;
  Grammar grammar;
  Binder binder;
};

Extractor::Extractor(const Pack& pack) : parts_(std::make_unique<Parts>(pack)) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

std::vector<Statement> Extractor::statements(const Paragraph& paragraph) const {
  const Passage passage =
      passage_of(paragraph.text, paragraph.marks, parts_->pack.reading.abbreviations);
  ParagraphContext context;
  context.text = paragraph.text;
  context.around = std::string(paragraph.section) + "\n" + std::string(paragraph.text);
  context.country = paragraph.country;
  context.treaty = parts_->grammar.section_treaty(paragraph.section);
  for (const Country& country : parts_->pack.countries) {
    if (country.code == context.country) context.speech.subject_name = country.name;
  }
  DateContext dates;
  std::vector<Statement> all;
  for (const PassageSentence& sentence : passage.sentences) {
    SlotText text(paragraph.text, sentence.where, passage.marks);
    FoundLiterals found = parts_->grammar.literals_in(text.text());
    parts_->slots.make(text, dates);
    parts_->grammar.put_classes(text, std::move(found));
    for (Statement& statement : parts_->binder.bind(text, context)) {
      if (!has_required(parts_->pack, statement)) continue;
      statement.notes = sentence.notes;
      const bool old = std::any_of(all.begin(), all.end(), [&](const Statement& earlier) {
        return says_nothing_new(statement, earlier);
      });
      if (!old) all.push_back(std::move(statement));
    }
  }
  return all;
}

std::string Extractor::shown(const Paragraph& paragraph) const {
  const Passage passage =
      passage_of(paragraph.text, paragraph.marks, parts_->pack.reading.abbreviations);
  DateContext dates;
  std::string lines;
  for (const PassageSentence& sentence : passage.sentences) {
    SlotText text(paragraph.text, sentence.where, passage.marks);
    FoundLiterals found = parts_->grammar.literals_in(text.text());
    parts_->slots.make(text, dates);
    parts_->grammar.put_classes(text, std::move(found));
    lines += std::string(text.text()) + "\n";
  }
  return lines;
}

}  // namespace vigil::extract
