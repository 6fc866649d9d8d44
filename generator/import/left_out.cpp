#include "import/left_out.h"

#include "base/format.h"
#include "import/line_signs.h"
#include "import/paragraph_text.h"
#include "text/text.h"

namespace svod::import {
namespace {

constexpr std::size_t kLongestTold = 200;  // signs

}  // namespace

void LeftOut::add(std::string_view text) {
  if (runs_.size() >= kMostRuns || !has_letters_or_digits(text)) return;
  runs_.push_back(text::trim(fold_white_space(text)));
}

void LeftOut::tell(std::vector<Note>& notes) const {
  for (const std::string& run : runs_) {
    std::size_t end = 0;
    for (std::size_t n = 0; n < kLongestTold && end < run.size(); ++n) {
      text::next_code_point(run, end);
    }
    notes.push_back({0, "left out",
                     svod::format("\xC2\xAB{}{}\xC2\xBB", std::string_view(run).substr(0, end),
                                  end < run.size() ? "\xE2\x80\xA6" : "")});
  }
}

}  // namespace svod::import
