#include "programs/run_program.h"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string_view>

#include "base/format.h"
#include "base/message.h"
#include "programs/interruption.h"

namespace svod::programs {
namespace {

constexpr int kCannotStart = 127;
constexpr int kStepMilliseconds = 20;
constexpr int kClockFactor = 3;  // a busy machine gives a program only a part of its processors
constexpr rlim_t kLargestFile = rlim_t{1} << 30U;

void limit(__rlimit_resource what, rlim_t most) {
  // At the first of the two a process of too much time is told so, at the second it is killed.
  const rlimit both = {most, what == RLIMIT_CPU ? most + 1 : most};
  setrlimit(what, &both);
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> out;
  out.reserve(texts.size() + 1);
  for (std::string& text : texts) out.push_back(text.data());
  out.push_back(nullptr);
  return out;
}

std::vector<std::string> environment_of(const Limits& limits) {
  std::vector<std::string> out;
  for (char** at = environ; *at != nullptr; ++at) {
    const bool replaced = !limits.home.empty() && std::string_view(*at).starts_with("HOME=");
    if (!replaced) out.emplace_back(*at);
  }
  if (!limits.home.empty()) out.push_back("HOME=" + limits.home);
  return out;
}

// In the child: everything of its own, limits on, and the other program begins. Only what may be
// called between fork and exec.
[[noreturn]] void become(const std::vector<char*>& arguments, const std::vector<char*>& environment,
                         const Limits& limits, int output) {
  setpgid(0, 0);
  const int nothing = open("/dev/null", O_RDWR);
  for (const int stream : {0, 1, 2}) dup2(nothing, stream);
  if (limits.output > 0) dup2(output, 1);
  limit(RLIMIT_CPU, static_cast<rlim_t>(limits.seconds));
  limit(RLIMIT_FSIZE, kLargestFile);
  limit(RLIMIT_CORE, 0);
  if (limits.memory > 0) limit(RLIMIT_AS, limits.memory);
  // A network of its own, without a way out. Not every system lets everybody make one.
  if (unshare(CLONE_NEWNET) != 0) unshare(CLONE_NEWUSER | CLONE_NEWNET);
  execve(arguments[0], arguments.data(), environment.data());
  _exit(kCannotStart);
}

class Child {
 public:
  Child(pid_t pid, int output, const std::string& name, const Limits& limits)
      : pid_(pid), output_(output), name_(name), limits_(limits) {}
  ~Child() { close(output_); }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  Child(Child&&) = delete;
  Child& operator=(Child&&) = delete;

  Result<std::string> wait() {
    const int most = limits_.seconds * kClockFactor * 1000;
    int status = 0;
    for (int waited = 0;;) {
      const bool ended = waitpid(pid_, &status, WNOHANG) != 0;
      if (read_output(ended ? 0 : kStepMilliseconds)) waited += kStepMilliseconds;
      if (said_.size() > limits_.output) return stop(say("{} said more than it should", name_));
      if (ended) break;
      if (waited > most) return stop(too_long());
      if (was_interrupted()) return stop(say("{} was interrupted", name_));
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return std::move(said_);
    if (WIFEXITED(status) && WEXITSTATUS(status) == kCannotStart)
      return Error{say("{} cannot be started", name_)};
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) return stop(too_long());
    return Error{say("{} failed", name_)};
  }

 private:
  Message too_long() const { return say("{} took longer than {} seconds", name_, limits_.seconds); }

  // All that it may have started goes with it.
  Error stop(const Message& why) {
    kill(-pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
    return {why};
  }

  // What stands in the pipe, or comes within `milliseconds`; whether they passed with nothing.
  bool read_output(int milliseconds) {
    if (limits_.output == 0 || at_end_) return poll(nullptr, 0, milliseconds) == 0;
    std::array<char, 65536> buffer;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled
    pollfd waiting = {output_, POLLIN, 0};
    bool nothing = true;
    while (poll(&waiting, 1, milliseconds) > 0 && said_.size() <= limits_.output) {
      const auto got = read(output_, buffer.data(), buffer.size());
      at_end_ = got == 0 || (got < 0 && errno != EINTR);
      if (at_end_) return false;
      if (got > 0) said_.append(buffer.data(), static_cast<std::size_t>(got));
      nothing = false;
      milliseconds = 0;
    }
    return nothing;
  }

  pid_t pid_;
  int output_;
  const std::string& name_;
  const Limits& limits_;
  std::string said_;
  bool at_end_ = false;
};

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

Result<std::string> run_program(const std::vector<std::string>& arguments, const Limits& limits) {
  const Error cannot_start{say("{} cannot be started", arguments[0])};
  // Made here: a child of a program with threads must not ask for memory before it is another.
  std::vector<std::string> given = arguments;
  std::vector<std::string> environment = environment_of(limits);
  const std::vector<char*> given_pointers = pointers(given);
  const std::vector<char*> environment_pointers = pointers(environment);
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return cannot_start;
  const pid_t pid = fork();
  if (pid == 0) become(given_pointers, environment_pointers, limits, ends[1]);
  close(ends[1]);
  if (pid < 0) {
    close(ends[0]);
    return cannot_start;
  }
  return Child(pid, ends[0], arguments[0], limits).wait();
}

}  // namespace svod::programs
