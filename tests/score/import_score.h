#pragma once

// Expected document + what import made of its source -> how much of it is right.
//
//   blocks        right where kind, level, printed number and text are equal, sign for sign, in
//                 the order of the expected: the longest common subsequence of both lists. Kind
//                 and level are those of the Markdown, number and text those of the clause.
//   front matter  a value is right where it is equal, sign for sign; ё is not е, and a Latin
//                 letter is not its Cyrillic look-alike
//   basis         which keys are inferred; apart from the values

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "documents/document.h"
#include "score/score.h"

namespace svod::score {

// Why an expected block was not found: the first of these that holds.
enum class BlockFault {
  Bounds,  // no block has its first and its last letter
  Kind,    // another kind or level
  Number,  // another number printed, or none
  Text,    // other letters between these, other signs or spaces, е for ё
};
inline constexpr std::size_t kBlockFaults = 4;

enum class Verdict {
  Right,     // stated, and equal
  Empty,     // rightly left empty
  Wrong,     // both state it, differently
  Missing,   // expected, and empty
  Invented,  // to be left empty, and stated
};
inline constexpr std::size_t kVerdicts = 5;

struct ImportDifference {
  std::string what;      // "block: bounds", "event: wrong", "basis"
  std::string expected;  // "" for what should not be there
  std::string got;       // "" for what was not found; what stands at its letters, a line each
};

struct ImportScore {
  Counts blocks;
  std::array<std::size_t, kBlockFaults> faults{};  // of the expected blocks that were not found
  std::array<std::size_t, kVerdicts> front{};      // of the keys kind … status
  std::size_t documents = 0;
  std::size_t basis_agrees = 0;  // of `documents`
  std::vector<ImportDifference> differences;

  std::size_t operator[](BlockFault fault) const { return faults[static_cast<std::size_t>(fault)]; }
  std::size_t operator[](Verdict verdict) const { return front[static_cast<std::size_t>(verdict)]; }
};

// Compares the blocks, kind, title, event, date, date_of, district, region, place, school_year,
// status and the keys of basis; not the sources, dates of the archive and words of basis.
ImportScore score_import(const documents::Document& expected, const documents::Document& found);

using ImportScores = std::map<std::string, ImportScore>;  // by the name of the document
ImportScore sum(const ImportScores& scores);              // without differences

// A line a document and one for all.
std::string render_import_table(const ImportScores& scores);
// Each difference with what was expected and what was found.
std::string render_import_differences(const ImportScores& scores);
// {"documents": {name: {…}}, "total": {…}}
std::string render_import_json(const ImportScores& scores);

}  // namespace svod::score
