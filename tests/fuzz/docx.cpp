// A DOCX, or its parts one after the other -> text, which is UTF-8.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "import/read_docx.h"
#include "office_zip.h"
#include "text/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace svod;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto read = import::read_docx(office_zip(
      bytes, {"word/document.xml", "word/numbering.xml", "word/styles.xml", "word/footnotes.xml"}));
  if (read) SVOD_CHECK(!text::find_invalid_utf8(read->text));
  return 0;
}
