#pragma once

// compiled documents -> Links: sorts and merges, reads no text again.
//
// 1. Documents stand in archive order: region and district by the Russian alphabet (the
//    unknown region last), then date, a date without a day after those with one.
// 2. Provisional entities of equal id are one; its title is that of the first document in
//    archive order. One that a single document knows has no page.
// 3. Citations and clauses of a topic stand by part (tasks first), then in archive order.
// 4. A row of dates due is a task with a date or a quantity; a result is never a promise.

#include <string>
#include <vector>

#include "compile/compile_document.h"
#include "links/links.h"
#include "registry/registry.h"

namespace svod::links {

// Requires: `registry` outlives the result.
Links build_links(const std::vector<compile::CompiledDocument>& documents,
                  const registry::Registry& registry);

// One line an entry, for tests and `svod dump links`.
std::string dump(const Links& links, const std::vector<compile::CompiledDocument>& documents);

}  // namespace svod::links
