#include "import/import.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "base/format.h"
#include "documents/find_redactions.h"
#include "import/block_reader.h"
#include "import/decode_text.h"
#include "import/find_glued_words.h"
#include "import/find_letter_bullets.h"
#include "import/find_metadata.h"
#include "import/find_page_numbers.h"
#include "import/find_private_things.h"
#include "import/find_running_heads.h"
#include "import/find_signature_stamps.h"
#include "import/find_structure.h"
#include "import/find_title.h"
#include "import/heal_lines.h"
#include "import/is_russian.h"
#include "import/read_damaged_numbers.h"
#include "import/read_source.h"
#include "import/split_glued_title.h"
#include "import/use_outside_grounds.h"
#include "text/text.h"

namespace svod::import {
namespace {

using markdown::Block;

constexpr std::string_view kUnknown = "unknown";
constexpr std::string_view kUndated = "undated";

// A part of a line that is no text of the document: its bytes of the whole.
struct NoText {
  std::size_t line = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Page numbers, running heads and stamps become blank lines, and letters that were bullets go; what
// they were is told.
void take_page_signs(const DecodedText& decoded, std::vector<Line>& lines, Imported& out) {
  std::vector<std::size_t> whole = find_page_numbers(decoded, lines);
  const std::vector<std::size_t> heads = find_running_heads(decoded, lines, whole);
  const std::vector<std::size_t> stamps = find_signature_stamps(decoded, lines);
  whole.insert(whole.end(), heads.begin(), heads.end());
  whole.insert(whole.end(), stamps.begin(), stamps.end());
  std::vector<NoText> taken;
  taken.reserve(whole.size());
  for (const std::size_t at : whole) taken.push_back({at, lines[at].begin, lines[at].end});
  for (const auto& [at, length] : find_letter_bullets(decoded, lines)) {
    taken.push_back({at, lines[at].begin, lines[at].begin + length});
  }
  std::sort(taken.begin(), taken.end(), [](const NoText& a, const NoText& b) {
    return a.line != b.line ? a.line < b.line : a.end > b.end;
  });
  const auto same_line = [](const NoText& a, const NoText& b) { return a.line == b.line; };
  taken.erase(std::unique(taken.begin(), taken.end(), same_line), taken.end());
  std::size_t letters = 0;  // bytes of letters and digits before `from`
  std::size_t from = 0;
  for (const auto& [at, begin, end] : taken) {
    Line& line = lines[at];
    const std::string_view before = std::string_view(decoded.text).substr(from, begin - from);
    letters += text::letters_and_digits(before).size();
    const std::string printed(decoded.text.substr(begin, end - begin));
    out.notes.push_back({line.number, "removed", printed});
    if (std::string gone = text::letters_and_digits(printed); !gone.empty()) {
      out.removed.push_back(std::move(gone));
      out.removed_at.push_back(letters);
    }
    from = begin;
    if (end == line.end) {
      line.end = line.begin;
    } else {
      line.mark = end + 1 - begin;
      line.begin = end + 1;
    }
  }
}

void tell_signs(const DecodedText& decoded, Imported& out) {
  const auto tell = [&out](std::size_t count, std::string_view what) {
    add_counted(out.notes, "removed", count, what);
  };
  tell(decoded.soft_hyphens, "U+00AD");
  tell(decoded.invisible, "U+200B");
  tell(decoded.controls, "U+0000");
  tell(decoded.escapes, "U+005C");
}

void append(StructuredText structured, Imported& out) {
  std::move(structured.blocks.begin(), structured.blocks.end(), std::back_inserter(out.blocks));
  std::move(structured.notes.begin(), structured.notes.end(), std::back_inserter(out.notes));
}

StructuredText read_body(const DecodedText& decoded, std::span<const Line> lines, Imported& out) {
  Healed healed = heal_lines(decoded, lines);
  read_damaged_numbers(healed);
  std::move(healed.notes.begin(), healed.notes.end(), std::back_inserter(out.notes));
  return find_structure(healed.pieces);
}

Block title_heading(const std::string& text, int line) {
  Block heading;
  heading.kind = Block::Kind::Heading;
  heading.level = 1;
  heading.text = text;
  heading.line = line;
  return heading;
}

void tell_redactions(Imported& out) {
  const std::vector<documents::Redaction> redactions = documents::find_redactions(out.blocks);
  if (redactions.empty()) return;
  for (const documents::Redaction& redaction : redactions) {
    out.notes.push_back({redaction.line, "redacted", redaction.printed});
  }
  out.front.corrections.push_back({{}, documents::describe_redactions(redactions)});
}

std::string id_of(const Metadata& metadata) {
  std::string district = text::slug(metadata.front.district);
  if (district.empty()) district = kUnknown;
  std::string date = to_iso(metadata.front.date);
  if (date.empty()) date = kUndated;
  return svod::format("{}/{}/{}", metadata.region_code, district, date);
}

}  // namespace

Imported import_text(std::string_view text, const std::string& path,
                     const registry::Registry& registry, diagnostics::Diagnostics& diagnostics,
                     const OutsideGrounds& grounds) {
  Imported out;
  auto decoded = decode_text(text, path, diagnostics);
  if (!decoded) return out;
  tell_signs(*decoded, out);
  std::vector<Line> lines = std::move(decoded->lines);
  take_page_signs(*decoded, lines, out);
  split_glued_title(*decoded, lines, out.notes);

  const Title title = find_title(*decoded, lines);
  out.notes.insert(out.notes.end(), title.notes.begin(), title.notes.end());
  const std::span<const Line> all(lines);
  // What stands above the title is a letterhead: no heading comes before the title.
  StructuredText above = read_body(*decoded, all.subspan(0, title.first), out);
  for (Block& block : above.blocks) {
    if (block.kind != Block::Kind::Heading) continue;
    block.kind = Block::Kind::Paragraph;
    block.level = 0;
  }
  append(std::move(above), out);
  auto title_block = static_cast<std::size_t>(-1);
  if (title.last > title.first) {
    title_block = out.blocks.size();
    out.blocks.push_back(title_heading(title.text, title.line));
  }
  std::size_t body = title.last;
  if (title.theme_last > title.theme_first) {
    const std::span<const Line> attributes = all.subspan(body, title.theme_first - body);
    append(read_body(*decoded, attributes, out), out);
    out.blocks.push_back(title_heading(title.theme_text, title.theme_line));
    body = title.theme_last;
  }
  append(read_body(*decoded, all.subspan(body), out), out);

  const BlockReader reader(out.blocks, std::min(title_block, out.blocks.size()));
  Metadata metadata = find_metadata(title, reader, registry);
  use_outside_grounds(grounds, registry, metadata);
  out.id = id_of(metadata);
  out.front = std::move(metadata.front);
  tell_redactions(out);
  const std::vector<Note> glued = find_glued_words(*decoded, lines);
  out.notes.insert(out.notes.end(), glued.begin(), glued.end());
  std::stable_sort(out.notes.begin(), out.notes.end(),
                   [](const Note& a, const Note& b) { return a.line < b.line; });
  std::move(metadata.notes.begin(), metadata.notes.end(), std::back_inserter(out.notes));
  out.private_things = find_private_things(reader);
  return out;
}

Imported import_source(std::string_view bytes, const std::string& path,
                       const registry::Registry& registry, diagnostics::Diagnostics& diagnostics,
                       const Listed& listed) {
  auto source = read_source(bytes, path, diagnostics);
  return source ? import_read(std::move(*source), path, registry, diagnostics, listed) : Imported();
}

Imported import_read(SourceText source, const std::string& path, const registry::Registry& registry,
                     diagnostics::Diagnostics& diagnostics, const Listed& listed) {
  const auto refuse = [&](diagnostics::Kind kind, const Message& message) {
    diagnostics.push_back({kind, diagnostics::Severity::Error, {path, 0, 0}, message});
  };
  if (source.only_pictures) {
    refuse(diagnostics::Kind::UnreadableFile,
           say("it has no text, only pictures of pages; put its text into a .txt file and import "
               "that"));
    return {};
  }
  if (!may_be_russian(source.text)) {
    refuse(diagnostics::Kind::UnreadableFile,
           say("hardly any of its letters are Russian; put its text into a .txt file in UTF-8 and "
               "import that"));
    return {};
  }
  Imported imported = import_text(source.text, path, registry, diagnostics,
                                  {name_without_ending(path), source.properties, listed});
  if (has_errors(diagnostics)) return imported;
  if (is_too_short(source.text)) {
    refuse(diagnostics::Kind::EmptyFile,
           say("it holds too little text to be a document; put the whole text into a .txt file and "
               "import that"));
    return imported;
  }
  imported.notes.insert(imported.notes.begin(), source.notes.begin(), source.notes.end());
  if (!source.properties.author.empty()) {
    imported.private_things.push_back({0, "author", source.properties.author});
  }
  imported.private_things.insert(imported.private_things.begin(), source.private_things.begin(),
                                 source.private_things.end());
  const Message loss = check_nothing_lost(source.text, imported);
  if (!loss.empty()) refuse(diagnostics::Kind::TextLost, loss);
  imported.text = std::move(source.text);
  return imported;
}

}  // namespace svod::import
