#pragma once

// The files inside a zip: DOCX and ODT are such.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/message.h"
#include "base/result.h"

namespace svod::import {

class ZipArchive {
 public:
  static constexpr std::size_t kMostBytes = std::size_t{512} * 1024 * 1024;

  // `bytes` must outlive the archive. `most` is how many bytes all that is in it may hold together.
  // An error if the bytes are no zip.
  static Result<ZipArchive> open(std::string_view bytes, std::size_t most = kMostBytes);

  // Why no document should be read from it: all that is in it unpacks to more than `most`, or an
  // archive is in it. Empty: it may be.
  Message why_refused() const;

  bool has(const std::string& name) const;
  bool is_encrypted(const std::string& name) const;
  // An error: it is not there, is damaged or does not have the size that the zip says.
  Result<std::string> read(const std::string& name);

 private:
  struct Close {
    void operator()(void* archive) const;
  };

  ZipArchive(void* archive, std::size_t most) : archive_(archive), most_(most) {}

  std::unique_ptr<void, Close> archive_;
  std::size_t most_ = 0;
};

}  // namespace svod::import
