#include "differences/likeness.h"

#include <algorithm>

namespace svod::differences {

Words sorted_words(std::string_view text) {
  constexpr std::string_view kSpaces = " \n";
  Words words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(kSpaces, at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  std::sort(words.begin(), words.end());
  return words;
}

std::size_t common_words(const Words& a, const Words& b) {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++common;
    const bool first = a[i] <= b[j];
    const bool second = b[j] <= a[i];
    if (first) ++i;
    if (second) ++j;
  }
  return common;
}

std::size_t likeness(const Words& a, const Words& b) {
  const std::size_t all = a.size() + b.size();
  return all == 0 ? 0 : 200 * common_words(a, b) / all;
}

}  // namespace svod::differences
