#include "pipeline/read_table_file.h"

#include <string_view>

#include "base/message.h"
#include "files/files.h"
#include "import/find_encoding.h"
#include "import/read_source.h"
#include "pipeline/run_office.h"
#include "tables/read_csv.h"
#include "text/text.h"

namespace svod::pipeline {

using diagnostics::Kind;
using diagnostics::Severity;
using Rows = std::optional<std::vector<tables::Row>>;

namespace {

// The ending by which LibreOffice knows a workbook; "" of anything else.
std::string_view workbook_ending(import::Format format, std::string_view path) {
  const bool may_be = format == import::Format::OtherZip || format == import::Format::Odt ||
                      format == import::Format::OldOffice;
  const std::string name = text::to_lower(path);
  for (const std::string_view ending : {".xlsx", ".xlsm", ".ods", ".xls"}) {
    if (may_be && name.ends_with(ending)) return ending;
  }
  return {};
}

// Its first sheet, cells as they are shown: semicolons, quotes, UTF-8.
constexpr std::string_view kCsv = "csv:Text - txt - csv (StarCalc):59,34,76,1";

}  // namespace

Result<Rows> read_table_file(const std::string& path, diagnostics::Diagnostics& diagnostics) {
  const auto bytes = files::read_file(path);
  if (!bytes) return bytes.error();
  const auto refuse = [&](Kind kind, Message message) {
    diagnostics.push_back({kind, Severity::Error, {path, 0, 0}, std::move(message)});
    return Rows();
  };
  const import::Format found = import::find_format(*bytes);
  if (found == import::Format::Empty) return tables::read_csv("", path, diagnostics);
  if (const std::string_view ending = workbook_ending(found, path); !ending.empty()) {
    const auto csv = convert_by_office(*bytes, ending, kCsv);
    if (csv && !text::find_invalid_utf8(*csv)) return tables::read_csv(*csv, path, diagnostics);
    return refuse(Kind::UnreadableFile,
                  say("it is a workbook, which svod reads where libreoffice-calc is installed; "
                      "install it, or open the table in a spreadsheet and save it as CSV (UTF-8)"));
  }
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
