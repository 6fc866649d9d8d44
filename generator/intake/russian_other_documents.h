#pragma once

// What a document that is no resolution calls itself.

#include <span>
#include <string_view>

#include "tokens/tokens.h"

namespace svod::intake {

// `form` folded, in the nominative: «доклад», «программа»; "" for any other word.
std::string_view find_other_document(std::string_view form);

// «Предложения в резолюцию …», «Проект приказа»: what words at the beginning of a text say that
// it is, as it is told; "" for any others.
std::string_view find_other_beginning(std::span<const tokens::Token> tokens);

// «ПРИКАЗЫВАЮ», «обязываю»: the verb of an order; what such a document is.
std::string_view find_order_verb(std::string_view form);

// «Уважаемые коллеги!»: the greeting of a letter; "" where the words are none.
std::string_view find_greeting(std::span<const tokens::Token> tokens);

}  // namespace svod::intake
