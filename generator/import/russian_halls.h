#pragma once

// The words of a place beside a date: «ДК «Нива»», «Дом культуры пос. Ягодное», «актовый зал».
// Forms are asked for as text::fold makes them.

#include <string_view>

namespace svod::import {

// «дом», «зал», «имени»: of the name of a hall.
bool is_hall_word(std::string_view form);
// «ДК», «МБОУ»: the letters of one.
bool is_hall_letters(std::string_view form);
// «имени», «им»: a person's name follows.
bool is_in_name_of(std::string_view form);
// «с» of «28 августа с.г.»: of this year.
bool is_this_of_year(std::string_view form);

}  // namespace svod::import
