#include <algorithm>
#include <utility>

#include "mentions/name_tables.h"

namespace svod::mentions {
namespace {

using registry::Entity;
using registry::EntityClass;
using tokens::Token;
using tokens::TokenKind;

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// The registry's kinds as the language's heads and levels.
void set_kind(std::string_view kind, EntityFacts& facts) {
  if (contains(kind, "priority")) {
    facts.level = Level::Priority;
  } else if (contains(kind, "national")) {
    facts.level = Level::National;
  } else if (contains(kind, "federal") || contains(kind, "target_programme")) {
    facts.level = Level::Federal;
  } else if (contains(kind, "regional")) {
    facts.level = Level::Regional;
  } else if (contains(kind, "municipal")) {
    facts.level = Level::Municipal;
  } else if (contains(kind, "state")) {
    facts.level = Level::State;
  }
  if (contains(kind, "project")) facts.kind_heads |= head_bit(Head::Project);
  if (contains(kind, "program")) facts.kind_heads |= head_bit(Head::Programme);
  if (contains(kind, "movement")) facts.kind_heads |= head_bit(Head::Movement);
  if (contains(kind, "contest") || contains(kind, "olympiad") || contains(kind, "competition")) {
    facts.kind_heads |= head_bit(Head::Contest);
  }
  if (contains(kind, "platform")) facts.kind_heads |= head_bit(Head::Platform);
  if (contains(kind, "system")) {
    facts.kind_heads |= head_bit(Head::System) | head_bit(Head::Platform);
  }
  if (contains(kind, "course")) facts.kind_heads |= head_bit(Head::Course);
  if (contains(kind, "centre") || contains(kind, "center")) {
    facts.kind_heads |= head_bit(Head::Centre);
  }
  if (contains(kind, "action") || contains(kind, "campaign")) {
    facts.kind_heads |= head_bit(Head::Action) | head_bit(Head::Event);
  }
  if (contains(kind, "organisation")) facts.kind_heads |= head_bit(Head::Neutral);
  if (contains(kind, "model")) facts.kind_heads |= head_bit(Head::Initiative);
  if (contains(kind, "strategy")) facts.act_kinds |= bit_of(ActKind::Strategy);
  if (contains(kind, "concept")) facts.act_kinds |= bit_of(ActKind::Concept);
  if (contains(kind, "standard")) facts.act_kinds |= bit_of(ActKind::Standard);
  if (contains(kind, "instruction")) facts.act_kinds |= bit_of(ActKind::Instruction);
  if (contains(kind, "plan")) facts.act_kinds |= bit_of(ActKind::Plan);
  if (contains(kind, "ukaz") || contains(kind, "decree"))
    facts.act_kinds |= bit_of(ActKind::Decree);
  if (contains(kind, "law")) facts.act_kinds |= bit_of(ActKind::Law);
  if (contains(kind, "resolution")) facts.act_kinds |= bit_of(ActKind::Resolution);
  if (contains(kind, "government_order") || contains(kind, "directive")) {
    facts.act_kinds |= bit_of(ActKind::Directive);
  } else if (contains(kind, "order")) {
    facts.act_kinds |= bit_of(ActKind::Order) | bit_of(ActKind::Directive);
  }
  if (contains(kind, "letter")) facts.act_kinds |= bit_of(ActKind::Letter);
  if (contains(kind, "sanitary")) {
    facts.act_kinds |= bit_of(ActKind::Resolution) | bit_of(ActKind::Sanitary);
  }
}

// One name cut out of a title or alias.
struct Cut {
  std::size_t first = 0;  // tokens
  std::size_t last = 0;
  bool quoted = false;
};

// The name inside the quotes; without quotes the whole, less brackets at its end.
Cut cut_name(const Reading& reading) {
  // The longest, where there are several: «План мероприятий («дорожная карта») «…»».
  Cut longest;
  for (const Quoted& quoted : reading.quoted) {
    if (quoted.close == kNone || quoted.outer != kNone) continue;
    if (quoted.close - quoted.first() > longest.last - longest.first) {
      longest = {quoted.first(), quoted.close, true};
    }
  }
  if (longest.quoted) return longest;
  std::size_t last = reading.size();
  if (last > 0 && reading.is_mark(last - 1, ")") && reading.open_of[last - 1] != kNone &&
      reading.open_of[last - 1] > 0) {
    last = reading.open_of[last - 1];
  }
  return {0, last, false};
}

class Builder {
 public:
  Builder(const registry::Registry& registry, NameIndex::Tables& tables)
      : registry_(registry), tables_(tables) {
    tables_.registry = &registry;
    tables_.nodes.emplace_back();
    tables_.facts.resize(registry.entities.size());
  }

