#include "pipeline/index_archive.h"

#include <algorithm>
#include <utility>

#include "documents/parse_document.h"
#include "files/files.h"
#include "pipeline/run_parallel.h"

namespace svod::pipeline {

intake::Version version_of(const documents::FrontMatter& front,
                           const std::vector<markdown::Block>& blocks) {
  intake::Version version;
  version.shingles = intake::shingles_of(blocks);
  version.region = front.region;
  version.district = front.district;
  version.date = front.date;
  version.draft = front.status == "draft";
  return version;
}

namespace {

// A file that cannot be read tells no sources; what import wrote into it does. Else its source
// would become a second document.
documents::Document as_imported(const Content& content, documents::Document document) {
  const auto base = files::read_file(imported_path(content, document.id, kImportedDocument));
  if (!base) return document;
  diagnostics::Diagnostics ignored;
  return documents::parse_document(*base, document.id, document.path, content.registry, ignored);
}

}  // namespace

ArchiveIndex index_archive(const Content& content, int jobs) {
  const std::size_t count = content.document_ids.size();
  ArchiveIndex index;
  index.ids.insert(content.document_ids.begin(), content.document_ids.end());
  index.version_ids = content.document_ids;
  index.versions.resize(count);
  std::vector<std::vector<documents::Source>> sources(count);
  run_parallel(count, jobs, [&](std::size_t i) {
    diagnostics::Diagnostics ignored;  // build and check tell them
    documents::Document document = load_document(content, content.document_ids[i], ignored);
    if (document.front.sources.empty()) document = as_imported(content, std::move(document));
    index.versions[i] = version_of(document.front, document.blocks);
    index.versions[i].in_archive = true;
    sources[i] = std::move(document.front.sources);
  });
  for (std::size_t i = 0; i < count; ++i) {
    for (const documents::Source& source : sources[i]) {
      index.by_checksum.emplace(std::pair(source.sha256, source.pages), content.document_ids[i]);
    }
  }
  return index;
}

}  // namespace svod::pipeline
