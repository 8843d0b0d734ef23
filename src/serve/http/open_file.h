#pragma once
// OpenFile: an open file that is closed when nobody needs it any more.

#include <utility>

namespace vigil::http {

class OpenFile {
 public:
  OpenFile() = default;  // None.
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  OpenFile(OpenFile&& other) noexcept : descriptor_(other.release()) {}
  OpenFile& operator=(OpenFile&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  ~OpenFile();

  explicit operator bool() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }
  int release() { return std::exchange(descriptor_, -1); }  // Whoever takes it closes it.

 private:
  int descriptor_ = -1;
};

}  // namespace vigil::http
