#include "dates/russian_dates.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "tokens/word_lists.h"

namespace svod::dates::russian {
namespace {

using tokens::begins_with_one_of;
using tokens::is_one_of;

}  // namespace

int month(std::string_view form) {
  struct Month {
    std::string_view stem;
    int number;
    bool soft;
  };
  static constexpr auto kMonths = std::to_array<Month>({{"январ", 1, true},
                                                        {"феврал", 2, true},
                                                        {"март", 3, false},
                                                        {"апрел", 4, true},
                                                        {"июн", 6, true},
                                                        {"июл", 7, true},
                                                        {"август", 8, false},
                                                        {"сентябр", 9, true},
                                                        {"октябр", 10, true},
                                                        {"ноябр", 11, true},
                                                        {"декабр", 12, true}});
  if (is_one_of(form, {"май", "мая", "мае", "маю", "маем"})) return 5;
  for (const Month& one : kMonths) {
    if (form.size() < one.stem.size() || form[1] != one.stem[1] || !form.starts_with(one.stem)) {
      continue;
    }
    const std::string_view ending = form.substr(one.stem.size());
    const bool declined = one.soft ? is_one_of(ending, {"ь", "я", "е", "ю", "ем"})
                                   : ending.empty() || is_one_of(ending, {"а", "е", "у", "ом"});
    if (declined) return one.number;
  }
  return 0;
}

bool is_month_itself(std::string_view form) {
  return month(form) != 0 && (form.ends_with("ь") || form.ends_with("т") || form == "май");
}

bool is_year_singular(std::string_view form) {
  return is_one_of(form, {"год", "года", "году", "годом", "годе", "г"});
}

bool is_year_after_day(std::string_view form) {
  return is_one_of(form, {"года", "г"});
}

bool is_year_plural(std::string_view form) {
  return is_one_of(form, {"годы", "годов", "годах", "годам", "года", "гг"});
}

bool is_school_word(std::string_view form) {
  return is_one_of(form, {"уч", "учебный", "учебного", "учебному", "учебным", "учебном", "учебные",
                          "учебных", "учебными"});
}

Preposition preposition(std::string_view form) {
  if (form == "до") return Preposition::Until;
  if (form == "к" || form == "ко") return Preposition::Towards;
  if (form == "с" || form == "со") return Preposition::From;
  if (form == "в" || form == "во") return Preposition::In;
  if (form == "на") return Preposition::For;
  if (form == "по") return Preposition::Through;
  return Preposition::None;
}

bool is_act_date_word(std::string_view form) {
  return form == "от";
}
bool is_beginning_word(std::string_view form) {
  return form == "начиная";
}
bool is_course(std::string_view form) {
  return is_one_of(form, {"течение", "течении", "протяжении"});
}
bool is_period(std::string_view form) {
  return form == "период";
}
bool is_no_later(std::string_view form) {
  return is_one_of(form, {"позднее", "позже"});
}
bool is_not(std::string_view form) {
  return form == "не";
}
bool is_and(std::string_view form) {
  return form == "и";
}
bool is_than(std::string_view form) {
  return form == "чем";
}
bool is_due_word(std::string_view form) {
  return is_one_of(form, {"срок", "сроки"});
}
bool is_due_detail(std::string_view form) {
  return is_one_of(form, {"исполнения", "выполнения", "реализации", "проведения"});
}

bool is_part_of_year(std::string_view form) {
  return is_one_of(
      form, {"начало",    "начала",   "началу",   "начале",   "конец",     "конца",     "концу",
             "конце",     "середина", "середины", "середине", "полугодие", "полугодия", "полугодии",
             "полугодию", "квартал",  "квартала", "квартале", "кварталу",  "окончания", "окончанию",
             "окончании", "четверть", "четверти", "триместр", "триместра", "триместре"});
}

bool is_season(std::string_view form) {
  return is_one_of(form, {"весной", "летом", "осенью", "зимой"});
}

bool is_ordinal(std::string_view form) {
  return begins_with_one_of(form, {"перв", "втор", "трет", "четверт"}) ||
         is_one_of(form, {"i", "ii", "iii", "iv", "1", "2", "3", "4"});
}

bool is_ordinal_ending(std::string_view form) {
  return is_one_of(form, {"го", "ого", "му", "ому", "е", "ое"});
}

bool is_coming(std::string_view form) {
  return begins_with_one_of(form, {"наступающ", "предстоящ", "текущ", "ближайш", "следующ",
                                   "начинающ", "очередн"}) ||
         is_one_of(form, {"новый", "нового", "новому", "новом", "этом"});
}

bool is_this_school_year(std::string_view form) {
  return is_coming(form) && !form.starts_with("следующ");
}

bool has_horizon(std::string_view form) {
  return is_programme(form) ||
         begins_with_one_of(form, {"период", "политик", "приоритет", "развити", "ориентир",
                                   "перспектив", "цел", "задач"});
}

bool is_programme(std::string_view form) {
  return begins_with_one_of(form, {"стратеги", "концепци", "программ", "доктрин", "прогноз"}) ||
         is_one_of(form, {"план", "плана", "плану", "плане", "планом", "планов", "планы"});
}

bool has_term(std::string_view form) {
  return begins_with_one_of(form, {"соглашени", "договор", "контракт"});
}

bool is_making(std::string_view form) {
  return begins_with_one_of(form, {"разработ", "подготов", "сформиров", "составит", "составлен",
                                   "утвердит", "утвержден", "принят"}) &&
         !is_participle(form);
}

bool is_participle(std::string_view form) {
  return is_past_participle(form) ||
         tokens::ends_with_one_of(
             form, {"нным", "нный", "нного", "нной", "нном", "нному", "нными", "нных",
                    "нная", "нную", "нные",  "тым",  "тый",  "того",  "той",   "том",
                    "тому", "тыми", "тых",   "тая",  "тую",  "тые"});
}

bool is_past_participle(std::string_view form) {
  const std::size_t sign = form.rfind("вш");
  const std::size_t other_sign = form.rfind("едш");
  const std::size_t at = sign != std::string_view::npos ? sign : other_sign;
  if (at == std::string_view::npos || at == 0) return false;
  const std::string_view ending = form.substr(
      at + (at == sign ? std::string_view("вш").size() : std::string_view("едш").size()));
  return begins_with_one_of(ending,
                            {"ий", "его", "ему", "им", "ем", "ая", "ей", "ую", "ее", "ие", "их"});
}

bool is_recurrence(std::string_view form) {
  return begins_with_one_of(form, {"ежегодн", "ежемесячн", "ежеквартальн", "еженедельн", "кажд"});
}

bool is_infinitive(std::string_view form) {
  if (form.size() <= std::string_view("ать").size()) return false;
  if (is_one_of(form, {"дети", "сети", "пути", "пяти", "шести", "десяти", "почти", "совести"})) {
    return false;
  }
  // Nouns in -ость and -сть, and the genitives in -сти, are no verbs; «провести», «внести» are.
  if (form.ends_with("сть")) return false;
  if (form.ends_with("сти")) return form.ends_with("вести") || form.ends_with("нести");
  return form.ends_with("ть") || form.ends_with("ться") || form.ends_with("ти") ||
         form.ends_with("тись");
}

}  // namespace svod::dates::russian
