#pragma once

// The output directory, replaced in one step.
//
// 1. Everything is written into a staging directory beside the output. A file whose bytes
//    are those of the published one is linked, not written again.
// 2. publish() exchanges the two directories; a build that fails or is killed before that
//    leaves the old site whole, and the next build clears what it left.
// 3. A manifest (kManifest) marks what svod wrote. What svod did not write is carried over;
//    an output directory that is not empty and has no manifest is refused.

#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace svod::files {

inline constexpr std::string_view kManifest = ".svod-manifest";

class OutputDirectory {
 public:
  // Requires nothing of `path`: it is made if it is not there. Errors: a file of that name,
  // a directory that svod did not make, another build at work there, no permission.
  static Result<OutputDirectory> open(const std::string& path);

  // Writes one file of the new site. Can be called from several threads at once. Requires:
  // `relative` is a path without "..", and each is written once.
  Result<bool> write(const std::string& relative, std::string_view bytes);

  // Makes the new site the published one. Errors leave the old one as it was.
  Result<bool> publish();

  // How many files of the new site were not there before or have other bytes.
  std::size_t changed() const { return changed_; }

  OutputDirectory(OutputDirectory&& other) noexcept;
  OutputDirectory& operator=(OutputDirectory&&) = delete;
  OutputDirectory(const OutputDirectory&) = delete;
  OutputDirectory& operator=(const OutputDirectory&) = delete;
  ~OutputDirectory();  // what was not published is removed

 private:
  OutputDirectory() : mutex_(std::make_unique<std::mutex>()) {}
  Result<bool> carry_over();

  std::string output_;  // real path
  std::string staging_;
  int lock_ = -1;                    // descriptor of the lock on the staging directory
  std::set<std::string> old_files_;  // what the last build wrote
  std::unique_ptr<std::mutex> mutex_;
  std::set<std::string> written_;
  std::size_t changed_ = 0;
};

}  // namespace svod::files
