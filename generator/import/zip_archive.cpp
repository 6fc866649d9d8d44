#include "import/zip_archive.h"

#include <zip.h>

#include <algorithm>

#include "base/message.h"

namespace svod::import {

void ZipArchive::Close::operator()(void* archive) const {
  zip_discard(static_cast<zip_t*>(archive));
}

Result<ZipArchive> ZipArchive::open(std::string_view bytes, std::size_t most) {
  zip_error_t fault;
  zip_error_init(&fault);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &fault);
  zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &fault);
  if (archive == nullptr) {
    if (source != nullptr) zip_source_free(source);
    const std::string reason = zip_error_strerror(&fault);
    zip_error_fini(&fault);
    return Error{say("it cannot be unpacked ({})", reason)};
  }
  zip_error_fini(&fault);
  return ZipArchive(archive, most);
}

bool ZipArchive::has(const std::string& name) const {
  return zip_name_locate(static_cast<zip_t*>(archive_.get()), name.c_str(), 0) >= 0;
}

bool ZipArchive::is_encrypted(const std::string& name) const {
  zip_stat_t found;
  zip_stat_init(&found);
  return zip_stat(static_cast<zip_t*>(archive_.get()), name.c_str(), 0, &found) == 0 &&
         (found.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && found.encryption_method != ZIP_EM_NONE;
}

Result<std::string> ZipArchive::read(const std::string& name) {
  const Error damaged{say("'{}' inside it is damaged", name)};
  auto* archive = static_cast<zip_t*>(archive_.get());
  zip_file_t* file = zip_fopen(archive, name.c_str(), 0);
  if (file == nullptr) return damaged;
  // What the directory says of a size is not believed: it is counted.
  std::string out;
  constexpr std::size_t kStep = std::size_t{64} * 1024;
  std::int64_t got = 0;
  do {
    const std::size_t size = out.size();
    if (size > left_) {
      zip_fclose(file);
      return Error{say("it unpacks to more than {} MiB", most_ / 1024 / 1024)};
    }
    out.resize(size + kStep);
    got = zip_fread(file, out.data() + size, kStep);
    out.resize(size + static_cast<std::size_t>(std::max<std::int64_t>(got, 0)));
  } while (got > 0);
  zip_fclose(file);
  if (got < 0) return damaged;
  left_ -= std::min(left_, out.size());
  return out;
}

}  // namespace svod::import
