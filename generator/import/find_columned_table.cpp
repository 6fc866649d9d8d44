#include "import/find_columned_table.h"

#include <algorithm>
#include <limits>
#include <string>

#include "import/find_gutters.h"
#include "import/paragraph_text.h"
#include "numbering/numbering.h"
#include "text/text.h"

namespace svod::import {
namespace {

constexpr double kOverlap = 0.6;    // of the shorter of two gutters' lines, to be of one table
constexpr double kApart = 1.1;      // of the distance of lines in a cell: rows
constexpr double kBeside = 0.3;     // of it: lines of one row beside each other
constexpr double kFull = 0.8;       // of a column's width: a line that fills it
constexpr std::size_t kFewest = 2;  // rows, and filled ones

// «1.», «2.3», «4)»: nothing but a number or a mark.
bool is_mark(const WordLine& line) {
  const std::string text = text_of({&line, 1});
  constexpr std::size_t kLongest = 12;
  if (text.size() > kLongest) return false;
  const std::string with = text + " a";
  const auto number = numbering::number_at_start(with);
  if (number && number->length >= text.size()) return true;
  const auto bullet = numbering::bullet_at_start(with);
  if (bullet && bullet->length >= text.size()) return true;
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// «И.О. Фамилия», «И.О.Фамилия»
bool has_initials(const WordLine& line) {
  return std::any_of(line.words.begin(), line.words.end(), [](const PdfWord* word) {
    std::size_t at = 0;
    const std::string& text = word->text;
    if (text.empty() || !text::is_upper(text::next_code_point(text, at))) return false;
    return at < text.size() && text[at] == '.';
  });
}

struct Band {
  double left = 0;
  PdfWords words;
  std::vector<WordLine> lines;
  bool marks = false;  // most of its lines are numbers
};

// A line of a band.
struct Piece {
  std::size_t band = 0;
  std::size_t line = 0;
  double middle = 0;
};

std::vector<Band> part(std::span<const WordLine> lines, std::vector<double> places) {
  std::sort(places.begin(), places.end());
  std::vector<Band> bands(places.size() + 1);
  for (std::size_t i = 0; i < places.size(); ++i) bands[i + 1].left = places[i] - 1;
  for (const WordLine& line : lines) {
    for (const PdfWord* word : line.words) {
      std::size_t band = bands.size() - 1;
      while (band > 0 && word->left < bands[band].left) --band;
      bands[band].words.push_back(word);
    }
  }
  for (Band& band : bands) {
    band.lines = find_word_lines(band.words);
    const auto marks = std::count_if(band.lines.begin(), band.lines.end(), is_mark);
    band.marks = marks * 2 > static_cast<std::ptrdiff_t>(band.lines.size());
  }
  return bands;
}

// The least distance of two lines of one cell.
double pitch_of(const std::vector<Band>& bands) {
  double pitch = std::numeric_limits<double>::max();
  for (const Band& band : bands) {
    for (std::size_t i = 1; i < band.lines.size(); ++i) {
      pitch = std::min(pitch, band.lines[i].top - band.lines[i - 1].top);
    }
  }
  return pitch;
}

class Rows {
 public:
  explicit Rows(const std::vector<Band>& bands) : bands_(&bands), pitch_(pitch_of(bands)) {
    for (std::size_t b = 0; b < bands.size(); ++b) {
      for (std::size_t i = 0; i < bands[b].lines.size(); ++i) {
        const WordLine& line = bands[b].lines[i];
        pieces_.push_back({b, i, (line.top + line.bottom) / 2});
      }
    }
    std::stable_sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) {
      return a.middle < b.middle - 0.5 || (a.middle < b.middle + 0.5 && a.band < b.band);
    });
  }

