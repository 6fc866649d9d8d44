#pragma once

// Zips made for tests of formats that are zips, and for their fuzzers.

#include <map>
#include <string>

namespace svod::import {

enum class Packed { Yes, No };

// `files`: name -> bytes.
std::string make_zip(const std::map<std::string, std::string>& files, Packed packed = Packed::Yes);

}  // namespace svod::import
