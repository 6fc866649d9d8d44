#pragma once

// Two texts -> what a person or `patch` reads: a unified difference with three lines of context.

#include <string>
#include <string_view>

namespace svod::differences {

// "" where the texts are equal. The names stand behind "---" and "+++"; a text that is not there
// yet is empty and has by custom the name "/dev/null".
std::string render_unified(std::string_view before, std::string_view after,
                           std::string_view name_before, std::string_view name_after);

}  // namespace svod::differences
