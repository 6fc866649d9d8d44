#pragma once

// Is a hyphen at the end of a line one of a compound («учебно-методический», «кто-то»,
// «учителей-предметников»), or does it cut a word in two? Forms are as text::fold makes them.

#include <string_view>

namespace svod::import {

// `first` stands before the hyphen, `second` begins the next line.
bool is_compound(std::string_view first, std::string_view second);

}  // namespace svod::import
