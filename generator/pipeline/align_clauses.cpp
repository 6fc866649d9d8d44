#include "pipeline/align_clauses.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "differences/likeness.h"

namespace svod::pipeline {
namespace {

using clauses::Clause;
using clauses::kNoClause;

using differences::likeness;
using differences::sorted_words;
using differences::Words;

// Ranges of both versions between two clauses that are known, the later ends excluded.
struct Gap {
  std::size_t before_begin = 0;
  std::size_t before_end = 0;
  std::size_t after_begin = 0;
  std::size_t after_end = 0;
};

class Alignment {
 public:
  Alignment(const std::vector<Clause>& before, const std::vector<Clause>& after)
      : before_(before),
        after_(after),
        met_(before.size(), false),
        index_before_(after.size(), kNoClause) {}

  std::vector<int> align() {
    meet_unique_texts();
    const std::vector<Gap> gaps = find_gaps();
    for (const Gap& gap : gaps) meet_equal_texts(gap);
    meet_equal_texts({0, before_.size(), 0, after_.size()});
    for (const Gap& gap : gaps) {
      meet_like_texts(gap);
      meet_rewritten(gap);
    }
    return std::move(index_before_);
  }

 private:
  void meet(std::size_t before, std::size_t after) {
    met_[before] = true;
    index_before_[after] = static_cast<int>(before);
  }

  std::vector<std::size_t> left_before(const Gap& gap) const {
    std::vector<std::size_t> left;
    for (std::size_t i = gap.before_begin; i < gap.before_end; ++i) {
      if (!met_[i]) left.push_back(i);
    }
    return left;
  }

  std::vector<std::size_t> left_after(const Gap& gap) const {
    std::vector<std::size_t> left;
    for (std::size_t i = gap.after_begin; i < gap.after_end; ++i) {
      if (index_before_[i] == kNoClause) left.push_back(i);
    }
    return left;
  }

  void meet_unique_texts() {
    struct Uses {
      int before = 0;
      int after = 0;
      std::size_t last_before = 0;
    };
    std::unordered_map<std::string_view, Uses> uses;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      Uses& use = uses[before_[i].text];
      ++use.before;
      use.last_before = i;
    }
    for (const Clause& clause : after_) ++uses[clause.text].after;
    for (std::size_t i = 0; i < after_.size(); ++i) {
      const Uses& use = uses[after_[i].text];
      if (use.before == 1 && use.after == 1) meet(use.last_before, i);
    }
  }

  // The longest rising sequence of what met, by patience sorting, and what lies between.
  std::vector<Gap> find_gaps() const {
    std::vector<std::size_t> ends;  // of `after`: the lowest end of a sequence of each length
    std::vector<int> previous(after_.size(), kNoClause);
    for (std::size_t i = 0; i < after_.size(); ++i) {
      if (index_before_[i] == kNoClause) continue;
      const auto at = std::lower_bound(
          ends.begin(), ends.end(), i,
          [this](std::size_t a, std::size_t b) { return index_before_[a] < index_before_[b]; });
      if (at != ends.begin()) previous[i] = static_cast<int>(*(at - 1));
      if (at == ends.end()) {
        ends.push_back(i);
      } else {
        *at = i;
      }
    }
    std::vector<Gap> gaps;
    Gap last{0, before_.size(), 0, after_.size()};
    for (int i = ends.empty() ? kNoClause : static_cast<int>(ends.back()); i != kNoClause;) {
      const auto after = static_cast<std::size_t>(i);
      const auto before = static_cast<std::size_t>(index_before_[after]);
      gaps.push_back({before + 1, last.before_end, after + 1, last.after_end});
      last.before_end = before;
      last.after_end = after;
      i = previous[after];
    }
    gaps.push_back(last);
    std::reverse(gaps.begin(), gaps.end());
    return gaps;
  }

  void meet_equal_texts(const Gap& gap) {
    std::unordered_map<std::string_view, std::vector<std::size_t>> waiting;  // the first at the end
    std::vector<std::size_t> left = left_before(gap);
    std::reverse(left.begin(), left.end());
    for (const std::size_t i : left) waiting[before_[i].text].push_back(i);
    for (const std::size_t i : left_after(gap)) {
      const auto equal = waiting.find(after_[i].text);
      if (equal == waiting.end() || equal->second.empty()) continue;
      meet(equal->second.back(), i);
      equal->second.pop_back();
    }
  }

  void meet_like_texts(const Gap& gap) {
    constexpr std::size_t kFewestPercent = 50;
    constexpr std::size_t kFarthest = 16;  // candidates looked at; keeps the work linear
    constexpr std::size_t kMostTimesLonger = 3;
    const std::vector<std::size_t> candidates = left_after(gap);
    std::vector<Words> words;
    words.reserve(candidates.size());
    for (const std::size_t i : candidates) words.push_back(sorted_words(after_[i].text));
    std::size_t next = 0;
    for (const std::size_t i : left_before(gap)) {
      const Words own = sorted_words(before_[i].text);
      std::size_t best = 0;
      std::size_t most = 0;
      for (std::size_t j = next; j < std::min(candidates.size(), next + kFarthest); ++j) {
        // So much longer, it cannot share half of the words.
        if (words[j].size() > kMostTimesLonger * own.size()) continue;
        const std::size_t like = likeness(own, words[j]);
        if (like > most) {
          most = like;
          best = j;
        }
      }
      if (most < kFewestPercent) continue;
      meet(i, candidates[best]);
      next = best + 1;
    }
  }

  void meet_rewritten(const Gap& gap) {
    const std::vector<std::size_t> old = left_before(gap);
    const std::vector<std::size_t> fresh = left_after(gap);
    if (old.size() != fresh.size()) return;
    for (std::size_t i = 0; i < old.size(); ++i) {
      if (before_[old[i]].type == after_[fresh[i]].type) meet(old[i], fresh[i]);
    }
  }

  const std::vector<Clause>& before_;
  const std::vector<Clause>& after_;
  std::vector<bool> met_;
  std::vector<int> index_before_;
};

}  // namespace

std::vector<int> align_clauses(const std::vector<Clause>& before,
                               const std::vector<Clause>& after) {
  return Alignment(before, after).align();
}

}  // namespace svod::pipeline
