#include "import/read_pdf.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/format.h"
#include "base/message.h"
#include "import/find_pdf_rules.h"
#include "import/find_pdf_scripts.h"
#include "import/is_russian.h"
#include "import/join_cut_rows.h"
#include "import/lay_out_page.h"
#include "import/pdf_page.h"
#include "import/take_running_lines.h"
#include "import/turn_upright.h"
#include "text/text.h"

namespace svod::import {
namespace {

constexpr double kGap = 1.45;             // of the usual distance of lines: a new paragraph
constexpr double kPointsPerColumn = 5.5;  // of indent: a letter of 11 points

bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text::is_letter(text::next_code_point(text, at))) return true;
  }
  return false;
}

std::string utf8(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return {bytes.begin(), bytes.end()};
}

// Faults that poppler finds are read from its results; nothing is printed.
void keep_silent(const std::string&, void*) {}

// Words that stand apart are parted, whether a space is told or not.
// The text of a page runs as most of its words do; the others are read as they come, behind it.
PdfPage read_page(const poppler::page& page, std::vector<PdfRule> rules) {
  constexpr std::size_t kQuarters = 4;
  std::array<std::vector<PdfWord>, kQuarters> by_turn;
  for (const poppler::text_box& box : page.text_list(poppler::page::text_list_include_font)) {
    const poppler::rectf place = box.bbox();
    const std::string font = box.has_font_info() ? box.get_font_name() : std::string();
    PdfWord word = {utf8(box.text()), font.find("Bold") != std::string::npos,
                    place.left(),     place.right(),
                    place.top(),      place.bottom()};
    by_turn.at(static_cast<std::size_t>(box.rotation()) % kQuarters).push_back(std::move(word));
  }
  const auto most = std::max_element(
      by_turn.begin(), by_turn.end(),
      [](const auto& one, const auto& other) { return one.size() < other.size(); });
  std::vector<PdfWord> words = std::move(*most);
  most->clear();
  turn_upright(static_cast<int>(most - by_turn.begin()), words, rules);
  PdfPage out = lay_out_page(words, rules);
  for (const std::vector<PdfWord>& others : by_turn) {
    for (const PdfWord& word : others) {
      out.lines.push_back({word.text, word.left, word.top, word.bottom});
    }
  }
  return out;
}

// The usual distance from one line's top to the next.
double usual_pitch(const std::vector<PdfPage>& pages) {
  std::vector<double> pitches;
  for (const PdfPage& page : pages) {
    for (std::size_t i = 1; i < page.lines.size(); ++i) {
      const double pitch = page.lines[i].top - page.lines[i - 1].top;
      if (pitch > 0) pitches.push_back(pitch);
    }
  }
  if (pitches.empty()) return std::numeric_limits<double>::max();
  const auto middle = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 2);
  std::nth_element(pitches.begin(), middle, pitches.end());
  return *middle;
}

void write_pages(const std::vector<PdfPage>& pages, SourceText& out) {
  const double pitch = usual_pitch(pages);
  for (std::size_t p = 0; p < pages.size(); ++p) {
    if (p > 0) out.text += '\f';
    const std::vector<PdfLine>& page = pages[p].lines;
    double leftmost = std::numeric_limits<double>::max();
    for (const PdfLine& line : page) leftmost = std::min(leftmost, line.left);
    for (std::size_t i = 0; i < page.size(); ++i) {
      if (page[i].begins_column) {
        if (i > 0) out.text += '\f';  // a sentence may go on there, as on the next page
      } else if (i > 0 && std::abs(page[i].top - page[i - 1].top) > pitch * kGap) {
        out.text += "\n";
      }
      const double indent = (page[i].left - leftmost) / kPointsPerColumn;
      out.text.append(static_cast<std::size_t>(std::lround(std::clamp(indent, 0.0, 200.0))), ' ');
      out.text += page[i].text + "\n";
    }
  }
}

Error refused(const Message& why) {
  return {say("{}; open it in its program, print it into a new PDF and import that", why)};
}

}  // namespace

Result<SourceText> read_pdf(std::string_view bytes, PageRange range) {
  poppler::set_debug_error_function(keep_silent, nullptr);
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    return refused(say("it is too large"));
  }
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) return refused(say("it is damaged"));
  if (document->is_locked())
    return refused(say("it is protected by a password, which is to be taken off first"));
  const auto scripts = holds_scripts(bytes);
  if (!scripts) return refused(say("it is damaged"));
  if (*scripts) return refused(say("it holds scripts, or orders to start programs"));
  const int count = document->pages();
  if (count < 1) return refused(say("it has no pages"));
  const int first = range.first == 0 ? 1 : range.first;
  const int last = range.last == 0 ? count : range.last;
  if (first < 1 || last > count || first > last) {
    return Error{
        say("it has pages 1 to {}, not {} to {}; name pages that it has", count, first, last)};
  }
  SourceText out;
  std::vector<PdfPage> pages;
  auto rules = find_pdf_rules(bytes, first, last);
  for (int i = first; i <= last; ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i - 1));
    pages.push_back(page ? read_page(*page, std::move(rules[pages.size()])) : PdfPage());
  }
  take_running_lines(pages, out.notes);
  join_cut_rows(pages, out.notes);
  write_pages(pages, out);
  add_counted(out.notes, "doubt",
              static_cast<std::size_t>(std::count_if(
                  pages.begin(), pages.end(), [](const PdfPage& page) { return page.doubted; })),
              "page whose columns or rows are not certain");
  if (range.first > 0) {
    out.notes.insert(out.notes.begin(),
                     {0, "pages", svod::format("{}-{} of {}", first, last, count)});
  }
  // A text layer of wrong letters is as good as none: the pages still show the right ones.
  out.only_pictures = !has_letters(out.text) || !may_be_russian(out.text);
  out.format = "pdf";
  out.properties.title = utf8(document->get_title());
  out.properties.author = utf8(document->get_author());
  return out;
}

}  // namespace svod::import
