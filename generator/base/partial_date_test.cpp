#include "base/partial_date.h"

#include <gtest/gtest.h>

namespace svod {
namespace {

TEST(PartialDate, IsoIsReadAndWrittenAsExactAsItIs) {
  for (const char* text : {"2021", "2021-08", "2021-08-24", "2020-02-29"}) {
    const auto date = parse_iso(text);
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(to_iso(*date), text);
  }
}

TEST(PartialDate, WhatIsNoDayIsRefused) {
  for (const char* text : {"", "21", "2021-13", "2021-02-30", "2021-8-24", "24.08.2021", "-021",
                           "2021-00", "2021-08-24 "}) {
    EXPECT_FALSE(parse_iso(text)) << text;
  }
}

}  // namespace
}  // namespace svod
