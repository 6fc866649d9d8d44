// An ODT, or its parts one after the other.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "office_zip.h"
#include "read_as_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read_as_text(office_zip(bytes, {"content.xml", "styles.xml", "meta.xml"}));
  return 0;
}
