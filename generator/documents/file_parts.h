#pragma once

// A document's file -> its front matter, key by key, and its body, as they were typed.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod::documents {

inline constexpr std::string_view kFence = "---";
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// `bytes` without a byte order mark and with '\n' for every line end (CRLF, CR), as other systems
// write them.
std::string with_plain_lines(std::string_view bytes);

// `lines` with the line ends of `file`, which are those of its first line.
std::string with_line_ends_of(std::string_view file, std::string_view lines);

struct FileParts {
  std::string_view front;  // between the two lines «---»
  std::string_view body;   // below them
  int front_line = 1;      // the first of each, in the file
  int body_line = 1;
  std::vector<int> odd_fences;  // lines of other dashes that stand for «---»
};

// Whether a line bounds the front matter: «---», or what programs make of it («—», «–––», «----»).
bool is_fence(std::string_view line);

// `text` must have plain lines; empty ones may stand above its first. Nothing where there is no
// front matter or it has no end.
std::optional<FileParts> split_file(std::string_view text);

struct KeyPart {
  std::string_view key;   // "" of what stands above the first key
  std::string_view text;  // its whole lines: value, list or mapping, comments
};

// The keys of the outermost level; joined, their texts are `front`.
std::vector<KeyPart> split_keys(std::string_view front);

// `bytes` as they may be published: without `conflicts`, which are for the editor alone and may
// hold what the editor took out.
std::string published_text(std::string_view bytes);

}  // namespace svod::documents
