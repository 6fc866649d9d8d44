#include "registry/registry.h"

#include "registry/district_key.h"
#include "text/text.h"

namespace svod::registry {

std::string_view name(EntityClass entity_class) {
  return entity_class == EntityClass::Project ? "project" : "act";
}

const Region* Registry::find_region(std::string_view code) const {
  const auto found = region_by_code.find(code);
  return found == region_by_code.end() ? nullptr : &regions[found->second];
}

const Region* Registry::find_region_by_name(std::string_view name) const {
  const auto found = region_by_name.find(text::fold(name));
  return found == region_by_name.end() ? nullptr : &regions[found->second];
}

const Topic* Registry::find_topic(std::string_view id) const {
  for (const Topic& topic : topics) {
    if (topic.id == id) return &topic;
  }
  return nullptr;
}

const Entity* Registry::find_entity(std::string_view id) const {
  const auto found = entity_by_id.find(id);
  return found == entity_by_id.end() ? nullptr : &entities[found->second];
}

std::vector<const District*> Registry::find_districts(std::string_view name) const {
  std::vector<const District*> found;
  const auto [begin, end] = district_by_key.equal_range(district_key(name));
  for (auto at = begin; at != end; ++at) found.push_back(&districts[at->second]);
  return found;
}

const District* Registry::find_district(std::string_view region, std::string_view name) const {
  for (const District* district : find_districts(name)) {
    if (district->region == region) return district;
  }
  return nullptr;
}

void Registry::build_indexes() {
  for (std::size_t i = 0; i < regions.size(); ++i) {
    region_by_code.emplace(regions[i].code, i);
    for (const std::string& form :
         {regions[i].name, regions[i].genitive, regions[i].prepositional}) {
      if (!form.empty()) region_by_name.emplace(text::fold(form), i);
    }
    for (const std::string& alias : regions[i].aliases)
      region_by_name.emplace(text::fold(alias), i);
  }
  for (std::size_t i = 0; i < districts.size(); ++i) {
    std::vector<std::string> names = districts[i].aliases;
    names.push_back(districts[i].name);
    for (const DatedName& official : districts[i].official_names) names.push_back(official.name);
    std::vector<std::string> keys;
    for (const std::string& each : names) {
      std::string key = district_key(each);
      bool known = false;
      for (const std::string& other : keys) known = known || other == key;
      if (known) continue;
      district_by_key.emplace(key, i);
      keys.push_back(std::move(key));
    }
  }
  for (std::size_t i = 0; i < entities.size(); ++i) entity_by_id.emplace(entities[i].id, i);
}

}  // namespace svod::registry