  void run() {
    for (std::size_t at = 0; at < registry_.entities.size(); ++at) {
      add_entity(static_cast<std::uint32_t>(at));
    }
    tables_.roots.assign(tables_.symbols.size() + 1, 0);
    for (const auto& [key, symbol] : tables_.symbols) {
      const auto edge = tables_.edges.find(symbol);
      if (edge != tables_.edges.end()) tables_.roots[symbol] = edge->second;
    }
  }

 private:
  void add_entity(std::uint32_t index) {
    const Entity& entity = registry_.entities[index];
    EntityFacts& facts = tables_.facts[index];
    facts.is_act = entity.entity_class == EntityClass::Act;
    set_kind(entity.kind, facts);
    const Reading issuer = read_clause(entity.issuer);
    const IssuerReading read = read_issuer(issuer, 0);
    facts.issuer = read.id;
    facts.issuer_scope = read.end == 0 ? Scope::None : read.scope;
    facts.number = number_key(entity.number);
    if (!facts.number.empty()) tables_.entities_by_number[facts.number].push_back(index);
    if (facts.is_act) {
      add_act(index, facts);
    }
    add_title(index, entity.title, true);
    if (!entity.short_title.empty()) add_title(index, entity.short_title, true);
    for (const std::string& alias : entity.aliases) add_title(index, alias, false);
  }

  void add_act(std::uint32_t index, EntityFacts& facts) {
    const Entity& entity = registry_.entities[index];
    tables_.acts.push_back(index);
    if (!facts.number.empty()) tables_.acts_by_number[facts.number].push_back(index);
    if (entity.date.day != 0) tables_.acts_of_day[day_key(entity.date)].push_back(index);
    const Reading reading = read_clause(entity.title);
    facts.title_words = all_words(reading, 0, reading.size());
    facts.title_content = content_words(reading, 0, reading.size());
    for (const std::string& alias : entity.aliases) {
      const Reading other = read_clause(alias);
      const Cut cut = cut_name(other);
      std::vector<std::uint64_t> words = content_words(other, cut.first, cut.last);
      if (words.size() > 2) facts.other_titles.push_back(std::move(words));
    }
    std::vector<std::uint64_t> unique = facts.title_content;
    unique.erase(std::unique(unique.begin(), unique.end()), unique.end());
    for (const std::uint64_t word : unique) tables_.acts_with[word].push_back(index);
    // The number tells a directive whatever the kind is called: «996-р» approves a strategy.
    const Reading number = read_clause(entity.number);
    for (std::size_t at = 1; at < number.size(); ++at) {
      if (!number.is_word(at)) continue;
      const WordInfo& word = number.word(at);
      if (word.is(kLawSuffix)) {
        facts.act_kinds |= bit_of(ActKind::Law);
      } else if (word.is(kNumberSuffix) && facts.issuer_scope != Scope::Regional) {
        facts.act_kinds |= bit_of(ActKind::Directive);
      }
    }
    // The words of its name tell more: «Стратегия …», «… стандарта …».
    for (std::size_t at = 0; at < reading.size() && at < 2; ++at) {
      if (reading.is_word(at)) facts.act_kinds |= bit_of(reading.word(at).act);
    }
  }

  void add_title(std::uint32_t index, const std::string& text, bool main) {
    EntityFacts& facts = tables_.facts[index];
    const Reading reading = read_clause(text);
    if (reading.size() == 0) return;
    Cut cut = cut_name(reading);
    // Quotes inside a name («… в сети «Интернет»») are not the name: before its own quotes
    // stands a word that says what it is.
    if (cut.quoted && !headed(reading, cut) && cut.first > 1) cut = {0, reading.size(), false};
    if (cut.quoted && part_of_short_title(index, reading, cut)) cut = {0, reading.size(), false};
    if (facts.is_act) {
      // The title of an act («Об утверждении …») is no name, its number neither; a document
      // that is called by its name is («Стратегия развития …»).
      if (reading.is_word(0) && reading.word(0).is(kAbout)) {
        add_name(index, reading, {0, reading.size(), false}, main);
        return;
      }
      for (std::size_t at = 0; at < reading.size(); ++at) {
        if (reading.is_kind(at, TokenKind::NumberSign)) return;
        if (reading.is_word(at) && reading.word(at).is(kLawSuffix)) return;
      }
      if (cut.quoted) {
        // «госпрограмма «…»» as an alias of the act that approves it.
        for (std::size_t at = 0; at < cut.first; ++at) {
          if (reading.is_word(at) && reading.word(at).act == ActKind::Law) return;
        }
        if (main && cut.first > 3) cut = {0, reading.size(), false};
      }
    } else {
      const std::size_t head_end = cut.quoted ? cut.first : std::min<std::size_t>(2, cut.last);
      for (std::size_t at = 0; at < head_end; ++at) {
        if (!reading.is_word(at)) continue;
        facts.own_heads |= head_bit(reading.word(at).head);
      }
    }
    add_name(index, reading, cut, main);
    if (facts.is_act) add_without_development(index, reading, cut);
    // «Молодые профессионалы (Повышение …)»: the name before the brackets is a name too.
    if (cut.last > 0 && reading.is_mark(cut.last - 1, ")")) {
      const std::uint32_t open = reading.open_of[cut.last - 1];
      if (open != kNone && open > cut.first + 1) {
        add_name(index, reading, {cut.first, open, cut.quoted}, main);
      }
    }
  }

