#include "import/join_cut_rows.h"

#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "import/paragraph_text.h"
#include "text/text.h"

namespace svod::import {
namespace {

using Cells = std::vector<std::string>;

// Of a row as row_of() writes it; no cells for any other line.
Cells cells_of(const PdfLine& line) {
  std::string_view rest = line.text;
  Cells cells;
  if (rest.size() < 2 || !rest.starts_with('|') || !rest.ends_with('|')) return cells;
  rest.remove_prefix(1);
  while (!rest.empty()) {
    const std::size_t end = rest.find('|');
    cells.push_back(text::trim(rest.substr(0, end)));
    rest.remove_prefix(end + 1);
  }
  return cells;
}

// «7», «7.», «**7**»
std::optional<int> number_of(const Cells& row) {
  if (row.empty()) return std::nullopt;
  std::string_view cell = row.front();
  while (cell.starts_with('*')) cell.remove_prefix(1);
  while (cell.ends_with('*') || cell.ends_with('.')) cell.remove_suffix(1);
  int number = 0;
  const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  const bool whole = read.ec == std::errc() && read.ptr == cell.data() + cell.size();
  return whole && number > 0 ? std::optional(number) : std::nullopt;
}

bool goes_on(const Cells& row, const Cells& before) {
  if (row.size() < 2 || row.size() != before.size() || !row.front().empty()) return false;
  bool text = false;
  for (std::size_t i = 1; i < row.size(); ++i) {
    if (!row[i].empty() && before[i].empty()) return false;
    text = text || !row[i].empty();
  }
  return text;
}

// «7», «- 7 -» at the edge of a page.
bool is_page_number(std::string_view text) {
  constexpr std::size_t kMostDigits = 3;
  while (text.starts_with('-') || text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with('-') || text.ends_with(' ')) text.remove_suffix(1);
  return !text.empty() && text.size() <= kMostDigits &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Of the lines between the numbers of a page, [first, last).
std::size_t first_of(const PdfPage& page) {
  const bool numbered = !page.lines.empty() && is_page_number(page.lines.front().text);
  return numbered ? 1 : 0;
}
std::size_t last_of(const PdfPage& page) {
  const bool numbered = !page.lines.empty() && is_page_number(page.lines.back().text);
  return page.lines.size() - (numbered ? 1 : 0);
}

// The first row of the table that the lines read so far end with.
class HeadOfTable {
 public:
  void read(const PdfPage& page) {
    for (std::size_t i = first_of(page); i < last_of(page); ++i) {
      const std::string& text = page.lines[i].text;
      if (cells_of(page.lines[i]).empty()) {
        head_.clear();
      } else if (head_.empty()) {
        head_ = text;
      }
    }
  }

  const std::string& text() const { return head_; }

 private:
  std::string head_;  // "" outside of a table
};

}  // namespace

void join_cut_rows(std::vector<PdfPage>& pages, std::vector<Note>& notes) {
  std::size_t joined = 0;
  HeadOfTable head;
  for (std::size_t p = 1; p < pages.size(); ++p) {
    head.read(pages[p - 1]);
    std::vector<PdfLine>& lines = pages[p].lines;
    std::size_t at = first_of(pages[p]);
    const std::size_t end = last_of(pages[p - 1]);
    if (end <= first_of(pages[p - 1]) || at >= lines.size()) continue;
    PdfLine& last = pages[p - 1].lines[end - 1];
    Cells before = cells_of(last);
    const auto number = number_of(before);
    if (!number) continue;
    if (lines[at].text == head.text()) ++at;
    if (at >= lines.size()) continue;
    const Cells row = cells_of(lines[at]);
    if (!goes_on(row, before)) continue;
    const Cells next = at + 1 < lines.size() ? cells_of(lines[at + 1]) : Cells();
    if (!next.empty() && number_of(next) != *number + 1) continue;
    for (std::size_t i = 1; i < row.size(); ++i) {
      if (!row[i].empty()) before[i] += " " + row[i];
    }
    last.text = row_of(before);
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
    ++joined;
  }
  add_counted(notes, "joined", joined, "row of a table that a page break cuts");
}

}  // namespace svod::import
