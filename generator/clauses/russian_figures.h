#pragma once

// Words that make a number a quantity, or keep it from being one. Forms are folded.

#include <cstddef>
#include <string_view>

namespace svod::clauses::russian {

// «пять», «трех», «десяти»: a cardinal from two on, in words.
bool is_cardinal(std::string_view form);
// «один», «одного»: a figure where it is bounded or counts times.
bool is_one(std::string_view form);
bool is_times(std::string_view form);  // раз, раза
// «двое», «трое»: how many persons, with or without the word for them.
bool is_collective(std::string_view form);
// «стопроцентная», «двухразового», «трехкратное», «вдвое»
bool is_quantity_word(std::string_view form);
// «процентов», «процента»; «процентный» of «100-процентный»
bool is_percent(std::string_view form);
bool is_percent_adjective(std::string_view form);
bool is_number_ending(std::string_view form);  // х of «2-х»
bool joins_numbers(std::string_view form);     // и
bool is_place(std::string_view form);          // место, места
bool is_class(std::string_view form);          // класс, класса
bool is_each(std::string_view form);           // каждый, каждой
bool is_share(std::string_view form);  // второй, третьей, пятого: «каждый пятый школьник»
// «секциях», and «секций» after «работы»: where a meeting sat.
bool is_section_of_meeting(std::string_view form, std::string_view before);
// «тысяч», «тыс», «млн», «миллионов»: stands between a number and what it counts.
bool is_scale(std::string_view form);
// «более», «свыше», «около», «до» … before a number; «менее», «более», «ниже» after «не».
bool is_approximation(std::string_view form);
bool is_from(std::string_view form);   // от, с
bool is_until(std::string_view form);  // до
// «из них»
bool is_of_them(std::string_view first, std::string_view second);
// «в том числе 75 – в зданиях школ»
bool is_among_them(std::string_view first, std::string_view second, std::string_view third);
bool is_still(std::string_view form);  // еще: «три школы, потом еще пять»
// «вакансий», «педагогов», «школьников»: may be counted by a number after a dash.
bool is_genitive_plural(std::string_view form);
// «2 раза в год», «2 мероприятия в месяц»
bool is_preposition_of_period(std::string_view form);
bool is_period_noun(std::string_view form);
// Words that cannot be counted: prepositions, conjunctions, particles.
bool is_function_word(std::string_view form);
// «лет», «года», «классов», «сентября», «этап»: what they number is no quantity.
bool is_no_count(std::string_view form);
// «№», «пункт», «школа», «класс», «приложение»: the number after it is a name.
bool takes_number(std::string_view form);
// «возраст», «возрасте»: an age follows.
bool is_age(std::string_view form);
// «человек», «детей», «мест», «рублей»: counted so often that a number like a year may be theirs.
bool is_usual_count(std::string_view form);
bool is_adjective_before_count(std::string_view form);
// «чел», «руб», «тыс», «шт»: their dot belongs to them.
bool is_abbreviated_count(std::string_view form);

}  // namespace svod::clauses::russian
