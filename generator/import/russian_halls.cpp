#include "import/russian_halls.h"

#include <algorithm>
#include <array>

namespace svod::import {
namespace {

constexpr auto kWords = std::to_array<std::string_view>(
    {"дом",       "дворец",     "центр",      "зал",       "школа",         "гимназия",
     "лицей",     "клуб",       "театр",      "кинотеатр", "музей",         "библиотека",
     "культуры",  "творчества", "искусств",   "детского",  "детский",       "районный",
     "районного", "городской",  "городского", "актовый",   "большой",       "малый",
     "имени",     "им",         "сельский",   "досуга",    "учителя",       "молодежи",
     "конференц", "средняя",    "школы",      "гимназии",  "лицея",         "на",
     "база",      "базе",       "колледж",    "техникум",  "университет",   "институт",
     "район",     "культурно",  "досуговый",  "типа",      "конференц-зал", "культурно-досуговый"});
constexpr auto kLetters = std::to_array<std::string_view>(
    {"дк",   "рдк", "гдк",  "сдк",  "цдк",  "кдц",   "рдкс", "ддт", "цдт", "дюц",
     "дтдм", "црт", "мбоу", "моу",  "маоу", "мкоу",  "моб",  "сош", "мбу", "мау",
     "мку",  "мук", "мбук", "маук", "мкук", "мбудо", "цкд",  "кск", "рцк", "гцк"});

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& words, std::string_view form) {
  return std::find(words.begin(), words.end(), form) != words.end();
}

}  // namespace

bool is_hall_word(std::string_view form) {
  return holds(kWords, form);
}

bool is_hall_letters(std::string_view form) {
  return holds(kLetters, form);
}

bool is_in_name_of(std::string_view form) {
  return form == "имени" || form == "им";
}

bool is_this_of_year(std::string_view form) {
  return form == "с";
}

}  // namespace svod::import
