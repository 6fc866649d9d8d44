#include "yaml/node.h"

#include <algorithm>

namespace svod::yaml {
namespace {

// Levenshtein's distance in bytes, by one row.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
    }
  }
  return row[b.size()];
}

std::string list_of(const std::vector<std::string_view>& words) {
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

// A longer word than any key cannot be a slip of the pen.
constexpr std::size_t kLongestSlip = 40;

}  // namespace

const Node* Node::find(std::string_view key) const {
  for (const auto& [name, value_of_key] : entries) {
    if (name.value == key) return &value_of_key;
  }
  return nullptr;
}

void report_unknown_key(const Node& key, const std::vector<std::string_view>& known,
                        const std::string& path, diagnostics::Diagnostics& diagnostics) {
  std::string_view nearest;
  std::size_t least = key.value.size() / 2 + 1;
  if (key.value.size() <= kLongestSlip) {
    for (const std::string_view candidate : known) {
      const std::size_t distance = edit_distance(key.value, candidate);
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
  }
  Message message = nearest.empty()
                        ? say("'{}' is not a known key; use one of: {}", key.value, list_of(known))
                        : say("'{}' is not a known key; did you mean '{}'?", key.value, nearest);
  diagnostics.push_back({diagnostics::Kind::UnknownKey,
                         diagnostics::Severity::Error,
                         {path, key.line, key.column},
                         std::move(message)});
}

void report_unknown_keys(const Node& node, const std::vector<std::string_view>& known,
                         const std::string& path, diagnostics::Diagnostics& diagnostics) {
  for (const auto& [key, value] : node.entries) {
    if (std::find(known.begin(), known.end(), key.value) != known.end()) continue;
    report_unknown_key(key, known, path, diagnostics);
  }
}

}  // namespace svod::yaml
