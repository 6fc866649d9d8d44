#include "import/heading_levels.h"

#include <algorithm>
#include <iterator>

namespace svod::import {
namespace {

constexpr int kFirstLevel = 2;
constexpr int kDeepestLevel = 6;

bool is_numbered(HeadingKind kind) {
  return kind == HeadingKind::Numbered || kind == HeadingKind::Subnumbered;
}

}  // namespace

int HeadingLevels::take_heading(HeadingKind kind, int above) {
  const int level = std::min(level_of(kind, above), kDeepestLevel);
  for (auto it = levels_.begin(); it != levels_.end();) {
    it = it->second > level || it->first == kind ? levels_.erase(it) : std::next(it);
  }
  levels_[kind] = level;
  last_ = kind;
  if (!is_numbered(kind)) clauses_under_ = 0;
  return level;
}

int HeadingLevels::level_of(HeadingKind kind, int above) const {
  if (kind == HeadingKind::Subnumbered && levels_.contains(HeadingKind::Numbered)) {
    return levels_.at(HeadingKind::Numbered) + 1;
  }
  if (kind == HeadingKind::Numbered && levels_.contains(HeadingKind::Roman)) {
    return levels_.at(HeadingKind::Roman) + 1;
  }
  if (above > 0 && last_ != kind) return above + 1;
  if (levels_.contains(kind)) return levels_.at(kind);
  return is_numbered(kind) && clauses_under_ > 0 ? clauses_under_ + 1 : kFirstLevel;
}

void HeadingLevels::take_clause() {
  if (last_ != HeadingKind::Numbered && !levels_.empty()) clauses_under_ = levels_.at(last_);
}

}  // namespace svod::import
