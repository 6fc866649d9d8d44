#include "score/annotated.h"

#include "base/message.h"
#include "files/files.h"
#include "score/archive.h"

namespace svod::score {
namespace {

constexpr const char* kNeutralPath = "source.txt";

Result<documents::Document> import_annotated(const std::string& bytes,
                                             const registry::Registry& registry) {
  diagnostics::Diagnostics diagnostics;
  const import::Imported imported =
      import::import_source(bytes, kNeutralPath, registry, diagnostics);
  if (has_errors(diagnostics)) return Error{say("{}", told(diagnostics))};
  return document_of(imported, kNeutralPath, bytes, registry);
}

}  // namespace

Result<ImportScores> score_annotated(const std::string& root) {
  const std::string directory = root + "/tests/import/annotated/";
  const auto sources = files::read_tree(directory, ".txt");
  if (!sources) return sources.error();
  const auto registry = load_registry(root, "");
  if (!registry) return registry.error();
  ImportScores scores;
  for (const auto& [path, bytes] : *sources) {
    const std::string name = path.substr(0, path.rfind('.'));
    const auto markdown = files::read_file(directory + name + ".md");
    if (!markdown) return markdown.error();
    const auto expected =
        parse_faultless(*markdown, "annotated/" + name, directory + name + ".md", *registry);
    if (!expected) return expected.error();
    const auto found = import_annotated(bytes, *registry);
    if (!found) return Error{say("{}{}: {}", directory, path, found.error().message)};
    scores.emplace(name, score_import(*expected, *found));
  }
  if (scores.empty()) return Error{say("{} holds no sources", directory)};
  return scores;
}

}  // namespace svod::score
