#pragma once

// The archive -> where two things would stand at one address, told in the files that say so.
// That no two pages have one address is checked once more when they are planned.

#include <vector>

#include "compile/compile_document.h"
#include "diagnostics/diagnostic.h"
#include "links/links.h"

namespace svod::pipeline {

// Errors: a former id (Kind::DuplicateId) that is the id of a document or a former id of another;
// a district (Kind::DuplicateAddress) whose name differs from that of another one in signs that
// an address does not keep.
diagnostics::Diagnostics check_addresses(const std::vector<compile::CompiledDocument>& documents,
                                         const links::Links& links);

}  // namespace svod::pipeline
