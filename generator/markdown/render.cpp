// Blocks -> Markdown that parse_markdown reads back equal.
//
// One block is one line; what Markdown could take for markup gets a backslash. Spaces at the
// ends of a block, and letters beside emphasis where the flanking rule of CommonMark asks for
// punctuation, are written as numeric references.

#include <algorithm>
#include <set>

#include "base/format.h"
#include "markdown/markdown.h"
#include "text/text.h"

namespace svod::markdown {
namespace {

enum class Where { Line, Heading, Cell };

bool is_ascii_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string reference(char32_t c) {
  return format("&#{};", static_cast<std::uint32_t>(c));
}

std::string with_escaped_pipes(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

// Text with its markup characters escaped. Offsets in `encoded` are written as references.
class InlineWriter {
 public:
  InlineWriter(std::string_view text, Where where, const std::set<std::size_t>& encoded)
      : text_(text), where_(where), encoded_(encoded) {
    first_ = 0;
    while (first_ < text.size() && is_ascii_space(text[first_])) ++first_;
    last_ = text.size();
    while (last_ > first_ && is_ascii_space(text[last_ - 1])) --last_;
    if (where == Where::Line) find_printed_number();
  }

  // Writes what no place of a text gives a mark, as nearly all of it, and moves behind it. Requires
  // that nothing is encoded.
  void write_plain(std::size_t& at, std::string& out) const {
    const std::size_t begin = at;
    if (at < first_) return;
    while (at < last_ && !may_need_mark(text_[at])) ++at;
    out.append(text_, begin, at - begin);
  }

  // Writes the code point at `at` and moves behind it.
  void write(std::size_t& at, std::string& out) const {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(text_, at);
    const bool outer_space =
        (begin < first_ || begin >= last_) && c < 0x80 && is_ascii_space(static_cast<char>(c));
    const bool breaks_line = c >= '\n' && c <= '\r';
    if (outer_space || breaks_line || encoded_.contains(begin)) {
      out += reference(c);
      return;
    }
    if (c < 0x80 && needs_backslash(static_cast<char>(c), begin)) out += '\\';
    out += text_.substr(begin, at - begin);
  }

 private:
  static bool may_need_mark(char c) {
    return static_cast<unsigned char>(c) < 0x80 && c != ' ' && c != ',' && !is_digit(c) &&
           !is_ascii_letter(c);
  }

  bool needs_backslash(char c, std::size_t at) const {
    switch (c) {
      case '\\':
      case '*':
      case '_':
      case '`':
      case '[':
      case ']':
      case '<':
      case '{':
        return true;
      case '&': {
        const char next = at + 1 < text_.size() ? text_[at + 1] : ' ';
        return next == '#' || is_ascii_letter(next);
      }
      case '#':
        return where_ == Where::Heading || (at == 0 && where_ == Where::Line);
      case '+':
      case '-':
      case '>':
      case '~':
      case '=':
        return at == 0 && where_ == Where::Line;
      case '.':
      case ')':
        return at == printed_number_;
      default:
        return false;
    }
  }

  // «1.» and «1)» at the start would open a list.
  void find_printed_number() {
    std::size_t at = 0;
    while (at < text_.size() && is_digit(text_[at])) ++at;
    if (at > 0 && at < text_.size() && (text_[at] == '.' || text_[at] == ')')) {
      printed_number_ = at;
    }
  }

  std::string_view text_;
  Where where_;
  const std::set<std::size_t>& encoded_;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
  std::size_t printed_number_ = std::string_view::npos;
};

std::string render_destination(std::string_view destination) {
  std::string out = "<";
  for (std::size_t i = 0; i < destination.size(); ++i) {
    const char c = destination[i];
    const bool at_end = i == 0 || i + 1 == destination.size();
    if ((c >= '\n' && c <= '\r') || (at_end && is_ascii_space(c))) {
      out += reference(static_cast<unsigned char>(c));
      continue;
    }
    if (c == '<' || c == '>' || c == '\\' || c == '&' || c == '{' || c == '[' || c == ']') {
      out += '\\';
    }
    out += c;
  }
  out += '>';
  const bool plain = destination.find_first_not_of(
                         "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#@!$"
                         "+,;=%") == std::string_view::npos;
  return plain && !destination.empty() ? std::string(destination) : out;
}

struct Edge {
  std::size_t at = 0;
  std::string mark;
};

bool is_emphasis(const Span& span) {
  return span.kind != Span::Kind::Link;
}

// Whether CommonMark's flanking rule surely takes `c` for a letter, not for punctuation.
bool is_letter_or_digit(char32_t c) {
  return text::is_letter(c) || (c < 0x80 && is_digit(static_cast<char>(c)));
}

char32_t code_point_before(std::string_view text, std::size_t at) {
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return text::next_code_point(text, at);
}

std::size_t offset_before(std::string_view text, std::size_t at) {
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return at;
}

// Writes text and spans. Requires: spans sorted by begin, outer before inner, none crossing.
std::string render_spans(std::string_view text, const std::vector<Span>& spans, Where where) {
  std::set<std::size_t> encoded;
  std::vector<std::string> delimiters(spans.size());
  std::vector<std::size_t> enclosing;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const Span& span = spans[i];
    char neighbour = ' ';  // the sign of an emphasis that ends where this one begins
    while (!enclosing.empty() && spans[enclosing.back()].end <= span.begin) {
      if (is_emphasis(spans[enclosing.back()]) && spans[enclosing.back()].end == span.begin) {
        neighbour = delimiters[enclosing.back()][0];
      }
      enclosing.pop_back();
    }
    char outer = ' ';
    for (std::size_t n = enclosing.size(); n-- > 0 && outer == ' ';) {
      if (is_emphasis(spans[enclosing[n]])) outer = delimiters[enclosing[n]][0];
    }
    enclosing.push_back(i);
    if (!is_emphasis(span)) continue;
    const char sign = outer == '*' || neighbour == '*' ? '_' : '*';
    delimiters[i] = std::string(span.kind == Span::Kind::Strong ? 2 : 1, sign);

    std::size_t after_first = span.begin;
    const char32_t first = text::next_code_point(text, after_first);
    const char32_t last = code_point_before(text, span.end);
    if (first < 0x80 ? is_ascii_space(static_cast<char>(first)) : text::is_space(first)) {
      encoded.insert(span.begin);
    }
    if (last < 0x80 ? is_ascii_space(static_cast<char>(last)) : text::is_space(last)) {
      encoded.insert(offset_before(text, span.end));
    }
    const bool alone = sign == '*' && spans.size() == 1;
    if (span.begin > 0 && is_letter_or_digit(code_point_before(text, span.begin)) &&
        !(alone && is_letter_or_digit(first))) {
      encoded.insert(offset_before(text, span.begin));
    }
    if (span.end < text.size()) {
      std::size_t at = span.end;
      if (is_letter_or_digit(text::next_code_point(text, at)) &&
          !(alone && is_letter_or_digit(last))) {
        encoded.insert(span.end);
      }
    }
  }

  const InlineWriter writer(text, where, encoded);
  std::string out;
  out.reserve(text.size());
  std::vector<std::size_t> open;
  std::size_t next = 0;
  const auto close_until = [&](std::size_t at) {
    while (!open.empty() && spans[open.back()].end <= at) {
      const Span& span = spans[open.back()];
      if (is_emphasis(span)) {
        out += delimiters[open.back()];
      } else {
        out += "](" + render_destination(span.destination) + ")";
      }
      open.pop_back();
    }
  };
  for (std::size_t at = 0; at < text.size();) {
    close_until(at);
    for (; next < spans.size() && spans[next].begin <= at; ++next) {
      open.push_back(next);
      out += is_emphasis(spans[next]) ? delimiters[next] : "[";
    }
    if (spans.empty()) writer.write_plain(at, out);
    if (at < text.size()) writer.write(at, out);
  }
  close_until(text.size());
  return out;
}

bool same_spans(const std::vector<Span>& a, const std::vector<Span>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Span& x, const Span& y) {
    return x.kind == y.kind && x.begin == y.begin && x.end == y.end &&
           x.destination == y.destination;
  });
}

