#include "check/check.h"

namespace vigil::check {
namespace {

std::string_view title_of(std::string_view family) {
  if (family == "notes") return "Notes";
  if (family == "people") return "People and bodies";
  if (family == "dates") return "Dates";
  if (family == "knowledge") return "Statements";
  if (family == "record") return "The record";
  return "Text";
}

std::string_view weight_of(const Rule& rule) {
  return rule.confirms ? "confirmation" : to_string(rule.severity);
}

}  // namespace

std::string documentation(const Rule& rule) {
  std::string page = "### `" + std::string(rule.code) + "`\n\n";
  page += std::string(rule.summary) + " (" + std::string(weight_of(rule)) + ")\n\n";
  page += "- **Why:** " + std::string(rule.why) + "\n";
  page += "- **For example:** " + std::string(rule.example) + "\n";
  page += "- **What to do:** " + std::string(rule.remedy) + "\n";
  return page;
}

std::string documentation() {
  std::string page =
      "# Checks\n\n"
      "What `vigil check` looks for. An *error* makes a publication false or impossible, and the "
      "command ends with status 1; a *warning* is for an editor to decide; a *note* is a matter "
      "of form, or a doubt. A *confirmation* is no fault: it is only counted, unless "
      "`--confirmed` asks for it, and is of kind `pass` in JSON and SARIF. This page is printed by "
      "`vigil rules --markdown`.\n\n"
      "| code | family | severity | what is wrong |\n| --- | --- | --- | --- |\n";
  for (const Rule& rule : rules()) {
    page += "| [`" + std::string(rule.code) + "`](#" + std::string(rule.code) + ") | " +
            std::string(rule.family) + " | " + std::string(weight_of(rule)) + " | " +
            std::string(rule.summary) + " |\n";
  }
  std::string_view family;
  for (const Rule& rule : rules()) {
    if (rule.family != family) {
      family = rule.family;
      page += "\n## " + std::string(title_of(family)) + "\n";
    }
    page += "\n" + documentation(rule);
  }
  return page;
}

}  // namespace vigil::check
