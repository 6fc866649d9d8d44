#include "pipeline/load_content.h"

#include <utility>

#include "base/format.h"
#include "base/message.h"
#include "documents/parse_document.h"
#include "registry/load_registry.h"
#include "yaml/node.h"

namespace svod::pipeline {
namespace {

using diagnostics::Diagnostics;
using diagnostics::Kind;
using diagnostics::Severity;

constexpr std::string_view kDocumentSuffix = ".md";

Result<files::FileTree> load_theme_over(const std::string& directory, int depth) {
  if (depth > 8)
    return Error{say("the theme '{}' extends itself; look at its theme.json", directory)};
  if (!files::is_directory(directory)) {
    return Error{
        say("there is no theme '{}'; name a directory that holds one with --theme, or "
            "write \"theme\": \"svod\" in archive.json",
            directory)};
  }
  auto tree = files::read_tree(directory, "");
  if (!tree) return Error{say("cannot read the theme: {}", tree.error().message)};
  const auto manifest = tree->find("theme.json");
  if (manifest == tree->end()) {
    return Error{
        say("'{}' is no theme: it has no theme.json; name a directory that holds a "
            "theme with --theme",
            directory)};
  }
  Diagnostics faults;
  const std::string path = directory + "/theme.json";
  const yaml::Node node = yaml::parse_json(manifest->second, path, faults);
  yaml::report_unknown_keys(node, {"name", "extends"}, path, faults);
  if (!faults.empty()) return Error{to_message(faults.front())};
  const yaml::Node* base = node.find("extends");
  if (base == nullptr || base->is_null()) return tree;

  const auto data = data_directory();
  if (!data) return data.error();
  auto merged = load_theme_over(*data + "/themes/" + base->value, depth + 1);
  if (!merged) return merged;
  for (auto& [name, bytes] : *tree) (*merged)[name] = std::move(bytes);
  return merged;
}

// Tells each directory under `root` whose name ends as that of a file should; gives them.
Result<std::vector<std::string>> find_misplaced_directories(const std::string& root,
                                                            std::string_view suffix,
                                                            Diagnostics& diagnostics) {
  auto directories = files::list_directories(root);
  if (!directories) return directories;
  std::erase_if(*directories,
                [suffix](const std::string& path) { return !path.ends_with(suffix); });
  for (const std::string& path : *directories) {
    diagnostics.push_back({Kind::UnreadableFile,
                           Severity::Error,
                           {format("{}/{}", root, path), 0, 0},
                           say("is a directory where a {} file should be; put the file in its "
                               "place, or rename it",
                               suffix)});
  }
  return directories;
}

}  // namespace

Result<bool> require_content(const std::string& root) {
  if (files::is_directory(root) && files::is_file(root + "/archive.json")) return true;
  return Error{
      say("'{}' is no content directory: it has no file archive.json; name one with "
          "--content, or make a new archive with 'svod new DIR'",
          root)};
}

Result<Content> load_content(const std::string& root, Diagnostics& diagnostics) {
  Content content;
  content.root = root;
  const auto there = require_content(root);
  if (!there) return there.error();
  const std::string archive = root + "/archive.json";
  const auto settings = files::read_file(archive);
  if (!settings) return settings.error();
  content.settings = settings::parse_settings(*settings, archive, diagnostics);

  const std::string registry = root + "/registry";
  if (!files::is_directory(registry)) {
    return Error{
        say("there is no directory '{}'; copy it from an archive that 'svod new DIR' "
            "makes",
            registry)};
  }
  const auto no_files = find_misplaced_directories(registry, ".json", diagnostics);
  if (!no_files) return no_files.error();
  const auto registry_files = files::read_tree(registry, ".json");
  if (!registry_files) return registry_files.error();
  content.registry = registry::load_registry(*registry_files, registry, diagnostics);

  const std::string about = root + "/pages/about.md";
  if (files::is_file(about)) {
    const auto text = files::read_file(about);
    if (!text) return text.error();
    content.about = *text;
  }

  const std::string documents = root + "/documents";
  if (files::is_directory(documents)) {
    const auto paths = files::list_files(documents);
    if (!paths) return paths.error();
    const auto no_documents = find_misplaced_directories(documents, kDocumentSuffix, diagnostics);
    if (!no_documents) return no_documents.error();
    for (const std::string& path : *paths) {
      // What lies in such a directory is told with it.
      if (path.find(format("{}/", kDocumentSuffix)) != std::string::npos) continue;
      if (!path.ends_with(kDocumentSuffix)) {
        diagnostics.push_back(
            {Kind::UnknownFile,
             Severity::Warning,
             {format("{}/{}", documents, path), 0, 0},
             say("is no document: a document is a .md file; move it or rename it")});
        continue;
      }
      content.document_ids.push_back(path.substr(0, path.size() - kDocumentSuffix.size()));
    }
  }
  return content;
}

std::string document_path(const Content& content, const std::string& id) {
  return content.root + "/documents/" + id + std::string(kDocumentSuffix);
}

std::string imported_path(const Content& content, const std::string& id, std::string_view suffix) {
  return content.root + "/imported/" + id + std::string(suffix);
}

std::string source_path(const Content& content, const documents::Source& source) {
  const bool leads_out = source.file.empty() || source.file.front() == '/' ||
                         format("/{}/", source.file).find("/../") != std::string::npos;
  return leads_out ? std::string() : format("{}/sources/{}", content.root, source.file);
}

documents::Document load_document(const Content& content, const std::string& id,
                                  Diagnostics& diagnostics) {
  const std::string path = document_path(content, id);
  const auto bytes = files::read_file(path);
  if (!bytes) {
    diagnostics.push_back(
        {Kind::UnreadableFile, Severity::Error, {path, 0, 0}, bytes.error().message});
    documents::Document document;
    document.id = id;
    document.path = path;
    return document;
  }
  auto document = documents::parse_document(*bytes, id, path, content.registry, diagnostics);
  for (documents::Source& source : document.front.sources) {
    source.size = static_cast<std::int64_t>(files::file_size(source_path(content, source)));
  }
  return document;
}

Result<files::FileTree> load_theme(const std::string& directory, const std::string& name) {
  if (!directory.empty()) return load_theme_over(directory, 0);
  const auto data = data_directory();
  if (!data) return data.error();
  return load_theme_over(*data + "/themes/" + name, 0);
}

Result<std::string> data_directory() {
  const std::string program = files::executable_directory();
  for (const char* place : {"/../share/svod", "/../..", "/../../.."}) {
    if (files::is_directory(program + place + "/themes/svod")) return program + place;
  }
  return Error{
      say("the theme 'svod' does not lie beside the program in '{}'; name a theme "
          "directory with --theme",
          program)};
}

}  // namespace svod::pipeline
