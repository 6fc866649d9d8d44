#include "pipeline/archive_writer.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "base/format.h"
#include "base/message.h"
#include "differences/unified.h"
#include "documents/add_source.h"
#include "documents/parse_document.h"
#include "documents/render_document.h"
#include "files/files.h"
#include "import/import.h"
#include "import/russian_basis.h"
#include "pipeline/merge_source.h"
#include "pipeline/published_anchors.h"
#include "pipeline/read_apart.h"
#include "pipeline/source_json.h"
#include "text/text.h"

namespace svod::pipeline {
namespace {

using diagnostics::Diagnostics;
using diagnostics::Kind;
using diagnostics::Severity;
using import::Listed;

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
  source.pages = render_pages(read.pages);
  source.from = file.listed.from;
  source.url = file.listed.url;
  source.received = file.listed.received;
  source.publish = read.imported.private_things.empty();  // else a person decides
  source.recognised = read.recognised;
  return source;
}

// What import took from a list when it wrote `base`; line 0 where that was nothing.
Listed listed_in(std::string_view base, const documents::Document& edited,
                 const registry::Registry& registry) {
  Diagnostics ignored;  // a base that cannot be read is told by the merge
  const documents::FrontMatter front =
      documents::parse_document(base, edited.id, edited.path, registry, ignored).front;
  Listed listed;
  for (const auto& [key, reason] : front.basis) {
    if (reason != import::basis_list()) continue;
    listed.line = 1;
    if (key == "district") listed.district = front.district;
    if (key == "region") listed.region = front.region;
    if (key == "date") listed.date = front.date;
  }
  return listed;
}

}  // namespace

Result<bool> ArchiveWriter::keep(const SourceFile& file, const std::string& name) const {
  const auto bytes = files::read_file(file.path);
  if (!bytes) return bytes.error();
  if (files::sha256(*bytes) != file.checksum) {
    return Error{say("'{}' changed while it was imported; import it again", file.path)};
  }
  if (dry_) return true;
  return files::write_file(format("{}/sources/{}", content_.root, name), *bytes);
}

Result<std::string> ArchiveWriter::read(const std::string& path) const {
  const auto unwritten = unwritten_.find(path);
  if (unwritten != unwritten_.end()) return unwritten->second;
  return files::read_file(path);
}

Result<documents::Document> ArchiveWriter::read_document(const std::string& id,
                                                         Diagnostics& diagnostics) const {
  const std::string path = document_path(content_, id);
  const auto bytes = read(path);
  if (!bytes) return bytes.error();
  return documents::parse_document(*bytes, id, path, content_.registry, diagnostics);
}

std::string ArchiveWriter::read_kept(const documents::Document& document,
                                     std::string_view suffix) const {
  std::vector<std::string> ids = {document.id};
  ids.insert(ids.end(), document.front.former_ids.begin(), document.front.former_ids.end());
  for (const std::string& id : ids) {
    const auto kept = read(imported_path(content_, id, suffix));
    if (kept) return *kept;
  }
  return {};
}

std::optional<import::SourceText> ArchiveWriter::read_again(const documents::Document& document,
                                                            const ReadSource& source) const {
  if (source.needs_conversion) {
    auto kept = parse_source(read_kept(document, kConvertedSource));
    return kept ? std::move(kept->source) : std::nullopt;
  }
  const std::string& path = source.files.front().path;
  const auto bytes = files::read_file(path);
  if (!bytes) return std::nullopt;
  return read_text(*bytes, path, source.format, source.pages).source;
}

Result<bool> ArchiveWriter::write(const std::string& path, const std::string& bytes) {
  if (!dry_) return files::write_file(path, bytes);
  unwritten_[path] = bytes;
  return true;
}

Result<bool> ArchiveWriter::write_merged(const documents::Document& edited,
                                         const MergedSource& merged, Diagnostics& diagnostics) {
  if (merged.document != edited.markdown) {
    auto written = write_document(edited.id, merged.document, diagnostics);
    if (!written) return written;
  }
  const std::string path = imported_path(content_, edited.id, kImportedDocument);
  const auto before = read(path);
  return before && *before == merged.base ? true : write(path, merged.base);
}

Result<bool> ArchiveWriter::write_document(const std::string& id, const std::string& markdown,
                                           Diagnostics& diagnostics) {
  documents::Document document;
  document.id = id;
  document.path = document_path(content_, id);
  document.markdown = markdown;
  Diagnostics moved = check_published_anchors(output_, document, content_.registry);
  std::move(moved.begin(), moved.end(), std::back_inserter(diagnostics));
  return write(document.path, document.markdown);
}

Result<bool> ArchiveWriter::write_new(const std::string& id, ReadSource& source,
                                      Diagnostics& diagnostics) {
  documents::FrontMatter& front = source.imported.front;
  for (const SourceFile& file : source.files) {
    front.sources.push_back(source_of(id, file, front.sources.size() + 1, source));
    auto kept = keep(file, front.sources.back().file);
    if (!kept) return kept;
  }
  front.added = added_;
  for (documents::Correction& correction : front.corrections) correction.date = added_;
  const std::string markdown = documents::render_document(front, source.imported.blocks);
  if (source.converted) {
    auto kept =
        write(imported_path(content_, id, kConvertedSource), render_source({source.converted, {}}));
    if (!kept) return kept;
  }
  auto base = write(imported_path(content_, id, kImportedDocument), markdown);
  return base ? write_document(id, markdown, diagnostics) : base;
}

std::vector<documents::Source> ArchiveWriter::further_sources(const documents::Document& document,
                                                              const ReadSource& read) {
  std::vector<documents::Source> out;
  std::size_t number = document.front.sources.size();
  for (const SourceFile& file : read.files) {
    out.push_back(source_of(document.id, file, ++number, read));
  }
  return out;
}

