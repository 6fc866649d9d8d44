#pragma once

// A file -> its text, read by another svod (`svod dump source`) that has limits: what a format's
// library does with a hostile file ends with that process. 10 seconds and 512 MiB for a file of up
// to 1 MiB, more for larger ones.

#include <optional>
#include <string>
#include <string_view>

#include "import/read_pdf.h"
#include "import/read_source.h"
#include "pipeline/source_json.h"

namespace svod::pipeline {

// `pages` of a PDF. A reader that was stopped is an error that says what to do.
ReadText read_apart(const std::string& path, import::PageRange pages);

// `bytes` of the file at `path`: plain text is read here, every other format apart.
ReadText read_text(std::string_view bytes, const std::string& path, import::Format source_format,
                   import::PageRange pages);

// What the other svod does: reads `path` and says what it found, as JSON.
std::string dump_source(const std::string& path, import::PageRange pages);

// «115-118», «7»; nothing for what is no range from 1. And back; "" for all pages.
std::optional<import::PageRange> parse_pages(std::string_view text);
std::string render_pages(import::PageRange pages);

}  // namespace svod::pipeline
