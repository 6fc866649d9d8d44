#include "text/encodings.h"

#include <gtest/gtest.h>

namespace svod::text {
namespace {

TEST(Encodings, ARussianLetterInEach) {
  const struct {
    Encoding encoding;
    std::string_view bytes;
  } cases[] = {
      {Encoding::Utf8, "\xD0\x96"},
      {Encoding::Utf16LittleEndian, "\x16\x04"},
      {Encoding::Utf16BigEndian, "\x04\x16"},
      {Encoding::Windows1251, "\xC6"},
      {Encoding::Koi8R, "\xF6"},
      {Encoding::Ibm866, "\x86"},
      {Encoding::Iso8859Part5, "\xB6"},
  };
  for (const auto& one : cases) {
    EXPECT_EQ(decode(one.bytes, one.encoding), "Ж") << name(one.encoding);
    EXPECT_EQ(encode("Ж", one.encoding), one.bytes) << name(one.encoding);
    EXPECT_EQ(find_encoding(name(one.encoding)), one.encoding);
  }
}

TEST(Encodings, WhatIsNoTextOfAnEncodingIsNone) {
  EXPECT_EQ(decode("\xD0", Encoding::Utf8), std::nullopt);
  EXPECT_EQ(decode("\x16", Encoding::Utf16LittleEndian), std::nullopt);
  EXPECT_EQ(encode("№", Encoding::Koi8R), std::nullopt);
  EXPECT_EQ(encode("№", Encoding::Windows1251), "\xB9");
  EXPECT_EQ(find_encoding("utf-7"), std::nullopt);
}

TEST(Encodings, LongTextsPassWhole) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "Указ № 474; ";
  const auto bytes = encode(text, Encoding::Windows1251);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(decode(*bytes, Encoding::Windows1251), text);
}

}  // namespace
}  // namespace svod::text
