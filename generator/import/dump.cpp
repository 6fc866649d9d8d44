#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/format.h"
#include "import/import.h"

namespace svod::import {
namespace {

using markdown::Block;
using markdown::Span;

std::string_view name(Block::Kind kind) {
  switch (kind) {
    case Block::Kind::Heading:
      return "heading";
    case Block::Kind::Paragraph:
      return "paragraph";
    case Block::Kind::Item:
      return "item";
    case Block::Kind::Row:
      return "row";
    case Block::Kind::Note:
      return "note";
  }
  return {};
}

// The text with `**` and `*` where its spans begin and end.
std::string marked(const Block& block) {
  std::vector<std::pair<std::size_t, std::string_view>> marks;
  for (const Span& span : block.spans) {
    const std::string_view mark = span.kind == Span::Kind::Strong ? "**" : "*";
    marks.emplace_back(span.begin, mark);
    marks.emplace_back(span.end, mark);
  }
  std::stable_sort(marks.begin(), marks.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::string out;
  std::size_t from = 0;
  for (const auto& [at, mark] : marks) {
    out.append(block.text, from, at - from);
    out += mark;
    from = at;
  }
  return out.append(block.text, from, std::string::npos);
}

}  // namespace

std::string dump(const Imported& imported) {
  std::string out;
  const documents::FrontMatter& front = imported.front;
  const auto line = [&out, &front](std::string_view key, std::string_view value) {
    if (value.empty()) return;
    const std::string_view why = front.basis_of(key);
    out += svod::format("{}: {}", key, value);
    if (!why.empty()) out += svod::format("  [{}]", why);
    out += '\n';
  };
  line("id", imported.id);
  for (const std::string_view key : {"kind", "title", "event", "date", "date_of", "district",
                                     "region", "place", "school_year", "status"}) {
    line(key, front.value_of(key));
  }
  for (const Block& block : imported.blocks) {
    out += svod::format("{:>3} {}", block.line, name(block.kind));
    if (block.level > 0) out += svod::format(" {}", block.level);
    out += svod::format(": {}\n", marked(block));
  }
  return out + dump_notes(imported);
}

std::string dump_notes(const Imported& imported) {
  std::string out;
  for (const Note& note : imported.notes) {
    out += svod::format("{:>3} ! {}", note.line, note.what);
    if (!note.text.empty()) out += svod::format(": {}", text_of(note));
    out += '\n';
  }
  for (const Note& thing : imported.private_things) {
    out += svod::format("{:>3} private {}: {}\n", thing.line, thing.what, thing.text);
  }
  return out;
}

}  // namespace svod::import
