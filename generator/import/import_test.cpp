#include "import/import.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "files/files.h"
#include "import/registry_fixture.h"
#include "text/text.h"

namespace svod::import {
namespace {

const registry::Registry& test_registry() {
  static const registry::Registry registry = make_test_registry();
  return registry;
}

Imported import_of(std::string_view bytes) {
  diagnostics::Diagnostics diagnostics;
  return import_text(bytes, "a.txt", test_registry(), diagnostics);
}

struct ImportRow {
  std::string_view rule;
  std::string_view text;
  std::string_view expected;
};

// "value [basis]" of a key of front matter.
std::string with_basis(const documents::FrontMatter& front, std::string_view key,
                       const std::string& value) {
  const std::string_view why = front.basis_of(key);
  return why.empty() ? value : value + " [" + std::string(why) + "]";
}

TEST(ImportText, ReadsTheGatheringInTheNominative) {
  const std::vector<ImportRow> rows = {
      {"feminine", "Решение\nавгустовской районной педагогической конференции\n\nТекст.",
       "августовская районная педагогическая конференция"},
      {"neuter", "Решение\nавгустовского муниципального совещания работников\n\nТекст.",
       "августовское муниципальное совещание работников"},
      {"masculine", "Решение\nгородского августовского педагогического форума\n\nТекст.",
       "городской августовский педагогический форум"},
      {"plural", "Решение\nпедагогических чтений «Школа и время»\n\nТекст.",
       "педагогические чтения"},
      {"of its participants", "Решение участников августовской конференции\n\nТекст.",
       "августовская конференция"},
      {"of its results", "Решение по итогам августовской конференции\n\nТекст.",
       "августовская конференция"},
      {"with its ordinal", "Решение XII августовской конференции\n\nТекст.",
       "XII августовская конференция"},
      {"a name keeps its capital", "Решение\nТихвинской районной конференции\n\nТекст.",
       "Тихвинская районная конференция"},
      {"capitals come back to what the text writes",
       "РЕШЕНИЕ\nАВГУСТОВСКОЙ КОНФЕРЕНЦИИ ТИХВИНСКОГО РАЙОНА\n\nШколы Тихвинского района.",
       "августовская конференция Тихвинского района"},
      {"a line of capitals above one of small letters",
       "РЕЗОЛЮЦИЯ СЕКЦИИ УЧИТЕЛЕЙ НАЧАЛЬНЫХ КЛАССОВ\nавгустовского форума\n\nТекст.",
       "секция учителей начальных классов августовского форума"},
      {"without the district that its adjective tells",
       "Решение\nгородского совещания учителей г.о. Сызрань\n\nТекст.",
       "городское совещание учителей"},
      {"with the district whose workers met",
       "Решение\nсовещания работников образования Усть-Кутского района\n\nТекст.",
       "совещание работников образования Усть-Кутского района"},
      {"without a district in quotes",
       "Решение\nрайонной конференции учителей муниципального района «Город Юхнов и Юхновский "
       "район»\n\nТекст.",
       "районная конференция учителей"},
      {"without its date", "Решение\nавгустовской конференции от 26 августа 2021 года\n\nТекст.",
       "августовская конференция"},
      {"without those it turns to",
       "Обращение участников\nавгустовского совещания\nк родителям\n\nТекст.",
       "августовское совещание"},
  };
  for (const ImportRow& row : rows)
    EXPECT_EQ(import_of(row.text).front.event, row.expected) << row.rule;
}

TEST(ImportText, DoubtsThatATextWhichResolvesNothingIsAResolution) {
  const auto doubted = [](std::string_view text) {
    for (const Note& note : import_of(text).notes) {
      if (note.what == "doubt" && note.about == "kind") return true;
    }
    return false;
  };
  EXPECT_TRUE(
      doubted("Состоялась конференция педагогов\n27 августа прошла районная конференция. "
              "В завершение участники приняли резолюцию."));
  EXPECT_TRUE(doubted(
      "Как прошла конференция\n\n— Какие задачи поставлены?\n— Главное, чтобы дети любили школу."));
  EXPECT_FALSE(doubted("Районная конференция\n\nУчастники отмечают рост."));
  EXPECT_FALSE(doubted("Районная конференция\n\n1. Школам обеспечить подвоз.\n2. Читать."));
  EXPECT_FALSE(doubted("РЕЗОЛЮЦИЯ\nрайонной конференции\n\nШкол стало больше."));
}

TEST(ImportText, PartsATitleFromTheTextItIsGluedTo) {
  const Imported imported = import_of(
      "Резолюция августовского совещания работников Тихвинского района от 28 августа 2015 г. "
      "Заслушав доклады, совещание отмечает: район растёт.\n\nШкол 12.");
  EXPECT_EQ(imported.front.basis_of("kind"), "");
  EXPECT_EQ(imported.front.event, "августовское совещание работников Тихвинского района");
  EXPECT_EQ(to_iso(imported.front.date), "2015-08-28");
  ASSERT_EQ(imported.blocks.size(), 3U);
  EXPECT_EQ(imported.blocks[1].text, "Заслушав доклады, совещание отмечает: район растёт.");
  EXPECT_EQ(import_of("Резолюция конференции. Итоги года. Школ 12.").blocks.size(), 1U)
      << "nothing of a body stands behind it";
  EXPECT_EQ(import_of("Решения августовской конференции определили путь. Район рекомендует.")
                .blocks.size(),
            1U)
      << "a sentence of a body";
}

TEST(ImportText, FindsTheThemeInTheBodyWhereTheTitleHasNone) {
  const std::vector<ImportRow> rows = {
      {"in bold type", "Решение\nконференции\n\nСостоялось совещание **«Школа и новое время».**",
       "Школа и новое время"},
      {"after «по теме»", "Решение\nконференции\n\nКонференция по теме ««Школа и новое время» шла.",
       "Школа и новое время"},
      {"behind the gathering",
       "Решение\nконференции\n\nНа конференции «Школа и новое время» были все.",
       "Школа и новое время"},
      {"not a project's name", "Решение\nконференции\n\nПроект «Школа и новое время» начат.", ""},
  };
  for (const ImportRow& row : rows)
    EXPECT_EQ(import_of(row.text).front.title, row.expected) << row.rule;
}

TEST(ImportText, FindsTheDateAndWhatItIsADateOf) {
  const std::vector<ImportRow> rows = {
      {"a line at the end", "Решение\nконференции\n\nТекст.\n\n27 августа 2020 год\nг. Тихвин",
       "2020-08-27 document"},
      {"a line with the place", "Решение\nконференции\n\nг.Тихвин, 26 августа 2018г.\n\nТекст.",
       "2018-08-26 document"},
      {"a line with a number", "Решение\nконференции\n\nот 29.08.2017   № 1\n\nТекст.",
       "2017-08-29 document"},
      {"the day of the gathering",
       "Решение\nконференции\n\n24 августа 2021 года состоялась конференция.", "2021-08-24 event"},
      {"more exact than a bare year",
       "Решение\nконференции\n\n2021\n\n24 августа 2021 года состоялась конференция.",
       "2021-08-24 event"},
      {"a line above the title", "Принята на конференции\n30.08.2023\n\nРешение\nконференции\n\nА.",
       "2023-08-30 document"},
      {"of an order above it the year alone, as inferred",
       "Приложение к приказу\nот 30.08.2023\n\nРешение\nконференции\n\nА.",
       "2023 [в документе не названа; по году документа, к которому он приложен] inferred"},
      {"of the approval above it", "УТВЕРЖДАЮ\n«30» августа 2023 г.\n\nРешение\nконференции\n\nА.",
       "2023-08-30 document"},
      {"of a protocol above it what it has in common with the approval",
       "УТВЕРЖДАЮ\n«30» августа 2023 г.\n\nПротокол № 1 от "
       "29.08.2023\n\nРешение\nконференции\n\nА.",
       "2023-08 document"},
      {"not that of an agreement above it",
       "СОГЛАСОВАНО\n«30» августа 2023 г.\n\nРешение\nконференции\n\nА.", " "},
      {"a month", "Решение\nконференции\n\nавгуст 2023 г.\n\nТекст.", "2023-08 document"},
      {"two days are no day, and the gathering's",
       "Решение\nконференции\n\n(27–28 августа 2015 года)\n\nТекст.", "2015-08 event"},
      {"not that of a decree",
       "Решение\nконференции\n\nКонференция обсудила Указ Президента от 21 июля 2020 года № 474.",
       " "},
      {"not one that is due",
       "Решение\nконференции\n\nКонференция решила до 1 декабря 2019 года открыть школу.", " "},
      {"by the school year that comes",
       "Решение\nконференции\n\nДан старт новому 2023/2024 учебному году, подведены итоги "
       "2022/2023 "
       "учебного года.",
       "2023 [по словам «новому 2023/2024 учебному году»] inferred"},
  };
  for (const ImportRow& row : rows) {
    const documents::FrontMatter front = import_of(row.text).front;
    EXPECT_EQ(with_basis(front, "date", to_iso(front.date)) + " " + front.date_of, row.expected)
        << row.rule;
  }
}

TEST(ImportText, FindsTheSchoolYear) {
  const std::vector<ImportRow> rows = {
      {"as the text names it",
       "Решение\nконференции\n\n26.08.2021\n\nИтоги 2020/2021 учебного года, задачи на 2021-2022 "
       "учебный год.",
       "2021/2022"},
      {"by the day", "Решение\nконференции\n\n24 августа 2021 года состоялась конференция.",
       "2021/2022 [по дню конференции]"},
      {"in winter by the year before", "Решение\nконференции\n\n15.01.2021\n\nТекст.",
       "2020/2021 [по дате документа]"},
  };
  for (const ImportRow& row : rows) {
    const documents::FrontMatter front = import_of(row.text).front;
    EXPECT_EQ(with_basis(front, "school_year", front.school_year), row.expected) << row.rule;
  }
}

TEST(ImportText, NamesTheDistrictInTheNominative) {
  const std::vector<ImportRow> rows = {
      {"of the title", "Решение\nконференции Тихвинского района\n\nТекст.", "Тихвинский район"},
      {"with its office", "Решение\nконференции Вольского муниципального района\n\nТекст.",
       "Вольский муниципальный район"},
      {"reversed", "Решение\nконференции муниципального района Безенчукский\n\nТекст.",
       "муниципальный район Безенчукский"},
      {"a town the registry knows", "Решение\nконференции города Ельца\n\nТекст.", "город Елец"},
      {"a town by its abbreviation", "Решение\nконференции\n\nШколы г. Тынды растут.",
       "город Тында"},
      {"a town that only declension knows", "Решение\nконференции города Кологрива\n\nТекст.",
       "город Кологрив"},
      {"an urban district", "Решение\nконференции городского округа Сызрань\n\nТекст.",
       "городской округ Сызрань"},
      {"without the region of three words behind it",
       "Решение\nконференции городского округа Мариуполь Донецкой Народной Республики\n\nТекст.",
       "городской округ Мариуполь"},
      {"a town that is a resort",
       "Решение\nконференции муниципального образования город-курорт Елец\n\nТекст.", "город Елец"},
      {"a municipal formation",
       "Решение\nконференции Черемховского районного муниципального образования\n\nТекст.",
       "Черемховское районное муниципальное образование"},
      {"a long name in quotes",
       "Решение\nконференции муниципального района «Город Юхнов и Юхновский район»\n\nТекст.",
       "муниципальный район «Город Юхнов и Юхновский район»"},
      {"by letters behind its name", "Решение\nконференции Тихвинского МР\n\nТекст.",
       "Тихвинский муниципальный район"},
      {"by letters that may be two things, where the registry knows one",
       "Решение\nконференции Хасанского МО\n\nТекст.", "Хасанский муниципальный округ"},
      {"not by letters that may be two things", "Решение\nконференции Энского МО\n\nТекст.", ""},
      {"a formation in the name of an office",
       "«Управление образования Черемховского районного муниципального образования»\n\n"
       "Решение\nконференции\n\nТекст.",
       "Черемховское районное муниципальное образование"},
      {"a closed town", "Решение\nконференции ЗАТО г. Северск\n\nТекст.", "ЗАТО Северск"},
      {"by letters", "Решение\nконференции г.о. Сызрань\n\nТекст.", "городской округ Сызрань"},
      {"in capitals", "РЕШЕНИЕ\nКОНФЕРЕНЦИИ УСТЬ-КУТСКОГО РАЙОНА\n\nТекст.", "Усть-Кутский район"},
      {"in any case", "Решение\nконференции\n\nВ Тихвинском районе открыты школы.",
       "Тихвинский район"},
      {"the one named most",
       "Решение\nконференции\n\nГости из Бокситогорского района и школы Тихвинского "
       "района.\n\nДети "
       "Тихвинского района.",
       "Тихвинский район"},
      {"not «каждого района»", "Решение\nконференции\n\nКаждого района это касается.", ""},
      {"not a year's letter", "Решение\nконференции\n\nВ 2020 г. Участники решили.", ""},
      {"not a region", "Решение\nконференции муниципального района Ленинградской области\n\nТекст.",
       ""},
  };
  for (const ImportRow& row : rows)
    EXPECT_EQ(import_of(row.text).front.district, row.expected) << row.rule;
}

TEST(ImportText, NamesTheRegionOrSaysWhyOrIsSilent) {
  const std::vector<ImportRow> rows = {
      {"beside the district",
       "Решение\nконференции\n\nШколы Тихвинского района Ленинградской области.",
       "Ленинградская область"},
      {"in another case",
       "Решение\nконференции Тихвинского района\n\nСлава Пермскому краю и Пермскому краю.",
       "Ленинградская область [в документе не названа; по справочнику районов]"},
      {"by a body of it",
       "Решение\nконференции города Тынды\n\nВместе с Министерством образования и науки Амурской "
       "области.",
       "Амурская область [по абз. [1] («Министерством образования и науки Амурской области»)]"},
      {"by the name of a project",
       "Решение\nконференции Вольского района\n\n1. Продолжить проект «Дневник школьника Самарской "
       "области».",
       "Самарская область [по названию проекта «Дневник школьника Самарской области» (п. 1)]"},
      {"by the registry", "Решение\nконференции Рассказовского района\n\nТекст.",
       "Тамбовская область [в документе не названа; по справочнику районов]"},
      {"not if two regions have the district", "Решение\nконференции Октябрьского района\n\nТекст.",
       ""},
      {"the one of two that the text names",
       "Решение\nконференции Октябрьского района\n\nСредства Пермского края.",
       "Пермский край [по абз. [1] («Средства Пермского края»)]"},
      {"a city that is a region", "Решение\nконференции Невского района Санкт-Петербурга\n\nТекст.",
       "Санкт-Петербург"},
      {"of a district nobody knows", "Решение\nконференции Неведомского района\n\nТекст.", ""},
  };
  for (const ImportRow& row : rows) {
    const documents::FrontMatter front = import_of(row.text).front;
    EXPECT_EQ(with_basis(front, "region", front.region), row.expected) << row.rule;
  }
}

TEST(ImportText, NamesAPlaceOnlyIfTheDocumentDoes) {
  const std::vector<ImportRow> rows = {
      {"on its own line", "Решение\nконференции\n\nТекст.\n\nг. Тихвин", "г. Тихвин"},
      {"beside a date", "Решение\nсовещания\n\nот 27.08.2013     р.п. Каргаполье\n\nТекст.",
       "р.п. Каргаполье"},
      {"without a label beside a date", "Решение\nсовещания\n\nАмурск\n28.08.2025\n\nТекст.",
       "Амурск"},
      {"where the gathering was", "Решение\nсовещания\n\n25 августа в Ельце прошло совещание.",
       "г. Елец"},
      {"in a village as it is called",
       "Решение\nсовещания\n\n25 августа 2015 года в с. Чемал прошло совещание.", "с. Чемал"},
      {"of a town's gathering", "Решение\nконференции города Тынды\n\nТекст.",
       "г. Тында [по названию конференции]"},
      {"never of a district's adjective", "Решение\nконференции Тихвинского района\n\nТекст.", ""},
      {"never of a town the text only names", "Решение\nконференции\n\nШколы города Тынды.", ""},
  };
  for (const ImportRow& row : rows) {
    const documents::FrontMatter front = import_of(row.text).front;
    EXPECT_EQ(with_basis(front, "place", front.place), row.expected) << row.rule;
  }
}

TEST(ImportText, NamesTheKindAndADraft) {
  const std::vector<ImportRow> rows = {
      {"a resolution", "РЕЗОЛЮЦИЯ\nконференции\n\nТекст.", "резолюция adopted"},
      {"a draft of one", "Проект\nРЕЗОЛЮЦИЯ\nконференции\n\nТекст.", "проект резолюции draft"},
      {"a draft of another kind", "ПРОЕКТ РЕШЕНИЯ\nконференции\n\nТекст.", "решение draft"},
      {"none", "Слово о школе.\n\nТекст.", "резолюция [в документе не назван] adopted"},
  };
  for (const ImportRow& row : rows) {
    const documents::FrontMatter front = import_of(row.text).front;
    EXPECT_EQ(with_basis(front, "kind", front.kind) + " " + front.status, row.expected) << row.rule;
  }
}

TEST(ImportText, TheIdIsRegionDistrictAndDate) {
  EXPECT_EQ(import_of("Решение\nконференции Тихвинского района\n\n27.08.2020\n\nТекст.").id,
            "47/tikhvinskiy-rayon/2020-08-27");
  EXPECT_EQ(import_of("Слово о школе.").id, "00/unknown/undated");
}

TEST(ImportText, WhatStandsAboveTheTitleStaysAboveIt) {
  const Imported imported = import_of(
      "Приложение к приказу\n\nУПРАВЛЕНИЕ ОБРАЗОВАНИЯ\n\nРЕЗОЛЮЦИЯ\nконференции\n\nТекст.");
  ASSERT_EQ(imported.blocks.size(), 4U);
  EXPECT_EQ(imported.blocks[0].kind, markdown::Block::Kind::Paragraph);
  EXPECT_EQ(imported.blocks[1].kind, markdown::Block::Kind::Paragraph);
  EXPECT_EQ(imported.blocks[2].text, "РЕЗОЛЮЦИЯ конференции");
  EXPECT_EQ(imported.blocks[2].level, 1);
}

TEST(CheckNothingLost, HoldsAndBreaks) {
  const std::string_view source =
      "РЕЗОЛЮЦИЯ\nконференции\n\nприняли\n\n2\n\nучастие образо-\nвания";
  Imported imported = import_of(source);
  ASSERT_EQ(imported.removed, std::vector<std::string>{"2"});
  EXPECT_EQ(to_english(check_nothing_lost(source, imported)), "");

  Imported lost = imported;
  lost.blocks.pop_back();
  EXPECT_NE(to_english(check_nothing_lost(source, lost)), "");
  Imported swapped = imported;
  std::swap(swapped.blocks.front(), swapped.blocks.back());
  EXPECT_NE(to_english(check_nothing_lost(source, swapped)), "");
  Imported invented = imported;
  invented.blocks.back().text += "1";
  EXPECT_NE(to_english(check_nothing_lost(source, invented)), "");
  invented.added = {"1"};
  invented.added_at = {
      text::letters_and_digits(imported.blocks[0].text + imported.blocks[1].text).size()};
  EXPECT_EQ(to_english(check_nothing_lost(source, invented)), "");
  Imported untold = imported;
  untold.removed.clear();
  untold.removed_at.clear();
  EXPECT_NE(to_english(check_nothing_lost(source, untold)), "");
}

// Real texts, whole, and cut and broken at places that a fixed sequence of numbers gives.
class Cutter {
 public:
  std::size_t below(std::size_t limit) {
    constexpr std::uint64_t kFactor = 6364136223846793005U;
    state_ = state_ * kFactor + 1442695040888963407U;
    return limit == 0 ? 0 : static_cast<std::size_t>((state_ >> 33U) % limit);
  }

