#include "pipeline/claims.h"

#include <algorithm>

#include "base/unicode.h"
#include "model/statement_key.h"

namespace vigil::pipeline {
namespace {

// A block's words with its marks in them ("[5]"), as patterns expect them, and the way back.
class MarkedText {
 public:
  MarkedText(const Document& document, const Block& block) : begin_(block.text.begin) {
    const std::string_view words = text_of(document, block.text);
    std::uint32_t taken = 0;
    for (const NoteMark& mark : marks_in(document, block)) {
      const std::uint32_t at = mark.at - begin_;
      text_ += words.substr(taken, at - taken);
      taken = at;
      const auto from = static_cast<std::uint32_t>(text_.size());
      text_ += "[" + std::to_string(mark.number) + "]";
      marks_.push_back({{from, static_cast<std::uint32_t>(text_.size())}, mark.number});
    }
    text_ += words.substr(taken);
  }

  std::string_view text() const { return text_; }
  const std::vector<extract::NoteMark>& marks() const { return marks_; }

  // The same words in the document.
  TextSpan in_document(TextSpan span) const {
    if (span == TextSpan{}) return {};
    return {begin_ + without_marks(span.begin), begin_ + without_marks(span.end)};
  }

 private:
  std::uint32_t without_marks(std::uint32_t at) const {
    std::uint32_t removed = 0;
    for (const extract::NoteMark& mark : marks_) {
      if (mark.where.begin >= at) break;
      removed += std::min(at, mark.where.end) - mark.where.begin;
    }
    return at - removed;
  }

  std::uint32_t begin_;
  std::string text_;
  std::vector<extract::NoteMark> marks_;
};

void move_into_document(Statement& statement, const MarkedText& marked) {
  for (Field& field : statement.fields) field.where = marked.in_document(field.where);
  statement.date_where = marked.in_document(statement.date_where);
  statement.speaker_where = marked.in_document(statement.speaker_where);
  statement.where = marked.in_document(statement.where);
}

bool can_claim(BlockKind kind) {
  return kind == BlockKind::paragraph || kind == BlockKind::list_item ||
         kind == BlockKind::quotation;
}

// Which country a block is about, heading by heading.
class CountryInTurn {
 public:
  CountryInTurn(const pack::Lookup& lookup, const Pack& pack,
                const std::vector<std::string>& countries)
      : lookup_(lookup), pack_(pack), countries_(countries) {}

  void enter(std::string_view heading, int level) {
    if (countries_.size() < 2) return;
    if (const auto index = lookup_.country_by_any(heading)) {
      const std::string& code = pack_.countries[*index].code;
      if (std::find(countries_.begin(), countries_.end(), code) != countries_.end()) {
        current_ = code;
        level_ = level;
        return;
      }
    }
    if (level <= level_) current_.clear();
  }

  std::string_view current() const {
    if (!current_.empty() || countries_.empty()) return current_;
    return countries_.front();
  }

 private:
  const pack::Lookup& lookup_;
  const Pack& pack_;
  const std::vector<std::string>& countries_;
  std::string current_;
  int level_ = 0;
};

std::vector<std::vector<std::string>> required_fields(const Pack& pack) {
  std::vector<std::vector<std::string>> all;
  for (const Topic& topic : pack.topics) {
    std::vector<std::string>& names = all.emplace_back();
    for (const TopicField& field : topic.fields) {
      if (field.required) names.push_back(field.name);
    }
  }
  return all;
}

}  // namespace

ClaimReader::ClaimReader(const Pack& pack)
    : pack_(pack), lookup_(pack), extractor_(pack), required_(required_fields(pack)) {}

const std::vector<std::string>& ClaimReader::required_of(std::string_view topic) const {
  static const std::vector<std::string> none;
  for (std::size_t i = 0; i < pack_.topics.size(); ++i) {
    if (pack_.topics[i].key == topic) return required_[i];
  }
  return none;
}

std::vector<StatementRecord> ClaimReader::claims(std::string_view report_key,
                                                 const std::vector<std::string>& countries,
                                                 const Document& document) const {
  std::vector<StatementRecord> records;
  CountryInTurn country(lookup_, pack_, countries);
  std::string section;
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::heading) {
      section = collapse_blanks(text_of(document, block.text));
      country.enter(section, block.level);
    }
    if (!can_claim(block.kind)) continue;
    const MarkedText marked(document, block);
    for (Statement& statement :
         extractor_.statements({marked.text(), marked.marks(), country.current(), section})) {
      StatementRecord& record = records.emplace_back();
      move_into_document(statement, marked);
      record.core = core_of(statement, required_of(statement.topic));
      record.statement = std::move(statement);
      record.section = section;
    }
  }
  std::stable_sort(records.begin(), records.end(),
                   [](const StatementRecord& a, const StatementRecord& b) {
                     return a.statement.where < b.statement.where;
                   });
  name_statements(report_key, document.text, records);
  return records;
}

}  // namespace vigil::pipeline
