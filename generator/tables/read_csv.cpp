#include "tables/read_csv.h"

#include <csv.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/format.h"
#include "base/message.h"
#include "tables/formula_guard.h"
#include "tables/render_csv.h"

namespace svod::tables {
namespace {

using diagnostics::Diagnostics;
using diagnostics::Kind;
using diagnostics::Severity;

constexpr std::string_view kDelimiterLine = "sep=";  // of Excel

// Every kind of line end as one kind, inside cells too.
std::string with_plain_line_ends(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    out += text[i] == '\r' ? '\n' : text[i];
  }
  return out;
}

constexpr std::string_view kDelimiters = "\t;,";

// How many of each of kDelimiters stand outside quotes in the first row that is not empty; takes
// the row off `text`.
std::array<int, kDelimiters.size()> count_delimiters(std::string_view& text) {
  std::array<int, kDelimiters.size()> counts{};
  text.remove_prefix(std::min(text.find_first_not_of('\n'), text.size()));
  bool inside_quotes = false;
  std::size_t i = 0;
  for (; i < text.size() && (inside_quotes || text[i] != '\n'); ++i) {
    if (text[i] == '"') inside_quotes = !inside_quotes;
    const std::size_t which = kDelimiters.find(text[i]);
    if (!inside_quotes && which != std::string_view::npos) ++counts[which];
  }
  text.remove_prefix(i);
  return counts;
}

// What divides the cells of the first row. Headings hold commas rather than the other two; a
// title above them may hold commas too, but not as many as the row below.
char find_delimiter(std::string_view text) {
  constexpr std::size_t kComma = 2;
  const auto first = count_delimiters(text);
  const auto second = count_delimiters(text);
  const bool by_second = first[kComma] != second[kComma];
  for (std::size_t i = 0; i < kComma; ++i) {
    if (first[i] > 0) return kDelimiters[i];
  }
  for (std::size_t i = 0; by_second && i < kComma; ++i) {
    if (second[i] > 0) return kDelimiters[i];
  }
  return first[kComma] > 0 ? ',' : ';';
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
}

class CsvReader {
 public:
  CsvReader(const std::string& path, Diagnostics& diagnostics)
      : path_(&path), diagnostics_(&diagnostics) {
    csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI);
  }
  ~CsvReader() { csv_free(&parser_); }
  CsvReader(const CsvReader&) = delete;
  CsvReader& operator=(const CsvReader&) = delete;

  // Line by line, so that each row knows where it begins.
  std::vector<Row> read(std::string_view text) {
    int line = 1;
    if (text.starts_with(kDelimiterLine) && text.size() > kDelimiterLine.size()) {
      csv_set_delim(&parser_, static_cast<unsigned char>(text[kDelimiterLine.size()]));
      text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
      ++line;
    } else {
      csv_set_delim(&parser_, static_cast<unsigned char>(find_delimiter(text)));
    }
    for (; !text.empty() && !failed_; ++line) {
      const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
      read_line(text.substr(0, end), line);
      text.remove_prefix(end);
    }
    if (!failed_ && csv_fini(&parser_, add_cell, end_row, this) != 0) {
      fault({*path_, row_.line, static_cast<int>(row_.cells.size()) + 1},
            say("the quote that opens this cell is closed nowhere; close it, or double each quote "
                "that stands inside a cell"));
    }
    return std::move(rows_);
  }

  bool failed() const { return failed_; }

 private:
  void read_line(std::string_view line, int number) {
    const bool blank = line.find_first_not_of(" \t\n") == std::string_view::npos;
    if (!inside_row_) row_.line = number;
    inside_row_ = inside_row_ || !blank;
    const std::size_t read = csv_parse(&parser_, line.data(), line.size(), add_cell, end_row, this);
    if (read == line.size()) return;
    fault({*path_, number, static_cast<int>(row_.cells.size()) + 1},
          say("a quote stands inside this cell; put the whole cell in quotes and double each quote "
              "inside it, as in \"school \"\"Dawn\"\"\""));
  }

  // What the library calls.
  static void add_cell(void* bytes, std::size_t size, void* self) {
    static_cast<CsvReader*>(self)->add(std::string_view(static_cast<const char*>(bytes), size));
  }
  static void end_row(int /*terminator*/, void* self) { static_cast<CsvReader*>(self)->end(); }

  void add(std::string_view cell) {
    row_.cells.push_back(unguard_formula(cell));
    const auto control = std::find_if(cell.begin(), cell.end(), is_control);
    if (control == cell.end()) return;
    fault({*path_, row_.line, static_cast<int>(row_.cells.size())},
          say("take out the control character U+{}",
              format("{:04X}", static_cast<unsigned>(*control))));
  }

  void end() {
    inside_row_ = false;
    Row row = std::exchange(row_, {});
    const bool empty = std::all_of(row.cells.begin(), row.cells.end(),
                                   [](const std::string& cell) { return cell.empty(); });
    if (!empty) rows_.push_back(std::move(row));
  }

  void fault(diagnostics::Location where, Message message) {
    failed_ = true;
    diagnostics_->push_back(
        {Kind::SyntaxError, Severity::Error, std::move(where), std::move(message)});
  }

  const std::string* path_;
  Diagnostics* diagnostics_;
  csv_parser parser_{};
  Row row_;
  bool inside_row_ = false;
  bool failed_ = false;
  std::vector<Row> rows_;
};

}  // namespace

std::optional<std::vector<Row>> read_csv(std::string_view text, const std::string& path,
                                         Diagnostics& diagnostics) {
  CsvReader reader(path, diagnostics);
  std::vector<Row> rows = reader.read(with_plain_line_ends(text));
  if (reader.failed()) return std::nullopt;
  if (!rows.empty()) return rows;
  diagnostics.push_back({Kind::EmptyFile,
                         Severity::Error,
                         {path, 0, 0},
                         say("the table is empty; its first row names its columns")});
  return std::nullopt;
}

std::optional<Table> as_table(std::vector<Row> rows, std::size_t headings, const std::string& path,
                              Diagnostics& diagnostics) {
  const auto drop_empty_behind = [](Row& row, std::size_t count) {
    while (row.cells.size() > count && row.cells.back().empty()) row.cells.pop_back();
  };
  Table table;
  table.headings = std::move(rows[headings]);
  drop_empty_behind(table.headings, 0);
  const std::size_t columns = table.headings.cells.size();
  for (std::size_t i = headings + 1; i < rows.size(); ++i) {
    Row& row = rows[i];
    drop_empty_behind(row, columns);
    if (row.cells.size() > columns) {
      diagnostics.push_back(
          {Kind::SyntaxError,
           Severity::Error,
           {path, row.line, static_cast<int>(columns) + 1},
           say("this row has {} cells, and line {} has {} headings; put a cell that holds the "
               "dividing sign in quotes, or name the column",
               row.cells.size(), std::to_string(table.headings.line), columns)});
      return std::nullopt;
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace svod::tables
