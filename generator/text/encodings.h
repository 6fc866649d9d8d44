#pragma once

// Bytes of the encodings that Russian texts come in <-> UTF-8 (ICU's converters).

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace svod::text {

enum class Encoding {
  Utf8,
  Utf16LittleEndian,
  Utf16BigEndian,
  Windows1251,
  Koi8R,
  Ibm866,
  Iso8859Part5,
  Windows1252,  // Western: of texts that were decoded wrongly
};

// Those of one byte a letter that write Russian.
inline constexpr std::array kSingleByteEncodings = {Encoding::Windows1251, Encoding::Koi8R,
                                                    Encoding::Ibm866, Encoding::Iso8859Part5};

// As the IANA registry names it: "windows-1251".
std::string_view name(Encoding encoding);
// The encoding of that name, in any case; nothing for any other.
std::optional<Encoding> find_encoding(std::string_view name);

// `bytes` in UTF-8; nothing if they are no text of `encoding`: a byte without a meaning, half
// a character. A byte order mark is a character like others.
std::optional<std::string> decode(std::string_view bytes, Encoding encoding);

// UTF-8 in `encoding`; nothing if it lacks a character. Requires valid UTF-8.
std::optional<std::string> encode(std::string_view utf8, Encoding encoding);

}  // namespace svod::text
