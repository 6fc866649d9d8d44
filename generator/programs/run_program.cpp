#include "programs/run_program.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <string_view>

#include "base/format.h"
#include "base/message.h"

namespace svod::programs {
namespace {

constexpr int kCannotStart = 127;
constexpr int kStepMilliseconds = 20;

// In the child: everything of its own, limits on, and the other program begins.
[[noreturn]] void become(const std::vector<char*>& arguments, int seconds) {
  setpgid(0, 0);
  const int nothing = open("/dev/null", O_RDWR);
  for (const int stream : {0, 1, 2}) dup2(nothing, stream);
  const rlimit time = {static_cast<rlim_t>(seconds), static_cast<rlim_t>(seconds)};
  setrlimit(RLIMIT_CPU, &time);
  execv(arguments[0], arguments.data());
  _exit(kCannotStart);
}

}  // namespace

std::string find_program(const std::string& name) {
  const char* path = std::getenv("PATH");
  std::string_view rest = path == nullptr ? "/usr/bin:/bin" : path;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    std::string found = svod::format("{}/{}", rest.substr(0, end), name);
    if (end > 0 && access(found.c_str(), X_OK) == 0) return found;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return {};
}

Result<bool> run_program(const std::vector<std::string>& arguments, int seconds) {
  std::vector<char*> given;
  given.reserve(arguments.size() + 1);
  for (const std::string& argument : arguments)
    given.push_back(const_cast<char*>(argument.c_str()));
  given.push_back(nullptr);
  const pid_t child = fork();
  if (child < 0) return Error{say("{} cannot be started", arguments[0])};
  if (child == 0) become(given, seconds);

  int status = 0;
  for (int waited = 0; waitpid(child, &status, WNOHANG) == 0; waited += kStepMilliseconds) {
    if (waited > seconds * 1000) {
      kill(-child, SIGKILL);
      waitpid(child, &status, 0);
      return Error{say("{} took longer than {} seconds", arguments[0], seconds)};
    }
    usleep(kStepMilliseconds * 1000);
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return true;
  if (WIFEXITED(status) && WEXITSTATUS(status) == kCannotStart) {
    return Error{say("{} cannot be started", arguments[0])};
  }
  return Error{say("{} failed", arguments[0])};
}

}  // namespace svod::programs
