#include "import/open_lists.h"

#include "text/text.h"

namespace svod::import {
namespace {

// All dashes are one sign; a mark after a dash does not count.
std::string sign_class(const std::string& bullet) {
  std::size_t at = 0;
  const char32_t sign = text::next_code_point(bullet, at);
  if (sign == '-' || (sign >= 0x2010 && sign <= 0x2015)) return "-";
  return bullet;
}

}  // namespace

void OpenLists::take_item(const Piece& piece, bool above_goes_on) {
  const std::string sign = sign_class(piece.bullet);
  if (lists_.empty()) {
    lists_.push_back({piece.indent, sign});
    return;
  }
  while (lists_.size() > 1 && lists_.back().indent > piece.indent) lists_.pop_back();
  const std::size_t top = lists_.back().indent;
  if (piece.indent > top + 1 || (piece.indent > top && above_goes_on)) {
    lists_.push_back({piece.indent, sign});
    return;
  }
  if (lists_.back().sign == sign) return;
  for (std::size_t depth = lists_.size(); depth > 0; --depth) {
    if (lists_[depth - 1].sign != sign || lists_[depth - 1].indent != piece.indent) continue;
    lists_.resize(depth);
    return;
  }
  if (above_goes_on) lists_.push_back({piece.indent, sign});
}

void OpenLists::take_bare_item(const Piece& piece) {
  if (lists_.empty()) lists_.push_back({piece.indent, {}});
}

}  // namespace svod::import
