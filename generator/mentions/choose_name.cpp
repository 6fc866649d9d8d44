#include "mentions/choose_name.h"

#include <algorithm>
#include <utility>

namespace svod::mentions {

using registry::Entity;

int NameChooser::fit(std::uint32_t index, const HeadContext& context) const {
  const EntityFacts& facts = tables_.facts[index];
  const Entity& entity = tables_.entity(index);
  int value = 2;
  if (context.any()) {
    const HeadSet theirs = facts.kind_heads | facts.own_heads;
    const HeadSet specific = context.heads & ~head_bit(Head::Neutral);
    if (specific == 0) {
      value = 2;
    } else if ((specific & facts.kind_heads) != 0) {
      value = 3;
    } else if ((specific & theirs) != 0) {
      value = facts.kind_heads == 0 ? 3 : 2;
    } else {
      value = 1;
    }
    const Level level = context.level;
    const bool programme = context.has(Head::Programme) || context.has(Head::System);
    if (programme && !context.has(Head::Project)) {
      // Programmes of one name of the state, a region and a district are different things.
      const bool regional_entity = facts.level == Level::Regional || !entity.region.empty();
      const bool municipal = level == Level::Municipal || context.local;
      const bool regional = level == Level::Regional || context.regional;
      if (municipal && facts.level != Level::Municipal && entity.region.empty() &&
          facts.level != Level::None) {
        return 0;
      }
      if (municipal && facts.level == Level::State) return 0;
      if (regional && !municipal && !regional_entity && facts.level != Level::None) return 0;
    }
    if (value >= 2 && level != Level::None && context.has(Head::Project)) {
      const bool below = level == Level::Regional || level == Level::Municipal;
      if (level == facts.level ||
          (below && facts.level != Level::National && facts.level != Level::Priority)) {
        value = 3;
      } else if (level == Level::National && facts.level == Level::Priority) {
        value = 2;
      } else {
        value = 1;
      }
    }
  }
  if (!entity.region.empty() && !region_.empty() && entity.region != region_) {
    return 0;
  }
  return value;
}

// 0 alive at the document's date, 1 over, 2 not yet begun, 3 impossible.
int NameChooser::time_rank(std::uint32_t index) const {
  const Entity& entity = tables_.entity(index);
  const int year = date_.year;
  if (year == 0) return 0;
  if (tables_.facts[index].is_act && entity.date && entity.date.year > year) {
    return 3;
  }
  int start = entity.start_year;
  if (start == 0 && entity.date) start = entity.date.year;
  if (start != 0 && start > year + 1) return 3;
  if (start != 0 && start > year) return 2;
  if (entity.end_year != 0 && entity.end_year < year) return 1;
  return 0;
}

bool NameChooser::has_year(std::uint32_t index, int year) const {
  const Entity& entity = tables_.entity(index);
  return entity.end_year == year || entity.title.find(std::to_string(year)) != std::string::npos;
}

NameChooser::Choice NameChooser::choose(const std::vector<std::uint32_t>& names,
                                        const HeadContext& context, int year) const {
  Choice choice;
  std::vector<std::pair<std::uint32_t, int>> rated;
  std::vector<std::uint32_t> seen;
  bool some_of_year = false;
  for (const std::uint32_t id : names) {
    const std::uint32_t index = tables_.names[id].entity;
    if (std::find(seen.begin(), seen.end(), index) != seen.end()) continue;
    seen.push_back(index);
    const int value = fit(index, context);
    const bool of_year = year != 0 && has_year(index, year);
    if (value == 0 || (time_rank(index) == 3 && !of_year)) continue;
    rated.emplace_back(index, value);
    some_of_year = some_of_year || of_year;
  }
  if (some_of_year) {
    rated.erase(std::remove_if(rated.begin(), rated.end(),
                               [&](const auto& each) { return !has_year(each.first, year); }),
                rated.end());
  }
  if (rated.empty()) return choice;
  int best = 0;
  for (const auto& [index, value] : rated) best = std::max(best, value);
  choice.fit = best;
  for (const auto& [index, value] : rated) {
    if (value == best) choice.entities.push_back(index);
  }
  choice.by_head = choice.entities.size() < rated.size();
  if (choice.entities.size() > 1) {
    // A project before the act that approves it.
    std::vector<std::uint32_t> projects;
    for (const std::uint32_t index : choice.entities) {
      if (!tables_.facts[index].is_act) projects.push_back(index);
    }
    if (!projects.empty() && projects.size() < choice.entities.size()) {
      choice.entities = std::move(projects);
    }
  }
  // A document before the act that approves it.
  if (choice.entities.size() > 1) {
    std::vector<std::uint32_t> documents;
    for (const std::uint32_t index : choice.entities) {
      const std::string& parent = tables_.entity(index).parent;
      const bool approves =
          !parent.empty() && tables_.facts[index].is_act &&
          std::any_of(choice.entities.begin(), choice.entities.end(),
                      [&](std::uint32_t other) { return tables_.entity(other).id == parent; });
      if (!approves) documents.push_back(index);
    }
    if (!documents.empty()) choice.entities = std::move(documents);
  }
  if (choice.entities.size() > 1 && date_.year != 0) {
    int rank = 3;
    for (const std::uint32_t index : choice.entities) rank = std::min(rank, time_rank(index));
    std::vector<std::uint32_t> alive;
    for (const std::uint32_t index : choice.entities) {
      if (time_rank(index) == rank) alive.push_back(index);
    }
    // Of several that are over, the one that ended last.
    if (rank == 1 && alive.size() > 1) {
      int last_year = 0;
      for (const std::uint32_t index : alive) {
        last_year = std::max(last_year, tables_.entity(index).end_year);
      }
      alive.erase(std::remove_if(alive.begin(), alive.end(),
                                 [&](std::uint32_t index) {
                                   return tables_.entity(index).end_year < last_year;
                                 }),
                  alive.end());
    }
    // One that another of them replaced is not meant any more.
    if (alive.size() > 1) {
      std::vector<std::uint32_t> last;
      for (const std::uint32_t index : alive) {
        const std::string& successor = tables_.entity(index).successor;
        const bool replaced = std::any_of(alive.begin(), alive.end(), [&](std::uint32_t other) {
          return other != index && !successor.empty() && tables_.entity(other).id == successor;
        });
        if (!replaced) last.push_back(index);
      }
      if (!last.empty()) alive = std::move(last);
    }
    choice.by_time = alive.size() < choice.entities.size();
    choice.entities = std::move(alive);
  }
  return choice;
}

}  // namespace svod::mentions
