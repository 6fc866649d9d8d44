#pragma once

// The command line: arguments -> one command -> exit status.
//
// 0 done; 1 faults in content; 2 usage, output, disk, theme or environment.

namespace svod::cli {

int run(int argc, char** argv);

}  // namespace svod::cli
