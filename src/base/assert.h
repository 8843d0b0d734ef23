#pragma once
// VIGIL_ASSERT(condition): a promise between programmers. What can be false because of
// a report or of the machine is a Finding or an Error instead.

namespace vigil {
[[noreturn]] void assertion_failed(const char* condition, const char* file, int line);
}  // namespace vigil

#define VIGIL_ASSERT(condition) \
  ((condition) ? static_cast<void>(0) : ::vigil::assertion_failed(#condition, __FILE__, __LINE__))
