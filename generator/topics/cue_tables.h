#pragma once

// The tables of a CueIndex: cues as paths in a trie over numbered words.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "tokens/tokens.h"
#include "topics/topics.h"

namespace svod::topics {

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};
template <typename Value>
using WordMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

// A word of the cues, or a beginning of words («инклюзи*»), by number. No order of a hash table
// reaches the result: numbers are given in the order of the registry.
using Symbol = std::uint32_t;

struct CueIndex::Tables {
  struct Cue {
    std::uint32_t topic = 0;  // index
    std::string words;        // as the registry words it
    double weight = 0;
    std::size_t exactness = 0;  // stems count for more than beginnings, long ones for more
  };
  struct Node {
    std::vector<std::pair<Symbol, std::uint32_t>> next;  // sorted
    std::vector<std::uint32_t> cues;                     // that end here
  };

  std::vector<std::string> topics;  // ids, in the order of the registry
  std::vector<Cue> cues;
  std::vector<Node> nodes;           // the first is the root
  std::vector<std::uint32_t> roots;  // by symbol: its node under the root, 0 for none
  WordMap<Symbol> stems;
  WordMap<Symbol> abbreviations;
  // The beginnings, as a trie of their bytes.
  struct Letter {
    std::vector<std::pair<char, std::uint32_t>> next;  // sorted
    std::optional<Symbol> ends;
  };
  std::vector<Letter> beginnings;  // the first is the empty one
  std::uint64_t serial = 0;        // no two indexes of a process have the same

  // What of the cues a word can be.
  std::vector<Symbol> symbols_of(const tokens::Token& word) const;
};

}  // namespace svod::topics
