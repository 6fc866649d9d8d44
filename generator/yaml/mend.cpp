#include "yaml/mend.h"

#include <algorithm>
#include <optional>

#include "base/message.h"
#include "text/text.h"
#include "yaml/node.h"

namespace svod::yaml {
namespace {

using diagnostics::Kind;
using diagnostics::Severity;

constexpr std::string_view kOpening[] = {"“", "„", "‘", "‚", "”"};
constexpr std::string_view kClosing[] = {"”", "“", "’", "‘"};

// The first sign of `text`, or its last, that is one of `signs`; "" where it is none.
template <std::size_t size>
std::string_view first_of(std::string_view text, const std::string_view (&signs)[size]) {
  for (const std::string_view sign : signs) {
    if (text.starts_with(sign)) return sign;
  }
  return {};
}

template <std::size_t size>
std::string_view last_of(std::string_view text, const std::string_view (&signs)[size]) {
  for (const std::string_view sign : signs) {
    if (text.ends_with(sign)) return sign;
  }
  return {};
}

bool holds_typographic_quote(std::string_view text) {
  const auto stands_in = [&](std::string_view sign) {
    return text.find(sign) != std::string_view::npos;
  };
  return std::any_of(std::begin(kOpening), std::end(kOpening), stands_in) ||
         std::any_of(std::begin(kClosing), std::end(kClosing), stands_in);
}

std::size_t count(std::string_view text, std::string_view sign) {
  std::size_t found = 0;
  for (std::size_t at = text.find(sign); at != std::string_view::npos;
       at = text.find(sign, at + sign.size())) {
    ++found;
  }
  return found;
}

// Bytes of white space at the start of `text`, that of other scripts and printers too.
std::size_t space_length(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t next = 0; next < text.size(); at = next) {
    if (!text::is_space(text::next_code_point(text, next))) return at;
  }
  return text.size();
}

// How long the text in straight quotes is that begins `text`, as YAML reads it; npos where it does
// not end.
std::size_t quoted_length(std::string_view text) {
  const char quote = text.front();
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      const bool doubled = quote == '\'' && text.substr(i + 1).starts_with('\'');
      if (!doubled) return i + 1;
      ++i;
    }
  }
  return std::string_view::npos;
}

// Where the comment behind a value begins, with the space before it; npos where there is none.
std::size_t find_comment(std::string_view text) {
  if (!text.starts_with('"') && !text.starts_with('\'')) return text.find(" #");
  const std::size_t length = quoted_length(text);
  if (length != std::string_view::npos) {
    const std::string_view behind = text.substr(length);
    const std::size_t space = space_length(behind);
    if (space > 0 && behind.substr(space).starts_with('#')) return length;
  }
  return text.find(" #", text.rfind(text.front()));
}

// «  - key: value # comment» in its pieces.
struct Line {
  std::string_view indent;  // with the dash of an item and what follows it
  std::string_view key;
  std::string_view gap;    // behind the colon
  std::string_view value;  // without white space at its ends
  std::string_view rest;   // white space and a comment
};

std::optional<Line> read_line(std::string_view text, const std::vector<std::string_view>& keys) {
  std::size_t at = space_length(text);
  if (text.substr(at).starts_with('-')) {
    const std::size_t behind = space_length(text.substr(at + 1));
    if (behind == 0) return std::nullopt;
    at += 1 + behind;
  }
  Line line;
  line.indent = text.substr(0, at);
  for (const std::string_view key : keys) {
    const std::string_view found = text.substr(at);
    if (found.starts_with(key) && found.substr(key.size()).starts_with(':')) {
      line.key = found.substr(0, key.size());
    }
  }
  if (line.key.empty()) return std::nullopt;
  std::string_view rest = text.substr(at + line.key.size() + 1);
  line.gap = rest.substr(0, space_length(rest));
  rest.remove_prefix(line.gap.size());
  line.value = rest.substr(0, find_comment(rest));
  const std::string trimmed = text::trim(line.value);
  line.rest = rest.substr(trimmed.size());
  line.value = rest.substr(0, trimmed.size());
  return line;
}

