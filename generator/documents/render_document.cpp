#include "documents/render_document.h"

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

}  // namespace

std::string render_source(const Source& source, std::string_view indent) {
  std::string out;
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
  return out;
}

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
  for (const Source& source : front.sources) out += render_source(source, "  ");
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

}  // namespace svod::documents
