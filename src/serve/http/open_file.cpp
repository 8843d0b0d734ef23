#include "serve/http/open_file.h"

#include <unistd.h>

namespace vigil::http {

OpenFile::~OpenFile() {
  if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace vigil::http
