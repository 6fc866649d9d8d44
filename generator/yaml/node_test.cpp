#include "yaml/node.h"

#include <gtest/gtest.h>

#include <random>

namespace svod::yaml {
namespace {

std::string dump(const Node& node) {
  const std::string place = std::to_string(node.line) + ":" + std::to_string(node.column) + " ";
  switch (node.kind) {
    case Node::Kind::Null:
      return place + "null";
    case Node::Kind::Scalar:
      return place + (node.quoted ? "\"" + node.value + "\"" : node.value);
    case Node::Kind::Sequence: {
      std::string out = place + "[";
      for (const Node& item : node.items) out += dump(item) + ";";
      return out + "]";
    }
    case Node::Kind::Mapping: {
      std::string out = place + "{";
      for (const auto& [key, value] : node.entries) out += dump(key) + "=" + dump(value) + ";";
      return out + "}";
    }
  }
  return {};
}

std::string faults(const diagnostics::Diagnostics& diagnostics) {
  std::string out;
  for (const auto& diagnostic : diagnostics) out += to_string(diagnostic) + "\n";
  return out;
}

std::string yaml(std::string_view text) {
  diagnostics::Diagnostics diagnostics;
  const Node node = parse_yaml(text, "f", 1, diagnostics);
  return diagnostics.empty() ? dump(node) : faults(diagnostics);
}

std::string json(std::string_view text) {
  diagnostics::Diagnostics diagnostics;
  const Node node = parse_json(text, "f", diagnostics);
  return diagnostics.empty() ? dump(node) : faults(diagnostics);
}

TEST(ParseYaml, EveryKeyAndValueHasItsPlaceInCodePoints) {
  EXPECT_EQ(yaml("a: 1\nимя: \"я\\tы\"\n"), "1:1 {1:1 a=1:4 1;2:1 имя=2:6 \"я\tы\";}");
  EXPECT_EQ(yaml("l:\n  - 'q'\n  - b: 1\n"), "1:1 {1:1 l=2:3 [2:5 \"q\";3:5 {3:5 b=3:8 1;};];}");
}

TEST(ParseYaml, AValueLeftOutIsNullAndStandsAtItsKey) {
  EXPECT_EQ(yaml("a: 1\nplace:\nb: ~\n"), "1:1 {1:1 a=1:4 1;2:1 place=2:1 null;3:1 b=3:4 null;}");
}

std::string ends(const Node& node) {
  std::string out = std::to_string(node.end_line) + ":" + std::to_string(node.end_column);
  for (const Node& item : node.items) out += " " + ends(item);
  for (const auto& [key, value] : node.entries) out += " " + ends(key) + "=" + ends(value);
  return out;
}

TEST(ParseYaml, EveryKeyAndValueHasItsEnd) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"a: 1 # why\n", "1:5 1:2=1:5"},
      {"имя: \"я\\tы\"  # why\nb: 'it''s'\n", "2:11 1:4=1:12 2:2=2:11"},
      {"a: \"\" # x\nb: ''\n", "2:6 1:2=1:6 2:2=2:6"},
      {"a:\nb: one\n  two\nc: x\n", "4:5 1:2=1:2 2:2=3:6 4:2=4:5"},
      {"a: \"one\n  two\" # x\n", "2:7 1:2=2:7"},
      {"a: [x, 'y'] # z\nb: {}\n", "2:6 1:2=1:12 1:6 1:11 2:2=2:6"},
      {"a:\n  - x: 1\n    y:\n\n# z\nb: c\n", "6:5 1:2=3:6 3:6 2:6=2:9 3:6=3:6 6:2=6:5"},
  };
  for (const auto& [text, places] : rows) {
    diagnostics::Diagnostics diagnostics;
    EXPECT_EQ(ends(parse_yaml(text, "f", 1, diagnostics)), places) << text;
  }
}

TEST(ParseYaml, NothingIsNull) {
  EXPECT_EQ(yaml(""), "0:0 null");
}

