#pragma once

// Gold + compiled document -> how much of it is right, and each miss by name.
//
// Positions are compared on letters and digits alone (alignment.h).
//
//   meta         kind, title, event, date, district, region, place, school year
//   blocks       type, printed number, first and last letter all right
//   parts, addressees, addressee kinds
//                of the clause that holds the block, where the gold is not null
//   due          kind and date; figures: one surface holds the other; where the gold is not null
//   mentions     a required one is right when it is resolved to its entity; one that is in no
//                registry when it is provisional with the right bounds. Wrong are another entity,
//                and a link that overlaps no gold mention. An ambiguous one is neither found nor
//                wrong while the entity is among its candidates. Optional ones count neither way.
//   spans        a required mention that some mention of any status bounds rightly
//   non-mentions look-alikes that were left alone
//   topics       pairs of clause and topic

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compile/compile_document.h"
#include "registry/registry.h"
#include "score/gold.h"

namespace svod::score {

enum class Measure {
  Meta,
  Blocks,
  Parts,
  Addressees,
  AddresseeKinds,
  Due,
  Figures,
  Mentions,
  Spans,
  NonMentions,
  Topics,
};
inline constexpr std::size_t kMeasures = 11;
std::string_view name(Measure measure);

struct Counts {
  std::size_t right = 0;
  std::size_t expected = 0;  // by the gold
  std::size_t found = 0;     // by the program, less what counts neither way

  double precision() const;  // of nothing found: 1
  double recall() const;     // of nothing expected: 1
  double f1() const;
  void add(const Counts& other);
  bool operator==(const Counts&) const = default;
};

struct Miss {
  Measure measure = Measure::Meta;
  int line = 0;  // of the source
  std::string surface;
  std::string expected;  // "" for what should not be there
  std::string got;       // "" for what was not found
};

struct Score {
  std::array<Counts, kMeasures> counts;
  std::vector<Miss> misses;

  Counts& operator[](Measure measure) { return counts[static_cast<std::size_t>(measure)]; }
  const Counts& operator[](Measure measure) const {
    return counts[static_cast<std::size_t>(measure)];
  }
};

// An entity none of whose `entity_ids` is in `registry` is taken as being in no registry. Requires:
// `source` is the text that the gold was made of.
Score score_document(const Gold& gold, std::string_view source,
                     const compile::CompiledDocument& compiled, const EntityIds& entity_ids,
                     const registry::Registry& registry);

// Annotations that do not stand in `source`, one line each: faults of the gold itself.
std::vector<std::string> check_gold(const Gold& gold, std::string_view source);

// A row a measure; `misses` adds each miss.
std::string render_table(const std::string& title, const Score& score);
std::string render_misses(const std::string& title, const Score& score);

}  // namespace svod::score