Result<bool> ArchiveWriter::keep_all(const std::vector<SourceFile>& files,
                                     const std::vector<documents::Source>& as) const {
  for (std::size_t i = 0; i < files.size(); ++i) {
    auto kept = keep(files[i], as[i].file);
    if (!kept) return kept;
  }
  return true;
}

Result<bool> ArchiveWriter::add_sources(const std::string& id, const ReadSource& source, bool draft,
                                        Diagnostics& diagnostics) {
  Diagnostics ignored;  // build and check tell them
  const auto before = read_document(id, ignored);
  if (!before) return before.error();
  std::string text = before->markdown;
  std::vector<documents::Source> further = further_sources(*before, source);
  for (documents::Source& one : further) {
    one.draft = draft;
    auto with = documents::add_source(text, one);
    if (!with) {
      diagnostics.push_back(
          {Kind::BadValue,
           Severity::Error,
           {before->path, 0, 0},
           say("'{}' is another version of this document, and its 'sources' are not a list of "
               "lines that it could be added to; write them as a list and import it again",
               source.files.front().path)});
      return false;
    }
    text = std::move(*with);
  }
  const auto kept = keep_all(source.files, further);
  return kept ? write(before->path, text) : kept;
}

Result<reports::MergeReport> ArchiveWriter::adopt(const std::string& id, ReadSource& source,
                                                  Diagnostics& diagnostics) {
  reports::MergeReport report;
  Diagnostics faults;  // build and check tell them
  const auto draft = read_document(id, faults);
  if (!draft) return draft.error();
  std::string base = read_kept(*draft, kImportedDocument);
  documents::Document imported =
      documents::parse_document(base, id, draft->path, content_.registry, faults);
  if (base.empty() || has_errors(faults)) {
    report.why_kept = say("it has faults: 'svod check' tells them");
    return report;
  }
  // Which sources there are is no reading that a person and import could differ in.
  imported.front.sources = draft->front.sources;
  base = documents::render_document(imported.front, imported.blocks);
  std::vector<documents::Source> sources = further_sources(*draft, source);
  for (documents::Source earlier : draft->front.sources) {
    earlier.draft = true;
    sources.push_back(std::move(earlier));
  }
  for (documents::Correction& correction : source.imported.front.corrections) {
    correction.date = added_;
  }
  MergedSource merged = merge_source(base, *draft, source.imported.front, source.imported.blocks,
                                     sources, content_.registry);
  report = {merged.refreshed, std::move(merged.conflicts), std::move(merged.why_kept)};
  if (!report.why_kept.empty()) return report;
  const documents::Document adopted =
      documents::parse_document(merged.document, id, draft->path, content_.registry, faults);
  if (adopted.front.sources.empty() ||
      adopted.front.sources.front().sha256 != source.files.front().checksum) {
    report.why_kept = say("there is a comment in its 'sources', which would be lost");
    return report;
  }
  const auto kept = keep_all(source.files, sources);
  if (!kept) return kept.error();
  const auto written = write_merged(*draft, merged, diagnostics);
  if (!written) return written.error();
  if (source.converted) {
    const auto converted =
        write(imported_path(content_, id, kConvertedSource), render_source({source.converted, {}}));
    if (!converted) return converted.error();
  }
  return report;
}

Result<reports::MergeReport> ArchiveWriter::merge(const std::string& id, const ReadSource& source,
                                                  Diagnostics& diagnostics) {
  reports::MergeReport report;
  const SourceFile& file = source.files.front();
  Diagnostics faults;  // build and check tell them
  const auto edited = read_document(id, faults);
  if (!edited) return edited.error();
  if (has_errors(faults)) {
    report.why_kept = say("it has faults: 'svod check' tells them");
    return report;
  }
  const std::vector<documents::Source>& sources = edited->front.sources;
  if (sources.empty() || sources.front().sha256 != file.checksum ||
      sources.front().pages != render_pages(source.pages)) {
    return report;
  }

  // A new name says nothing about the document, nor does a list that is not given again: what
  // was known when the source was first read stands.
  const std::string base = read_kept(*edited, kImportedDocument);
  const bool renamed = sources.front().original_name != file_name(file.path);
  Listed listed = file.listed;
  if (listed.line == 0) listed = listed_in(base, *edited, content_.registry);
  import::Imported imported = source.imported;
  if (renamed || listed.line != file.listed.line || source.needs_conversion) {
    auto again = read_again(*edited, source);
    if (!again && source.needs_conversion) {
      report.why_kept =
          say("what another program once made of its source is not kept, so it is not read again");
    }
    if (!again) return report;  // what is wrong with these bytes was told when they came first
    Diagnostics told;           // when it was read first
    imported = import::import_read(std::move(*again), sources.front().original_name,
                                   content_.registry, told, listed);
  }
  documents::Source renewed = sources.front();
  renewed.publish = imported.private_things.empty();
  MergedSource merged =
      merge_source(base, *edited, imported.front, imported.blocks, {renewed}, content_.registry);
  const auto written = write_merged(*edited, merged, diagnostics);
  if (!written) return written.error();
  return reports::MergeReport{merged.refreshed, std::move(merged.conflicts),
                              std::move(merged.why_kept)};
}

Result<std::string> ArchiveWriter::difference() const {
  std::string out;
  for (const auto& [path, bytes] : unwritten_) {
    if (!path.starts_with(content_.root + "/documents/")) continue;
    const bool there = files::is_file(path);
    const auto before = there ? files::read_file(path) : Result<std::string>(std::string());
    if (!before) return before.error();
    out += differences::render_unified(*before, bytes, there ? path : "/dev/null", path);
  }
  return out;
}

}  // namespace svod::pipeline
