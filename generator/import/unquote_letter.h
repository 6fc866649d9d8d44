#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace svod::import {

// A letter that was forwarded has «> » before its lines (RFC 3676, 4.5).
struct Unquoted {
  std::string text;
  std::size_t marks = 0;  // lines from which marks were taken; no letter or digit is one
};

// The text without such marks, line by line, where at least half of the lines that hold anything
// have them; else as it is.
Unquoted unquote_letter(std::string text);

}  // namespace svod::import