  std::string slice(const std::string& text) {
    const std::size_t begin = border(text, below(text.size()));
    return text.substr(begin, border(text, begin + below(text.size() - begin)) - begin);
  }

  // Spaces become line ends, blank lines, page breaks with a number, hyphens.
  std::string broken(const std::string& text) {
    static const std::vector<std::string> breaks = {
        "\n", "\n\n", "\n\n7\n\n\f", "-\n", "\n- ", "\xC2\xAD\n", "**", "\t", " \xC2\xAB"};
    std::string out;
    for (const char c : text) {
      if (c == ' ' && below(20) == 0) {
        out += breaks[below(breaks.size())];
      } else {
        out += c;
      }
    }
    return out;
  }

 private:
  static std::size_t border(const std::string& text, std::size_t at) {
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
    return at;
  }
  std::uint64_t state_ = 20;
};

TEST(CheckNothingLost, OfRealTextsWholeCutAndBroken) {
  std::size_t texts = 0;
  Cutter cutter;
  for (const char* folder : {"/content/sources", "/tests/gold/sources"}) {
    const auto tree = files::read_tree(std::string(SVOD_ROOT) + folder, ".txt");
    if (!tree) continue;
    for (const auto& [path, bytes] : *tree) {
      ++texts;
      const Imported whole = import_of(bytes);
      EXPECT_EQ(to_english(check_nothing_lost(bytes, whole)), "") << path;
      for (const std::string& removed : whole.removed) {
        EXPECT_EQ(removed.find_first_not_of("0123456789"), std::string::npos) << path;
      }
      for (int i = 0; i < 12; ++i) {
        const std::string given = i % 2 == 0 ? cutter.slice(bytes) : cutter.broken(bytes);
        const Imported imported = import_of(given);
        if (imported.id.empty()) continue;  // nothing but blanks was cut out
        EXPECT_EQ(to_english(check_nothing_lost(given, imported)), "") << path << " " << i << "\n"
                                                                       << given;
      }
    }
  }
  EXPECT_GE(texts, 8U);
}

TEST(ImportText, ItsMarkdownReadsBackEqual) {
  std::size_t texts = 0;
  for (const char* folder : {"/content/sources", "/tests/gold/sources"}) {
    const auto tree = files::read_tree(std::string(SVOD_ROOT) + folder, ".txt");
    if (!tree) continue;
    for (const auto& [path, bytes] : *tree) {
      ++texts;
      const Imported imported = import_of(bytes);
      const auto read = markdown::parse_markdown(markdown::render_markdown(imported.blocks), 1);
      ASSERT_EQ(read.size(), imported.blocks.size()) << path;
      for (std::size_t i = 0; i < read.size(); ++i) {
        EXPECT_EQ(read[i].kind, imported.blocks[i].kind) << path << ": " << read[i].text;
        EXPECT_EQ(read[i].level, imported.blocks[i].level) << path << ": " << read[i].text;
        EXPECT_EQ(read[i].text, imported.blocks[i].text) << path;
        EXPECT_EQ(read[i].spans.size(), imported.blocks[i].spans.size()) << path;
      }
    }
  }
  EXPECT_GE(texts, 8U);
}

TEST(ImportText, HostileTextsAreReadInGoodTimeAndKept) {
  const auto repeat = [](std::string_view what, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += what;
    return out;
  };
  const std::string title = "РЕЗОЛЮЦИЯ\nконференции\n\n";
  const std::vector<std::string> hostile = {
      repeat("«", 10000) + "а",
      title + repeat("«а ", 10000),
      repeat("слово ", 100000),
      repeat("РЕЗОЛЮЦИЯ\n", 20000),
      repeat("- \n", 20000) + "а",
      repeat("- а:\n", 5000),
      repeat("а-\n", 20000),
      repeat("1\n\n", 20000),
      repeat("1.\n", 20000),
      repeat("**", 20000) + "а",
      repeat("*а", 20000),
      repeat("г. Тында Амурской области ", 3000),
      repeat("(", 20000) + "а\n" + repeat(")\n", 20000),
      repeat("к а:\n\n", 5000),
      repeat("|а", 20000) + "|",
      repeat(std::string_view("\0\f\v\x7F", 4), 5000) + "а",
      "в\n\n" + repeat("\n", 100000) + "Национальном",
      repeat("района ", 20000),
      repeat("области ", 20000),
      repeat("2020/2021 учебный год ", 5000),
  };
  for (const std::string& given : hostile) {
    const Imported imported = import_of(given);
    EXPECT_EQ(to_english(check_nothing_lost(given, imported)), "") << given.substr(0, 60);
  }
}

}  // namespace
}  // namespace svod::import
