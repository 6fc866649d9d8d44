#include "files/temporary_directory.h"

#include <cstdlib>
#include <filesystem>
#include <utility>

#include "base/message.h"

namespace svod::files {

Result<TemporaryDirectory> TemporaryDirectory::make() {
  std::error_code fault;
  const std::filesystem::path parent = std::filesystem::temp_directory_path(fault);
  std::string path = (fault ? std::string("/tmp") : parent.string()) + "/svod-XXXXXX";
  if (mkdtemp(path.data()) == nullptr) {
    return Error{say("no directory can be made in '{}'; set TMPDIR to one that is writable",
                     path.substr(0, path.rfind('/')))};
  }
  return TemporaryDirectory(std::move(path));
}

TemporaryDirectory::TemporaryDirectory(TemporaryDirectory&& other) noexcept
    : path_(std::exchange(other.path_, {})) {}

TemporaryDirectory::~TemporaryDirectory() {
  if (path_.empty()) return;
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace svod::files