std::string mended_indent(std::string_view indent) {
  std::string out;
  for (std::size_t at = 0; at < indent.size();) {
    const char32_t c = text::next_code_point(indent, at);
    if (c == '-') {
      out += '-';
    } else {
      // With what parts it from its key, a dash is two columns wide.
      out += c == '\t' && !out.ends_with('-') ? "  " : " ";
    }
  }
  return out;
}

// What became of a value.
struct Mended {
  std::string value;  // as it is to be written
  Message why;        // empty where it is as it was
  bool ambiguous = false;
};

// Whether quotes inside `value` lie in those at its ends: one opens before a word, one closes
// behind it, and the first closes last.
bool are_nested(std::string_view value) {
  int depth = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != value.front()) continue;
    const bool opens = i == 0 || value[i - 1] == ' ' || value[i - 1] == '(';
    depth += opens ? 1 : -1;
    if (depth == 0) return i + 1 == value.size();
  }
  return false;
}

Mended mend_straight_quotes(std::string_view value) {
  if (quoted_length(value) == value.size()) return {};
  const char quote = value.front();
  const std::string_view inside = value.substr(1);
  const std::string_view closing = last_of(inside, kClosing);
  const bool one = inside.find(quote) == std::string_view::npos;
  if (one && !closing.empty()) {
    const std::string_view text = inside.substr(0, inside.size() - closing.size());
    if (!holds_typographic_quote(text))
      return {render_scalar(text), say("a closing quote of another kind"), false};
  }
  if (one && inside.ends_with("»") && count(inside, "«") < count(inside, "»")) {
    return {render_scalar(inside.substr(0, inside.size() - 2)),
            say("a closing quote of another kind"), false};
  }
  if (one) return {render_scalar(inside), say("a quote that does not end"), true};
  const bool outer = value.ends_with(quote) && are_nested(value);
  return {render_scalar(outer ? value.substr(1, value.size() - 2) : value),
          say("quotes inside quotes"), true};
}

Mended mend_value(std::string_view value) {
  constexpr std::string_view kSigns = "*&!%@`";
  if (value.empty()) return {};
  if (value.front() == '"' || value.front() == '\'') return mend_straight_quotes(value);
  const std::string_view opening = first_of(value, kOpening);
  const std::string_view closing = last_of(value, kClosing);
  const bool straight_end = value.ends_with('"') && count(value, "\"") == 1;
  if (!opening.empty() && (!closing.empty() || straight_end)) {
    const std::size_t end = straight_end ? 1 : closing.size();
    if (value.size() >= opening.size() + end) {
      const std::string_view text =
          value.substr(opening.size(), value.size() - opening.size() - end);
      if (!text.empty() && !holds_typographic_quote(text)) {
        return {render_scalar(text), say("typographic quotes"), false};
      }
    }
  }
  if (kSigns.find(value.front()) != std::string_view::npos || value.starts_with("- ")) {
    return {render_scalar(value), say("a sign of YAML"), false};
  }
  const bool flow = std::string_view("[{|>#").find(value.front()) != std::string_view::npos;
  const bool colon = value.ends_with(':') || value.find(": ") != std::string_view::npos;
  if (!flow && colon) return {render_scalar(value), say("a colon"), false};
  return {};
}

bool is_plain_space(std::string_view text) {
  return text.find_first_not_of(" \t") == std::string_view::npos;
}

class Mender {
 public:
  Mender(const std::vector<std::string_view>& keys, const std::string& path, int first_line,
         diagnostics::Diagnostics& diagnostics)
      : keys_(keys), path_(path), line_(first_line), diagnostics_(diagnostics) {}