  // By band, where its lines begin in each row; at last where they end.
  std::vector<std::vector<std::size_t>> run() {
    auto rows = part_where([&](std::size_t, const Seen& seen) { return is_apart(seen); });
    certain_ = rows.size() > 2;
    if ((*bands_)[0].marks) {
      if (certain_ && has_one_mark_a_row(rows)) return rows;
      certain_ = true;
      return part_where([&](std::size_t i, const Seen& seen) {
        return is_apart(seen) || (is_mark(line_of(pieces_[i])) && begins_all(i, seen));
      });
    }
    if (certain_) return rows;
    return part_where([&](std::size_t i, const Seen& seen) { return begins_all(i, seen); });
  }

  bool certain() const { return certain_; }

 private:
  using Seen = std::vector<std::size_t>;  // lines of each band that are above

  const WordLine& line_of(const Piece& piece) const {
    return (*bands_)[piece.band].lines[piece.line];
  }

  template <typename Begins>
  std::vector<Seen> part_where(Begins begins) const {
    Seen seen(bands_->size(), 0);
    std::vector<Seen> rows = {seen};
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const bool beside = i > 0 && pieces_[i].middle - pieces_[i - 1].middle < kBeside * pitch_;
      if (i > 0 && !beside && begins(i, seen)) rows.push_back(seen);
      seen[pieces_[i].band] = pieces_[i].line + 1;
    }
    rows.push_back(seen);
    return rows;
  }

  bool has_one_mark_a_row(const std::vector<Seen>& rows) const {
    for (std::size_t r = 0; r + 1 < rows.size(); ++r) {
      std::size_t marks = 0;
      for (std::size_t i = rows[r][0]; i < rows[r + 1][0]; ++i) {
        marks += is_mark((*bands_)[0].lines[i]) ? 1U : 0U;
      }
      if (marks > 1) return false;
    }
    return true;
  }

  // In all bands the lines above the piece and from it on stand further apart than in a cell.
  bool is_apart(const Seen& seen) const {
    bool any = false;
    for (std::size_t b = 0; b < bands_->size(); ++b) {
      const auto& lines = (*bands_)[b].lines;
      if (seen[b] >= lines.size() || seen[b] == 0) continue;
      any = true;
      if (lines[seen[b]].top - lines[seen[b] - 1].top <= kApart * pitch_) return false;
    }
    return any;
  }

  // The piece is of the first band, and no other one goes on above it.
  bool begins_all(std::size_t i, const Seen& seen) const {
    if (pieces_[i].band != 0) return false;
    for (std::size_t b = 0; b < bands_->size(); ++b) {
      const auto& lines = (*bands_)[b].lines;
      if (seen[b] < lines.size() && lines[seen[b]].top < line_of(pieces_[i]).top - 2) return false;
    }
    return true;
  }

  const std::vector<Band>* bands_;
  double pitch_ = 0;
  std::vector<Piece> pieces_;
  bool certain_ = false;
};

bool is_table(const std::vector<Band>& bands) {
  const auto marks =
      std::count_if(bands.begin(), bands.end(), [](const Band& band) { return band.marks; });
  const std::size_t plain = bands.size() - static_cast<std::size_t>(marks);
  // Numbers in front of prose in two columns.
  if (plain < 2 || (plain == 2 && is_prose(bands.back().lines))) return false;
  const auto& names = bands.back().lines;
  const auto signed_by = std::count_if(names.begin(), names.end(), has_initials);
  return signed_by * 2 < static_cast<std::ptrdiff_t>(names.size());
}

