#include "pack/forms.h"

#include <algorithm>
#include <string>

#include "pack/load_record_tables.h"
#include "pack/load_tables.h"

namespace vigil::pack {
namespace {

std::string text_of(const Path& folder, const char* name, const std::vector<NamedText>& files) {
  for (const NamedText& file : files) {
    if (file.name == name) return file.text;
  }
  auto text = read_file(folder / name);
  return text ? *std::move(text) : std::string();
}

Draft draft_of(const std::string& text, void (*read)(TableReader&, Draft&)) {
  Draft draft;
  Findings ignored;  // Said when the pack was loaded.
  PackFile toml({}, text, ignored);
  TableReader root(toml, toml.root());
  read(root, draft);
  return draft;
}

}  // namespace

std::vector<TableForm> table_forms(const Path& folder, const Pack& pack,
                                   const std::vector<NamedText>& files) {
  const Draft draft = draft_of(text_of(folder, "record/tables.toml", files), read_record_tables);
  std::vector<TableForm> forms;
  for (const RecordTable& table : pack.record) {
    const auto declared =
        std::find_if(draft.forms.begin(), draft.forms.end(),
                     [&](const TableForm& form) { return form.file == table.file; });
    if (declared != draft.forms.end()) {
      forms.push_back(*declared);
      continue;
    }
    TableForm form;
    form.file = table.file;
    add_standard_columns(form);
    forms.push_back(std::move(form));
  }
  return forms;
}

std::vector<TableRule> printed_tables(const Path& folder) {
  return draft_of(text_of(folder, "tables.toml", {}), read_tables).printed;
}

}  // namespace vigil::pack
