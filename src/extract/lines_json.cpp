#include <nlohmann/json.hpp>

#include "extract/lines.h"
#include "model/fields_json.h"
#include "model/json.h"

namespace vigil::extract {

Result<std::string> extract_line(std::string_view line, const Extractor& extractor) {
  const Json input = TRY(parse_json(line));
  Fields fields(input, "line");
  const std::string id = fields.required_text("id");
  const std::string country = fields.text("country");
  const std::string section = fields.text("section");
  const std::string text = fields.required_text("text");
  if (fields.error()) return *fields.error();
  const std::vector<NoteMark> marks = marks_in(text);
  Json output = {{"id", id}, {"statements", Json::array()}};
  for (const Statement& statement : extractor.statements({text, marks, country, section})) {
    output["statements"].push_back(to_json(statement));
  }
  return print_json(output);
}

}  // namespace vigil::extract
