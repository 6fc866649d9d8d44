#include "import/find_structure.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace svod::import {
namespace {

using markdown::Block;

// Blocks parted by " | ": "2# " a heading of level 2, "1- " an item of level 1, "r " a row.
std::string structure(std::string_view text) {
  diagnostics::Diagnostics diagnostics;
  const auto decoded = decode_text(text, "a.txt", diagnostics);
  const Healed healed = heal_lines(*decoded, decoded->lines);
  std::string out;
  for (const Block& block : find_structure(healed.pieces).blocks) {
    if (!out.empty()) out += " | ";
    if (block.kind == Block::Kind::Heading) out += std::to_string(block.level) + "# ";
    if (block.kind == Block::Kind::Item) out += std::to_string(block.level) + "- ";
    if (block.kind == Block::Kind::Row) out += "r ";
    if (block.kind == Block::Kind::Note) out += "n ";
    if (!block.spans.empty()) out += "* ";
    out += block.text;
  }
  return out;
}

struct StructureRow {
  std::string_view rule;
  std::string_view text;
  std::string_view expected;
};

TEST(FindStructure, TellsHeadingsFromClausesAndParagraphs) {
  const std::vector<StructureRow> rows = {
      {"the text of a footnote", "Решили учить[1]\n\n[^1]: Указ и\nзакон.",
       "Решили учить[1] | n 1 Указ и закон."},
      {"a heading that is bold behind its number",
       "1. **Школам:**\n\n1.1. Учить.\n\n2. **Отделу:**\n\n- учить.",
       "2# 1. Школам: | 1.1. Учить. | 2# 2. Отделу: | 1- учить."},
      {"numbers that are called points",
       "п. 1 Школам\n\nп. 1.1 Открыть.\nп. 1.2 Учить.\n\nп. 2 Отделу\n\nп. 2.1 Помочь.",
       "2# п. 1 Школам | п. 1.1 Открыть. | п. 1.2 Учить. | 2# п. 2 Отделу | п. 2.1 Помочь."},
      {"Roman numbers with a colon", "I. СОВЕТ ОТМЕЧАЕТ:\n1. Рост.\nII. СОВЕТ РЕШИЛ:\n1. Открыть.",
       "2# I. СОВЕТ ОТМЕЧАЕТ: | 1. Рост. | 2# II. СОВЕТ РЕШИЛ: | 1. Открыть."},
      {"a lead-in whose verb is in capitals",
       "Заслушав отчет, члены совета ПОСТАНОВИЛИ:\n- открыть.",
       "2# Заслушав отчет, члены совета ПОСТАНОВИЛИ: | 1- открыть."},
      {"a lead-in of a year is a sentence", "За 2015 год участники отмечают:\n- рост.",
       "За 2015 год участники отмечают: | 1- рост."},
      {"a sentence that goes on with the last", "- рост.\n\nОднако анализ показал\n\n- спад.",
       "1- рост. | Однако анализ показал | 1- спад."},
      {"an appeal that ends with a full stop", "Мы обращаемся:\n\nК ветеранам.\n\n- помогите.",
       "2# Мы обращаемся: | 3# К ветеранам. | 1- помогите."},
      {"numbers under a number", "1. Школа\n1.1. Открыть.\n2. Сад\n2.1 Построить.",
       "2# 1. Школа | 1.1. Открыть. | 2# 2. Сад | 2.1 Построить."},
      {"a decision with clauses under it", "1. Одобрить итоги:\n1.1. рост;\n1.2. успех.",
       "1. Одобрить итоги: | 1.1. рост; | 1.2. успех."},
      {"an addressee that bullets complete", "1. Управлению образования:\n- открыть.",
       "1. Управлению образования: | 1- открыть."},
      {"signs of a heading and no word", "Открыть школу.\n\n##\n\nУчить.",
       "Открыть школу. | ## | Учить."},
      {"a bare lead-in", "Участники конференции отмечают:\n- рост;\n- успех.",
       "2# Участники конференции отмечают: | 1- рост; | 1- успех."},
      {"a lead-in with more to say",
       "Участники предлагают основными задачами на год считать, что:\n- рост.",
       "Участники предлагают основными задачами на год считать, что: | 1- рост."},
      {"an addressee in the dative", "Образовательным организациям района:\n- открыть.",
       "2# Образовательным организациям района: | 1- открыть."},
      {"an organisation whose dative does not show", "МБУ «Методический центр»:\n- открыть.",
       "2# МБУ «Методический центр»: | 1- открыть."},
      {"an addressee that no table has", "Центральной районной больнице:\n- осмотреть.",
       "2# Центральной районной больнице: | 1- осмотреть."},
      {"everyone", "Всем школам района:\n- открыть.", "2# Всем школам района: | 1- открыть."},
      {"people that no table has", "Волонтерам:\n- помочь.", "2# Волонтерам: | 1- помочь."},
      {"a Roman number before one to whom it is recommended",
       "I. Отделу:\n1. Открыть.\nII. Рекомендовать главам сел:\n1. Помочь.",
       "2# I. Отделу: | 1. Открыть. | 2# II. Рекомендовать главам сел: | 1. Помочь."},
      {"addressees under a lead-in are deeper",
       "Конференция рекомендует:\n1. Управлению:\n1.1. Открыть.\n2. Школам:\n2.1. Учить.",
       "2# Конференция рекомендует: | 3# 1. Управлению: | 1.1. Открыть. | 3# 2. Школам: | 2.1. "
       "Учить."},
      {"a number in bold type as a whole", "**1. Управлению образования:**\n- открыть.",
       "2# 1. Управлению образования: | 1- открыть."},
      {"Roman numbers", "I. Общие положения\nТекст.\nII. Задачи\n1. Открыть школу.",
       "2# I. Общие положения | Текст. | 2# II. Задачи | 1. Открыть школу."},
      {"capitals", "Вступление.\n\nОБЩИЕ ЗАДАЧИ\n\n- открыть.",
       "Вступление. | 2# ОБЩИЕ ЗАДАЧИ | 1- открыть."},
      {"bold type", "**Школа будущего**\n\nТекст.", "2# Школа будущего | Текст."},
      {"a few words before a list", "Текст.\n\nДостижения года\n\n- рост;\n- успех.",
       "Текст. | 2# Достижения года | 1- рост; | 1- успех."},
      {"a sentence with a colon before bullets", "В проекте «Образование»:\n- рост.",
       "В проекте «Образование»: | 1- рост."},
      {"a number without its dot", "1 Школам\n\n1.1 Открыть.", "2# 1 Школам | 1.1 Открыть."},
      {"a year of a title page", "2021\n\nТекст.", "2021 | Текст."},
      {"the last line is none", "Текст.\n\nКонец года", "Текст. | Конец года"},
  };
  for (const StructureRow& row : rows) EXPECT_EQ(structure(row.text), row.expected) << row.rule;
}

TEST(FindStructure, NestsItems) {
  const std::vector<StructureRow> rows = {
      {"by one space under a colon", "- а:\n - б;\n - в.\n- г.", "1- а: | 2- б; | 2- в. | 1- г."},
      {"by one space only there", "- а;\n - б;\n- в.", "1- а; | 1- б; | 1- в."},
      {"by more", "- а;\n    - б;\n        - в;\n- г.", "1- а; | 2- б; | 3- в; | 1- г."},
      {"by another sign under a colon", "- а:\n• б;\n• в;\n- г.", "1- а: | 2- б; | 2- в; | 1- г."},
      {"all dashes are one sign", "- а:\n– б;\n— в.", "1- а: | 1- б; | 1- в."},
      {"a mark after a dash", "- ✓ а;\n\n✓ б.", "1- а; | 1- б."},
      {"anew after a paragraph", "- а.\n\nТекст.\n\n  - б.", "1- а. | Текст. | 1- б."},
  };
  for (const StructureRow& row : rows) EXPECT_EQ(structure(row.text), row.expected) << row.rule;
}

TEST(FindStructure, KnowsItemsWithoutBullets) {
  const std::vector<StructureRow> rows = {
      {"the last lost its dash", "- а;\n- б;\n\nв конце года.", "1- а; | 1- б; | 1- в конце года."},
      {"not after a full stop", "- один;\n- два.\n\nв конце года.",
       "1- один; | 1- два. | в конце года."},
      {"lines parted by semicolons", "предлагается нам:\nоткрыть школу;\nучить детей.\n\nТекст.",
       "предлагается нам: | 1- открыть школу; | 1- учить детей. | Текст."},
      {"one line is none", "предлагается нам:\nоткрыть школу.",
       "предлагается нам: | открыть школу."},
  };
  for (const StructureRow& row : rows) EXPECT_EQ(structure(row.text), row.expected) << row.rule;
}

TEST(FindStructure, LinesThatLostTheirBulletsAreItems) {
  const std::string paragraph =
      "В работе совета участвовали руководители и учителя, родители и депутаты, гости и друзья.";
  const std::vector<StructureRow> rows = {
      {"after a colon", "Достигнуто:\n\nпостроена школа\nоткрыт сад\n5 учеников стали первыми",
       "Достигнуто: | 1- построена школа | 1- открыт сад | 1- 5 учеников стали первыми"},
      {"under capitals", "УСПЕХИ\n\nпостроена школа\nоткрыт сад\nкуплен автобус",
       "2# УСПЕХИ | 1- построена школа | 1- открыт сад | 1- куплен автобус"},
      {"infinitives under an addressee", "Директорам школ\n\nоткрыть кружки\nпровести слет",
       "2# Директорам школ | 1- открыть кружки | 1- провести слет"},
      {"the last goes on over a blank line",
       "Достигнуто:\n\nпостроена школа\nоткрыт сад\nкуплен автобус для сельских\n\nшкол",
       "Достигнуто: | 1- построена школа | 1- открыт сад | 1- куплен автобус для сельских школ"},
      {"a sentence broken at a preposition is none",
       "Достигнуто:\n\nпостроена школа на\nсредства бюджета\nрайона",
       "Достигнуто: | построена школа на средства бюджета района"},
      {"a sentence that goes on with a conjunction is none",
       "Достигнуто:\n\nпостроена школа\nи открыт сад\nв районе",
       "Достигнуто: | построена школа и открыт сад в районе"},
  };
  for (const StructureRow& row : rows) {
    EXPECT_EQ(structure(paragraph + "\n\n" + std::string(row.text)),
              paragraph + " | " + std::string(row.expected))
        << row.rule;
  }
}

TEST(FindStructure, ReadsRowsOfATable) {
  EXPECT_EQ(structure("| Срок | Кто |\n|------|-----|\n| май | отдел |"),
            "r Срок | Кто | r май | отдел");
}

}  // namespace
}  // namespace svod::import
