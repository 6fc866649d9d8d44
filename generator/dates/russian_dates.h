#pragma once

// The words with which Russian prints dates and periods, folded.

#include <string_view>

namespace svod::dates::russian {

// 1–12 for any case of a month's name, else 0.
int month(std::string_view form);
bool is_month_itself(std::string_view form);  // октябрь, апрель: in the nominative

bool is_year_singular(std::string_view form);  // год, года, году, годом, годе, г
bool is_year_after_day(std::string_view form);  // года, г
bool is_year_plural(std::string_view form);  // годы, годов, годах, годам, гг
bool is_school_word(std::string_view form);  // учебный …, уч

// The prepositions that begin a date due.
enum class Preposition { None, Until, Towards, From, In, For, Through };
Preposition preposition(std::string_view form);

bool is_act_date_word(std::string_view form);   // от
bool is_beginning_word(std::string_view form);  // начиная
bool is_course(std::string_view form);  // течение, протяжение: «в течение 2021 года»
bool is_period(std::string_view form);    // период: «в период с … по …»
bool is_no_later(std::string_view form);  // позднее, позже: «не позднее …»
bool is_not(std::string_view form);       // не
bool is_and(std::string_view form);       // и
bool is_than(std::string_view form);      // чем
bool is_due_word(std::string_view form);  // срок, сроки: «Срок: 1 октября 2021 г.»
bool is_due_detail(std::string_view form);  // исполнения, выполнения, реализации

// A part of a year before its name: начало, конец, середина, полугодие, квартал, четверть.
bool is_part_of_year(std::string_view form);
bool is_season(std::string_view form);  // весной, летом, осенью, зимой
// «первый», «второй», «третий», «четвертый», «I»–«IV»
bool is_ordinal(std::string_view form);
bool is_ordinal_ending(std::string_view form);  // го, му, е of «20-го»
// «новый», «наступающий», «предстоящий», «текущий», «ближайший», «следующий»
bool is_coming(std::string_view form);
// Of these, those that name the school year that the document is about.
bool is_this_school_year(std::string_view form);

// What has a horizon of its own: стратегия, политика, концепция, период, развитие, приоритет …
bool has_horizon(std::string_view form);
// Of these, the kinds of document whose name a span of years may close.
bool is_programme(std::string_view form);
// What is made for a span of years: соглашение, договор, контракт.
bool has_term(std::string_view form);
// «разработать», «утвердить», «принять», «подготовка»: what follows is only to be made.
bool is_making(std::string_view form);
// «завершившегося», «прошедшей»: the date after it tells when that was.
bool is_past_participle(std::string_view form);
// «утвержденным», «принятого», «прошедшей»
bool is_participle(std::string_view form);
// «ежегодно», «каждого»: what follows recurs.
bool is_recurrence(std::string_view form);
// The first month that belongs to the year in which a school year begins: documents are of August.
inline constexpr int kFirstMonthOfSchoolYear = 8;
bool is_infinitive(std::string_view form);

}  // namespace svod::dates::russian
