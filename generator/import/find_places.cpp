#include "import/find_places.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "dates/dates.h"
#include "import/find_title.h"
#include "import/heal_lines.h"
#include "import/line_signs.h"
#include "import/russian_basis.h"
#include "import/russian_declension.h"
#include "import/russian_words.h"
#include "registry/district_key.h"
#include "text/text.h"

namespace svod::import {
namespace {

using tokens::Gender;
using tokens::Token;
using tokens::TokenKind;

bool is_word(std::span<const Token> tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].kind == TokenKind::Word;
}
bool is_dot(std::span<const Token> tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].form == ".";
}

// «ТИХВИНСКИЙ» and «тихвинский» as a name: «Тихвинский», «Усть-Кутский».
std::string as_name(const std::string& word, const Token& token) {
  if (!token.all_capitals) return word;
  std::string out;
  std::size_t begin = 0;
  const std::string small = text::to_lower(word);
  while (true) {
    const std::size_t hyphen = small.find('-', begin);
    out += text::capitalise(small.substr(begin, hyphen - begin));
    if (hyphen == std::string::npos) return out;
    out += '-';
    begin = hyphen + 1;
  }
}

// The districts that the tokens of one block name.
class DistrictReader {
 public:
  DistrictReader(const BlockReader& reader, std::size_t block, const registry::Registry& registry)
      : reader_(reader), block_(block), tokens_(reader.tokens(block)), registry_(registry) {}

