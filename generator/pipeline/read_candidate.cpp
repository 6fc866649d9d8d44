#include "pipeline/read_candidate.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "files/files.h"
#include "pipeline/convert_source.h"
#include "pipeline/read_apart.h"
#include "programs/interruption.h"

namespace svod::pipeline {
namespace {

using diagnostics::Kind;
using diagnostics::Severity;

void refuse(ReadSource& source, const Message& why) {
  source.faults.push_back(
      {Kind::UnreadableFile, Severity::Error, {source.files.front().path, 0, 0}, why});
}

std::optional<ConvertedSource> convert(ReadSource& source) {
  const auto bytes = files::read_file(source.files.front().path);
  if (!bytes) {
    refuse(source, bytes.error().message);
    return std::nullopt;
  }
  auto converted = convert_source(*bytes, source.format, source.pages);
  if (!converted) {
    refuse(source, converted.error().message);
    return std::nullopt;
  }
  return std::move(*converted);
}

void read_converted(ReadSource& source, ConvertedSource converted,
                    const registry::Registry& registry) {
  source.needs_conversion = false;
  source.recognised = converted.recognised;
  const SourceFile& file = source.files.front();
  source.converted = import::read_source(converted.bytes, file.path, source.faults);
  if (!source.converted) return;
  std::vector<import::Note>& notes = source.converted->notes;
  notes.insert(notes.begin(), std::make_move_iterator(converted.notes.begin()),
               std::make_move_iterator(converted.notes.end()));
  source.imported =
      import::import_read(*source.converted, file.path, registry, source.faults, file.listed);
}

// A form feed parts pages; it ends no line of its own.
void add_page(ConvertedSource& pages, ConvertedSource page) {
  if (!pages.bytes.ends_with('\f')) pages.bytes += '\f';
  const auto lines = std::count(pages.bytes.begin(), pages.bytes.end(), '\n');
  pages.bytes += page.bytes;
  for (import::Note& note : page.notes) {
    if (note.line > 0) note.line += static_cast<int>(lines);
    pages.notes.push_back(std::move(note));
  }
}

bool states_its_kind(const std::string& text, const registry::Registry& registry) {
  diagnostics::Diagnostics ignored;  // told when the whole document is read
  return import::import_text(text, "", registry, ignored).front.basis_of("kind").empty();
}

}  // namespace

ReadSource read_candidate(const Candidate& candidate, std::size_t place,
                          const registry::Registry& registry) {
  ReadSource source;
  source.files = {{candidate.path, {}, place, candidate.listed}};
  source.named = candidate.named;
  if (files::file_size(candidate.path) > import::kMostSourceBytes) {  // before it is in memory
    refuse(source, import::too_large());
    return source;
  }
  const auto bytes = files::read_file(candidate.path);
  if (!bytes) {
    refuse(source, bytes.error().message);
    return source;
  }
  source.files.front().checksum = files::sha256(*bytes);
  source.format = import::find_format(*bytes);
  source.pages = candidate.pages;
  // What has no pages to name is told so before another program begins.
  source.needs_conversion = needs_conversion(source.format) && source.pages.first == 0;
  if (source.needs_conversion) return source;
  ReadText read = read_text(*bytes, candidate.path, source.format, source.pages);
  source.faults = std::move(read.faults);
  if (!read.source) return source;
  source.needs_conversion = read.source->only_pictures;
  if (!source.needs_conversion) {
    source.imported = import::import_read(std::move(*read.source), candidate.path, registry,
                                          source.faults, candidate.listed);
  }
  return source;
}

void convert_and_read(ReadSource& source, const registry::Registry& registry) {
  if (auto converted = convert(source)) read_converted(source, std::move(*converted), registry);
}

void read_photographs(std::vector<ReadSource> photographs, const registry::Registry& registry,
                      const std::function<void(ReadSource)>& taken) {
  std::optional<ReadSource> document;  // whose pages are being read
  ConvertedSource pages;
  const auto finish = [&] {
    if (!document) return;
    read_converted(*document, std::move(pages), registry);
    taken(std::move(*document));
    document.reset();
  };
  for (ReadSource& photograph : photographs) {
    auto page = convert(photograph);
    if (programs::was_interrupted()) return;  // a document lacks the pages that are to come
    if (!page) {
      finish();  // what follows a page that cannot be read is not known to belong to it
      taken(std::move(photograph));
      continue;
    }
    if (!document || states_its_kind(page->bytes, registry)) {
      finish();
      document = std::move(photograph);
      pages = std::move(*page);
      continue;
    }
    document->files.push_back(std::move(photograph.files.front()));
    add_page(pages, std::move(*page));
  }
  finish();
}

}  // namespace svod::pipeline
