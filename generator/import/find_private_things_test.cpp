#include "import/find_private_things.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace svod::import {
namespace {

using markdown::Block;

Block paragraph(std::string text, Block::Kind kind = Block::Kind::Paragraph, int level = 0) {
  Block block;
  block.kind = kind;
  block.level = level;
  block.text = std::move(text);
  return block;
}

std::string told(const std::vector<Block>& blocks) {
  std::string out;
  for (const Note& note : find_private_things(BlockReader(blocks, blocks.size()))) {
    out += (out.empty() ? "" : "; ") + note.what + " " + note.text;
  }
  return out;
}

struct PrivateRow {
  std::string text;
  std::string expected;
};

void expect_rows(const std::vector<PrivateRow>& rows) {
  for (const PrivateRow& row : rows)
    EXPECT_EQ(told({paragraph(row.text)}), row.expected) << row.text;
}

TEST(FindPrivateThings, ATelephoneIsElevenDigitsOrStandsBehindItsWord) {
  expect_rows({
      {"тел. 8 (84676) 2-17-48", "telephone 8 (84676) 2-17-48"},
      {"Справки: +7 917 123-45-67.", "telephone +7 917 123-45-67"},
      {"Звоните +79171234567", "telephone +79171234567"},
      {"мобильный 89171234567", "telephone 89171234567"},
      {"«горячая линия» № 8-800-200-01-22", "telephone 8-800-200-01-22"},
      {"телефон доверия 8-800-2000-122", "telephone 8-800-2000-122"},
      {"Исп. Петрова, (84676) 2-17-48", "telephone (84676) 2-17-48"},
      {"Тел./факс: 2-17-48", "telephone 2-17-48"},
      {"тел: 21748, каб. 5", "telephone 21748"},
      {"8 (495) 123-45-67, 8 (495) 123-45-68",
       "telephone 8 (495) 123-45-67; telephone 8 (495) 123-45-68"},
  });
}

TEST(FindPrivateThings, DatesActsYearsAndSumsAreNoTelephones) {
  expect_rows({
      {"от 29.12.2012 № 273-ФЗ и от 07.05.2018 № 204", ""},
      {"в 2019-2020 и 2020-2021 учебных годах", ""},
      {"выделено 8 917 123 450 рублей", ""},
      {"п. 8 (2020 год), 8 (12) и 8-11 классы", ""},
      {"ИНН 6330024748, ОГРН 1026303119732", ""},
      {"приказ № 89171234567", ""},
      {"телефонизация 2021 года; телефон 5", ""},
      {"охват 2-17 лет, 48-50 человек, 8-10 школ в 2020-2021-2022", ""},
      {"счёт 40101810200000010001", ""},
      {"8-9 и 10-11 классы, 84676 учеников", ""},
  });
}

TEST(FindPrivateThings, AnAddressOfAPublicServiceIsPrivate) {
  expect_rows({
      {"Пишите: ivanova.a@mail.ru.", "e-mail ivanova.a@mail.ru"},
      {"почта Roo_Rayon@Yandex.RU, сайт", "e-mail Roo_Rayon@Yandex.RU"},
      {"на адрес info@samregion.ru", ""},
      {"цена @ 5 и @mail.ru", ""},
  });
}

TEST(FindPrivateThings, AnInsuranceNumberIsKnownByShapeAndCheckDigits) {
  expect_rows({
      {"СНИЛС 112-233-445 95", "snils 112-233-445 95"},
      {"личный номер 112-233-445 95", "snils 112-233-445 95"},
      {"112-233-445-95", "snils 112-233-445-95"},
      {"СНИЛС: 11223344500", "snils 11223344500"},
      {"код 112-233-445 94", ""},
  });
  EXPECT_TRUE(is_insurance_number("08765430300"));
  EXPECT_FALSE(is_insurance_number("00000000000"));
}

TEST(FindPrivateThings, APassportIsASeriesAndANumberBehindItsWord) {
  expect_rows({
      {"паспорт серии 36 07 № 123456, выдан", "passport 36 07 № 123456"},
      {"паспорт: 3607 123456", "passport 3607 123456"},
      {"серия 3607 номер 123456", "passport 3607 номер 123456"},
      {"паспорт национального проекта от 24.12.2018 № 16", ""},
      {"лицензия серии 63Л01 № 0002345", ""},
      {"паспорт безопасности на 2021 год, 123456 рублей", ""},
  });
}

TEST(FindPrivateThings, ADayOfBirthIsADayBesideItsWord) {
  expect_rows({
      {"12.03.2008 г.р.", "date of birth 12.03.2008 г."},
      {"Иванова Анна, 12.03.2008 года рождения", "date of birth 12.03.2008 года"},
      {"дата рождения: 12.03.2008", "date of birth 12.03.2008"},
      {"родилась 12 марта 2008 года в селе", "date of birth 12 марта 2008 года"},
      {"К. Д. Ушинский родился 19 февраля 1823 года", ""},
      {"дети 2015 года рождения", ""},
      {"до 12.03.2008 года", ""},
      {"к 200-летию со дня рождения, 12.03.2023 прошла акция", ""},
  });
}

TEST(FindPrivateThings, PupilsAreSeveralNamesWithTheirClassOrYear) {
  EXPECT_EQ(told({paragraph("Иванов Иван Иванович, 9 класс"),
                  paragraph("Петрова Анна Ильинична – 7 «А» класс"),
                  paragraph("Сидоров Олег Игоревич, МБОУ «СОШ № 5», 2008 г.р.")}),
            "pupils Иванов Иван Иванович, 9 класс; pupils Петрова Анна Ильинична – 7 «А» класс; "
            "pupils Сидоров Олег Игоревич, МБОУ «СОШ № 5», 2008");
  EXPECT_EQ(told({paragraph("№ | ФИО | Класс", Block::Kind::Row, 1),
                  paragraph("1 | Иванов Иван Иванович | 9а", Block::Kind::Row, 2),
                  paragraph("2 | Петрова Анна Ильинична | 10", Block::Kind::Row, 2)}),
            "pupils Иванов Иван Иванович | 9; pupils Петрова Анна Ильинична | 10");
}

TEST(FindPrivateThings, StaffAndASinglePupilAreNoList) {
  EXPECT_EQ(told({paragraph("Иванов Иван Иванович, 9 класс")}), "");
  EXPECT_EQ(told({paragraph("Иванов Иван Иванович, классный руководитель 9 класса"),
                  paragraph("Петрова Анна Ильинична, учитель 4 класса"),
                  paragraph("Сидоров Олег Игоревич, директор школы № 5")}),
            "");
}

}  // namespace
}  // namespace svod::import
