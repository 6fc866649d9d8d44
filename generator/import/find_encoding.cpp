#include "import/find_encoding.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "import/russian_letter_pairs.h"
#include "text/text.h"

namespace svod::import {
namespace {

using text::Encoding;

struct Mark {
  std::string_view bytes;
  Encoding encoding;
};
constexpr std::array kMarks = std::to_array<Mark>({
    {"\xEF\xBB\xBF", Encoding::Utf8},
    {"\xFF\xFE", Encoding::Utf16LittleEndian},
    {"\xFE\xFF", Encoding::Utf16BigEndian},
});

// Two readings this near are equally likely. The mean of few pairs says little: its error falls
// with the square root of their number.
double same_likeness(std::size_t pairs) {
  constexpr double kLeast = 0.02;
  constexpr double kOfOnePair = 0.5;
  return std::max(kLeast,
                  kOfOnePair / std::sqrt(static_cast<double>(std::max<std::size_t>(pairs, 1))));
}
constexpr double kLeastLikeness = 0.4;                   // what is less is no Russian
constexpr std::size_t kSample = std::size_t{64} * 1024;  // bytes: enough to judge by

// Letters of the Russian alphabet that stand in UTF-16 without a mark have 0x04 beside them,
// spaces 0x00.
std::optional<Encoding> find_utf16(std::string_view bytes) {
  if (bytes.size() < 4 || bytes.size() % 2 != 0) return std::nullopt;
  std::array<std::size_t, 2> high = {0, 0};
  const std::size_t end = std::min(bytes.size(), kSample);
  for (std::size_t i = 0; i < end; ++i) {
    if (bytes[i] == '\x00' || bytes[i] == '\x04') ++high[i % 2];
  }
  const std::size_t most = end / 2 * 9 / 10;
  if (high[1] > most) return Encoding::Utf16LittleEndian;
  if (high[0] > most) return Encoding::Utf16BigEndian;
  return std::nullopt;
}

std::optional<FoundEncoding> decoded(std::string_view bytes, Encoding encoding, bool marked) {
  auto text = text::decode(bytes, encoding);
  if (!text) return std::nullopt;
  FoundEncoding found;
  found.best = {encoding, std::move(*text), {}};
  found.marked = marked;
  return found;
}

// «¤», «¦», «¬» and the like of the encodings of one byte: never beside Russian letters, unlike
// «§», «©», «°», «±», «·».
bool is_odd_sign(char32_t c) {
  constexpr std::u32string_view kOdd = U"\u00A4\u00A6\u00AC\u00AF\u00B5\u00B6\u00A8\u00B4\u00B8";
  return kOdd.find(c) != kOdd.npos;
}

bool is_drawing(char32_t c) {
  return (c >= 0x2500 && c <= 0x259F) || is_odd_sign(c) ||
         (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B) ||
         (c >= 0x7F && c < 0xA0);
}

// A letter of the Cyrillic block that Russian does not have.
bool is_foreign_cyrillic(char32_t c) {
  const bool russian = (c >= 0x410 && c <= 0x44F) || c == 0x401 || c == 0x451;
  return !russian && c >= 0x400 && c <= 0x52F;
}

}  // namespace

Likeness likeness_to_russian(std::string_view text) {
  std::size_t pairs = 0;
  double sum = 0;
  char32_t before = 0;        // the last sign, folded
  bool before_small = false;  // was it a small letter as printed?
  for (std::size_t at = 0; at < std::min(text.size(), kSample);) {
    const char32_t c = text::next_code_point(text, at);
    const bool capital = (c >= 0x410 && c <= 0x42F) || c == 0x401;
    const char32_t folded = c == 0x401 ? char32_t{0x451} : capital ? c + 0x20 : c;
    const int usual = usualness_of_pair(before, folded);
    if (usual >= 0) {
      ++pairs;
      sum += before_small && capital ? 0 : usual;
    } else if (is_drawing(c) || is_foreign_cyrillic(c) || (c == 0x20AC)) {
      ++pairs;  // nothing for what prose has not
    }
    before = folded;
    before_small = !capital && usualness_of_pair(folded, folded) >= 0;
  }
  if (pairs == 0) return {};
  return {sum / static_cast<double>(pairs) / kMostUsualPair, pairs};
}

std::optional<FoundEncoding> find_encoding(std::string_view bytes) {
  for (const Mark& mark : kMarks) {
    if (bytes.starts_with(mark.bytes)) {
      return decoded(bytes.substr(mark.bytes.size()), mark.encoding, true);
    }
  }
  if (const auto utf16 = find_utf16(bytes)) return decoded(bytes, *utf16, false);
  if (auto utf8 = decoded(bytes, Encoding::Utf8, false)) return utf8;
  if (bytes.find('\0') != std::string_view::npos) return std::nullopt;  // no text has it

  std::vector<Reading> readings;
  for (const Encoding encoding : text::kSingleByteEncodings) {
    auto text = text::decode(bytes, encoding);
    if (!text) continue;
    const Likeness likeness = likeness_to_russian(*text);
    if (likeness.value > kLeastLikeness) readings.push_back({encoding, std::move(*text), likeness});
  }
  if (readings.empty()) return std::nullopt;
  std::stable_sort(readings.begin(), readings.end(), [](const Reading& a, const Reading& b) {
    return a.likeness.value > b.likeness.value;
  });
  FoundEncoding found;
  found.best = std::move(readings.front());
  const double margin = same_likeness(found.best.likeness.pairs);
  for (std::size_t i = 1; i < readings.size(); ++i) {
    if (found.best.likeness.value - readings[i].likeness.value < margin &&
        readings[i].text != found.best.text) {
      found.others.push_back(std::move(readings[i]));
    }
  }
  return found;
}

}  // namespace svod::import
