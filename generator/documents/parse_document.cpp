#include "documents/parse_document.h"

#include "documents/find_redactions.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/message.h"
#include "documents/file_parts.h"
#include "documents/front_matter_keys.h"
#include "documents/russian_kinds.h"
#include "text/text.h"
#include "yaml/mend.h"
#include "yaml/node.h"

namespace svod::documents {
namespace {

using diagnostics::Diagnostics;
using diagnostics::Kind;
using diagnostics::Severity;
using yaml::Node;

using Keys = std::vector<std::string_view>;

// Of every level.
const Keys& all_keys() {
  static const Keys keys = [] {
    Keys all = {"what", "key", "edited", "imported"};
    all.insert(all.end(), std::begin(kFrontMatterKeys), std::end(kFrontMatterKeys));
    all.insert(all.end(), std::begin(kSourceKeys), std::end(kSourceKeys));
    return all;
  }();
  return keys;
}

constexpr std::string_view kDateOf[] = {"document", "event", "inferred"};
constexpr std::string_view kStatus[] = {"adopted", "draft", "withdrawn"};

template <std::size_t size>
std::string listed(const std::string_view (&words)[size]) {
  std::string out;
  for (const std::string_view word : words) out += (out.empty() ? "" : ", ") + std::string(word);
  return out;
}

template <std::size_t size>
std::vector<std::string_view> all(const std::string_view (&words)[size]) {
  return {std::begin(words), std::end(words)};
}

class FrontMatterParser {
 public:
  FrontMatterParser(const std::string& path, const registry::Registry& registry,
                    Diagnostics& diagnostics)
      : path_(path), registry_(registry), diagnostics_(diagnostics) {}

  FrontMatter parse(const Node& root) {
    yaml::report_unknown_keys(root, all(kFrontMatterKeys), path_, diagnostics_);
    FrontMatter front;
    front.kind = one_of(root, "kind", kKinds);
    const Node* kind = root.find("kind");
    if (kind == nullptr || kind->is_null()) {
      fault(Kind::MissingKey, root, say("'kind' is missing; it is one of: {}", listed(kKinds)));
    }
    front.title = text(root, "title");
    front.event = text(root, "event");
    if (front.title.empty() && front.event.empty()) {
      fault(Kind::MissingKey, root, say("'title' is missing; write the theme, or an 'event'"));
    }
    front.date = date(root, "date");
    front.date_of = one_of(root, "date_of", kDateOf);
    front.district = text(root, "district");
    front.region = region(root);
    front.place = text(root, "place");
    front.school_year = school_year(root);
    front.status = one_of(root, "status", kStatus);
    if (front.status.empty()) front.status = "adopted";
    basis(root, front);
    sources(root, front);
    front.added = date(root, "added");
    front.checked = text(root, "checked");
    corrections(root, front);
    former_ids(root, front);
    conflicts(root, front);
    return front;
  }

 private:
  void fault(Kind kind, const Node& at, Message message) {
    diagnostics_.push_back(
        {kind, Severity::Error, {path_, std::max(at.line, 1), at.column}, std::move(message)});
  }

  std::string text(const Node& object, std::string_view key) {
    const Node* value = object.find(key);
    if (value == nullptr || value->is_null()) return {};
    if (value->kind != Node::Kind::Scalar) {
      fault(Kind::BadValue, *value,
            say("'{}' must be one line of text; put it in double quotes", key));
      return {};
    }
    return value->value;
  }

  template <std::size_t size>
  std::string one_of(const Node& object, std::string_view key,
                     const std::string_view (&words)[size]) {
    std::string value = text(object, key);
    if (value.empty()) return value;
    if (std::find(std::begin(words), std::end(words), value) != std::end(words)) return value;
    fault(Kind::BadValue, *object.find(key),
          say("'{}' is no '{}'; it is one of: {}", value, key, listed(words)));
    return {};
  }

  PartialDate date(const Node& object, std::string_view key) {
    const std::string value = text(object, key);
    if (value.empty()) return {};
    if (const auto parsed = parse_iso(value)) return *parsed;
    fault(Kind::BadValue, *object.find(key),
          say("'{}' is no date; write YYYY, YYYY-MM or YYYY-MM-DD", value));
    return {};
  }

  std::string region(const Node& root) {
    std::string name = text(root, "region");
    if (name.empty()) return name;
    const registry::Region* found = registry_.find_region_by_name(name);
    if (found != nullptr) return found->name;
    fault(Kind::UnknownRegion, *root.find("region"),
          say("'{}' is no region of registry/regions.json; write its name as there", name));
    return {};
  }

  std::string school_year(const Node& root) {
    std::string value = text(root, "school_year");
    if (value.empty()) return value;
    const auto first = parse_iso(value.substr(0, 4));
    const auto second =
        value.size() == 9 && value[4] == '/' ? parse_iso(value.substr(5)) : std::nullopt;
    if (first && second && second->year == first->year + 1) return value;
    fault(Kind::BadValue, *root.find("school_year"),
          say("'{}' is no school year; write it as 2021/2022", value));
    return {};
  }

