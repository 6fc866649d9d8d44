#pragma once

// tests/gold/*.json -> Gold: what a reader finds in one document. The format: gold/README.md.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"

namespace svod::score {

struct GoldDue {
  std::string surface;
  std::string kind;
  std::string date;
};

// A value that is not there is one that the text leaves open: it counts neither way.
struct GoldBlock {
  std::string type;
  std::string number;  // as printed, "" where none
  std::string text_start;
  std::string text_end;
  int line = 0;  // 1-based
  int line_end = 0;
  std::optional<std::string> part;
  std::optional<std::string> addressee;
  std::optional<std::string> addressee_kind;
  std::optional<std::vector<GoldDue>> due;
  std::optional<std::vector<std::string>> figures;
};

struct GoldMention {
  int line = 0;
  int column = 0;  // code points, from 0
  std::string surface;
  std::vector<std::string> accept;  // other right bounds
  bool required = false;
  std::string entity;  // the annotators' id
};

struct GoldNonMention {
  int line = 0;
  std::string surface;
  std::string why;
};

struct GoldTopic {
  int line = 0;
  std::string text_start;
  std::string topic;
};

struct Gold {
  std::string name;                         // "000"
  std::string source;                       // name of the source's file
  std::set<int> removed_lines;              // of the source: lone page numbers
  std::map<std::string, std::string> meta;  // "" for what is not stated
  std::vector<GoldBlock> blocks;
  std::vector<GoldMention> mentions;
  std::vector<GoldNonMention> non_mentions;
  std::vector<GoldTopic> topics;
};

// Throws nlohmann's exceptions where the file is not of that form: a fault of the annotation.
Gold parse_gold(const std::string& name, const std::string& json);

// The annotators' ids of entities -> the ids of the registry that are right for each. More than
// one where a document and the act that approved it are one thing to the annotators and two
// entries of the registry.
using EntityIds = std::map<std::string, std::vector<std::string>>;

// `lists` are entities.json and the like; `added` is registry-ids.json, which wins.
EntityIds parse_entity_ids(const std::vector<std::string>& lists, const std::string& added);

}  // namespace svod::score
