#include "pipeline/read_table_file.h"

#include "base/message.h"
#include "files/files.h"
#include "import/find_encoding.h"
#include "import/read_source.h"
#include "tables/read_csv.h"

namespace svod::pipeline {

using diagnostics::Kind;
using diagnostics::Severity;
using Rows = std::optional<std::vector<tables::Row>>;

Result<Rows> read_table_file(const std::string& path, diagnostics::Diagnostics& diagnostics) {
  const auto bytes = files::read_file(path);
  if (!bytes) return bytes.error();
  const auto refuse = [&](Kind kind, Message message) {
    diagnostics.push_back({kind, Severity::Error, {path, 0, 0}, std::move(message)});
    return Rows();
  };
  const import::Format found = import::find_format(*bytes);
  if (found == import::Format::Empty) return tables::read_csv("", path, diagnostics);
  if (found != import::Format::PlainText) {
    return refuse(
        Kind::UnreadableFile,
        say("it is no table as text; open it in a spreadsheet and save it as CSV (UTF-8)"));
  }
  const auto decoded = import::find_encoding(*bytes);
  if (!decoded) {
    return refuse(Kind::InvalidUtf8,
                  say("it is in no encoding that svod knows; save the table as CSV (UTF-8)"));
  }
  return tables::read_csv(decoded->best.text, path, diagnostics);
}

}  // namespace svod::pipeline
