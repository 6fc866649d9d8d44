#include "pipeline/dump_stage.h"

#include <utility>
#include <vector>

#include "base/message.h"
#include "clauses/build_clauses.h"
#include "compile/compile_document.h"
#include "documents/parse_document.h"
#include "documents/render_document.h"
#include "import/import.h"
#include "links/build_links.h"
#include "mentions/find_mentions.h"
#include "pipeline/explain.h"
#include "registry/load_registry.h"
#include "topics/topics.h"

namespace svod::pipeline {
namespace {

using diagnostics::Diagnostics;

constexpr std::string_view kRegistry = "registry/";
constexpr std::string_view kDocuments = "documents/";
constexpr std::string_view kSources = "sources/";

std::string told(Diagnostics diagnostics) {
  sort(diagnostics);
  std::string out;
  for (const diagnostics::Diagnostic& diagnostic : diagnostics) out += to_string(diagnostic) + "\n";
  return out;
}

std::string dump_import(std::string_view stage, const files::FileTree& input,
                        const registry::Registry& registry) {
  std::string out;
  for (const auto& [path, bytes] : input) {
    if (!path.starts_with(kSources)) continue;
    Diagnostics faults;
    const import::Imported imported = import::import_source(bytes, path, registry, faults);
    out += told(faults);
    if (has_errors(faults)) continue;
    if (stage == "import") {
      out += import::dump(imported);
    } else if (stage == "notes") {
      out += import::dump_notes(imported);
    } else {
      out += documents::render_document(imported.front, imported.blocks);
    }
  }
  return out;
}

}  // namespace

Result<std::string> dump_stage(std::string_view stage, const files::FileTree& input) {
  Diagnostics faults;
  files::FileTree registry_files;
  for (const auto& [path, bytes] : input) {
    if (path.starts_with(kRegistry)) registry_files[path.substr(kRegistry.size())] = bytes;
  }
  const registry::Registry registry = registry::load_registry(registry_files, "registry", faults);
  if (stage == "import" || stage == "document" || stage == "notes") {
    return dump_import(stage, input, registry);
  }

  const compile::Indexes indexes(registry);
  std::vector<compile::CompiledDocument> compiled;
  for (const auto& [path, bytes] : input) {
    if (!path.starts_with(kDocuments) || !path.ends_with(".md")) continue;
    const std::string id = path.substr(kDocuments.size(), path.size() - kDocuments.size() - 3);
    compiled.push_back(compile::compile_document(
        documents::parse_document(bytes, id, path, registry, faults), indexes));
    faults.insert(faults.end(), compiled.back().diagnostics.begin(),
                  compiled.back().diagnostics.end());
  }
  if (stage == "diagnostics") return told(faults);
  if (stage == "links") return links::dump(links::build_links(compiled, registry), compiled);
  std::string out;
  for (const compile::CompiledDocument& document : compiled) {
    if (stage == "clauses") {
      out += clauses::dump(document.clauses);
    } else if (stage == "mentions") {
      out += mentions::dump(document.found, document.clauses);
    } else if (stage == "topics") {
      out += topics::dump(document.topics, document.clauses);
    } else if (stage == "explain") {
      out += explain(document, registry, "", language::Speaker());
    } else {
      return Error{
          say("'{}' is no stage; there are import, document, notes, clauses, mentions, "
              "topics, explain, links, diagnostics",
              stage)};
    }
  }
  return out;
}

}  // namespace svod::pipeline
