#pragma once

// Text as XML 1.0 character data: the five entities; what XML cannot hold is left out.

#include <string>
#include <string_view>

namespace svod::exports {

std::string escape_xml(std::string_view text);

}  // namespace svod::exports
