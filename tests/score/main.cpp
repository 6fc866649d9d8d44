// svod_score: how much of the annotated documents svod finds.
//
//   svod_score                 of tests/gold: a table a document, each miss by name
//   svod_score --totals        the sums alone
//   svod_score --registry DIR  with the files of DIR in place of those of their name
//   svod_score --import        of tests/import/annotated: what import makes of each source
//   svod_score --import --differences   each difference too
//   svod_score --import --json          as JSON
//   svod_score --root DIR      of another checkout

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include "score/annotated.h"
#include "score/archive.h"

namespace {

struct Options {
  std::string root = SVOD_ROOT;
  std::string registry;
  bool totals = false;
  bool import = false;
  bool differences = false;
  bool json = false;
};

std::optional<Options> read_options(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--registry" && i + 1 < argc) {
      options.registry = argv[++i];
    } else if (argument == "--root" && i + 1 < argc) {
      options.root = argv[++i];
    } else if (argument == "--totals") {
      options.totals = true;
    } else if (argument == "--import") {
      options.import = true;
    } else if (argument == "--differences") {
      options.differences = true;
    } else if (argument == "--json") {
      options.json = true;
    } else {
      return std::nullopt;
    }
  }
  const bool of_import = options.differences || options.json;
  const bool of_gold = options.totals || !options.registry.empty();
  if (options.import ? of_gold : of_import) return std::nullopt;
  return options;
}

int print_error(const svod::Error& error) {
  std::fprintf(stderr, "svod_score: %s\n", to_english(error.message).c_str());
  return 1;
}

void print(const std::string& text) {
  std::fputs(text.c_str(), stdout);
}

int print_import_scores(const Options& options) {
  const auto scores = svod::score::score_annotated(options.root);
  if (!scores) return print_error(scores.error());
  if (options.json) {
    print(svod::score::render_import_json(*scores));
    return 0;
  }
  if (options.differences) print(svod::score::render_import_differences(*scores));
  print(svod::score::render_import_table(*scores));
  return 0;
}

int print_gold_scores(const Options& options) {
  const auto scores = svod::score::score_all(options.root, options.registry);
  if (!scores) return print_error(scores.error());
  if (!options.totals) {
    for (const auto& [name, score] : *scores) print(svod::score::render_misses(name, score));
    for (const auto& [name, score] : *scores) print(svod::score::render_table(name, score));
  }
  print(svod::score::render_table("five", svod::score::sum(*scores, true)));
  print(svod::score::render_table("others", svod::score::sum(*scores, false)));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const auto options = read_options(argc, argv);
  if (!options) {
    std::fprintf(stderr,
                 "usage: svod_score [--root DIR] [--registry DIR] [--totals]\n"
                 "       svod_score [--root DIR] --import [--differences] [--json]\n");
    return 2;
  }
  return options->import ? print_import_scores(*options) : print_gold_scores(*options);
}
