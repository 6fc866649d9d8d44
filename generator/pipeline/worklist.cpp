#include "pipeline/worklist.h"

#include <set>

#include "documents/tell_conflict.h"

namespace svod::pipeline {
namespace {

using compile::CompiledDocument;

void add_front_matter(const CompiledDocument& compiled, std::vector<WorkItem>& worklist) {
  const documents::Document& document = compiled.document;
  const auto add = [&](std::string kind, Message text) {
    worklist.push_back({std::move(kind), document.path, 1, std::move(text)});
  };
  if (document.front.region.empty()) {
    add("missing-region",
        say("the region is not known; write 'region' and, if the text does not state it, its "
            "'basis'"));
  }
  if (!document.front.date) add("missing-date", say("the date is not known, not even the year"));
  if (document.front.checked.empty()) {
    add("unchecked",
        say("nobody has compared the text with its source; write 'checked' when done"));
  }
  for (const documents::Conflict& conflict : document.front.conflicts) {
    worklist.push_back(
        {"conflict", document.path, conflict.line,
         say("{}; keep one of the two in the document and take the entry out of 'conflicts'",
             documents::tell_conflict(conflict))});
  }
}

void add_mentions(const CompiledDocument& compiled, std::set<std::string>& told,
                  std::vector<WorkItem>& worklist) {
  for (const mentions::Mention& mention : compiled.found.mentions) {
    const clauses::Clause& clause = compiled.clauses[static_cast<std::size_t>(mention.clause)];
    const std::string surface = clause.text.substr(mention.begin, mention.end - mention.begin);
    if (mention.status == mentions::Status::Ambiguous) {
      std::string candidates;
      for (const std::string& id : mention.candidates) {
        candidates += (candidates.empty() ? "" : ", ") + id;
      }
      worklist.push_back(
          {"ambiguous-mention", compiled.document.path, clause.line,
           say("«{0}» could be {1}; write [{0}](entity:ID) to decide", surface, candidates)});
    } else if (mention.status == mentions::Status::Provisional &&
               told.insert(mention.entity).second) {
      worklist.push_back(
          {"provisional-entity", compiled.document.path, clause.line,
           say("«{}» is in no registry; add an entry '{}'", surface, mention.entity)});
    }
  }
}

}  // namespace

std::vector<WorkItem> build_worklist(const std::vector<CompiledDocument>& documents,
                                     const links::Links& links) {
  std::vector<WorkItem> worklist;
  std::set<std::string> told;  // provisional entities, once each
  for (const links::DocumentIndex index : links.order) {
    add_front_matter(documents[index], worklist);
    add_mentions(documents[index], told, worklist);
  }
  return worklist;
}

Message to_message(const WorkItem& item) {
  return say("{}:{}: {}: {} [{}]", item.path, std::to_string(item.line), say("note"), item.text,
             item.kind);
}

}  // namespace svod::pipeline
