#include "import/lay_out_page.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <utility>

#include "import/find_columned_table.h"
#include "import/find_gutters.h"
#include "import/find_ruled_tables.h"
#include "import/find_word_lines.h"

namespace svod::import {
namespace {

constexpr int kDeepest = 6;              // tables and columns beside and below one another
constexpr std::size_t kFewestLines = 4;  // of a column of prose
constexpr std::size_t kFewestMore = 2;   // where a page is known to have two columns there
constexpr double kApart = 1.7;           // of a line's height: no more of the column above
constexpr std::size_t kMostTried = 24;   // gutters
constexpr double kNarrowest = 0.22;      // of the text's width: a column

double width_of(const WordLine& line) {
  return line.right - line.left;
}

// The width of the middle line.
double usual_width(const std::vector<WordLine>& lines) {
  std::vector<double> widths;
  widths.reserve(lines.size());
  for (const WordLine& line : lines) widths.push_back(width_of(line));
  const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
  std::nth_element(widths.begin(), middle, widths.end());
  return *middle;
}

struct Columns {
  std::size_t first = 0;  // of the lines of both
  std::size_t last = 0;
  double place = 0;
  PdfWords left;
  PdfWords right;
  bool doubted = false;
};

class PageReader {
 public:
  explicit PageReader(double width) : width_(width) {}

  // `shift`: how far to the right of the first column these lines stand.
  void read(std::span<const WordLine> lines, double shift, int depth) {
    if (depth < kDeepest) {
      if (auto table = find_columned_table(lines)) {
        read(lines.first(table->first), shift, depth + 1);
        for (PdfLine& row : table->rows) add(std::move(row), shift);
        page_.doubted |= table->doubted;
        read(lines.subspan(table->last + 1), shift, depth + 1);
        return;
      }
      if (const auto columns = find_columns(lines)) {
        read(lines.first(columns->first), shift, depth + 1);
        read_columns(*columns, shift, depth + 1);
        read(lines.subspan(columns->last + 1), shift, depth + 1);
        return;
      }
    }
    for (const WordLine& line : lines) {
      add({text_of({&line, 1}), line.left, line.top, line.bottom}, shift);
    }
  }

  void add(PdfLine line, double shift) {
    if (line.text.empty()) return;
    line.left -= shift;
    line.begins_column = std::exchange(begins_column_, false);
    page_.lines.push_back(std::move(line));
  }

  PdfPage take() { return std::move(page_); }

 private:
  void read_columns(const Columns& columns, double shift, int depth) {
    const std::vector<WordLine> left = find_word_lines(columns.left);
    const std::vector<WordLine> right = find_word_lines(columns.right);
    page_.doubted |= columns.doubted;
    read(left, shift, depth);
    const auto leftmost = [](const std::vector<WordLine>& lines) {
      double least = std::numeric_limits<double>::max();
      for (const WordLine& line : lines) least = std::min(least, line.left);
      return least;
    };
    begins_column_ = true;
    read(right, shift + leftmost(right) - leftmost(left), depth);
  }

  std::optional<Columns> find_columns(std::span<const WordLine> lines) {
    std::vector<Gutter> gutters = find_gutters(lines, 1);
    if (gutters.size() > kMostTried) gutters.resize(kMostTried);
    // The leftmost: numbers in front of a column are of it.
    std::stable_sort(gutters.begin(), gutters.end(),
                     [](const Gutter& a, const Gutter& b) { return a.right < b.right; });
    for (const Gutter& gutter : gutters) {
      const bool known = std::any_of(known_.begin(), known_.end(), [&](double place) {
        return std::abs(place - gutter.right) < 3;
      });
      auto columns = part(lines, gutter, known);
      if (!columns) continue;
      known_.push_back(gutter.right);
      return columns;
    }
    return std::nullopt;
  }

  std::optional<Columns> part(std::span<const WordLine> lines, const Gutter& gutter,
                              bool known) const {
    Columns out;
    out.place = gutter.right;
    const auto behind = [&](const PdfWord* word) { return word->left > gutter.right - 0.5; };
    const auto has = [&](std::size_t i, bool right) {
      return std::any_of(lines[i].words.begin(), lines[i].words.end(),
                         [&](const PdfWord* word) { return behind(word) == right; });
    };
    // A block at the right above the columns, and lines below them, are not of them.
    out.first = gutter.first;
    while (out.first < gutter.last && !has(out.first, false)) ++out.first;
    std::size_t last_right = gutter.last;
    while (last_right > out.first && !has(last_right, true)) --last_right;
    out.last = last_right;
    std::size_t last_left = last_right;
    while (last_left > out.first && !has(last_left, false)) --last_left;
    while (out.last < gutter.last) {
      const WordLine& next = lines[out.last + 1];
      if (next.top - lines[last_left].top > kApart * (next.bottom - next.top)) break;
      last_left = ++out.last;
    }
    for (std::size_t i = out.first; i <= out.last; ++i) {
      for (const PdfWord* word : lines[i].words) {
        (behind(word) ? out.right : out.left).push_back(word);
      }
    }
    const std::vector<WordLine> left = find_word_lines(out.left);
    const std::vector<WordLine> right = find_word_lines(out.right);
    const std::size_t fewest = known ? kFewestMore : kFewestLines;
    if (left.size() < fewest || right.size() < fewest) return std::nullopt;
    if (std::min(usual_width(left), usual_width(right)) < kNarrowest * width_) return std::nullopt;
    const bool both_sign = has_names(left) && has_names(right);  // beside each other
    out.doubted = !known && !both_sign && !(is_prose(left) && is_prose(right));
    return out;
  }

  double width_ = 0;
  std::vector<double> known_;  // where columns begin on this page
  bool begins_column_ = false;
  PdfPage page_;
};

}  // namespace

PdfPage lay_out_page(const std::vector<PdfWord>& words, std::span<const PdfRule> rules) {
  PdfWords free;
  double left = std::numeric_limits<double>::max();
  double right = std::numeric_limits<double>::lowest();
  for (const PdfWord& word : words) {
    free.push_back(&word);
    left = std::min(left, word.left);
    right = std::max(right, word.right);
  }
  std::vector<RuledTable> tables = take_ruled_tables(free, rules);
  const std::vector<WordLine> lines = find_word_lines(free);
  PageReader reader(right - left);
  std::size_t begin = 0;
  for (RuledTable& table : tables) {
    std::size_t end = begin;
    while (end < lines.size() && (lines[end].top + lines[end].bottom) / 2 < table.top) ++end;
    reader.read(std::span(lines).subspan(begin, end - begin), 0, 0);
    for (PdfLine& row : table.rows) reader.add(std::move(row), 0);
    begin = end;
  }
  reader.read(std::span(lines).subspan(begin), 0, 0);
  return reader.take();
}

}  // namespace svod::import
