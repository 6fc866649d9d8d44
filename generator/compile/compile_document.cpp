#include "compile/compile_document.h"

#include <utility>

#include "clauses/build_clauses.h"
#include "markdown/markdown.h"

namespace svod::compile {
namespace {

// Nothing of a withdrawn document is shown but its title: not on its page, not in lists or data.
void withdraw(std::vector<markdown::Block>& blocks) {
  const bool titled = !blocks.empty() && blocks.front().kind == markdown::Block::Kind::Heading &&
                      blocks.front().level == 1;
  blocks.resize(titled ? 1 : 0);
}

}  // namespace

CompiledDocument compile_document(documents::Document document, const Indexes& indexes) {
  CompiledDocument compiled;
  compiled.document = std::move(document);
  if (compiled.document.front.status == "withdrawn") {
    withdraw(compiled.document.blocks);
    compiled.document.markdown.clear();
  }
  compiled.clauses = clauses::build_clauses(compiled.document, compiled.diagnostics);
  compiled.printed = clauses::find_printed_facts(compiled.document.front, compiled.clauses);
  compiled.document.blocks = {};  // clauses hold all that is needed of them
  compiled.found = mentions::find_mentions(compiled.document, compiled.clauses, indexes.names,
                                           compiled.diagnostics);
  compiled.topics = topics::find_topics(compiled.clauses, indexes.cues);
  return compiled;
}

}  // namespace svod::compile
