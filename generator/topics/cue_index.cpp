#include <algorithm>
#include <atomic>

#include "tokens/tokens.h"
#include "topics/cue_tables.h"
#include "topics/russian_stems.h"

namespace svod::topics {
namespace {

using Tables = CueIndex::Tables;

// What a whole word adds to the exactness of its cue: more than the bytes of any beginning.
constexpr std::size_t kWhole = 1000;

// A node under `from` by `key`; made where there is none.
template <typename Nodes, typename Key>
std::uint32_t step(Nodes& nodes, std::uint32_t from, Key key) {
  for (const auto& [known, node] : nodes[from].next) {
    if (known == key) return node;
  }
  const auto made = static_cast<std::uint32_t>(nodes.size());
  nodes[from].next.emplace_back(key, made);
  nodes.emplace_back();
  return made;
}

class Builder {
 public:
  explicit Builder(Tables& tables) : tables_(tables) {
    tables_.nodes.emplace_back();
    tables_.beginnings.emplace_back();
  }

  void add_topic(const registry::Topic& topic) {
    const auto index = static_cast<std::uint32_t>(tables_.topics.size());
    tables_.topics.push_back(topic.id);
    for (const registry::Cue& cue : topic.cues) add_cue(index, cue);
  }

  void finish() {
    for (Tables::Node& node : tables_.nodes) std::sort(node.next.begin(), node.next.end());
    for (Tables::Letter& letter : tables_.beginnings) {
      std::sort(letter.next.begin(), letter.next.end());
    }
    tables_.roots.assign(next_symbol_, 0);
    for (const auto& [symbol, node] : tables_.nodes.front().next) tables_.roots[symbol] = node;
  }

 private:
  void add_cue(std::uint32_t topic, const registry::Cue& cue) {
    std::uint32_t node = 0;
    std::size_t exactness = 0;
    for (const tokens::Token& token : tokens::tokenise(cue.words)) {
      if (token.kind != tokens::TokenKind::Word && token.kind != tokens::TokenKind::Number) {
        continue;
      }
      exactness += token.form.size();
      if (token.end < cue.words.size() && cue.words[token.end] == '*') {
        node = step(tables_.nodes, node, beginning(token.form));
        continue;
      }
      exactness += kWhole;
      // An abbreviation has no stem: that of «СВО» would be that of «свой».
      node = step(tables_.nodes, node,
                  token.all_capitals
                      ? word(tables_.abbreviations, token.form)
                      : word(tables_.stems, russian::common_stem(token.form, token.stem())));
    }
    if (node == 0) return;
    tables_.nodes[node].cues.push_back(static_cast<std::uint32_t>(tables_.cues.size()));
    tables_.cues.push_back({topic, cue.words, cue.weight, exactness});
  }

  Symbol word(WordMap<Symbol>& words, std::string_view text) {
    const auto [place, is_new] = words.try_emplace(std::string(text), next_symbol_);
    if (is_new) ++next_symbol_;
    return place->second;
  }

  Symbol beginning(const std::string& text) {
    std::uint32_t letter = 0;
    for (const char c : text) letter = step(tables_.beginnings, letter, c);
    std::optional<Symbol>& ends = tables_.beginnings[letter].ends;
    if (!ends) ends = next_symbol_++;
    return *ends;
  }

  Tables& tables_;
  Symbol next_symbol_ = 0;
};

}  // namespace

CueIndex::CueIndex(const registry::Registry& registry) : tables_(std::make_unique<Tables>()) {
  static std::atomic<std::uint64_t> last_serial = 0;
  tables_->serial = ++last_serial;
  Builder builder(*tables_);
  for (const registry::Topic& topic : registry.topics) builder.add_topic(topic);
  builder.finish();
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
  add(stems, russian::common_stem(word.form, word.stem()));
  std::uint32_t letter = 0;
  for (const char c : word.form) {
    const auto& next = beginnings[letter].next;
    const auto found = std::lower_bound(next.begin(), next.end(), std::pair{c, 0U});
    if (found == next.end() || found->first != c) break;
    letter = found->second;
    if (beginnings[letter].ends) symbols.push_back(*beginnings[letter].ends);
  }
  return symbols;
}

}  // namespace svod::topics
