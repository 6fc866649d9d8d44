#pragma once

// bytes of a file -> its text, whatever format they are in. The format is known by the bytes,
// never by the name alone.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "import/read_pdf.h"
#include "import/source_text.h"

namespace svod::import {

enum class Format {
  PlainText,
  Docx,
  Odt,
  OtherZip,
  Html,
  Pdf,
  Rtf,
  OldOffice,
  Protected,  // an office file that only a password opens
  Image,
  Empty
};

// The largest file that import reads.
inline constexpr std::size_t kMostSourceBytes = std::size_t{64} * 1024 * 1024;

Message too_large();  // what is said of one that is larger

Format find_format(std::string_view bytes);

// The formats that this svod was built to read, and what gives those that it was not.
struct ReadableFormat {
  std::string_view name;
  bool readable = false;
  std::string_view packages;  // of Debian
};
std::vector<ReadableFormat> readable_formats();

// The name endings, with their dot, of the files that svod reads, for the choice of files in a
// folder: ".txt", ".docx", …
bool has_readable_name(std::string_view name);
std::string readable_names();  // ".txt, .docx, …"

// Nothing, and an error in `diagnostics` that says what to do, where the file cannot be read.
// `pages` are those of a PDF; of another format they are an error.
std::optional<SourceText> read_source(std::string_view bytes, const std::string& path,
                                      diagnostics::Diagnostics& diagnostics, PageRange pages = {});

}  // namespace svod::import