  // «Концепция развития математического образования» is also called «Концепция
  // математического образования».
  void add_without_development(std::uint32_t index, const Reading& reading, const Cut& cut) {
    const std::size_t at = cut.first + 1;
    if (!reading.is_word(at) || !reading.word(at).is(kDevelopment) || at + 2 >= cut.last) return;
    if (!reading.is_word(at - 1) || reading.word(at - 1).head != Head::Document) return;
    std::string shorter(reading.slice(cut.first, at));
    shorter += ' ';
    shorter += reading.slice(at + 1, cut.last);
    const Reading other = read_clause(shorter);
    add_name(index, other, {0, other.size(), cut.quoted}, false);
  }

  static bool headed(const Reading& reading, const Cut& cut) {
    for (std::size_t at = 0; at < cut.first; ++at) {
      if (!reading.is_word(at)) continue;
      const WordInfo& word = reading.word(at);
      if ((word.head != Head::None && word.head != Head::Host) || word.act != ActKind::None ||
          word.is(kCapitals) || reading.tokens[at].all_capitals) {
        return true;
      }
    }
    return false;
  }

  void add_name(std::uint32_t index, const Reading& reading, const Cut& cut, bool main) {
    std::uint32_t node = 0;
    bool punctuation = false;
    bool quote = false;
    bool inner_quote = false;
    std::uint32_t length = 0;
    std::size_t words = 0;
    std::size_t last_word = cut.first;
    for (std::size_t at = cut.first; at < cut.last; ++at) {
      const Token& token = reading.tokens[at];
      if (reading.key_begin[at] == reading.key_begin[at + 1]) {
        if (token.kind == TokenKind::QuoteOpen || token.kind == TokenKind::QuoteClose) {
          quote = true;
        } else if (token.kind == TokenKind::Punctuation) {
          punctuation = true;
        }
        continue;
      }
      ++words;
      last_word = at;
      for (std::uint32_t each = reading.key_begin[at]; each < reading.key_begin[at + 1]; ++each) {
        const std::uint64_t key = reading.keys[each];
        const auto next_symbol = static_cast<std::uint32_t>(tables_.symbols.size() + 1);
        const std::uint32_t symbol = tables_.symbols.try_emplace(key, next_symbol).first->second;
        const auto next_node = static_cast<std::uint32_t>(tables_.nodes.size());
        const auto [edge, fresh] =
            tables_.edges.try_emplace((std::uint64_t{node} << 32U) | symbol, next_node);
        if (fresh) tables_.nodes.emplace_back();
        node = edge->second;
        tables_.nodes[node].punctuated = tables_.nodes[node].punctuated || (punctuation && length);
        tables_.nodes[node].quoted = tables_.nodes[node].quoted || (quote && length);
        inner_quote = inner_quote || (quote && length);
        punctuation = false;
        quote = false;
        ++length;
      }
    }
    if (node == 0) return;
    Name name;
    name.entity = index;
    name.main = main;
    name.of_act = tables_.facts[index].is_act;
    name.length = length;
    name.abbreviation = words == 1 && reading.tokens[last_word].all_capitals &&
                        reading.tokens[last_word].form.size() <= 16;
    // A single capitalised word in capitals («ЮНАРМИЯ») is a word, not an abbreviation, when
    // it is long.
    if (name.abbreviation && reading.tokens[last_word].form.size() > 12) name.abbreviation = false;
    name.with_quotes = inner_quote;
    name.title = name.of_act && reading.is_word(cut.first) && reading.word(cut.first).is(kAbout);
    name.proper =
        words >= 2 && reading.tokens[cut.first].capital && !begins_with_head(reading, cut);
    if (!cut.quoted && words >= 4) {
      for (std::size_t at = cut.first; at < cut.last && at < cut.first + 4; ++at) {
        if (!reading.is_word(at)) continue;
        const Head head = reading.word(at).head;
        name.headed =
            name.headed || (head != Head::None && head != Head::Excluded && head != Head::Host);
      }
    }
    if (!cut.quoted && words >= 2 && reading.is_word(cut.first) &&
        reading.word(cut.first).head == Head::System) {
      name.headed = true;
    }
    name.needs_quotes =
        cut.quoted && length == 1 && !name.abbreviation && !is_short_title(index, reading, cut);
    name.content = content_words(reading, cut.first, cut.last);
    name.words = all_words(reading, cut.first, cut.last);
    name.text = std::string(reading.slice(cut.first, cut.last));
    for (const std::uint32_t other : tables_.nodes[node].names) {
      Name& known = tables_.names[other];
      if (known.entity == index && known.abbreviation == name.abbreviation) {
        known.main = known.main || main;
        known.needs_quotes = known.needs_quotes && name.needs_quotes;
        return;
      }
    }
    const auto id = static_cast<std::uint32_t>(tables_.names.size());
    tables_.nodes[node].names.push_back(id);
    std::vector<std::uint64_t> unique = name.content;
    unique.erase(std::unique(unique.begin(), unique.end()), unique.end());
    if (!name.title) {
      for (const std::uint64_t word : unique) tables_.names_with[word].push_back(id);
    }
    tables_.names.push_back(std::move(name));
  }

