#include "import/take_running_lines.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "text/text.h"

namespace svod::import {
namespace {

constexpr std::size_t kEdgeLines = 2;    // of a page's top and foot that may be repeated
constexpr std::size_t kFewestPages = 3;  // on which a line must stand to be a running one
constexpr double kSameHeight = 4;        // points
constexpr double kApart = 1.2;           // of its height, from a running line to the text

bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text::is_letter(text::next_code_point(text, at))) return true;
  }
  return false;
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

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// What a browser prints at the edges of a page, by its shape.
bool is_page_count(std::string_view shape) {
  return shape == "0/0" || (shape.size() > 4 && shape.substr(shape.size() - 4) == " 0/0");
}

bool is_time(std::string_view shape) {
  return holds(shape, "0:0") &&
         (holds(shape, "0/0/0") || holds(shape, "0.0.0") || holds(shape, "0-0-0"));
}

bool is_of_a_browser(std::string_view shape) {
  return is_page_count(shape) || is_time(shape) || holds(shape, "://");
}

class RunningLines {
 public:
  explicit RunningLines(const std::vector<PdfPage>& pages) : pages_(pages.size()) {
    for (const PdfPage& page : pages) {
      const std::size_t count = page.lines.size();
      for (std::size_t i = 0; i < count; ++i) {
        if (i >= kEdgeLines && i + kEdgeLines < count) continue;
        tops_[shape_of(page.lines[i].text)].push_back(page.lines[i].top);
      }
    }
    if (pages_ != 1 || pages[0].lines.empty()) return;
    const std::string& foot = pages[0].lines.back().text;
    lone_ = holds(foot, "://") && foot.size() > 4 && foot.substr(foot.size() - 4) == " 1/1";
  }

  // How many lines from the top, or from the foot, are running ones.
  std::size_t count(const std::vector<PdfLine>& lines, bool from_top) const {
    const auto line = [&](std::size_t i) -> const PdfLine& {
      return lines[from_top ? i : lines.size() - 1 - i];
    };
    std::size_t found = 0;
    for (std::size_t i = 0; i < std::min(kEdgeLines, lines.size()); ++i) {
      const std::size_t times = times_of(line(i));
      const bool repeated =
          pages_ >= kFewestPages && has_letters(line(i).text) && times * 2 > pages_;
      const bool browser = i == 0 && is_of_a_browser(shape_of(line(i).text)) &&
                           (pages_ == 1 ? lone_ : times >= pages_);
      if (!repeated && !browser) break;
      // The text of a page that is full ends at one place on each page, and may end alike.
      const bool apart = i + 1 >= lines.size() || is_apart(line(i), line(i + 1));
      if (apart || browser || (i == 0 && times >= pages_)) found = i + 1;
    }
    return found;
  }

 private:
  static bool is_apart(const PdfLine& a, const PdfLine& b) {
    return std::abs(a.top - b.top) > kApart * (a.bottom - a.top);
  }

  // On how many pages a line like this stands at this height.
  std::size_t times_of(const PdfLine& line) const {
    const auto tops = tops_.find(shape_of(line.text));
    if (tops == tops_.end()) return 0;
    return static_cast<std::size_t>(
        std::count_if(tops->second.begin(), tops->second.end(),
                      [&](double top) { return std::abs(top - line.top) < kSameHeight; }));
  }

  std::size_t pages_ = 0;
  std::map<std::string, std::vector<double>> tops_;  // by shape
  bool lone_ = false;                                // one page, as a browser prints it
};

}  // namespace

void take_running_lines(std::vector<PdfPage>& pages, std::vector<Note>& notes) {
  const RunningLines running(pages);
  for (PdfPage& page : pages) {
    const std::size_t count = page.lines.size();
    const std::size_t top = running.count(page.lines, true);
    const std::size_t foot = std::min(running.count(page.lines, false), count - top);
    std::vector<PdfLine> kept;
    for (std::size_t i = 0; i < count; ++i) {
      if (i < top || i + foot >= count) {
        notes.push_back({0, "left out", page.lines[i].text});
      } else {
        kept.push_back(std::move(page.lines[i]));
      }
    }
    page.lines = std::move(kept);
  }
}

}  // namespace svod::import
