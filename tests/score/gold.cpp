#include "score/gold.h"

#include "json/json.h"

namespace svod::score {
namespace {

using json::Value;

std::string text_of(const Value& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() || found->is_null() ? std::string() : found->get<std::string>();
}

std::optional<std::string> open_text_of(const Value& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return std::nullopt;
  return found->get<std::string>();
}

GoldBlock block_of(const Value& object) {
  GoldBlock block;
  block.type = object.at("type").get<std::string>();
  block.number = text_of(object, "number");
  block.text_start = object.at("text_start").get<std::string>();
  block.text_end = object.at("text_end").get<std::string>();
  block.line = object.at("line").get<int>();
  block.line_end = object.at("line_end").get<int>();
  block.part = open_text_of(object, "part");
  block.addressee = open_text_of(object, "addressee");
  block.addressee_kind = open_text_of(object, "addressee_kind");
  if (const auto due = object.find("due"); due != object.end() && !due->is_null()) {
    block.due.emplace();
    for (const Value& one : *due) {
      block.due->push_back({text_of(one, "surface"), text_of(one, "kind"), text_of(one, "date")});
    }
  }
  if (const auto figures = object.find("figures"); figures != object.end() && !figures->is_null()) {
    block.figures = figures->get<std::vector<std::string>>();
  }
  return block;
}

}  // namespace

Gold parse_gold(const std::string& name, const std::string& json) {
  const Value root = Value::parse(json);
  Gold gold;
  gold.name = name;
  gold.source = root.at("source").get<std::string>();
  gold.removed_lines = root.value("removed_lines", std::set<int>());
  for (const auto& [key, value] : root.at("meta").items()) {
    gold.meta[key] = value.is_null() ? std::string() : value.get<std::string>();
  }
  for (const Value& block : root.at("blocks")) gold.blocks.push_back(block_of(block));
  for (const Value& mention : root.at("mentions")) {
    gold.mentions.push_back({mention.at("line").get<int>(), mention.at("column").get<int>(),
                             mention.at("surface").get<std::string>(),
                             mention.value("accept", std::vector<std::string>()),
                             mention.at("required").get<bool>(),
                             mention.at("entity").at("id").get<std::string>()});
  }
  for (const Value& other : root.at("non_mentions")) {
    gold.non_mentions.push_back({other.at("line").get<int>(),
                                 other.at("surface").get<std::string>(), text_of(other, "why")});
  }
  for (const Value& topic : root.at("topics")) {
    gold.topics.push_back({topic.at("line").get<int>(), topic.at("text_start").get<std::string>(),
                           topic.at("topic").get<std::string>()});
  }
  return gold;
}

EntityIds parse_entity_ids(const std::vector<std::string>& lists, const std::string& added) {
  EntityIds ids;
  for (const std::string& list : lists) {
    const Value entities = Value::parse(list);
    for (const Value& entity : entities) {
      const std::string id = text_of(entity, "registry_id");
      if (!id.empty()) ids[entity.at("id").get<std::string>()] = {id};
    }
  }
  const Value others = Value::parse(added);
  for (const auto& [gold_id, right] : others.items()) {
    ids[gold_id] = right.get<std::vector<std::string>>();
  }
  return ids;
}

}  // namespace svod::score
