#pragma once

// Diagnostics: what is wrong in the texts, and where.
//
// A stage that meets a fault adds a diagnostic and goes on with the best reading it can.
// Whether any of them stops the build is decided once, in pipeline/.

#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace svod::diagnostics {

// Every fault svod can report. Each has at least one case under tests/.
enum class Kind {
  // files
  EmptyFile,
  UnreadableFile,
  UnknownFile,
  InvalidUtf8,
  // import
  TextLost,
  // front matter, JSON
  SyntaxError,
  MissingFrontMatter,
  UnknownKey,
  MissingKey,
  BadValue,
  DuplicateKey,
  ReadAsMeant,
  // content
  DuplicateId,
  UnknownRegion,
  UnknownTopic,
  UnknownEntity,
  UnlistedRedaction,
  PrivateThing,
  AnchorMoved,
  // the site
  DuplicateAddress,
  DuplicateAnchor,
  BrokenLink,
};

enum class Severity { Warning, Error };

struct Location {
  std::string path;  // as the user would open it
  int line = 0;      // 1-based; 0 when the fault is the whole file
  int column = 0;    // 1-based, in code points; 0 when the fault is the whole line
};

struct Diagnostic {
  Kind kind;
  Severity severity;
  Location where;
  Message message;  // one sentence that says what to do next; no capital, no full stop
};

using Diagnostics = std::vector<Diagnostic>;

// The name written in output and in tests: "unknown-key".
std::string_view name(Kind kind);

// All kinds, for the test that each of them has a case.
const std::vector<Kind>& all_kinds();

// "content/documents/47/x.md:7:1: warning: <message> [unknown-key]", in a language and in English.
Message to_message(const Diagnostic& diagnostic);
std::string to_string(const Diagnostic& diagnostic);

bool has_errors(const Diagnostics& diagnostics);

// Sorted by path, line, column, kind, message in English: the order in which they are told.
void sort(Diagnostics& diagnostics);

}  // namespace svod::diagnostics