  // A list under `key`, each item of which is a mapping.
  std::vector<const Node*> mappings(const Node& object, std::string_view key) {
    std::vector<const Node*> out;
    const Node* list = object.find(key);
    if (list == nullptr || list->is_null()) return out;
    if (list->kind != Node::Kind::Sequence) {
      fault(Kind::BadValue, *list, say("'{}' must be a list", key));
      return out;
    }
    for (const Node& item : list->items) {
      if (item.kind == Node::Kind::Mapping) {
        out.push_back(&item);
      } else {
        fault(Kind::BadValue, item, say("an item of '{}' must have keys", key));
      }
    }
    return out;
  }

  void basis(const Node& root, FrontMatter& front) {
    const Node* node = root.find("basis");
    if (node == nullptr || node->is_null()) return;
    if (node->kind != Node::Kind::Mapping) {
      fault(Kind::BadValue, *node,
            say("'basis' must say a reason under each key that was inferred"));
      return;
    }
    yaml::report_unknown_keys(*node, all(kBasisKeys), path_, diagnostics_);
    for (const auto& [key, value] : node->entries) front.basis.emplace_back(key.value, value.value);
  }

  void sources(const Node& root, FrontMatter& front) {
    for (const Node* item : mappings(root, "sources")) {
      yaml::report_unknown_keys(*item, all(kSourceKeys), path_, diagnostics_);
      Source source;
      source.file = text(*item, "file");
      source.original_name = text(*item, "original_name");
      source.sha256 = text(*item, "sha256");
      source.pages = text(*item, "pages");
      source.from = text(*item, "from");
      source.url = text(*item, "url");
      source.received = date(*item, "received");
      source.publish = is_yes(*item, "publish");
      source.recognised = is_yes(*item, "recognised");
      source.draft = is_yes(*item, "draft");
      front.sources.push_back(source);
    }
  }

  // No where the key is not there.
  bool is_yes(const Node& item, std::string_view key) {
    const std::string value = text(item, key);
    const bool yes = value == "yes" || value == "true";
    if (!value.empty() && !yes && value != "no" && value != "false") {
      fault(Kind::BadValue, *item.find(key), say("'{}' is no '{}'; write yes or no", value, key));
    }
    return yes;
  }

  void corrections(const Node& root, FrontMatter& front) {
    for (const Node* item : mappings(root, "corrections")) {
      yaml::report_unknown_keys(*item, {"date", "what"}, path_, diagnostics_);
      front.corrections.push_back({date(*item, "date"), text(*item, "what")});
    }
  }

  void conflicts(const Node& root, FrontMatter& front) {
    for (const Node* item : mappings(root, "conflicts")) {
      yaml::report_unknown_keys(*item, {"key", "edited", "imported"}, path_, diagnostics_);
      front.conflicts.push_back(
          {text(*item, "key"), text(*item, "edited"), text(*item, "imported"), item->line});
    }
  }

  void former_ids(const Node& root, FrontMatter& front) {
    const Node* list = root.find("former_ids");
    if (list == nullptr || list->is_null()) return;
    front.former_ids_line = list->line;
    if (list->kind != Node::Kind::Sequence) {
      fault(Kind::BadValue, *list, say("'former_ids' must be a list of ids"));
      return;
    }
    for (const Node& item : list->items) {
      if (is_document_id(item.value)) {
        front.former_ids.push_back(item.value);
      } else {
        fault(Kind::BadValue, item,
              say("'{}' is no id; write it as 47/tikhvinskiy-rayon/2020-08-27", item.value));
      }
    }
  }

  const std::string& path_;
  const registry::Registry& registry_;
  Diagnostics& diagnostics_;
};

// Line and column of a byte of `text`.
diagnostics::Location locate(const std::string& path, std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t newline = before.rfind('\n');
  const std::string_view line =
      newline == std::string_view::npos ? before : before.substr(newline + 1);
  const auto column = std::count_if(line.begin(), line.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  });
  return {path, 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n')),
          1 + static_cast<int>(column)};
}

// Where words stand in a block: goes through the text once, for places that are asked in order.
class LineFinder {
 public:
  explicit LineFinder(std::string_view text) : text_(text) {}

  // The last `words` in line `line`: attributes end it. Column 0 where they stand in a later one.
  diagnostics::Location find(const std::string& path, int line, std::string_view words) {
    while (line_ < line && begin_ < text_.size()) {
      begin_ = std::min(text_.find('\n', begin_), text_.size() - 1) + 1;
      ++line_;
    }
    const std::size_t end = std::min(text_.find('\n', begin_), text_.size());
    const std::string_view whole = text_.substr(begin_, end - begin_);
    const std::size_t at = whole.rfind(words);
    if (at == std::string_view::npos) return {path, line, 0};
    return {path, line, locate(path, whole, at).column};
  }

