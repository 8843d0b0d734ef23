#pragma once
// Wording: statements as sentences, with the pack's words for topics, fields and values.
//
//   const pack::Wording words(pack);
//   words.topic_name(s) + ": " + words.claim(s);
//   // "Stockpile: 800,000 to 1,000,000 (estimated), 1998, according to media report"
//
// The same words at the terminal, on the site and in exports.

#include <string>
#include <string_view>
#include <unordered_map>

#include "model/statement.h"
#include "pack/pack.h"

namespace vigil::pack {

class Wording {
 public:
  explicit Wording(const Pack& pack);  // The pack must outlive it.

  // Null where the pack does not know it.
  const Topic* topic(std::string_view key) const;
  static const TopicField* field(const Topic* topic, std::string_view name);
  const Country* country(std::string_view code) const;

  // What the pack calls them; else the key itself.
  std::string topic_name(std::string_view key) const;
  std::string country_name(std::string_view code) const;

  // The value alone, as in a table: "800,000 to 1,000,000", "voted against", "Ardenia" (XA).
  std::string value(const TopicField* field, const FieldValue& value) const;
  // The value in its field's form: "12 killed", "on resolution 51/45".
  std::string phrase(const Topic* topic, const Field& field) const;
  // All fields, and how surely: "12 killed, 3 injured (estimated)".
  std::string fields(const Statement& statement) const;
  // The same with date and speaker. What is not known of it is not said.
  std::string claim(const Statement& statement) const;

 private:
  const Pack& pack_;
  std::unordered_map<std::string, std::size_t> topics_, countries_;
};

// "800,000 to 1,000,000": a value without a pack's words.
std::string in_words(const FieldValue& value);

// "note 5", "notes 5, 8 and 9"; empty for none.
std::string notes_in_words(const std::vector<int>& notes);

}  // namespace vigil::pack
