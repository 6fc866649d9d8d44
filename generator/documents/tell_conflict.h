#pragma once

// A conflict in one sentence.

#include <string>

#include "documents/document.h"

namespace svod::documents {

// «title: a new import reads «…» where the document has «…»»; of a longer reading the first line.
std::string tell_conflict(const Conflict& conflict);

}  // namespace svod::documents
