#pragma once

// lines of a title -> its text, the gathering and the theme.
//
//   theme      what «по теме» names, else the last quoted name that is no district's, else what
//              a quote opens that never closes, else the first line after the gathering that
//              begins anew
//   gathering  what stands between the kind of the document and the theme, or above the kind

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace svod::import {

struct TitleParts {
  std::string text;       // all lines, on one
  std::string gathering;  // as printed
  std::string theme;      // without its quotes; "" where there is none
};

// `kind_part`: the line that begins with the kind of the document.
TitleParts read_title_parts(std::span<const std::string> parts,
                            std::optional<std::size_t> kind_part);

// Takes the full stop and its like off the end of a theme.
void strip_end(std::string& theme);

}  // namespace svod::import
