#include "import/find_regions.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string_view>

#include "import/find_districts.h"
#include "import/line_signs.h"
#include "import/russian_basis.h"
#include "import/russian_declension.h"
#include "import/russian_words.h"
#include "tokens/tokens.h"

namespace svod::import {
namespace {

using tokens::Gender;
using tokens::Token;
using tokens::TokenKind;

// «Тихвинского района (Ленинградская область)», «г. Тында, Амурская область»
std::size_t skip_opening(std::span<const Token> tokens, std::size_t at) {
  while (at > 0 && tokens[at - 1].kind == TokenKind::Punctuation && tokens[at - 1].form != ".")
    --at;
  return at;
}

// «Чувашской Республики», «Пермскому краю» in the nominative.
std::string in_nominative(const BlockReader& reader, std::size_t block, std::size_t first,
                          std::size_t last) {
  const std::vector<Token>& tokens = reader.tokens(block);
  const std::string_view noun = region_noun(tokens[last - 1].form);
  if (noun.empty() || last - first < 2) return {};
  const Gender gender = region_gender(noun);
  std::string out;
  for (std::size_t i = first; i + 1 < last; ++i) {
    const std::string word = reader.words(block, i, i + 1);
    out += gender == Gender::Masculine ? nominative_masculine(word)
                                       : nominative_adjective(word, gender);
    out += ' ';
  }
  return out + std::string(noun);
}

// The name of a region whose noun is token `noun`: «Амурской области», «Республики Коми».
std::optional<NamedRegion> region_at(const BlockReader& reader, std::size_t block, std::size_t noun,
                                     const registry::Registry& registry) {
  const std::vector<Token>& tokens = reader.tokens(block);
  constexpr std::size_t kMostBefore = 2;
  constexpr std::size_t kMostAfter = 4;
  for (std::size_t after = std::min(kMostAfter, tokens.size() - noun - 1) + 1; after > 0; --after) {
    for (std::size_t before = std::min(kMostBefore, noun) + 1; before > 0; --before) {
      const std::size_t first = noun - (before - 1);
      const std::size_t last = noun + after;
      if (last - first < 2 || !tokens[first].capital) continue;
      const registry::Region* region =
          registry.find_region_by_name(reader.words(block, first, last));
      if (region == nullptr) {
        region = registry.find_region_by_name(in_nominative(reader, block, first, last));
      }
      if (region != nullptr) return NamedRegion{region, block, first, last, false};
    }
  }
  return std::nullopt;
}

// «Амурская область», «г. Тында, Амурская область» and nothing else.
bool is_own_line(const BlockReader& reader, std::size_t block, const NamedRegion& region) {
  const std::vector<Token>& tokens = reader.tokens(block);
  constexpr std::size_t kMostOthers = 6;
  const bool near_title =
      block < reader.title() || block <= reader.title() + 3 || block + 4 > reader.size();
  return near_title && tokens.size() <= region.last - region.first + kMostOthers &&
         end_of(reader.text(block)) == End::Open;
}

}  // namespace

std::vector<NamedRegion> find_regions(const BlockReader& reader,
                                      const registry::Registry& registry) {
  std::vector<NamedRegion> out;
  for (std::size_t block = 0; block < reader.size(); ++block) {
    if (!names_region(reader.text(block))) continue;
    const std::vector<Token>& tokens = reader.tokens(block);
    std::set<std::size_t> district_ends;
    bool looked_for_districts = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].kind != TokenKind::Word || !is_region_noun(tokens[i].form)) continue;
      auto found = region_at(reader, block, i, registry);
      if (!found) continue;
      if (!looked_for_districts) {
        for (const NamedDistrict& named : find_districts(reader, block, registry)) {
          district_ends.insert(named.last);
        }
        looked_for_districts = true;
      }
      const std::size_t before = skip_opening(tokens, found->first);
      found->stated = block == reader.title() || district_ends.contains(before) ||
                      is_own_line(reader, block, *found);
      i = std::max(i, found->last - 1);
      out.push_back(*found);
    }
  }
  return out;
}

std::string basis_of_region(const BlockReader& reader, const NamedRegion& region) {
  const std::string where = reader.where(region.block);
  const std::vector<Token>& tokens = reader.tokens(region.block);
  // Inside a quoted name: the name tells it.
  std::size_t open = region.first;
  int depth = 0;
  while (open > 0) {
    --open;
    if (tokens[open].kind == TokenKind::QuoteClose) ++depth;
    if (tokens[open].kind == TokenKind::QuoteOpen && depth-- == 0) break;
  }
  if (tokens[open].kind == TokenKind::QuoteOpen && depth < 0) {
    std::size_t close = region.last;
    while (close < tokens.size() && tokens[close].kind != TokenKind::QuoteClose) ++close;
    const std::string name = reader.words(region.block, open + 1, close);
    constexpr std::size_t kReach = 5;
    for (std::size_t i = open; i > 0 && open - i < kReach; --i) {
      const std::string_view thing = named_thing(tokens[i - 1].stem());
      if (!thing.empty()) return basis_name_of(thing, name, where);
    }
    return basis_words(where, name);
  }
  // Else from the capital of the body's name on: «Министерством … Амурской области».
  constexpr std::size_t kReach = 10;
  std::size_t first = region.first;
  for (std::size_t i = region.first; i > 0 && region.first - i < kReach; --i) {
    const Token& token = tokens[i - 1];
    if (token.kind != TokenKind::Word) break;
    if (!token.capital) continue;
    first = i - 1;
    break;
  }
  // «управлением образования и науки Липецкой области»
  constexpr std::size_t kMostWords = 6;
  if (first == region.first) {
    while (first > 0 && region.first - first < kMostWords &&
           tokens[first - 1].kind == TokenKind::Word &&
           (!is_function_word(tokens[first - 1].form) || is_and(tokens[first - 1].form))) {
      --first;
    }
    while (first < region.first && is_function_word(tokens[first].form)) ++first;
  }
  return basis_words(where, reader.words(region.block, first, region.last));
}

}  // namespace svod::import
