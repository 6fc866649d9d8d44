#pragma once

// Reading + names of the registry -> mentions by name: in quotes, after a head, in a list
// that a head governs, or by themselves, each under the policy of its entry; and names in
// quotes after a head that no registry knows.

#include <cstdint>
#include <string>
#include <vector>

#include "base/partial_date.h"
#include "mentions/clause_reading.h"
#include "mentions/mentions.h"
#include "mentions/name_tables.h"
#include "mentions/rules.h"

namespace svod::mentions {

// A mention in tokens, before ids are given out.
struct RawMention {
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  Status status = Status::Resolved;
  std::vector<std::uint32_t> entities;  // of the registry: one, or the candidates
  Rule rule = Rule::NameInQuotes;
  std::vector<Mismatch> mismatches;
  ProvisionalEntity provisional;  // without id
};

// A span of tokens that was nearly a mention.
struct RawMiss {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string why;
};

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
  bool regional = false;  // «… области» between head and name
  bool local = false;     // «… района»
  bool study = false;

  bool any() const { return (heads & ~head_bit(Head::Neutral)) != 0; }
  bool has(Head head_kind) const { return (heads & head_bit(head_kind)) != 0; }
};

struct NameSurroundings {
  const NameIndex::Tables& tables;
  PartialDate date;                  // of the document
  std::string region;                // its code; "" unknown
  std::vector<std::uint64_t> theme;  // the document's theme, words in order
  HeadContext lead_in;               // what the lead-in ends with: «… в проектах:»
};

struct FoundNames {
  std::vector<RawMention> mentions;  // none overlapping
  std::vector<RawMiss> misses;
};

// `items` are those of the reading; `taken` marks tokens that belong to references to acts.
FoundNames find_names(const Reading& reading, const std::vector<Item>& items,
                      const std::vector<bool>& taken, const NameSurroundings& surroundings);

// What the end of a clause governs, when it ends in a colon.
HeadContext governing_head(const Reading& reading, const NameSurroundings& surroundings);

}  // namespace svod::mentions
