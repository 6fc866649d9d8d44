#include "differences/steps.h"

#include <algorithm>
#include <dtl/dtl.hpp>
#include <unordered_map>

namespace svod::differences {
namespace {

using Numbers = std::vector<std::size_t>;

// Equal texts get one number: the library copies and compares what it is given many times.
class Numbering {
 public:
  Numbers number(const std::vector<std::string_view>& texts) {
    Numbers out;
    out.reserve(texts.size());
    for (const std::string_view text : texts) {
      out.push_back(numbers_.emplace(text, numbers_.size()).first->second);
    }
    return out;
  }

 private:
  std::unordered_map<std::string_view, std::size_t> numbers_;
};

}  // namespace

std::vector<Step> find_steps(const std::vector<std::string_view>& before,
                             const std::vector<std::string_view>& after) {
  Numbering numbering;
  dtl::Diff<std::size_t, Numbers> difference(numbering.number(before), numbering.number(after));
  difference.compose();

  std::vector<Step> steps;
  std::vector<Step> added;  // of the run of changes at hand
  Step next;
  const auto end_run = [&] {
    for (Step& step : added) {
      step.before = next.before;
      step.after = next.after++;
    }
    steps.insert(steps.end(), added.begin(), added.end());
    added.clear();
  };
  for (const auto& [number, info] : difference.getSes().getSequence()) {
    if (info.type == dtl::SES_ADD) {
      added.push_back({Step::Kind::Added, 0, 0});
      continue;
    }
    if (info.type == dtl::SES_DELETE) {
      steps.push_back({Step::Kind::Removed, next.before++, next.after});
      continue;
    }
    end_run();
    steps.push_back({Step::Kind::Kept, next.before++, next.after++});
  }
  end_run();
  return steps;
}

}  // namespace svod::differences
