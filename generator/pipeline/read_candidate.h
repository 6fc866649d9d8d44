#pragma once

// A file that may be a resolution -> what import reads in it.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "import/import.h"
#include "import/read_source.h"
#include "import/source_text.h"
#include "pipeline/collect_sources.h"
#include "registry/registry.h"

namespace svod::pipeline {

struct SourceFile {
  std::string path;
  std::string checksum;   // SHA-256; "" if it could not be read
  std::size_t place = 0;  // among the candidates
  import::Listed listed;  // what a list says of it
};

struct ReadSource {
  std::vector<SourceFile> files;  // one; of photographs, each page in order
  bool named = false;             // itself, not only its directory
  import::Format format = import::Format::Empty;
  import::PageRange pages;        // of a collection; of all: {}
  bool needs_conversion = false;  // and is not read yet
  bool recognised = false;        // from a scan: letters may be wrong
  // What another program made of it, kept beside the document: converting takes long.
  std::optional<import::SourceText> converted = {};
  import::Imported imported;
  diagnostics::Diagnostics faults;  // with errors there is nothing to write
};

// Reads a file, unless another program must convert it first.
ReadSource read_candidate(const Candidate& candidate, std::size_t place,
                          const registry::Registry& registry);

// Has the file converted and reads what comes out. Requires: needs_conversion.
void convert_and_read(ReadSource& source, const registry::Registry& registry);

// Photographs of one directory, in their order -> documents: a photograph on which no kind of
// resolution stands at the start is a further page of the one before it. `taken` is called with
// each document as soon as its last page is known, so that a long run can be stopped and begun
// again; the one whose pages are being read when a person interrupts it is not taken. Requires:
// needs_conversion, each of one file.
void read_photographs(std::vector<ReadSource> photographs, const registry::Registry& registry,
                      const std::function<void(ReadSource)>& taken);

}  // namespace svod::pipeline
