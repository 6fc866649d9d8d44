#include "import/find_word_lines.h"

#include <algorithm>
#include <cmath>

#include "import/paragraph_text.h"

namespace svod::import {
namespace {

constexpr double kSameHeight = 0.4;  // of the taller of two words, between their middles

double middle(const PdfWord& word) {
  return (word.top + word.bottom) / 2;
}

double height(const PdfWord& word) {
  return word.bottom - word.top;
}

}  // namespace

std::vector<WordLine> find_word_lines(PdfWords words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const PdfWord* a, const PdfWord* b) { return middle(*a) < middle(*b); });
  std::vector<WordLine> lines;
  const PdfWord* tallest = nullptr;
  for (const PdfWord* word : words) {
    const bool same =
        tallest != nullptr && std::abs(middle(*word) - middle(*tallest)) <
                                  kSameHeight * std::max(height(*word), height(*tallest));
    if (!same) {
      lines.push_back({{}, word->left, word->right, word->top, word->bottom});
      tallest = word;
    }
    WordLine& line = lines.back();
    line.words.push_back(word);
    line.left = std::min(line.left, word->left);
    line.right = std::max(line.right, word->right);
    if (height(*word) > height(*tallest)) tallest = word;
    line.top = tallest->top;
    line.bottom = tallest->bottom;
  }
  for (WordLine& line : lines) {
    std::stable_sort(line.words.begin(), line.words.end(),
                     [](const PdfWord* a, const PdfWord* b) { return a->left < b->left; });
  }
  return lines;
}

std::string text_of(std::span<const WordLine> lines) {
  ParagraphText text;
  bool hyphen = false;
  for (const WordLine& line : lines) {
    for (const PdfWord* word : line.words) {
      const bool glued = hyphen && word == line.words.front();
      if (!text.is_blank() && !glued) text.add(" ", false);
      text.add(word->text, word->strong);
    }
    const std::string& last = line.words.back()->text;
    hyphen = last.size() > 1 && last.back() == '-';
  }
  return text.take("");
}

}  // namespace svod::import
