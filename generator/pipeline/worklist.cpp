#include "pipeline/worklist.h"

#include <set>

#include "base/format.h"
#include "documents/tell_conflict.h"
#include "json/json.h"

namespace svod::pipeline {
namespace {

using compile::CompiledDocument;

void add_front_matter(const CompiledDocument& compiled, std::vector<WorkItem>& worklist) {
  const documents::Document& document = compiled.document;
  const auto add = [&](std::string kind, std::string text) {
    worklist.push_back({std::move(kind), document.path, 1, std::move(text)});
  };
  if (document.front.region.empty()) {
    add("missing-region",
        "the region is not known; write 'region' and, if the text does not "
        "state it, its 'basis'");
  }
  if (!document.front.date) add("missing-date", "the date is not known, not even the year");
  if (document.front.checked.empty()) {
    add("unchecked", "nobody has compared the text with its source; write 'checked' when done");
  }
  for (const documents::Conflict& conflict : document.front.conflicts) {
    worklist.push_back(
        {"conflict", document.path, conflict.line,
         format("{}; keep one of the two in the document and take the entry out of 'conflicts'",
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
           format("«{0}» could be {1}; write [{0}](entity:ID) to decide", surface, candidates)});
    } else if (mention.status == mentions::Status::Provisional &&
               told.insert(mention.entity).second) {
      worklist.push_back(
          {"provisional-entity", compiled.document.path, clause.line,
           format("«{}» is in no registry; add an entry '{}'", surface, mention.entity)});
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

std::string render_text(const std::vector<WorkItem>& worklist) {
  std::string out;
  for (const WorkItem& item : worklist) {
    out += format("{}:{}: note: {} [{}]\n", item.path, item.line, item.text, item.kind);
  }
  return out;
}

std::string render_json(const std::vector<WorkItem>& worklist) {
  std::string out;
  for (const WorkItem& item : worklist) {
    out += json::render({{"file", item.path},
                         {"line", item.line},
                         {"kind", item.kind},
                         {"message", item.text}}) +
           "\n";
  }
  return out;
}

}  // namespace svod::pipeline
