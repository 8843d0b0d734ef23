#include "extract/names.h"

#include <algorithm>

namespace vigil::extract {
namespace {

bool is_article(const Token& token) {
  return token.folded == "the";
}

}  // namespace

void Names::add(std::string_view name, std::string_view kind, std::string_view value) {
  std::vector<Token> tokens = tokens_of(name);
  if (!tokens.empty() && is_article(tokens.front())) tokens.erase(tokens.begin());
  if (tokens.empty()) return;
  Name made{{}, std::string(kind), std::string(value)};
  for (std::size_t i = 1; i < tokens.size(); ++i) made.rest.push_back(tokens[i].folded);
  std::vector<Name>& list = by_first_[tokens.front().folded];
  const auto same = std::find_if(list.begin(), list.end(), [&](const Name& other) {
    return other.rest == made.rest && other.kind == made.kind;
  });
  if (same == list.end()) {
    list.push_back(std::move(made));
  } else if (same->value != made.value) {
    same->value.clear();
  }
}

Names::Names(const Pack& pack) {
  for (const Country& country : pack.countries) {
    add(country.name, "COUNTRY", country.code);
    for (const std::string& alias : country.aliases) add(alias, "COUNTRY", country.code);
    for (const std::string& demonym : country.demonyms) add(demonym, "DEMONYM", country.code);
  }
  for (const Treaty& treaty : pack.treaties) {
    add(treaty.name, "TREATY", treaty.key);
    add(treaty.key, "TREATY", treaty.key);
    for (const std::string& alias : treaty.aliases) add(alias, "TREATY", treaty.key);
  }
  for (auto& [first, list] : by_first_) {
    std::stable_sort(list.begin(), list.end(),
                     [](const Name& a, const Name& b) { return a.rest.size() > b.rest.size(); });
  }
}

void Names::name_beginnings(Vocabulary& words) const {
  for (const auto& [first, names] : by_first_) words.add(first, begins_name);
}

NameRead Names::read(const std::vector<Token>& tokens, std::size_t at) const {
  if (at >= tokens.size()) return {};
  // "northern Brezia" may be a name though it begins small; "turkey" alone is none.
  const bool small = !(tokens[at].capital || tokens[at].digits);
  if (small && (at + 1 >= tokens.size() || !tokens[at + 1].capital)) return {};
  const auto found = by_first_.find(tokens[at].folded);
  if (found == by_first_.end()) return {};
  for (const Name& name : found->second) {
    if (at + name.rest.size() >= tokens.size() || (small && name.rest.empty())) continue;
    // Only the last word of a name may be possessive.
    bool fits = name.rest.empty() || !tokens[at].possessive;
    for (std::size_t i = 0; fits && i < name.rest.size(); ++i) {
      const Token& token = tokens[at + 1 + i];
      fits = token.folded == name.rest[i] && (i + 1 == name.rest.size() || !token.possessive);
    }
    if (fits) return {name.rest.size() + 1, name.kind, name.value};
  }
  return {};
}

}  // namespace vigil::extract
