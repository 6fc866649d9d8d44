#include "pipeline/explain_file.h"

#include "base/message.h"
#include "compile/compile_document.h"
#include "diagnostics/diagnostic.h"
#include "files/files.h"
#include "pipeline/dump_stage.h"
#include "pipeline/explain.h"
#include "pipeline/load_content.h"

namespace svod::pipeline {
namespace {

constexpr std::string_view kSuffix = ".md";

// The id of a document named by its id or its path.
std::string document_id(const std::string& content, std::string_view file) {
  const std::string root = content + "/documents/";
  if (file.starts_with(root)) file.remove_prefix(root.size());
  if (file.ends_with(kSuffix)) file.remove_suffix(kSuffix.size());
  return std::string(file);
}

Result<compile::CompiledDocument> compile_file(const Content& content, const std::string& file) {
  const std::string id = document_id(content.root, file);
  if (!files::is_file(document_path(content, id))) {
    return Error{
        say("there is no document '{}'; name one by its file in '{}/documents' or by its id", id,
            content.root)};
  }
  diagnostics::Diagnostics faults;
  const compile::Indexes indexes(content.registry);
  compile::CompiledDocument compiled =
      compile::compile_document(load_document(content, id, faults), indexes);
  if (has_errors(faults)) {
    sort(faults);
    return Error{to_message(faults.front())};
  }
  return compiled;
}

}  // namespace

Result<std::string> explain_file(const std::string& content_root, const std::string& file,
                                 bool json, const language::Speaker& speaker) {
  diagnostics::Diagnostics ignored;  // check tells the faults of the registry
  const auto content = load_content(content_root, ignored);
  if (!content) return content.error();
  const std::size_t hash = file.find('#');
  const std::string anchor = hash == std::string::npos ? "" : file.substr(hash + 1);
  const auto compiled = compile_file(*content, file.substr(0, hash));
  if (!compiled) return compiled.error();
  std::string text = json ? explain_json(*compiled, content->registry, anchor, speaker)
                          : explain(*compiled, content->registry, anchor, speaker);
  if (text.empty() && !anchor.empty()) {
    return Error{say("'{}' has no clause '#{}'; 'svod dump clauses' lists them",
                     compiled->document.path, anchor)};
  }
  return text;
}

Result<std::string> dump_file(const std::string& content_root, const std::string& stage,
                              const std::string& file) {
  files::FileTree input;
  const auto there = require_content(content_root);
  if (!there) return there.error();
  auto registry = files::read_tree(content_root + "/registry", ".json");
  if (!registry) return registry.error();
  for (auto& [name, bytes] : *registry) input["registry/" + name] = std::move(bytes);
  const bool source = stage == "import" || stage == "document";
  const std::string id = document_id(content_root, file);
  auto bytes = files::read_file(source || files::is_file(file)
                                    ? file
                                    : content_root + "/documents/" + id + std::string(kSuffix));
  if (!bytes) return bytes.error();
  input[source ? "sources/" + file : "documents/" + id + std::string(kSuffix)] = std::move(*bytes);
  return dump_stage(stage, input);
}

}  // namespace svod::pipeline
