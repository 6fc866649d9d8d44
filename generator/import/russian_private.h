#pragma once

// The words beside which a private thing stands: a telephone, a passport, a day of birth, the
// class of a pupil. Forms and stems are given as text::fold and tokens::stem make them.

#include <string_view>

namespace svod::import {

// «тел», «телефон», «факс», «моб»: a number right after it is a telephone's.
bool is_telephone_word(std::string_view form);
// «снилс»
bool is_insurance_word(std::string_view form);
// «паспорт», «серия»: a series and a number may follow.
bool is_passport_word(std::string_view form);
// «номер»: between the series and the number.
bool is_number_word(std::string_view form);
// «рождения», «родился», «г.р.» after its first word: a day beside it is that of a birth.
bool is_birth_word(std::string_view form);
// «р» of «г. р.»
bool is_birth_letter(std::string_view form);
// «класс», «класса»
bool is_class_word(std::string_view form);
// «учитель», «директор»: a class named after it is not that of a pupil.
bool is_staff_word(std::string_view form);
// «Иванович», «Ивановны», «Ильиничне», «оглы»: a patronymic in any case, by its ending.
bool is_patronymic(std::string_view form);

}  // namespace svod::import
