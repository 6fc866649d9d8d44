#pragma once

// Zips made for tests of formats that are zips.

#include <map>
#include <string>

namespace svod::import {

// `files`: name -> bytes.
std::string make_zip(const std::map<std::string, std::string>& files);

}  // namespace svod::import
