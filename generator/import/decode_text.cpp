#include "import/decode_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/message.h"
#include "import/locate_byte.h"
#include "text/text.h"

namespace svod::import {
namespace {

using diagnostics::Kind;
using diagnostics::Severity;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kTabWidth = 4;
constexpr std::string_view kEscaped = ".-_#+()[]!>|~";  // not `*`: it would become a mark

// Bytes that may begin something that is not copied as it is.
constexpr std::array<bool, 256> make_special_bytes() {
  std::array<bool, 256> special{};
  for (std::size_t c = 0; c < 0x20; ++c) special[c] = true;
  special['\\'] = true;
  for (const unsigned lead : {0x7FU, 0xC2U, 0xE1U, 0xE2U, 0xE3U, 0xEFU}) special[lead] = true;
  return special;
}
constexpr std::array<bool, 256> kSpecialBytes = make_special_bytes();

bool is_line_end(char32_t c) {
  return c == '\n' || c == 0x0B || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_invisible(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || c == 0xFFFC;
}

// Symbol and Wingdings bullets reach a plain text as private use characters.
char32_t visible_bullet(char32_t c) {
  switch (c) {
    case 0xF02D:
      return '-';
    case 0xF0FC:
      return 0x2713;  // ✓
    case 0xF0A7:
    case 0xF0B7:
    case 0xF0D8:
    case 0xF076:
    case 0xF0A8:
      return 0x2022;  // •
    default:
      return c;
  }
}

class Decoder {
 public:
  explicit Decoder(std::string_view source) : source_(source) { out_.text.reserve(source.size()); }

  DecodedText run() {
    start_line(1, false);
    while (at_ < source_.size()) {
      const std::size_t plain = at_;
      while (at_ < source_.size() && !kSpecialBytes[static_cast<unsigned char>(source_[at_])])
        ++at_;
      out_.text.append(source_, plain, at_ - plain);
      if (at_ < source_.size()) special();
    }
    finish_line();
    return std::move(out_);
  }

 private:
  void special() {
    const std::size_t begin = at_;
    const char32_t c = text::next_code_point(source_, at_);
    if (c == '\r') {
      if (at_ < source_.size() && source_[at_] == '\n') ++at_;
      next_line(1, false);
    } else if (is_line_end(c)) {
      next_line(c == '\n' ? 1 : 0, false);
    } else if (c == '\f') {
      next_line(0, true);
    } else if (c == 0xAD) {
      ++out_.soft_hyphens;
      skip_line_end_in_a_word();
    } else if (c == '\t') {
      out_.text += '\t';
    } else if (text::is_space(c)) {
      out_.text += ' ';
    } else if (c == '\\') {
      // «1\. Формирование» of a text that has been Markdown.
      const bool escape = at_ < source_.size() && kEscaped.find(source_[at_]) != kEscaped.npos;
      if (!escape) out_.text += '\\';
      out_.escapes += escape ? 1U : 0U;
    } else if (is_invisible(c)) {
      ++out_.invisible;
    } else if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
      ++out_.controls;
    } else if (const char32_t bullet = visible_bullet(c); bullet != c) {
      text::append_utf8(out_.text, bullet);
    } else {
      out_.text.append(source_, begin, at_ - begin);
    }
  }

  // A soft hyphen at the end of a line says that the word goes on.
  void skip_line_end_in_a_word() {
    std::size_t at = at_;
    while (at < source_.size() && (source_[at] == ' ' || source_[at] == '\r')) ++at;
    if (at >= source_.size() || source_[at] != '\n') return;
    ++at;
    while (at < source_.size() && (source_[at] == ' ' || source_[at] == '\t')) ++at;
    std::size_t after = at;
    if (at >= source_.size() || !text::is_letter(text::next_code_point(source_, after))) return;
    at_ = at;
    ++number_;
  }

  void start_line(int step, bool page_break) {
    number_ += step;
    line_number_ = number_;
    page_break_ = page_break;
    line_begin_ = out_.text.size();
  }

  void next_line(int step, bool page_break) {
    finish_line();
    out_.text += '\n';
    start_line(step, page_break);
  }

  void finish_line() {
    const std::string& text = out_.text;
    Line line{line_begin_, text.size(), line_number_, 0, page_break_};
    const auto is_blank = [&text](std::size_t at) { return text[at] == ' ' || text[at] == '\t'; };
    while (line.begin < line.end && is_blank(line.begin)) {
      const bool tab = text[line.begin++] == '\t';
      line.indent += tab ? kTabWidth : 1;
      line.tabs += tab ? 1U : 0U;
    }
    while (line.end > line.begin && is_blank(line.end - 1)) --line.end;
    out_.text.resize(line.end);
    if (has_gap(line)) close_gaps(line);
    out_.lines.push_back(line);
  }

  // Two blanks in a row, or a tab.
  bool has_gap(const Line& line) const {
    const std::string_view text =
        std::string_view(out_.text).substr(line.begin, line.end - line.begin);
    return text.find('\t') != std::string_view::npos || text.find("  ") != std::string_view::npos;
  }

  // Runs of blanks inside a line become one space: they drew columns, and no page keeps them.
  void close_gaps(Line& line) {
    std::string& text = out_.text;
    std::size_t to = line.begin;
    std::size_t closed = 0;  // blanks
    std::size_t run = 0;     // of blanks, up to `from`
    bool tab = false;        // in the run
    for (std::size_t from = line.begin; from < line.end; ++from) {
      const char c = text[from];  // before it is written over
      if (c != ' ' && c != '\t') {
        if (run > 1 && !tab) add_gap(line, to, closed);
        if (run > 1 && parts_drawn_words(line, to, from)) {
          text[to++] = ' ';
          --closed;
        }
        run = 0;
        tab = false;
        text[to++] = c;
        continue;
      }
      if (++run > 1) {
        ++closed;
      } else {
        text[to++] = ' ';
      }
      if (c == '\t') {
        out_.tabs.push_back(to - 1);
        tab = true;
      }
    }
    line.end = to;
    text.resize(to);
  }

  // «И Т О Г О В Ы Й   Д О К У М Е Н Т»: the gap that is left before byte `to`, and goes on at byte
  // `from`, stands between letters that are drawn apart. Two spaces then stay.
  bool parts_drawn_words(const Line& line, std::size_t to, std::size_t from) const {
    constexpr std::size_t kPair = 5;  // bytes: two letters and the space between
    const std::string_view text = out_.text;
    if (to < line.begin + kPair + 1 || from + kPair > line.end) return false;
    const std::size_t before = to - 1 - kPair;
    const bool begins = before == line.begin || text[before - 1] == ' ';
    const bool ends = from + kPair == line.end || text[from + kPair] == ' ';
    return begins && ends && is_drawn_pair(text.substr(before)) && is_drawn_pair(text.substr(from));
  }

  // «А Б»
  static bool is_drawn_pair(std::string_view text) {
    const auto letter = [text](std::size_t at) { return text[at] == '\xD0' || text[at] == '\xD1'; };
    return letter(0) && text[2] == ' ' && letter(3);
  }

  // Before byte `end` of a line that had `closed` blanks more.
  void add_gap(const Line& line, std::size_t end, std::size_t closed) {
    const std::string_view before =
        std::string_view(out_.text).substr(line.begin, end - line.begin);
    out_.gaps.push_back({end - 1, line.indent + text::count_code_points(before) + closed});
  }

  std::string_view source_;
  std::size_t at_ = 0;
  int number_ = 0;       // of the line that is read
  int line_number_ = 0;  // of the line where it began
  bool page_break_ = false;
  std::size_t line_begin_ = 0;
  DecodedText out_;
};

}  // namespace

std::optional<DecodedText> decode_text(std::string_view bytes, const std::string& path,
                                       diagnostics::Diagnostics& diagnostics) {
  if (const auto invalid = text::find_invalid_utf8(bytes)) {
    diagnostics.push_back(
        {Kind::InvalidUtf8, Severity::Error, locate_byte(bytes, *invalid, path),
         say("this byte is not UTF-8; save the text in UTF-8 and import it again")});
    return std::nullopt;
  }
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  DecodedText decoded = Decoder(text::to_nfc(bytes)).run();
  const bool empty = std::all_of(decoded.lines.begin(), decoded.lines.end(),
                                 [](const Line& line) { return line.blank(); });
  if (empty) {
    diagnostics.push_back({Kind::EmptyFile,
                           Severity::Error,
                           {path, 0, 0},
                           say("the file holds no text; put the text of the document into it")});
    return std::nullopt;
  }
  return decoded;
}

}  // namespace svod::import
