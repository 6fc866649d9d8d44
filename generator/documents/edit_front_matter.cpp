#include "documents/edit_front_matter.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "base/format.h"
#include "base/message.h"
#include "documents/file_parts.h"
#include "documents/front_matter_keys.h"
#include "yaml/node.h"

namespace svod::documents {
namespace {

using yaml::Entry;
using yaml::Node;

// The bytes of a file by line and column, as a reader of YAML counts them.
class Lines {
 public:
  explicit Lines(std::string_view bytes) : bytes_(bytes) {
    for (std::size_t at = 0; at != std::string_view::npos;) {
      begins_.push_back(at);
      at = bytes.find('\n', at);
      if (at != std::string_view::npos) ++at;
    }
  }

  std::size_t count() const { return begins_.size(); }

  // Line `count() + 1` begins at the end.
  std::size_t begin(int line) const {
    const auto index = static_cast<std::size_t>(line - 1);
    return index < begins_.size() ? begins_[index] : bytes_.size();
  }

  // Without its end.
  std::string_view operator[](int line) const {
    std::string_view text = bytes_.substr(begin(line), begin(line + 1) - begin(line));
    text = text.substr(0, text.find('\n'));
    return text.ends_with('\r') ? text.substr(0, text.size() - 1) : text;
  }

  std::size_t offset(int line, int column) const {
    std::size_t at = begin(line);
    for (int seen = 1; at < bytes_.size(); ++at) {
      const bool starts = (static_cast<unsigned char>(bytes_[at]) & 0xC0U) != 0x80U;
      if (starts && seen++ == column) break;
    }
    return at;
  }

 private:
  std::string_view bytes_;
  std::vector<std::size_t> begins_;
};

class FrontMatterEditor {
 public:
  explicit FrontMatterEditor(std::string_view bytes) : bytes_(bytes), lines_(bytes) {}

  Result<std::string> apply(const FrontMatterEdit& edit) {
    if (!read()) {
      return Error{say("its front matter cannot be changed by a program; change it in the file")};
    }
    const Node* mapping = &root_;
    const std::span<const std::string> keys(edit.keys);
    for (const std::string& key : keys.first(keys.size() - 1)) {
      const Node* parent = mapping;
      mapping = child(*parent, key);
      const bool there = mapping != nullptr && !mapping->is_null();
      if (there) continue;
      if (!edit.yaml) return std::string(bytes_);
      return Error{say("there is no '{}' to write into; write it in the file", key)};
    }
    if (edit.yaml) return set(*mapping, keys.back(), *edit.yaml, order_of(keys));
    return take_out(*mapping, keys);
  }

 private:
  // The front matter as a tree, with places in the file.
  bool read() {
    std::string_view first = lines_[1];
    if (first.starts_with(kByteOrderMark)) first.remove_prefix(kByteOrderMark.size());
    if (first != kFence) return false;
    int end = 2;
    while (static_cast<std::size_t>(end) <= lines_.count() && lines_[end] != kFence) ++end;
    if (static_cast<std::size_t>(end) > lines_.count()) return false;
    const std::size_t begin = lines_.begin(2);
    diagnostics::Diagnostics faults;
    root_ = yaml::parse_yaml(bytes_.substr(begin, lines_.begin(end) - begin), "", 2, faults);
    return faults.empty() && root_.kind == Node::Kind::Mapping;
  }

  static const Node* child(const Node& node, const std::string& key) {
    if (node.kind != Node::Kind::Sequence) return node.find(key);
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      if (key == std::to_string(i)) return &node.items[i];
    }
    return nullptr;
  }

  static std::span<const std::string_view> order_of(std::span<const std::string> keys) {
    if (keys.size() == 1) return kFrontMatterKeys;
    if (keys.front() == "sources") return kSourceKeys;
    return kBasisKeys;
  }

