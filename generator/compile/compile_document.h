#pragma once

// Document + registry -> CompiledDocument, each alone: it depends on nothing but the
// document, the registry and svod itself, so it can be done in parallel and be stored.

#include <vector>

#include "clauses/clauses.h"
#include "clauses/printed_facts.h"
#include "diagnostics/diagnostic.h"
#include "documents/document.h"
#include "mentions/find_mentions.h"
#include "mentions/mentions.h"
#include "topics/topics.h"

namespace svod::compile {

struct CompiledDocument {
  documents::Document document;
  std::vector<clauses::Clause> clauses;
  clauses::PrintedFacts printed;
  mentions::FoundMentions found;
  std::vector<std::vector<topics::TopicOfClause>> topics;  // one list a clause
  diagnostics::Diagnostics diagnostics;                    // its own
};

// What all documents share while they are compiled.
struct Indexes {
  mentions::NameIndex names;
  topics::CueIndex cues;
  explicit Indexes(const registry::Registry& registry) : names(registry), cues(registry) {}
};

CompiledDocument compile_document(documents::Document document, const Indexes& indexes);

}  // namespace svod::compile
