#include "pipeline/check_private_things.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/message.h"
#include "documents/find_redactions.h"
#include "documents/parse_document.h"
#include "files/files.h"
#include "import/block_reader.h"
#include "import/find_private_things.h"

namespace svod::pipeline {
namespace {

using diagnostics::Diagnostics;
using diagnostics::Kind;
using diagnostics::Severity;
using documents::Source;

// In what import wrote at first; as many as now where that is not kept.
std::size_t count_redactions_at_first(const Content& content, const documents::Document& document,
                                      std::size_t now) {
  const auto base = files::read_file(imported_path(content, document.id, kImportedDocument));
  if (!base) return now;
  Diagnostics ignored;  // import tells that it cannot be read
  const documents::Document first =
      documents::parse_document(*base, document.id, document.path, content.registry, ignored);
  return documents::find_redactions(first.blocks).size();
}

}  // namespace

Diagnostics check_private_things(const Content& content, const documents::Document& document) {
  Diagnostics out;
  const std::vector<Source>& sources = document.front.sources;
  const auto published = std::find_if(sources.begin(), sources.end(),
                                      [](const Source& source) { return source.publish; });
  if (published == sources.end()) {
    if (sources.empty()) return out;
    for (const import::Note& thing : import::find_private_things(
             import::BlockReader(document.blocks, document.blocks.size()))) {
      out.push_back(
          {Kind::PrivateThing,
           Severity::Warning,
           {document.path, thing.line, 0},
           say("'{}' may be private and is published with the text; put a redaction in its place "
               "and list it under 'corrections', or write 'publish: yes' beside the source if "
               "all may read it",
               thing.text)});
    }
    return out;
  }
  const std::size_t redactions = documents::find_redactions(document.blocks).size();
  if (redactions > 0 && count_redactions_at_first(content, document, redactions) < redactions) {
    out.push_back({Kind::PrivateThing,
                   Severity::Warning,
                   {document.path, 0, 0},
                   say("something was taken out of the text, and '{}', which is published beside "
                       "it, still has it; write 'publish: no' beside that source",
                       published->file)});
  }
  return out;
}

}  // namespace svod::pipeline
