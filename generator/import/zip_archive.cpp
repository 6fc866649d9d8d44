#include "import/zip_archive.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/message.h"
#include "text/text.h"

namespace svod::import {
namespace {

// Tables and documents that Word embeds are zips of another name.
bool is_archive_name(std::string_view name) {
  constexpr std::array kEndings =
      std::to_array<std::string_view>({".zip", ".rar", ".7z", ".gz", ".bz2", ".xz", ".tar"});
  const std::string lower = text::to_lower(name);
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&lower](std::string_view ending) { return lower.ends_with(ending); });
}

}  // namespace

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

// By its directory: pictures and objects too, which are never unpacked here but may be by the
// program of who gets the file from the archive.
Message ZipArchive::why_refused() const {
  auto* archive = static_cast<zip_t*>(archive_.get());
  std::uint64_t size = 0;
  const std::int64_t count = zip_get_num_entries(archive, 0);
  for (std::int64_t i = 0; i < count; ++i) {
    zip_stat_t entry;
    zip_stat_init(&entry);
    if (zip_stat_index(archive, static_cast<std::uint64_t>(i), 0, &entry) != 0) continue;
    if ((entry.valid & ZIP_STAT_SIZE) != 0) size += std::min<std::uint64_t>(entry.size, most_ + 1);
    if (size > most_) return say("it unpacks to more than {} MiB", most_ / 1024 / 1024);
    if ((entry.valid & ZIP_STAT_NAME) == 0) continue;
    if (is_archive_name(entry.name)) return say("it holds an archive, '{}'", entry.name);
  }
  return {};
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
  zip_stat_t told;
  zip_stat_init(&told);
  const bool known =
      zip_stat(archive, name.c_str(), 0, &told) == 0 && (told.valid & ZIP_STAT_SIZE) != 0;
  if (!known) return damaged;
  // No packing of office files gives more than this (zlib's Technical Details).
  constexpr std::uint64_t kBestRatio = 1032;
  if (told.comp_method == ZIP_CM_DEFLATE && told.size / kBestRatio > told.comp_size) return damaged;
  zip_file_t* file = zip_fopen(archive, name.c_str(), 0);
  if (file == nullptr) return damaged;
  // What the directory says of a size is not believed: one byte more is damage.
  std::string out(static_cast<std::size_t>(told.size) + 1, '\0');
  std::size_t size = 0;
  std::int64_t got = 0;
  do {
    got = zip_fread(file, out.data() + size, out.size() - size);
    if (got > 0) size += static_cast<std::size_t>(got);
  } while (got > 0 && size < out.size());
  zip_fclose(file);
  if (got < 0 || size != told.size) return damaged;
  out.resize(size);
  return out;
}

}  // namespace svod::import
