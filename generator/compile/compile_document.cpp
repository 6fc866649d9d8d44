#include "compile/compile_document.h"

#include <utility>

#include "clauses/build_clauses.h"

namespace svod::compile {

CompiledDocument compile_document(documents::Document document, const Indexes& indexes) {
  CompiledDocument compiled;
  compiled.document = std::move(document);
  compiled.clauses = clauses::build_clauses(compiled.document, compiled.diagnostics);
  compiled.document.blocks = {};  // clauses hold all that is needed of them
  compiled.found = mentions::find_mentions(compiled.document, compiled.clauses, indexes.names,
                                           compiled.diagnostics);
  compiled.topics = topics::find_topics(compiled.clauses, indexes.cues);
  return compiled;
}

}  // namespace svod::compile
