// A document's file, as a person may have left it -> front matter and blocks.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "documents/parse_document.h"
#include "registry/registry.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace svod;
  static const registry::Registry kNoRegistry;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  diagnostics::Diagnostics faults;
  documents::parse_document(bytes, "00/unknown/undated", "document.md", kNoRegistry, faults);
  return 0;
}