  std::vector<NamedDistrict> run() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].kind != TokenKind::Word) continue;
      std::optional<NamedDistrict> found;
      if (!district_noun(tokens_[i].form).empty()) {
        found = named_before(i);
        if (!found) found = named_after(i);
      } else if (is_town_noun(tokens_[i].form)) {
        found = abbreviated(i);
        if (!found) found = town_after(i);
      } else if (tokens_[i].all_capitals && is_closed_town(tokens_[i].form)) {
        found = closed_town(i);
      } else {
        found = abbreviated(i);
      }
      if (!found) continue;
      i = std::max(i, found->last - 1);
      out_.push_back(std::move(*found));
    }
    return std::move(out_);
  }

 private:
  std::string printed(std::size_t at) const { return reader_.words(block_, at, at + 1); }

  // «Ломоносовского муниципального района»
  std::optional<NamedDistrict> named_before(std::size_t noun) const {
    constexpr std::size_t kMostAdjectives = 4;
    std::size_t first = noun;
    while (first > 0 && noun - first < kMostAdjectives && is_word(tokens_, first - 1) &&
           is_masculine_adjective(tokens_[first - 1].form)) {
      --first;
    }
    while (first < noun && (!tokens_[first].capital || is_office_adjective(tokens_[first].form))) {
      ++first;
    }
    if (first == noun) return std::nullopt;
    const std::string_view head = district_noun(tokens_[noun].form);
    const bool neuter = is_neuter_district(head);
    // «образование» is a district only behind «муниципальное».
    if (neuter && !is_office_adjective(tokens_[noun - 1].form)) return std::nullopt;
    bool office = false;
    std::string name;
    for (std::size_t i = first; i < noun; ++i) {
      const std::string word = neuter ? nominative_adjective(printed(i), Gender::Neuter)
                                      : nominative_masculine(printed(i));
      office = office || is_office_adjective(tokens_[i].form);
      name += (i == first ? as_name(word, tokens_[i]) : text::to_lower(word)) + " ";
    }
    name += head;
    if (needs_office_adjective(head) && !office && registry_.find_districts(name).empty()) {
      return std::nullopt;
    }
    // «Каждого района» at the beginning of a sentence is no name.
    const bool opens = first == 0 || tokens_[first - 1].form == ".";
    if (opens && registry_.find_districts(name).empty() &&
        !is_proper_adjective(tokens_[first].form)) {
      return std::nullopt;
    }
    return NamedDistrict{std::move(name), {}, first, noun + 1};
  }

  // «муниципального района Безенчукский», «городского округа Сызрань»
  std::optional<NamedDistrict> named_after(std::size_t noun) const {
    std::size_t first = noun;
    while (first > 0 && is_word(tokens_, first - 1) &&
           is_office_adjective(tokens_[first - 1].form)) {
      --first;
    }
    if (first == noun || is_neuter_district(district_noun(tokens_[noun].form))) {
      return std::nullopt;
    }
    std::string name;
    for (std::size_t i = first; i < noun; ++i) {
      name += text::to_lower(nominative_masculine(printed(i))) + " ";
    }
    name += district_noun(tokens_[noun].form);
    return name_after(first, noun + 1, name);
  }

  // «г.о. Сызрань», «м.р. Безенчукский»
  std::optional<NamedDistrict> abbreviated(std::size_t at) const {
    if (!is_dot(tokens_, at + 1) || !is_word(tokens_, at + 2)) return std::nullopt;
    const std::string_view name = abbreviated_district(tokens_[at].form, tokens_[at + 2].form);
    if (name.empty()) return std::nullopt;
    const std::size_t after = is_dot(tokens_, at + 3) ? at + 4 : at + 3;
    return name_after(at, after, std::string(name));
  }

  std::optional<NamedDistrict> name_after(std::size_t first, std::size_t at,
                                          const std::string& head) const {
    const bool quoted = at < tokens_.size() && tokens_[at].kind == TokenKind::QuoteOpen;
    std::size_t begin = quoted ? at + 1 : at;
    std::string name = head;
    if (const std::size_t close = quoted ? end_of_long_quote(begin) : 0; close != 0) {
      return NamedDistrict{name + " \xC2\xAB" + reader_.words(block_, begin, close) + "\xC2\xBB",
                           {},
                           first,
                           close + 1};
    }
    if (is_word(tokens_, begin) && is_town_noun(tokens_[begin].form)) {
      const std::size_t after = is_dot(tokens_, begin + 1) ? begin + 2 : begin + 1;
      if (!is_word(tokens_, after) || !tokens_[after].capital) return std::nullopt;
      name += " " + town({}) + as_name(printed(after), tokens_[after]);
      return NamedDistrict{std::move(name), {}, first, after + 1};
    }
    std::size_t last = begin;
    while (is_word(tokens_, last) && tokens_[last].capital && last - begin < 3) {
      // «муниципального района Ленинградской области» names none.
      if (is_word(tokens_, last + 1) && is_region_noun(tokens_[last + 1].form)) break;
      if (is_region_noun(tokens_[last].form)) break;
      ++last;
    }
    if (last == begin) return std::nullopt;
    for (std::size_t i = begin; i < last; ++i) name += " " + as_name(printed(i), tokens_[i]);
    if (quoted && last < tokens_.size() && tokens_[last].kind == TokenKind::QuoteClose) ++last;
    return NamedDistrict{std::move(name), {}, first, last};
  }

  // «Город Юхнов и Юхновский район»: a name in quotes that is more than a town or an adjective is
  // kept as printed. The index of its closing quote; 0 for any other.
  std::size_t end_of_long_quote(std::size_t begin) const {
    constexpr std::size_t kShort = 3;
    constexpr std::size_t kLongest = 10;
    for (std::size_t i = begin; i < tokens_.size() && i < begin + kLongest; ++i) {
      if (tokens_[i].kind == TokenKind::QuoteClose) return i > begin + kShort ? i : 0;
    }
    return 0;
  }

  // «ЗАТО Северск», «ЗАТО г. Железногорск»
  std::optional<NamedDistrict> closed_town(std::size_t at) const {
    std::size_t name = at + 1;
    if (is_word(tokens_, name) && is_town_noun(tokens_[name].form) && !tokens_[name].capital) {
      name += is_dot(tokens_, name + 1) ? 2 : 1;
    }
    if (!is_word(tokens_, name) || !tokens_[name].capital) return std::nullopt;
    std::string district = printed(at) + " " + as_name(printed(name), tokens_[name]);
    return NamedDistrict{std::move(district), {}, at, name + 1};
  }

  // «города Тынды», «г. Тынды», «города Нижнего Новгорода»
  std::optional<NamedDistrict> town_after(std::size_t noun) const {
    const bool letter = tokens_[noun].end - tokens_[noun].begin <= 2;
    // «2020 г. Участники»
    if (letter &&
        (!is_dot(tokens_, noun + 1) || (noun > 0 && tokens_[noun - 1].kind == TokenKind::Number))) {
      return std::nullopt;
    }
    const std::size_t begin = is_dot(tokens_, noun + 1) ? noun + 2 : noun + 1;
    constexpr std::size_t kMostWords = 3;
    std::vector<std::string> words;
    for (std::size_t i = begin;
         is_word(tokens_, i) && tokens_[i].capital && words.size() < kMostWords; ++i) {
      const bool region = is_word(tokens_, i + 1) && is_region_noun(tokens_[i + 1].form);
      if (region || is_region_noun(tokens_[i].form)) break;
      words.push_back(as_name(printed(i), tokens_[i]));
    }
    if (words.empty()) return std::nullopt;
    for (std::size_t count = words.size(); count > 0; --count) {
      const std::vector<std::string> some(words.begin(),
                                          words.begin() + static_cast<std::ptrdiff_t>(count));
      if (auto name = known_town(some)) return NamedDistrict{*name, {}, noun, begin + count};
    }
    const bool two = words.size() > 1 && is_genitive_adjective(text::fold(words[0]));
    words.resize(two ? 2 : 1);
    const std::string guess = nominative_towns(words).front();
    std::string as_printed = reader_.words(block_, noun, begin + words.size());
    return NamedDistrict{town(guess), std::move(as_printed), noun, begin + words.size()};
  }

  // The town of the registry whose name or genitive the words are.
  std::optional<std::string> known_town(const std::vector<std::string>& words) const {
    std::string joined;
    for (const std::string& word : words) joined += (joined.empty() ? "" : " ") + word;
    const std::string genitive = text::fold(town_genitive(joined));
    for (const registry::District& district : registry_.districts) {
      if (!district.genitive.empty() && district.genitive.size() == genitive.size() &&
          text::fold(district.genitive) == genitive) {
        return district.name;
      }
    }
    if (!registry_.find_districts(town(joined)).empty()) return town(joined);
    for (const std::string& name : nominative_towns(words)) {
      if (!registry_.find_districts(town(name)).empty()) return town(name);
    }
    return std::nullopt;
  }

  const BlockReader& reader_;
  std::size_t block_;
  const std::vector<Token>& tokens_;
  const registry::Registry& registry_;
  std::vector<NamedDistrict> out_;
};

