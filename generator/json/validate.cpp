// The library ends the process at a faulty schema unless it may throw.
#define VALIJSON_USE_EXCEPTIONS 1

#include <algorithm>
#include <charconv>
#include <exception>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "json/json.h"

namespace svod::json {
namespace {

using Path = std::vector<std::string>;

// The library tells a place as "<root>", "[projects]", "[3]".
Path path_of(const std::vector<std::string>& context) {
  Path path;
  for (std::size_t i = 1; i < context.size(); ++i) {
    std::string_view step = context[i];
    if (step.size() >= 2 && step.front() == '[' && step.back() == ']') {
      step = step.substr(1, step.size() - 2);
    }
    path.emplace_back(step);
  }
  return path;
}

const Value* member(const Value& object, const std::string& key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

// Follows "$ref": "#/definitions/name", but not for ever.
const Value* resolve(const Value& root, const Value* schema) {
  constexpr int kLongestChain = 16;
  for (int i = 0; i < kLongestChain && schema != nullptr; ++i) {
    const Value* reference = member(*schema, "$ref");
    if (reference == nullptr || !reference->is_string()) return schema;
    const std::string target = reference->get<std::string>();
    if (!target.starts_with("#/")) return nullptr;
    const Value::json_pointer pointer(target.substr(1));
    schema = root.contains(pointer) ? &root.at(pointer) : nullptr;
  }
  return nullptr;
}

// The part of the schema that speaks of `path`; null where that is not plainly one part.
const Value* schema_at(const Value& root, const Path& path) {
  const Value* schema = resolve(root, &root);
  for (const std::string& step : path) {
    if (schema == nullptr) return nullptr;
    const Value* next = nullptr;
    if (const Value* properties = member(*schema, "properties")) next = member(*properties, step);
    if (next == nullptr) next = member(*schema, "items");
    if (next == nullptr) next = member(*schema, "additionalProperties");
    schema = resolve(root, next);
  }
  return schema;
}

const Value* value_at(const Value& root, const Path& path) {
  const Value* value = &root;
  for (const std::string& step : path) {
    if (value->is_array()) {
      std::size_t index = 0;
      const auto read = std::from_chars(step.data(), step.data() + step.size(), index);
      if (read.ec != std::errc{} || index >= value->size()) return nullptr;
      value = &(*value)[index];
    } else {
      value = member(*value, step);
    }
    if (value == nullptr) return nullptr;
  }
  return value;
}

std::string words_of(const Value& values) {
  if (!values.is_array()) return values.is_string() ? values.get<std::string>() : values.dump();
  std::string out;
  for (const auto& value : values) {
    if (!out.empty()) out += ", ";
    out += value.is_string() ? value.get<std::string>() : value.dump();
  }
  return out;
}

// What the schema asks for, told after the library's own sentence is known.
Message demand(const Value* schema, const std::string& told) {
  const auto about = [&told](std::string_view word) { return told.find(word) != told.npos; };
  if (schema != nullptr) {
    if (const Value* type = member(*schema, "type"); type != nullptr && about("'type'")) {
      return say("must be of type {}", words_of(*type));
    }
    if (const Value* list = member(*schema, "enum"); list != nullptr && about("enum")) {
      return say("must be one of: {}", words_of(*list));
    }
    if (const Value* pattern = member(*schema, "pattern"); pattern != nullptr && about("regex")) {
      return say("must match {}", words_of(*pattern));
    }
  }
  std::string out = told;
  while (!out.empty() && out.back() == '.') out.pop_back();
  return say("does not fit its schema: {}", out);
}

// An object with keys that the schema does not know: one fault a key.
void add_unknown_keys(const Path& path, const Value* schema, const Value* object,
                      std::vector<SchemaFault>& faults) {
  const Value* properties = schema == nullptr ? nullptr : member(*schema, "properties");
  if (properties == nullptr || object == nullptr || !object->is_object()) return;
  std::vector<std::string> known;
  for (const auto& property : properties->items()) known.push_back(property.key());
  for (const auto& entry : object->items()) {
    if (properties->contains(entry.key())) continue;
    Path place = path;
    place.push_back(entry.key());
    faults.push_back({std::move(place), say("'{}' is not a known key", entry.key()),
                      SchemaFault::What::UnknownKey, known});
  }
}

bool is_inside(const Path& inner, const Path& outer) {
  return inner.size() > outer.size() && std::equal(outer.begin(), outer.end(), inner.begin());
}

std::vector<SchemaFault> told_faults(const Value& schema, const Value& instance,
                                     const valijson::ValidationResults& results) {
  // An enclosing fault («item 3 does not fit») says nothing that the inner one does not. The
  // library tells the inner one first, so the last that was kept is the one to compare with.
  std::vector<SchemaFault> faults;
  for (const auto& error : results) {
    Path path = path_of(error.context);
    const bool encloses = error.description.starts_with("Failed to validate");
    if (encloses && !faults.empty() &&
        (faults.back().path == path || is_inside(faults.back().path, path))) {
      continue;
    }
    const Value* part = schema_at(schema, path);
    constexpr std::string_view kMissing = "Missing required property '";
    if (error.description.starts_with(kMissing)) {
      std::string key = error.description.substr(kMissing.size());
      key = key.substr(0, key.rfind('\''));
      faults.push_back({std::move(path),
                        say("the key '{}' is missing: add it", key),
                        SchemaFault::What::MissingKey,
                        {}});
      continue;
    }
    if (error.description.starts_with("Object contains a property")) {
      const std::size_t before = faults.size();
      add_unknown_keys(path, part, value_at(instance, path), faults);
      if (faults.size() > before) continue;
    }
    Message message = demand(part, error.description);
    // A key, not the index of an item, says more than the place alone.
    if (!path.empty() && path.back().find_first_not_of("0123456789") != std::string::npos) {
      message = say("'{}' {}", path.back(), std::move(message));
    }
    faults.push_back({std::move(path), std::move(message), SchemaFault::What::BadValue, {}});
  }
  return faults;
}

}  // namespace

std::vector<SchemaFault> validate(const Value& schema, const Value& instance) {
  try {
    const nlohmann::json plain_schema = schema;
    const nlohmann::json plain_instance = instance;
    valijson::Schema compiled;
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(plain_schema), compiled);
    valijson::Validator validator;
    valijson::ValidationResults results;
    if (validator.validate(compiled, valijson::adapters::NlohmannJsonAdapter(plain_instance),
                           &results)) {
      return {};
    }
    return told_faults(schema, instance, results);
  } catch (const std::exception& error) {
    return {{{},
             say("the schema is not a valid JSON Schema; mend it: {}", error.what()),
             SchemaFault::What::BadValue,
             {}}};
  }
}

}  // namespace svod::json
