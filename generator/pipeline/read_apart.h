#pragma once

// A file -> its text, read by another svod (`svod dump source`) that has limits: what a format's
// library does with a hostile file ends with that process. 10 seconds and 512 MiB for a file of up
// to 1 MiB, more for larger ones.

#include <optional>
#include <string>
#include <string_view>

#include "import/read_pdf.h"
#include "pipeline/source_json.h"

namespace svod::pipeline {

// `pages` of a PDF. A reader that was stopped is an error that says what to do.
ReadText read_apart(const std::string& path, import::PageRange pages);

// What the other svod does: reads `path` and says what it found, as JSON.
std::string dump_source(const std::string& path, import::PageRange pages);

// «115-118», «7»; nothing for what is no range from 1.
std::optional<import::PageRange> parse_pages(std::string_view text);

}  // namespace svod::pipeline
