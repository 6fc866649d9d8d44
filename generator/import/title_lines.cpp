#include "import/title_lines.h"

#include "import/line_signs.h"
#include "import/russian_declension.h"
#include "import/russian_words.h"
#include "import/title_words.h"
#include "text/text.h"

namespace svod::import {
namespace {

using tokens::Token;

constexpr std::size_t kDeepest = 40;        // a title stands among the first lines
constexpr std::size_t kFewestCapitals = 5;  // of the last word of a kind that is glued to another

std::string without_marks(std::string_view line) {
  std::string out;
  for (const char c : line) {
    if (c != '*') out += c;
  }
  std::size_t begin = 0;
  while (begin < out.size() && out[begin] == '#') ++begin;
  return text::trim(std::string_view(out).substr(begin));
}

// «РЕЗОЛЮЦИЯавгустовской конференции»: where the capitals of a kind of document end inside a word;
// 0 if none do.
std::size_t end_of_glued_kind(std::string_view text) {
  std::size_t capitals = 0;  // of the word being read
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(text, at);
    if (!text::is_letter(c)) {
      capitals = 0;
    } else if (text::is_upper(c)) {
      ++capitals;
    } else {
      if (capitals < kFewestCapitals) return 0;
      const std::vector<Token> tokens = tokens::tokenise(text.substr(0, begin));
      const auto kind = kind_at_start(tokens);
      return kind && kind->tokens == tokens.size() ? begin : 0;
    }
  }
  return 0;
}

TitleLine read_line(std::string_view raw) {
  TitleLine line;
  line.text = without_marks(raw);
  line.glued_kind_end = end_of_glued_kind(line.text);
  if (line.glued_kind_end > 0) line.text.insert(line.glued_kind_end, " ");
  line.tokens = tokens::tokenise(line.text);
  return line;
}

}  // namespace

TitleLines::TitleLines(const DecodedText& decoded, std::span<const Line> lines)
    : decoded_(&decoded), lines_(lines) {
  for (std::size_t i = 0; i < lines.size() && filled_.size() < kDeepest; ++i) {
    if (!lines[i].blank()) filled_.push_back(i);
  }
  read_.resize(filled_.size());
}

const TitleLine& TitleLines::operator[](std::size_t i) const {
  std::optional<TitleLine>& line = read_[i];
  if (!line) line = read_line(raw(i));
  return *line;
}

bool gathering_follows(const TitleLines& lines, std::size_t i) {
  constexpr std::size_t kNear = 2;  // lines
  for (std::size_t next = i + 1; next < lines.size(); ++next) {
    // «РЕЗОЛЮЦИЯ августовской» awaits its noun, whatever blank line follows.
    const bool awaits = is_genitive_adjective(last_word(lines[next - 1].text));
    if (!awaits && (lines.gap_before(next) || next > i + kNear)) return false;
    if (names_gathering(lines[next].tokens)) return true;
  }
  return false;
}

bool ends_soon(const TitleLines& lines, std::size_t i, std::string_view mark) {
  constexpr std::size_t kSoon = 12;
  for (std::size_t at = i; at < lines.size() && at < i + kSoon; ++at) {
    if (lines.raw(at).find(mark) != std::string_view::npos) return true;
  }
  return false;
}

bool quote_ends_soon(const TitleLines& lines, std::size_t i) {
  return ends_soon(lines, i, "\xC2\xBB") || ends_soon(lines, i, "\xE2\x80\x9D") ||
         ends_soon(lines, i, "\"") || ends_soon(lines, i, "\xE2\x80\x9C");
}

}  // namespace svod::import
