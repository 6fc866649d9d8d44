#include "exports/xml.h"

#include <cstddef>

#include "text/text.h"

namespace svod::exports {

std::string escape_xml(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next_code_point(text, at);
    switch (c) {
      case U'&':
        out += "&amp;";
        break;
      case U'<':
        out += "&lt;";
        break;
      case U'>':
        out += "&gt;";
        break;
      case U'"':
        out += "&quot;";
        break;
      case U'\'':
        out += "&#39;";
        break;
      default:
        // Char of XML 1.0: no other control characters, no U+FFFE, U+FFFF.
        if ((c >= 0x20 || c == '\t' || c == '\n') && c != 0xFFFE && c != 0xFFFF) {
          text::append_utf8(out, c);
        }
    }
  }
  return out;
}

}  // namespace svod::exports
