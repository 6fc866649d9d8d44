#pragma once

// A person who ends a long run: what is being done is left, nothing new is begun, and what was done
// stays. Signals as POSIX has them.

namespace svod::programs {

// From now on the first SIGINT, SIGTERM or SIGHUP is noted and ends nothing; the next ends the
// program.
void note_interruptions();

bool was_interrupted();

}  // namespace svod::programs
