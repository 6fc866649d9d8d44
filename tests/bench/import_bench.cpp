// How fast plain text becomes Markdown: every source of the archive by itself, from bytes to the
// document's file, on one thread and on all. Run by script/bench import.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <limits>
#include <string>
#include <thread>
#include <vector>

#include "base/format.h"
#include "base/message.h"
#include "documents/render_document.h"
#include "files/files.h"
#include "import/import.h"
#include "pipeline/load_content.h"
#include "pipeline/run_parallel.h"

namespace {

using namespace svod;

constexpr std::size_t kMiB = std::size_t{1024} * 1024;
constexpr std::size_t kLeastBytes = 8 * kMiB;  // that one run reads
constexpr int kRuns = 5;
constexpr double kWanted = 20;  // MiB/s on one core: issue «Import whatever a municipality sends»

// The plain texts among the archive's sources, over and over.
Result<std::vector<std::string>> load_texts(const std::string& content) {
  const auto tree = files::read_tree(content + "/sources", ".txt");
  if (!tree) return tree.error();
  if (tree->empty()) return Error{say("there is no .txt file among the sources of the archive")};
  std::vector<std::string> texts;
  for (std::size_t bytes = 0; bytes < kLeastBytes;) {
    for (const auto& [path, text] : *tree) {
      texts.push_back(text);
      bytes += text.size();
    }
  }
  return texts;
}

// Seconds on the clock; of one thread, those that it had of its core, whatever else is at work.
double now(int threads) {
  if (threads == 1) return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// The best of some runs, in MiB/s.
double measure(const std::vector<std::string>& texts, const registry::Registry& registry,
               int threads) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  double best = std::numeric_limits<double>::max();
  for (int run = 0; run < kRuns; ++run) {
    std::vector<std::size_t> written(texts.size());
    const double begin = now(threads);
    pipeline::run_parallel(texts.size(), threads, [&](std::size_t i) {
      diagnostics::Diagnostics faults;
      const auto imported = import::import_source(texts[i], "source.txt", registry, faults);
      written[i] = documents::render_document(imported.front, imported.blocks).size();
    });
    best = std::min(best, now(threads) - begin);
  }
  return static_cast<double>(bytes) / static_cast<double>(kMiB) / best;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string content = argc > 1 ? argv[1] : "content";
  diagnostics::Diagnostics faults;
  const auto loaded = pipeline::load_content(content, faults);
  const auto texts = load_texts(content);
  if (!loaded || !texts) {
    std::fputs("import_bench: name a content directory that has .txt sources\n", stderr);
    return 2;
  }
  const double one = measure(*texts, loaded->registry, 1);
  const auto cores = std::max(1U, std::thread::hardware_concurrency());
  const double all = measure(*texts, loaded->registry, static_cast<int>(cores));
  std::fputs(format("plain text to Markdown, {} texts, best of {} runs\n"
                    "  one thread   {:7.1f} MiB/s  (wanted: {:.0f})\n"
                    "  {} threads    {:7.1f} MiB/s  ({:.2f} times one)\n",
                    texts->size(), kRuns, one, kWanted, cores, all, all / one)
                 .c_str(),
             stdout);
  return one >= kWanted ? 0 : 1;
}
