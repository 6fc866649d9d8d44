#include "import/find_gutters.h"

#include <algorithm>
#include <limits>

namespace svod::import {
namespace {

constexpr std::size_t kFewestHits = 3;
constexpr std::size_t kMostPlaces = 16;  // that are looked at: a page has no more columns
constexpr double kWideGap = 0.9;         // of the height of a line
constexpr double kFarBelow = 5;          // of it, free: no more of the columns above
constexpr double kMostGap = 2;           // of it, that is asked to be free
constexpr double kSamePlace = 2;         // points
constexpr double kNarrowest = 1.5;       // points that must be free in any case
constexpr double kOfTheGap = 0.8;        // of the narrowest one that must be free for columns

struct Hit {
  double place = 0;
  double gap = 0;  // 0: the line begins there
};

// Where words begin behind wide gaps, and where lines begin.
std::vector<Hit> find_hits(std::span<const WordLine> lines) {
  std::vector<Hit> hits;
  for (const WordLine& line : lines) {
    const double wide = kWideGap * (line.bottom - line.top);
    hits.push_back({line.left, 0});
    double end = line.words.front()->right;
    for (std::size_t i = 1; i < line.words.size(); ++i) {
      const PdfWord& word = *line.words[i];
      if (word.left - end >= wide) hits.push_back({word.left, word.left - end});
      end = std::max(end, word.right);
    }
  }
  std::stable_sort(hits.begin(), hits.end(),
                   [](const Hit& a, const Hit& b) { return a.place < b.place; });
  return hits;
}

struct Place {
  double at = 0;
  double gap = std::numeric_limits<double>::max();  // the narrowest
  std::size_t hits = 0;
};

std::vector<Place> find_places(std::span<const WordLine> lines) {
  std::vector<Place> places;
  for (const Hit& hit : find_hits(lines)) {
    if (places.empty() || hit.place - places.back().at > kSamePlace) {
      places.push_back({hit.place});
    }
    Place& place = places.back();
    ++place.hits;
    if (hit.gap > 0) place.gap = std::min(place.gap, hit.gap);
  }
  const auto none = std::remove_if(places.begin(), places.end(),
                                   [](const Place& place) { return place.hits < kFewestHits; });
  places.erase(none, places.end());
  std::stable_sort(places.begin(), places.end(),
                   [](const Place& a, const Place& b) { return a.hits > b.hits; });
  if (places.size() > kMostPlaces) places.resize(kMostPlaces);
  return places;
}

bool reaches_over(const WordLine& line, double left, double right) {
  return std::any_of(line.words.begin(), line.words.end(), [&](const PdfWord* word) {
    return word->left < right - 0.5 && word->right > left + 0.5;
  });
}

// The foot of a page is no part of a column that ends high above it.
bool is_far_below(const WordLine& above, const WordLine& line) {
  return line.top - above.bottom > kFarBelow * (line.bottom - line.top);
}

bool begins_at(const WordLine& line, double place) {
  return std::any_of(line.words.begin(), line.words.end(), [&](const PdfWord* word) {
    return word->left > place - 0.5 && word->left < place + kSamePlace + 0.5;
  });
}

}  // namespace

std::vector<Gutter> find_gutters(std::span<const WordLine> lines, double wide) {
  std::vector<Gutter> gutters;
  for (const Place& place : find_places(lines)) {
    // The lines of two columns may all stand at different heights: then no line shows the gap.
    const double gap = std::min(place.gap, kMostGap * (lines[0].bottom - lines[0].top));
    const double free = std::max(kNarrowest, wide * kOfTheGap * gap);
    Gutter gutter;
    std::size_t before = 0;  // lines that have words in front of it
    const auto finish = [&](std::size_t end) {
      gutter.last = end - 1;
      if (gutter.hits >= kFewestHits && before > 1) gutters.push_back(gutter);
    };
    gutter = {place.at - free, place.at, 0, 0, 0};
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > gutter.first && is_far_below(lines[i - 1], lines[i])) {
        finish(i);
        gutter.first = i;
        gutter.hits = 0;
        before = 0;
      }
      if (reaches_over(lines[i], gutter.left, gutter.right)) {
        if (i > gutter.first) finish(i);
        gutter.first = i + 1;
        gutter.hits = 0;
        before = 0;
        continue;
      }
      if (begins_at(lines[i], place.at)) ++gutter.hits;
      if (lines[i].left < gutter.left) ++before;
    }
    if (gutter.first < lines.size()) finish(lines.size());
  }
  std::stable_sort(gutters.begin(), gutters.end(),
                   [](const Gutter& a, const Gutter& b) { return a.hits > b.hits; });
  return gutters;
}

}  // namespace svod::import
