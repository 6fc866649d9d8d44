#include "programs/interruption.h"

#include <atomic>
#include <csignal>
#include <initializer_list>

namespace svod::programs {
namespace {

// Set in a handler, read by every thread: what has no lock may be both.
std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void note(int /*signal*/) {
  interrupted = true;
}

}  // namespace

void note_interruptions() {
  struct sigaction action = {};
  action.sa_handler = note;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaction(signal, &action, nullptr);
}

bool was_interrupted() {
  return interrupted;
}

}  // namespace svod::programs
