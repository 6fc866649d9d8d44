#include "import/find_settlement.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "dates/dates.h"
#include "import/attribute_line.h"
#include "import/day_line.h"
#include "import/russian_declension.h"
#include "import/russian_words.h"
#include "numbering/numbering.h"
#include "tokens/russian_gatherings.h"
#include "tokens/tokens.h"

namespace svod::import {
namespace {

using tokens::Token;
using tokens::TokenKind;

bool is_short(const std::string& text) {
  constexpr std::size_t kLongest = 80;
  return text.size() <= kLongest;
}

// «г. Тихвин» of a line, as printed.
std::string settlement(const BlockReader& reader, std::size_t block) {
  const std::vector<Token>& tokens = reader.tokens(block);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    // «2020 г.»
    if (i > 0 && tokens[i - 1].kind == TokenKind::Number && is_year_word(tokens[i].form)) continue;
    const std::size_t end = end_of_settlement(tokens, i);
    if (end == i) continue;
    // One space after the label, whatever the source has.
    std::string out;
    bool after_dot = false;
    for (std::size_t at = i; at < end; ++at) {
      const bool name = tokens[at].capital && at > i;
      if (!out.empty() && (name || (tokens[at].space_before && !after_dot))) out += ' ';
      out += reader.words(block, at, at + 1);
      after_dot = tokens[at].form == ".";
    }
    return out;
  }
  return {};
}

// «Красногорск, 27.08.2020», «28 августа 2018 года Дом культуры пос. Ягодное» under the title.
std::string place_beside_day(const BlockReader& reader, std::size_t block) {
  constexpr std::size_t kNear = 4;
  if (block <= reader.title() || block > reader.title() + kNear) return {};
  for (std::size_t above = reader.title() + 1; above < block; ++above) {
    const bool heads_clauses = reader.block(above).kind == markdown::Block::Kind::Heading;
    if (heads_clauses || numbering::number_at_start(reader.text(above))) return {};
  }
  const auto day = read_day_line(reader.text(block));
  if (!day) return {};
  return day->place.empty() ? settlement(reader, block) : day->place;
}

// «Амурск» above or below a line that is a date: a place without a label.
std::string bare_settlement(const BlockReader& reader, std::size_t block) {
  const std::vector<Token>& tokens = reader.tokens(block);
  if (tokens.empty() || tokens.size() > 2 ||
      reader.block(block).kind == markdown::Block::Kind::Heading)
    return {};
  const bool names = std::all_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return token.kind == TokenKind::Word && token.capital && !is_happening_verb(token.form);
  });
  const auto is_date = [&reader](std::size_t other) {
    return other < reader.size() && reader.text(other).size() < 60 &&
           dates::date_at(reader.tokens(other), 0) && stands_alone(reader.text(other));
  };
  if (!names || (!is_date(block + 1) && !(block > 0 && is_date(block - 1)))) return {};
  return reader.text(block);
}

// «Новый Посад»: an adjective takes its noun.
std::size_t end_of_name(std::span<const Token> tokens, std::size_t name) {
  const bool two = is_nominative_adjective(tokens[name].form) && is_word(tokens, name + 1) &&
                   tokens[name + 1].capital;
  return two ? name + 2 : name + 1;
}

// «… совещания, прошедшего 25 августа 2021 года в Угличе»: the town of the gathering, where
// the registry knows a town of that name.
std::string place_of_gathering(const BlockReader& reader, std::size_t block,
                               const registry::Registry& registry) {
  const std::vector<Token>& tokens = reader.tokens(block);
  const bool gathering = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return tokens::find_gathering_by_stem(token.stem()) != nullptr;
  });
  std::size_t happened = tokens.size();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_happening_verb(tokens[i].form) || is_happening_participle(tokens[i].form)) {
      happened = i;
      break;
    }
  }
  if (!gathering || happened == tokens.size()) return {};
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (i > happened && tokens[i].form == ".") break;
    if (!is_in_preposition(tokens[i].form)) continue;
    std::size_t name = i + 1;
    const bool abbreviated = is_settlement_label(tokens[name].form) && is_dot(tokens, name + 1);
    if (abbreviated || is_town_noun(tokens[name].form)) {
      name += is_dot(tokens, name + 1) ? 2 : 1;
    }
    if (!is_word(tokens, name) || !tokens[name].capital) continue;
    // «в с. Ытык-Кюёль»: after an abbreviation the name may stand as it is called.
    constexpr std::size_t kNear = 12;
    if (i + kNear > happened && abbreviated && is_undeclined(tokens[name].form)) {
      return reader.words(block, i + 1, end_of_name(tokens, name));
    }
    if (is_word(tokens, name + 1) && is_region_noun(tokens[name + 1].form)) continue;
    for (const std::string& town_name :
         towns_of_prepositional(reader.words(block, name, name + 1))) {
      if (!registry.find_districts(town(town_name)).empty()) return town_abbreviated(town_name);
    }
  }
  return {};
}

}  // namespace

std::string find_settlement(const BlockReader& reader, const registry::Registry& registry) {
  constexpr std::size_t kFirst = 8;
  constexpr std::size_t kLast = 8;
  const std::vector<std::size_t> blocks = reader.edges(kFirst, kLast);
  std::string place;
  for (const std::size_t block : blocks) {
    const std::string& text = reader.text(block);
    const bool label = stands_alone(text) || label_of(text) != Label::None ||
                       (block < reader.title() && is_short(text));
    if (label) place = settlement(reader, block);
    if (place.empty()) place = place_beside_day(reader, block);
    if (place.empty()) place = bare_settlement(reader, block);
    if (!place.empty()) return place;
  }
  for (const std::size_t block : blocks) {
    place = place_of_gathering(reader, block, registry);
    if (!place.empty()) return place;
  }
  return {};
}

}  // namespace svod::import
