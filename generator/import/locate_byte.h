#pragma once

// A byte of a file -> the line and column where a person finds it.

#include <cstddef>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"

namespace svod::import {

// Where byte `at` of `bytes` stands. Requires: the bytes before it are UTF-8.
diagnostics::Location locate_byte(std::string_view bytes, std::size_t at, const std::string& path);

}  // namespace svod::import
