#include "pipeline/workspace.h"

#include <cstdlib>
#include <sstream>
#include <system_error>

#include "base/unicode.h"
#include "pack/toml.h"
#include "pipeline/trouble.h"
#include "store/store.h"

namespace vigil::pipeline {
namespace {

constexpr std::string_view settings_name = "vigil.toml";

Result<Workspace> read_settings(const Path& folder) {
  const Path file = folder / settings_name;
  const std::string text = TRY(read_file(file));
  const toml::parse_result parsed = toml::parse(text, file.string());
  if (!parsed) {
    std::ostringstream where;
    where << parsed.error().source().begin;
    return Error{Errc::invalid_input, "Cannot read " + file.string() + " (" + where.str() +
                                          "): " + std::string(parsed.error().description()) + "."};
  }
  const toml::table& table = parsed.table();
  Workspace workspace;
  workspace.folder = folder;
  workspace.title = table["title"].value_or(std::string("Archive"));
  workspace.organization = table["organization"].value_or(std::string());
  workspace.base_url = table["base_url"].value_or(std::string());
  workspace.licence = table["licence"].value_or(std::string());
  const auto pack = table["pack"].value<std::string>();
  if (!pack) {
    return Error{Errc::invalid_input,
                 "Cannot read " + file.string() + ": the line pack = \"…\" is missing."};
  }
  // A pack may stand in the workspace itself; otherwise it is found by its name.
  const Path local = folder / *pack;
  std::error_code ignored;
  const bool here = std::filesystem::is_directory(local, ignored);
  workspace.pack_folder = here ? local : TRY(find_pack(*pack));
  return workspace;
}

Path program_folder() {
  std::error_code error;
  const Path program = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? Path{} : program.parent_path();
}

std::vector<Path> pack_shelves() {
  std::vector<Path> shelves;
  // NOLINTNEXTLINE(concurrency-mt-unsafe): read once, before any thread is started
  if (const char* set = std::getenv("VIGIL_PACKS")) shelves.emplace_back(set);
  for (Path at = program_folder(); !at.empty(); at = at.parent_path()) {
    shelves.push_back(at / "packs");
    shelves.push_back(at / "share" / "vigil" / "packs");
    if (at == at.root_path()) break;
  }
  return shelves;
}

std::string toml_string(std::string_view text) {
  std::ostringstream out;
  out << toml::value<std::string>(std::string(text));
  return out.str();
}

Result<> write_settings(const Path& folder, const Pack& pack, std::string_view pack_name) {
  return write_file(folder / settings_name,
                    "# A Vigil workspace: this file, archive.sqlite, pages/ and site/.\n"
                    "title = " +
                        toml_string(pack.name + " archive") +
                        "\n"
                        "organization = \"\"\n"
                        "# The address at which the site will stand, for feeds and the sitemap.\n"
                        "base_url = \"\"\n"
                        "# What others may do with the data: \"CC-BY-4.0\", or an address.\n"
                        "licence = \"\"\n"
                        "# A pack's name, or a folder beside this file.\n"
                        "pack = " +
                        toml_string(pack_name) + "\n");
}

Result<> copy_pages(const Path& from, const Path& to) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(from, ignored)) return make_folder(to);
  TRY(make_folder(to));
  const std::vector<Path> pages = TRY(list_files(from));
  for (const Path& page : pages) {
    const Path target = to / page.filename();
    if (std::filesystem::exists(target, ignored)) continue;  // The network's own words stay.
    const std::string text = TRY(read_file(page));
    TRY(write_file(target, text));
  }
  return {};
}

// What `vigil.toml` should say: an absolute path when the user named a folder.
std::string settings_pack(std::string_view name, const Path& found) {
  std::error_code ignored;
  const bool named_a_folder = std::filesystem::is_directory(Path(name), ignored);
  return named_a_folder ? std::filesystem::absolute(found, ignored).string() : std::string(name);
}

}  // namespace

Result<Path> find_pack(std::string_view name) {
  std::error_code ignored;
  if (std::filesystem::exists(Path(name) / "pack.toml", ignored)) return Path(name);
  if (name.find('/') == std::string_view::npos && !name.empty()) {
    for (const Path& shelf : pack_shelves()) {
      if (std::filesystem::exists(shelf / name / "pack.toml", ignored)) return shelf / name;
    }
  }
  return Error{Errc::not_found, "There is no pack \"" + std::string(name) +
                                    "\". Name a folder that holds a pack.toml, or set VIGIL_PACKS "
                                    "to the folder that holds your packs."};
}

Result<Pack> load_pack(const Path& folder) {
  pack::Loading loading = pack::load(folder);
  if (loading.pack) return *std::move(loading.pack);
  return first_error(loading.findings, "The pack in " + folder.string() + " cannot be used.");
}

Result<Workspace> init_workspace(const Path& folder, std::string_view pack_name) {
  std::error_code ignored;
  if (std::filesystem::exists(folder / settings_name, ignored)) {
    return Error{Errc::conflict, folder.string() + " is a workspace already. Nothing was changed."};
  }
  const Path pack_folder = TRY(find_pack(pack_name));
  const Pack pack = TRY(load_pack(pack_folder));
  TRY(make_folder(folder));
  const Path archive = Workspace{
      .folder = folder,
      .title = {},
      .organization = {},
      .base_url = {},
      .licence = {},
      .pack_folder = {}}.archive();
  store::Store store = TRY(store::Store::create(archive, pack.key));
  for (const EditionPlan& plan : pack.editions) {
    TRY(store.put_edition({plan.year, plan.title, plan.period_from, plan.closing_date}));
  }
  TRY(copy_pages(pack_folder / "pages", folder / "pages"));
  TRY(write_settings(folder, pack, settings_pack(pack_name, pack_folder)));
  return read_settings(folder);
}

Result<Workspace> find_workspace(const Path& start) {
  std::error_code error;
  const Path from = std::filesystem::absolute(start, error).lexically_normal();
  for (Path at = from; !error && !at.empty(); at = at.parent_path()) {
    if (std::filesystem::exists(at / settings_name, error)) return read_settings(at);
    if (at == at.root_path()) break;
  }
  return Error{Errc::not_found,
               "There is no workspace here: no vigil.toml in " + from.string() +
                   " or above it. Make one with `vigil init DIR --pack NAME`, or name one with "
                   "--workspace DIR."};
}

}  // namespace vigil::pipeline