  std::string mend(std::string_view text) {
    std::string out;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      below_ = text.substr(std::min(end + 1, text.size()));
      if (taken_ > 0) {
        --taken_;  // it stands in the line of its key
      } else {
        out += mend_line(text.substr(0, end));
      }
      if (end < text.size()) out += '\n';
      text = below_;
      ++line_;
    }
    return out;
  }

 private:
  std::string mend_line(std::string_view text) {
    if (in_text_ && continues(text)) return std::string(text);
    in_text_ = false;
    const auto line = read_line(text, keys_);
    if (!line) return std::string(text);
    open_indent_ = line->indent.size();
    in_text_ = opens_text(*line);
    const Mended value = in_text_ ? Mended{} : mend_whole_value(*line);
    const std::string indent = mended_indent(line->indent);
    std::string out = indent + std::string(line->key) + ":";
    const bool filled = !line->value.empty();
    if (!is_plain_space(line->gap) || (filled && line->gap.empty())) {
      out += filled ? " " : "";
    } else {
      out += line->gap;
    }
    out += value.why.empty() ? line->value : std::string_view(value.value);
    if (is_plain_space(line->rest) || space_length(line->rest) < line->rest.size()) {
      out += line->rest;
    }
    if (out != text) tell(*line, text, out, value, indent != line->indent);
    return out;
  }

  // Whether `line` stands deeper than the key whose value is open.
  bool continues(std::string_view line) const {
    const std::size_t indent = space_length(line);
    return indent == line.size() || indent > open_indent_;
  }

  // The lines below that belong to the value of the key at hand, as YAML reads them.
  std::vector<std::string_view> lines_of_value() const {
    std::vector<std::string_view> lines;
    for (std::string_view rest = below_; !rest.empty();) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view line = rest.substr(0, end);
      if (!continues(line) || read_line(line, keys_)) break;
      lines.push_back(line);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return lines;
  }

  // Whether the value is a text of several lines: a block, or quotes that end below.
  bool opens_text(const Line& line) const {
    if (line.value.empty()) return false;
    const char first = line.value.front();
    if (first == '|' || first == '>') return true;
    if (first != '"' && first != '\'') return false;
    if (line.value.find(first, 1) != std::string_view::npos) return false;
    const std::vector<std::string_view> lines = lines_of_value();
    return std::any_of(lines.begin(), lines.end(),
                       [&](std::string_view below) { return text::trim(below).ends_with(first); });
  }

  // A value without quotes may go on below: where it must be mended, it is in one line.
  Mended mend_whole_value(const Line& line) {
    if (line.value.empty() || line.value.front() == '"' || line.value.front() == '\'') {
      return mend_value(line.value);
    }
    std::string whole(line.value);
    const std::vector<std::string_view> lines = lines_of_value();
    for (const std::string_view below : lines) {
      const std::string more = text::trim(below);
      if (!more.empty()) whole += " " + more;
    }
    Mended mended = mend_value(whole);
    if (!mended.why.empty()) taken_ = lines.size();
    return mended;
  }

  void tell(const Line& line, std::string_view text, const std::string& mended, const Mended& value,
            bool indented) {
    const auto column_of = [&](std::string_view piece) {
      const auto before = static_cast<std::size_t>(piece.data() - text.data());
      return 1 + static_cast<int>(text::count_code_points(text.substr(0, before)));
    };
    if (value.ambiguous) {
      diagnostics_.push_back({Kind::SyntaxError,
                              Severity::Error,
                              {path_, line_, column_of(line.value)},
                              say("{} can mean several things; write: {}", value.why, mended)});
      return;
    }
    Message what = value.why;
    int column = column_of(line.value);
    if (what.empty()) {
      what = say("white space");
      column = indented ? 1 : column_of(line.gap);
    }
    diagnostics_.push_back({Kind::ReadAsMeant,
                            Severity::Warning,
                            {path_, line_, column},
                            say("{} would be misread here; the line is read as it should be "
                                "written: {}",
                                what, mended)});
  }

  const std::vector<std::string_view>& keys_;
  const std::string& path_;
  int line_;
  diagnostics::Diagnostics& diagnostics_;
  std::string_view below_;       // what follows the line at hand
  std::size_t taken_ = 0;        // lines that stand in that of their key now
  bool in_text_ = false;         // the value at hand goes on below
  std::size_t open_indent_ = 0;  // of its key
};

}  // namespace

std::string mend_yaml(std::string_view text, const std::vector<std::string_view>& keys,
                      const std::string& path, int first_line,
                      diagnostics::Diagnostics& diagnostics) {
  return Mender(keys, path, first_line, diagnostics).mend(text);
}

}  // namespace svod::yaml
