#pragma once
// parallel_for: the house's only threads outside serve/. Runs `work(i)` for each i in [0, count)
// on all cores, and returns when all are done. The order of the calls is not promised.

#include <cstddef>
#include <functional>

namespace vigil::pipeline {

void parallel_for(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace vigil::pipeline
