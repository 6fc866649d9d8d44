#include "import/find_places.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "dates/dates.h"
#include "import/attribute_line.h"
#include "import/day_line.h"
#include "import/find_districts.h"
#include "import/line_signs.h"
#include "import/russian_basis.h"
#include "import/russian_declension.h"
#include "import/russian_words.h"
#include "numbering/numbering.h"
#include "registry/district_key.h"
#include "text/text.h"

namespace svod::import {
namespace {

using tokens::Gender;
using tokens::Token;
using tokens::TokenKind;

constexpr auto kHeading = markdown::Block::Kind::Heading;

bool is_word(std::span<const Token> tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].kind == TokenKind::Word;
}
bool is_dot(std::span<const Token> tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].form == ".";
}

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
      const std::string& text = reader_.text(block);
      const bool place_line = stands_alone(text) || label_of(text) != Label::None;
      const bool letterhead = reader_.title() < reader_.size() && block < reader_.title();
      for (NamedDistrict& named : find_districts(reader_, block, registry_)) {
        if (place_line) {
          // Where a document was signed is not yet whose it is.
          if (!of_place) of_place = std::move(named);
          if (!name_of_town(of_place->name).empty()) continue;
          // «г.о. Сызрань, 24 августа» names the district itself.
          take_district(*of_place);
          return;
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
    } else if (of_place && !names_region(title_text())) {
      take_district(*of_place);
      out_.district_basis = basis_district_of_town();
    } else {
      out_.notes.push_back({0, "doubt", doubt_no_district(), "district"});
    }
  }

  // A gathering of a whole region is not its town's.
  std::string_view title_text() const {
    return reader_.title() < reader_.size() ? std::string_view(reader_.text(reader_.title()))
                                            : std::string_view();
  }

  void take_district(const NamedDistrict& named) {
    out_.district = named.name;
    if (!named.printed.empty()) {
      out_.notes.push_back({0, "doubt", doubt_town(named.printed, named.name), "district"});
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
    if (codes.size() != 1) {
      const std::set<std::string> of_town = codes_of_town();
      if (!of_town.empty()) codes = of_town;
    }
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
      out_.notes.push_back({0, "doubt", doubt_regions(names), "region"});
    } else {
      out_.notes.push_back({0, "doubt", doubt_no_region(), "region"});
    }
  }

  // «Кировского района города Казани»: where the registry has the town of the district.
  std::set<std::string> codes_of_town() const {
    std::set<std::string> codes;
    if (reader_.title() >= reader_.size()) return codes;
    const auto named = find_districts(reader_, reader_.title(), registry_);
    for (std::size_t i = 0; i + 1 < named.size(); ++i) {
      const bool behind = named[i].name == out_.district && named[i + 1].first == named[i].last;
      if (!behind || name_of_town(named[i + 1].name).empty()) continue;
      for (const registry::District* town : registry_.find_districts(named[i + 1].name)) {
        codes.insert(town->region);
      }
    }
    return codes;
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
      const bool label = stands_alone(text) || label_of(text) != Label::None ||
                         (block < reader_.title() && is_short(text));
      if (label) out_.place = settlement(block);
      if (out_.place.empty()) out_.place = place_beside_day(block);
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

  // «Красногорск, 27.08.2020», «28 августа 2018 года Дом культуры пос. Ягодное» under the title.
  std::string place_beside_day(std::size_t block) const {
    constexpr std::size_t kNear = 4;
    if (block <= reader_.title() || block > reader_.title() + kNear) return {};
    for (std::size_t above = reader_.title() + 1; above < block; ++above) {
      const bool heads_clauses = reader_.block(above).kind == kHeading;
      if (heads_clauses || numbering::number_at_start(reader_.text(above))) return {};
    }
    const auto day = read_day_line(reader_.text(block));
    if (!day) return {};
    return day->place.empty() ? settlement(block) : day->place;
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
    if (tokens.empty() || tokens.size() > 2 || reader_.block(block).kind == kHeading) return {};
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
        return reader_.words(block, i + 1, end_of_name(tokens, name));
      }
      if (is_word(tokens, name + 1) && is_region_noun(tokens[name + 1].form)) continue;
      for (const std::string& town_name :
           towns_of_prepositional(reader_.words(block, name, name + 1))) {
        if (!registry_.find_districts(town(town_name)).empty()) return town_abbreviated(town_name);
      }
    }
    return {};
  }

  // «Новый Посад»: an adjective takes its noun.
  static std::size_t end_of_name(std::span<const Token> tokens, std::size_t name) {
    const bool two = is_nominative_adjective(tokens[name].form) && is_word(tokens, name + 1) &&
                     tokens[name + 1].capital;
    return two ? name + 2 : name + 1;
  }

  const BlockReader& reader_;
  std::string_view event_;
  const registry::Registry& registry_;
  bool district_in_event_ = false;
  Places out_;
};

}  // namespace

Places find_places(const BlockReader& reader, std::string_view event,
                   const registry::Registry& registry) {
  return PlaceFinder(reader, event, registry).run();
}

}  // namespace svod::import
