#include "import/find_document_date.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/format.h"
#include "import/import.h"
#include "import/registry_fixture.h"

namespace svod::import {
namespace {

Imported import_of(const std::string& text) {
  diagnostics::Diagnostics diagnostics;
  static const registry::Registry registry = make_test_registry();
  return import_text(text, "a.txt", registry, diagnostics);
}

// "2019-08-28 document", with the place behind it where there is one.
std::string told(const Imported& imported) {
  const documents::FrontMatter& front = imported.front;
  std::string out = to_iso(front.date) + " " + front.date_of;
  if (!front.place.empty()) out += ", " + front.place;
  return out;
}

bool doubts(const Imported& imported, std::string_view words) {
  for (const Note& note : imported.notes) {
    if (note.what == "doubt" && note.text.find(words) != std::string::npos) return true;
  }
  return false;
}

struct DateRow {
  std::string text;
  std::string expected;
};

TEST(FindDocumentDate, ALineUnderTheTitleTellsItBesideAPlace) {
  const std::vector<DateRow> rows = {
      {"Тарногский Городок 28 августа 2019 года", "2019-08-28 document, Тарногский Городок"},
      {"Тарногский Городок\t\t28 августа 2019 года", "2019-08-28 document, Тарногский Городок"},
      {"Красногорск, 27.08.2020", "2020-08-27 document, Красногорск"},
      {"Купино, 27 августа 2018 года", "2018-08-27 document, Купино"},
      {"28.08.2019, Купино", "2019-08-28 document, Купино"},
      {"27 августа 2018 года, ДК «Нива»", "2018-08-27 document"},
      {"27 августа 2020 года        ДК «Нефтяник»", "2020-08-27 document"},
      {"28 августа 2018 года Дом культуры пос. Ягодное", "2018-08-28 document, пос. Ягодное"},
      {"28 августа 2018 года, актовый зал МБОУ «СОШ № 3»", "2018-08-28 document"},
      {"28 августа 2018 года, Дворец культуры имени М. Горького", "2018-08-28 document"},
      {"2018 г., 28 августа", "2018-08-28 document"},
      {"Дата: 28/08/2018", "2018-08-28 document"},
      {"Город Саяногорск, Республика Хакасия\t\t24–26 августа 2022 года",
       "2022-08 event, Город Саяногорск"},
  };
  for (const DateRow& row : rows) {
    for (const std::string gap : {"\n", ""}) {
      std::string text = "РЕЗОЛЮЦИЯ\nавгустовской конференции педагогов\n«Новый взгляд»\n";
      text.append(gap).append(row.text).append("\n").append(gap);
      text += "Участники конференции рекомендуют:\n1. Читать.\n";
      const Imported imported = import_of(text);
      EXPECT_EQ(told(imported), row.expected) << row.text;
      EXPECT_EQ(imported.front.title, "Новый взгляд") << row.text;
    }
  }
}

TEST(FindDocumentDate, ADayOfThisYearIsDoubted) {
  const Imported imported = import_of(
      "РЕЗОЛЮЦИЯ\nавгустовской конференции\n\n28 августа с.г.\n\nКонференция решила:\n1. "
      "Читать.\n");
  EXPECT_EQ(told(imported), " ");
  EXPECT_TRUE(doubts(imported, "«28 августа с.г.»"));
}

TEST(FindDocumentDate, ADateOfAClauseIsNotTheDocuments) {
  const std::string head = "РЕЗОЛЮЦИЯ\nавгустовской конференции\n\nКонференция рекомендует:\n";
  const std::vector<DateRow> rows = {
      {"1. Исполнять приказ Минпросвещения России\nот 06.11.2018 № 779.\n2. Читать.\n", " "},
      {"1. Читать.\n2. Исполнять приказ Минпросвещения России\nот 06.11.2018 № 779.\n", " "},
      {"1. Читать.\n2. Провести семинар\n15.10.2018 г.\n", " "},
      {"1. Провести семинар\n15.10.2018 г.\n2. Читать.\n", " "},
      {"1. Провести семинар\n15.10.2018 г.\n2. Читать.\n\n28.08.2018\n", "2018-08-28 document"},
      {"- беречь традиции;\n- строить жильё\n\n29.08.2017\n", "2017-08-29 document"},
      {"1. Читать.\n2. Писать.\nПринято 29 августа 2016 года\n", "2016-08-29 document"},
      {"1. Читать.\n\nг. Тында\n29.08.2017\n", "2017-08-29 document, г. Тында"},
      {"1. Читать.\n\nТында, 29.08.2017\n", "2017-08-29 document"},
  };
  for (const DateRow& row : rows) {
    const Imported imported = import_of(head + row.text);
    EXPECT_EQ(told(imported), row.expected) << row.text;
    EXPECT_EQ(doubts(imported, "дата не найдена"), row.expected == " ") << row.text;
  }
}

// "2018 2018/2019", each with its basis.
std::string years(const documents::FrontMatter& front) {
  return svod::format("{} [{}] {} [{}]", to_iso(front.date), front.basis_of("date"),
                      front.school_year, front.basis_of("school_year"));
}

TEST(FindDocumentDate, TheSchoolYearJustPastIsNotTheNext) {
  const std::string head = "РЕЗОЛЮЦИЯ\nавгустовской конференции\n\n";
  const std::vector<DateRow> rows = {
      {"Участники, подведя итоги 2017-2018 учебного года, отмечают рост.",
       "2018 [по словам «итоги 2017-2018 учебного года»] 2018/2019 "
       "[по словам «итоги 2017-2018 учебного года»]"},
      {"Обсудив работу за 2017/2018 учебный год, конференция отмечает рост.",
       "2018 [по словам «за 2017/2018 учебный год»] 2018/2019 "
       "[по словам «за 2017/2018 учебный год»]"},
      {"По итогам работы в 2017-2018 учебном году выросло число школ.",
       "2018 [по словам «итогам работы в 2017-2018 учебном году»] 2018/2019 "
       "[по словам «итогам работы в 2017-2018 учебном году»]"},
      {"Конференция отмечает, что в 2017-2018 учебном году выросло число школ.",
       "2018 [по словам «в 2017-2018 учебном году»] 2018/2019 "
       "[по словам «в 2017-2018 учебном году»]"},
      {"Обсудив итоги 2017-2018 учебного года и задачи на 2018-2019 учебный год, решили читать.",
       "2018 [по словам «2018-2019 учебный год»] 2018/2019 []"},
      {"Подведены итоги 2022/2023 учебного года, дан старт новому 2023/2024 учебному году.",
       "2023 [по словам «новому 2023/2024 учебному году»] 2023/2024 []"},
      {"Читать в 2018-2019 учебном году.",
       "2018 [по словам «2018-2019 учебном году»] 2018/2019 []"},
  };
  for (const DateRow& row : rows) {
    EXPECT_EQ(years(import_of(head + row.text + "\n").front), row.expected) << row.text;
  }
}

}  // namespace
}  // namespace svod::import
