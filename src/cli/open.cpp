#include "cli/open.h"

#include <utility>

#include "pack/lookup.h"
#include "pipeline/datasets.h"

namespace vigil::cli {

Result<pipeline::Workspace> workspace_of(const Arguments& arguments) {
  return pipeline::find_workspace(arguments.text("workspace").value_or("."));
}

Result<pipeline::Subject> subject_of(const Arguments& arguments) {
  if (const auto name = arguments.text("pack")) {
    return pipeline::load_subject(TRY(pipeline::find_pack(*name)));
  }
  const pipeline::Workspace workspace = TRY(workspace_of(arguments));
  const store::Store store =
      TRY(store::Store::open(workspace.archive(), store::Store::Mode::read_only));
  return pipeline::load_subject(workspace.pack_folder, TRY(pipeline::datasets_of(store)));
}

Result<pipeline::Subject> subject_of(const Opened& opened) {
  return pipeline::subject_of(opened.pack, opened.workspace.pack_folder,
                              TRY(pipeline::datasets_of(opened.store)));
}

Result<std::optional<Date>> day_of(const Arguments& arguments, std::string_view option) {
  const auto typed = arguments.text(option);
  if (!typed) return std::optional<Date>();
  const auto day = parse_date(*typed);
  if (day) return day;
  return Error{Errc::invalid_input, "--" + std::string(option) + ": \"" + *typed +
                                        "\" is no day. Write it as 2004-04-12."};
}

Result<Opened> open(const Arguments& arguments, store::Store::Mode mode) {
  pipeline::Workspace workspace = TRY(workspace_of(arguments));
  Pack pack = TRY(pipeline::load_pack(workspace.pack_folder));
  store::Store store = TRY(store::Store::open(workspace.archive(), mode));
  const std::string made_for = TRY(store.pack_key());
  if (made_for != pack.key) {
    return Error{Errc::invalid_input, "This archive was made for the pack \"" + made_for +
                                          "\", but vigil.toml names \"" + pack.key +
                                          "\". Correct the line pack = … in " +
                                          (workspace.folder / "vigil.toml").string() + "."};
  }
  return Opened{std::move(workspace), std::move(pack), std::move(store)};
}

Result<std::string> country_code(const Pack& pack, std::string_view typed) {
  const auto index = pack::Lookup(pack).country_by_any(typed);
  if (index) return pack.countries[*index].code;
  return Error{Errc::not_found, "The pack knows no country \"" + std::string(typed) +
                                    "\". Give its name or its two-letter code (ISO 3166-1)."};
}

}  // namespace vigil::cli
