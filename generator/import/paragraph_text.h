#pragma once

// Paragraphs of a word processor -> the text that SourceText has.

#include <string>
#include <string_view>
#include <vector>

namespace svod::import {

// Writes paragraphs as SourceText has them. Literal `*` and `|` of the source stay as they are.
class ParagraphText {
 public:
  // Some text of one look; `strong` is bold type.
  void add(std::string_view text, bool strong);
  bool is_blank() const;

  // The paragraph that was added, with `before` (a number, a bullet) in front of it; "" if it
  // holds nothing. Begins the next one.
  std::string take(std::string_view before);

 private:
  struct Run {
    std::string text;
    bool strong = false;
  };
  std::vector<Run> runs_;
};

// "- " at a depth from 0.
std::string bullet_at(int depth);

// White space of a file that means one space: runs of blanks and line ends become one.
std::string fold_white_space(std::string_view text);

// A row of cells; what parts them is taken out of a cell's text.
std::string row_of(const std::vector<std::string>& cells);

}  // namespace svod::import