 private:
  std::string_view text_;
  std::size_t begin_ = 0;
  int line_ = 1;
};

}  // namespace

bool is_document_id(std::string_view id) {
  if (id.empty() || id.front() == '/' || id.back() == '/') return false;
  char before = '/';
  for (const char c : id) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!plain && c != '-' && c != '_' && c != '/') return false;
    if (c == '/' && before == '/' && &c != id.data()) return false;
    before = c;
  }
  return std::count(id.begin(), id.end(), '/') >= 1;
}

std::string FrontMatter::value_of(std::string_view key) const {
  if (key == "kind") return kind;
  if (key == "title") return title;
  if (key == "event") return event;
  if (key == "date") return to_iso(date);
  if (key == "date_of") return date_of;
  if (key == "district") return district;
  if (key == "region") return region;
  if (key == "place") return place;
  if (key == "school_year") return school_year;
  if (key == "status") return status;
  if (key == "added") return to_iso(added);
  if (key == "checked") return checked;
  return {};
}

std::string_view FrontMatter::basis_of(std::string_view key) const {
  for (const auto& [inferred, why] : basis) {
    if (inferred == key) return why;
  }
  return {};
}

Document parse_document(std::string_view bytes, const std::string& id, const std::string& path,
                        const registry::Registry& registry, Diagnostics& diagnostics) {
  Document document;
  document.id = id;
  document.path = path;
  document.region_code = "00";
  document.markdown = bytes;
  const auto fault = [&](Kind kind, diagnostics::Location where, Message message) {
    diagnostics.push_back({kind, Severity::Error, std::move(where), std::move(message)});
  };
  if (!is_document_id(id)) {
    fault(Kind::BadValue, {path, 0, 0},
          say("the path of a document becomes its address; use only a-z, 0-9, - and _ as in "
              "47/tikhvinskiy-rayon/2020-08-27.md"));
  }
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    fault(Kind::EmptyFile, {path, 0, 0},
          say("the file is empty; copy what import wrote from content/imported/{}.md, or remove it "
              "and import its source again",
              id));
    return document;
  }
  if (const auto invalid = text::find_invalid_utf8(bytes)) {
    fault(Kind::InvalidUtf8, locate(path, bytes, *invalid),
          say("this byte is not UTF-8; save the file as UTF-8"));
    return document;
  }
  const std::string text = with_plain_lines(bytes);
  const auto parts = split_file(text);
  if (!parts) {
    fault(Kind::MissingFrontMatter, {path, 1, 1},
          is_fence(text.substr(0, text.find('\n')))
              ? say("the front matter has no end; write a line '---' below its last key")
              : say("there is no front matter; begin the file with it, between two lines '---', as "
                    "in the documents that 'svod import' writes"));
    return document;
  }
  const std::size_t faults_before = diagnostics.size();
  for (const int line : parts->odd_fences) {
    diagnostics.push_back({Kind::ReadAsMeant,
                           Severity::Warning,
                           {path, line, 1},
                           say("this line is read as the bound of the front matter; write: ---")});
  }
  const std::string front =
      yaml::mend_yaml(parts->front, all_keys(), path, parts->front_line, diagnostics);
  const Node root = yaml::parse_yaml(front, path, parts->front_line, diagnostics);
  if (root.kind == Node::Kind::Mapping) {
    document.front = FrontMatterParser(path, registry, diagnostics).parse(root);
  } else if (diagnostics.size() == faults_before) {
    fault(Kind::MissingFrontMatter, {path, 2, 1},
          say("the front matter has no keys; it needs a 'kind'"));
  }
  if (const registry::Region* region = registry.find_region_by_name(document.front.region)) {
    document.region_code = region->code;
  }
  document.blocks = markdown::parse_markdown(parts->body, parts->body_line);
  LineFinder lines(text);
  for (markdown::Block& block : document.blocks) {
    std::erase_if(block.topics, [&](const std::string& topic) {
      if (registry.find_topic(topic) != nullptr) return false;
      fault(Kind::UnknownTopic, lines.find(path, block.line, topic),
            say("'{}' is the id of no topic; write one of registry/topics.json", topic));
      return true;
    });
  }
  LineFinder redacted(text);
  for (const Redaction& redaction : find_redactions(document.blocks)) {
    if (is_listed(redaction, document.front.corrections)) continue;
    diagnostics.push_back(
        {Kind::UnlistedRedaction, Severity::Warning,
         redacted.find(path, redaction.line,
                       redaction.printed.substr(1, redaction.printed.size() - 2)),
         say("'{}' stands in no correction; list it in the front matter under 'corrections', "
             "with its date and 'what: \"{}\"'",
             redaction.printed, describe_redactions({redaction}))});
  }
  return document;
}

}  // namespace svod::documents
