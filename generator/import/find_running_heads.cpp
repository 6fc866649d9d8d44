#include "import/find_running_heads.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "import/line_signs.h"
#include "numbering/numbering.h"

namespace svod::import {
namespace {

constexpr std::size_t kMostRows = 3;   // lines of one head
constexpr std::size_t kLongest = 240;  // bytes

std::string without_digits(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c < '0' || c > '9') out += c;
  }
  return out;
}

class HeadFinder {
 public:
  HeadFinder(const DecodedText& decoded, std::span<const Line> lines,
             std::span<const std::size_t> numbers)
      : decoded_(&decoded), lines_(lines), taken_(lines.size()) {
    for (const std::size_t at : numbers) taken_[at] = true;
    ends_ = taken_;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].page_break) ends_[i] = true;
    }
    while (first_ < lines.size() && is_passed(first_)) ++first_;
  }

  // Sees the texts next to the ends of pages: above a number or a break and below it.
  void look() {
    std::size_t above = lines_.size();
    bool end = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      end = end || ends_[i];
      if (is_passed(i)) continue;
      if (end) {
        add(above);
        add(i);
      }
      end = false;
      above = i;
    }
    if (end) add(above);
  }

  // Takes what repeats among the lines that were seen; is there any?
  bool take_repeated(std::vector<std::size_t>& heads) {
    bool any = false;
    for (auto& [text, places] : seen_) {
      places.erase(std::unique(places.begin(), places.end()), places.end());
      if (places.size() < 2) continue;
      for (const std::size_t at : places) {
        if (at == first_) continue;
        taken_[at] = any = true;
        heads.push_back(at);
      }
    }
    seen_.clear();
    return any;
  }

 private:
  bool is_passed(std::size_t at) const { return lines_[at].blank() || taken_[at]; }

  void add(std::size_t at) {
    if (at >= lines_.size()) return;
    const std::string_view text = (*decoded_)[lines_[at]];
    if (text.size() > kLongest || text.find(' ') == std::string_view::npos) return;
    if (end_of(text) != End::Open || start_of(text) == Start::Lower) return;
    if (numbering::bullet_at_start(text) || numbering::number_at_start(text)) return;
    // The head of a table is repeated as it is; rows of data may differ by their numbers alone.
    seen_[text.starts_with('|') ? std::string(text) : without_digits(text)].push_back(at);
  }

  const DecodedText* decoded_;
  std::span<const Line> lines_;
  std::vector<bool> taken_;
  std::vector<bool> ends_;  // by line: a page ends above it or with it
  std::size_t first_ = 0;   // the first line with text
  std::map<std::string, std::vector<std::size_t>> seen_;  // places ascending
};

}  // namespace

std::vector<std::size_t> find_running_heads(const DecodedText& decoded, std::span<const Line> lines,
                                            std::span<const std::size_t> numbers) {
  std::vector<std::size_t> heads;
  const bool any_break =
      std::any_of(lines.begin(), lines.end(), [](const Line& line) { return line.page_break; });
  if (numbers.empty() && !any_break) return heads;
  HeadFinder finder(decoded, lines, numbers);
  for (std::size_t row = 0; row < kMostRows; ++row) {
    finder.look();
    if (!finder.take_repeated(heads)) break;
  }
  std::sort(heads.begin(), heads.end());
  return heads;
}

}  // namespace svod::import
