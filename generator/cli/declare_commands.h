#pragma once

// Every command and option, with what --help says of it.

#include <CLI/CLI.hpp>

#include "base/message.h"
#include "cli/arguments.h"

namespace svod::cli {

// What is parsed goes into `arguments`, whose speaker tells the help; it must outlive `app`.
void declare_commands(CLI::App& app, Arguments& arguments);

// What is wrong with a command line. Requires: `app` has just thrown `error`.
Message tell_usage(const CLI::App& app, const CLI::ParseError& error);

}  // namespace svod::cli
