// refused: ignoring returned value
// What can fail cannot be ignored.
#include "base/files.h"

void keep(const vigil::Path& path) {
#ifdef REFUSED
  vigil::write_file(path, "bytes");
#else
  if (!vigil::write_file(path, "bytes")) return;
#endif
}