TEST(ParseYaml, FirstLineIsAddedToEveryPlace) {
  diagnostics::Diagnostics diagnostics;
  EXPECT_EQ(dump(parse_yaml("a: 1\n", "f", 7, diagnostics)), "7:1 {7:1 a=7:4 1;}");
  parse_yaml("a: 1\na: 2\n", "f", 7, diagnostics);
  EXPECT_EQ(faults(diagnostics),
            "f:8:1: error: 'a' is given twice: keep one of the two "
            "[duplicate-key]\n");
}

TEST(ParseYaml, WindowsLineEndsAreLineEnds) {
  EXPECT_EQ(yaml("a: 1\r\nb: 2\r\n"), "1:1 {1:1 a=1:4 1;2:1 b=2:4 2;}");
}

struct Row {
  std::string_view text;
  std::string_view fault;
};

TEST(ParseYaml, TellsWhatItDoesNotRead) {
  const Row rows[] = {
      {"a: b: c\n",
       "f:1:5: error: put a value that holds ': ' in double quotes, and begin each "
       "key in its own column [syntax-error]\n"},
      {"a: [1, 2\n",
       "f:2:1: error: this is not YAML; mend it here: flow sequence without a "
       "closing bracket [syntax-error]\n"},
      {"a: &x 1\n",
       "f:1:7: error: take out the anchor (&name), or put a value that begins so in "
       "quotes [syntax-error]\n"},
      {"a: *x\n",
       "f:1:5: error: write the value out: aliases (*name) are not read [syntax-error]\n"},
      {"a: !!str 1\n",
       "f:1:10: error: take out the tag (!name), or put a value that begins so "
       "in quotes [syntax-error]\n"},
      {"? [a]\n: 1\n",
       "f:1:3: error: a key must be a word: a list or a mapping cannot be one "
       "[syntax-error]\n"},
      {"a: 1\n---\nb: 2\n",
       "f:2:1: error: one document a file: take out the line '---' [syntax-error]\n"},
      {std::string_view("a: x\0y\n", 7),
       "f:1:5: error: take out the control character U+0000 [syntax-error]\n"},
      {"a: 1\nя: \xD0\n",
       "f:2:4: error: this byte is not UTF-8; save the file in UTF-8 [invalid-utf-8]\n"},
  };
  for (const Row& row : rows) EXPECT_EQ(yaml(row.text), row.fault) << row.text;
}

TEST(ParseYaml, DeepNestingIsAFaultNotACrash) {
  for (const char* const opening : {"[", "- ", "{a: ", "? "}) {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += opening;
    EXPECT_NE(yaml(text).find("error"), std::string::npos) << opening;
    EXPECT_NE(json(text).find("error"), std::string::npos) << opening;
  }
}

TEST(ParseJson, ReadsWhatRfc8259Allows) {
  EXPECT_EQ(json("{\"а\": [1, -1.5e3, true, null, \"\\u0430\\ud83d\\ude00\\/\\n\"]}"),
            "1:1 {1:2 \"а\"=1:7 [1:8 1;1:11 -1.5e3;1:19 true;1:25 null;1:31 \"а😀/\n\";];}");
  EXPECT_EQ(json("\xEF\xBB\xBF{\"a\": {}}"), "1:1 {1:2 \"a\"=1:7 {};}");
}

TEST(ParseJson, TellsWhatIsNotJson) {
  for (const std::string_view text :
       {"", "{\"a\": tru}", "{\"a\": 01}", "{\"a\": .5}", "{\"a\": 1,}", "{'a': 1}", "{\"a\": 1} x",
        "{\"a\": 1 // c\n}", "{\"a\" 1}", "{\"a\": \"x\ny\"}", "{\"a\": \"\\x\"}", "a: 1",
        "{\"a\": \"\\ud83d\"}", "{\"a\": 1, \"a\": 2}", "{\"a\": *x}"}) {
    EXPECT_NE(json(text).find("f:1:"), std::string::npos) << text << " gave " << json(text);
    EXPECT_NE(json(text).find("error"), std::string::npos) << text;
  }
}

