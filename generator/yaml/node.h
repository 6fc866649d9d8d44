#pragma once

// A tree read from YAML 1.2 or JSON, with the place of every key and value, so that a fault
// in it can be told by file, line and column.

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace svod::yaml {

struct Entry;

struct Node {
  enum class Kind { Null, Scalar, Sequence, Mapping };

  Kind kind = Kind::Null;
  std::string value;           // of a scalar, unescaped
  bool quoted = false;         // the scalar stood in quotes: a string
  std::vector<Node> items;     // of a sequence
  std::vector<Entry> entries;  // of a mapping, in order; keys are scalars
  int line = 0;                // 1-based in the file
  int column = 0;              // 1-based, code points
  int end_line = 0;            // behind its last sign: where an edit of it ends
  int end_column = 0;
  bool flow = false;  // a sequence or mapping in brackets

  // The value of a key, or null where there is none or this is no mapping.
  const Node* find(std::string_view key) const;
  bool is_null() const { return kind == Kind::Null; }
};

struct Entry {
  Node key;
  Node value;
};

// Reads `text`, which begins at line `first_line` of `path`. Faults (syntax, a key twice,
// invalid UTF-8) are added to `diagnostics`; the node is then null.
Node parse_yaml(std::string_view text, const std::string& path, int first_line,
                diagnostics::Diagnostics& diagnostics);
Node parse_json(std::string_view text, const std::string& path,
                diagnostics::Diagnostics& diagnostics);

// "'titel' is not a known key; did you mean 'title'?" The nearest of `known` by edit
// distance, told as an unknown-key error for every key of `node` that is not in `known`.
void report_unknown_keys(const Node& node, const std::vector<std::string_view>& known,
                         const std::string& path, diagnostics::Diagnostics& diagnostics);

// The same of one key that is known to be unknown.
void report_unknown_key(const Node& key, const std::vector<std::string_view>& known,
                        const std::string& path, diagnostics::Diagnostics& diagnostics);

// A scalar as YAML that parse_yaml reads back as the same string: plain where that is
// unambiguous, else in double quotes.
std::string render_scalar(std::string_view value);

// The same of a text of many lines, or with signs that quotes would double: as a block («|-»)
// indented by `indent`, where YAML can have it so, so that a person can read and copy it.
std::string render_text(std::string_view value, std::size_t indent);

}  // namespace svod::yaml
