#pragma once

// A fuzzer's bytes -> a zip, so that what it changes is the XML inside and not checksums.

#include <string>
#include <string_view>
#include <vector>

// Parts of `bytes`, parted by NULs, under `names` in turn, stored unpacked. Bytes that begin as a
// zip does are given as they are.
std::string office_zip(std::string_view bytes, const std::vector<std::string>& names);
