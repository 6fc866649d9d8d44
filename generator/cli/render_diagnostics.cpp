#include "cli/render_diagnostics.h"

#include "json/json.h"

namespace svod::cli {

std::string render_text(diagnostics::Diagnostics diagnostics, const language::Speaker& speaker) {
  sort(diagnostics);
  std::string out;
  for (const diagnostics::Diagnostic& diagnostic : diagnostics) {
    out += speaker(to_message(diagnostic)) + "\n";
  }
  return out;
}

std::string render_json(diagnostics::Diagnostics diagnostics, const language::Speaker& speaker) {
  sort(diagnostics);
  std::string out;
  for (const diagnostics::Diagnostic& diagnostic : diagnostics) {
    json::Value line;
    line["file"] = diagnostic.where.path;
    line["line"] = diagnostic.where.line;
    line["column"] = diagnostic.where.column;
    line["severity"] = diagnostic.severity == diagnostics::Severity::Error ? "error" : "warning";
    line["kind"] = diagnostics::name(diagnostic.kind);
    line["message"] = speaker(diagnostic.message);
    out += json::render(line) + "\n";
  }
  return out;
}

std::string render_text(const std::vector<pipeline::WorkItem>& worklist,
                        const language::Speaker& speaker) {
  std::string out;
  for (const pipeline::WorkItem& item : worklist) out += speaker(to_message(item)) + "\n";
  return out;
}

std::string render_json(const std::vector<pipeline::WorkItem>& worklist,
                        const language::Speaker& speaker) {
  std::string out;
  for (const pipeline::WorkItem& item : worklist) {
    out += json::render({{"file", item.path},
                         {"line", item.line},
                         {"kind", item.kind},
                         {"message", speaker(item.text)}}) +
           "\n";
  }
  return out;
}

}  // namespace svod::cli
