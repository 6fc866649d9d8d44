#include "pipeline/new_archive.h"

#include "base/format.h"
#include "base/message.h"
#include "files/files.h"
#include "pipeline/load_content.h"

namespace svod::pipeline {

Result<bool> new_archive(const std::string& directory) {
  if (files::is_file(directory)) {
    return Error{say("'{}' is a file; name a directory", directory)};
  }
  if (files::is_directory(directory)) {
    const auto inside = files::list_files(directory);
    if (!inside) return inside.error();
    if (!inside->empty()) {
      return Error{say("'{}' is not empty; name a new directory", directory)};
    }
  }
  const auto data = data_directory();
  if (!data) return data.error();
  // The archive that comes with svod, without its documents, is the best template: it is
  // built and tested all the time.
  auto tree = files::read_tree(*data + "/content/registry", ".json");
  if (!tree) return tree.error();
  for (const auto& [name, bytes] : *tree) {
    auto done = files::write_file(format("{}/content/registry/{}", directory, name), bytes);
    if (!done) return done;
  }
  for (const char* name : {"archive.json", "pages/about.md"}) {
    const auto bytes = files::read_file(format("{}/content/{}", *data, name));
    if (!bytes) return bytes.error();
    auto done = files::write_file(format("{}/content/{}", directory, name), *bytes);
    if (!done) return done;
  }
  return true;
}

}  // namespace svod::pipeline
