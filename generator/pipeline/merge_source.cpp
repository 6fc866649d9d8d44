#include "pipeline/merge_source.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/message.h"
#include "documents/file_parts.h"
#include "documents/parse_document.h"
#include "documents/render_document.h"
#include "merge/merge_documents.h"

namespace svod::pipeline {
namespace {

using documents::Document;
using documents::Source;

// Nothing where `text` has errors.
std::optional<Document> read(std::string_view text, const Document& like,
                             const registry::Registry& registry) {
  diagnostics::Diagnostics faults;
  Document document = documents::parse_document(text, like.id, like.path, registry, faults);
  if (text.empty() || has_errors(faults)) return std::nullopt;
  return document;
}

// New sources, then those that were there, with what import found out about them.
std::vector<Source> renewed(std::vector<Source> before, const std::vector<Source>& now) {
  std::vector<Source> sources;
  for (const Source& source : now) {
    const auto same = std::find_if(before.begin(), before.end(), [&source](const Source& one) {
      return documents::is_same_source(one, source);
    });
    if (same == before.end()) {
      sources.push_back(source);
      continue;
    }
    same->publish = source.publish;
    same->draft = source.draft;
  }
  std::move(before.begin(), before.end(), std::back_inserter(sources));
  return sources;
}

}  // namespace

MergedSource merge_source(std::string_view base, const Document& edited,
                          documents::FrontMatter front, const std::vector<markdown::Block>& blocks,
                          const std::vector<Source>& sources, const registry::Registry& registry) {
  const std::optional<Document> before = read(base, edited, registry);
  const documents::FrontMatter& old = before ? before->front : edited.front;
  front.sources = renewed(old.sources, sources);
  front.added = old.added;
  for (documents::Correction& correction : front.corrections) {
    if (!correction.date) correction.date = old.added;
  }

  MergedSource out;
  out.document = edited.markdown;
  out.base = documents::render_document(front, blocks);
  if (out.base == documents::with_plain_lines(edited.markdown)) return out;
  if (!before) {
    out.why_kept =
        say("what import wrote at first is not known, so all that differs now counts as edited; "
            "compare it with a new archive, or remove the document and import its source again");
    return out;
  }
  const std::optional<Document> imported = read(out.base, edited, registry);
  if (!imported) {
    out.why_kept = say("what import writes now cannot be read back");
    return out;
  }
  auto merged = merge::merge_documents(*before, edited, *imported, registry);
  if (!merged) {
    out.why_kept = merged.error().message;
    return out;
  }
  out.document = std::move(merged->markdown);
  out.refreshed = merged->refreshed;
  out.conflicts = std::move(merged->conflicts);
  return out;
}

}  // namespace svod::pipeline
