#include "import/find_structure.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "import/find_text_tables.h"
#include "import/heading_kind.h"
#include "import/heading_levels.h"
#include "import/heading_shape.h"
#include "import/line_signs.h"
#include "import/numbered_headings.h"
#include "import/open_lists.h"
#include "import/plain_heading.h"
#include "import/russian_words.h"
#include "import/take_marks.h"
#include "text/text.h"

namespace svod::import {
namespace {

using markdown::Block;

class StructureFinder {
 public:
  explicit StructureFinder(const std::vector<Piece>& pieces) : pieces_(pieces), numbered_(pieces) {}

  StructuredText run() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const Piece& piece = pieces_[i];
      if (is_table_row(piece.text) && add_row(piece)) continue;
      if (is_note(piece.text)) {
        add_note(piece);
      } else if (!piece.bullet.empty()) {
        add_item(piece);
      } else if (const auto kind = piece.bare_item ? std::nullopt : heading_kind(i)) {
        add_heading(piece, *kind);
      } else if (const std::size_t end = end_of_bare_items(i); end > i) {
        for (; i < end; ++i) add_bare_item(pieces_[i]);
        --i;
      } else if (lost_its_bullet(piece)) {
        add_lost_item(piece);
      } else {
        add_paragraph(piece);
      }
    }
    return std::move(out_);
  }

 private:
  std::optional<HeadingKind> heading_kind(std::size_t i) const {
    const Piece& piece = pieces_[i];
    if (piece.text.size() > kLongestHeading || piece.end == End::Semicolon ||
        piece.end == End::Comma || i + 1 >= pieces_.size()) {
      return std::nullopt;
    }
    if (piece.number) return numbered_.kind_of(i);
    if (numbered_.has_bare_number(i)) return HeadingKind::Numbered;
    return plain_heading_kind(pieces_, i);
  }

  // Pieces [i, end) are the items of a list without bullets; end is i if there is none.
  std::size_t end_of_bare_items(std::size_t i) const {
    std::size_t end = i;
    while (end < pieces_.size() && pieces_[end].bare_item) ++end;
    if (end > i) return end;
    if (i == 0 || pieces_[i - 1].end != End::Colon) return i;
    bool closed = false;
    while (end < pieces_.size() && !closed) {
      const Piece& piece = pieces_[end];
      if (!piece.bullet.empty() || piece.number || piece.end == End::Colon) break;
      const bool infinitive = piece.start == Start::Lower && is_infinitive(first_word(piece.text));
      if (piece.end != End::Semicolon && !(infinitive && piece.end == End::Open)) {
        // The enumeration ends with a full stop, in the manner in which it began.
        const bool alike = end > i && piece.start == pieces_[i].start;
        if (!alike) break;
        closed = true;
      }
      ++end;
    }
    return end - i >= 2 ? end : i;
  }

  // A piece without a bullet after an item that ended with a semicolon: the list goes on.
  bool lost_its_bullet(const Piece& piece) const {
    if (out_.blocks.empty() || out_.blocks.back().kind != Block::Kind::Item) return false;
    if (piece.number || last_end_ != End::Semicolon || piece.end == End::Colon) return false;
    return piece.start == Start::Lower || (piece.start == Start::Upper && !piece.gap_before);
  }

  void add_item(const Piece& piece) {
    lists_.take_item(piece, last_end_ == End::Colon);
    push(Block::Kind::Item, static_cast<int>(lists_.depth()), piece);
  }

  void add_bare_item(const Piece& piece) {
    if (lists_.depth() == 0) {
      out_.notes.push_back({piece.line, "list", std::string(first_words(piece.text))});
    }
    lists_.take_bare_item(piece);
    push(Block::Kind::Item, static_cast<int>(lists_.depth()), piece);
  }

  void add_lost_item(const Piece& piece) {
    out_.notes.push_back({piece.line, "item", std::string(first_words(piece.text))});
    push(Block::Kind::Item, static_cast<int>(std::max<std::size_t>(lists_.depth(), 1)), piece);
  }

  void add_paragraph(const Piece& piece) {
    lists_.close_all();
    if (piece.number && piece.number->parts.size() == 1) levels_.take_clause();
    push(Block::Kind::Paragraph, 0, piece);
  }

  void add_heading(const Piece& piece, HeadingKind kind) {
    lists_.close_all();
    const bool under = !out_.blocks.empty() && out_.blocks.back().kind == Block::Kind::Heading;
    const int level = levels_.take_heading(kind, under ? out_.blocks.back().level : 0);
    Piece copy = piece;
    if (is_marked_heading(copy.text)) {
      copy.text = text::trim(std::string_view(copy.text).substr(copy.text.find_first_not_of('#')));
    }
    push(Block::Kind::Heading, level, copy);
    // A heading that is bold as a whole is only a heading.
    Block& block = out_.blocks.back();
    const std::size_t number = piece.number ? piece.number->printed.size() + 1 : 0;
    if (block.spans.size() == 1 && block.spans[0].begin <= number &&
        block.spans[0].end + 2 >= block.text.size()) {
      block.spans.clear();
    }
  }

  // «[^1]: Указ …» has the text «1 Указ …», as Markdown has it.
  void add_note(const Piece& piece) {
    lists_.close_all();
    Piece note = piece;
    const std::size_t close = note.text.find("]:");
    const std::string label = note.text.substr(2, close - 2);
    note.text = label + " " + text::trim(std::string_view(note.text).substr(close + 2));
    push(Block::Kind::Note, 0, note);
  }

  // «| a | b |»: a row; the row of dashes under a head row is dropped.
  bool add_row(const Piece& piece) {
    const std::string& text = piece.text;
    if (!has_letters_or_digits(text)) return text.find('-') != std::string::npos;
    std::string cells;
    std::size_t begin = 1;
    std::size_t count = 0;
    while (begin < text.size()) {
      const std::size_t end = text.find('|', begin);
      if (count++ > 0) cells += " | ";
      cells += text::trim(std::string_view(text).substr(begin, end - begin));
      begin = end + 1;
    }
    if (count < 2) return false;
    lists_.close_all();
    const bool goes_on = !out_.blocks.empty() && out_.blocks.back().kind == Block::Kind::Row;
    Piece row = piece;
    row.text = std::move(cells);
    push(Block::Kind::Row, goes_on ? 2 : 1, row);
    return true;
  }

  void push(Block::Kind kind, int level, const Piece& piece) {
    Block block;
    block.kind = kind;
    block.level = level;
    block.text = piece.text;
    block.spans = take_marks(block.text);
    block.line = piece.line;
    last_end_ = piece.end;
    out_.blocks.push_back(std::move(block));
  }

  const std::vector<Piece>& pieces_;
  NumberedHeadings numbered_;
  StructuredText out_;
  OpenLists lists_;
  HeadingLevels levels_;
  End last_end_ = End::Open;  // how the last block ended
};

}  // namespace

StructuredText find_structure(const std::vector<Piece>& pieces) {
  return StructureFinder(pieces).run();
}

}  // namespace svod::import
