#include "diagnostics/diagnostic.h"

#include <algorithm>
#include <tuple>

namespace svod::diagnostics {
namespace {

struct Named {
  Kind kind;
  std::string_view name;
};

constexpr Named kNames[] = {
    {Kind::EmptyFile, "empty-file"},       {Kind::InvalidUtf8, "invalid-utf-8"},
    {Kind::SyntaxError, "syntax-error"},   {Kind::MissingFrontMatter, "missing-front-matter"},
    {Kind::UnknownKey, "unknown-key"},     {Kind::MissingKey, "missing-key"},
    {Kind::BadValue, "bad-value"},         {Kind::DuplicateKey, "duplicate-key"},
    {Kind::DuplicateId, "duplicate-id"},   {Kind::UnknownRegion, "unknown-region"},
    {Kind::UnknownTopic, "unknown-topic"}, {Kind::UnknownEntity, "unknown-entity"},
};

}  // namespace

std::string_view name(Kind kind) {
  for (const Named& named : kNames) {
    if (named.kind == kind) return named.name;
  }
  return "unknown";
}

const std::vector<Kind>& all_kinds() {
  static const std::vector<Kind> kinds = [] {
    std::vector<Kind> all;
    for (const Named& named : kNames) all.push_back(named.kind);
    return all;
  }();
  return kinds;
}

std::string to_string(const Diagnostic& diagnostic) {
  std::string out = diagnostic.where.path;
  if (diagnostic.where.line > 0) out += ":" + std::to_string(diagnostic.where.line);
  if (diagnostic.where.line > 0 && diagnostic.where.column > 0) {
    out += ":" + std::to_string(diagnostic.where.column);
  }
  out += diagnostic.severity == Severity::Error ? ": error: " : ": warning: ";
  out += diagnostic.message;
  out += " [";
  out += name(diagnostic.kind);
  out += "]";
  return out;
}

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::Error; });
}

void sort(Diagnostics& diagnostics) {
  std::stable_sort(
      diagnostics.begin(), diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.where.path, a.where.line, a.where.column, a.kind, a.message) <
               std::tie(b.where.path, b.where.line, b.where.column, b.kind, b.message);
      });
}

}  // namespace svod::diagnostics
