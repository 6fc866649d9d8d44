#include "import/block_reader.h"

#include <algorithm>

#include "import/russian_basis.h"
#include "numbering/numbering.h"

namespace svod::import {

const std::vector<tokens::Token>& BlockReader::tokens(std::size_t block) const {
  auto& known = tokens_[block];
  if (!known) known = tokens::tokenise(text(block));
  return *known;
}

std::string BlockReader::words(std::size_t block, std::size_t first, std::size_t last) const {
  const std::vector<tokens::Token>& all = tokens(block);
  if (first >= last || last > all.size()) return {};
  return text(block).substr(all[first].begin, all[last - 1].end - all[first].begin);
}

std::string BlockReader::where(std::size_t block) const {
  using Kind = markdown::Block::Kind;
  // An item belongs to the numbered clause above its list.
  for (std::size_t i = block + 1; i > 0; --i) {
    const markdown::Block& above = (*blocks_)[i - 1];
    if (const auto number = numbering::number_at_start(above.text)) {
      return place_numbered(number->printed);
    }
    if (above.kind != Kind::Item) break;
  }
  int ordinal = 0;
  for (std::size_t i = 0; i <= block; ++i) {
    if (i != title_ && !numbering::number_at_start(text(i))) ++ordinal;
  }
  return place_unnumbered(ordinal);
}

std::vector<std::size_t> BlockReader::edges(std::size_t first, std::size_t last) const {
  std::vector<std::size_t> out;
  const std::size_t begin = title_ < size() ? title_ + 1 : 0;
  std::size_t end = size();  // of the text, before its notes
  while (end > 0 && block(end - 1).kind == markdown::Block::Kind::Note) --end;
  for (std::size_t i = 0; i < end; ++i) {
    const bool near_title = i < begin + first && i != title_;
    if (near_title || (i + last >= end && i != title_)) out.push_back(i);
  }
  return out;
}

bool is_word(std::span<const tokens::Token> tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].kind == tokens::TokenKind::Word;
}

bool is_dot(std::span<const tokens::Token> tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].form == ".";
}

}  // namespace svod::import
