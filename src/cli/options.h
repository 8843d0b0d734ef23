#pragma once
// Options: what a command accepts, declared as data, so that parsing, help and the printed
// documentation come from one place. Arguments: what the user gave.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace vigil::cli {

enum class OptionKind {
  flag,    // --json
  text,    // --pack NAME
  texts,   // --set FIELD=VALUE, as often as wanted
  number,  // --edition YEAR: a whole number, zero or more
  one,     // A positional word.
  maybe,   // A positional word, or none.
  many,    // Positional words, one or more.
  any,     // Positional words, none or more.
};

struct Option {
  OptionKind kind{};
  std::string_view name;   // "edition"; for a positional one its place holder: "FILE".
  std::string_view value;  // "YEAR"; empty for flags and positionals.
  std::string_view help;   // One line, without a full stop.
  std::vector<std::string_view> choices = {};  // Allowed values of a text; empty when free.
  bool required = false;
};

using Options = std::vector<Option>;

// Every access asks for an option that the command declared; anything else is our bug.
class Arguments {
 public:
  bool flag(std::string_view name) const;
  std::optional<std::string> text(std::string_view name) const;
  std::optional<int> number(std::string_view name) const;
  const std::vector<std::string>& list(std::string_view name) const;

  void set(std::string_view name, std::vector<std::string> values);

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

}  // namespace vigil::cli
