#include "score/alignment.h"

#include <algorithm>
#include <map>

#include "text/text.h"

namespace svod::score {
namespace {

constexpr std::ptrdiff_t kMostDifferences = 3000;

char32_t plain(char32_t c) {
  switch (c) {
    case U'\u0451':  // ё
      return U'\u0435';
    case U'\u0401':
      return U'\u0415';
    case U'\u0439':  // й
      return U'\u0438';
    case U'\u0419':
      return U'\u0418';
    default:
      return c;
  }
}

std::u32string plain_letters(std::string_view text) {
  return letters_of(text).letters;
}

}  // namespace

std::size_t overlap(const Range& a, const Range& b) {
  const std::size_t begin = std::max(a.begin, b.begin);
  const std::size_t end = std::min(a.end, b.end);
  return begin < end ? end - begin : 0;
}

Letters letters_of(std::string_view text, const std::set<int>& without) {
  Letters result;
  int line = 1;
  int column = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t byte = offset;
    const char32_t c = text::next_code_point(text, offset);
    const bool counts = text::is_letter(c) || (c >= U'0' && c <= U'9');
    if (counts && !without.contains(line)) {
      result.letters.push_back(plain(c));
      result.bytes.push_back(byte);
      result.lines.push_back(line);
      result.columns.push_back(column);
    }
    ++column;
    if (c == U'\n') {
      ++line;
      column = 0;
    }
  }
  return result;
}

std::optional<Range> SourceText::at(int line, int column, std::string_view surface) const {
  const std::u32string wanted = plain_letters(surface);
  std::size_t begin = 0;
  while (begin < letters_.letters.size() &&
         (letters_.lines[begin] < line ||
          (letters_.lines[begin] == line && letters_.columns[begin] < column))) {
    ++begin;
  }
  if (letters_.letters.compare(begin, wanted.size(), wanted) != 0) return std::nullopt;
  return Range{begin, begin + wanted.size()};
}

std::optional<Range> SourceText::first_from(int line, std::string_view surface) const {
  const auto from = std::lower_bound(letters_.lines.begin(), letters_.lines.end(), line);
  const std::u32string wanted = plain_letters(surface);
  const std::size_t found = letters_.letters.find(
      wanted, static_cast<std::size_t>(std::distance(letters_.lines.begin(), from)));
  if (found == std::u32string::npos) return std::nullopt;
  return Range{found, found + wanted.size()};
}

std::optional<Range> SourceText::last_until(int line, std::string_view surface) const {
  const auto until = std::upper_bound(letters_.lines.begin(), letters_.lines.end(), line);
  const auto end = static_cast<std::size_t>(std::distance(letters_.lines.begin(), until));
  const std::u32string wanted = plain_letters(surface);
  if (wanted.size() > end) return std::nullopt;
  const std::size_t found = letters_.letters.rfind(wanted, end - wanted.size());
  if (found == std::u32string::npos) return std::nullopt;
  return Range{found, found + wanted.size()};
}

std::optional<Range> SourceText::near(const Range& around, std::string_view surface) const {
  const std::u32string wanted = plain_letters(surface);
  std::optional<Range> best;
  const auto distance = [&](std::size_t at) {
    return at > around.begin ? at - around.begin : around.begin - at;
  };
  std::size_t at = around.begin < wanted.size() ? 0 : around.begin - wanted.size();
  while ((at = letters_.letters.find(wanted, at)) != std::u32string::npos && at < around.end) {
    const Range found{at, at + wanted.size()};
    if (overlap(found, around) > 0 && (!best || distance(at) < distance(best->begin))) best = found;
    ++at;
  }
  return best;
}

int SourceText::line_of(std::size_t letter) const {
  return letter < letters_.lines.size() ? letters_.lines[letter] : 0;
}

