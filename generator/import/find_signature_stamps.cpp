#include "import/find_signature_stamps.h"

#include "import/line_signs.h"
#include "import/russian_words.h"

namespace svod::import {

std::vector<std::size_t> find_signature_stamps(const DecodedText& decoded,
                                               std::span<const Line> lines) {
  constexpr std::size_t kMostLines = 8;
  constexpr std::size_t kLongest = 200;  // bytes of a line of a stamp
  std::vector<std::size_t> found;
  std::size_t before = lines.size();  // the last line with text
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank()) continue;
    if (lines[i].end - lines[i].begin > kLongest || !is_stamp_head(decoded[lines[i]])) {
      before = i;
      continue;
    }
    std::vector<std::size_t> stamp = {i};
    std::size_t next = i + 1;
    for (; next < lines.size() && stamp.size() < kMostLines; ++next) {
      if (lines[next].blank()) continue;
      if (lines[next].end - lines[next].begin > kLongest ||
          !is_stamp_word(first_word(decoded[lines[next]]))) {
        break;
      }
      stamp.push_back(next);
    }
    const bool cuts = before < lines.size() && next < lines.size() && !lines[next].blank() &&
                      goes_on(end_of(decoded[lines[before]])) &&
                      start_of(decoded[lines[next]]) == Start::Lower;
    if (cuts) found.insert(found.end(), stamp.begin(), stamp.end());
    before = stamp.back();
    i = next - 1;
  }
  return found;
}

}  // namespace svod::import
