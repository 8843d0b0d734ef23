#pragma once
// Zip: the parts of a packed file, unpacked in memory and never further than is sane.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigil::read {

enum class ZipTrouble {
  broken,     // No archive, or cut off.
  encrypted,  // Needs a password.
  swollen,    // Unpacks to far more than a report could be.
};

class Zip {
 public:
  explicit Zip(std::string_view bytes);  // Kept as a view.
  ~Zip();

  std::optional<ZipTrouble> trouble() const { return trouble_; }
  bool has(const std::string& name) const;
  std::vector<std::string> names() const;
  // The part unpacked; nothing when it is absent or, with a trouble, when it cannot be unpacked.
  std::optional<std::string> part(const std::string& name);

 private:
  struct Archive;
  std::unique_ptr<Archive> archive_;
  std::optional<ZipTrouble> trouble_;
};

}  // namespace vigil::read
