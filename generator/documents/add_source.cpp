#include "documents/add_source.h"

#include <algorithm>

#include "documents/file_parts.h"
#include "documents/render_document.h"

namespace svod::documents {
namespace {

// Where the line after the one at `at` begins.
std::size_t next_line(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size() - 1) + 1;
}

// The line at `at` without its end.
std::string_view line_at(std::string_view text, std::size_t at) {
  std::string_view line = text.substr(at, text.find('\n', at) - at);
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
  return line;
}

}  // namespace

std::optional<std::string> add_source(std::string_view file, const Source& source) {
  constexpr std::string_view kKey = "sources:";
  std::size_t at = next_line(file, 0);  // below the fence
  while (at < file.size() && !line_at(file, at).starts_with(kKey)) {
    if (line_at(file, at) == kFence) return std::nullopt;
    at = next_line(file, at);
  }
  if (at >= file.size()) return std::nullopt;
  const std::string_view value = line_at(file, at).substr(kKey.size());
  const bool none = value.find_first_not_of(" []") == std::string_view::npos;
  if (!none) return std::nullopt;

  const std::size_t below = next_line(file, at);
  std::size_t end = below;
  std::string indent = "  ";
  for (; end < file.size(); end = next_line(file, end)) {
    const std::string_view line = line_at(file, end);
    if (line.empty() || (line.front() != ' ' && line.front() != '-')) break;
    if (line == kFence) break;
    if (end == below) indent = std::string(line.find_first_not_of(' '), ' ');
  }
  std::string out(file.substr(0, at + kKey.size()));
  out += file.substr(at + line_at(file, at).size(), end - at - line_at(file, at).size());
  out += with_line_ends_of(file, render_source(source, indent));
  out += file.substr(end);
  return out;
}

}  // namespace svod::documents