// A region that a text names, and how plainly.
struct NamedRegion {
  const registry::Region* region = nullptr;
  std::size_t block = 0;
  std::size_t first = 0;
  std::size_t last = 0;
  bool stated = false;  // in the title, beside the district, on a line of its own
};

class PlaceFinder {
 public:
  PlaceFinder(const BlockReader& reader, std::string_view event, const registry::Registry& registry)
      : reader_(reader), event_(event), registry_(registry) {}

  Places run() {
    find_district();
    find_region();
    find_place();
    return std::move(out_);
  }

 private:
  void find_district() {
    if (reader_.title() < reader_.size()) {
      const auto named = find_districts(reader_, reader_.title(), registry_);
      if (!named.empty()) {
        take_district(named.front());
        // Of the gathering's name, not of its theme.
        const auto& tokens = reader_.tokens(reader_.title());
        district_in_event_ = std::none_of(
            tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(named.front().first),
            [](const Token& token) { return token.kind == TokenKind::QuoteOpen; });
        return;
      }
    }
    std::map<std::string, std::size_t> count;
    std::vector<std::pair<std::string, NamedDistrict>> order;
    std::optional<NamedDistrict> of_place;
    constexpr std::size_t kLetterheadWeight = 4;
    for (std::size_t block = 0; block < reader_.size(); ++block) {
      if (!may_name_district(reader_.text(block))) continue;
      const bool place_line = stands_alone(reader_.text(block));
      const bool letterhead = reader_.title() < reader_.size() && block < reader_.title();
      for (NamedDistrict& named : find_districts(reader_, block, registry_)) {
        if (place_line) {
          // Where a document was signed is not yet whose it is.
          if (!of_place) of_place = std::move(named);
          continue;
        }
        std::string key = registry::district_key(named.name);
        std::size_t& times = count[key];
        if (times == 0) order.emplace_back(std::move(key), std::move(named));
        times += letterhead ? kLetterheadWeight : 1;
      }
    }
    const NamedDistrict* best = nullptr;
    std::size_t most = 0;
    for (const auto& [key, named] : order) {
      if (count[key] <= most) continue;
      most = count[key];
      best = &named;
    }
    if (best != nullptr) {
      take_district(*best);
    } else if (of_place) {
      take_district(*of_place);
      out_.district_basis = basis_district_of_town();
    } else {
      out_.notes.push_back({0, "doubt", doubt_no_district()});
    }
  }