// The spans that lie on whole code points of the text and cross none before them.
std::vector<Span> well_formed(std::string_view text, std::vector<Span> spans) {
  std::erase_if(spans, [&](const Span& span) {
    const auto inside = [&](std::size_t at) {
      return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    return span.begin >= span.end || span.end > text.size() || inside(span.begin) ||
           inside(span.end);
  });
  std::stable_sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::vector<Span> kept;
  std::vector<std::size_t> ends;
  for (Span& span : spans) {
    while (!ends.empty() && ends.back() <= span.begin) ends.pop_back();
    if (!ends.empty() && span.end > ends.back()) continue;
    ends.push_back(span.end);
    kept.push_back(std::move(span));
  }
  return kept;
}

// Text and spans such that they read back equal. Where CommonMark cannot write the emphasis
// that is asked for, the links alone are written, and where it cannot write these, the text.
std::string render_inline(std::string_view text, const std::vector<Span>& spans, Where where) {
  std::vector<Span> written = well_formed(text, spans);
  while (!written.empty()) {
    std::string out = render_spans(text, written, where);
    const std::vector<Block> back = parse_markdown(where == Where::Heading ? "# " + out : out, 1);
    if (back.size() == 1 && back[0].text == text && same_spans(back[0].spans, written)) {
      return out;
    }
    const std::size_t before = written.size();
    std::erase_if(written, is_emphasis);
    if (written.size() == before) written.pop_back();
  }
  return render_spans(text, {}, where);
}

std::string render_attributes(const Block& block) {
  std::string out;
  if (!block.fixed_anchor.empty()) out += " {#" + block.fixed_anchor + "}";
  if (block.topics_decided) {
    out += " {topics:";
    for (std::size_t i = 0; i < block.topics.size(); ++i) {
      out += (i > 0 ? ", " : " ") + block.topics[i];
    }
    out += "}";
  }
  if (!block.part.empty()) out += " {part: " + block.part + "}";
  return out;
}

std::string render_note(const Block& block) {
  // The first word is the label, where it is a plain one.
  const std::size_t space = block.text.find(' ');
  std::size_t label = space == std::string::npos ? 0 : space;
  if (block.text.substr(0, label).find_first_of("[]\\*_`<>&{}|\t\r\n:") != std::string::npos ||
      label + 1 >= block.text.size() || is_ascii_space(block.text[label + 1])) {
    label = 0;
  }
  for (const Span& span : block.spans) {
    if (span.begin < label + 1) label = 0;
  }
  std::vector<Span> spans = block.spans;
  const std::size_t begin = label > 0 ? label + 1 : 0;
  for (Span& span : spans) {
    span.begin -= begin;
    span.end -= begin;
  }
  return "[^" + block.text.substr(0, label) +
         "]: " + render_inline(std::string_view(block.text).substr(begin), spans, Where::Line);
}

struct CellRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<CellRange> cells_of(std::string_view row) {
  std::vector<CellRange> cells;
  std::size_t begin = 0;
  for (;;) {
    const std::size_t bar = row.find(" | ", begin);
    cells.push_back({begin, std::min(bar, row.size())});
    if (bar == std::string_view::npos) return cells;
    begin = bar + 3;
  }
}

std::string render_row(const Block& block, std::size_t columns) {
  const std::vector<CellRange> cells = cells_of(block.text);
  std::string out = "|";
  for (std::size_t i = 0; i < columns; ++i) {
    // A row with more cells than the table has columns keeps the rest in its last cell.
    const CellRange range = {cells[i].begin, i + 1 == columns ? block.text.size() : cells[i].end};
    std::vector<Span> spans;
    for (const Span& span : block.spans) {
      if (span.begin < range.begin || span.end > range.end) continue;
      spans.push_back(
          {span.kind, span.begin - range.begin, span.end - range.begin, span.destination});
    }
    const std::string_view cell =
        std::string_view(block.text).substr(range.begin, range.end - range.begin);
    out += " " + with_escaped_pipes(render_inline(cell, spans, Where::Cell));
    if (i + 1 == columns) out += render_attributes(block);
    out += " |";
  }
  return out + "\n";
}

// The table that begins at blocks[first]; moves `first` behind it.
std::string render_table(const std::vector<Block>& blocks, std::size_t& first) {
  const auto is_row = [&](std::size_t i) {
    return i < blocks.size() && blocks[i].kind == Block::Kind::Row;
  };
  std::size_t end = first + 1;
  while (is_row(end) && blocks[end].level != 1) ++end;
  std::size_t columns = cells_of(blocks[first].text).size();
  for (std::size_t i = first; i < end; ++i) {
    columns = std::min(columns, cells_of(blocks[i].text).size());
  }
  const auto repeat = [&](std::string_view cell) {
    std::string out = "|";
    for (std::size_t i = 0; i < columns; ++i) out += cell;
    return out + "\n";
  };
  const bool headed = blocks[first].level == 1;
  std::string out = headed ? render_row(blocks[first], columns) : repeat("   |");
  out += repeat(" --- |");
  for (std::size_t i = headed ? first + 1 : first; i < end; ++i) {
    out += render_row(blocks[i], columns);
  }
  first = end;
  return out;
}

}  // namespace

