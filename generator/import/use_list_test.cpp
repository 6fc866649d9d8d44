#include "import/use_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "import/registry_fixture.h"
#include "import/russian_basis.h"
#include "import/use_outside_grounds.h"

namespace svod::import {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const registry::Registry& test_registry() {
  static const registry::Registry registry = make_test_registry();
  return registry;
}

Listed listed(const std::string& district, const std::string& region, PartialDate date) {
  Listed out;
  out.line = 7;
  out.district = district;
  out.region = region;
  out.date = date;
  return out;
}

Metadata read(const Listed& list, Metadata metadata) {
  use_list(list, test_registry(), metadata);
  return metadata;
}

std::vector<std::string> notes(const Metadata& metadata) {
  std::vector<std::string> out;
  out.reserve(metadata.notes.size());
  for (const Note& note : metadata.notes) out.push_back(note.text);
  return out;
}

// As find_metadata leaves what the text does not tell.
Metadata silent() {
  Metadata out;
  out.region_code = "00";
  out.notes = {{0, "doubt", doubt_no_date(), "date"},
               {0, "doubt", doubt_no_district(), "district"},
               {0, "doubt", doubt_no_region(), "region"}};
  return out;
}

// As find_metadata leaves what the text states.
Metadata stated(const std::string& district, const std::string& region, PartialDate date) {
  Metadata out;
  out.front.district = district;
  out.front.region = region;
  out.front.date = date;
  return out;
}

TEST(UseList, FillsWhatTheTextDoesNotTell) {
  const Metadata filled =
      read(listed("Тихвинский район", "Ленинградская область", {2020, 8, 27}), silent());
  EXPECT_EQ(filled.front.district, "Тихвинский район");
  EXPECT_EQ(filled.front.region, "Ленинградская область");
  EXPECT_EQ(filled.region_code, "47");
  EXPECT_EQ(to_iso(filled.front.date), "2020-08-27");
  EXPECT_EQ(filled.front.date_of, "inferred");
  EXPECT_EQ(filled.front.school_year, "2020/2021");
  EXPECT_EQ(filled.front.basis_of("district"), "по описи");
  EXPECT_EQ(filled.front.basis_of("date"), "по описи");
  EXPECT_THAT(notes(filled), IsEmpty());
}

TEST(UseList, ADistrictIsReadAsPeopleWriteIt) {
  const std::pair<std::string, std::string> rows[] = {
      {"Тихвинский район", "Тихвинский район"},
      {"Тихвинский", "Тихвинский район"},
      {"Тихвинского района", "Тихвинский район"},
      {"г. Тында", "город Тында"},
      {"г.о. Сызрань", "городской округ Сызрань"},
      {"Тихвинский р-н", "Тихвинский район"},
      {"город Елец", "город Елец"},
      {"ГО Сызрань", "городской округ Сызрань"},
      {"Тихвинский МР", "Тихвинский муниципальный район"},
      {"Лужский", "Лужский"},
      {"Неведомский край света", "Неведомский край света"},
  };
  for (const auto& [cell, name] : rows) {
    EXPECT_EQ(read(listed(cell, "", {}), silent()).front.district, name);
  }
}

TEST(UseList, TheRegionFollowsFromADistrictThatTheRegistryHasOnce) {
  const Metadata one = read(listed("Тихвинский район", "", {}), silent());
  EXPECT_EQ(one.front.region, "Ленинградская область");
  EXPECT_EQ(one.front.basis_of("region"), basis_region_of_registry());
  const Metadata several = read(listed("Октябрьский район", "", {}), silent());
  EXPECT_EQ(several.front.region, "");
  EXPECT_EQ(several.region_code, "00");
}

TEST(UseList, ATextThatStatesAnotherThingStandsAndItIsTold) {
  Metadata rasskazovo = stated("Рассказовский район", "Тамбовская область", {2021, 8, 24});
  rasskazovo.front.date_of = "event";
  rasskazovo.region_code = "68";
  const Metadata kept =
      read(listed("Тихвинский район", "Ленинградская область", {2020, 8, 27}), rasskazovo);
  EXPECT_EQ(kept.front.district, "Рассказовский район");
  EXPECT_EQ(kept.front.region, "Тамбовская область");
  EXPECT_EQ(to_iso(kept.front.date), "2021-08-24");
  EXPECT_EQ(kept.front.date_of, "event");
  EXPECT_THAT(kept.front.basis, IsEmpty());
  EXPECT_THAT(notes(kept),
              ElementsAre("по описи (строка 7) — Тихвинский район, в тексте иное: проверьте",
                          "по описи (строка 7) — Ленинградская область, в тексте иное: проверьте",
                          "по описи (строка 7) — 2020-08-27, в тексте иное: проверьте"));
}

TEST(UseList, TheSameInOtherWordsIsNoDoubt) {
  const Metadata tikhvin =
      stated("Тихвинский муниципальный район", "Ленинградская область", {2020, 8, 27});
  for (const char* cell : {"Тихвинский район", "Тихвинский", "муниципальный район Тихвинский"}) {
    const Metadata kept = read(listed(cell, "Ленинградская область", {2020, 8, 0}), tikhvin);
    EXPECT_EQ(kept.front.district, "Тихвинский муниципальный район");
    EXPECT_EQ(to_iso(kept.front.date), "2020-08-27");
    EXPECT_THAT(notes(kept), IsEmpty()) << cell;
  }
}

TEST(UseList, AnInferredValueGivesWayAndWhatFollowedFromIt) {
  Metadata inferred = stated("Рассказовский район", "Тамбовская область", {2023, 0, 0});
  inferred.front.date_of = "inferred";
  inferred.front.school_year = "2023/2024";
  inferred.region_code = "68";
  inferred.front.basis = {{"district", basis_district_of_town()},
                          {"region", basis_region_of_registry()},
                          {"date", "по словам"},
                          {"school_year", basis_school_year_of_document()}};
  const Metadata taken = read(listed("Октябрьский район", "", {2020, 5, 1}), inferred);
  EXPECT_EQ(taken.front.district, "Октябрьский район");
  EXPECT_EQ(taken.front.region, "");
  EXPECT_EQ(taken.region_code, "00");
  EXPECT_EQ(taken.front.school_year, "2019/2020");
  EXPECT_THAT(notes(taken), ElementsAre(doubt_no_region()));
  EXPECT_EQ(taken.front.basis_of("region"), "");
}

TEST(UseList, AMoreExactDateIsTakenFromTheList) {
  Metadata month = stated("", "", {2020, 8, 0});
  month.front.date_of = "document";
  month.front.school_year = "2020/2021";
  const Metadata exact = read(listed("", "", {2020, 8, 27}), month);
  EXPECT_EQ(to_iso(exact.front.date), "2020-08-27");
  EXPECT_EQ(exact.front.basis_of("date"), "по описи");
  EXPECT_EQ(exact.front.basis_of("school_year"), "");
}

TEST(UseList, AFilesNameIsAWeakerGroundThanTheList) {
  Metadata metadata = silent();
  use_outside_grounds(
      {"Рассказовский район 2019", {}, listed("Тихвинский район", "", {2020, 8, 27})},
      test_registry(), metadata);
  EXPECT_EQ(metadata.front.district, "Тихвинский район");
  EXPECT_EQ(to_iso(metadata.front.date), "2020-08-27");
  EXPECT_THAT(
      notes(metadata),
      ElementsAre("по имени файла: «Рассказовский район 2019» — 2019, в описи иное: проверьте",
                  "по имени файла: «Рассказовский район 2019» — Рассказовский район, в "
                  "описи иное: проверьте"));
}

}  // namespace
}  // namespace svod::import
