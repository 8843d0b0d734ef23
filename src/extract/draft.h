#pragma once
// Draft: a statement while it is made, still without what its neighbours may lend it.

#include <map>
#include <string>
#include <string_view>

#include "model/statement.h"
#include "pack/pack.h"

namespace vigil::extract {

struct Draft {
  Statement statement;
  const TopicPatterns* topic{};
  std::size_t begin{}, end{};  // In the sentence's text.
  bool own_date = false;
  bool echoed = false;                        // Says another once more, of another time or country.
  std::map<std::string, std::string> fields;  // Those that the pattern itself gave.
};

inline const Field* field_of(const Statement& statement, std::string_view name) {
  for (const Field& field : statement.fields) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

// What the pattern itself says, or else its topic.
inline std::string policy(const std::string& own, const std::string& topic) {
  return own.empty() ? topic : own;
}

}  // namespace vigil::extract
