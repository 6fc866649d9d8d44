#pragma once

// The one place where import writes: documents and their sources, under the content directory.

#include <string>
#include <string_view>

#include "base/partial_date.h"
#include "base/result.h"
#include "diagnostics/diagnostic.h"
#include "pipeline/load_content.h"
#include "pipeline/read_candidate.h"

namespace svod::pipeline {

class ArchiveWriter {
 public:
  // `output`: what is published; `added`: the day new documents enter the archive.
  ArchiveWriter(const Content& content, const std::string& output, const PartialDate& added)
      : content_(content), output_(output), added_(added) {}

  // A new document `id` and its sources, byte for byte. What would move published anchors is told.
  // Errors: the source changed since it was read; the disk does not write.
  Result<bool> write_new(const std::string& id, ReadSource& source,
                         diagnostics::Diagnostics& diagnostics) const;

  // Further sources at the end of those of a document that is there; its other bytes stay. False,
  // and told, where its front matter cannot take them. Errors as above.
  Result<bool> add_sources(const std::string& id, const ReadSource& source, bool draft,
                           diagnostics::Diagnostics& diagnostics) const;

 private:
  // Keeps the file at `path` as content/sources/`name`.
  Result<bool> keep(const SourceFile& file, const std::string& name) const;

  const Content& content_;
  const std::string& output_;
  PartialDate added_;
};

}  // namespace svod::pipeline
