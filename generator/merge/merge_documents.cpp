#include "merge/merge_documents.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/check.h"
#include "base/format.h"
#include "base/message.h"
#include "documents/file_parts.h"
#include "documents/parse_document.h"
#include "documents/render_document.h"
#include "merge/merge_bodies.h"
#include "merge/merge_front_matter.h"

namespace svod::merge {
namespace {

using documents::Conflict;
using documents::Document;
using documents::FrontMatter;
using documents::KeyPart;

// A file as it was typed.
struct Typed {
  explicit Typed(const Document& document) : text(documents::with_plain_lines(document.markdown)) {
    const auto parts = documents::split_file(text);
    SVOD_CHECK(parts.has_value());
    keys = documents::split_keys(parts->front);
    body = split_body(parts->body, parts->body_line, document.blocks);
  }
  Typed(const Typed&) = delete;
  Typed& operator=(const Typed&) = delete;

  std::string text;
  std::vector<KeyPart> keys;  // of `text`
  std::vector<Part> body;
};

// Each key of `front` as svod writes it.
using KeyLines = std::map<std::string, std::string, std::less<>>;

struct Rendered {
  std::vector<std::string> order;
  KeyLines lines;
};

Rendered render_keys(const FrontMatter& front) {
  const std::string text = documents::render_document(front, {});
  const auto parts = documents::split_file(text);
  SVOD_CHECK(parts.has_value());
  Rendered rendered;
  for (const KeyPart& part : documents::split_keys(parts->front)) {
    rendered.order.emplace_back(part.key);
    rendered.lines.emplace(part.key, part.text);
  }
  return rendered;
}

std::string_view line_of(const KeyLines& lines, std::string_view key) {
  const auto at = lines.find(key);
  return at == lines.end() ? std::string_view() : std::string_view(at->second);
}

// Keys with a comment that svod would not write again.
std::set<std::string, std::less<>> find_comments(const Typed& typed, const KeyLines& as_written) {
  std::set<std::string, std::less<>> keys;
  for (const KeyPart& part : typed.keys) {
    const std::string_view written = line_of(as_written, part.key);
    if (std::count(part.text.begin(), part.text.end(), '#') !=
        std::count(written.begin(), written.end(), '#')) {
      keys.emplace(part.key);
    }
  }
  return keys;
}

// The front matter with the lines of `merged` for each key that is not as the person has it.
std::string write_keys(const Typed& typed, const KeyLines& edited, const Rendered& merged) {
  std::vector<std::pair<std::string, std::string>> lines;
  lines.reserve(typed.keys.size());
  for (const KeyPart& part : typed.keys) lines.emplace_back(part.key, part.text);
  auto behind = lines.begin();  // the key that comes before in the order of DESIGN
  for (const std::string& key : merged.order) {
    const auto at = std::find_if(lines.begin(), lines.end(),
                                 [&](const auto& line) { return line.first == key; });
    const bool changed = line_of(merged.lines, key) != line_of(edited, key);
    if (at != lines.end()) {
      if (changed) at->second = line_of(merged.lines, key);
      behind = at + 1;
    } else if (changed) {
      behind = lines.insert(behind, {key, std::string(line_of(merged.lines, key))}) + 1;
    }
  }
  std::string out;
  for (const auto& [key, text] : lines) out += text;
  return out;
}

// A conflict that is there already is not told twice; of one reading the newest import counts.
std::vector<Conflict> add_conflicts(std::vector<Conflict>& kept,
                                    const std::vector<Conflict>& found) {
  std::vector<Conflict> added;
  for (const Conflict& conflict : found) {
    const auto at = std::find_if(kept.begin(), kept.end(), [&](const Conflict& other) {
      return other.key == conflict.key && other.edited == conflict.edited &&
             !(conflict.edited.empty() && other.imported != conflict.imported);
    });
    if (at == kept.end()) {
      kept.push_back(conflict);
    } else if (at->imported != conflict.imported) {
      at->imported = conflict.imported;
    } else {
      continue;
    }
    added.push_back(conflict);
  }
  return added;
}

std::string texts(const std::vector<markdown::Block>& blocks) {
  std::string out;
  for (const markdown::Block& block : blocks) out += block.text + '\n';
  return out;
}

// Whether `markdown` reads as what was merged: the proof that the parts were told apart.
bool reads_as(const std::string& markdown, const FrontMatter& front, const std::string& body_texts,
              const Document& edited, const registry::Registry& registry) {
  diagnostics::Diagnostics faults;
  const Document read =
      documents::parse_document(markdown, edited.id, edited.path, registry, faults);
  return !has_errors(faults) && texts(read.blocks) == body_texts &&
         documents::render_document(read.front, {}) == documents::render_document(front, {});
}

}  // namespace

Result<Merged> merge_documents(const Document& base, const Document& edited,
                               const Document& imported, const registry::Registry& registry) {
  const Typed typed(edited);
  const Rendered as_written = render_keys(edited.front);
  MergedFrontMatter front = merge_front_matter(base.front, edited.front, imported.front,
                                               find_comments(typed, as_written.lines));
  MergedBody body = merge_bodies(Typed(base).body, typed.body, Typed(imported).body);

  Merged merged;
  std::vector<Conflict> found = std::move(front.conflicts);
  found.insert(found.end(), body.conflicts.begin(), body.conflicts.end());
  merged.conflicts = add_conflicts(front.front.conflicts, found);
  merged.refreshed = front.refreshed + body.refreshed;
  if (merged.refreshed == 0 && merged.conflicts.empty()) {
    merged.markdown = edited.markdown;
    return merged;
  }
  merged.markdown = format("{}\n{}{}\n{}", documents::kFence,
                           write_keys(typed, as_written.lines, render_keys(front.front)),
                           documents::kFence, body.body);
  std::string body_texts;
  for (const Part& part : body.parts) body_texts += part.text;
  if (!reads_as(merged.markdown, front.front, body_texts, edited, registry)) {
    return Error{
        say("the parts of '{}' cannot be told apart; it stays as it is: import its "
            "source into a new archive and compare",
            edited.path)};
  }
  return merged;
}

}  // namespace svod::merge
