#include <gtest/gtest.h>

#include "json/json.h"

namespace svod::json {
namespace {

constexpr std::string_view kSchema = R"({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "type": "object",
  "required": ["acts"],
  "additionalProperties": false,
  "properties": {
    "$schema": {"type": "string"},
    "acts": {"type": "array", "items": {"$ref": "#/definitions/act"}}
  },
  "definitions": {
    "act": {
      "type": "object",
      "required": ["id", "kind"],
      "additionalProperties": false,
      "properties": {
        "id": {"type": "string", "pattern": "^[a-z0-9-]+$"},
        "kind": {"enum": ["decree", "law"]},
        "year": {"type": "integer", "minimum": 1900},
        "aliases": {"type": "array", "items": {"type": "string"}}
      }
    }
  }
})";

std::string faults(std::string_view schema, std::string_view instance) {
  std::string out;
  for (const SchemaFault& fault : validate(Value::parse(schema), Value::parse(instance))) {
    for (const std::string& step : fault.path) out += "/" + step;
    out += " " + to_english(fault.message) + "\n";
  }
  return out;
}

TEST(Validate, SaysWhereAndWhatToDo) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {R"({"acts": []})", ""},
      {R"({"acts": [{"id": "a-1", "kind": "law", "year": 2012, "aliases": ["ФГОС"]}]})", ""},
      {R"({})", " the key 'acts' is missing: add it\n"},
      {R"({"acts": {}})", "/acts 'acts' must be of type array\n"},
      {R"({"acts": [{"id": "a", "kind": "law"}, {"kind": "law"}]})",
       "/acts/1 the key 'id' is missing: add it\n"},
      {R"({"acts": [{"id": "a", "kind": "laws"}]})",
       "/acts/0/kind 'kind' must be one of: decree, law\n"},
      {R"({"acts": [{"id": "Я", "kind": "law"}]})", "/acts/0/id 'id' must match ^[a-z0-9-]+$\n"},
      {R"({"acts": [{"id": "a", "kind": "law", "yaer": 1, "z": 2}]})",
       "/acts/0/yaer 'yaer' is not a known key\n/acts/0/z 'z' is not a known key\n"},
      {R"({"acts": [{"id": "a", "kind": "law", "aliases": ["b", 5]}]})",
       "/acts/0/aliases/1 must be of type string\n"},
      {R"({"acts": [{"id": "a", "kind": "law", "year": 1812}]})",
       "/acts/0/year 'year' does not fit its schema: Expected number greater than or equal to "
       "1900.000000\n"},
  };
  for (const auto& [instance, expected] : rows) EXPECT_EQ(faults(kSchema, instance), expected);
}

TEST(Validate, TellsOfEachEntryItsOwnFault) {
  EXPECT_EQ(faults(kSchema, R"({"acts": [{"id": "a"}, {"id": "b", "kind": "x"}, {"id": 5,
                                "kind": "law"}]})"),
            "/acts/0 the key 'kind' is missing: add it\n"
            "/acts/1/kind 'kind' must be one of: decree, law\n"
            "/acts/2/id 'id' must be of type string\n");
}

TEST(Validate, OffersTheKeysThatAreKnown) {
  const auto found = validate(Value::parse(kSchema), Value::parse(R"({"acts": [], "act": 1})"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].what, SchemaFault::What::UnknownKey);
  EXPECT_EQ(found[0].known, (std::vector<std::string>{"$schema", "acts"}));
}

TEST(Validate, AFaultySchemaIsAFaultNotACrash) {
  EXPECT_NE(faults(R"({"type": "objekt"})", "{}"), "");
  EXPECT_NE(faults(R"({"$ref": "#/definitions/none"})", "{}"), "");
  EXPECT_NE(faults("5", "{}"), "");
}

}  // namespace
}  // namespace svod::json
