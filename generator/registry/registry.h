#pragma once

// The registry: hand-kept reference data of regions, districts, topics, projects and acts.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/partial_date.h"

namespace svod::registry {

struct Region {
  std::string code;  // two digits: "47"
  std::string name;
  std::string genitive;
  std::string prepositional;
  std::string federal_district;
  std::string iso;
  std::vector<std::string> aliases;
};

struct DatedName {
  std::string name;
  PartialDate from;
  PartialDate until;
};

struct District {
  std::string name;  // nominative, as people say it: «Тихвинский район», «город Тында»
  std::string region;  // code
  std::string genitive;
  std::vector<DatedName> official_names;
  std::vector<std::string> aliases;
  std::string sort_key;
};

struct Cue {
  std::string words;  // matched by stems, in order, next to each other; «слов*» matches by prefix
  double weight = 1;  // negative: speaks against the topic
};

struct Topic {
  std::string id;
  std::string name;
  std::string belongs;   // one sentence: what is filed here
  std::string excludes;  // one sentence: what is not
  std::vector<Cue> cues;
};

enum class EntityClass { Project, Act };
std::string_view name(EntityClass entity_class);  // project | act

enum class MatchPolicy { Distinctive, QuotedOrHead, HeadRequired, NumberAndDate };

struct Status {
  PartialDate date;
  std::string text;
  std::string source;
};

// A project or an act.
struct Entity {
  std::string id;  // its address
  EntityClass entity_class = EntityClass::Project;
  std::string kind;  // federal_project, decree, … the closed list of the schema
  std::string title;
  std::string short_title;
  std::vector<std::string> aliases;
  std::string parent;
  std::string predecessor;
  std::string successor;
  std::string issuer;
  std::string region;  // code, of a regional one
  std::string number;  // as printed: "474", "273-ФЗ"
  PartialDate date;
  int start_year = 0;
  int end_year = 0;
  std::string official_url;
  std::optional<Status> status_as_of;
  bool provisional = false;  // confidence: provisional
  MatchPolicy match = MatchPolicy::QuotedOrHead;
  std::vector<std::string> not_to_confuse;
  std::string notes;
  int line = 0;  // where it stands in its file
};

struct Registry {
  std::vector<Region> regions;      // sorted by code
  std::vector<District> districts;  // sorted by (region, name)
  std::vector<Topic> topics;        // in the order of the file
  std::vector<Entity> entities;     // projects, then acts, in the order of the files

  const Region* find_region(std::string_view code) const;
  // By name, genitive, prepositional or alias.
  const Region* find_region_by_name(std::string_view name) const;
  const Topic* find_topic(std::string_view id) const;
  const Entity* find_entity(std::string_view id) const;
  // Districts of that name (or alias or official name; see district_key.h), in any region.
  std::vector<const District*> find_districts(std::string_view name) const;
  const District* find_district(std::string_view region, std::string_view name) const;

  // Fills the indexes below; to be called when the lists above are complete.
  void build_indexes();

  std::map<std::string, std::size_t, std::less<>> entity_by_id;
  std::map<std::string, std::size_t, std::less<>> region_by_code;
  std::map<std::string, std::size_t, std::less<>> region_by_name;        // folded, each form
  std::multimap<std::string, std::size_t, std::less<>> district_by_key;  // see district_key.h
};

}  // namespace svod::registry
