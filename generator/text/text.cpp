#include "text/text.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace svod::text {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool is_continuation(std::string_view text, std::size_t at) {
  return at < text.size() && (byte_at(text, at) & 0xC0U) == 0x80U;
}

// The offset after the run of ASCII that begins at `at`, eight bytes at a time.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  while (at + 8 <= text.size()) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, 8);
    if ((eight & kHighBits) != 0) break;
    at += 8;
  }
  while (at < text.size() && byte_at(text, at) < 0x80U) ++at;
  return at;
}

bool is_ascii_letter(char32_t c) {
  return (c | 32U) >= 'a' && (c | 32U) <= 'z';
}

// The lower-case form of the letters that nearly every text consists of; ICU for the rest.
char32_t lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c >= 0x430 && c <= 0x45F) return c;
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

// The Cyrillic letter (lower case) that a Latin letter or `c` looks like; 0 if none.
char32_t cyrillic_twin(char32_t c) {
  struct Twin {
    char latin;
    char32_t cyrillic;
  };
  // Upper case shares more shapes than lower case does: B, H, M, T.
  static constexpr std::array kTwins = {
      Twin{'A', U'\x430'}, Twin{'B', U'\x432'}, Twin{'C', U'\x441'}, Twin{'E', U'\x435'},
      Twin{'H', U'\x43D'}, Twin{'K', U'\x43A'}, Twin{'M', U'\x43C'}, Twin{'O', U'\x43E'},
      Twin{'P', U'\x440'}, Twin{'T', U'\x442'}, Twin{'X', U'\x445'}, Twin{'Y', U'\x443'},
      Twin{'a', U'\x430'}, Twin{'c', U'\x441'}, Twin{'e', U'\x435'}, Twin{'k', U'\x43A'},
      Twin{'o', U'\x43E'}, Twin{'p', U'\x440'}, Twin{'x', U'\x445'}, Twin{'y', U'\x443'}};
  if (c == 0xEB || c == 0xCB) return U'\x435';  // ë
  for (const Twin& twin : kTwins) {
    if (static_cast<char32_t>(twin.latin) == c) return twin.cyrillic;
  }
  return 0;
}

constexpr char32_t kIo = U'\x451';  // ё
constexpr char32_t kIe = U'\x435';  // е

// Folds one run of letters that mixes Latin and Cyrillic.
void fold_mixed_word(std::string_view word, std::string& out) {
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    const char32_t twin = cyrillic_twin(c);
    const char32_t folded = twin != 0 ? twin : lower(c);
    append_utf8(out, folded == kIo ? kIe : folded);
  }
}

std::string map_case(std::string_view text, bool upper) {
  std::string out;
  out.reserve(text.size());
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&out);
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  if (upper) {
    icu::CaseMap::utf8ToUpper("ru", 0, piece, sink, nullptr, status);
  } else {
    icu::CaseMap::utf8ToLower("ru", 0, piece, sink, nullptr, status);
  }
  return U_SUCCESS(status) ? out : std::string(text);
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const unsigned lead = byte_at(text, at);
    if (lead < 0x80U) {
      ++at;
    } else if (lead >= 0xC2U && lead <= 0xDFU) {
      if (!is_continuation(text, at + 1)) return at;
      at += 2;
    } else if (lead >= 0xE0U && lead <= 0xEFU) {
      if (!is_continuation(text, at + 1) || !is_continuation(text, at + 2)) return at;
      const unsigned second = byte_at(text, at + 1);
      const bool overlong = lead == 0xE0U && second < 0xA0U;
      const bool surrogate = lead == 0xEDU && second >= 0xA0U;
      if (overlong || surrogate) return at;
      at += 3;
    } else if (lead >= 0xF0U && lead <= 0xF4U) {
      for (std::size_t i = 1; i <= 3; ++i) {
        if (!is_continuation(text, at + i)) return at;
      }
      const unsigned second = byte_at(text, at + 1);
      if ((lead == 0xF0U && second < 0x90U) || (lead == 0xF4U && second >= 0x90U)) return at;
      at += 4;
    } else {
      return at;
    }
  }
  return std::nullopt;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const unsigned lead = byte_at(text, offset);
  const std::size_t left = text.size() - offset;
  const auto next = [&](std::size_t i) { return byte_at(text, offset + i) & 0x3FU; };
  char32_t c = lead;
  std::size_t length = 1;
  if (lead >= 0xF0U && left >= 4) {
    c = ((lead & 0x07U) << 18U) | (next(1) << 12U) | (next(2) << 6U) | next(3);
    length = 4;
  } else if (lead >= 0xE0U && lead < 0xF0U && left >= 3) {
    c = ((lead & 0x0FU) << 12U) | (next(1) << 6U) | next(2);
    length = 3;
  } else if (lead >= 0xC0U && lead < 0xE0U && left >= 2) {
    c = ((lead & 0x1FU) << 6U) | next(1);
    length = 2;
  }
  offset += length;
  return c;
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto push = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (code_point < 0x80) {
    push(code_point);
  } else if (code_point < 0x800) {
    push(0xC0 | (code_point >> 6U));
    push(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    push(0xE0 | (code_point >> 12U));
    push(0x80 | ((code_point >> 6U) & 0x3F));
    push(0x80 | (code_point & 0x3F));
  } else {
    push(0xF0 | (code_point >> 18U));
    push(0x80 | ((code_point >> 12U) & 0x3F));
    push(0x80 | ((code_point >> 6U) & 0x3F));
    push(0x80 | (code_point & 0x3F));
  }
}

