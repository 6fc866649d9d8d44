#pragma once

// text of a clause -> addressees: whom the clause names as those to whom a task is given.
//
//   1. In the dative, at the beginning («Управлению образования:», «Руководителям школ
//      обеспечить …», «К родителям:») or after a verb that asks for it («Рекомендовать отделу …»,
//      «обращаемся к депутатам»).
//   2. Several are parted by a comma or «и»; each is given in the nominative.
//   3. What follows the noun stays as printed: «отделу образования и защиты прав …».

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tokens/tokens.h"

namespace svod::clauses {

struct Addressees {
  std::vector<std::string> names;  // nominative; the first begins with a capital
  std::string text;                // all of them, joined as printed: by commas, by «и»
  std::string_view kind;           // of the first
  bool to_the_end = false;         // nothing but a colon follows them
};

// Requires: `tokens` are those of `text`. `governs`: the clause is a heading or ends with a
// colon; without it an infinitive has to follow.
std::optional<Addressees> find_addressees(std::string_view text,
                                          std::span<const tokens::Token> tokens, bool governs);

}  // namespace svod::clauses
