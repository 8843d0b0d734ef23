#pragma once
// Names: every name of a pack's countries, peoples and treaties, found in running text.

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/tokens.h"
#include "extract/vocabulary.h"
#include "pack/pack.h"

namespace vigil::extract {

struct NameRead {
  std::size_t tokens = 0;  // 0: none.
  std::string_view kind;   // "COUNTRY", "DEMONYM", "TREATY".
  std::string_view value;  // Code or key; empty for a demonym that two countries share.
};

class Names {
 public:
  explicit Names(const Pack& pack);

  // The longest name that begins at the token. Names begin with a capital: "turkey" is a bird.
  NameRead read(const std::vector<Token>& tokens, std::size_t at) const;

  void name_beginnings(Vocabulary& words) const;

 private:
  struct Name {
    std::vector<std::string> rest;  // The words after the first.
    std::string kind, value;
  };
  void add(std::string_view name, std::string_view kind, std::string_view value);
  std::unordered_map<std::string, std::vector<Name>> by_first_;  // Longest first.
};

}  // namespace vigil::extract