std::string render_markdown(const std::vector<Block>& blocks) {
  std::string out;
  int open_level = 0;  // of the item before; 0 where the block before is no item
  for (std::size_t i = 0; i < blocks.size();) {
    const Block& block = blocks[i];
    if (block.text.empty()) {
      ++i;
      continue;
    }
    const bool in_list = block.kind == Block::Kind::Item && open_level > 0;
    if (!out.empty() && !in_list) out += '\n';
    if (block.kind == Block::Kind::Row) {
      out += render_table(blocks, i);
      open_level = 0;
      continue;
    }
    if (block.kind == Block::Kind::Item) {
      const int level = std::max(block.level, 1);
      const int outer = std::min(open_level, level - 1);
      out.append(2 * static_cast<std::size_t>(outer), ' ');
      for (int n = outer; n < level; ++n) out += "- ";  // a skipped level is an empty item
      open_level = level;
    } else {
      open_level = 0;
    }
    if (block.kind == Block::Kind::Heading) {
      out.append(static_cast<std::size_t>(std::clamp(block.level, 1, 6)), '#');
      out += ' ';
    }
    if (block.kind == Block::Kind::Note) {
      out += render_note(block);
    } else {
      const Where where = block.kind == Block::Kind::Heading ? Where::Heading : Where::Line;
      out += render_inline(block.text, block.spans, where);
    }
    out += render_attributes(block) + "\n";
    ++i;
  }
  return out;
}

}  // namespace svod::markdown
