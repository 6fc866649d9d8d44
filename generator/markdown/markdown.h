#pragma once

// Markdown of the svod profile (CommonMark with GFM tables; raw HTML is text) ↔ blocks.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace svod::markdown {

// A range of a block's plain text, in bytes.
struct Span {
  enum class Kind { Emphasis, Strong, Link };

  Kind kind = Kind::Emphasis;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string destination;  // of a link, as written: "entity:np-obrazovanie", "https://…"
};

struct Block {
  enum class Kind { Heading, Paragraph, Item, Row, Note };

  Kind kind = Kind::Paragraph;
  int level = 0;     // Heading: 1–6. Item: depth of nesting, from 1. Row: 1 is the head row
  std::string text;  // plain: no Markdown, line breaks are spaces; cells of a row joined by " | "
  std::vector<Span> spans;
  std::string fixed_anchor;         // of a trailing {#b-7}
  std::vector<std::string> topics;  // of a trailing {topics: a, b}
  bool topics_decided = false;      // it was there, even empty
  std::string part;                 // of a trailing {part: task}
  int line = 0;                     // 1-based, in the file
};

// Reads `body`, whose first line is line `first_line` of its file, as the flat list of its
// blocks in order: an item of a list at depth n has level n; a paragraph inside an item is
// an own Paragraph block. A note is written `[^1]: text` and has the text "1 text". Raw HTML,
// code and the number of an ordered list are text. Requires valid UTF-8 without NUL.
std::vector<Block> parse_markdown(std::string_view body, int first_line);

// The inverse, as svod writes it: parse_markdown(render_markdown(blocks)) gives equal kinds,
// levels, texts, spans and attributes; emphasis that CommonMark cannot write is left out, as
// are blocks without text. Printed numbers are escaped to stay literal («1\. », «1\.1 »).
std::string render_markdown(const std::vector<Block>& blocks);

}  // namespace svod::markdown
