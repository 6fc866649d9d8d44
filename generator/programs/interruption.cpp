#include "programs/interruption.h"

#include <csignal>
#include <initializer_list>

namespace svod::programs {
namespace {

// A signal can be told to the rest of the program in no other way.
volatile std::sig_atomic_t interrupted =
    0;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

extern "C" void note(int /*signal*/) {
  interrupted = 1;
}

}  // namespace

void note_interruptions() {
  struct sigaction action = {};
  action.sa_handler = note;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaction(signal, &action, nullptr);
}

bool was_interrupted() {
  return interrupted != 0;
}

}  // namespace svod::programs
