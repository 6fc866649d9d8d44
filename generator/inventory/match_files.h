#pragma once

// inventory + the files that are to be imported -> which row is of which file.
//
// A row names a file with or without its folders and its ending, whatever the case and the
// normalisation of letters; «\» parts folders too. Without its ending it names every file of that
// name in one folder, as a letter and its scan.

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "import/outside_grounds.h"
#include "inventory/inventory.h"

namespace svod::inventory {

// One for each of `paths`; Listed::line is 0 where the list does not name the file. Errors: a row
// that names files of several folders, two rows of one file. Warnings: a row whose file is not
// among `paths`, a file that the list does not name.
std::vector<import::Listed> match_files(const Inventory& inventory,
                                        const std::vector<std::string>& paths,
                                        diagnostics::Diagnostics& diagnostics);

}  // namespace svod::inventory
