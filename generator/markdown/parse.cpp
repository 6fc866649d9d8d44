// Markdown -> blocks, through cmark-gfm with its table extension.
//
// What CommonMark would lose is kept: raw HTML and code are text, the number of an ordered
// list is text, a link reference definition is text, cells beyond the last column are text.
// The attributes of the profile ({#…}, {topics: …}, {part: …}) and notes ([^1]: …) are found
// in the source, since after parsing `\{` and `{` are the same; each is carried through the
// parser by a noncharacter that the source does not hold.

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>

#include "base/check.h"
#include "markdown/markdown.h"

// The library exports the types of its table nodes, but declares them in no public header.
extern "C" {
extern cmark_node_type CMARK_NODE_TABLE;       // NOLINT(readability-identifier-naming)
extern cmark_node_type CMARK_NODE_TABLE_ROW;   // NOLINT(readability-identifier-naming)
extern cmark_node_type CMARK_NODE_TABLE_CELL;  // NOLINT(readability-identifier-naming)
}

namespace svod::markdown {
namespace {

bool is_anchor_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

bool is_word(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_anchor_character);
}

std::string_view strip(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// Reads what stands between { and }: "#b-7", "topics: a, b", "part: task".
bool read_attribute(std::string_view inside, Block& block) {
  constexpr std::string_view kTopics = "topics:";
  constexpr std::string_view kPart = "part:";
  if (inside.starts_with('#')) {
    inside.remove_prefix(1);
    if (!is_word(inside)) return false;
    block.fixed_anchor = inside;
    return true;
  }
  if (inside.starts_with(kPart)) {
    inside = strip(inside.substr(kPart.size()));
    if (!is_word(inside)) return false;
    block.part = inside;
    return true;
  }
  if (!inside.starts_with(kTopics)) return false;
  inside = strip(inside.substr(kTopics.size()));
  std::vector<std::string> topics;
  while (!inside.empty()) {
    const std::size_t comma = inside.find(',');
    const std::string_view topic = strip(inside.substr(0, comma));
    if (!is_word(topic)) return false;
    topics.emplace_back(topic);
    if (comma == std::string_view::npos) break;
    inside = strip(inside.substr(comma + 1));
    if (inside.empty()) return false;
  }
  block.topics = std::move(topics);
  block.topics_decided = true;
  return true;
}

bool is_escaped(std::string_view line, std::size_t at) {
  std::size_t slashes = 0;
  while (slashes < at && line[at - 1 - slashes] == '\\') ++slashes;
  return slashes % 2 == 1;
}

// Where the attributes that end `line` begin, or npos. The closing pipe of a row may follow.
std::size_t find_attributes(std::string_view line) {
  std::string_view rest = strip(line);
  std::size_t end = static_cast<std::size_t>(rest.data() - line.data()) + rest.size();
  if (rest.ends_with('|')) {
    rest = strip(rest.substr(0, rest.size() - 1));
    end = static_cast<std::size_t>(rest.data() - line.data()) + rest.size();
  }
  std::size_t begin = std::string_view::npos;
  while (end > 0 && line[end - 1] == '}') {
    const std::size_t open = line.substr(0, end).rfind('{');
    if (open == std::string_view::npos || is_escaped(line, open)) break;
    if (open > 0 && line[open - 1] != ' ' && line[open - 1] != '\t') break;
    Block ignored;
    if (!read_attribute(line.substr(open + 1, end - open - 2), ignored)) break;
    begin = open;
    end = strip(line.substr(0, open)).empty() ? 0 : open;
    while (end > 0 && (line[end - 1] == ' ' || line[end - 1] == '\t')) --end;
  }
  return begin;
}

// The length of "[^label]:" at the start of `line`, 0 where there is none.
std::size_t note_marker(std::string_view line) {
  if (!line.starts_with("[^")) return 0;
  const std::size_t end = line.find_first_of("]\\[ \t", 2);
  if (end == std::string_view::npos) return 0;
  return line.substr(end).starts_with("]:") ? end + 2 : 0;
}

// Two noncharacters (U+FDD0 to U+FDEF) that `text` does not hold, in UTF-8.
struct Marks {
  std::string attribute;  // in place of {
  std::string note;       // in place of [
};

Marks choose_marks(std::string_view text) {
  std::vector<std::string> free;
  constexpr unsigned char kFirst = 0x90;
  constexpr unsigned char kLast = 0xAF;
  for (unsigned char last = kFirst; last <= kLast && free.size() < 2; ++last) {
    const std::string mark = {'\xEF', '\xB7', static_cast<char>(last)};
    if (text.find("\xEF\xB7") == std::string_view::npos ||
        text.find(mark) == std::string_view::npos) {
      free.push_back(mark);
    }
  }
  // A text that holds all of them has no attributes and no notes.
  if (free.size() < 2) return {};
  return {free[0], free[1]};
}

// Writes a line such that it defines no link reference: «[a]: b» becomes «[a]\: b».
void copy_line(std::string_view line, std::string& out) {
  for (std::size_t at = line.find("]:"); at != std::string_view::npos; at = line.find("]:")) {
    out += line.substr(0, at + 1);
    out += '\\';
    line.remove_prefix(at + 1);
  }
  out += line;
}

// The source as cmark shall read it: same lines, attributes and notes marked, no link
// reference definitions.
std::string prepare(std::string_view body, const Marks& marks) {
  std::string out;
  out.reserve(body.size() + body.size() / 64);
  while (!body.empty()) {
    const std::size_t newline = body.find('\n');
    std::string_view line = body.substr(0, newline);
    body.remove_prefix(newline == std::string_view::npos ? body.size() : newline + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);

    if (!marks.note.empty()) {
      const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
      if (indent < 4 && note_marker(line.substr(indent)) != 0) {
        out += marks.note;
        line.remove_prefix(indent + 1);
      }
    }
    std::size_t attributes = std::string_view::npos;
    if (!marks.attribute.empty() && line.find('}') != std::string_view::npos) {
      attributes = find_attributes(line);
    }
    copy_line(line.substr(0, attributes), out);
    if (attributes != std::string_view::npos) {
      // One space parts the text from its attributes, however many were typed.
      while (out.ends_with("  ") || out.ends_with("\t ") || out.ends_with(" \t")) out.pop_back();
      for (const char c : line.substr(attributes)) {
        if (c == '{') {
          out += marks.attribute;
        } else {
          out += c;
        }
      }
    }
    out += '\n';
  }
  return out;
}

std::string replace_all(std::string_view text, std::string_view from, std::string_view to) {
  std::string out;
  if (!from.empty()) {
    for (std::size_t at = text.find(from); at != std::string_view::npos; at = text.find(from)) {
      out += text.substr(0, at);
      out += to;
      text.remove_prefix(at + from.size());
    }
  }
  return out += text;
}

// Takes [begin, begin + length) out of the text and puts `by` there; spans move along.
void replace_range(Block& block, std::size_t begin, std::size_t length, std::string_view by) {
  block.text.replace(begin, length, by);
  const auto moved = [&](std::size_t at) {
    if (at >= begin + length) return at - length + by.size();
    return std::min(at, begin + by.size());
  };
  for (Span& span : block.spans) {
    span.begin = moved(span.begin);
    span.end = moved(span.end);
  }
}

// The memory of one parse: handed out from large pieces, given back all at once. The library
// asks for many small pieces, and a third of its time went into malloc.
class Arena {
 public:
  void* allocate(std::size_t size) {
    const std::size_t needed = kHeader + (size + kHeader - 1) / kHeader * kHeader;
    if (pieces_.empty() || used_ + needed > pieces_.back().size) {
      const std::size_t piece = std::max(needed, kPiece);
      pieces_.push_back({std::make_unique<std::byte[]>(piece), piece});  // NOLINT(*-avoid-c-arrays)
      used_ = 0;
    }
    std::byte* begin = pieces_.back().bytes.get() + used_;
    used_ += needed;
    std::memcpy(begin, &size, sizeof(size));  // for reallocate
    return begin + kHeader;
  }

  void* reallocate(void* old, std::size_t size) {
    if (old == nullptr) return allocate(size);
    std::size_t old_size = 0;
    std::memcpy(&old_size, static_cast<std::byte*>(old) - kHeader, sizeof(old_size));
    if (size <= old_size) return old;
    void* moved = allocate(size);
    std::memcpy(moved, old, old_size);
    return moved;
  }

  // Keeps one piece for the next text.
  void clear() {
    if (pieces_.size() > 1) pieces_.erase(pieces_.begin() + 1, pieces_.end());
    if (!pieces_.empty() && pieces_.front().size > kPiece) pieces_.clear();
    used_ = 0;
  }

 private:
  struct Piece {
    std::unique_ptr<std::byte[]> bytes;  // NOLINT(*-avoid-c-arrays)
    std::size_t size = 0;
  };
  static constexpr std::size_t kHeader = alignof(std::max_align_t);
  static constexpr std::size_t kPiece = std::size_t{1} << 18U;

  std::vector<Piece> pieces_;
  std::size_t used_ = 0;  // of the last piece
};

thread_local Arena
    arena;  // NOLINT(*-non-const-global-variables): the library's hooks know no other

cmark_mem* arena_memory() {
  static cmark_mem memory = {
      [](std::size_t count, std::size_t size) -> void* {
        void* fresh = arena.allocate(count * size);
        std::memset(fresh, 0, count * size);
        return fresh;
      },
      [](void* old, std::size_t size) { return arena.reallocate(old, size); },
      [](void* /*old*/) {},
  };
  return &memory;
}

struct ParserDeleter {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct IterDeleter {
  void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
};

cmark_syntax_extension* table_extension() {
  // The library's own registry is not safe on several threads: filled once.
  static cmark_syntax_extension* const extension = [] {
    cmark_gfm_core_extensions_ensure_registered();
    return cmark_find_syntax_extension("table");
  }();
  SVOD_CHECK(extension != nullptr);
  return extension;
}

// Walks the tree by its iterator, so that no depth of nesting can exhaust the stack.
class Reader {
 public:
  Reader(std::string_view source, const Marks& marks, int first_line)
      : marks_(marks), first_line_(first_line) {
    for (std::size_t at = 0; at < source.size();) {
      const std::size_t newline = std::min(source.find('\n', at), source.size());
      lines_.push_back(source.substr(at, newline - at));
      at = newline + 1;
    }
  }

  std::vector<Block> read(cmark_node* root) {
    const std::unique_ptr<cmark_iter, IterDeleter> iter(cmark_iter_new(root));
    for (;;) {
      const cmark_event_type event = cmark_iter_next(iter.get());
      if (event == CMARK_EVENT_DONE) break;
      cmark_node* node = cmark_iter_get_node(iter.get());
      if (event == CMARK_EVENT_ENTER) {
        enter(node);
      } else {
        leave(node);
      }
    }
    return std::move(blocks_);
  }

 private:
  void enter(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_LIST) {
      if (cmark_node_get_list_type(node) == CMARK_BULLET_LIST) ++depth_;
    } else if (type == CMARK_NODE_ITEM) {
      enter_item(node);
    } else if (type == CMARK_NODE_PARAGRAPH) {
      begin(node, pending_item_ ? Block::Kind::Item : Block::Kind::Paragraph);
    } else if (type == CMARK_NODE_HEADING) {
      begin(node, Block::Kind::Heading);
      block_.level = cmark_node_get_heading_level(node);
    } else if (type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK) {
      begin(node, pending_item_ ? Block::Kind::Item : Block::Kind::Paragraph);
      append_literal_lines(node);
      end();
    } else if (type == CMARK_NODE_TABLE) {
      columns_ = cmark_gfm_extensions_get_table_columns(node);
    } else if (type == CMARK_NODE_TABLE_ROW) {
      begin(node, Block::Kind::Row);
      block_.level = cmark_gfm_extensions_get_table_row_is_header(node) != 0 ? 1 : 0;
      cells_ = 0;
      empty_row_ = true;
    } else if (type == CMARK_NODE_TABLE_CELL) {
      if (cells_++ > 0) block_.text += " | ";
      cell_begin_ = block_.text.size();
      if (cmark_node_first_child(node) != nullptr) empty_row_ = false;
    } else {
      enter_inline(node, type);
    }
  }

  void enter_inline(cmark_node* node, cmark_node_type type) {
    if (type == CMARK_NODE_TEXT) {
      append(cmark_node_get_literal(node));
    } else if (type == CMARK_NODE_CODE || type == CMARK_NODE_HTML_INLINE) {
      append_source(node);
    } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
      block_.text += ' ';
    } else if (type == CMARK_NODE_EMPH) {
      open(Span::Kind::Emphasis, {});
    } else if (type == CMARK_NODE_STRONG) {
      open(Span::Kind::Strong, {});
    } else if (type == CMARK_NODE_LINK) {
      const char* url = cmark_node_get_url(node);
      open(Span::Kind::Link, url != nullptr ? url : "");
    }
  }

  void leave(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_LIST) {
      if (cmark_node_get_list_type(node) == CMARK_BULLET_LIST) --depth_;
    } else if (type == CMARK_NODE_ITEM) {
      if (!pending_number_.empty()) {  // «1.» and nothing after it
        begin(node, pending_item_ ? Block::Kind::Item : Block::Kind::Paragraph);
        end();
      }
      pending_item_ = false;
    } else if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING) {
      end();
    } else if (type == CMARK_NODE_TABLE_ROW) {
      append_lost_cells(node);
      // A table without a head is written with an empty one.
      if (block_.level != 1 || !empty_row_) end();
    } else if (type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG || type == CMARK_NODE_LINK) {
      Span& span = block_.spans[open_.back()];
      span.end = block_.text.size();
      open_.pop_back();
    }
  }

  void enter_item(cmark_node* item) {
    cmark_node* list = cmark_node_parent(item);
    if (cmark_node_get_list_type(list) == CMARK_BULLET_LIST) {
      pending_item_ = true;
      return;
    }
    // A printed number is text: it is read from the source, since cmark counts by itself.
    const auto line = static_cast<std::size_t>(cmark_node_get_start_line(item));
    const auto column = static_cast<std::size_t>(cmark_node_get_start_column(item));
    if (line == 0 || line > lines_.size() || column == 0) return;
    const std::string_view source = lines_[line - 1];
    if (column > source.size()) return;
    std::string_view number = source.substr(column - 1);
    const std::size_t digits = number.find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string_view::npos) return;
    pending_number_ += number.substr(0, digits + 1);
    pending_number_ += ' ';
  }

  void begin(cmark_node* node, Block::Kind kind) {
    block_ = {};
    open_.clear();
    block_.kind = kind;
    if (kind == Block::Kind::Item) block_.level = depth_;
    block_.line = cmark_node_get_start_line(node) + first_line_ - 1;
    block_.text = std::move(pending_number_);
    number_length_ = block_.text.size();
    cell_begin_ = 0;
    pending_number_.clear();
    pending_item_ = false;
  }

  void end() {
    take_attributes();
    take_note();
    restore_marks();
    if (number_length_ > 0 && block_.text.size() == number_length_) block_.text.pop_back();
    std::erase_if(block_.spans, [](const Span& span) { return span.begin >= span.end; });
    std::stable_sort(block_.spans.begin(), block_.spans.end(), [](const Span& a, const Span& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    if (!block_.text.empty()) blocks_.push_back(std::move(block_));
    block_ = {};
  }

  void open(Span::Kind kind, std::string destination) {
    destination = replace_all(destination, marks_.attribute, "{");
    destination = replace_all(destination, marks_.note, "[");
    open_.push_back(block_.spans.size());
    block_.spans.push_back({kind, block_.text.size(), block_.text.size(), std::move(destination)});
  }

  void append(const char* literal) {
    if (literal != nullptr) block_.text += literal;
  }

  // What no backslash was read in: without those that prepare() put there.
  static std::string literal_source(cmark_node* node) {
    const char* literal = cmark_node_get_literal(node);
    return replace_all(literal != nullptr ? literal : "", "]\\:", "]:");
  }

  void append_source(cmark_node* node) { block_.text += literal_source(node); }

  void append_literal_lines(cmark_node* node) {
    std::string text = literal_source(node);
    const std::size_t first = text.find_first_not_of(" \t\n");
    if (first == std::string::npos) return;
    text = text.substr(first, text.find_last_not_of(" \t\n") + 1 - first);
    std::replace(text.begin(), text.end(), '\n', ' ');
    block_.text += text;
  }

  // GFM drops the cells of a row beyond the columns of its head; here they are text.
  void append_lost_cells(cmark_node* row) {
    const auto number = static_cast<std::size_t>(cmark_node_get_start_line(row));
    if (number == 0 || number > lines_.size()) return;
    const std::string_view line = lines_[number - 1];
    const auto column = static_cast<std::size_t>(cmark_node_get_start_column(row));
    if (column == 0 || column > line.size()) return;
    std::string_view rest = strip(line.substr(column - 1));
    if (rest.starts_with('|')) rest.remove_prefix(1);
    for (int cell = 0; !rest.empty(); ++cell) {
      std::size_t pipe = 0;
      while (pipe < rest.size() && (rest[pipe] != '|' || is_escaped(rest, pipe))) ++pipe;
      if (cell >= columns_) {
        block_.text += " | ";
        block_.text += strip(rest.substr(0, pipe));
      }
      rest.remove_prefix(std::min(pipe + 1, rest.size()));
    }
  }

  void take_attributes() {
    if (marks_.attribute.empty()) return;
    while (block_.text.ends_with('}')) {
      const std::size_t mark = block_.text.rfind(marks_.attribute);
      if (mark == std::string::npos) return;
      const std::size_t inside = mark + marks_.attribute.size();
      const std::string attribute = block_.text.substr(inside, block_.text.size() - inside - 1);
      if (!read_attribute(attribute, block_)) return;
      const std::size_t begin =
          mark > cell_begin_ && block_.text[mark - 1] == ' ' ? mark - 1 : mark;
      replace_range(block_, begin, block_.text.size() - begin, {});
    }
  }

  // "[^1]: text" is the note "1 text"; "[^]: text" the note "text".
  void take_note() {
    if (marks_.note.empty() || block_.kind != Block::Kind::Paragraph ||
        !block_.text.starts_with(marks_.note)) {
      return;
    }
    const std::size_t close = block_.text.find("]:");
    if (close == std::string::npos) return;
    block_.kind = Block::Kind::Note;
    const std::size_t label = marks_.note.size() + 1;  // the mark and ^
    const bool spaced = close + 2 < block_.text.size() && block_.text[close + 2] == ' ';
    replace_range(block_, close, spaced ? 3 : 2, close > label ? " " : "");
    replace_range(block_, 0, label, {});
  }

  // Marks that no block ended with are the characters that they stand for.
  void restore_marks() {
    if (marks_.attribute.empty() || block_.text.find('\xEF') == std::string::npos) return;
    std::string text;
    std::vector<std::size_t> moved(block_.text.size() + 1);
    for (std::size_t at = 0; at < block_.text.size();) {
      const std::string_view rest = std::string_view(block_.text).substr(at);
      const bool attribute = rest.starts_with(marks_.attribute);
      const std::size_t length = attribute || rest.starts_with(marks_.note) ? 3 : 1;
      for (std::size_t i = 0; i < length; ++i) moved[at + i] = text.size();
      text += length == 1 ? rest.front() : attribute ? '{' : '[';
      at += length;
    }
    moved.back() = text.size();
    for (Span& span : block_.spans) {
      span.begin = moved[span.begin];
      span.end = moved[span.end];
    }
    block_.text = std::move(text);
  }

  const Marks& marks_;
  int first_line_;
  std::vector<std::string_view> lines_;  // of the source that was parsed
  std::vector<Block> blocks_;
  Block block_;
  std::vector<std::size_t> open_;  // spans of block_ that are not closed yet
  int depth_ = 0;                  // of bullet lists
  bool pending_item_ = false;      // a bullet was read, its text was not
  std::string pending_number_;     // of an ordered list, the same
  std::size_t number_length_ = 0;  // bytes of such a number at the start of block_.text
  std::size_t cell_begin_ = 0;     // where the last cell of a row begins in block_.text
  int columns_ = 0;
  int cells_ = 0;
  bool empty_row_ = true;
};

}  // namespace

std::vector<Block> parse_markdown(std::string_view body, int first_line) {
  const Marks marks = choose_marks(body);
  const std::string prepared = prepare(body, marks);
  std::unique_ptr<cmark_parser, ParserDeleter> parser(
      cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, arena_memory()));
  cmark_parser_attach_syntax_extension(parser.get(), table_extension());
  cmark_parser_feed(parser.get(), prepared.data(), prepared.size());
  std::vector<Block> blocks =
      Reader(prepared, marks, first_line).read(cmark_parser_finish(parser.get()));
  parser.reset();  // it lies in the arena itself
  arena.clear();
  return blocks;
}

}  // namespace svod::markdown
