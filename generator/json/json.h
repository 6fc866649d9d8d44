#pragma once

// JSON that svod writes and validates, through nlohmann-json and valijson. JSON that people
// write (registry, settings, strings) is read by yaml/, which keeps lines and columns.

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace svod::json {

// Keys stay in the order in which they were set. Dump with dump(): no spaces, UTF-8 as is.
using Value = nlohmann::ordered_json;

// One line, no spaces, UTF-8 as it is; what is not UTF-8 becomes U+FFFD.
std::string render(const Value& value);

struct SchemaFault {
  enum class What { BadValue, UnknownKey, MissingKey };

  std::vector<std::string> path;  // keys and indices from the root of the instance; of an
                                  // unknown key: with that key, of a missing one: its object
  Message message;                // what to do: "'kind' must be one of: decree, law"
  What what = What::BadValue;
  std::vector<std::string> known;  // the keys that may stand in place of an unknown one
};

// Checks `instance` against a JSON Schema (draft 7). An empty list: it is valid. Only the
// innermost faults are told, each with what the schema asks for at its place.
// Requires: `schema` is itself a valid schema, else one fault with an empty path says so.
std::vector<SchemaFault> validate(const Value& schema, const Value& instance);

}  // namespace svod::json
