#pragma once

// «г. Тихвин», «27 августа 2020 год», «г.о. Сызрань, 24–25 августа 2021 года»: lines of dates,
// numbers and places, which belong to no sentence before or after them.

#include <cstddef>
#include <span>
#include <string_view>

#include "tokens/tokens.h"

namespace svod::import {

// «от 27.08.2013 № 15 р.п. Каргаполье», «Протокол № 3 от 30.08.2011» too.
bool stands_alone(std::string_view line);

// «Тихвинский район», «городской округ Сызрань»: a district in the nominative and nothing else.
bool names_only_district(std::string_view line);

// What a line beginning with a label tells: «Дата проведения: 24 августа 2023 года», «Место
// проведения: г. Нерюнгри».
enum class Label { None, Day, DayOfEvent, Place };
Label label_of(std::string_view line);

// Where «г. Тихвин», «р.п. Каргаполье» that begins at token `at` ends; `at` if none does.
std::size_t end_of_settlement(std::span<const tokens::Token> tokens, std::size_t at);

}  // namespace svod::import
