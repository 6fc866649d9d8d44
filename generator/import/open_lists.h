#pragma once

// Items, one after the other -> how deep each stands in its list.

#include <cstddef>
#include <string>
#include <vector>

#include "import/piece.h"

namespace svod::import {

// The lists that are open, the outermost first.
class OpenLists {
 public:
  // Nests by indent, be it one space; where the item above goes on (it ends in a colon), by
  // another sign too.
  void take_item(const Piece& piece, bool above_goes_on);
  // Of a list without bullets, which is as deep as what is open.
  void take_bare_item(const Piece& piece);
  void close_all() { lists_.clear(); }

  std::size_t depth() const { return lists_.size(); }

 private:
  struct OpenList {
    std::size_t indent = 0;
    std::string sign;
  };
  std::vector<OpenList> lists_;
};

}  // namespace svod::import