Alignment::Alignment(const SourceText& source, const std::vector<clauses::Clause>& clauses)
    : placed_(clauses.size()), clause_of_letter_(source.letters().size(), clauses::kNoClause) {
  struct Origin {
    std::size_t clause = 0;
    std::size_t byte = 0;
    bool in_text = false;  // else in the number
  };
  std::u32string letters;
  std::vector<Origin> origins;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    for (const bool in_text : {false, true}) {
      const Letters part = letters_of(in_text ? clauses[i].text : clauses[i].number);
      letters += part.letters;
      for (const std::size_t byte : part.bytes) origins.push_back({i, byte, in_text});
    }
  }
  const auto places = align(source.letters(), letters);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!places[i] || !origins[i].in_text) continue;
    placed_[origins[i].clause].push_back({origins[i].byte, *places[i]});
    clause_of_letter_[*places[i]] = static_cast<int>(origins[i].clause);
  }
}

Range Alignment::range(std::size_t clause, std::size_t begin, std::size_t end) const {
  const std::vector<Placed>& placed = placed_[clause];
  const auto before = [](const Placed& a, std::size_t byte) { return a.byte < byte; };
  const auto first = std::lower_bound(placed.begin(), placed.end(), begin, before);
  const auto last = std::lower_bound(first, placed.end(), end, before);
  if (first == last) return {};
  return {first->letter, std::prev(last)->letter + 1};
}

Range Alignment::range(std::size_t clause) const {
  const std::vector<Placed>& placed = placed_[clause];
  if (placed.empty()) return {};
  return {placed.front().letter, placed.back().letter + 1};
}

std::optional<std::size_t> Alignment::clause_of(const Range& range) const {
  std::map<int, std::size_t> letters;
  for (std::size_t i = range.begin; i < range.end && i < clause_of_letter_.size(); ++i) {
    if (clause_of_letter_[i] != clauses::kNoClause) ++letters[clause_of_letter_[i]];
  }
  if (letters.empty()) return std::nullopt;
  const auto most =
      std::max_element(letters.begin(), letters.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return static_cast<std::size_t>(most->first);
}

std::vector<std::optional<std::size_t>> align(const std::u32string& a, const std::u32string& b) {
  const auto n = static_cast<std::ptrdiff_t>(a.size());
  const auto m = static_cast<std::ptrdiff_t>(b.size());
  std::vector<std::optional<std::size_t>> places(b.size());
  // trace[d][k + d]: how far into `a` the best path of d differences reaches on diagonal k.
  std::vector<std::vector<std::ptrdiff_t>> trace;
  const auto at = [&](std::ptrdiff_t d, std::ptrdiff_t k) {
    return trace[static_cast<std::size_t>(d)][static_cast<std::size_t>(k + d)];
  };
  const auto comes_down = [&](std::ptrdiff_t d,
                              std::ptrdiff_t k) {  // by an insertion: from diagonal k + 1
    return k == -d || (k != d && at(d - 1, k - 1) < at(d - 1, k + 1));
  };
  std::ptrdiff_t end_d = -1;
  std::ptrdiff_t end_k = 0;
  for (std::ptrdiff_t d = 0; d <= std::min(n + m, kMostDifferences) && end_d < 0; ++d) {
    trace.emplace_back(static_cast<std::size_t>(2 * d + 1));
    for (std::ptrdiff_t k = -d; k <= d; k += 2) {
      std::ptrdiff_t x = 0;
      if (d > 0) x = comes_down(d, k) ? at(d - 1, k + 1) : at(d - 1, k - 1) + 1;
      while (x < n && x - k < m && x - k >= 0 &&
             a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(x - k)]) {
        ++x;
      }
      trace.back()[static_cast<std::size_t>(k + d)] = x;
      if (k == n - m && x >= n) {
        end_d = d;
        end_k = k;
        break;
      }
    }
  }
  if (end_d < 0) return places;  // two other texts
  std::ptrdiff_t x = n;
  std::ptrdiff_t k = end_k;
  for (std::ptrdiff_t d = end_d; d >= 0; --d) {
    std::ptrdiff_t start = 0;
    std::ptrdiff_t next_k = k;
    if (d > 0) {
      next_k = comes_down(d, k) ? k + 1 : k - 1;
      start = next_k > k ? at(d - 1, next_k) : at(d - 1, next_k) + 1;
    }
    while (x > start) {
      --x;
      places[static_cast<std::size_t>(x - k)] = static_cast<std::size_t>(x);
    }
    if (d > 0) x = at(d - 1, next_k);
    k = next_k;
  }
  return places;
}

}  // namespace svod::score
