#include <nlohmann/json.hpp>

#include "cite/lines.h"
#include "model/fields_json.h"
#include "model/json.h"

namespace vigil::cite {

Result<std::string> cite_line(std::string_view line, const Citer& citer) {
  const Json input = TRY(parse_json(line));
  Fields fields(input, "line");
  const std::string id = fields.required_text("id");
  const Json* list = fields.array("notes");
  if (list == nullptr) fields.fail("notes", "given");
  if (fields.error()) return *fields.error();
  std::vector<std::string> texts;
  std::vector<NoteText> notes;
  texts.reserve(list->size());  // The views below stay good.
  for (const Json& item : *list) {
    Fields note(item, "note");
    const int number = static_cast<int>(note.number("note"));
    texts.push_back(note.required_text("text"));
    if (note.error()) return *note.error();
    notes.push_back({number, texts.back(), {}});
  }
  Json output = {{"id", id}, {"notes", Json::array()}};
  for (const CitedNote& note : citer.resolve(notes).notes) {
    output["notes"].push_back(to_json(note));
  }
  return print_json(output);
}

}  // namespace vigil::cite
