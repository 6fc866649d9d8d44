#include "import/use_outside_grounds.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "import/registry_fixture.h"

namespace svod::import {
namespace {

TEST(FindDateOfName, ReadsDaysMonthsAndYearsAsNamesWriteThem) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"Резолюция Тихвинский район 27.08.2020", "2020-08-27"},
      {"resolution_27_08_2020", "2020-08-27"},
      {"Резолюция 27-08-2020 итог", "2020-08-27"},
      {"2020-08-27 резолюция", "2020-08-27"},
      {"resolution_avgust_2019", "2019-08"},
      {"Резолюция август 2019", "2019-08"},
      {"Резолюция АК 2019", "2019"},
      {"Резолюция 2019-2020", ""},
      {"002_f6db0469e3ef19ce", ""},
      {"Резолюция 31.02.2020 № 5", "2020"},
      {"IMG_0001", ""},
      {"", ""},
  };
  for (const auto& [name, expected] : rows) {
    EXPECT_EQ(to_iso(find_date_of_name(name)), expected) << name;
  }
}

TEST(NameWithoutEnding, LeavesFoldersAndTheEndingOut) {
  EXPECT_EQ(name_without_ending("a/b.c/Резолюция 27.08.2020.docx"), "Резолюция 27.08.2020");
  EXPECT_EQ(name_without_ending("readme"), "readme");
}

Metadata read(const OutsideGrounds& grounds, Metadata metadata) {
  static const registry::Registry registry = make_test_registry();
  use_outside_grounds(grounds, registry, metadata);
  return metadata;
}

TEST(UseOutsideGrounds, TheNameTellsWhatTheTextDoesNot) {
  const Metadata read_name = read({"Резолюция Тихвинский район 27.08.2020", {}, {}}, {});
  EXPECT_EQ(to_iso(read_name.front.date), "2020-08-27");
  EXPECT_EQ(read_name.front.date_of, "inferred");
  EXPECT_EQ(read_name.front.basis_of("date"),
            "по имени файла: «Резолюция Тихвинский район 27.08.2020»");
  EXPECT_EQ(read_name.front.district, "Тихвинский район");
  EXPECT_EQ(read_name.front.school_year, "2020/2021");
}

TEST(UseOutsideGrounds, TheTextGoesBeforeTheNameAndADifferenceIsADoubt) {
  Metadata metadata;
  metadata.front.date = {2021, 8, 24};
  metadata.front.district = "Рассказовский район";
  const Metadata kept = read({"Тихвинский район 27.08.2020", {}, {}}, metadata);
  EXPECT_EQ(to_iso(kept.front.date), "2021-08-24");
  EXPECT_EQ(kept.front.district, "Рассказовский район");
  EXPECT_TRUE(kept.front.basis.empty());
  EXPECT_EQ(kept.notes.size(), 2U);
}

TEST(UseOutsideGrounds, TheDayAFileWasMadeIsTheLastGround) {
  FileProperties properties;
  properties.created = {2019, 8, 30};
  const Metadata made = read({"a", properties, {}}, {});
  EXPECT_EQ(to_iso(made.front.date), "2019-08-30");
  EXPECT_EQ(made.front.basis_of("date"), "по свойствам файла: «2019-08-30»");
  EXPECT_EQ(to_iso(read({"Резолюция 2018", properties, {}}, {}).front.date), "2018");
}

TEST(IsDraftName, ByTheWord) {
  EXPECT_TRUE(is_draft_name("Проект_резолюции_2020"));
  EXPECT_TRUE(is_draft_name("резолюция (проект)"));
  EXPECT_FALSE(is_draft_name("Резолюция о нацпроекте"));
  EXPECT_TRUE(is_draft_name("Проект"));
  EXPECT_FALSE(is_draft_name("Проектная деятельность"));
  EXPECT_FALSE(is_draft_name("Резолюция. Национальный проект Образование"))
      << "a national project is no draft";
}

}  // namespace
}  // namespace svod::import
