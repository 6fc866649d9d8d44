#include "office_zip.h"

#include <algorithm>
#include <map>

#include "import/zip_fixture.h"

std::string office_zip(std::string_view bytes, const std::vector<std::string>& names) {
  if (bytes.substr(0, 2) == "PK") return std::string(bytes);
  std::map<std::string, std::string> parts;
  for (const std::string& name : names) {
    const std::size_t end = std::min(bytes.find('\0'), bytes.size());
    parts[name] = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (bytes.empty()) break;
  }
  return svod::import::make_zip(parts, svod::import::Packed::No);
}
