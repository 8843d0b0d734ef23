#include "base/assert.h"

#include <cstdio>
#include <cstdlib>

namespace vigil {

void assertion_failed(const char* condition, const char* file, int line) {
  // stdio and abort: whatever is broken, these need the least of the program to work.
  (void)std::fprintf(stderr, "vigil: this is a bug in Vigil: %s is false at %s:%d\n", condition,
                     file, line);
  std::abort();
}

}  // namespace vigil
