#include "views/relations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace svod::views {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

links::Links archive() {
  links::Links links;
  for (const char* id : {"a", "b", "c", "d"}) {
    links::LinkedEntity linked;
    linked.entity.id = id;
    linked.entity.kind = "federal_project";
    linked.documents = {0};
    links.entity_by_id.emplace(id, links.entities.size());
    links.entities.push_back(linked);
  }
  return links;
}

TEST(BuildRelations, ASuccessorToldOnOneSideIsKnownOnBoth) {
  links::Links links = archive();
  links.entities[0].entity.successor = "b";
  links.entities[2].entity.predecessor = "b";
  const Relations relations = build_relations(links);
  EXPECT_THAT(relations.entities[1].predecessors, ElementsAre(0U));
  EXPECT_THAT(relations.entities[1].successors, ElementsAre(2U));
  EXPECT_THAT(relations.entities[0].successors, ElementsAre(1U));
}

TEST(BuildRelations, ASuccessorToldOnBothSidesIsOne) {
  links::Links links = archive();
  links.entities[0].entity.successor = "b";
  links.entities[1].entity.predecessor = "a";
  EXPECT_THAT(build_relations(links).entities[0].successors, ElementsAre(1U));
}

TEST(BuildRelations, ChildrenAreThoseWhoNameTheParent) {
  links::Links links = archive();
  links.entities[1].entity.parent = "a";
  links.entities[3].entity.parent = "a";
  links.entities[2].entity.parent = "nowhere";
  const Relations relations = build_relations(links);
  EXPECT_THAT(relations.entities[0].children, ElementsAre(1U, 3U));
  EXPECT_THAT(relations.entities[1].children, IsEmpty());
}

TEST(BuildRelations, NeighboursAreOfOneKindAndNamedByDocuments) {
  links::Links links = archive();
  links.entities[1].documents.clear();
  links.entities[2].entity.kind = "contest";
  const Relations relations = build_relations(links);
  EXPECT_EQ(relations.entities[0].next, 3U);
  EXPECT_EQ(relations.entities[3].previous, 0U);
  EXPECT_EQ(relations.entities[1].next, Relations::kNone);
  EXPECT_EQ(relations.entities[2].previous, Relations::kNone);
}

TEST(BuildRelations, DueRowsAreKeptByDistrict) {
  links::Links links = archive();
  links.districts.resize(2);
  links.district_of = {1, 0};
  links.due = {{{0, 3}, "2020"}, {{1, 4}, "2021"}, {{0, 5}, ""}};
  const Relations relations = build_relations(links);
  EXPECT_EQ(relations.due_by_district[0].size(), 1U);
  EXPECT_EQ(relations.due_by_district[1].size(), 2U);
}

}  // namespace
}  // namespace svod::views
