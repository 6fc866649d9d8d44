#pragma once

// JSON that svod writes and validates, through nlohmann-json and valijson. JSON that people
// write (registry, settings, strings) is read by yaml/, which keeps lines and columns.

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace svod::json {

// Keys stay in the order in which they were set. Dump with dump(): no spaces, UTF-8 as is.
using Value = nlohmann::ordered_json;

struct SchemaFault {
  std::vector<std::string> path;  // keys and indices from the root of the instance
  std::string message;
};

// Checks `instance` against a JSON Schema (draft 7). An empty list: it is valid.
// Requires: `schema` is itself a valid schema, else one fault with an empty path says so.
std::vector<SchemaFault> validate(const Value& schema, const Value& instance);

}  // namespace svod::json
