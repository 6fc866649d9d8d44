#pragma once

// The blocks of one document as metadata is read from them: tokens made once and only where
// they are asked for.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "markdown/markdown.h"
#include "tokens/tokens.h"

namespace svod::import {

class BlockReader {
 public:
  // `title` is the index of the title's block, blocks.size() if there is none.
  BlockReader(const std::vector<markdown::Block>& blocks, std::size_t title)
      : blocks_(&blocks), title_(title), tokens_(blocks.size()) {}

  std::size_t size() const { return blocks_->size(); }
  std::size_t title() const { return title_; }
  const std::string& text(std::size_t block) const { return (*blocks_)[block].text; }
  const markdown::Block& block(std::size_t block) const { return (*blocks_)[block]; }
  const std::vector<tokens::Token>& tokens(std::size_t block) const;

  // Tokens [first, last) of a block as printed.
  std::string words(std::size_t block, std::size_t first, std::size_t last) const;

  // How a reader finds the block: «п. 1», «абз. [7]».
  std::string where(std::size_t block) const;

  // Blocks that may state what belongs to the whole: the first and the last few.
  std::vector<std::size_t> edges(std::size_t first, std::size_t last) const;

 private:
  const std::vector<markdown::Block>* blocks_;
  std::size_t title_;
  mutable std::vector<std::optional<std::vector<tokens::Token>>> tokens_;
};

// Is token `at` a word, a dot? Behind the last one there is neither.
bool is_word(std::span<const tokens::Token> tokens, std::size_t at);
bool is_dot(std::span<const tokens::Token> tokens, std::size_t at);

}  // namespace svod::import
