#include "import/russian_compounds.h"

#include <gtest/gtest.h>

#include <array>
#include <string_view>

namespace svod::import {
namespace {

struct Pair {
  std::string_view first;
  std::string_view second;
};

TEST(IsCompound, OfParticlesPrefixesAndTwoWords) {
  constexpr auto kPairs = std::to_array<Pair>({{"каких", "либо"},
                                               {"кто", "то"},
                                               {"всe", "таки"},
                                               {"из", "за"},
                                               {"по", "прежнему"},
                                               {"во", "первых"},
                                               {"it", "куб"},
                                               {"учебно", "методических"},
                                               {"детско", "взрослых"},
                                               {"учителей", "предметников"},
                                               {"педагогам", "психологам"},
                                               {"школ", "интернатов"},
                                               {"учитель", "логопед"},
                                               {"мини", "футбол"}});
  for (const Pair& pair : kPairs) {
    EXPECT_TRUE(is_compound(pair.first, pair.second)) << pair.first << '-' << pair.second;
  }
}

TEST(IsCompound, NotOfAWordCutInTwo) {
  constexpr auto kPairs = std::to_array<Pair>({{"обра", "зования"},
                                               {"мес", "то"},
                                               {"из", "менение"},
                                               {"по", "мощь"},
                                               {"школа", "ми"},
                                               {"педагоги", "ческий"},
                                               {"мини", "стерство"},
                                               {"медиа", "тека"},
                                               {"русско", "го"},
                                               {"экс", "курсия"},
                                               {"руководите", "лей"}});
  for (const Pair& pair : kPairs) {
    EXPECT_FALSE(is_compound(pair.first, pair.second)) << pair.first << '-' << pair.second;
  }
}

}  // namespace
}  // namespace svod::import