// The rows, or nothing if too few have cells in three columns.
std::optional<ColumnedTable> write(const std::vector<Band>& bands) {
  Rows finder(bands);
  const auto rows = finder.run();
  ColumnedTable table;
  std::size_t filled = 0;     // rows with cells in three columns
  std::size_t full_rows = 0;  // in all of them
  std::size_t last_lone = 0;  // rows of one cell at the end
  for (std::size_t r = 0; r + 1 < rows.size(); ++r) {
    std::vector<std::string> cells;
    std::size_t full = 0;
    PdfLine row;
    row.top = std::numeric_limits<double>::max();
    for (std::size_t b = 0; b < bands.size(); ++b) {
      const std::span<const WordLine> lines(bands[b].lines.data() + rows[r][b],
                                            rows[r + 1][b] - rows[r][b]);
      cells.push_back(text_of(lines));
      if (lines.empty()) continue;
      ++full;
      row.left = bands[0].lines.empty() ? bands[1].left : bands[0].lines.front().left;
      row.top = std::min(row.top, lines.front().top);
      row.bottom = std::max(row.bottom, lines.back().bottom);
    }
    row.text = row_of(cells);
    if (full > 2) ++filled;
    if (full == bands.size()) ++full_rows;
    last_lone = full < kFewest ? last_lone + 1 : 0;
    if (full < kFewest && table.rows.empty()) continue;  // a line above the table
    table.rows.push_back(std::move(row));
  }
  table.rows.resize(table.rows.size() - std::min(last_lone, table.rows.size()));  // lines below it
  if (table.rows.size() < kFewest) return std::nullopt;
  table.doubted = !finder.certain();
  // Two columns are a table only if space parts its rows, and each has both cells.
  const bool two = bands.size() == kFewest;
  if (two && (table.doubted || full_rows < table.rows.size() || bands[0].marks))
    return std::nullopt;
  if (!two && filled < kFewest) return std::nullopt;
  return table;
}

// Gutters that go through most of the lines of `seed`; the lines that all of them go through.
std::vector<double> gather(const Gutter& seed, const std::vector<Gutter>& gutters,
                           std::size_t& first, std::size_t& last) {
  std::vector<double> places;
  first = seed.first;
  last = seed.last;
  for (const Gutter& gutter : gutters) {
    const std::size_t from = std::max(first, gutter.first);
    const std::size_t to = std::min(last, gutter.last);
    if (from > to) continue;
    const std::size_t shorter = std::min(last - first, gutter.last - gutter.first) + 1;
    if (static_cast<double>(to - from + 1) < kOverlap * static_cast<double>(shorter)) continue;
    first = from;
    last = to;
    places.push_back(gutter.right);
  }
  return places;
}

}  // namespace

bool has_names(std::span<const WordLine> lines) {
  return std::any_of(lines.begin(), lines.end(), has_initials);
}

bool is_prose(std::span<const WordLine> lines) {
  constexpr std::size_t kFewestLines = 3;
  constexpr double kWords = 3;       // in a line
  constexpr double kNextLine = 1.8;  // heights from a line to the next one of prose
  if (lines.size() < kFewestLines) return false;
  double left = std::numeric_limits<double>::max();
  double right = std::numeric_limits<double>::lowest();
  std::size_t words = 0;
  std::size_t apart = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const double height = lines[i].bottom - lines[i].top;
    if (lines[i].top - lines[i - 1].top > kNextLine * height) ++apart;
  }
  if (apart * 2 > lines.size()) return false;
  for (const WordLine& line : lines) {
    left = std::min(left, line.left);
    right = std::max(right, line.right);
    words += line.words.size();
  }
  const auto full = std::count_if(lines.begin(), lines.end(), [&](const WordLine& line) {
    return line.right > left + kFull * (right - left);
  });
  return full * 2 >= static_cast<std::ptrdiff_t>(lines.size()) &&
         static_cast<double>(words) >= kWords * static_cast<double>(lines.size());
}

std::optional<ColumnedTable> find_columned_table(std::span<const WordLine> lines) {
  constexpr std::size_t kMostTried = 16;
  std::vector<Gutter> gutters = find_gutters(lines, 0);
  if (gutters.size() > kMostTried) gutters.resize(kMostTried);
  for (const Gutter& seed : gutters) {
    std::size_t first = 0;
    std::size_t last = 0;
    const std::vector<double> places = gather(seed, gutters, first, last);
    const auto bands = part(lines.subspan(first, last - first + 1), places);
    if (!is_table(bands)) continue;
    if (auto table = write(bands)) {
      const auto middle = [&](std::size_t i) { return (lines[i].top + lines[i].bottom) / 2; };
      while (middle(first) < table->rows.front().top) ++first;
      while (middle(last) > table->rows.back().bottom) --last;
      table->first = first;
      table->last = last;
      return table;
    }
  }
  return std::nullopt;
}

}  // namespace svod::import