  std::size_t begin_of(const Node& node) const { return lines_.offset(node.line, node.column); }
  // A text of several lines ends behind the last of them: its end is that of its last sign.
  std::size_t end_of(const Node& node) const {
    std::size_t end = lines_.offset(node.end_line, node.end_column);
    while (end > 0 && std::string_view(" \t\r\n").find(bytes_[end - 1]) != std::string_view::npos) {
      --end;
    }
    return end;
  }
  std::size_t end_of(const Entry& entry) const {
    return std::max(behind_colon(entry), end_of(entry.value));
  }
  std::size_t behind_colon(const Entry& entry) const {
    return bytes_.find(':', end_of(entry.key)) + 1;
  }

  // The offset of the line behind the one that `at` stands in.
  std::size_t next_line(std::size_t at) const {
    const std::size_t end = bytes_.find('\n', at);
    return end == std::string_view::npos ? bytes_.size() : end + 1;
  }

  std::string replaced(std::size_t begin, std::size_t end, std::string_view with) const {
    return format("{}{}{}", bytes_.substr(0, begin), with, bytes_.substr(end));
  }

  static std::string behind_key(std::string_view yaml) {
    return format("{}{}", yaml.empty() || yaml.front() == '\n' ? "" : " ", yaml);
  }

  std::string set(const Node& mapping, const std::string& key, std::string_view yaml,
                  std::span<const std::string_view> order) const {
    const std::string value = with_line_ends_of(bytes_, behind_key(yaml));
    for (const Entry& entry : mapping.entries) {
      if (entry.key.value == key) return replaced(behind_colon(entry), end_of(entry), value);
    }
    if (mapping.flow) {
      const std::size_t end = end_of(mapping) - 1;
      return replaced(end, end, format("{}{}:{}", mapping.entries.empty() ? "" : ", ", key, value));
    }
    const std::size_t at = place_for(mapping, key, order);
    const std::string indent(static_cast<std::size_t>(mapping.entries.front().key.column - 1), ' ');
    return replaced(at, at,
                    format("{}{}:{}{}", indent, key, value, with_line_ends_of(bytes_, "\n")));
  }

  // Behind the last key that comes before `key` in the order; behind the first where none does,
  // since that may share its line with the dash of a list.
  std::size_t place_for(const Node& mapping, const std::string& key,
                        std::span<const std::string_view> order) const {
    const auto rank = [&order](std::string_view name) {
      return std::find(order.begin(), order.end(), name) - order.begin();
    };
    const Entry* before = nullptr;
    for (const Entry& entry : mapping.entries) {
      if (rank(entry.key.value) < rank(key)) before = &entry;
    }
    if (before == nullptr) before = &mapping.entries.front();
    return next_line(end_of(*before));
  }

  Result<std::string> take_out(const Node& mapping, std::span<const std::string> keys) const {
    const auto& entries = mapping.entries;
    const auto found = std::find_if(entries.begin(), entries.end(), [&keys](const Entry& entry) {
      return entry.key.value == keys.back();
    });
    if (found == entries.end()) return std::string(bytes_);
    if (entries.size() == 1 && keys.size() == 2) {  // nothing is left of the mapping
      const Entry& parent =
          *std::find_if(root_.entries.begin(), root_.entries.end(),
                        [&keys](const Entry& entry) { return entry.key.value == keys.front(); });
      return replaced(behind_colon(parent), end_of(parent), " {}");
    }
    if (!mapping.flow) {
      return replaced(lines_.begin(found->key.line), next_line(end_of(*found)), "");
    }
    if (found + 1 != entries.end()) {
      return replaced(begin_of(found->key), begin_of((found + 1)->key), "");
    }
    return replaced(found == entries.begin() ? begin_of(found->key) : end_of(*(found - 1)),
                    end_of(*found), "");
  }

  std::string_view bytes_;
  Lines lines_;
  Node root_;
};

}  // namespace

Result<std::string> edit_front_matter(std::string_view bytes, const FrontMatterEdit& edit) {
  return FrontMatterEditor(bytes).apply(edit);
}

}  // namespace svod::documents
