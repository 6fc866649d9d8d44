#pragma once

// svod::format: the one door to libfmt, since <format> is not in GCC 12.

#include <fmt/format.h>

namespace svod {
using fmt::format;
}  // namespace svod
