#include "import/use_list.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/format.h"
#include "import/change_metadata.h"
#include "import/russian_basis.h"
#include "import/russian_short_offices.h"
#include "registry/district_key.h"
#include "registry/russian_district_words.h"
#include "tokens/tokens.h"

namespace svod::import {
namespace {

// A cell names a district in full, or by its adjective alone: «Тихвинский» in a column «Район».
struct ListedDistrict {
  std::string name;
  Places places;  // what the registry and declension make of it
};

std::string with_full_offices(const std::string& cell) {
  std::string out;
  std::size_t from = 0;
  for (const tokens::Token& token : tokens::tokenise(cell)) {
    const std::string_view office = full_office(token.form);
    if (office.empty()) continue;
    out.append(cell, from, token.begin - from).append(office);
    from = token.end;
  }
  return out.append(cell, from, std::string::npos);
}

ListedDistrict read_district(const std::string& printed, const registry::Registry& registry) {
  const std::string cell = with_full_offices(printed);
  ListedDistrict out{cell, places_of_name(cell, registry)};
  if (!out.places.district.empty()) {
    out.name = out.places.district;
    return out;
  }
  const std::string with_noun = svod::format("{} {}", cell, registry::kDistrict);
  if (registry.find_districts(with_noun).empty()) return out;
  return {with_noun, places_of_name(with_noun, registry)};
}

// Whether `name` is the district of the cell: each word of the cell is one of its own.
bool is_same_district(std::string_view name, const ListedDistrict& listed) {
  if (registry::district_key(name) == registry::district_key(listed.name)) return true;
  const std::vector<std::string> words = tokens::stems(name);
  const std::vector<std::string> wanted = tokens::stems(listed.name);
  return !wanted.empty() && std::all_of(wanted.begin(), wanted.end(), [&](const std::string& stem) {
    return std::find(words.begin(), words.end(), stem) != words.end();
  });
}

class ListReader {
 public:
  ListReader(const Listed& listed, const registry::Registry& registry, Metadata& metadata)
      : listed_(listed), registry_(registry), metadata_(metadata), front_(metadata.front) {}

  void read() {
    if (!listed_.district.empty()) read_district_cell();
    if (!listed_.region.empty()) read_region_cell();
    if (listed_.date) read_date_cell();
  }

 private:
  bool is_stated(std::string_view key) const {
    return !front_.value_of(key).empty() && front_.basis_of(key).empty();
  }

  void doubt(std::string_view key, std::string_view value) {
    metadata_.notes.push_back({0, "doubt", doubt_list(listed_.line, value), std::string(key)});
  }

  void read_district_cell() {
    const ListedDistrict listed = read_district(listed_.district, registry_);
    if (!front_.district.empty() && is_same_district(front_.district, listed)) return;
    if (is_stated("district")) {
      doubt("district", listed.name);
      return;
    }
    front_.district = listed.name;
    infer("district", basis_list(), metadata_);
    settle("district", metadata_);
    if (is_stated("region") || !listed_.region.empty()) return;
    if (listed.places.region.empty()) {
      // The district that the region was found by is no longer the document's.
      if (front_.basis_of("region") == basis_region_of_registry()) forget_region();
      return;
    }
    const bool by_registry = !listed.places.region_basis.empty();
    take_region(listed.places.region, listed.places.region_code,
                by_registry ? listed.places.region_basis : basis_list());
  }

  void read_region_cell() {
    if (front_.region == listed_.region) return;
    if (is_stated("region")) {
      doubt("region", listed_.region);
      return;
    }
    const registry::Region* region = registry_.find_region_by_name(listed_.region);
    if (region != nullptr) take_region(region->name, region->code, basis_list());
  }

  void take_region(const std::string& name, const std::string& code, std::string basis) {
    front_.region = name;
    metadata_.region_code = code;
    infer("region", std::move(basis), metadata_);
    settle("region", metadata_);
  }

  void forget_region() {
    front_.region.clear();
    metadata_.region_code = "00";
    std::erase_if(front_.basis, [](const auto& reason) { return reason.first == "region"; });
    metadata_.notes.push_back({0, "doubt", doubt_no_region(), "region"});
  }

  void read_date_cell() {
    const bool more_exact = (front_.date.month == 0 && listed_.date.month != 0) ||
                            (front_.date.day == 0 && listed_.date.day != 0);
    const bool other = contradict(front_.date, listed_.date);
    if (other && is_stated("date")) {
      doubt("date", to_iso(listed_.date));
    } else if (other || more_exact) {
      take_date(listed_.date, basis_list(), metadata_);
    }
  }

  const Listed& listed_;
  const registry::Registry& registry_;
  Metadata& metadata_;
  documents::FrontMatter& front_;
};

}  // namespace

void use_list(const Listed& listed, const registry::Registry& registry, Metadata& metadata) {
  ListReader(listed, registry, metadata).read();
}

}  // namespace svod::import
