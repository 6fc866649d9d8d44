#include "merge/body_parts.h"

#include <algorithm>

namespace svod::merge {
namespace {

using markdown::Block;
using Lines = std::vector<std::string_view>;

Lines split_lines(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool is_empty(std::string_view line) {
  return line.find_first_not_of(" \t") == std::string_view::npos;
}

// Letters and digits: what must not be lost, whatever the marks around them are.
std::string letters(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool letter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                        (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
    if (letter) out += c;
  }
  return out;
}

// Ranges of blocks that are one part: the rows of a table, blocks that begin in one line.
std::vector<std::size_t> find_first_blocks(const std::vector<Block>& blocks) {
  std::vector<std::size_t> first;
  int last_line = -1;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool continues_table = i > 0 && blocks[i].kind == Block::Kind::Row &&
                                 blocks[i - 1].kind == Block::Kind::Row && blocks[i].level != 1;
    if (i == 0 || (!continues_table && blocks[i].line > last_line)) first.push_back(i);
    last_line = std::max(last_line, blocks[i].line);
  }
  return first;
}

// Where the lines of a part begin; a table without a head has an empty one and a rule above.
std::size_t first_line(const Block& block, int body_line) {
  const auto line = static_cast<std::size_t>(std::max(block.line - body_line, 0));
  const bool headless = block.kind == Block::Kind::Row && block.level != 1;
  return headless ? line - std::min<std::size_t>(line, 2) : line;
}

void read_blocks(std::vector<Block> blocks, Part& part) {
  const std::string whole = markdown::render_markdown(blocks);
  for (Block& block : blocks) {
    block.fixed_anchor.clear();
    block.topics.clear();
    block.topics_decided = false;
    block.part.clear();
    part.text += block.text + '\n';
  }
  part.plain = markdown::render_markdown(blocks);
  if (blocks.size() == 1 && blocks[0].kind != Block::Kind::Row) {  // they stand at its end
    const std::size_t end = part.plain.size() - std::min<std::size_t>(part.plain.size(), 1);
    part.attributes = whole.substr(end, whole.size() - end - 1);
  }
  part.is_item = blocks.front().kind == Block::Kind::Item;
  part.identity = whole + '\n' + letters(part.typed);
}

// One part a line; the rule below the head, and a head without words, have no text.
std::vector<Part> rows_of(const Part& table, const std::vector<Block>& blocks) {
  std::vector<Part> rows;
  const Lines lines = split_lines(table.typed);
  const std::size_t without_text = blocks.front().level == 1 ? 1 : 2;
  if (lines.size() != blocks.size() + without_text) return rows;
  rows.reserve(lines.size());
  std::size_t next = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Part row;
    row.typed = lines[i];
    row.place = i;
    const bool has_text = i >= 2 || (i == 0 && without_text == 1);
    if (has_text) {
      read_blocks({blocks[next++]}, row);
    } else {
      row.identity = i == 0 ? "head" : "rule";
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

Part part_of(const Lines& lines, std::size_t begin, std::size_t end, std::vector<Block> blocks) {
  Part part;
  while (begin < end && is_empty(lines[begin])) ++begin;
  while (end > begin && is_empty(lines[end - 1])) --end;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) part.typed += '\n';
    part.typed += lines[i];
  }
  while (begin > part.gap && is_empty(lines[begin - part.gap - 1])) ++part.gap;
  if (blocks.empty()) {
    part.identity = part.typed;
  } else {
    if (blocks.front().kind == Block::Kind::Row) part.rows = rows_of(part, blocks);
    read_blocks(std::move(blocks), part);
  }
  return part;
}

}  // namespace

std::vector<Part> split_body(std::string_view body, int body_line,
                             const std::vector<Block>& blocks) {
  const Lines lines = split_lines(body);
  std::vector<Part> parts;
  if (blocks.empty()) {  // signs without a word, perhaps
    if (!std::all_of(lines.begin(), lines.end(), is_empty)) {
      parts.push_back(part_of(lines, 0, lines.size(), {}));
    }
    return parts;
  }
  const std::vector<std::size_t> first = find_first_blocks(blocks);
  parts.reserve(first.size());
  std::size_t begin = 0;  // what stands above the first block goes with it
  for (std::size_t i = 0; i < first.size(); ++i) {
    const bool last = i + 1 == first.size();
    const std::size_t next = last ? blocks.size() : first[i + 1];
    const std::size_t end =
        last ? lines.size() : std::clamp(first_line(blocks[next], body_line), begin, lines.size());
    parts.push_back(part_of(lines, begin, end,
                            {blocks.begin() + static_cast<std::ptrdiff_t>(first[i]),
                             blocks.begin() + static_cast<std::ptrdiff_t>(next)}));
    parts.back().place = i;
    begin = end;
  }
  return parts;
}

bool are_alike_tables(const Part& a, const Part& b) {
  if (a.rows.empty() || b.rows.empty()) return false;
  const auto columns = [](const Part& table) {
    const std::string& rule = table.rows[1].typed;
    return std::count(rule.begin(), rule.end(), '|');
  };
  return columns(a) == columns(b);
}

std::string join(const std::vector<Part>& parts) {
  std::string out;
  for (const Part& part : parts) {
    if (!out.empty()) out += "\n\n";
    out += part.typed;
  }
  return out;
}

}  // namespace svod::merge
