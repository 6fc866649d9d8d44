#pragma once

// A file of the archive -> explain or dump of it: the reading that a person asks about.

#include <string>

#include "base/result.h"
#include "language/speaker.h"

namespace svod::pipeline {

// `file` is a document's path or id, with or without "#anchor". Errors: no content
// directory, no such document, no clause of that anchor.
Result<std::string> explain_file(const std::string& content, const std::string& file, bool json,
                                 const language::Speaker& speaker);

// One stage (see dump_stage.h) of one file: a source for "import" and "document", else a
// document.
Result<std::string> dump_file(const std::string& content, const std::string& stage,
                              const std::string& file);

}  // namespace svod::pipeline
