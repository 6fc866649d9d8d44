#include "import/heal_lines.h"

#include "import/attribute_line.h"
#include "import/find_page_numbers.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace svod::import {
namespace {

// Pieces parted by " | ", bullets in brackets.
std::string heal(std::string_view text) {
  diagnostics::Diagnostics diagnostics;
  const auto decoded = decode_text(text, "a.txt", diagnostics);
  if (!decoded) return {};
  std::string out;
  for (const Piece& piece : heal_lines(*decoded, decoded->lines).pieces) {
    if (!out.empty()) out += " | ";
    if (!piece.bullet.empty()) out += "[" + piece.bullet + "] ";
    out += piece.text;
  }
  return out;
}

struct HealingRow {
  std::string_view rule;
  std::string_view text;
  std::string_view expected;
};

TEST(HealLines, JoinsASentenceThatGoesOn) {
  const std::vector<HealingRow> rows = {
      {"over a blank line", "начального общего и\n\nосновного общего",
       "начального общего и основного общего"},
      {"over a page break", "приняли участие представители\fадминистрации района",
       "приняли участие представители администрации района"},
      {"after a comma", "- навыков и умений,\n\nповышение мотивации;",
       "[-] навыков и умений, повышение мотивации;"},
      {"an abbreviation's dot is no end", "образование в т.ч.\n\nв форме семейного",
       "образование в т.ч. в форме семейного"},
      {"after a preposition, whatever follows", "в рамках\n\nНационального проекта",
       "в рамках Национального проекта"},
      {"a quoted name after a comma", "проекты «Школа»,\n\n«Кадры»", "проекты «Школа», «Кадры»"},
      {"a quoted name ends an item", "- проект «Школа» и конкурс\n«Территория».",
       "[-] проект «Школа» и конкурс «Территория»."},
      {"a sign that can only follow", "проект «Школа\n» и другие", "проект «Школа» и другие"},
      {"what closes a bracket, be it a date alone", "помощь (Указ\nот 01.02.2013 № 45) школам",
       "помощь (Указ от 01.02.2013 № 45) школам"},
      {"a number that is a reference", "согласно п.\n1.2. положения",
       "согласно п. | 1.2. положения"},
      {"a bullet on a line of its own", "-\nобеспечить", "[-] обеспечить"},
      {"a bullet behind which nothing stands", "- обеспечить;\n–", "[-] обеспечить; | –"},
      {"a word with a hyphen of its own", "проведение мастер-\nклассов",
       "проведение мастер-классов"},
      {"a number on a line of its own", "1.\nОбеспечить", "1. Обеспечить"},
  };
  for (const HealingRow& row : rows) EXPECT_EQ(heal(row.text), row.expected) << row.rule;
}

// Lines of one width, as a page has them.
std::string wrapped(const std::string& last_lines) {
  std::string text;
  for (int i = 0; i < 8; ++i) text += "участники обсудили вопросы развития системы образования и\n";
  return text + last_lines;
}

TEST(HealLines, AColonInsideAWrappedSentenceDoesNotEndIt) {
  EXPECT_TRUE(heal(wrapped("была проведена районная конференция «Наша новая система:\n"
                           "муниципальный контекст» для педагогов.\n"))
                  .ends_with("система: муниципальный контекст» для педагогов."));
  EXPECT_TRUE(heal(wrapped("провести обучение педагогов по следующим программам школ:\n"
                           "«Мобильные технологии», «Цифровая грамотность» и другим.\n"))
                  .ends_with("школ: «Мобильные технологии», «Цифровая грамотность» и другим."));
  EXPECT_TRUE(heal(wrapped("провести обучение педагогов по следующим программам школ:\n"
                           "Мобильные технологии.\n"))
                  .ends_with("школ: | Мобильные технологии."));
}

TEST(HealLines, KeepsApartWhatIsApart) {
  const std::vector<HealingRow> rows = {
      {"a sentence ended", "Приняли участие.\nв том числе", "Приняли участие. | в том числе"},
      {"a colon", "предлагают:\nобеспечить", "предлагают: | обеспечить"},
      {"a semicolon", "обеспечить;\nразвивать", "обеспечить; | развивать"},
      {"a bullet", "школьников\n- развитие", "школьников | [-] развитие"},
      {"a number", "без точки\n3.3. Активизировать", "без точки | 3.3. Активизировать"},
      {"a place", "27 августа 2020 год\nг. Тихвин", "27 августа 2020 год | г. Тихвин"},
      {"a place after an open line", "работа района\n\nг. Тихвин", "работа района | г. Тихвин"},
      {"a date and a place on one line", "Решение\nот 27.08.2013     р.п. Каргаполье\nпринято",
       "Решение | от 27.08.2013 р.п. Каргаполье | принято"},
      {"capitals", "Развитие школ\n\nОбразование района", "Развитие школ | Образование района"},
      {"a day in quotes", "Решение совета\n«30» августа 2011 г.   г. Тихвин\nпринято",
       "Решение совета | «30» августа 2011 г. г. Тихвин | принято"},
      {"the number of a protocol", "Решение совета\nПротокол № 2    30 августа 2011 года\nпринято",
       "Решение совета | Протокол № 2 30 августа 2011 года | принято"},
      {"initials", "Председатель   С. А.\nСекретарь   Л. Г.",
       "Председатель С. А. | Секретарь Л. Г."},
      {"infinitives alike", "Участники решили\n\nобеспечить рост\nразвивать школы",
       "Участники решили | обеспечить рост | развивать школы"},
      {"heads of lists that begin alike",
       "Мы обращаемся\n\nк родителям:\n- а;\n\nк учителям:\n- б.",
       "Мы обращаемся | к родителям: | [-] а; | к учителям: | [-] б."},
      {"a drawn line", "Итог.\n______\nПодпись", "Итог. | Подпись"},
  };
  for (const HealingRow& row : rows) EXPECT_EQ(heal(row.text), row.expected) << row.rule;
}

TEST(HealLines, InATextWrappedAtAWidthAFullLineGoesOn) {
  const std::string_view text =
      "В конференции участвовали педагоги и руководители\n"
      "учреждений района, депутаты собрания, а также наши\n"
      "ветераны и гости из соседних районов, студенты из\n"
      "педагогического колледжа, родители и выпускники и\n"
      "представители газеты. Обсуждены итоги трех лет из\n"
      "жизни школ, планы на новый год и проекты Президента\n"
      "Российской Федерации, касающиеся развития школ и\n"
      "садов, а также кружков, секций и лагерей, которые\n"
      "открыты летом, и учителей, которые в них работают,\n"
      "и детей.\n"
      "\n"
      "Короткая строка\n"
      "Другая строка\n"
      "\n"
      "Еще абзац.\n"
      "\n"
      "Конец.\n";
  const std::string healed = heal(text);
  EXPECT_NE(healed.find("проекты Президента Российской Федерации"), std::string::npos) << healed;
  EXPECT_NE(healed.find("Короткая строка | Другая строка | Еще абзац. | Конец."), std::string::npos)
      << healed;
}

TEST(HealLines, FullLinesOfAShortTextGoOnInACapitalADigitOrADash) {
  const std::vector<HealingRow> rows = {
      {"a capital and a digit",
       "Участники отмечают, что в районе созданы условия для работы\n"
       "МБОУ «Школа № 3» и двух детских садов, а договор подписан\n"
       "1 сентября 2017 года при участии главы и Законодательного\n"
       "Собрания области, родителей и общественности района.\n"
       "Другой абзац.",
       "Участники отмечают, что в районе созданы условия для работы "
       "МБОУ «Школа № 3» и двух детских садов, а договор подписан "
       "1 сентября 2017 года при участии главы и Законодательного "
       "Собрания области, родителей и общественности района. | Другой абзац."},
      {"a dash that begins no series",
       "Участники отмечают, что в районе созданы условия для работы\n"
       "МБОУ «Школа № 3» и двух детских садов, а договор подписан\n"
       "1 сентября 2017 года при участии главы и Законодательного\n"
       "Собрания области.\n\n"
       "2. Директорам школ в этом году организовать подвоз детей\n"
       "- инвалидов и детей с ОВЗ к месту учёбы до конца года.\n"
       "3. Педагогам.",
       "Участники отмечают, что в районе созданы условия для работы "
       "МБОУ «Школа № 3» и двух детских садов, а договор подписан "
       "1 сентября 2017 года при участии главы и Законодательного "
       "Собрания области. | "
       "2. Директорам школ в этом году организовать подвоз детей "
       "- инвалидов и детей с ОВЗ к месту учёбы до конца года. | 3. Педагогам."},
      {"a dash of a series",
       "Участники отмечают, что в районе созданы условия для работы\n"
       "МБОУ «Школа № 3» и двух детских садов, а договор подписан\n"
       "1 сентября 2017 года при участии главы и Законодательного\n"
       "Собрания области.\n\n"
       "2. Директорам школ района, гимназий и лицеев надо сделать\n"
       "- подвоз детей\n- ремонт школ",
       "Участники отмечают, что в районе созданы условия для работы "
       "МБОУ «Школа № 3» и двух детских садов, а договор подписан "
       "1 сентября 2017 года при участии главы и Законодательного "
       "Собрания области. | "
       "2. Директорам школ района, гимназий и лицеев надо сделать | "
       "[-] подвоз детей | [-] ремонт школ"},
      {"lines of many widths are whole",
       "Участники отмечают, что в районе созданы условия для работы\n"
       "Школы № 3 и двух садов\nДоговор подписан\nДругая строка ещё короче",
       "Участники отмечают, что в районе созданы условия для работы | "
       "Школы № 3 и двух садов | Договор подписан | Другая строка ещё короче"},
      {"a year below its month, whatever the width", "Утверждено советом 22 августа\n2024 года",
       "Утверждено советом 22 августа 2024 года"},
  };
  for (const HealingRow& row : rows) EXPECT_EQ(heal(row.text), row.expected) << row.rule;
}

TEST(HealLines, AHyphenAtALineEndIsOneOfACompoundOrGoes) {
  const std::vector<HealingRow> rows = {
      {"a hyphenation", "система образо-\nвания", "система образования"},
      {"a compound", "научно-\nметодическое", "научно-методическое"},
      {"as the text has it elsewhere", "фиджитал-спорт и фиджитал-\nспорт",
       "фиджитал-спорт и фиджитал-спорт"},
      {"numbers", "2020-\n2021 годы", "2020-2021 годы"},
  };
  for (const HealingRow& row : rows) EXPECT_EQ(heal(row.text), row.expected) << row.rule;
}

std::string page_numbers(std::string_view text) {
  diagnostics::Diagnostics diagnostics;
  const auto decoded = decode_text(text, "a.txt", diagnostics);
  std::string out;
  for (const std::size_t at : find_page_numbers(*decoded, decoded->lines)) {
    out += std::string((*decoded)[decoded->lines[at]]) + ";";
  }
  return out;
}

TEST(FindPageNumbers, AreAloneAndBesideABreakOrInARow) {
  const std::vector<HealingRow> rows = {
      {"inside a sentence", "приняли\n\n2\n\nучастие", "2;"},
      {"beside a form feed", "Конец.\n2\n\fНачало", "2;"},
      {"in a row", "А.\n\n2\n\nБ.\n\n3\n\nВ.", "2;3;"},
      {"with a word", "приняли\nстр. 5 из 10\nучастие", "стр. 5 из 10;"},
      {"between dashes", "приняли\n- 7 -\nучастие", "- 7 -;"},
      {"a year is none", "Титул.\n\n2021\n\nТекст", ""},
      {"one alone may be anything", "Итог.\n\n5\n\nТекст.", ""},
  };
  for (const HealingRow& row : rows) EXPECT_EQ(page_numbers(row.text), row.expected) << row.rule;
}

TEST(EndOfSettlement, InitialsOfAPersonAreNoSettlement) {
  const auto settlement = [](std::string_view text, std::size_t at) {
    return end_of_settlement(tokens::tokenise(text), at) - at;
  };
  EXPECT_EQ(settlement("П.С. Зуев", 0), 0U);
  EXPECT_EQ(settlement("П.С. Зуев", 2), 0U);
  EXPECT_EQ(settlement("с. Зуево", 0), 3U);
  EXPECT_EQ(settlement("р.п. Каргаполье", 0), 5U);
}

}  // namespace
}  // namespace svod::import
