#include "cli/render_diagnostics.h"

#include "json/json.h"

namespace svod::cli {

std::string render_text(diagnostics::Diagnostics diagnostics) {
  sort(diagnostics);
  std::string out;
  for (const diagnostics::Diagnostic& diagnostic : diagnostics) out += to_string(diagnostic) + "\n";
  return out;
}

std::string render_json(diagnostics::Diagnostics diagnostics) {
  sort(diagnostics);
  std::string out;
  for (const diagnostics::Diagnostic& diagnostic : diagnostics) {
    json::Value line;
    line["file"] = diagnostic.where.path;
    line["line"] = diagnostic.where.line;
    line["column"] = diagnostic.where.column;
    line["severity"] = diagnostic.severity == diagnostics::Severity::Error ? "error" : "warning";
    line["kind"] = diagnostics::name(diagnostic.kind);
    line["message"] = diagnostic.message;
    out += json::render(line) + "\n";
  }
  return out;
}

}  // namespace svod::cli
