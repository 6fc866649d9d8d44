#include "differences/unified.h"

#include <algorithm>
#include <vector>

#include "base/format.h"
#include "differences/steps.h"

namespace svod::differences {
namespace {

constexpr std::size_t kContext = 3;

// Lines with their ends, so that a last line without one differs from the same with one.
std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::size_t length = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return lines;
}

void add_line(std::string& out, char sign, std::string_view line) {
  out += sign;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

// «12,3»; a range of one line is only its number, an empty one is told by the line above it.
std::string range(std::size_t first, std::size_t count) {
  if (count == 1) return format("{}", first + 1);
  return format("{},{}", count == 0 ? first : first + 1, count);
}

struct Hunk {  // of the steps
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Changes with their context; what is nearer than twice the context is one.
std::vector<Hunk> find_hunks(const std::vector<Step>& steps) {
  std::vector<Hunk> hunks;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].kind == Step::Kind::Kept) continue;
    const std::size_t begin = i - std::min(i, kContext);
    const std::size_t end = std::min(i + 1 + kContext, steps.size());
    if (!hunks.empty() && begin <= hunks.back().end) {
      hunks.back().end = end;
    } else {
      hunks.push_back({begin, end});
    }
  }
  return hunks;
}

}  // namespace

std::string render_unified(std::string_view before, std::string_view after,
                           std::string_view name_before, std::string_view name_after) {
  if (before == after) return {};
  const std::vector<std::string_view> old_lines = split_lines(before);
  const std::vector<std::string_view> new_lines = split_lines(after);
  const std::vector<Step> steps = find_steps(old_lines, new_lines);
  std::string out = format("--- {}\n+++ {}\n", name_before, name_after);
  for (const Hunk& hunk : find_hunks(steps)) {
    std::size_t removed = 0;
    std::size_t added = 0;
    std::string lines;
    for (std::size_t i = hunk.begin; i < hunk.end; ++i) {
      const Step& step = steps[i];
      if (step.kind != Step::Kind::Added) ++removed;
      if (step.kind != Step::Kind::Removed) ++added;
      if (step.kind == Step::Kind::Kept) add_line(lines, ' ', old_lines[step.before]);
      if (step.kind == Step::Kind::Removed) add_line(lines, '-', old_lines[step.before]);
      if (step.kind == Step::Kind::Added) add_line(lines, '+', new_lines[step.after]);
    }
    out += format("@@ -{} +{} @@\n", range(steps[hunk.begin].before, removed),
                  range(steps[hunk.begin].after, added));
    out += lines;
  }
  return out;
}

}  // namespace svod::differences
