#pragma once

// clauses + registry -> mentions.
//
// Two families of rule over one token stream: a grammar of act references, and the names of
// the registry under their match policy. An index over the registry is built once and shared
// by all documents and threads.

#include <memory>
#include <vector>

#include "clauses/clauses.h"
#include "diagnostics/diagnostic.h"
#include "documents/document.h"
#include "mentions/mentions.h"
#include "registry/registry.h"

namespace svod::mentions {

// The names of a registry, ready for matching. Keeps a reference to `registry`.
class NameIndex {
 public:
  explicit NameIndex(const registry::Registry& registry);
  ~NameIndex();
  NameIndex(NameIndex&&) noexcept;
  NameIndex& operator=(NameIndex&&) noexcept;

  struct Tables;
  const Tables& tables() const { return *tables_; }

 private:
  std::unique_ptr<Tables> tables_;
};

// `document` gives title (a theme is never a link), date and region. Links that the editor
// wrote ([text](entity:ID), entity:none) win; an unknown ID is told.
FoundMentions find_mentions(const documents::Document& document,
                            const std::vector<clauses::Clause>& clauses, const NameIndex& names,
                            diagnostics::Diagnostics& diagnostics);

std::string dump(const FoundMentions& found, const std::vector<clauses::Clause>& clauses);

}  // namespace svod::mentions
