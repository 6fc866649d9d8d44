#include "import/paragraph_text.h"

#include <algorithm>

#include "text/text.h"

namespace svod::import {
namespace {

constexpr std::string_view kStrong = "**";
constexpr std::string_view kBlank = " \t\n";

bool is_blank_text(std::string_view text) {
  return text.find_first_not_of(kBlank) == std::string_view::npos;
}

}  // namespace

void ParagraphText::add(std::string_view text, bool strong) {
  if (text.empty()) return;
  // White space has no weight: it goes on as what stands before it.
  if (!runs_.empty() && (runs_.back().strong == strong || is_blank_text(text))) {
    runs_.back().text += text;
  } else {
    runs_.push_back({std::string(text), strong});
  }
}

bool ParagraphText::is_blank() const {
  return std::all_of(runs_.begin(), runs_.end(),
                     [](const Run& run) { return is_blank_text(run.text); });
}

std::string ParagraphText::take(std::string_view before) {
  std::string out;
  if (!is_blank()) {
    out = before;
    for (const Run& run : runs_) {
      const std::size_t begin = std::min(run.text.find_first_not_of(kBlank), run.text.size());
      const std::size_t end = run.text.find_last_not_of(kBlank) + 1;  // npos + 1 is 0
      const bool marked = run.strong && begin < end;
      out.append(run.text, 0, begin);
      if (begin >= end) continue;
      if (marked) out += kStrong;
      out.append(run.text, begin, end - begin);
      if (marked) out += kStrong;
      out.append(run.text, end);
    }
  }
  runs_.clear();
  return out;
}

std::string bullet_at(int depth) {
  return std::string(2 * static_cast<std::size_t>(std::max(depth, 0)), ' ') + "- ";
}

std::string fold_white_space(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    if (!blank) {
      out += c;
    } else if (out.empty() || out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

std::string row_of(const std::vector<std::string>& cells) {
  std::string out = "|";
  for (std::string cell : cells) {
    std::replace(cell.begin(), cell.end(), '\n', ' ');
    std::replace(cell.begin(), cell.end(), '|', '/');
    out += " " + text::trim(cell) + " |";
  }
  return out;
}

}  // namespace svod::import
