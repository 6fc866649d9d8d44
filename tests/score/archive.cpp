#include "score/archive.h"

#include "documents/parse_document.h"
#include "documents/render_document.h"
#include "files/files.h"
#include "registry/load_registry.h"

namespace svod::score {
namespace {

// What follows `key` on a line of front matter, without quotes.
std::string value_of(std::string_view markdown, std::string_view key) {
  const std::size_t at = markdown.find(key);
  if (at == std::string_view::npos) return {};
  std::string_view value = markdown.substr(at + key.size());
  value = value.substr(0, value.find('\n'));
  while (!value.empty() && (value.front() == ' ' || value.front() == '"')) value.remove_prefix(1);
  while (!value.empty() && (value.back() == ' ' || value.back() == '"')) value.remove_suffix(1);
  return std::string(value);
}

// The sources of the archive by their original names.
Result<files::FileTree> load_archive_sources(const std::string& root) {
  const auto documents = files::read_tree(root + "/content/documents", ".md");
  if (!documents) return documents.error();
  files::FileTree sources;
  for (const auto& [path, markdown] : *documents) {
    const auto bytes = files::read_file(root + "/content/sources/" + value_of(markdown, "- file:"));
    if (!bytes) return bytes.error();
    sources[value_of(markdown, "original_name:")] = *bytes;
  }
  return sources;
}

}  // namespace

std::string told(const diagnostics::Diagnostics& diagnostics) {
  std::string out;
  for (const diagnostics::Diagnostic& one : diagnostics) out += diagnostics::to_string(one) + "\n";
  return out;
}

bool is_real(const std::string& name) {
  return name.starts_with("00");
}

Result<std::vector<GoldDocument>> load_gold(const std::string& root, Which which) {
  const auto annotations = files::read_tree(root + "/tests/gold", ".json");
  if (!annotations) return annotations.error();
  auto sources = files::read_tree(root + "/tests/gold/sources", ".txt");
  if (!sources) return sources.error();
  if (which == Which::All) {
    const auto archive = load_archive_sources(root);
    if (!archive) return archive.error();
    sources->insert(archive->begin(), archive->end());
  }
  std::vector<GoldDocument> documents;
  for (const auto& [path, bytes] : *annotations) {
    if (path.size() != 8 || path[0] < '0' || path[0] > '9') continue;  // 000.json
    GoldDocument document;
    document.gold = parse_gold(path.substr(0, 3), bytes);
    document.is_real = is_real(document.gold.name);
    if (which == Which::Written && document.is_real) continue;
    const auto source = sources->find(document.gold.source);
    if (source == sources->end()) {
      return Error{say("{} of tests/gold/{} is in no archive and not in tests/gold/sources",
                       document.gold.source, path)};
    }
    document.source = source->second;
    documents.push_back(std::move(document));
  }
  return documents;
}

Result<EntityIds> load_entity_ids(const std::string& root) {
  std::vector<std::string> texts;
  for (const char* file : {"entities.json", "entities-extra.json", "registry-ids.json"}) {
    const auto text = files::read_file(root + "/tests/gold/" + file);
    if (!text) return text.error();
    texts.push_back(*text);
  }
  return parse_entity_ids({texts[0], texts[1]}, texts[2]);
}

Result<registry::Registry> load_registry(const std::string& root, const std::string& directory) {
  auto tree = files::read_tree(root + "/content/registry", ".json");
  if (!tree) return tree.error();
  if (!directory.empty()) {
    const auto others = files::read_tree(directory, ".json");
    if (!others) return others.error();
    for (const auto& [path, bytes] : *others) (*tree)[path] = bytes;
  }
  diagnostics::Diagnostics diagnostics;
  registry::Registry registry = registry::load_registry(*tree, "registry", diagnostics);
  if (!diagnostics.empty()) return Error{say("{}", told(diagnostics))};
  return registry;
}

Result<documents::Document> parse_faultless(std::string_view markdown, const std::string& id,
                                            const std::string& path,
                                            const registry::Registry& registry) {
  diagnostics::Diagnostics diagnostics;
  documents::Document document =
      documents::parse_document(markdown, id, path, registry, diagnostics);
  if (has_errors(diagnostics)) return Error{say("{}", told(diagnostics))};
  return document;
}

Result<documents::Document> document_of(const import::Imported& imported, const std::string& name,
                                        std::string_view source_bytes,
                                        const registry::Registry& registry) {
  documents::FrontMatter front = imported.front;
  documents::Source source;
  source.file = name;
  source.original_name = name;
  source.sha256 = files::sha256(source_bytes);
  front.sources.push_back(source);
  front.added = {2026, 1, 1};
  return parse_faultless(documents::render_document(front, imported.blocks), imported.id,
                         name + ".md", registry);
}

Result<compile::CompiledDocument> compile_source(const GoldDocument& document,
                                                 const registry::Registry& registry,
                                                 const compile::Indexes& indexes) {
  diagnostics::Diagnostics diagnostics;
  const import::Imported imported =
      import::import_text(document.source, document.gold.source, registry, diagnostics);
  if (has_errors(diagnostics)) return Error{say("{}", told(diagnostics))};
  const Message lost = import::check_nothing_lost(document.source, imported);
  if (!lost.empty()) return Error{say("{}: {}", document.gold.source, lost)};
  auto parsed = document_of(imported, document.gold.source, document.source, registry);
  if (!parsed) return parsed.error();
  return compile::compile_document(std::move(*parsed), indexes);
}

Result<std::map<std::string, Score>> score_all(const std::string& root,
                                               const std::string& registry_directory) {
  const auto documents = load_gold(root, Which::All);
  if (!documents) return documents.error();
  const auto entity_ids = load_entity_ids(root);
  if (!entity_ids) return entity_ids.error();
  const auto registry = load_registry(root, registry_directory);
  if (!registry) return registry.error();
  const compile::Indexes indexes(*registry);
  std::map<std::string, Score> scores;
  for (const GoldDocument& document : *documents) {
    const auto compiled = compile_source(document, *registry, indexes);
    if (!compiled) return compiled.error();
    scores[document.gold.name] =
        score_document(document.gold, document.source, *compiled, *entity_ids, *registry);
  }
  return scores;
}

Score sum(const std::map<std::string, Score>& scores, bool real) {
  Score total;
  for (const auto& [name, score] : scores) {
    if (is_real(name) != real) continue;
    for (std::size_t i = 0; i < kMeasures; ++i) total.counts[i].add(score.counts[i]);
  }
  return total;
}

}  // namespace svod::score
