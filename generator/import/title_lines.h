#pragma once

// The first lines that hold text, as a title is read: without `**` and `#`, and with a kind of
// document that is glued to the next word parted from it.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "import/decode_text.h"
#include "tokens/tokens.h"

namespace svod::import {

struct TitleLine {
  std::string text;
  std::vector<tokens::Token> tokens;  // of `text`
  std::size_t glued_kind_end = 0;     // where a space was put into `text`; 0: nowhere
};

class TitleLines {
 public:
  TitleLines(const DecodedText& decoded, std::span<const Line> lines);

  std::size_t size() const { return filled_.size(); }
  // Where it stands among all lines.
  std::size_t index(std::size_t i) const { return filled_[i]; }
  const Line& source(std::size_t i) const { return lines_[filled_[i]]; }
  std::string_view raw(std::size_t i) const { return (*decoded_)[source(i)]; }
  // Read when it is first asked for: a line may be a whole long paragraph.
  const TitleLine& operator[](std::size_t i) const;

  // Is there an empty line above?
  bool gap_before(std::size_t i) const { return i > 0 && filled_[i] != filled_[i - 1] + 1; }

 private:
  const DecodedText* decoded_;
  std::span<const Line> lines_;
  std::vector<std::size_t> filled_;
  mutable std::vector<std::optional<TitleLine>> read_;
};

// Does a gathering stand in one of the lines right below line `i`?
bool gathering_follows(const TitleLines& lines, std::size_t i);

// Does `mark`, a byte string, occur in line `i` or soon below? Else what it ends was never closed.
bool ends_soon(const TitleLines& lines, std::size_t i, std::string_view mark);
bool quote_ends_soon(const TitleLines& lines, std::size_t i);

}  // namespace svod::import
