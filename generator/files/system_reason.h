#pragma once

// A number of the system (errno) -> why it did not do something.

#include "base/message.h"

namespace svod::files {

// "No such file or directory": the usual reasons as messages of their own, others in the words of
// the system.
Message system_reason(int error);

}  // namespace svod::files