namespace {

// Stream-Safe Text Format (UAX #15, 13): a joiner after each thirty marks, for to put a run in its
// order takes time with the square of its length.
std::string bound_runs_of_marks(std::string_view text) {
  constexpr int kMostMarks = 30;
  constexpr char32_t kJoiner = 0x034F;
  constexpr char32_t kFirstMark = 0x0300;
  std::string out;
  out.reserve(text.size());
  int marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const bool mark = c >= kFirstMark && u_getCombiningClass(static_cast<UChar32>(c)) != 0;
    if (mark && marks == kMostMarks) append_utf8(out, kJoiner);
    marks = !mark ? 0 : marks == kMostMarks ? 1 : marks + 1;
    out.append(text, begin, at - begin);
  }
  return out;
}

}  // namespace

std::string to_nfc(std::string_view text) {
  // ASCII, the letters of U+0400–U+047F and the usual marks compose with nothing before them.
  std::size_t at = 0;
  while (at < text.size()) {
    at = skip_ascii(text, at);
    while (at + 1 < text.size() && (byte_at(text, at) == 0xD0U || byte_at(text, at) == 0xD1U)) {
      at += 2;
    }
    if (at >= text.size() || byte_at(text, at) < 0x80U) continue;
    const unsigned lead = byte_at(text, at);
    const bool latin_mark = lead == 0xC2U && at + 1 < text.size();
    const bool general_punctuation = lead == 0xE2U && at + 2 < text.size() &&
                                     byte_at(text, at + 1) == 0x80U &&
                                     byte_at(text, at + 2) >= 0x90U;
    // U+2500–U+27BF: rules and bullets
    const bool drawn = lead == 0xE2U && at + 2 < text.size() && byte_at(text, at + 1) >= 0x94U &&
                       byte_at(text, at + 1) <= 0x9EU;
    const bool number_sign = lead == 0xE2U && at + 2 < text.size() &&
                             byte_at(text, at + 1) == 0x84U && byte_at(text, at + 2) == 0x96U;
    if (!latin_mark && !general_punctuation && !number_sign && !drawn) break;
    at += latin_mark ? 2 : 3;
  }
  if (at >= text.size()) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const std::string bounded = bound_runs_of_marks(text);
  std::string out;
  out.reserve(bounded.size());
  icu::StringByteSink<std::string> sink(&out);
  if (U_SUCCESS(status)) {
    nfc->normalizeUTF8(0,
                       icu::StringPiece(bounded.data(), static_cast<std::int32_t>(bounded.size())),
                       sink, nullptr, status);
  }
  SVOD_CHECK(U_SUCCESS(status));
  return out;
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  // The run of letters that is being read: where it began, and what it holds.
  std::size_t begin = 0;
  std::size_t out_begin = 0;
  bool cyrillic = false;
  bool latin = false;
  const auto end_word = [&](std::size_t end) {
    if (cyrillic && latin) {
      out.resize(out_begin);
      fold_mixed_word(text.substr(begin, end - begin), out);
    }
    cyrillic = latin = false;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const unsigned lead = byte_at(text, at);
    if (lead < 0x80U) {
      ++at;
      if (!is_ascii_letter(lead)) {
        end_word(start);
        out += static_cast<char>(lead);
        continue;
      }
      if (!cyrillic && !latin) {
        begin = start;
        out_begin = out.size();
      }
      latin = true;
      out += static_cast<char>(lead | 32U);
      continue;
    }
    const char32_t c = next_code_point(text, at);
    if (is_cyrillic(c) || is_letter(c)) {
      if (!cyrillic && !latin) {
        begin = start;
        out_begin = out.size();
      }
      (is_cyrillic(c) ? cyrillic : latin) = true;
      const char32_t folded = lower(c);
      append_utf8(out, folded == kIo ? kIe : folded);
    } else {
      end_word(start);
      out.append(text, start, at - start);
    }
  }
  end_word(text.size());
  return out;
}

