#include "read/zip.h"

#include <algorithm>

#include <zip.h>

namespace vigil::read {
namespace {

constexpr zip_uint64_t largest_part = 256U << 20U;  // A report of 100 MB of XML would be a marvel.
constexpr zip_uint64_t small_part = 16U << 20U;     // Below it, any ratio is harmless.
constexpr zip_uint64_t largest_ratio = 250;
constexpr zip_int64_t most_parts = 20'000;

}  // namespace

struct Zip::Archive {
  zip_t* handle = nullptr;
  ~Archive() {
    if (handle != nullptr) zip_discard(handle);
  }
};

Zip::Zip(std::string_view bytes) : archive_(std::make_unique<Archive>()) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) archive_->handle = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive_->handle == nullptr) {
    if (source != nullptr) zip_source_free(source);
    trouble_ = ZipTrouble::broken;
  } else if (zip_get_num_entries(archive_->handle, 0) > most_parts) {
    trouble_ = ZipTrouble::swollen;
  }
  zip_error_fini(&error);
}

Zip::~Zip() = default;

bool Zip::has(const std::string& name) const {
  return archive_->handle != nullptr && zip_name_locate(archive_->handle, name.c_str(), 0) >= 0;
}

std::vector<std::string> Zip::names() const {
  std::vector<std::string> all;
  if (archive_->handle == nullptr) return all;
  const zip_int64_t count = std::min(zip_get_num_entries(archive_->handle, 0), most_parts);
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* name = zip_get_name(archive_->handle, static_cast<zip_uint64_t>(i), 0);
    if (name != nullptr) all.emplace_back(name);
  }
  return all;
}

std::optional<std::string> Zip::part(const std::string& name) {
  if (trouble_ || !has(name)) return std::nullopt;
  zip_stat_t about;
  zip_stat_init(&about);
  if (zip_stat(archive_->handle, name.c_str(), 0, &about) != 0) {
    trouble_ = ZipTrouble::broken;
    return std::nullopt;
  }
  if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE) {
    trouble_ = ZipTrouble::encrypted;
    return std::nullopt;
  }
  const bool swells = about.size > small_part &&
                      about.size / std::max<zip_uint64_t>(about.comp_size, 1) > largest_ratio;
  if (about.size > largest_part || swells) {
    trouble_ = ZipTrouble::swollen;
    return std::nullopt;
  }
  zip_file_t* file = zip_fopen(archive_->handle, name.c_str(), 0);
  if (file == nullptr) {
    trouble_ = ZipTrouble::broken;
    return std::nullopt;
  }
  // The size that the archive names may be a lie: read what there is, and no more than it says.
  std::string bytes(static_cast<std::size_t>(about.size), '\0');
  zip_uint64_t at = 0;
  while (at < about.size) {
    const zip_int64_t got = zip_fread(file, bytes.data() + at, about.size - at);
    if (got <= 0) break;
    at += static_cast<zip_uint64_t>(got);
  }
  const bool whole = at == about.size && zip_fclose(file) == 0;
  if (!whole) {
    trouble_ = ZipTrouble::broken;
    return std::nullopt;
  }
  return bytes;
}

}  // namespace vigil::read
