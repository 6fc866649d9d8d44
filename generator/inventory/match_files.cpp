#include "inventory/match_files.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "base/message.h"
#include "text/text.h"

namespace svod::inventory {
namespace {

using diagnostics::Diagnostics;
using diagnostics::Kind;
using diagnostics::Severity;

// The form in which names are compared.
std::string key_of(std::string path) {
  std::replace(path.begin(), path.end(), '\\', '/');
  path = text::collapse_spaces(text::trim(text::fold(text::to_nfc(path))));
  while (path.starts_with("./")) path.erase(0, 2);
  return path;
}

std::string_view name_of(std::string_view path) {
  return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string_view without_ending(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos || dot < path.size() - name_of(path).size()
             ? path
             : path.substr(0, dot);
}

bool ends_with_path(std::string_view path, std::string_view wanted) {
  if (!path.ends_with(wanted)) return false;
  return path.size() == wanted.size() || path[path.size() - wanted.size() - 1] == '/';
}

class Matcher {
 public:
  Matcher(const Inventory& inventory, const std::vector<std::string>& paths,
          Diagnostics& diagnostics)
      : inventory_(inventory), paths_(paths), diagnostics_(diagnostics), listed_(paths.size()) {
    keys_.reserve(paths.size());
    for (const std::string& path : paths) keys_.push_back(key_of(path));
    for (std::size_t i = 0; i < paths.size(); ++i) {
      by_name_[std::string(name_of(keys_[i]))].push_back(i);
      by_stem_[std::string(without_ending(name_of(keys_[i])))].push_back(i);
    }
  }

  std::vector<import::Listed> match() {
    for (const Entry& entry : inventory_.entries) take(entry);
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      if (listed_[i].line > 0) continue;
      diagnostics_.push_back({Kind::UnknownFile,
                              Severity::Warning,
                              {paths_[i], 0, 0},
                              say("the list {} does not name it", inventory_.path)});
    }
    return std::move(listed_);
  }

 private:
  using Index = std::map<std::string, std::vector<std::size_t>, std::less<>>;

  void fault(Kind kind, const Entry& entry, Message message, Severity severity = Severity::Error) {
    diagnostics_.push_back(
        {kind, severity, {inventory_.path, entry.listed.line, entry.cell}, std::move(message)});
  }

  void take(const Entry& entry) {
    const std::vector<std::size_t> files = find(entry.file);
    if (files.empty()) {
      fault(Kind::UnknownFile, entry,
            say("there is no file '{}' among those to import; nothing is read from the row",
                entry.file),
            Severity::Warning);
      return;
    }
    const auto elsewhere = std::find_if(files.begin(), files.end(), [&](std::size_t file) {
      return folder_of(keys_[file]) != folder_of(keys_[files.front()]);
    });
    if (elsewhere != files.end()) {
      fault(Kind::BadValue, entry,
            say("'{}' may be {} or {}; write the folder too", entry.file, paths_[files.front()],
                paths_[*elsewhere]));
      return;
    }
    for (const std::size_t file : files) {
      if (listed_[file].line > 0) {
        fault(Kind::DuplicateKey, entry,
              say("{} is named in line {} already: keep one of the two rows", paths_[file],
                  std::to_string(listed_[file].line)));
      } else {
        listed_[file] = entry.listed;
      }
    }
  }

  // With its ending, else without; of several that differ in case alone the one that is written so.
  std::vector<std::size_t> find(const std::string& written) const {
    const std::string wanted = key_of(written);
    std::vector<std::size_t> files = find_in(by_name_, wanted, false);
    if (files.empty()) files = find_in(by_stem_, wanted, true);
    std::vector<std::size_t> exact;
    for (const std::size_t file : files) {
      if (ends_with_path(paths_[file], written)) exact.push_back(file);
    }
    return exact.empty() ? files : exact;
  }

  std::vector<std::size_t> find_in(const Index& index, const std::string& wanted,
                                   bool stems) const {
    std::vector<std::size_t> files;
    const auto found = index.find(name_of(wanted));
    if (found == index.end()) return files;
    for (const std::size_t file : found->second) {
      const std::string_view key = keys_[file];
      if (ends_with_path(stems ? without_ending(key) : key, wanted)) files.push_back(file);
    }
    return files;
  }

  const Inventory& inventory_;
  const std::vector<std::string>& paths_;
  Diagnostics& diagnostics_;
  std::vector<std::string> keys_;
  Index by_name_;
  Index by_stem_;
  std::vector<import::Listed> listed_;
};

}  // namespace

std::vector<import::Listed> match_files(const Inventory& inventory,
                                        const std::vector<std::string>& paths,
                                        Diagnostics& diagnostics) {
  return Matcher(inventory, paths, diagnostics).match();
}

}  // namespace svod::inventory
