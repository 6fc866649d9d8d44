#include "read_as_text.h"

#include "base/check.h"
#include "import/read_source.h"
#include "text/text.h"

void read_as_text(std::string_view bytes) {
  using namespace svod;
  diagnostics::Diagnostics faults;
  const auto read = import::read_source(bytes, "source", faults);
  SVOD_CHECK(read || has_errors(faults));
  if (read) SVOD_CHECK(!text::find_invalid_utf8(read->text));
}
