#pragma once

// The one place where import writes: documents and their sources, under the content directory.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/partial_date.h"
#include "base/result.h"
#include "diagnostics/diagnostic.h"
#include "import/source_text.h"
#include "pipeline/load_content.h"
#include "pipeline/merge_source.h"
#include "pipeline/read_candidate.h"
#include "reports/import_report.h"

namespace svod::pipeline {

class ArchiveWriter {
 public:
  // `output`: what is published; `added`: the day new documents enter the archive.
  // With `dry` nothing is written, only told by difference().
  ArchiveWriter(const Content& content, const std::string& output, const PartialDate& added,
                bool dry)
      : content_(content), output_(output), added_(added), dry_(dry) {}

  // A new document `id` and its sources, byte for byte. What would move published anchors is told.
  // Errors: the source changed since it was read; the disk does not write.
  Result<bool> write_new(const std::string& id, ReadSource& source,
                         diagnostics::Diagnostics& diagnostics);

  // Further sources at the end of those of a document that is there; its other bytes stay. False,
  // and told, where its front matter cannot take them. Errors as above.
  Result<bool> add_sources(const std::string& id, const ReadSource& source, bool draft,
                           diagnostics::Diagnostics& diagnostics);

  // The adopted text of a document that is there as a draft: its sources come first, the others
  // become those of a draft, and the text is brought together with what a person changed. Where
  // that cannot be done the report says why, and nothing is written. Errors as above.
  Result<reports::MergeReport> adopt(const std::string& id, ReadSource& source,
                                     diagnostics::Diagnostics& diagnostics);

  // Brings what is read now in the first source of a document together with what a person changed
  // (merge_source.h). A source that is not the first, or a document with errors, changes nothing.
  Result<reports::MergeReport> merge(const std::string& id, const ReadSource& source,
                                     diagnostics::Diagnostics& diagnostics);

  // A unified difference of every document that a dry run would have changed or made.
  Result<std::string> difference() const;

 private:
  // Keeps the file at `path` as content/sources/`name`.
  Result<bool> keep(const SourceFile& file, const std::string& name) const;

  // The bytes of a file as they are by now.
  Result<std::string> read(const std::string& path) const;
  Result<documents::Document> read_document(const std::string& id,
                                            diagnostics::Diagnostics& diagnostics) const;
  // What is kept in content/imported/ of a document, under the id that it has or had before.
  std::string read_kept(const documents::Document& document, std::string_view suffix) const;
  // The text of a known source, as a new import reads it. Nothing: it cannot be read now.
  std::optional<import::SourceText> read_again(const documents::Document& document,
                                               const ReadSource& source) const;
  Result<bool> write(const std::string& path, const std::string& bytes);
  // Further sources of a document, named behind those that it has.
  static std::vector<documents::Source> further_sources(const documents::Document& document,
                                                        const ReadSource& read);
  // Errors as of write_new().
  Result<bool> keep_all(const std::vector<SourceFile>& files,
                        const std::vector<documents::Source>& as) const;
  Result<bool> write_merged(const documents::Document& edited, const MergedSource& merged,
                            diagnostics::Diagnostics& diagnostics);
  Result<bool> write_document(const std::string& id, const std::string& markdown,
                              diagnostics::Diagnostics& diagnostics);

  const Content& content_;
  const std::string& output_;
  PartialDate added_;
  bool dry_ = false;
  std::map<std::string, std::string> unwritten_;  // of a dry run: path -> bytes
};

}  // namespace svod::pipeline
