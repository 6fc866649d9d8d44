// svod_score: how much of tests/gold svod finds, a table a document, each miss by name.
//
//   svod_score                 with the registry of content/registry
//   svod_score --registry DIR  with the files of DIR in place of those of their name
//   svod_score --totals        the sums alone
//   svod_score --root DIR      of another checkout

#include <cstdio>
#include <string>
#include <string_view>

#include "score/archive.h"

int main(int argc, char** argv) {
  std::string root = SVOD_ROOT;
  std::string registry;
  bool totals = false;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--registry" && i + 1 < argc) {
      registry = argv[++i];
    } else if (argument == "--root" && i + 1 < argc) {
      root = argv[++i];
    } else if (argument == "--totals") {
      totals = true;
    } else {
      std::fprintf(stderr, "usage: svod_score [--registry DIR] [--root DIR] [--totals]\n");
      return 2;
    }
  }
  const auto scores = svod::score::score_all(root, registry);
  if (!scores) {
    std::fprintf(stderr, "svod_score: %s\n", to_english(scores.error().message).c_str());
    return 1;
  }
  if (!totals) {
    for (const auto& [name, score] : *scores) {
      std::fputs(svod::score::render_misses(name, score).c_str(), stdout);
    }
    for (const auto& [name, score] : *scores) {
      std::fputs(svod::score::render_table(name, score).c_str(), stdout);
    }
  }
  std::fputs(svod::score::render_table("five", svod::score::sum(*scores, true)).c_str(), stdout);
  std::fputs(svod::score::render_table("others", svod::score::sum(*scores, false)).c_str(), stdout);
  return 0;
}
