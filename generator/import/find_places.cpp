#include "import/find_places.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "import/attribute_line.h"
#include "import/find_districts.h"
#include "import/find_regions.h"
#include "import/find_settlement.h"
#include "import/russian_basis.h"
#include "import/russian_declension.h"
#include "import/russian_words.h"
#include "registry/district_key.h"

namespace svod::import {
namespace {

using tokens::Token;
using tokens::TokenKind;

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
      if (!names_district(reader_.text(block))) continue;
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
    const std::vector<NamedRegion> named = find_regions(reader_, registry_);
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
      if (!best->stated) out_.region_basis = basis_of_region(reader_, *best);
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
    constexpr std::size_t kFirstBlocksOfPlace = 6;
    std::vector<std::size_t> blocks = reader_.edges(kFirstBlocksOfPlace, 0);
    if (reader_.title() < reader_.size()) blocks.push_back(reader_.title());
    for (const std::size_t block : blocks) {
      if (!names_district(reader_.text(block))) continue;
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

  void find_place() {
    out_.place = find_settlement(reader_, registry_);
    if (!out_.place.empty()) return;
    const std::string_view name = name_of_town(out_.district);
    if (name.empty() || !district_in_event_) return;
    out_.place = town_abbreviated(name);
    out_.place_basis = basis_event_name(event_);
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
