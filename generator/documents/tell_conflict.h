#pragma once

// A conflict in one sentence.

#include "base/message.h"

#include "documents/document.h"

namespace svod::documents {

// «title: a new import reads «…» where the document has «…»»; of a longer reading the first line.
Message tell_conflict(const Conflict& conflict);

}  // namespace svod::documents
