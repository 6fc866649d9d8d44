#pragma once

// What lists call their columns.

#include <string_view>

namespace svod::inventory {

enum class Column {
  Unknown,
  Ignored,  // the number of a row
  File,
  District,
  Region,
  Date,
  From,
  Url,
  Received,
};

// `heading` is folded, its spaces are single, and no sign ends it.
Column column_of(std::string_view heading);

}  // namespace svod::inventory
