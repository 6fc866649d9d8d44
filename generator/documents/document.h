#pragma once

// One resolution: front matter and the blocks of its Markdown.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/partial_date.h"
#include "markdown/markdown.h"

namespace svod::documents {

struct Source {
  std::string file;  // under content/sources/
  std::string original_name;
  std::string sha256;
  std::string pages;  // of a file that holds more: "115-118"; "": all
  std::string from;   // who gave it; "" is not known
  std::string url;
  PartialDate received;
  bool publish = false;
  bool recognised = false;  // from a scan: letters may be wrong
  bool draft = false;       // of the same text before it was adopted
  std::int64_t size = 0;    // bytes of the file; 0: it is not there. Not of the front matter.
};

// Whether it is the same text: of one file, the same pages.
inline bool is_same_source(const Source& a, const Source& b) {
  return a.sha256 == b.sha256 && a.pages == b.pages;
}

struct Correction {
  PartialDate date;
  std::string what;
};

// What a person and a new import made differently of one part: the document has the edited reading,
// the imported one is kept beside it until a person has chosen.
struct Conflict {
  std::string key;       // of the front matter; "" of a part of the body
  std::string edited;    // a value, or Markdown; "" where it is not there
  std::string imported;  // the same
  int line = 0;          // in the file. Not of the front matter.
};

struct FrontMatter {
  std::string kind;  // резолюция | решение | … the closed list of documents/
  std::string title;
  std::string event;
  PartialDate date;
  std::string date_of;   // document | event | inferred
  std::string district;  // nominative
  std::string region;    // name; "" while unknown
  std::string place;
  std::string school_year;                                 // "2021/2022"
  std::string status;                                      // adopted | draft | withdrawn
  std::vector<std::pair<std::string, std::string>> basis;  // key → why it was inferred
  std::vector<Source> sources;
  PartialDate added;
  std::string checked;  // date and initials, or ""
  std::vector<Correction> corrections;
  std::vector<std::string> former_ids;
  std::vector<Conflict> conflicts;
  int former_ids_line = 0;  // in the file. Not of the front matter.

  // What stands at `key`, a date as YYYY-MM-DD; "" for a list.
  std::string value_of(std::string_view key) const;
  // Why `key` was inferred; "" where the document states it.
  std::string_view basis_of(std::string_view key) const;
};

struct Document {
  std::string id;           // "47/tikhvinskiy-rayon/2020-08-27"
  std::string path;         // "content/documents/47/….md", for diagnostics
  std::string region_code;  // of the registry; "00" while the region is unknown
  FrontMatter front;
  std::vector<markdown::Block> blocks;
  std::string markdown;  // the file's bytes: published as .md
};

}  // namespace svod::documents
