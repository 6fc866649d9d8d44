#pragma once

// disk -> what a build starts from: settings, registry, theme, pages, and the list of
// documents, which are read one by one while they are compiled.

#include <string>
#include <vector>

#include "base/result.h"
#include "diagnostics/diagnostic.h"
#include "documents/document.h"
#include "files/files.h"
#include "registry/registry.h"
#include "settings/settings.h"

namespace svod::pipeline {

struct Content {
  std::string root;  // the content directory, as the user named it
  settings::Settings settings;
  registry::Registry registry;
  std::string about;                      // pages/about.md
  std::vector<std::string> document_ids;  // sorted
};

// Faults in what is there are diagnostics; an error: `root` is no content directory.
Result<Content> load_content(const std::string& root, diagnostics::Diagnostics& diagnostics);

// An error that says what to do where `root` is no content directory.
Result<bool> require_content(const std::string& root);

// The file of a document, and the document read from it. A file that cannot be read is told
// as a diagnostic.
std::string document_path(const Content& content, const std::string& id);
// What import keeps of a document: as it wrote it itself, to tell what a person changed; of a
// source that another program converted, what that gave (source_json.h).
constexpr std::string_view kImportedDocument = ".md";
constexpr std::string_view kConvertedSource = ".json";
std::string imported_path(const Content& content, const std::string& id, std::string_view suffix);
// Where a source of the front matter lies; "" if its path leads out of content/sources/.
std::string source_path(const Content& content, const documents::Source& source);
documents::Document load_document(const Content& content, const std::string& id,
                                  diagnostics::Diagnostics& diagnostics);

// The files of a theme: those of `directory`, over those of the theme that its theme.json
// "extends". "" stands for the theme `name` that comes with svod. Errors: no such theme, an
// unknown key, a theme that extends itself.
Result<files::FileTree> load_theme(const std::string& directory, const std::string& name);

// Where themes/ and the registry that comes with svod lie: beside the program as installed
// (../share/svod) or as built in its own source tree. An error if neither is there.
Result<std::string> data_directory();

}  // namespace svod::pipeline
