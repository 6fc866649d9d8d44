#include "import/read_pdf.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/format.h"
#include "base/message.h"
#include "import/find_pdf_scripts.h"
#include "import/is_russian.h"
#include "import/paragraph_text.h"
#include "text/text.h"

namespace svod::import {
namespace {

constexpr std::size_t kEdgeLines = 2;     // of a page's top and foot that may be repeated
constexpr std::size_t kFewestPages = 3;   // on which a line must stand to be a running one
constexpr double kGap = 1.45;             // of the usual distance of lines: a new paragraph
constexpr double kPointsPerColumn = 5.5;  // of indent: a letter of 11 points

struct PdfLine {
  std::string text;
  double left = 0;
  double top = 0;
  double bottom = 0;
};
using PdfPage = std::vector<PdfLine>;

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

PdfPage read_page(const poppler::page& page) {
  PdfPage lines;
  ParagraphText text;
  PdfLine line;
  const auto finish = [&] {
    line.text = text.take("");
    if (!line.text.empty()) lines.push_back(line);
  };
  bool space = false;
  for (const poppler::text_box& word : page.text_list(poppler::page::text_list_include_font)) {
    const poppler::rectf box = word.bbox();
    const double middle = (box.top() + box.bottom()) / 2;
    const bool same_line =
        !text.is_blank() && middle > line.top && middle < line.bottom && box.left() >= line.left;
    if (!same_line) {
      finish();
      line = {{}, box.left(), box.top(), box.bottom()};
    } else if (space) {
      text.add(" ", false);
    }
    line.bottom = std::max(line.bottom, box.bottom());
    const std::string font = word.has_font_info() ? word.get_font_name() : std::string();
    text.add(utf8(word.text()), font.find("Bold") != std::string::npos);
    // Words that stand apart are parted, whether a space is told or not.
    space = true;
  }
  finish();
  return lines;
}

// A line with its digits folded: «стр. 2 из 9» is the same on each page.
std::string shape_of(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit) out += c;
    if (digit && (out.empty() || out.back() != '0')) out += '0';
  }
  return out;
}

// Lines at the top or the foot that most pages have, «Собрание резолюций 2021 · 17».
void take_running_lines(std::vector<PdfPage>& pages, SourceText& out) {
  if (pages.size() < kFewestPages) return;
  const auto is_edge = [](std::size_t i, std::size_t count) {
    return i < kEdgeLines || i + kEdgeLines >= count;
  };
  std::map<std::string, std::size_t> seen;
  for (const PdfPage& page : pages) {
    for (std::size_t i = 0; i < page.size(); ++i) {
      if (is_edge(i, page.size()) && has_letters(page[i].text)) ++seen[shape_of(page[i].text)];
    }
  }
  for (PdfPage& page : pages) {
    const std::size_t count = page.size();
    PdfPage kept;
    for (std::size_t i = 0; i < count; ++i) {
      const bool running = is_edge(i, count) && has_letters(page[i].text) &&
                           seen[shape_of(page[i].text)] * 2 > pages.size();
      if (running) {
        out.notes.push_back({0, "left out", page[i].text});
      } else {
        kept.push_back(page[i]);
      }
    }
    page = std::move(kept);
  }
}

// The usual distance from one line's top to the next.
double usual_pitch(const std::vector<PdfPage>& pages) {
  std::vector<double> pitches;
  for (const PdfPage& page : pages) {
    for (std::size_t i = 1; i < page.size(); ++i) {
      const double pitch = page[i].top - page[i - 1].top;
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
    const PdfPage& page = pages[p];
    double leftmost = std::numeric_limits<double>::max();
    for (const PdfLine& line : page) leftmost = std::min(leftmost, line.left);
    for (std::size_t i = 0; i < page.size(); ++i) {
      if (i > 0 && std::abs(page[i].top - page[i - 1].top) > pitch * kGap) out.text += "\n";
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
  for (int i = first; i <= last; ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i - 1));
    pages.push_back(page ? read_page(*page) : PdfPage());
  }
  take_running_lines(pages, out);
  write_pages(pages, out);
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
