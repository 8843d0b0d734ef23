#include "cli/options.h"

#include <charconv>
#include <utility>

namespace vigil::cli {

bool Arguments::flag(std::string_view name) const {
  return values_.find(name) != values_.end();
}

std::optional<std::string> Arguments::text(std::string_view name) const {
  const auto found = values_.find(name);
  if (found == values_.end() || found->second.empty()) return std::nullopt;
  return found->second.front();
}

std::optional<int> Arguments::number(std::string_view name) const {
  const auto written = text(name);
  if (!written) return std::nullopt;
  int value = 0;
  // The parser of the command line has refused all that is no number.
  std::from_chars(written->data(), written->data() + written->size(), value);
  return value;
}

const std::vector<std::string>& Arguments::list(std::string_view name) const {
  static const std::vector<std::string> none;
  const auto found = values_.find(name);
  return found == values_.end() ? none : found->second;
}

void Arguments::set(std::string_view name, std::vector<std::string> values) {
  values_.insert_or_assign(std::string(name), std::move(values));
}

}  // namespace vigil::cli
