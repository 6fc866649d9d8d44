#include "cli/run.h"

int main(int argc, char** argv) {
  return svod::cli::run(argc, argv);
}
