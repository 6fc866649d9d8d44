#include "registry/district_key.h"

#include <gtest/gtest.h>

namespace svod::registry {
namespace {

TEST(DistrictKey, NamesOfOneDistrictAreEqual) {
  EXPECT_EQ(district_key("Тихвинский район"), district_key("Тихвинский муниципальный район"));
  EXPECT_EQ(district_key("Безенчукский район"), district_key("муниципальный район Безенчукский"));
  EXPECT_EQ(district_key("город Сызрань"), district_key("городской округ Сызрань"));
  EXPECT_EQ(district_key("город Сызрань"), district_key("городской округ город Сызрань"));
  EXPECT_EQ(district_key("Дебёсский район"), district_key("Дебесский  район"));
}

TEST(DistrictKey, OthersStayApart) {
  EXPECT_NE(district_key("Рассказовский район"), district_key("Рассказовский муниципальный округ"));
  EXPECT_NE(district_key("Тихвинский район"), district_key("Вольский район"));
  EXPECT_NE(district_key("город Тында"), district_key("Тындинский район"));
}

}  // namespace
}  // namespace svod::registry
