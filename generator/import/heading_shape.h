#pragma once

// A piece that could be a heading -> what its words and signs say: a lead-in, an addressee, an
// organisation.

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "import/piece.h"
#include "tokens/tokens.h"

namespace svod::import {

inline constexpr std::size_t kLongestHeading = 600;  // bytes; a longer one is a paragraph

// Made only for pieces that could be headings. `words` point into `tokens`: to be moved, not
// copied.
struct HeadingShape {
  std::vector<tokens::Token> tokens;
  std::vector<const tokens::Token*> words;
  bool all_capitals = false;
  bool comma = false;
};
HeadingShape shape_of(std::string_view text);

// The first word that is no Roman number and no letter. Requires: there is a word.
const tokens::Token& first_clause_word(const HeadingShape& shape);

// «Участники конференции отмечают:»: nothing between the verb and the colon, no clause and no
// year («По итогам 2015 года …») before. Requires: there is a word.
bool is_bare_lead_in(const HeadingShape& shape);
// «Заслушав доклад, участники РЕШИЛИ:»: capitals draw the verb, so that it heads its list.
bool is_drawn_lead_in(const HeadingShape& shape);
// «Отделу образования …:», «Образовательным организациям района:», «Рекомендовать педагогам:»
bool is_addressee(std::span<const tokens::Token* const> words);
// «МБУ «Информационно-методический центр»:»: an organisation by abbreviation and name, whose
// dative does not show.
bool is_organisation(const HeadingShape& shape);

// «## Задачи»; signs alone head nothing.
bool is_marked_heading(std::string_view text);
// «**Задачи**»
bool is_strong(std::string_view text);

bool is_bulleted(const Piece& piece);
bool has_bullets_after(std::span<const Piece> pieces, std::size_t i);

}  // namespace svod::import
