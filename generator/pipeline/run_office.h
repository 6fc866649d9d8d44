#pragma once

// LibreOffice, asked to write a file in another form.

#include <optional>
#include <string>
#include <string_view>

namespace svod::pipeline {

// The bytes of a file that is named with the ending `from` (".doc"), in the form `to` as
// LibreOffice names it ("docx:MS Word 2007 XML"). Nothing where it cannot, or is not installed.
std::optional<std::string> convert_by_office(std::string_view bytes, std::string_view from,
                                             std::string_view to);

bool has_office();

}  // namespace svod::pipeline
