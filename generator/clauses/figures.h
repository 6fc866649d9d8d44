#pragma once

// tokens of a clause -> figures: the quantities it promises or reports.
//
//   1. A number with what it counts («41 рабочее место», «более 200 делегатов», «2 раза в год»),
//      a percentage («до 73 %»), a quantity in one word («стопроцентная», «двухразового»).
//   2. None: ages, years and dates, classes, numbers of acts, schools and points, anniversaries,
//      what stands in quotes.

#include <span>
#include <vector>

#include "clauses/clauses.h"
#include "tokens/tokens.h"

namespace svod::clauses {

// In the order of the text; none overlap.
std::vector<Clause::Figure> find_figures(std::span<const tokens::Token> tokens);

}  // namespace svod::clauses
