#pragma once

// Other programs of the machine, run as children that cannot run for ever.

#include <string>
#include <vector>

#include "base/result.h"

namespace svod::programs {

// The path of `name` among the directories of PATH; "" if it is not installed.
std::string find_program(const std::string& name);

// Runs `arguments[0]` without a shell, without input, its output thrown away. `seconds` bounds
// both the time on the clock and that of the processor. Errors: it cannot be started, it took
// too long, it ended with another status than 0.
Result<bool> run_program(const std::vector<std::string>& arguments, int seconds);

}  // namespace svod::programs
