#pragma once

// metadata + what a file says outside its text -> metadata, where the text tells nothing.
//
//   1. The text goes before all.
//   2. What a list says of the file goes before what was inferred: use_list.h.
//   3. Where neither tells a date, district or region, the file's name does, «Резолюция Тихвинский
//      район 27.08.2020.docx», «resolution_avgust_2019.pdf»; then the title of its properties.
//   4. A name that says so, «Проект резолюции.docx», makes the document a draft.
//   5. The day on which the file was made is a date where nothing better is there.
//
// Each such value is inferred and has its basis; a name that contradicts the text is a doubt.

#include <string>

#include "base/partial_date.h"
#include "import/find_metadata.h"
#include "import/outside_grounds.h"
#include "registry/registry.h"

namespace svod::import {

// The name of a file, without folders and its ending.
std::string name_without_ending(const std::string& path);

// The one date that a name tells; none where it tells several.
PartialDate find_date_of_name(const std::string& name);

// Whether a name says that its file holds a draft; «Национальный проект» does not.
bool is_draft_name(const std::string& name);

void use_outside_grounds(const OutsideGrounds& grounds, const registry::Registry& registry,
                         Metadata& metadata);

}  // namespace svod::import
