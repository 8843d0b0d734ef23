#include "pipeline/issue_inputs.h"

#include <string_view>
#include <system_error>
#include <vector>

#include "base/date.h"
#include "base/new_file.h"
#include "base/version.h"

namespace vigil::pipeline {
namespace {

// Texts one after the other, so that no two lists of them have the same bytes.
class Parts {
 public:
  void add(std::string_view part) {
    text_.append(std::to_string(part.size())).append(":").append(part);
  }
  Sha256 digest() const { return sha256(text_); }

 private:
  std::string text_;
};

// The version, and the file that runs: a program made anew may write otherwise.
void add_program(Parts& parts) {
  parts.add(version);
  std::error_code unknown;
  const Path program = std::filesystem::read_symlink("/proc/self/exe", unknown);
  if (const auto state = state_of_file(program)) {
    parts.add(std::to_string(state->size) + " " + std::to_string(state->modified));
  }
}

Result<> add_files(Parts& parts, const Path& folder) {
  for (const Path& file : TRY(list_files(folder))) {
    parts.add(file.lexically_relative(folder).string());
    parts.add(TRY(read_file(file)));
  }
  return {};
}

void add_settings(Parts& parts, const publish::Settings& settings) {
  // Each by name: this does not compile when the settings get one more.
  const auto& [title, base_url, organization, licence, language, pages, today, pictures, world,
               tables] = settings;
  // Made of the pack, whose files are added as they are.
  static_cast<void>(pictures);
  static_cast<void>(world);
  static_cast<void>(tables);
  for (const std::string& text : {title, base_url, organization, licence, language}) {
    parts.add(text);
  }
  parts.add(to_string(today));
  for (const auto& [slug, markdown] : pages) {
    parts.add(slug);
    parts.add(markdown);
  }
}

}  // namespace

Result<Sha256> issue_inputs(const std::string& archive, const Path& pack_folder,
                            const publish::Settings& settings, int edition) {
  Parts parts;
  add_program(parts);
  parts.add(archive);
  parts.add(std::to_string(edition));
  add_settings(parts, settings);
  TRY(add_files(parts, pack_folder));
  return parts.digest();
}

}  // namespace vigil::pipeline
