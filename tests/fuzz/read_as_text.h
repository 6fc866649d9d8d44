#pragma once

// A source -> text, which is UTF-8, or a fault that says why not.

#include <string_view>

void read_as_text(std::string_view bytes);
