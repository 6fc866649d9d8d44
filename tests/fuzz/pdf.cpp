// A PDF -> text, which is UTF-8, or a fault that says why not.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "import/read_source.h"
#include "text/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace svod;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  diagnostics::Diagnostics faults;
  const auto read = import::read_source(bytes, "source", faults);
  SVOD_CHECK(read || has_errors(faults));
  if (read) SVOD_CHECK(!text::find_invalid_utf8(read->text));
  return 0;
}
