#pragma once

// The gold of the repository and what svod makes of its sources.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "compile/compile_document.h"
#include "diagnostics/diagnostic.h"
#include "documents/document.h"
#include "import/import.h"
#include "registry/registry.h"
#include "score/gold.h"
#include "score/score.h"

namespace svod::score {

// A line each.
std::string told(const diagnostics::Diagnostics& diagnostics);

struct GoldDocument {
  Gold gold;
  std::string source;
  bool is_real = false;  // one of the five; else written for the test
};

// `root`: of the repository. By name. The texts written for the test stand in tests/gold/sources,
// the real ones in the archive: its documents tell by the original name which file is which.
enum class Which { All, Written };
Result<std::vector<GoldDocument>> load_gold(const std::string& root, Which which);
Result<EntityIds> load_entity_ids(const std::string& root);

// The registry of `root`/content/registry; files of `directory` ("" for none) stand for those of
// their name. An error if any fault is told.
Result<registry::Registry> load_registry(const std::string& root, const std::string& directory);

// A document's file; an error if any fault in it is told.
Result<documents::Document> parse_faultless(std::string_view markdown, const std::string& id,
                                            const std::string& path,
                                            const registry::Registry& registry);

// What import made, written as Markdown and read again, as every document is. `name` and
// `source_bytes` are of the source.
Result<documents::Document> document_of(const import::Imported& imported, const std::string& name,
                                        std::string_view source_bytes,
                                        const registry::Registry& registry);

// Import, Markdown, parse, compile: the way of every document. An error where import refuses.
Result<compile::CompiledDocument> compile_source(const GoldDocument& document,
                                                 const registry::Registry& registry,
                                                 const compile::Indexes& indexes);

// All of it: the scores by the name of the gold.
Result<std::map<std::string, Score>> score_all(const std::string& root,
                                               const std::string& registry_directory);

// The sum over the five (`real`), or over the others.
bool is_real(const std::string& name);
Score sum(const std::map<std::string, Score>& scores, bool real);

}  // namespace svod::score