TEST(ReportUnknownKeys, NamesTheNearestKey) {
  diagnostics::Diagnostics diagnostics;
  const Node node = parse_yaml("titel: 1\ntitle: 2\nколонка: 3\n", "f", 1, diagnostics);
  report_unknown_keys(node, {"kind", "title"}, "f", diagnostics);
  EXPECT_EQ(faults(diagnostics),
            "f:1:1: error: 'titel' is not a known key; did you mean 'title'? [unknown-key]\n"
            "f:3:1: error: 'колонка' is not a known key; use one of: kind, title "
            "[unknown-key]\n");
}

TEST(RenderScalar, IsPlainWhereNobodyCanMistakeIt) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"Тамбовская область", "Тамбовская область"},
      {"2021/2022", "2021/2022"},
      {"68/rasskazovskiy-rayon/2021-08-24.txt", "68/rasskazovskiy-rayon/2021-08-24.txt"},
      {"Развитие: перспективы", "\"Развитие: перспективы\""},
      {"", "\"\""},
      {"null", "\"null\""},
      {"да #1", "\"да #1\""},
      {"«Точка роста»", "«Точка роста»"},
      {"0123e45", "\"0123e45\""},
      {"1.5", "\"1.5\""},
      {"474", "\"474\""},
      {"2021", "2021"},
      {"2021-08-24", "2021-08-24"},
      {"26.08.2021", "26.08.2021"},
      {"6b86b273ff34", "6b86b273ff34"},
      {"yes", "yes"},
      {"- x", "\"- x\""},
      {"a\nb", "\"a\\nb\""},
      {"\"a\" \\", "\"\\\"a\\\" \\\\\""},
  };
  for (const auto& [value, expected] : rows) EXPECT_EQ(render_scalar(value), expected);
}

TEST(RenderScalar, ReadsBackAsItWas) {
  const std::string_view parts[] = {"а",
                                    " ",
                                    ":",
                                    "#",
                                    "\"",
                                    "'",
                                    "\\",
                                    "\n",
                                    "\t",
                                    "-",
                                    "?",
                                    "{",
                                    "}",
                                    "[",
                                    "]",
                                    ",",
                                    "&",
                                    "*",
                                    "!",
                                    "|",
                                    ">",
                                    "%",
                                    "@",
                                    "`",
                                    "\r",
                                    "~",
                                    "1",
                                    ".",
                                    "\x01",
                                    "\xC2\x85",
                                    "…",
                                    "\xE2\x80\xA8",
                                    "\xEF\xBB\xBF",
                                    "null",
                                    "\xC2\xA0",
                                    "<"};
  std::mt19937 random(20260311);  // NOLINT: the same texts in every run
  for (int i = 0; i < 20000; ++i) {
    std::string value;
    const auto length = random() % 6;
    for (unsigned n = 0; n < length; ++n) value += parts[random() % std::size(parts)];
    diagnostics::Diagnostics diagnostics;
    const std::string text = "a:\n  - k: " + render_scalar(value) + "\n    z: 1\n";
    const Node node = parse_yaml(text, "f", 1, diagnostics);
    ASSERT_TRUE(diagnostics.empty()) << text << faults(diagnostics);
    const Node& back = node.entries[0].value.items[0].entries[0].value;
    ASSERT_EQ(back.value, value) << text;
    ASSERT_EQ(back.kind, Node::Kind::Scalar) << text;

    const std::string block = "a:\n  - k: " + render_text(value, 6) + "\n    z: 1\n";
    const Node read = parse_yaml(block, "f", 1, diagnostics);
    ASSERT_TRUE(diagnostics.empty()) << block << faults(diagnostics);
    ASSERT_EQ(read.entries[0].value.items[0].entries[0].value.value, value) << block;
  }
}

}  // namespace
}  // namespace svod::yaml
