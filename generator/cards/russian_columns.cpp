#include "cards/russian_columns.h"

#include <array>
#include <utility>

namespace svod::cards {
namespace {

struct Word {
  std::string_view key;
  std::string_view russian;
  std::string_view english;
};

constexpr auto kWords = std::to_array<Word>({
    {"date_of", "документ", "document"},
    {"date_of", "документа", "document"},
    {"date_of", "конференция", "event"},
    {"date_of", "конференции", "event"},
    {"date_of", "событие", "event"},
    {"date_of", "события", "event"},
    {"date_of", "мероприятия", "event"},
    {"date_of", "установлена", "inferred"},
    {"date_of", "выведена", "inferred"},
    {"status", "принят", "adopted"},
    {"status", "принята", "adopted"},
    {"status", "принято", "adopted"},
    {"status", "проект", "draft"},
    {"status", "снят", "withdrawn"},
    {"status", "снята", "withdrawn"},
    {"status", "снято", "withdrawn"},
    {"status", "снято с публикации", "withdrawn"},
});

// «истина» and «ложь» are what a spreadsheet makes of true and false.
constexpr auto kYesAndNo = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"да", "yes"}, {"истина", "yes"}, {"нет", "no"}, {"ложь", "no"}});

}  // namespace

std::string_view russian_name_of(std::string_view key) {
  static constexpr auto kNames = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"id", "документ"},
      {"original_name", "файл"},
      {"kind", "вид"},
      {"title", "тема"},
      {"event", "конференция"},
      {"date", "дата"},
      {"date_of", "чья дата"},
      {"district", "район"},
      {"region", "регион"},
      {"place", "место"},
      {"school_year", "учебный год"},
      {"status", "состояние"},
      {"basis", "основания"},
      {"from", "от кого"},
      {"url", "адрес"},
      {"received", "получен"},
      {"publish", "публиковать файл"},
      {"recognised", "со скана"},
      {"draft", "файл проекта"},
      {"added", "добавлен"},
      {"checked", "сверен"},
      {"corrections", "исправления"},
      {"former_ids", "прежние адреса"},
  });
  for (const auto& [of, name] : kNames) {
    if (of == key) return name;
  }
  return {};
}

std::string_view english_word(std::string_view key, std::string_view word) {
  for (const Word& one : kWords) {
    if (one.key == key && one.russian == word) return one.english;
  }
  if (key != "publish" && key != "recognised" && key != "draft") return {};
  for (const auto& [russian, english] : kYesAndNo) {
    if (russian == word) return english;
  }
  return {};
}

}  // namespace svod::cards
