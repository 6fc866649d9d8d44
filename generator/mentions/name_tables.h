#pragma once

// What NameIndex keeps: a trie over the stems of all names, the acts by number and title, and
// what is known of each entity's kind.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "mentions/act_references.h"
#include "mentions/clause_reading.h"
#include "mentions/find_mentions.h"
#include "mentions/russian_words.h"
#include "registry/registry.h"

namespace svod::mentions {

// Heads as a set: bit 1 << Head.
using HeadSet = std::uint32_t;
constexpr HeadSet head_bit(Head head) {
  return head == Head::None ? 0U : 1U << static_cast<unsigned>(head);
}

constexpr std::uint32_t bit_of(ActKind kind) {
  return 1U << static_cast<unsigned>(kind);
}

struct EntityFacts {
  HeadSet kind_heads = 0;  // by its kind
  HeadSet own_heads = 0;   // by the words of its title and aliases
  Level level = Level::None;
  bool is_act = false;
  std::uint32_t act_kinds = 0;  // of bit_of each
  std::string issuer;           // id, as read_issuer gives it; "" unknown
  Scope issuer_scope = Scope::None;
  std::string number;                                    // number_key
  std::vector<std::uint64_t> title_words;                // in order
  std::vector<std::uint64_t> title_content;              // sorted
  std::vector<std::vector<std::uint64_t>> other_titles;  // content of aliases, sorted
};

struct Name {
  std::uint32_t entity = 0;   // index into Registry::entities
  bool abbreviation = false;  // in capitals, one word
  bool main = false;          // the title's own name or the short title
  bool needs_quotes = false;  // one word cut out of quotes: it means nothing by itself
  bool headed = false;  // says itself what it is: «Федеральная целевая программа …»
  bool with_quotes = false;  // quotes inside it: «АИС «…»»
  bool proper = false;  // unquoted it needs a capital letter: «Юные инспекторы …»
  bool title = false;   // the title of an act («Об образовании …»), no name
  bool of_act = false;  // the name of a document that is an act
  std::uint32_t length = 0;            // items
  std::vector<std::uint64_t> content;  // sorted
  std::vector<std::uint64_t> words;    // in order
  std::string text;                    // as the registry has it
};

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

struct NameIndex::Tables {
  const registry::Registry* registry = nullptr;
  std::vector<EntityFacts> facts;  // beside Registry::entities
  std::vector<Name> names;

  std::unordered_map<std::uint64_t, std::uint32_t> symbols;  // by key, from 1
  struct Node {
    std::vector<std::uint32_t> names;
    bool punctuated = false;  // some name has punctuation before this item
    bool quoted = false;      // … or a quote
  };
  std::vector<Node> nodes;                                 // 0 is the root
  std::unordered_map<std::uint64_t, std::uint32_t> edges;  // node << 32 | symbol → node
  std::vector<std::uint32_t> roots;                        // by symbol: child of the root, or 0
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> names_with;  // by content word

  std::unordered_map<std::string, std::vector<std::uint32_t>, StringHash, std::equal_to<>>
      acts_by_number;
  // Of all entities, projects too.
  std::unordered_map<std::string, std::vector<std::uint32_t>, StringHash, std::equal_to<>>
      entities_by_number;
  std::vector<std::uint32_t> acts;  // entities that are acts
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> acts_with;    // by content word
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> acts_of_day;  // yyyymmdd

  const registry::Entity& entity(std::uint32_t index) const { return registry->entities[index]; }
  registry::MatchPolicy policy(const Name& name) const { return entity(name.entity).match; }
  // The items of a clause, with symbols of this index.
  std::vector<Item> items(const Reading& reading) const;
  // The longest name that begins at items[at] and satisfies `accept(node, end)`; `end` is one
  // past its last item. 0: none.
  template <typename Accept>
  std::uint32_t longest(const std::vector<Item>& items, std::size_t at, std::size_t& end,
                        const Accept& accept) const {
    std::uint32_t best = 0;
    if (items[at].symbol == 0) return best;
    std::uint32_t node = roots[items[at].symbol];
    std::size_t next = at + 1;
    while (node != 0) {
      if (!nodes[node].names.empty() && accept(node, next)) {
        best = node;
        end = next;
      }
      if (next >= items.size() || items[next].symbol == 0) break;
      const auto edge = edges.find((std::uint64_t{node} << 32U) | items[next].symbol);
      if (edge == edges.end()) break;
      const Node& child = nodes[edge->second];
      if (items[next].punctuation_before && !child.punctuated) break;
      if (items[next].quote_before && !child.quoted) break;
      node = edge->second;
      ++next;
    }
    return best;
  }
};

}  // namespace svod::mentions
