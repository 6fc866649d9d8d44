#pragma once

// Reading -> the head noun that governs a name: right before it, before its list, or with
// words between.

#include <cstddef>
#include <cstdint>

#include "mentions/clause_reading.h"
#include "mentions/name_tables.h"

namespace svod::mentions {

// What governs a name: the head noun before it, or before its list.
struct HeadContext {
  HeadSet heads = 0;
  Level level = Level::None;
  std::uint32_t first = kNone;  // token where the head's phrase begins
  std::uint32_t head = kNone;   // token of the head
  bool plural = false;
  bool excluded = false;  // a school, a theme …
  bool host = false;      // a club, a squad …: excluded but for names that mean nothing else
  bool parted = false;    // a preposition stands between head and name
  bool listed = false;    // the name is a member of a list
  bool issued = false;  // whose it is stands between head and name: «проекте министерства …»
  bool regional = false;  // «… области» between head and name
  bool local = false;     // «… района»
  bool study = false;

  bool any() const { return (heads & ~head_bit(Head::Neutral)) != 0; }
  bool has(Head head_kind) const { return (heads & head_bit(head_kind)) != 0; }
};

// The same head over a member of its list.
HeadContext listed(HeadContext context);

// Reads heads of one clause, which must outlive it.
class HeadReader {
 public:
  explicit HeadReader(const Reading& reading) : reading_(reading) {}

  // The head that stands before token `at` with nothing but words between.
  HeadContext before(std::size_t at) const;
  // A head with nothing between it and token `at`.
  HeadContext right_before(std::size_t at) const;
  // The head that governs the list which opens at the colon, bracket or dash `mark`: the
  // nearest that has no name of its own, a plural one first.
  HeadContext of_list(std::size_t mark, bool bracket) const;

 private:
  const WordInfo& word(std::size_t at) const { return reading_.word(at); }
  void take_head(std::size_t at, HeadContext& context) const;
  bool may_depend(std::size_t at) const;

  const Reading& reading_;
};

}  // namespace svod::mentions
