#include <algorithm>

#include "tokens/tokens.h"
#include "topics/cue_tables.h"

namespace svod::topics {
namespace {

struct CueWord {
  std::string text;
  WordMap<Symbol>* kind = nullptr;
};

// «слов*» is a beginning; «ОВЗ» an abbreviation, which has no stem: that of «СВО» would be that
// of «свой»; all else a stem.
std::vector<CueWord> words_of(std::string_view cue, CueIndex::Tables& tables) {
  std::vector<CueWord> words;
  for (const tokens::Token& token : tokens::tokenise(cue)) {
    if (token.kind != tokens::TokenKind::Word && token.kind != tokens::TokenKind::Number) continue;
    if (token.end < cue.size() && cue[token.end] == '*') {
      words.push_back({token.form, &tables.beginnings});
      tables.beginning_lengths.push_back(token.form.size());
    } else if (token.all_capitals) {
      words.push_back({token.form, &tables.abbreviations});
    } else {
      words.push_back({token.stem, &tables.stems});
    }
  }
  return words;
}

Symbol number_of(WordMap<Symbol>& words, const std::string& word, Symbol& next) {
  const auto [place, is_new] = words.try_emplace(word, next);
  if (is_new) ++next;
  return place->second;
}

std::uint32_t step(std::vector<CueIndex::Tables::Node>& nodes, std::uint32_t from, Symbol symbol) {
  for (const auto& [known, node] : nodes[from].next) {
    if (known == symbol) return node;
  }
  const auto made = static_cast<std::uint32_t>(nodes.size());
  nodes[from].next.emplace_back(symbol, made);
  nodes.emplace_back();
  return made;
}

}  // namespace

CueIndex::CueIndex(const registry::Registry& registry) : tables_(std::make_unique<Tables>()) {
  Tables& tables = *tables_;
  tables.nodes.emplace_back();
  Symbol next_symbol = 0;
  for (const registry::Topic& topic : registry.topics) {
    const auto topic_index = static_cast<std::uint32_t>(tables.topics.size());
    tables.topics.push_back(topic.id);
    for (const registry::Cue& cue : topic.cues) {
      const std::vector<CueWord> words = words_of(cue.words, tables);
      if (words.empty()) continue;
      constexpr std::size_t kStem = 100;  // longer than any word
      std::size_t exactness = 0;
      std::uint32_t node = 0;
      for (const CueWord& word : words) {
        exactness += word.text.size() + (word.kind == &tables.beginnings ? 0 : kStem);
        node = step(tables.nodes, node, number_of(*word.kind, word.text, next_symbol));
      }
      tables.nodes[node].cues.push_back(static_cast<std::uint32_t>(tables.cues.size()));
      tables.cues.push_back({topic_index, cue.words, cue.weight, exactness});
    }
  }
  for (Tables::Node& node : tables.nodes) std::sort(node.next.begin(), node.next.end());
  std::vector<std::size_t>& lengths = tables.beginning_lengths;
  std::sort(lengths.begin(), lengths.end());
  lengths.erase(std::unique(lengths.begin(), lengths.end()), lengths.end());
}

CueIndex::~CueIndex() = default;
CueIndex::CueIndex(CueIndex&&) noexcept = default;
CueIndex& CueIndex::operator=(CueIndex&&) noexcept = default;

std::vector<Symbol> CueIndex::Tables::symbols_of(const tokens::Token& word) const {
  std::vector<Symbol> symbols;
  const auto add = [&](const WordMap<Symbol>& words, std::string_view text) {
    const auto found = words.find(text);
    if (found != words.end()) symbols.push_back(found->second);
  };
  if (word.all_capitals) add(abbreviations, word.form);
  add(stems, word.stem);
  for (const std::size_t length : beginning_lengths) {
    if (length > word.form.size()) break;
    add(beginnings, std::string_view(word.form).substr(0, length));
  }
  return symbols;
}

}  // namespace svod::topics
