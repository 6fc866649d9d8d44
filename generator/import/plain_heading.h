#pragma once

// A piece without a number -> the kind of heading that it is: a lead-in, an addressee, a short line
// of capitals, of bold type or of few words.

#include <cstddef>
#include <optional>
#include <span>

#include "import/heading_kind.h"
#include "import/piece.h"

namespace svod::import {

// Requires: it is no longer than a heading may be, and a piece follows.
std::optional<HeadingKind> plain_heading_kind(std::span<const Piece> pieces, std::size_t i);

}  // namespace svod::import
