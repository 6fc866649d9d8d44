#include "office_zip.h"

#include <zip.h>

#include <algorithm>

std::string office_zip(std::string_view bytes, const std::vector<std::string>& names) {
  if (bytes.substr(0, 2) == "PK") return std::string(bytes);
  zip_error_t fault;
  zip_error_init(&fault);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &fault);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &fault);
  for (const std::string& name : names) {
    const std::size_t end = std::min(bytes.find('\0'), bytes.size());
    zip_source_t* part = zip_source_buffer(archive, bytes.data(), end, 0);
    const auto index = zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (bytes.empty()) break;
  }
  zip_close(archive);
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string out(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, out.data(), out.size());
  zip_source_close(target);
  zip_source_free(target);
  return out;
}
