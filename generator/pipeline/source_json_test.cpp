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
  read.source->notes = {{3, "left out", "стр. 1"}, {0, "doubt", "а / б", "encoding", 2}};
  read.source->private_things = {{0, "comment", "1 × comment"}};
  read.faults = {{diagnostics::Kind::InvalidUtf8,
                  diagnostics::Severity::Error,
                  {"a.txt", 2, 3},
                  say("{} takes {}: {}", "a", 3, say("this byte is not UTF-8"))}};
  const auto back = parse_source(render_source(read));
  ASSERT_TRUE(back);
  ASSERT_TRUE(back->source);
  EXPECT_EQ(render_source(*back), render_source(read));
  EXPECT_EQ(back->source->text, read.source->text);
  ASSERT_EQ(back->source->notes.size(), 2U);
  EXPECT_EQ(back->source->notes[1].about, "encoding");
  EXPECT_EQ(back->source->notes[1].count, 2U);
  EXPECT_EQ(to_string(back->faults[0]), to_string(read.faults[0]));
  // A catalogue finds it, and the message in it.
  const Message& message = back->faults[0].message;
  EXPECT_EQ(message.pattern(), read.faults[0].message.pattern());
  ASSERT_EQ(message.arguments().size(), 3U);
  EXPECT_EQ(std::get<std::int64_t>(message.arguments()[1].value), 3);
  EXPECT_EQ(std::get<Message>(message.arguments()[2].value).pattern(), "this byte is not UTF-8");
}

TEST(SourceJson, WhatIsNoneIsNothing) {
  EXPECT_FALSE(parse_source(""));
  EXPECT_FALSE(parse_source("{}"));
  EXPECT_FALSE(parse_source(R"({"source":{"text":3},"faults":[]})"));
  EXPECT_FALSE(parse_source(R"({"faults":[["invalid-utf8",true,"a.txt",1,1,["no {}"]]]})"));
}

}  // namespace
}  // namespace svod::pipeline
