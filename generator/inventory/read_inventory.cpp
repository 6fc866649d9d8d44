#include "inventory/read_inventory.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "base/message.h"
#include "dates/date_of_cell.h"
#include "inventory/russian_headings.h"
#include "tables/read_csv.h"
#include "text/text.h"

namespace svod::inventory {
namespace {

using diagnostics::Diagnostics;
using diagnostics::Kind;
using diagnostics::Severity;

constexpr std::size_t kRowsAbove = 10;  // the most that a title of the list may take

// «Район (округ):» is «район» where the whole is nothing known.
Column read_heading(std::string_view heading) {
  std::string folded = text::collapse_spaces(text::trim(text::fold(heading)));
  while (folded.ends_with(':') || folded.ends_with('.') || folded.ends_with('*')) folded.pop_back();
  std::string without_slash_spaces;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const bool beside_slash =
        folded[i] == ' ' && ((i > 0 && folded[i - 1] == '/') || folded[i + 1] == '/');
    if (!beside_slash) without_slash_spaces += folded[i];
  }
  const Column column = column_of(without_slash_spaces);
  if (column != Column::Unknown) return column;
  return column_of(text::trim(folded.substr(0, folded.find('('))));
}

bool is_web_address(std::string_view text) {
  const std::string lower = text::to_lower(text);
  const auto stands_for_one = [&lower](std::string_view beginning) {
    return lower.starts_with(beginning) && lower.find('.', beginning.size()) != std::string::npos;
  };
  return lower.find_first_of(" \t\n") == std::string::npos &&
         (stands_for_one("http://") || stands_for_one("https://") || stands_for_one("www."));
}

class InventoryReader {
 public:
  InventoryReader(const std::string& path, const registry::Registry& registry,
                  Diagnostics& diagnostics)
      : path_(path), registry_(registry), diagnostics_(diagnostics) {}

  Inventory read(std::vector<tables::Row> rows) {
    Inventory out{path_, {}};
    const std::size_t headings = find_headings(rows);
    if (headings == rows.size()) {
      fault(Kind::MissingKey, rows.empty() ? 0 : rows.front().line, 0,
            say("no column names the files; head it 'file'"));
      return out;
    }
    const auto table = tables::as_table(std::move(rows), headings, path_, diagnostics_);
    if (!table || !read_headings(table->headings)) return out;
    for (const tables::Row& row : table->rows) read_row(row, out.entries);
    return out;
  }

 private:
  void fault(Kind kind, int line, int cell, Message message, Severity severity = Severity::Error) {
    diagnostics_.push_back({kind, severity, {path_, line, cell}, std::move(message)});
  }

  static std::size_t find_headings(const std::vector<tables::Row>& rows) {
    for (std::size_t i = 0; i < std::min(rows.size(), kRowsAbove); ++i) {
      const auto& cells = rows[i].cells;
      const bool names_files = std::any_of(cells.begin(), cells.end(), [](const auto& cell) {
        return read_heading(cell) == Column::File;
      });
      if (names_files) return i;
    }
    return rows.size();
  }

  bool read_headings(const tables::Row& headings) {
    std::set<Column> seen;
    bool ok = true;
    for (std::size_t i = 0; i < headings.cells.size(); ++i) {
      const std::string& heading = headings.cells[i];
      const Column column = read_heading(heading);
      columns_.push_back(column);
      const int cell = static_cast<int>(i) + 1;
      if (column == Column::Unknown && !heading.empty()) {
        fault(Kind::UnknownKey, headings.line, cell,
              say("'{}' is no column that import knows; nothing is read from it", heading),
              Severity::Warning);
      } else if (column > Column::Ignored && !seen.insert(column).second) {
        fault(Kind::DuplicateKey, headings.line, cell,
              say("'{}' is the second column of its kind: keep one of the two", heading));
        ok = false;
      }
    }
    return ok;
  }

  void read_row(const tables::Row& row, std::vector<Entry>& entries) {
    Entry entry;
    entry.listed.line = row.line;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::string text = text::trim(row.cells[i]);
      if (!text.empty()) read_cell(columns_[i], text, static_cast<int>(i) + 1, entry);
    }
    if (!entry.file.empty()) {
      entries.push_back(std::move(entry));
      return;
    }
    fault(Kind::MissingKey, row.line, 0, say("the row names no file; nothing is read from it"),
          Severity::Warning);
  }

  void read_cell(Column column, const std::string& text, int cell, Entry& entry) {
    import::Listed& listed = entry.listed;
    switch (column) {
      case Column::File:
        entry.file = text;
        entry.cell = cell;
        break;
      case Column::District:
        listed.district = text;
        break;
      case Column::Region:
        listed.region = read_region(text, listed.line, cell);
        break;
      case Column::Date:
        listed.date = read_date(text, listed.line, cell);
        break;
      case Column::Received:
        listed.received = read_date(text, listed.line, cell);
        break;
      case Column::Url:
        read_address(text, cell, listed);
        break;
      case Column::From:
        read_sender(text, listed);
        break;
      default:
        break;
    }
  }

  std::string read_region(const std::string& text, int line, int cell) {
    if (const registry::Region* region = registry_.find_region_by_name(text)) return region->name;
    fault(Kind::UnknownRegion, line, cell,
          say("'{}' is no region of registry/regions.json; write its name as there", text));
    return {};
  }

  PartialDate read_date(const std::string& text, int line, int cell) {
    if (const auto date = dates::date_of_cell(text)) return *date;
    fault(Kind::BadValue, line, cell,
          say("'{}' is no date; write it as 2020-08-27, 27.08.2020, 2020-08 or 2020", text));
    return {};
  }

  void read_address(const std::string& text, int cell, import::Listed& listed) {
    if (is_web_address(text)) {
      listed.url = text;
      return;
    }
    fault(Kind::BadValue, listed.line, cell,
          say("'{}' is no address of the web, as https://example.org/1; it is not taken", text),
          Severity::Warning);
  }

  static void read_sender(const std::string& text, import::Listed& listed) {
    if (const auto date = dates::date_of_cell(text); date && !listed.received) {
      listed.received = *date;
    } else if (is_web_address(text) && listed.url.empty()) {
      listed.url = text;
    } else {
      listed.from = text;
    }
  }

  const std::string& path_;
  const registry::Registry& registry_;
  Diagnostics& diagnostics_;
  std::vector<Column> columns_;
};

}  // namespace

Inventory read_inventory(std::vector<tables::Row> rows, const std::string& path,
                         const registry::Registry& registry, Diagnostics& diagnostics) {
  return InventoryReader(path, registry, diagnostics).read(std::move(rows));
}

}  // namespace svod::inventory
