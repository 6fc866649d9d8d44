#include "views/relations.h"

#include <algorithm>

namespace svod::views {
namespace {

void add_once(std::vector<std::size_t>& list, std::size_t index) {
  if (std::find(list.begin(), list.end(), index) == list.end()) {
    list.push_back(index);
  }
}

}  // namespace

Relations build_relations(const links::Links& links) {
  Relations relations;
  relations.entities.resize(links.entities.size());
  const auto find = [&links](const std::string& id) {
    const auto found = id.empty() ? links.entity_by_id.end() : links.entity_by_id.find(id);
    return found == links.entity_by_id.end() ? Relations::kNone : found->second;
  };
  std::map<std::string, std::size_t, std::less<>> last_of_kind;
  for (std::size_t e = 0; e < links.entities.size(); ++e) {
    const links::LinkedEntity& linked = links.entities[e];
    const registry::Entity& entity = linked.entity;
    if (const auto parent = find(entity.parent); parent != Relations::kNone) {
      relations.entities[parent].children.push_back(e);
    }
    if (const auto before = find(entity.predecessor); before != Relations::kNone) {
      add_once(relations.entities[e].predecessors, before);
      add_once(relations.entities[before].successors, e);
    }
    if (const auto after = find(entity.successor); after != Relations::kNone) {
      add_once(relations.entities[e].successors, after);
      add_once(relations.entities[after].predecessors, e);
    }
    if (entity.entity_class == registry::EntityClass::Act && !entity.number.empty() &&
        linked.has_page) {
      relations.acts_by_number[entity.number].push_back(e);
    }
    if (linked.has_page && !linked.documents.empty()) {
      const auto [last, is_first] = last_of_kind.try_emplace(entity.kind, e);
      if (!is_first) {
        relations.entities[e].previous = last->second;
        relations.entities[last->second].next = e;
        last->second = e;
      }
    }
  }
  relations.due_by_district.resize(links.districts.size());
  for (const links::DueRow& row : links.due) {
    relations.due_by_district[links.district_of[row.where.document]].push_back(row);
  }
  return relations;
}

}  // namespace svod::views
