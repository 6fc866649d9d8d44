#pragma once

// A card is the front matter of one document as a row of a table: what each column holds.
//
//   A list stands in one cell, its items divided by « | »; a «|» inside an item is «\|», a «\»
//   is «\\». A value of each source («from», «url», «received», «publish», «recognised», «draft»)
//   is written once where all sources have the same, else once for each, in their order.
//
//   Reasons can be taken out or put in other words; one that the document does not have is not
//   added, nor is a date made an inferred one: that is what a table still has which is older than
//   what a person decided in it.
//
//   Not in the table, and never touched: the file and checksum of a source.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "documents/document.h"

namespace svod::cards {

enum class Holds {
  Id,        // of the document: which row is whose
  ReadOnly,  // shown, not changed
  Text,
  Date,
  Word,  // one of a closed list, or yes and no
  SchoolYear,
  Basis,        // «region: why | place: why»
  Corrections,  // «2026-11-24: what»
  Ids,
};

struct Column {
  std::string_view key;
  Holds holds = Holds::Text;
  bool of_source = false;
};

// In the order in which they stand.
std::span<const Column> columns();

// «район (district)», by which a person knows the column and svod the key.
std::string heading_of(const Column& column);

// The column of that key, Russian name, or heading, in any case; null for any other.
const Column* find_column(std::string_view heading);

std::string cell_of(const documents::Document& document, const Column& column);

// The items of a list, and the cell that holds them.
std::string join_items(const std::vector<std::string>& items);
std::vector<std::string> split_items(std::string_view cell);

// The values of a column of_source, one a source.
std::vector<std::string> values_of_sources(const documents::FrontMatter& front,
                                           const Column& column);

}  // namespace svod::cards