  // Whether the first word that is no adjective says what the name is of: «Российское движение
  // школьников».
  static bool begins_with_head(const Reading& reading, const Cut& cut) {
    for (std::size_t at = cut.first; at < cut.last; ++at) {
      if (!reading.is_word(at)) return false;
      const WordInfo& word = reading.word(at);
      if (word.head != Head::None) return word.head != Head::Excluded && word.head != Head::Host;
      if (word.act != ActKind::None) return true;
      if (adjective_agreement(reading.tokens[at].form).cases == 0) return false;
    }
    return false;
  }

  // Whether the short title says more than what stands in these quotes: then the quotes hold
  // no name of this entity («Профстандарт «Педагог»», «Программа … «Движение первых»»).
  bool part_of_short_title(std::uint32_t index, const Reading& reading, const Cut& cut) const {
    const std::string& title = registry_.entities[index].short_title;
    if (title.empty()) return false;
    const Reading own = read_clause(title);
    const std::vector<std::uint64_t> words = all_words(own, 0, own.size());
    const std::vector<std::uint64_t> inside = all_words(reading, cut.first, cut.last);
    return words.size() > inside.size() && !inside.empty() &&
           std::search(words.begin(), words.end(), inside.begin(), inside.end()) != words.end();
  }

  bool is_short_title(std::uint32_t index, const Reading& reading, const Cut& cut) const {
    const std::string& title = registry_.entities[index].short_title;
    if (title.empty()) return true;
    const Reading own = read_clause(title);
    return all_words(own, 0, own.size()) == all_words(reading, cut.first, cut.last);
  }

  static std::uint64_t day_key(const PartialDate& date) {
    return static_cast<std::uint64_t>(date.year) * 10000U +
           static_cast<std::uint64_t>(date.month) * 100U + static_cast<std::uint64_t>(date.day);
  }

  const registry::Registry& registry_;
  NameIndex::Tables& tables_;
};

}  // namespace

NameIndex::NameIndex(const registry::Registry& registry) : tables_(std::make_unique<Tables>()) {
  Builder(registry, *tables_).run();
}
NameIndex::~NameIndex() = default;
NameIndex::NameIndex(NameIndex&&) noexcept = default;
NameIndex& NameIndex::operator=(NameIndex&&) noexcept = default;

std::vector<Item> NameIndex::Tables::items(const Reading& reading) const {
  std::vector<Item> items;
  items.reserve(reading.keys.size());
  bool punctuation = false;
  bool quote = false;
  for (std::size_t at = 0; at < reading.size(); ++at) {
    const Token& token = reading.tokens[at];
    if (reading.key_begin[at] == reading.key_begin[at + 1]) {
      if (token.kind == TokenKind::QuoteOpen || token.kind == TokenKind::QuoteClose) {
        quote = true;
      } else if (token.kind != TokenKind::Dash) {
        punctuation = true;
      }
      continue;
    }
    for (std::uint32_t each = reading.key_begin[at]; each < reading.key_begin[at + 1]; ++each) {
      Item item;
      const auto symbol = symbols.find(reading.keys[each]);
      item.symbol = symbol == symbols.end() ? 0 : symbol->second;
      item.token = static_cast<std::uint32_t>(at);
      item.punctuation_before = punctuation;
      item.quote_before = quote;
      items.push_back(item);
      punctuation = false;
      quote = false;
    }
  }
  return items;
}

}  // namespace svod::mentions