std::string in_cyrillic(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    bool cyrillic = false;
    bool latin = false;
    std::size_t end = at;
    for (std::size_t next = at; next < text.size(); end = next) {
      const char32_t c = next_code_point(text, next);
      if (!is_letter(c)) break;
      cyrillic = cyrillic || is_cyrillic(c);
      latin = latin || !is_cyrillic(c);
    }
    if (end == begin) {
      next_code_point(text, end);
    } else if (cyrillic && latin) {
      for (std::size_t next = begin; next < end;) {
        const char32_t c = next_code_point(text, next);
        const char32_t twin = cyrillic_twin(c);
        const bool upper = twin != 0 && is_upper(c);
        append_utf8(out, twin == 0 ? c
                         : upper   ? static_cast<char32_t>(u_toupper(static_cast<UChar32>(twin)))
                                   : twin);
      }
      at = end;
      continue;
    }
    out += text.substr(begin, end - begin);
    at = end;
  }
  return out;
}

std::string to_lower(std::string_view text) {
  return map_case(text, false);
}

std::string to_upper(std::string_view text) {
  return map_case(text, true);
}

std::string capitalise(std::string_view text) {
  if (text.empty()) return {};
  std::size_t end = 0;
  next_code_point(text, end);
  std::string out = to_upper(text.substr(0, end));
  out += text.substr(end);
  return out;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  if (c >= 0x410 && c <= 0x44F) return true;
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c >= 0x400 && c <= 0x45F) return c <= 0x42F;
  return u_isupper(static_cast<UChar32>(c)) != 0;
}

bool is_cyrillic(char32_t c) {
  return (c >= 0x400 && c <= 0x52F && c != 0x482) || (c >= 0x1C80 && c <= 0x1C8F) ||
         (c >= 0xA640 && c <= 0xA66E);
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  if (c >= 0x400 && c <= 0x45F) return false;
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

std::string letters_and_digits(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_letters_and_digits(out, text);
  return out;
}

void append_letters_and_digits(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    // U+0400–U+047F are letters, and nearly all of a Russian text.
    while (at + 1 < text.size() && (text[at] == '\xD0' || text[at] == '\xD1')) at += 2;
    if (at > begin) {
      out.append(text, begin, at - begin);
      continue;
    }
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    const char32_t c = next_code_point(text, at);
    const bool kept =
        is_letter(c) ||
        (c < 0x80 ? c >= '0' && c <= '9'
                  : (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_N_MASK)) != 0);
    if (kept) out.append(text, begin, at - begin);
  }
}

bool ends_with_any(std::string_view word, std::span<const std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [word](std::string_view ending) { return word.ends_with(ending); });
}

std::string trim(std::string_view text) {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool found = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (is_space(next_code_point(text, at))) continue;
    if (!found) begin = start;
    found = true;
    end = at;
  }
  return found ? std::string(text.substr(begin, end - begin)) : std::string();
}

std::string collapse_spaces(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool after_space = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const bool space = is_space(next_code_point(text, at));
    if (!space) out.append(text, begin, at - begin);
    if (space && !after_space) out += ' ';
    after_space = space;
  }
  return out;
}

}  // namespace svod::text
