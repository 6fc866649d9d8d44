#include "import/mend_double_encoding.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "text/encodings.h"
#include "text/text.h"

namespace svod::import {
namespace {

using text::Encoding;

// The byte by which an encoding writes a character of its upper half.
class UpperHalf {
 public:
  explicit UpperHalf(Encoding encoding) {
    for (unsigned byte = 0x80; byte <= 0xFF; ++byte) {
      const char bytes[] = {static_cast<char>(byte)};
      const auto decoded = text::decode({bytes, 1}, encoding);
      if (!decoded) continue;
      std::size_t at = 0;
      bytes_.emplace(text::next_code_point(*decoded, at), static_cast<unsigned char>(byte));
    }
  }

  std::optional<unsigned char> byte(char32_t c) const {
    const auto found = bytes_.find(c);
    if (found == bytes_.end()) return std::nullopt;
    return found->second;
  }

 private:
  std::map<char32_t, unsigned char> bytes_;
};

bool is_letter(char32_t c) {
  return (c >= 0x410 && c <= 0x44F) || c == 0x401 || c == 0x451;
}

// What a Russian text holds beyond letters and ASCII.
bool is_sign(char32_t c) {
  static constexpr std::array kSigns = std::to_array<char32_t>(
      {0x2116, 0xAB, 0xBB, 0x2013, 0x2014, 0x2026, 0x201C, 0x201D, 0x201E, 0x2018, 0x2019, 0x2022,
       0xA0, 0xB0, 0xA7, 0x2212, 0x2010, 0x2011, 0xAD});
  return std::find(kSigns.begin(), kSigns.end(), c) != kSigns.end();
}

// A character of UTF-8 that stands in `text` as one character a byte.
struct Twice {
  char32_t meant = 0;
  std::size_t end = 0;
  int bytes = 0;
};

std::optional<Twice> read_twice(std::string_view text, std::size_t at, const UpperHalf& half) {
  std::string utf8;
  std::size_t wanted = 0;
  while (at < text.size()) {
    const auto byte = half.byte(text::next_code_point(text, at));
    if (!byte) return std::nullopt;
    if (utf8.empty())
      wanted = *byte >= 0xE0 && *byte < 0xF0 ? 3 : *byte >= 0xC2 && *byte < 0xE0 ? 2 : 0;
    if (wanted == 0) return std::nullopt;
    utf8 += static_cast<char>(*byte);
    if (utf8.size() == wanted) break;
  }
  if (utf8.empty() || utf8.size() != wanted || text::find_invalid_utf8(utf8)) return std::nullopt;
  std::size_t offset = 0;
  const char32_t meant = text::next_code_point(utf8, offset);
  if (!is_letter(meant) && !is_sign(meant)) return std::nullopt;
  return Twice{meant, at, static_cast<int>(wanted)};
}

// Characters in a row that were all decoded twice.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string meant;
  bool certain = false;
};

unsigned byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

bool is_plain_letter(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  const unsigned next = byte_at(text, at + 1);
  return (lead == 0xD0 && next >= 0x90) || (lead == 0xD1 && next <= 0x8F);
}

// Where the next character stands that can be the first of several that were one: an ASCII
// character or a plain Russian letter behind it, as nearly everywhere, says that it is not.
std::size_t next_candidate(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (byte_at(text, at) < 0x80U) {
      ++at;
      continue;
    }
    std::size_t after = at + 1;
    while ((byte_at(text, after) & 0xC0U) == 0x80U) ++after;
    if (byte_at(text, after) >= 0x80U && !is_plain_letter(text, after)) return at;
    at = after;
  }
  return at;
}

std::vector<Run> find_runs(std::string_view text, const UpperHalf& half) {
  std::vector<Run> runs;
  for (std::size_t at = next_candidate(text, 0); at < text.size(); at = next_candidate(text, at)) {
    Run run{at, at, {}, false};
    bool letter_before = false;
    for (auto twice = read_twice(text, at, half); twice; twice = read_twice(text, at, half)) {
      const bool letter = is_letter(twice->meant);
      run.certain = run.certain || twice->bytes == 3 || (letter && letter_before);
      letter_before = letter;
      text::append_utf8(run.meant, twice->meant);
      run.end = at = twice->end;
    }
    if (run.meant.empty()) {
      text::next_code_point(text, at);
    } else {
      runs.push_back(std::move(run));
    }
  }
  return runs;
}

}  // namespace

MendedText mend_double_encoding(std::string text) {
  // With the byte by which UTF-8 begins the characters that stand first in a run: «Р», «С», «в» of
  // windows-1251, «Ð», «Ñ», «â» of windows-1252.
  struct Way {
    UpperHalf half;
    char lead;
  };
  static const std::array ways = {Way{UpperHalf(Encoding::Windows1251), '\xD0'},
                                  Way{UpperHalf(Encoding::Windows1252), '\xC3'}};
  MendedText mended;
  for (const auto& [half, lead] : ways) {
    if (text.find(lead) == std::string::npos) continue;
    const std::vector<Run> runs = find_runs(text, half);
    const bool any =
        std::any_of(runs.begin(), runs.end(), [](const Run& run) { return run.certain; });
    if (!any) continue;
    std::string out;
    std::size_t from = 0;
    int line = 1;
    for (const Run& run : runs) {
      line +=
          static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(from),
                                      text.begin() + static_cast<std::ptrdiff_t>(run.begin), '\n'));
      out.append(text, from, run.begin - from);
      out += run.meant;
      mended.runs.push_back({text.substr(run.begin, run.end - run.begin), run.meant, line});
      from = run.end;
    }
    out.append(text, from);
    text = std::move(out);
  }
  mended.text = std::move(text);
  return mended;
}

}  // namespace svod::import
