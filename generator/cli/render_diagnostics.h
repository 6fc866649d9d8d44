#pragma once

// diagnostics and the worklist -> text or JSON, each line in the language of `speaker`.

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "language/speaker.h"
#include "pipeline/worklist.h"

namespace svod::cli {

// In the order of files and lines.
std::string render_text(diagnostics::Diagnostics diagnostics, const language::Speaker& speaker);

// One object a line: file, line, column, severity, kind, message. Only the message is translated.
std::string render_json(diagnostics::Diagnostics diagnostics, const language::Speaker& speaker);

// "path:line: note: text [kind]", and one object a line: file, line, kind, message.
std::string render_text(const std::vector<pipeline::WorkItem>& worklist,
                        const language::Speaker& speaker);
std::string render_json(const std::vector<pipeline::WorkItem>& worklist,
                        const language::Speaker& speaker);

}  // namespace svod::cli
