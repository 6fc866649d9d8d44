#include "diagnostics/diagnostic.h"

#include <algorithm>
#include <tuple>

namespace svod::diagnostics {
std::string_view name(Kind kind) {
  switch (kind) {
    case Kind::EmptyFile:
      return "empty-file";
    case Kind::UnreadableFile:
      return "unreadable-file";
    case Kind::UnknownFile:
      return "unknown-file";
    case Kind::InvalidUtf8:
      return "invalid-utf-8";
    case Kind::TextLost:
      return "text-lost";
    case Kind::SyntaxError:
      return "syntax-error";
    case Kind::MissingFrontMatter:
      return "missing-front-matter";
    case Kind::UnknownKey:
      return "unknown-key";
    case Kind::MissingKey:
      return "missing-key";
    case Kind::BadValue:
      return "bad-value";
    case Kind::DuplicateKey:
      return "duplicate-key";
    case Kind::ReadAsMeant:
      return "read-as-meant";
    case Kind::DuplicateId:
      return "duplicate-id";
    case Kind::UnknownRegion:
      return "unknown-region";
    case Kind::UnknownTopic:
      return "unknown-topic";
    case Kind::UnknownEntity:
      return "unknown-entity";
    case Kind::UnlistedRedaction:
      return "unlisted-redaction";
    case Kind::PrivateThing:
      return "private-thing";
    case Kind::AnchorMoved:
      return "anchor-moved";
    case Kind::DuplicateAddress:
      return "duplicate-address";
    case Kind::DuplicateAnchor:
      return "duplicate-anchor";
    case Kind::BrokenLink:
      return "broken-link";
  }
  return {};
}

const std::vector<Kind>& all_kinds() {
  static const std::vector<Kind> kinds = [] {
    std::vector<Kind> all;
    while (!name(static_cast<Kind>(all.size())).empty())
      all.push_back(static_cast<Kind>(all.size()));
    return all;
  }();
  return kinds;
}

Message to_message(const Diagnostic& diagnostic) {
  std::string place = diagnostic.where.path;
  if (diagnostic.where.line > 0) place += ":" + std::to_string(diagnostic.where.line);
  if (diagnostic.where.line > 0 && diagnostic.where.column > 0) {
    place += ":" + std::to_string(diagnostic.where.column);
  }
  return say("{}: {}: {} [{}]", place,
             diagnostic.severity == Severity::Error ? say("error") : say("warning"),
             diagnostic.message, name(diagnostic.kind));
}

std::string to_string(const Diagnostic& diagnostic) {
  return to_english(to_message(diagnostic));
}

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::Error; });
}

void sort(Diagnostics& diagnostics) {
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) {
                     const auto place = [](const Diagnostic& d) {
                       return std::tie(d.where.path, d.where.line, d.where.column, d.kind);
                     };
                     if (place(a) != place(b)) return place(a) < place(b);
                     return to_english(a.message) < to_english(b.message);
                   });
}

}  // namespace svod::diagnostics
