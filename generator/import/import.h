#pragma once

// source -> document: decode, heal, find the structure, find the metadata.
//
// The letters and digits of the source, in order, are those of the document's title, clauses
// and front matter, less what is told in `removed` and plus what is told in `added`.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "documents/document.h"
#include "import/note.h"
#include "import/outside_grounds.h"
#include "import/source_text.h"
#include "registry/registry.h"

namespace svod::import {

struct Imported {
  std::string id;                       // "68/rasskazovskiy-rayon/2021-08-24", before any "-2"
  documents::FrontMatter front;         // sources, added and days of corrections: the caller's
  std::vector<markdown::Block> blocks;  // the title is the first heading, level 1
  std::vector<Note> notes;
  std::vector<std::string> removed;     // letters and digits taken out, told
  std::vector<std::size_t> removed_at;  // bytes of letters_and_digits(source) before each
  std::vector<std::string> added;
  std::vector<std::size_t> added_at;  // bytes of the letters and digits of the blocks
  // What should not be published without a person's leave: find_private_things, and of a file
  // "author", "comment", "hidden text". Line 0: of the file.
  std::vector<Note> private_things;
  std::string text;  // of the source, which the lines of notes and blocks count; of import_source
};

// `text` is in UTF-8, as read_source gives it. Faults (invalid UTF-8 with its line and column, no
// visible sign) are errors in `diagnostics`, and the result is then empty. `grounds` tell what the
// text does not.
Imported import_text(std::string_view text, const std::string& path,
                     const registry::Registry& registry, diagnostics::Diagnostics& diagnostics,
                     const OutsideGrounds& grounds = {});

// A file of any format that svod reads -> document: read_source, then import_text, whose grounds
// are the name at the end of `path`, the file's properties and `listed`. A broken
// promise of the above is an error too (text-lost), and nothing is then to be written.
Imported import_source(std::string_view bytes, const std::string& path,
                       const registry::Registry& registry, diagnostics::Diagnostics& diagnostics,
                       const Listed& listed = {});

// The same of what read_source gave: its notes, properties and private things go along.
Imported import_read(SourceText source, const std::string& path, const registry::Registry& registry,
                     diagnostics::Diagnostics& diagnostics, const Listed& listed = {});

// What is wrong if the promise above is broken, an empty message if it holds.
Message check_nothing_lost(std::string_view source, const Imported& imported);

// Front matter, blocks and notes, a line each, for tests and `svod dump import`.
std::string dump(const Imported& imported);
// The notes alone.
std::string dump_notes(const Imported& imported);

}  // namespace svod::import
