#include "registry/load_registry.h"

#include <charconv>
#include <functional>
#include <set>
#include <utility>

#include "base/format.h"
#include "base/message.h"
#include "json/json.h"
#include "yaml/node.h"

namespace svod::registry {
namespace {

using diagnostics::Diagnostics;
using diagnostics::Kind;
using diagnostics::Severity;
using yaml::Node;

// JSON read with its places -> the value that the schema speaks of.
json::Value to_value(const Node& node) {
  switch (node.kind) {
    case Node::Kind::Null:
      return nullptr;
    case Node::Kind::Sequence: {
      json::Value list = json::Value::array();
      for (const Node& item : node.items) list.push_back(to_value(item));
      return list;
    }
    case Node::Kind::Mapping: {
      json::Value object = json::Value::object();
      for (const auto& [key, value] : node.entries) object[key.value] = to_value(value);
      return object;
    }
    case Node::Kind::Scalar:
      break;
  }
  if (node.quoted) return node.value;
  if (node.value == "true" || node.value == "false") return node.value == "true";
  double number = 0;
  const char* const end = node.value.data() + node.value.size();
  if (const auto [at, error] = std::from_chars(node.value.data(), end, number);
      error == std::errc{} && at == end) {
    const auto whole = static_cast<std::int64_t>(number);
    if (static_cast<double>(whole) == number) return whole;
    return number;
  }
  return node.value;
}

// Where a schema fault stands: the deepest node of its path that exists; of an unknown key,
// the key itself.
const Node* place_of(const Node& root, const json::SchemaFault& fault) {
  const bool unknown_key = fault.what == json::SchemaFault::What::UnknownKey;
  const Node* node = &root;
  for (const std::string& step : fault.path) {
    if (node->kind == Node::Kind::Sequence) {
      std::size_t index = 0;
      std::from_chars(step.data(), step.data() + step.size(), index);
      if (index >= node->items.size()) return node;
      node = &node->items[index];
    } else {
      const Node* next = nullptr;
      for (const auto& [key, value] : node->entries) {
        if (key.value == step) next = unknown_key && &step == &fault.path.back() ? &key : &value;
      }
      if (next == nullptr) return node;
      node = next;
    }
  }
  return node;
}

std::string text_of(const Node& entry, std::string_view key) {
  const Node* value = entry.find(key);
  return value == nullptr ? std::string() : value->value;
}

std::vector<std::string> texts_of(const Node& entry, std::string_view key) {
  std::vector<std::string> out;
  const Node* list = entry.find(key);
  if (list == nullptr) return out;
  for (const Node& item : list->items) out.push_back(item.value);
  return out;
}

int number_of(const Node& entry, std::string_view key) {
  const std::string text = text_of(entry, key);
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

class Loader {
 public:
  Loader(const files::FileTree& files, const std::string& root, Diagnostics& diagnostics)
      : files_(files), root_(root), diagnostics_(diagnostics) {}

  Registry load() {
    each("regions", [this](const Node& entry) { add_region(entry); });
    each("districts", [this](const Node& entry) { add_district(entry); });
    each("topics", [this](const Node& entry) { add_topic(entry); });
    each("projects", [this](const Node& entry) { add_entity(entry, EntityClass::Project); });
    each("acts", [this](const Node& entry) { add_entity(entry, EntityClass::Act); });
    registry_.build_indexes();
    check_references();
    return std::move(registry_);
  }

 private:
  std::string path(std::string_view name) const { return format("{}/{}.json", root_, name); }

  void fault(Kind kind, std::string_view file, const Node& at, Message message) {
    diagnostics_.push_back(
        {kind, Severity::Error, {path(file), at.line, at.column}, std::move(message)});
  }

  Node parse(const std::string& name) {
    const auto file = files_.find(name + ".json");
    if (file == files_.end()) {
      diagnostics_.push_back(
          {Kind::UnreadableFile,
           Severity::Error,
           {path(name), 0, 0},
           say("there is no such file; copy it from an archive that 'svod new DIR' makes")});
      return {};
    }
    return yaml::parse_json(file->second, path(name), diagnostics_);
  }

  // Calls `add` with every entry of registry file `name` that keeps to its schema.
  void each(const std::string& name, const std::function<void(const Node&)>& add) {
    const Node root = parse(name);
    const Node schema = parse(format("schema/{}.schema", name));
    if (root.is_null() || schema.is_null()) return;
    std::set<std::size_t> faulty;
    for (const json::SchemaFault& found : json::validate(to_value(schema), to_value(root))) {
      const Node* at = place_of(root, found);
      if (found.what == json::SchemaFault::What::UnknownKey) {
        yaml::report_unknown_key(*at, {found.known.begin(), found.known.end()}, path(name),
                                 diagnostics_);
      } else {
        const bool missing = found.what == json::SchemaFault::What::MissingKey;
        fault(missing ? Kind::MissingKey : Kind::BadValue, name, *at, found.message);
      }
      std::size_t index = 0;
      if (found.path.size() >= 2) {
        const std::string& step = found.path[1];
        std::from_chars(step.data(), step.data() + step.size(), index);
        faulty.insert(index);
      }
    }
    const Node* entries = root.find(name);
    if (entries == nullptr) return;
    for (std::size_t i = 0; i < entries->items.size(); ++i) {
      if (!faulty.contains(i)) add(entries->items[i]);
    }
  }

  void add_region(const Node& entry) {
    Region region;
    region.code = text_of(entry, "code");
    region.name = text_of(entry, "name");
    region.genitive = text_of(entry, "genitive");
    region.prepositional = text_of(entry, "prepositional");
    region.federal_district = text_of(entry, "federal_district");
    region.iso = text_of(entry, "iso");
    region.aliases = texts_of(entry, "aliases");
    if (unique("regions", entry, "code", region.code)) registry_.regions.push_back(region);
  }

  void add_district(const Node& entry) {
    District district;
    district.name = text_of(entry, "name");
    district.region = text_of(entry, "region");
    district.genitive = text_of(entry, "genitive");
    district.aliases = texts_of(entry, "aliases");
    district.sort_key = text_of(entry, "sort_key");
    if (const Node* names = entry.find("official_names")) {
      for (const Node& item : names->items) {
        DatedName official;
        official.name = text_of(item, "name");
        official.from = date_of("districts", item, "from");
        official.until = date_of("districts", item, "until");
        district.official_names.push_back(official);
      }
    }
    if (!known_region("districts", entry)) return;
    if (unique("districts", entry, "name", district.region + "/" + district.name)) {
      registry_.districts.push_back(district);
    }
  }

  void add_topic(const Node& entry) {
    Topic topic;
    topic.id = text_of(entry, "id");
    topic.name = text_of(entry, "name");
    topic.belongs = text_of(entry, "belongs");
    topic.excludes = text_of(entry, "excludes");
    if (const Node* cues = entry.find("cues")) {
      for (const Node& item : cues->items) {
        const std::string weight = text_of(item, "weight");
        Cue cue;
        cue.words = text_of(item, "words");
        std::from_chars(weight.data(), weight.data() + weight.size(), cue.weight);
        topic.cues.push_back(cue);
      }
    }
    if (unique("topics", entry, "id", topic.id)) registry_.topics.push_back(topic);
  }

  void add_entity(const Node& entry, EntityClass entity_class) {
    const std::string file = entity_class == EntityClass::Project ? "projects" : "acts";
    Entity entity;
    entity.entity_class = entity_class;
    entity.id = text_of(entry, "id");
    entity.kind = text_of(entry, "kind");
    entity.title = text_of(entry, "title");
    entity.short_title = text_of(entry, "short_title");
    entity.aliases = texts_of(entry, "aliases");
    entity.parent = text_of(entry, "parent");
    entity.predecessor = text_of(entry, "predecessor");
    entity.successor = text_of(entry, "successor");
    entity.issuer = text_of(entry, "issuer");
    entity.region = text_of(entry, "region");
    entity.number = text_of(entry, "number");
    entity.date = date_of(file, entry, "date");
    entity.start_year = number_of(entry, "start_year");
    entity.end_year = number_of(entry, "end_year");
    entity.official_url = text_of(entry, "official_url");
    if (const Node* status = entry.find("status_as_of"); status != nullptr && !status->is_null()) {
      entity.status_as_of = Status{date_of(file, *status, "date"), text_of(*status, "text"),
                                   text_of(*status, "source")};
    }
    entity.provisional = text_of(entry, "confidence") == "provisional";
    entity.match = match_of(text_of(entry, "match"));
    entity.not_to_confuse = texts_of(entry, "not_to_confuse");
    entity.notes = text_of(entry, "notes");
    entity.line = entry.line;
    if (entry.find("region") != nullptr && !known_region(file, entry)) return;
    if (!unique("entities", entry, "id", entity.id, file)) return;
    registry_.entities.push_back(entity);
    for (const char* key : {"parent", "predecessor", "successor"}) {
      if (const Node* value = entry.find(key); value != nullptr && !value->is_null()) {
        references_.emplace_back(file, *value);
      }
    }
    if (const Node* list = entry.find("not_to_confuse")) {
      for (const Node& item : list->items) references_.emplace_back(file, item);
    }
  }

  static MatchPolicy match_of(std::string_view text) {
    if (text == "distinctive") return MatchPolicy::Distinctive;
    if (text == "head_required") return MatchPolicy::HeadRequired;
    if (text == "number_and_date") return MatchPolicy::NumberAndDate;
    return MatchPolicy::QuotedOrHead;
  }

  PartialDate date_of(std::string_view file, const Node& entry, std::string_view key) {
    const Node* value = entry.find(key);
    if (value == nullptr || value->is_null()) return {};
    const auto date = parse_iso(value->value);
    if (date) return *date;
    fault(Kind::BadValue, file, *value,
          say("'{}' is no date; write YYYY, YYYY-MM or YYYY-MM-DD", value->value));
    return {};
  }

  bool known_region(std::string_view file, const Node& entry) {
    if (registry_.regions.empty()) return true;  // regions.json is at fault, and that is told
    const Node* value = entry.find("region");
    for (const Region& region : registry_.regions) {
      if (value != nullptr && region.code == value->value) return true;
    }
    fault(Kind::UnknownRegion, file, value == nullptr ? entry : *value,
          say("'{}' is no code of regions.json", value == nullptr ? "" : value->value));
    return false;
  }

  // `space`: what must be unique with what; `file`: where the entry stands.
  bool unique(const std::string& space, const Node& entry, std::string_view key,
              const std::string& value, const std::string& file = {}) {
    const auto [at, is_new] = seen_.emplace(space + "/" + value, entry.line);
    if (is_new) return true;
    const Node* place = entry.find(key);
    fault(Kind::DuplicateId, file.empty() ? space : file, place == nullptr ? entry : *place,
          say("'{}' stands already at line {}; every entry is one", value, at->second));
    return false;
  }

  void check_references() {
    for (const auto& [file, node] : references_) {
      if (registry_.find_entity(node.value) != nullptr) continue;
      fault(Kind::UnknownEntity, file, node,
            say("'{}' is the id of no entry in projects.json or acts.json", node.value));
    }
  }

  const files::FileTree& files_;
  const std::string& root_;
  Diagnostics& diagnostics_;
  Registry registry_;
  std::map<std::string, int> seen_;
  std::vector<std::pair<std::string, Node>> references_;
};

}  // namespace

Registry load_registry(const files::FileTree& files, const std::string& root,
                       Diagnostics& diagnostics) {
  return Loader(files, root, diagnostics).load();
}

}  // namespace svod::registry
