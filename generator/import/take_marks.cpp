#include "import/take_marks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace svod::import {
namespace {

// A run of `*` in a text: two or more are a mark of bold type, one of emphasis.
struct Mark {
  std::size_t at = 0;
  std::size_t length = 0;
  bool opens = false;
  bool closes = false;
};

// «** Положение утверждено отдельно»: a mark of a footnote.
bool stands_apart(const Mark& mark) {
  return !mark.opens && !mark.closes;
}

std::vector<Mark> find_marks(const std::string& text) {
  std::vector<Mark> marks;
  for (std::size_t at = text.find('*'); at != std::string::npos; at = text.find('*', at)) {
    std::size_t end = at;
    while (end < text.size() && text[end] == '*') ++end;
    const bool space_before = at == 0 || text[at - 1] == ' ';
    const bool space_after = end == text.size() || text[end] == ' ';
    marks.push_back({at, end - at, !space_after, !space_before});
    at = end;
  }
  return marks;
}

}  // namespace

std::vector<markdown::Span> take_marks(std::string& text) {
  std::vector<markdown::Span> spans;
  const std::vector<Mark> marks = find_marks(text);
  if (marks.empty()) return spans;
  // Bold type toggles; an emphasis must open before a word and close after one.
  constexpr auto kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> partner(marks.size(), kNone);
  std::array<std::size_t, 2> open = {kNone, kNone};
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const bool strong = marks[i].length > 1;
    if (stands_apart(marks[i])) continue;
    std::size_t& opened = open.at(strong ? 1 : 0);
    if (opened != kNone && (strong || marks[i].closes)) {
      partner[i] = opened;
      partner[opened] = i;
      opened = kNone;
    } else if (opened == kNone && (strong || marks[i].opens)) {
      opened = i;
    }
  }
  std::string plain;
  std::vector<std::size_t> begins(marks.size());
  std::size_t from = 0;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    plain.append(text, from, marks[i].at - from);
    from = marks[i].at + marks[i].length;
    begins[i] = plain.size();
    const bool strong = marks[i].length > 1;
    // What is left of a pair whose other half stood in another block.
    const bool at_edge = marks[i].at == 0 || from == text.size();
    if (partner[i] == kNone) {
      if (!strong || !at_edge || stands_apart(marks[i])) plain.append(marks[i].length, '*');
    } else if (partner[i] < i && begins[partner[i]] < plain.size()) {
      spans.push_back({strong ? markdown::Span::Kind::Strong : markdown::Span::Kind::Emphasis,
                       begins[partner[i]],
                       plain.size(),
                       {}});
    }
  }
  plain.append(text, from, text.size() - from);
  text = std::move(plain);
  // A space that stood inside the mark belongs outside it.
  for (markdown::Span& span : spans) {
    while (span.begin < span.end && text[span.begin] == ' ') ++span.begin;
    while (span.end > span.begin && text[span.end - 1] == ' ') --span.end;
  }
  std::erase_if(spans, [](const markdown::Span& span) { return span.begin == span.end; });
  std::sort(spans.begin(), spans.end(), [](const markdown::Span& a, const markdown::Span& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  return spans;
}

}  // namespace svod::import
