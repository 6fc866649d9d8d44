#include "pipeline/source_json.h"

#include <gtest/gtest.h>

namespace svod::pipeline {
namespace {

TEST(SourceJson, GivesBackWhatItWasGiven) {
  ReadText read;
  read.source = import::SourceText();
  read.source->text = "Решили:\n\"одно\"";
  read.source->format = "pdf";
  read.source->properties = {"Тема", "Иванова", *parse_iso("2020-08-27")};
  read.source->only_pictures = true;
  read.source->notes = {{3, "left out", "стр. 1"}};
  read.source->private_things = {{0, "comment", "1 × comment"}};
  read.faults = {{diagnostics::Kind::InvalidUtf8,
                  diagnostics::Severity::Error,
                  {"a.txt", 2, 3},
                  "this byte is not UTF-8"}};
  const auto back = parse_source(render_source(read));
  ASSERT_TRUE(back);
  ASSERT_TRUE(back->source);
  EXPECT_EQ(render_source(*back), render_source(read));
  EXPECT_EQ(back->source->text, read.source->text);
  EXPECT_EQ(to_string(back->faults[0]), to_string(read.faults[0]));
}

TEST(SourceJson, WhatIsNoneIsNothing) {
  EXPECT_FALSE(parse_source(""));
  EXPECT_FALSE(parse_source("{}"));
  EXPECT_FALSE(parse_source(R"({"source":{"text":3},"faults":[]})"));
}

}  // namespace
}  // namespace svod::pipeline
