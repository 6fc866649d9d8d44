#include "documents/render_document.h"

#include <algorithm>

#include "base/format.h"
#include "documents/file_parts.h"
#include "yaml/node.h"

namespace svod::documents {
namespace {

void line_of(std::string& out, std::string_view key, std::string_view value) {
  out += key;
  out += ':';
  if (!value.empty()) out += " " + yaml::render_scalar(value);
  out += '\n';
}

// The same of a text that may have many lines, below `indent`.
void text_of(std::string& out, std::string_view indent, std::string_view key,
             std::string_view value) {
  out += format("{}{}:", indent, key);
  if (!value.empty()) out += " " + yaml::render_text(value, indent.size() + 2);
  out += '\n';
}

void add_lines(std::string& out, const Source& source, std::string_view indent) {
  const std::string first = std::string(indent) + "- ";
  const std::string next = std::string(indent) + "  ";
  line_of(out, first + "file", source.file);
  line_of(out, next + "original_name", source.original_name);
  line_of(out, next + "sha256", source.sha256);
  if (!source.pages.empty()) line_of(out, next + "pages", source.pages);
  line_of(out, next + "from", source.from);
  if (!source.url.empty()) line_of(out, next + "url", source.url);
  if (source.received) line_of(out, next + "received", to_iso(source.received));
  line_of(out, next + "publish", source.publish ? "yes" : "no");
  if (source.recognised) line_of(out, next + "recognised", "yes");
  if (source.draft) line_of(out, next + "draft", "yes");
}

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

std::string render_document(const FrontMatter& front, const std::vector<markdown::Block>& blocks) {
  std::string out = std::string(kFence) + "\n";
  line_of(out, "kind", front.kind);
  line_of(out, "title", front.title);
  line_of(out, "event", front.event);
  line_of(out, "date", to_iso(front.date));
  line_of(out, "date_of", front.date_of);
  line_of(out, "district", front.district);
  line_of(out, "region", front.region);
  line_of(out, "place", front.place);
  line_of(out, "school_year", front.school_year);
  line_of(out, "status", front.status);
  out += front.basis.empty() ? "basis: {}\n" : "basis:\n";
  for (const auto& [key, why] : front.basis) line_of(out, "  " + key, why);
  out += front.sources.empty() ? "sources: []\n" : "sources:\n";
  for (const Source& source : front.sources) add_lines(out, source, "  ");
  line_of(out, "added", to_iso(front.added));
  line_of(out, "checked", front.checked);
  out += front.corrections.empty() ? "corrections: []\n" : "corrections:\n";
  for (const Correction& correction : front.corrections) {
    line_of(out, "  - date", to_iso(correction.date));
    line_of(out, "    what", correction.what);
  }
  out += front.former_ids.empty() ? "former_ids: []\n" : "former_ids:\n";
  for (const std::string& id : front.former_ids) out += "  - " + yaml::render_scalar(id) + "\n";
  if (!front.conflicts.empty()) out += "conflicts:\n";
  for (const Conflict& conflict : front.conflicts) {
    const bool keyed = !conflict.key.empty();
    if (keyed) line_of(out, "  - key", conflict.key);
    text_of(out, keyed ? "    " : "  - ", "edited", conflict.edited);
    text_of(out, "    ", "imported", conflict.imported);
  }
  out += std::string(kFence) + "\n\n";
  return out + markdown::render_markdown(blocks);
}

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
  std::string lines;
  add_lines(lines, source, indent);
  if (file.substr(0, below).ends_with("\r\n")) {
    for (std::size_t i = 0; (i = lines.find('\n', i)) != std::string::npos; i += 2) {
      lines.insert(i, "\r");
    }
  }
  std::string out(file.substr(0, at));
  out += kKey;
  out += file.substr(at + line_at(file, at).size(), below - at - line_at(file, at).size());
  out += file.substr(below, end - below);
  out += lines;
  out += file.substr(end);
  return out;
}

}  // namespace svod::documents