  void take_district(const NamedDistrict& named) {
    out_.district = named.name;
    if (!named.printed.empty()) {
      out_.notes.push_back({0, "doubt", doubt_town(named.printed, named.name)});
    }
  }

  static bool may_name_district(const std::string& text) { return names_district(text); }

  void find_region() {
    std::set<std::string> codes;  // where the registry has the district
    if (!out_.district.empty()) {
      for (const registry::District* district : registry_.find_districts(out_.district)) {
        codes.insert(district->region);
      }
    }
    if (const registry::Region* region = region_behind_district()) {
      take_region(*region);
      return;
    }
    const NamedRegion* best = nullptr;
    const std::vector<NamedRegion> named = named_regions();
    for (const NamedRegion& region : named) {
      const bool fits = codes.empty() || codes.contains(region.region->code);
      if (fits && (best == nullptr || (region.stated && !best->stated))) best = &region;
    }
    // What is stated stands even against the registry.
    if (best == nullptr || !best->stated) {
      for (const NamedRegion& region : named) {
        const bool title = region.block == reader_.title();
        if (region.stated && (best == nullptr || title)) {
          best = &region;
          break;
        }
      }
    }
    if (best != nullptr) {
      take_region(*best->region);
      if (!best->stated) out_.region_basis = basis_of(*best);
      return;
    }
    out_.region_code = "00";
    if (codes.size() == 1) {
      if (const registry::Region* region = registry_.find_region(*codes.begin())) {
        take_region(*region);
        out_.region_basis = basis_region_of_registry();
        return;
      }
    }
    if (codes.size() > 1) {
      std::string names;
      for (const std::string& code : codes) {
        const registry::Region* region = registry_.find_region(code);
        if (region != nullptr) names += (names.empty() ? "" : ", ") + region->name;
      }
      out_.notes.push_back({0, "doubt", doubt_regions(names)});
    } else {
      out_.notes.push_back({0, "doubt", doubt_no_region()});
    }
  }

  // «Василеостровского района Санкт-Петербурга»: a region whose name has no noun.
  const registry::Region* region_behind_district() const {
    constexpr std::size_t kFirstBlocks = 6;
    std::vector<std::size_t> blocks = reader_.edges(kFirstBlocks, 0);
    if (reader_.title() < reader_.size()) blocks.push_back(reader_.title());
    for (const std::size_t block : blocks) {
      if (!may_name_district(reader_.text(block))) continue;
      const std::vector<Token>& tokens = reader_.tokens(block);
      for (const NamedDistrict& named : find_districts(reader_, block, registry_)) {
        std::size_t at = named.last;
        if (at < tokens.size() && is_town_noun(tokens[at].form)) {
          at += is_dot(tokens, at + 1) ? 2 : 1;
        }
        if (named.name != out_.district || !is_word(tokens, at) || !tokens[at].capital) continue;
        const auto* region = registry_.find_region_by_name(reader_.words(block, at, at + 1));
        if (region != nullptr) return region;
      }
    }
    return nullptr;
  }

