#pragma once

// What the archive holds already, as an import needs it.

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "intake/group_versions.h"
#include "pipeline/load_content.h"

namespace svod::pipeline {

struct ArchiveIndex {
  std::set<std::string> ids;
  // Of a source, and its pages where it is a part of a file -> id of its document.
  std::map<std::pair<std::string, std::string>, std::string> by_checksum;
  std::vector<intake::Version> versions;  // a document each
  std::vector<std::string> version_ids;   // of the document of each version
};

// Reads every document, on `jobs` threads (0: one a core). Faults in them are told by check.
ArchiveIndex index_archive(const Content& content, int jobs);

// A document as one version of a text among others.
intake::Version version_of(const documents::FrontMatter& front,
                           const std::vector<markdown::Block>& blocks);

}  // namespace svod::pipeline
