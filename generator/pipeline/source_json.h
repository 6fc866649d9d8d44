#pragma once

// What read_source gave ↔ JSON, for one svod to hand it to another.

#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "import/source_text.h"

namespace svod::pipeline {

struct ReadText {
  std::optional<import::SourceText> source;  // nothing: the faults say why
  diagnostics::Diagnostics faults;
};

std::string render_source(const ReadText& read);

// The inverse; nothing for what render_source did not write.
std::optional<ReadText> parse_source(std::string_view json);

}  // namespace svod::pipeline
