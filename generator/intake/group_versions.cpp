#include "intake/group_versions.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>

#include "tokens/tokens.h"

namespace svod::intake {
namespace {

constexpr std::size_t kRun = 3;      // words
constexpr std::size_t kSketch = 12;  // the least shingles of a text, by which the alike are found
constexpr std::uint64_t kOffset = 14695981039346656037ULL;  // FNV-1a, 64 bits
constexpr std::uint64_t kPrime = 1099511628211ULL;

std::uint64_t hash(std::string_view word) {
  std::uint64_t value = kOffset;
  for (const char c : word) value = (value ^ static_cast<unsigned char>(c)) * kPrime;
  return value;
}

double resemblance(const Version& a, const Version& b) {
  std::vector<std::uint64_t> common;
  std::set_intersection(a.shingles.begin(), a.shingles.end(), b.shingles.begin(), b.shingles.end(),
                        std::back_inserter(common));
  const std::size_t all = a.shingles.size() + b.shingles.size() - common.size();
  return all == 0 ? 0 : static_cast<double>(common.size()) / static_cast<double>(all);
}

bool may_be_equal(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a == b;
}

bool may_be_equal(int a, int b) {
  return a == 0 || b == 0 || a == b;
}

bool may_be_one(const Version& first, const Version& other) {
  if (other.in_archive) return false;  // it is a document already
  return may_be_equal(first.region, other.region) && may_be_equal(first.district, other.district) &&
         may_be_equal(first.date.year, other.date.year) &&
         may_be_equal(first.date.month, other.date.month) &&
         may_be_equal(first.date.day, other.date.day);
}

std::span<const std::uint64_t> sketch_of(const Version& version) {
  return std::span(version.shingles).first(std::min(version.shingles.size(), kSketch));
}

}  // namespace

std::vector<std::uint64_t> shingles_of(const std::vector<markdown::Block>& blocks) {
  std::vector<std::uint64_t> words;
  for (const markdown::Block& block : blocks) {
    for (const tokens::Token& token : tokens::tokenise(block.text)) {
      const bool counts =
          token.kind == tokens::TokenKind::Word || token.kind == tokens::TokenKind::Number;
      if (counts) words.push_back(hash(token.form));
    }
  }
  std::vector<std::uint64_t> shingles;
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
    std::uint64_t value = kOffset;
    for (std::size_t k = 0; k < kRun; ++k) value = (value ^ words[i + k]) * kPrime;
    shingles.push_back(value ^ (value >> 32U));
  }
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

std::vector<Group> group_versions(std::span<const Version> versions) {
  std::vector<std::size_t> order(versions.size());
  std::iota(order.begin(), order.end(), 0);
  const auto rank = [versions](std::size_t i) {
    const Version& version = versions[i];
    return std::tuple(!version.in_archive, version.draft, version.recognised,
                      -static_cast<std::ptrdiff_t>(version.shingles.size()));
  };
  std::stable_sort(order.begin(), order.end(),
                   [&rank](std::size_t a, std::size_t b) { return rank(a) < rank(b); });

  std::vector<Group> groups;
  std::multimap<std::uint64_t, std::size_t> by_shingle;  // of the first of each group
  for (const std::size_t index : order) {
    std::vector<std::size_t> alike;
    for (const std::uint64_t shingle : sketch_of(versions[index])) {
      const auto [begin, end] = by_shingle.equal_range(shingle);
      for (auto at = begin; at != end; ++at) alike.push_back(at->second);
    }
    std::sort(alike.begin(), alike.end());
    alike.erase(std::unique(alike.begin(), alike.end()), alike.end());
    Group* best = nullptr;
    double most = kSameText;
    for (const std::size_t at : alike) {
      const Version& first = versions[groups[at].first];
      const double found = resemblance(first, versions[index]);
      const bool better = best == nullptr ? found >= most : found > most;
      if (!better || !may_be_one(first, versions[index])) continue;
      best = &groups[at];
      most = found;
    }
    if (best != nullptr) {
      best->others.push_back({index, most});
      continue;
    }
    for (const std::uint64_t shingle : sketch_of(versions[index])) {
      by_shingle.emplace(shingle, groups.size());
    }
    groups.push_back({index, {}});
  }
  const auto earliest = [](const Group& group) {
    return group.others.empty() ? group.first : std::min(group.first, group.others.front().index);
  };
  for (Group& group : groups) {
    std::sort(group.others.begin(), group.others.end(),
              [](const Group::Other& a, const Group::Other& b) { return a.index < b.index; });
  }
  std::sort(groups.begin(), groups.end(),
            [&earliest](const Group& a, const Group& b) { return earliest(a) < earliest(b); });
  return groups;
}

}  // namespace svod::intake
