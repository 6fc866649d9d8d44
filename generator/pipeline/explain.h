#pragma once

// A compiled document -> why each clause was read as it was: its part and addressee, each
// topic with its cues, each mention with its rule, and what was nearly a mention.

#include <string>
#include <string_view>

#include "compile/compile_document.h"
#include "language/speaker.h"
#include "registry/registry.h"

namespace svod::pipeline {

// `anchor`: one clause only, "" for all. Gives "" if no clause has that anchor.
std::string explain(const compile::CompiledDocument& compiled, const registry::Registry& registry,
                    std::string_view anchor, const language::Speaker& speaker);

// The same as JSON, one object a clause and line; keys and kinds are English.
std::string explain_json(const compile::CompiledDocument& compiled,
                         const registry::Registry& registry, std::string_view anchor,
                         const language::Speaker& speaker);

}  // namespace svod::pipeline
