#include "import/turn_upright.h"

#include <algorithm>

namespace svod::import {
namespace {

// A quarter turn back: what ran down runs to the right. `right` becomes the upper edge.
void turn_back(double right, PdfWord& word) {
  const PdfWord before = word;
  word.left = before.top;
  word.right = before.bottom;
  word.top = right - before.right;
  word.bottom = right - before.left;
}

void turn_back(double right, PdfRule& rule) {
  const PdfRule before = rule;
  rule.vertical = !before.vertical;
  if (before.vertical) {
    rule.at = right - before.at;
  } else {
    rule.from = right - before.to;
    rule.to = right - before.from;
  }
}

}  // namespace

void turn_upright(int quarters, std::vector<PdfWord>& words, std::vector<PdfRule>& rules) {
  for (int turn = 0; turn < quarters; ++turn) {
    double right = 0;
    for (const PdfWord& word : words) right = std::max(right, word.right);
    for (const PdfRule& rule : rules) right = std::max(right, rule.vertical ? rule.at : rule.to);
    for (PdfWord& word : words) turn_back(right, word);
    for (PdfRule& rule : rules) turn_back(right, rule);
  }
}

}  // namespace svod::import
