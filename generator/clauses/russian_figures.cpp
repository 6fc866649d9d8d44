#include "clauses/russian_figures.h"

#include <algorithm>

#include "dates/russian_dates.h"

#include "tokens/word_lists.h"

namespace svod::clauses::russian {
namespace {

using tokens::begins_with_one_of;
using tokens::ends_with_one_of;
using tokens::is_one_of;

}  // namespace

bool is_cardinal(std::string_view form) {
  static const tokens::WordSet cardinals(
      {"два",          "две",          "двух",       "двум",         "двумя",
       "три",          "трех",         "трем",       "тремя",        "четыре",
       "четырех",      "четырем",      "четырьмя",   "пять",         "пяти",
       "пятью",        "шесть",        "шести",      "шестью",       "семь",
       "семи",         "семью",        "восемь",     "восьми",       "девять",
       "девяти",       "десять",       "десяти",     "десятью",      "одиннадцать",
       "одиннадцати",  "двенадцать",   "двенадцати", "тринадцать",   "тринадцати",
       "четырнадцать", "четырнадцати", "пятнадцать", "пятнадцати",   "шестнадцать",
       "шестнадцати",  "семнадцать",   "семнадцати", "восемнадцать", "восемнадцати",
       "девятнадцать", "девятнадцати", "двадцать",   "двадцати",     "тридцать",
       "тридцати",     "сорок",        "сорока",     "пятьдесят",    "пятидесяти",
       "шестьдесят",   "шестидесяти",  "семьдесят",  "семидесяти",   "восемьдесят",
       "восьмидесяти", "девяносто",    "девяноста",  "сто",          "ста",
       "двести",       "двухсот",      "триста",     "трехсот",      "четыреста",
       "четырехсот",   "пятьсот",      "пятисот",    "шестьсот",     "шестисот",
       "семьсот",      "семисот",      "восемьсот",  "восьмисот",    "девятьсот",
       "девятисот",    "полтора",      "полторы",    "полутора"});
  return cardinals.contains(form);
}

bool is_one(std::string_view form) {
  return is_one_of(form,
                   {"один", "одного", "одному", "одним", "одном", "одна", "одной", "одну", "одно"});
}
bool is_times(std::string_view form) {
  return is_one_of(form, {"раз", "раза"});
}
bool is_collective(std::string_view form) {
  return is_one_of(form, {"двое", "двоих", "трое", "троих", "четверо", "четверых", "пятеро",
                          "пятерых", "шестеро", "шестерых", "семеро", "семерых"});
}

bool is_quantity_word(std::string_view form) {
  if (is_one_of(form, {"вдвое", "втрое", "вчетверо", "впятеро"})) return true;
  // «двухразовый» is the shortest kind.
  if (form.size() < std::string_view("двукратн").size()) return false;
  const bool numeral = begins_with_one_of(
      form, {"двух", "дву", "трех", "четырех", "пяти", "шести", "семи", "восьми", "девяти",
             "десяти", "двадцати", "тридцати", "сорока", "сто", "девяносто"});
  const auto holds = [form](std::string_view part) {
    return form.find(part) != std::string_view::npos;
  };
  return numeral && (holds("процентн") || holds("разов") || holds("кратн"));
}

bool is_percent(std::string_view form) {
  return is_one_of(form,
                   {"процент", "процента", "процентов", "процентам", "процентами", "процентах"});
}

bool is_percent_adjective(std::string_view form) {
  return form.starts_with("процентн");
}
bool is_number_ending(std::string_view form) {
  return is_one_of(form, {"х", "ти", "и", "м", "мя", "ми"});
}
bool joins_numbers(std::string_view form) {
  return form == "и";
}
bool is_place(std::string_view form) {
  return form.starts_with("мест");
}

bool is_class(std::string_view form) {
  return form.starts_with("класс");
}
bool is_each(std::string_view form) {
  return is_one_of(form, {"каждый", "каждая", "каждое", "каждого", "каждой", "каждому", "каждым",
                          "каждом", "каждую"});
}
bool is_share(std::string_view form) {
  return begins_with_one_of(form, {"втор", "трет", "четверт", "пят", "шест", "седьм", "восьм",
                                   "девят", "десят"}) &&
         ends_with_one_of(form, {"ой", "ый", "ий", "ая", "ья", "ое", "ье", "ого", "его", "ому",
                                 "ему", "ей", "ым", "им", "ом", "ем", "ую", "ью"});
}
bool is_section_of_meeting(std::string_view form, std::string_view before) {
  return form == "секциях" || (form.starts_with("секци") && before.starts_with("работ"));
}

bool is_scale(std::string_view form) {
  return is_one_of(form, {"тыс", "млн", "млрд"}) ||
         begins_with_one_of(form, {"тысяч", "миллион", "миллиард"});
}

bool is_approximation(std::string_view form) {
  return is_one_of(
      form, {"более", "менее", "свыше", "около", "до", "почти", "порядка", "ниже", "выше", "реже",
             "чаще", "больше", "меньше", "минимум", "максимум", "примерно"});
}
bool is_from(std::string_view form) {
  return form == "от" || form == "с";
}
bool is_until(std::string_view form) {
  return form == "до";
}
bool is_preposition_of_period(std::string_view form) {
  return is_one_of(form, {"в", "за"});
}
bool is_period_noun(std::string_view form) {
  return is_one_of(form,
                   {"год", "месяц", "неделю", "день", "квартал", "четверть", "полугодие", "сутки"});
}

bool is_of_them(std::string_view first, std::string_view second) {
  return first == "из" && (second == "них" || second == "которых");
}

bool is_among_them(std::string_view first, std::string_view second, std::string_view third) {
  return first == "в" && second == "том" && third == "числе";
}
bool is_still(std::string_view form) {
  return form == "еще";
}

bool is_genitive_plural(std::string_view form) {
  return is_usual_count(form) || ends_with_one_of(form, {"ий", "ов", "ев", "ей"});
}

bool is_function_word(std::string_view form) {
  return is_one_of(form,
                   {"и",     "в",   "во",    "на",   "с",  "со",  "по",  "из",  "до",  "от",
                    "или",   "а",   "но",    "к",    "ко", "о",   "об",  "за",  "для", "при",
                    "не",    "что", "как",   "у",    "же", "то",  "под", "над", "без", "через",
                    "между", "чем", "также", "либо", "их", "его", "ее"});
}

bool is_no_count(std::string_view form) {
  return is_one_of(form, {"лет",     "год",     "года",      "году",      "годы",      "годов",
                          "годах",   "г",       "гг",        "ч",         "мин",       "этап",
                          "тур",     "модуль",  "уровень",   "квартал",   "полугодие", "смена",
                          "степень", "степени", "категория", "категории", "курс",      "курса",
                          "век",     "века",    "раздел",    "часть",     "четверть",  "пункт",
                          "смены",   "смен",    "смену",     "смене",     "статья",    "июня",
                          "числа",   "числу",   "число",     "числе",     "место",     "летия",
                          "летие",   "летию",   "разряда",   "созыва",    "фз",        "х",
                          "й",       "го",      "я",         "е",         "ей"}) ||
         (form.starts_with("класс") && !form.starts_with("классн")) || form.starts_with("летн") ||
         dates::russian::month(form) != 0;
}

bool takes_number(std::string_view form) {
  return is_one_of(form, {"п",
                          "пп",
                          "пункт",
                          "пункта",
                          "пункте",
                          "пункту",
                          "пунктам",
                          "пунктами",
                          "пунктах",
                          "подпункт",
                          "подпункта",
                          "подпункты",
                          "подпунктами",
                          "абзац",
                          "абзаца",
                          "пунктом",
                          "пунктов",
                          "ст",
                          "статья",
                          "статьи",
                          "статье",
                          "статью",
                          "статьей",
                          "статей",
                          "статьям",
                          "статьями",
                          "статьях",
                          "часть",
                          "части",
                          "частью",
                          "частями",
                          "раздел",
                          "раздела",
                          "разделом",
                          "разделы",
                          "глава",
                          "главы",
                          "главой",
                          "приложение",
                          "приложению",
                          "приложения",
                          "форма",
                          "форме",
                          "формы",
                          "школа",
                          "школы",
                          "школе",
                          "школой",
                          "сош",
                          "оош",
                          "нош",
                          "сад",
                          "сада",
                          "саду",
                          "гимназия",
                          "гимназии",
                          "лицей",
                          "лицея",
                          "доу",
                          "мбоу",
                          "мбдоу",
                          "мкоу",
                          "класс",
                          "класса",
                          "классе",
                          "классы",
                          "кабинет",
                          "тел",
                          "телефон",
                          "стр",
                          "страница",
                          "версия",
                          "протокол",
                          "закон",
                          "указ",
                          "приказ",
                          "распоряжение",
                          "постановление",
                          "письмо",
                          "вопрос",
                          "вопросу",
                          "тема",
                          "этап",
                          "тур",
                          "модуль",
                          "ред",
                          "гост",
                          "санпин",
                          "сп"});
}

bool is_age(std::string_view form) {
  return form.starts_with("возраст");
}

bool is_usual_count(std::string_view form) {
  return is_one_of(form, {"человек",     "чел",        "детей",       "мест",       "рублей",
                          "руб",         "учащихся",   "обучающихся", "школьников", "педагогов",
                          "учителей",    "делегатов",  "участников",  "родителей",  "воспитанников",
                          "выпускников", "работников", "семей",       "единиц",     "экземпляров"});
}

bool is_adjective_before_count(std::string_view form) {
  return ends_with_one_of(form, {"ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ых", "их",
                                 "ую", "ого", "его", "ым", "им", "ными", "ской"}) &&
         !ends_with_one_of(form, {"ние", "тие", "вие", "сие", "чие"}) &&
         !is_one_of(form, {"обучающихся", "учащихся"});
}

bool is_abbreviated_count(std::string_view form) {
  return is_one_of(form, {"чел", "руб", "тыс", "шт", "уч", "экз", "час", "ед"});
}

}  // namespace svod::clauses::russian
