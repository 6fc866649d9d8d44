#pragma once

// Other programs of the machine, run as children that cannot run for ever, fill the memory or the
// disk, or reach the network.

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"

namespace svod::programs {

// The path of `name` among the directories of PATH; "" if it is not installed.
std::string find_program(const std::string& name);

struct Limits {
  int seconds = 60;        // of a processor, for each process; on the clock three times as many
  std::size_t memory = 0;  // bytes of address space, for each process; 0: no limit
  std::size_t output = 0;  // bytes of standard output that are kept; more is an error, 0: none kept
  std::string home;        // stands for the user's; "": that of the user
};

// Runs `arguments[0]` without a shell, without input and, where the system allows it, without
// network; gives its standard output. No file that it writes grows over 1 GiB. Errors: it cannot be
// started, it took too long, it said too much, it ended with another status than 0, a person
// interrupted it (interruption.h).
Result<std::string> run_program(const std::vector<std::string>& arguments, const Limits& limits);

}  // namespace svod::programs
