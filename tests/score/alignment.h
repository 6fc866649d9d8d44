#pragma once

// Positions on letters and digits alone, so that healing does not matter: a place in a source and
// a place in the clauses made of it are the same when they hold the same letters.

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "clauses/clauses.h"

namespace svod::score {

// A range of the letters of a source.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Range&) const = default;
  bool empty() const { return begin >= end; }
};
std::size_t overlap(const Range& a, const Range& b);

// The letters and digits of a text, with the place of each. ё is е and й is и, so that a text
// in another normalisation form has the same letters.
struct Letters {
  std::u32string letters;
  std::vector<std::size_t> bytes;  // of each letter, in the text
  std::vector<int> lines;          // 1-based
  std::vector<int> columns;        // code points, from 0
};
// `without`: lines that are left out, from 1.
Letters letters_of(std::string_view text, const std::set<int>& without = {});

// The source of one document, to be asked for places.
class SourceText {
 public:
  // `without`: its lines that are no text of the document: lone page numbers.
  explicit SourceText(std::string_view text, const std::set<int>& without = {})
      : letters_(letters_of(text, without)) {}

  // Where `surface` begins at a line and column; nothing if other letters stand there.
  std::optional<Range> at(int line, int column, std::string_view surface) const;
  // The first `surface` that begins on `line` or below.
  std::optional<Range> first_from(int line, std::string_view surface) const;
  // The last `surface` that ends on `line` or above.
  std::optional<Range> last_until(int line, std::string_view surface) const;
  // The `surface` that overlaps `around`, the nearest by its beginning.
  std::optional<Range> near(const Range& around, std::string_view surface) const;

  int line_of(std::size_t letter) const;
  const std::u32string& letters() const { return letters_.letters; }

 private:
  Letters letters_;
};

// The clauses of a document laid over its source.
class Alignment {
 public:
  Alignment(const SourceText& source, const std::vector<clauses::Clause>& clauses);

  // The letters of the source that bytes [begin, end) of a clause's text hold; empty if none.
  Range range(std::size_t clause, std::size_t begin, std::size_t end) const;
  Range range(std::size_t clause) const;  // its whole text
  // The clause that holds most letters of `range`.
  std::optional<std::size_t> clause_of(const Range& range) const;

 private:
  struct Placed {
    std::size_t byte = 0;    // of the clause's text
    std::size_t letter = 0;  // of the source
  };
  std::vector<std::vector<Placed>> placed_;  // by clause, ascending
  std::vector<int> clause_of_letter_;        // of the source; kNoClause
};

// For each element of `b` the index of its equal in `a`, or nothing: the longest common
// subsequence (Myers, An O(ND) Difference Algorithm, 1986).
std::vector<std::optional<std::size_t>> align(const std::u32string& a, const std::u32string& b);

}  // namespace svod::score
