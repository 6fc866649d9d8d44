#pragma once

// bytes -> lines: the byte order mark and invisible signs taken off, NFC, every kind of line
// end one kind, every kind of space one space.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace svod::import {

struct Line {
  std::size_t begin = 0;  // bytes of DecodedText::text, trimmed on both sides
  std::size_t end = 0;
  int number = 0;           // 1-based, of the source
  std::size_t indent = 0;   // columns before it; a tab is four
  bool page_break = false;  // a form feed stands before it
  std::size_t tabs = 0;     // before it
  std::size_t mark = 0;     // bytes before `begin` of a letter that is a bullet, and its space

  bool blank() const { return begin == end; }
};

// Several spaces, of which one is left at byte `at`; `column` is that of the text behind them.
struct Gap {
  std::size_t at = 0;
  std::size_t column = 0;
};

struct DecodedText {
  std::string text;
  std::vector<Line> lines;
  // Where tabs stood inside lines: bytes of `text`, of the one space that is left of each run, so
  // often as the run has tabs. Ascending.
  std::vector<std::size_t> tabs;
  // Where several spaces stood inside lines, and no tab. Ascending.
  std::vector<Gap> gaps;
  std::size_t soft_hyphens = 0;  // signs that were taken out; none is a letter or a digit
  std::size_t invisible = 0;     // zero-width and direction marks
  std::size_t controls = 0;
  std::size_t escapes = 0;  // backslashes of Markdown

  std::string_view operator[](const Line& line) const {
    return std::string_view(text).substr(line.begin, line.end - line.begin);
  }
};

// Nothing, and an error in `diagnostics`, for invalid UTF-8 (line and column in code points)
// and for a file without a single visible sign.
std::optional<DecodedText> decode_text(std::string_view bytes, const std::string& path,
                                       diagnostics::Diagnostics& diagnostics);

}  // namespace svod::import
