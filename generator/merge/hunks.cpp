#include "merge/hunks.h"

#include <algorithm>
#include <string_view>

#include "differences/likeness.h"
#include "differences/steps.h"

namespace svod::merge {
namespace {

using differences::Step;
using differences::Words;

constexpr std::size_t kHalf = 50;  // percent

std::vector<std::string_view> identities(const std::vector<Part>& parts) {
  std::vector<std::string_view> out;
  out.reserve(parts.size());
  for (const Part& part : parts) out.push_back(part.identity);
  return out;
}

// Runs of parts that are not the same in both.
std::vector<Hunk> find_runs(const std::vector<Part>& base, const std::vector<Part>& other) {
  std::vector<Hunk> runs;
  bool open = false;
  for (const Step& step : differences::find_steps(identities(base), identities(other))) {
    if (step.kind == Step::Kind::Kept) {
      open = false;
      continue;
    }
    if (!open) runs.push_back({step.before, step.before, step.after, step.after});
    open = true;
    if (step.kind == Step::Kind::Removed) runs.back().base_end = step.before + 1;
    if (step.kind == Step::Kind::Added) runs.back().end = step.after + 1;
  }
  return runs;
}

std::vector<Words> words_of(const std::vector<Part>& parts, std::size_t begin, std::size_t end) {
  std::vector<Words> out;
  out.reserve(end - begin);
  for (std::size_t i = begin; i < end; ++i) {
    out.push_back(differences::sorted_words(parts[i].text));
  }
  return out;
}

bool stand_in(const Words& some, const Words& all) {
  return !some.empty() && 100 * differences::common_words(some, all) >= kHalf * some.size();
}

// One run, cut where its parts stand for themselves.
class Cut {
 public:
  Cut(const std::vector<Part>& base, const std::vector<Part>& other, const Hunk& run)
      : run_(run),
        base_(words_of(base, run.base_begin, run.base_end)),
        other_(words_of(other, run.begin, run.end)) {}

  void add_to(std::vector<Hunk>& hunks) {
    std::size_t base = 0;
    std::size_t other = 0;
    std::vector<Hunk> cut;
    for (const auto& [b, o] : find_pairs()) {
      add(cut, base, b, other, o);
      add(cut, b, b + 1, o, o + 1);
      base = b + 1;
      other = o + 1;
    }
    add(cut, base, base_.size(), other, other_.size());
    join_what_moved(cut);
    for (const Hunk& hunk : cut) {
      hunks.push_back({run_.base_begin + hunk.base_begin, run_.base_begin + hunk.base_end,
                       run_.begin + hunk.begin, run_.begin + hunk.end});
    }
  }

 private:
  struct Pair {
    std::size_t base = 0;
    std::size_t other = 0;
  };

  static void add(std::vector<Hunk>& cut, std::size_t base_begin, std::size_t base_end,
                  std::size_t begin, std::size_t end) {
    if (base_begin < base_end || begin < end) cut.push_back({base_begin, base_end, begin, end});
  }

  // Parts that were rewritten: those that are alike, in order, or as many on both sides.
  std::vector<Pair> find_pairs() const {
    constexpr std::size_t kFarthest = 16;  // parts looked at; keeps the work linear
    std::vector<Pair> pairs;
    std::size_t next = 0;
    for (std::size_t b = 0; b < base_.size(); ++b) {
      std::size_t best = 0;
      std::size_t most = 0;
      for (std::size_t o = next; o < std::min(other_.size(), next + kFarthest); ++o) {
        const std::size_t like = differences::likeness(base_[b], other_[o]);
        if (like > most) {
          most = like;
          best = o;
        }
      }
      if (most < kHalf) continue;
      pairs.push_back({b, best});
      next = best + 1;
    }
    if (pairs.empty() && base_.size() == 1 && other_.size() == 1) pairs.push_back({0, 0});
    return pairs;
  }

  bool exchange(const Hunk& a, const Hunk& b) const {
    return stand_in(join(base_, a.base_begin, a.base_end), join(other_, b.begin, b.end)) ||
           stand_in(join(base_, b.base_begin, b.base_end), join(other_, a.begin, a.end)) ||
           stand_in(join(other_, a.begin, a.end), join(base_, b.base_begin, b.base_end)) ||
           stand_in(join(other_, b.begin, b.end), join(base_, a.base_begin, a.base_end));
  }

  // Neighbours of which one has got words of the other are one change.
  void join_what_moved(std::vector<Hunk>& cut) const {
    std::vector<Hunk> joined;
    for (const Hunk& hunk : cut) {
      const bool both_rewritten =
          !joined.empty() && joined.back().is_one_to_one() && hunk.is_one_to_one();
      if (joined.empty() || both_rewritten || !exchange(joined.back(), hunk)) {
        joined.push_back(hunk);
      } else {
        joined.back().base_end = hunk.base_end;
        joined.back().end = hunk.end;
      }
    }
    cut = std::move(joined);
  }

  static Words join(const std::vector<Words>& parts, std::size_t begin, std::size_t end) {
    Words out;
    for (std::size_t i = begin; i < end; ++i) {
      out.insert(out.end(), parts[i].begin(), parts[i].end());
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  const Hunk& run_;
  std::vector<Words> base_;
  std::vector<Words> other_;
};

Words all_words(const std::vector<Part>& parts) {
  Words out;
  for (const Part& part : parts) {
    const Words words = differences::sorted_words(part.text);
    out.insert(out.end(), words.begin(), words.end());
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

std::vector<Hunk> find_hunks(const std::vector<Part>& base, const std::vector<Part>& other) {
  std::vector<Hunk> hunks;
  for (const Hunk& run : find_runs(base, other)) Cut(base, other, run).add_to(hunks);
  return hunks;
}

bool stands_in(const std::vector<Part>& some, const std::vector<Part>& all) {
  return stand_in(all_words(some), all_words(all));
}

}  // namespace svod::merge
