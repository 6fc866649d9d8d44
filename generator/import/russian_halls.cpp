#include "import/russian_halls.h"

#include <array>

#include "text/text.h"

namespace svod::import {
namespace {

constexpr auto kHallWords = std::to_array<std::string_view>(
    {"дом",       "дворец",     "центр",      "зал",       "школа",         "гимназия",
     "лицей",     "клуб",       "театр",      "кинотеатр", "музей",         "библиотека",
     "культуры",  "творчества", "искусств",   "детского",  "детский",       "районный",
     "районного", "городской",  "городского", "актовый",   "большой",       "малый",
     "имени",     "им",         "сельский",   "досуга",    "учителя",       "молодежи",
     "конференц", "средняя",    "школы",      "гимназии",  "лицея",         "на",
     "база",      "базе",       "колледж",    "техникум",  "университет",   "институт",
     "район",     "культурно",  "досуговый",  "типа",      "конференц-зал", "культурно-досуговый"});
constexpr auto kHallLetters = std::to_array<std::string_view>(
    {"дк",   "рдк", "гдк",  "сдк",  "цдк",  "кдц",   "рдкс", "ддт", "цдт", "дюц",
     "дтдм", "црт", "мбоу", "моу",  "маоу", "мкоу",  "моб",  "сош", "мбу", "мау",
     "мку",  "мук", "мбук", "маук", "мкук", "мбудо", "цкд",  "кск", "рцк", "гцк"});

}  // namespace

bool is_hall_word(std::string_view form) {
  return text::is_one_of(form, kHallWords);
}

bool is_hall_letters(std::string_view form) {
  return text::is_one_of(form, kHallLetters);
}

bool is_in_name_of(std::string_view form) {
  return form == "имени" || form == "им";
}

bool is_this_of_year(std::string_view form) {
  return form == "с";
}

}  // namespace svod::import
