#pragma once

// The words by which the name of a file says that it holds a draft. Forms are as text::fold gives
// them.

#include <string_view>

namespace svod::import {

// «черновик» in the name of a file.
bool is_draft_word(std::string_view form);

// «проект», which is a draft only beside the word for a resolution.
bool is_project_word(std::string_view form);

// «резолюция», «решения» and the other kinds, in any case.
bool is_resolution_word(std::string_view form);

}  // namespace svod::import
