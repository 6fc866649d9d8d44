#include <algorithm>
#include <string>
#include <utility>

#include "import/import.h"
#include "text/text.h"

namespace svod::import {
namespace {

// `letters` without the pieces that stand at the given bytes; "" and false in `sound` if one of
// them is not there.
std::string without(std::string letters, const std::vector<std::string>& pieces,
                    const std::vector<std::size_t>& places, bool& sound) {
  sound = pieces.size() == places.size();
  if (sound && pieces.empty()) return letters;
  const std::string_view text = letters;
  std::string out;
  std::size_t from = 0;
  for (std::size_t i = 0; i < pieces.size() && sound; ++i) {
    const std::size_t at = places[i];
    sound = at >= from && at <= text.size() && text.substr(at, pieces[i].size()) == pieces[i];
    if (!sound) break;
    out += text.substr(from, at - from);
    from = at + pieces[i].size();
  }
  return sound ? out + std::string(text.substr(from)) : std::string();
}

// Some code points of `text` around byte `at`, cut at their borders.
std::string around(std::string_view text, std::size_t at) {
  constexpr std::size_t kReach = 40;
  const auto inside = [&text](std::size_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
  };
  std::size_t begin = at > kReach ? at - kReach : 0;
  std::size_t end = std::min(at + kReach, text.size());
  while (inside(begin)) --begin;
  while (inside(end)) ++end;
  return std::string(text.substr(begin, end - begin));
}

}  // namespace

Message check_nothing_lost(std::string_view source, const Imported& imported) {
  std::string blocks;
  blocks.reserve(source.size());
  for (const markdown::Block& block : imported.blocks) {
    text::append_letters_and_digits(blocks, block.text);
  }
  bool sound = true;
  const std::string expected = without(text::letters_and_digits(text::to_nfc(source)),
                                       imported.removed, imported.removed_at, sound);
  if (!sound) return say("what import says it removed does not stand in the source");
  const std::string given = without(std::move(blocks), imported.added, imported.added_at, sound);
  if (!sound) return say("what import says it added does not stand in the document");
  if (expected == given) return {};
  const auto [in_source, in_blocks] =
      std::mismatch(expected.begin(), expected.end(), given.begin(), given.end());
  const auto at = static_cast<std::size_t>(in_source - expected.begin());
  return say("the letters of the document leave those of the source at «{}»",
             around(expected, std::min(at, expected.size())));
}

}  // namespace svod::import
