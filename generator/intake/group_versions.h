#pragma once

// Texts of many files -> which of them are one document: the same text in two formats, a copy
// with another name, a draft and what was adopted.
//
//   1. Two texts are versions of one document when at least kSameText of their runs of three words
//      are common (Broder's resemblance) and neither their districts, nor their regions, nor
//      their dates contradict each other; what is not known contradicts nothing.
//   2. The first of a group is the best: one that is in the archive already, then adopted before
//      draft, then read before recognised by its look, then the longer, then the earlier given.
//   3. What is in the archive stays the first even as a draft of another version: its address is
//      published.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/partial_date.h"
#include "markdown/markdown.h"

namespace svod::intake {

inline constexpr double kSameText = 0.8;

struct Version {
  std::vector<std::uint64_t> shingles;  // of its text, see shingles_of
  std::string region;                   // "" while unknown
  std::string district;                 // "" while unknown
  PartialDate date;
  bool in_archive = false;
  bool draft = false;
  bool recognised = false;
};

// The runs of three words of a text, as sorted numbers, each once.
std::vector<std::uint64_t> shingles_of(const std::vector<markdown::Block>& blocks);

struct Group {
  std::size_t first = 0;  // index of the best version
  struct Other {
    std::size_t index = 0;
    double resemblance = 0;  // to the first, kSameText to 1
  };
  std::vector<Other> others;  // in the order they were given
};

// Every version in one group; groups in the order of the earliest version of each. Time follows
// the length of the texts and the number of those that are alike.
std::vector<Group> group_versions(std::span<const Version> versions);

}  // namespace svod::intake
