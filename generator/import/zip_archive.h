#pragma once

// The files inside a zip: DOCX and ODT are such.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace svod::import {

class ZipArchive {
 public:
  // The most that the files asked for may hold together, in bytes.
  static constexpr std::size_t kMostBytes = std::size_t{512} * 1024 * 1024;

  // `bytes` must outlive the archive. An error if they are no zip.
  static Result<ZipArchive> open(std::string_view bytes);

  bool has(const std::string& name) const;
  bool is_encrypted(const std::string& name) const;
  // An error: it is not there, is damaged, or unpacks to more than is left of kMostBytes.
  Result<std::string> read(const std::string& name);

 private:
  struct Close {
    void operator()(void* archive) const;
  };
  explicit ZipArchive(void* archive) : archive_(archive) {}

  std::unique_ptr<void, Close> archive_;
  std::size_t left_ = kMostBytes;
};

}  // namespace svod::import
