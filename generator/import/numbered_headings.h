#pragma once

// Pieces that begin with numbers -> the kinds of heading that they are, by the numbers and pieces
// that follow: «1.» before «1.1», «II. КОНФЕРЕНЦИЯ ОТМЕЧАЕТ:», «3. КОНТРОЛЬ».

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "import/heading_kind.h"
#include "import/piece.h"

namespace svod::import {

class NumberedHeadings {
 public:
  explicit NumberedHeadings(std::span<const Piece> pieces);

  // Of a piece with a number, as plain_heading_kind of those without.
  std::optional<HeadingKind> kind_of(std::size_t i) const;
  // «1 Управлению образования» before «1.1 …»: a number without its dot.
  bool has_bare_number(std::size_t i) const;

 private:
  bool has_content(std::size_t i) const;
  bool is_lead_in_among_heads(std::size_t i) const;
  bool is_in_row(std::size_t at, const numbering::PrintedNumber& number) const;
  bool is_head_of_children(std::size_t at) const;

  std::span<const Piece> pieces_;
  std::vector<std::size_t> next_number_;  // by piece: the next one with a number
  bool whole_list_ = false;  // all clauses «1.», «2.» … have something of their own under them
};

}  // namespace svod::import
