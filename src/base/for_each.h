#pragma once
// ForEach: how the caller has work done, on one core or on many. Libraries below pipeline/ start no
// threads; where their work falls in independent parts, they take one of these.

#include <cstddef>
#include <functional>

namespace vigil {

// Does the work for each of 0 … count - 1, in any order, on any thread; returns when all is done.
using ForEach =
    std::function<void(std::size_t count, const std::function<void(std::size_t)>& work)>;

// One after the other, here.
inline void one_by_one(std::size_t count, const std::function<void(std::size_t)>& work) {
  for (std::size_t i = 0; i < count; ++i) work(i);
}

}  // namespace vigil
