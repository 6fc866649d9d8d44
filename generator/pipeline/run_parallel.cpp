#include "pipeline/run_parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace svod::pipeline {

void run_parallel(std::size_t count, int jobs, const std::function<void(std::size_t)>& work) {
  std::size_t threads =
      jobs > 0 ? static_cast<std::size_t>(jobs) : std::thread::hardware_concurrency();
  threads = std::clamp<std::size_t>(threads, 1, std::max<std::size_t>(count, 1));
  std::atomic<std::size_t> next{0};
  const auto loop = [&next, &work, count] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::thread> others;
  for (std::size_t i = 1; i < threads; ++i) others.emplace_back(loop);
  loop();
  for (std::thread& thread : others) thread.join();
}

}  // namespace svod::pipeline