  void take_region(const registry::Region& region) {
    out_.region = region.name;
    out_.region_code = region.code;
  }

  std::vector<NamedRegion> named_regions() const {
    std::vector<NamedRegion> out;
    for (std::size_t block = 0; block < reader_.size(); ++block) {
      if (!names_region(reader_.text(block))) continue;
      const std::vector<Token>& tokens = reader_.tokens(block);
      std::set<std::size_t> district_ends;
      bool looked_for_districts = false;
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::Word || !is_region_noun(tokens[i].form)) continue;
        auto found = region_at(block, i);
        if (!found) continue;
        if (!looked_for_districts) {
          for (const NamedDistrict& named : find_districts(reader_, block, registry_)) {
            district_ends.insert(named.last);
          }
          looked_for_districts = true;
        }
        const std::size_t before = skip_opening(tokens, found->first);
        found->stated = block == reader_.title() || district_ends.contains(before) ||
                        is_own_line(block, *found);
        i = std::max(i, found->last - 1);
        out.push_back(*found);
      }
    }
    return out;
  }

  // «Тихвинского района (Ленинградская область)», «г. Тында, Амурская область»
  static std::size_t skip_opening(std::span<const Token> tokens, std::size_t at) {
    while (at > 0 && tokens[at - 1].kind == TokenKind::Punctuation && tokens[at - 1].form != ".")
      --at;
    return at;
  }

  // The name of a region whose noun is token `noun`: «Амурской области», «Республики Коми».
  std::optional<NamedRegion> region_at(std::size_t block, std::size_t noun) const {
    const std::vector<Token>& tokens = reader_.tokens(block);
    constexpr std::size_t kMostBefore = 2;
    constexpr std::size_t kMostAfter = 4;
    for (std::size_t after = std::min(kMostAfter, tokens.size() - noun - 1) + 1; after > 0;
         --after) {
      for (std::size_t before = std::min(kMostBefore, noun) + 1; before > 0; --before) {
        const std::size_t first = noun - (before - 1);
        const std::size_t last = noun + after;
        if (last - first < 2 || !tokens[first].capital) continue;
        const registry::Region* region =
            registry_.find_region_by_name(reader_.words(block, first, last));
        if (region == nullptr) {
          region = registry_.find_region_by_name(in_nominative(block, first, last));
        }
        if (region != nullptr) return NamedRegion{region, block, first, last, false};
      }
    }
    return std::nullopt;
  }

  // «Чувашской Республики», «Пермскому краю» in the nominative.
  std::string in_nominative(std::size_t block, std::size_t first, std::size_t last) const {
    const std::vector<Token>& tokens = reader_.tokens(block);
    const std::string_view noun = region_noun(tokens[last - 1].form);
    if (noun.empty() || last - first < 2) return {};
    const Gender gender = region_gender(noun);
    std::string out;
    for (std::size_t i = first; i + 1 < last; ++i) {
      const std::string word = reader_.words(block, i, i + 1);
      out += gender == Gender::Masculine ? nominative_masculine(word)
                                         : nominative_adjective(word, gender);
      out += ' ';
    }
    return out + std::string(noun);
  }

  // «Амурская область», «г. Тында, Амурская область» and nothing else.
  bool is_own_line(std::size_t block, const NamedRegion& region) const {
    const std::vector<Token>& tokens = reader_.tokens(block);
    constexpr std::size_t kMostOthers = 6;
    const bool near_title =
        block < reader_.title() || block <= reader_.title() + 3 || block + 4 > reader_.size();
    return near_title && tokens.size() <= region.last - region.first + kMostOthers &&
           end_of(reader_.text(block)) == End::Open;
  }

  std::string basis_of(const NamedRegion& region) const {
    const std::string where = reader_.where(region.block);
    const std::vector<Token>& tokens = reader_.tokens(region.block);
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
      const std::string name = reader_.words(region.block, open + 1, close);
      constexpr std::size_t kReach = 5;
      for (std::size_t i = open; i > 0 && open - i < kReach; --i) {
        const std::string_view thing = named_thing(tokens[i - 1].stem);
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
    return basis_words(where, reader_.words(region.block, first, region.last));
  }

  void find_place() {
    constexpr std::size_t kFirst = 8;
    constexpr std::size_t kLast = 8;
    const std::vector<std::size_t> blocks = reader_.edges(kFirst, kLast);
    for (const std::size_t block : blocks) {
      const std::string& text = reader_.text(block);
      const bool label = stands_alone(text) || (block < reader_.title() && is_short(text));
      if (label) out_.place = settlement(block);
      if (out_.place.empty()) out_.place = bare_settlement(block);
      if (!out_.place.empty()) return;
    }
    for (const std::size_t block : blocks) {
      out_.place = place_of_gathering(block);
      if (!out_.place.empty()) return;
    }
    const std::string_view name = name_of_town(out_.district);
    if (name.empty() || !district_in_event_) return;
    out_.place = town_abbreviated(name);
    out_.place_basis = basis_event_name(event_);
  }

  static bool is_short(const std::string& text) {
    constexpr std::size_t kLongest = 80;
    return text.size() <= kLongest;
  }

  // «г. Тихвин» of a line, as printed.
  std::string settlement(std::size_t block) const {
    const std::vector<Token>& tokens = reader_.tokens(block);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      // «2020 г.»
      if (i > 0 && tokens[i - 1].kind == TokenKind::Number && is_year_word(tokens[i].form))
        continue;
      const std::size_t end = end_of_settlement(tokens, i);
      if (end == i) continue;
      // One space after the label, whatever the source has.
      std::string out;
      bool after_dot = false;
      for (std::size_t at = i; at < end; ++at) {
        const bool name = tokens[at].capital && at > i;
        if (!out.empty() && (name || (tokens[at].space_before && !after_dot))) out += ' ';
        out += reader_.words(block, at, at + 1);
        after_dot = tokens[at].form == ".";
      }
      return out;
    }
    return {};
  }

  // «Амурск» above or below a line that is a date: a place without a label.
  std::string bare_settlement(std::size_t block) const {
    const std::vector<Token>& tokens = reader_.tokens(block);
    if (tokens.empty() || tokens.size() > 2) return {};
    const bool names = std::all_of(tokens.begin(), tokens.end(), [](const Token& token) {
      return token.kind == TokenKind::Word && token.capital && !is_happening_verb(token.form);
    });
    const auto is_date = [this](std::size_t other) {
      return other < reader_.size() && reader_.text(other).size() < 60 &&
             dates::date_at(reader_.tokens(other), 0) && stands_alone(reader_.text(other));
    };
    if (!names || (!is_date(block + 1) && !(block > 0 && is_date(block - 1)))) return {};
    return reader_.text(block);
  }

  // «… совещания, прошедшего 25 августа 2021 года в Угличе»: the town of the gathering, where
  // the registry knows a town of that name.
  std::string place_of_gathering(std::size_t block) const {
    const std::vector<Token>& tokens = reader_.tokens(block);
    const bool gathering = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
      return tokens::find_gathering_by_stem(token.stem) != nullptr;
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
        return reader_.words(block, i + 1, name + 1);
      }
      if (is_word(tokens, name + 1) && is_region_noun(tokens[name + 1].form)) continue;
      for (const std::string& town_name :
           towns_of_prepositional(reader_.words(block, name, name + 1))) {
        if (!registry_.find_districts(town(town_name)).empty()) return town_abbreviated(town_name);
      }
    }
    return {};
  }

  const BlockReader& reader_;
  std::string_view event_;
  const registry::Registry& registry_;
  bool district_in_event_ = false;
  Places out_;
};

}  // namespace

std::vector<NamedDistrict> find_districts(const BlockReader& reader, std::size_t block,
                                          const registry::Registry& registry) {
  return DistrictReader(reader, block, registry).run();
}

Places find_places(const BlockReader& reader, std::string_view event,
                   const registry::Registry& registry) {
  return PlaceFinder(reader, event, registry).run();
}

}  // namespace svod::import
