#include "import/decode_text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace svod::import {
namespace {

// "1:текст|2:текст"; "~" before a line after a page break, ">" for each column of indent.
std::string dump(std::string_view bytes) {
  diagnostics::Diagnostics diagnostics;
  const auto decoded = decode_text(bytes, "a.txt", diagnostics);
  if (!decoded) return diagnostics.empty() ? "" : diagnostics::to_string(diagnostics[0]);
  std::string out;
  for (const Line& line : decoded->lines) {
    if (!out.empty()) out += '|';
    out += std::to_string(line.number) + ":" + (line.page_break ? "~" : "");
    out += std::string(line.indent, '>') + std::string((*decoded)[line]);
  }
  return out;
}

struct DecodingRow {
  std::string_view bytes;
  std::string_view expected;
};

TEST(DecodeText, EveryLineEndIsOneAndSpacesAreSpaces) {
  const std::vector<DecodingRow> rows = {
      {"а\nб", "1:а|2:б"},
      {"а\r\nб\r\n", "1:а|2:б|3:"},
      {"а\rб", "1:а|2:б"},
      {"\xEF\xBB\xBFа", "1:а"},
      {"а\fб", "1:а|1:~б"},
      {"а\xC2\xA0б  \t", "1:а б"},
      {"а\xE2\x80\xA8б", "1:а|1:б"},
      {"  а  \t б ", "1:>>а б"},
      {"1\\. а \\ б", "1:1. а \\ б"},
      {" - а\n\tб", "1:>- а|2:>>>>б"},
      {"и\xCC\x86", "1:й"},
  };
  for (const DecodingRow& row : rows) EXPECT_EQ(dump(row.bytes), row.expected) << row.bytes;
}

TEST(DecodeText, InvisibleSignsGoAndBulletsOfSymbolFontsBecomeVisible) {
  const std::vector<DecodingRow> rows = {
      {"обра\xC2\xADзование", "1:образование"},
      {"обра\xC2\xAD\n  зование\nи", "1:образование|3:и"},
      {"а\xE2\x80\x8Bб\xEF\xBB\xBFв", "1:абв"},
      {std::string_view("а\0б", 5), "1:аб"},
      {"\xEF\x82\xB7 обеспечить", "1:• обеспечить"},
      {"\xEF\x83\xBC обеспечить", "1:✓ обеспечить"},
  };
  for (const DecodingRow& row : rows) EXPECT_EQ(dump(row.bytes), row.expected) << row.bytes;
}

TEST(DecodeText, TellsWhereAByteIsNotUtf8AndThatAFileIsEmpty) {
  EXPECT_EQ(dump("а\nшк\xFFола"),
            "a.txt:2:3: error: this byte is not UTF-8; save the text in UTF-8 and import it again "
            "[invalid-utf-8]");
  for (const std::string_view bytes : {"", "\n\n \t\r\n", "\xEF\xBB\xBF", "\xE2\x80\x8B"}) {
    EXPECT_EQ(dump(bytes),
              "a.txt: error: the file holds no text; put the text of the document into it "
              "[empty-file]");
  }
}

}  // namespace
}  // namespace svod::import
