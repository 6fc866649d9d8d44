#include <algorithm>
#include <array>

#include "base/format.h"
#include "text/text.h"
#include "yaml/node.h"

namespace svod::yaml {
namespace {

std::string_view skip_digits(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of("0123456789"), text.size()));
}

// A number of the core schema of YAML 1.2, but for a year, which front matter has plain.
bool is_number(std::string_view value) {
  constexpr std::size_t kYear = 4;
  if (value.starts_with("0x") || value.starts_with("0o")) return true;
  if (value.starts_with('+')) value.remove_prefix(1);
  std::string_view rest = skip_digits(value);
  if (rest.size() == value.size()) return false;
  if (rest.empty()) return value.size() != kYear;
  if (rest.starts_with('.')) rest = skip_digits(rest.substr(1));
  if (rest.starts_with('e') || rest.starts_with('E')) {
    rest.remove_prefix(1);
    if (rest.starts_with('+') || rest.starts_with('-')) rest.remove_prefix(1);
    rest = skip_digits(rest);
  }
  return rest.empty();
}

// What other readers of YAML 1.2 take for a number, a truth value or nothing.
bool is_read_as_other_type(std::string_view value) {
  constexpr std::array<std::string_view, 10> kWords = {"~",    "null", "Null",  "NULL",  "true",
                                                       "True", "TRUE", "false", "False", "FALSE"};
  return std::find(std::begin(kWords), std::end(kWords), value) != std::end(kWords) ||
         is_number(value);
}

// U+0085, U+2028, U+2029 break lines for some readers; U+FEFF is a byte order mark.
bool breaks_lines(std::string_view rest) {
  return rest.starts_with("\xC2\x85") || rest.starts_with("\xE2\x80\xA8") ||
         rest.starts_with("\xE2\x80\xA9") || rest.starts_with("\xEF\xBB\xBF");
}

bool is_plain(std::string_view value) {
  if (value.empty() || is_read_as_other_type(value)) return false;
  if (std::string_view("-?:,[]{}#&*!|>'\"%@`=<. \t").find(value.front()) !=
      std::string_view::npos) {
    return false;
  }
  // Typographic quotes around a value are read as YAML's (mend.h).
  for (const std::string_view quote : {"“", "”", "„", "‘", "‚"}) {
    if (value.starts_with(quote)) return false;
  }
  if (value.back() == ':' || text::trim(value) != value) return false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const auto c = static_cast<unsigned char>(value[i]);
    if (c < 0x20 || c == 0x7F) return false;
    if (c == ':' && (value[i + 1] == ' ' || value[i + 1] == '\t')) return false;
    if (c == '#' && (value[i - 1] == ' ' || value[i - 1] == '\t')) return false;
    if (breaks_lines(value.substr(i))) return false;
  }
  return true;
}

// Whether a block of lines gives it back: YAML takes the indentation from the first line and would
// break lines at other signs than '\n'.
bool is_block(std::string_view value) {
  if (value.empty() || value.find_first_of("\n\\\"") == std::string_view::npos) return false;
  if (value.front() == ' ' || value.front() == '\n' || value.back() == '\n') return false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const auto c = static_cast<unsigned char>(value[i]);
    if ((c < 0x20 && c != '\n') || c == 0x7F || breaks_lines(value.substr(i))) return false;
  }
  return true;
}

}  // namespace

std::string render_text(std::string_view value, std::size_t indent) {
  if (!is_block(value)) return render_scalar(value);
  std::string out = "|-";
  for (;;) {
    const std::size_t end = std::min(value.find('\n'), value.size());
    out += '\n';
    if (end > 0) out += std::string(indent, ' ') + std::string(value.substr(0, end));
    if (end == value.size()) return out;
    value.remove_prefix(end + 1);
  }
}

std::string render_scalar(std::string_view value) {
  if (is_plain(value)) return std::string(value);
  std::string out = "\"";
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    const std::string_view rest = value.substr(i);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += format("\\x{:02x}", static_cast<unsigned>(c));
    } else if (rest.starts_with("\xC2\x85")) {
      out += "\\x85";
      i += 1;
    } else if (rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9")) {
      out += rest[2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else if (rest.starts_with("\xEF\xBB\xBF")) {
      out += "\\ufeff";
      i += 2;
    } else {
      out += c;
    }
  }
  return out + '"';
}

}  // namespace svod::yaml
