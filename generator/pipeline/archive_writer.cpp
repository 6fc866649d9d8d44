#include "pipeline/archive_writer.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/format.h"
#include "documents/render_document.h"
#include "files/files.h"
#include "pipeline/published_anchors.h"
#include "text/text.h"

namespace svod::pipeline {
namespace {

using diagnostics::Diagnostics;
using diagnostics::Kind;
using diagnostics::Severity;

std::string file_name(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

// How the name of a kept source ends. A page of another site is published as text: as a page it
// would be active beside svod's own.
std::string suffix_of(const std::string& name) {
  std::string ending = text::to_lower(name.substr(std::min(name.rfind('.'), name.size())));
  const bool plain =
      ending.size() > 1 && ending.size() <= 5 &&
      ending.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789", 1) == std::string::npos;
  if (!plain) return ".txt";
  const bool active = ending == ".html" || ending == ".htm" || ending == ".md" || ending == ".xml";
  return active ? ending + ".txt" : ending;
}

// The first source of a document has its name; the others have a number.
documents::Source source_of(const std::string& id, const SourceFile& file, std::size_t number,
                            const ReadSource& read) {
  documents::Source source;
  source.original_name = file_name(file.path);
  source.file = number == 1 ? id + suffix_of(source.original_name)
                            : format("{}.source-{}{}", id, number, suffix_of(source.original_name));
  source.sha256 = file.checksum;
  source.publish = read.imported.private_things.empty();  // else a person decides
  source.recognised = read.recognised;
  return source;
}

}  // namespace

Result<bool> ArchiveWriter::keep(const SourceFile& file, const std::string& name) const {
  const auto bytes = files::read_file(file.path);
  if (!bytes) return bytes.error();
  if (files::sha256(*bytes) != file.checksum) {
    return Error{format("'{}' changed while it was imported; import it again", file.path)};
  }
  return files::write_file(format("{}/sources/{}", content_.root, name), *bytes);
}

Result<bool> ArchiveWriter::write_new(const std::string& id, ReadSource& source,
                                      Diagnostics& diagnostics) const {
  documents::FrontMatter& front = source.imported.front;
  for (const SourceFile& file : source.files) {
    front.sources.push_back(source_of(id, file, front.sources.size() + 1, source));
    auto kept = keep(file, front.sources.back().file);
    if (!kept) return kept;
  }
  front.added = added_;
  for (documents::Correction& correction : front.corrections) correction.date = added_;
  documents::Document document;
  document.id = id;
  document.path = document_path(content_, id);
  document.markdown = documents::render_document(front, source.imported.blocks);
  Diagnostics moved = check_published_anchors(output_, document, content_.registry);
  std::move(moved.begin(), moved.end(), std::back_inserter(diagnostics));
  return files::write_file(document.path, document.markdown);
}

Result<bool> ArchiveWriter::add_sources(const std::string& id, const ReadSource& source, bool draft,
                                        Diagnostics& diagnostics) const {
  const std::string path = document_path(content_, id);
  auto before = files::read_file(path);
  if (!before) return before.error();
  Diagnostics ignored;  // build and check tell them
  std::size_t number = load_document(content_, id, ignored).front.sources.size();
  std::string text = std::move(*before);
  std::vector<std::string> names;
  for (const SourceFile& file : source.files) {
    documents::Source further = source_of(id, file, ++number, source);
    further.draft = draft;
    auto with = documents::add_source(text, further);
    if (!with) {
      diagnostics.push_back(
          {Kind::BadValue,
           Severity::Error,
           {path, 0, 0},
           format("'{}' is another version of this document, and its 'sources' are not a list of "
                  "lines that it could be added to; write them as a list and import it again",
                  file.path)});
      return false;
    }
    text = std::move(*with);
    names.push_back(further.file);
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto kept = keep(source.files[i], names[i]);
    if (!kept) return kept;
  }
  return files::write_file(path, text);
}

}  // namespace svod::pipeline
