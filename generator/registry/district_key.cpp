#include "registry/district_key.h"

#include <algorithm>
#include <vector>

#include "registry/russian_district_words.h"
#include "text/text.h"

namespace svod::registry {

std::string district_key(std::string_view name) {
  const std::string folded = text::collapse_spaces(text::trim(text::fold(name)));
  std::vector<std::string> words;
  for (std::string_view rest = folded; !rest.empty();) {
    const std::size_t space = rest.find(' ');
    words.emplace_back(rest.substr(0, space));
    rest.remove_prefix(space == std::string_view::npos ? rest.size() : space + 1);
  }
  const auto has = [&words](std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  const auto drop = [&words](std::string_view word) {
    words.erase(std::remove(words.begin(), words.end(), word), words.end());
  };
  if (has(kDistrict)) drop(kMunicipal);
  if (has(kUrban) && has(kOkrug)) {
    drop(kUrban);
    drop(kOkrug);
    words.emplace_back(kTown);
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::string key;
  for (const std::string& word : words) key += (key.empty() ? "" : " ") + word;
  return key;
}

}  // namespace svod::registry
