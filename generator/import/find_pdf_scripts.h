#pragma once

// PDF -> whether it would do something by itself: run a script (ISO 32000-1, 12.6.4.16) or start a
// program (12.6.4.5) when a reader opens it. Every object is looked at, those in packed streams
// too.

#include <optional>
#include <string_view>

namespace svod::import {

// Nothing if the file is so damaged that its objects cannot be listed, or only a password opens it.
std::optional<bool> holds_scripts(std::string_view pdf);

}  // namespace svod::import
