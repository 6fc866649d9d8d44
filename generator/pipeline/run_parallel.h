#pragma once

// The one place that starts threads.

#include <cstddef>
#include <functional>

namespace svod::pipeline {

// Calls work(0) … work(count - 1) on `jobs` threads (0: one a core) and returns when all are
// done. `work` writes only to its own place, so no result depends on the order.
void run_parallel(std::size_t count, int jobs, const std::function<void(std::size_t)>& work);

}  // namespace svod::pipeline
