// A page as saved.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "read_as_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read_as_text(bytes);
  return 0;
}
