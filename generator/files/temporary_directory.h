#pragma once

#include <string>

#include "base/result.h"

namespace svod::files {

// A directory for the time of one task; with all that is in it removed at the end.
class TemporaryDirectory {
 public:
  static Result<TemporaryDirectory> make();

  ~TemporaryDirectory();
  TemporaryDirectory(TemporaryDirectory&& other) noexcept;
  TemporaryDirectory& operator=(TemporaryDirectory&& other) = delete;
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

  const std::string& path() const { return path_; }

 private:
  explicit TemporaryDirectory(std::string path) : path_(std::move(path)) {}
  std::string path_;  // "" when it was moved from
};

}  // namespace svod::files
