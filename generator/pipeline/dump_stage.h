#pragma once

// One stage as text, for `svod dump` and the golden cases.

#include <string>
#include <string_view>

#include "base/result.h"
#include "files/files.h"

namespace svod::pipeline {

// `input` holds "registry/…" (see registry/load_registry.h), "documents/….md" and
// "sources/….txt". Stages: import (of every source), document (import, then Markdown as it
// would be written), notes (of import), clauses, mentions, topics, explain (of every document),
// links (of all), diagnostics (all that reading and compiling tells). An error: no such stage.
Result<std::string> dump_stage(std::string_view stage, const files::FileTree& input);

}  // namespace svod::pipeline
