#include "import/is_russian.h"

#include <gtest/gtest.h>

namespace svod::import {
namespace {

TEST(MayBeRussian, HalfOfTheLettersAreCyrillic) {
  EXPECT_TRUE(may_be_russian("РЕЗОЛЮЦИЯ августовской педагогической конференции, School League"));
  EXPECT_FALSE(may_be_russian("ÐÅÇÎËÞÖÈß àâãóñòîâñêîé ïåäàãîãè÷åñêîé êîíôåðåíöèè ðàéîíà"));
  EXPECT_FALSE(may_be_russian("Resolution of the August conference of the teachers of the region"));
}

TEST(MayBeRussian, AFewLettersTellNothing) {
  EXPECT_TRUE(may_be_russian("2021 — STEM"));
  EXPECT_TRUE(may_be_russian(""));
}

TEST(IsTooShort, AWordIsNoDocument) {
  EXPECT_TRUE(is_too_short("Да\n\n— . —\n"));
  EXPECT_FALSE(is_too_short("Решили: провести семинар"));
}

}  // namespace
}  // namespace svod::import
