#include "import/find_signature_stamps.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "import/line_signs.h"
#include "import/russian_words.h"
#include "numbering/numbering.h"
#include "tokens/tokens.h"

namespace svod::import {
namespace {

constexpr std::size_t kMostLines = 10;
constexpr std::size_t kLongestStampLine = 200;  // bytes of a line of a stamp

class StampFinder {
 public:
  StampFinder(const DecodedText& decoded, std::span<const Line> lines)
      : decoded_(&decoded), lines_(lines) {}

  std::vector<std::size_t> run() {
    std::vector<std::size_t> found;
    std::size_t before = lines_.size();  // the last line with text
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].blank()) continue;
      std::vector<std::size_t> stamp = stamp_at(i);
      if (stamp.empty()) {
        before = i;
        continue;
      }
      const bool begun = before < lines_.size();
      if (begun && goes_on(end_of(text(before)))) take_labelled_lines(stamp);
      const std::size_t next = line_after(stamp);
      if (begun && next < lines_.size() && cuts(before, next)) {
        found.insert(found.end(), stamp.begin(), stamp.end());
      }
      before = stamp.back();
      i = stamp.back();
    }
    return found;
  }

 private:
  std::string_view text(std::size_t i) const { return (*decoded_)[lines_[i]]; }
  bool is_short(std::size_t i) const {
    return lines_[i].end - lines_[i].begin <= kLongestStampLine;
  }

  // Between two parts of a sentence, or before a clause: not behind the last of all.
  bool cuts(std::size_t before, std::size_t next) const {
    if (numbering::number_at_start(text(next)) || numbering::bullet_at_start(text(next)))
      return true;
    return goes_on(end_of(text(before))) && start_of(text(next)) == Start::Lower;
  }

  // The lines of the stamp whose head is line `i`.
  std::vector<std::size_t> stamp_at(std::size_t i) const {
    if (!is_short(i) || !may_be_stamp_head(text(i))) return {};
    std::vector<std::size_t> stamp = {i};
    if (!is_stamp_head(text(i))) {
      // «Документ подписан / электронной подписью»
      const bool begun = i + 1 < lines_.size() && !lines_[i + 1].blank() && is_short(i + 1) &&
                         is_stamp_word(word_of_head(i));
      if (!begun || !is_stamp_head(std::string(text(i)) + " " + std::string(text(i + 1)))) {
        return {};
      }
      stamp.push_back(i + 1);
    }
    for (std::size_t at = stamp.back() + 1; at < lines_.size() && stamp.size() < kMostLines; ++at) {
      if (lines_[at].blank()) continue;
      if (!is_short(at) || !is_stamp_line(at, stamp.back())) break;
      stamp.push_back(at);
    }
    return stamp;
  }

  std::size_t line_after(const std::vector<std::size_t>& stamp) const {
    std::size_t next = stamp.back() + 1;
    while (next < lines_.size() && lines_[next].blank()) ++next;
    return next;
  }

  // Inside a sentence whatever has a label is of the stamp too, «Организация: отдел образования»,
  // up to the small letter with which the sentence goes on.
  void take_labelled_lines(std::vector<std::size_t>& stamp) const {
    std::vector<std::size_t> longer = stamp;
    std::size_t at = line_after(longer);
    while (at < lines_.size() && longer.size() < kMostLines && is_short(at) &&
           (is_labelled(text(at)) || is_stamp_line(at, longer.back()))) {
      longer.push_back(at);
      at = line_after(longer);
    }
    if (at < lines_.size() && start_of(text(at)) == Start::Lower) stamp = std::move(longer);
  }

  // «Организация: …»: at most three words before a colon, and something after it.
  static bool is_labelled(std::string_view line) {
    constexpr std::size_t kMostWords = 3;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon + 1 == line.size()) return false;
    return start_of(line) == Start::Upper &&
           tokens::tokenise(line.substr(0, colon)).size() <= kMostWords &&
           !numbering::number_at_start(line);
  }

  // A word of a stamp among the first two: «Документ подписан», «Подписано».
  std::string word_of_head(std::size_t i) const {
    constexpr std::size_t kFirst = 2;
    const std::vector<tokens::Token> tokens = tokens::tokenise(text(i));
    for (std::size_t at = 0; at < tokens.size() && at < kFirst; ++at) {
      if (is_stamp_word(tokens[at].form)) return tokens[at].form;
    }
    return {};
  }

  bool is_stamp_line(std::size_t i, std::size_t above) const {
    const std::vector<tokens::Token> tokens = tokens::tokenise(text(i));
    if (tokens.empty()) return false;
    if (is_stamp_word(tokens[0].form)) return true;
    if (tokens.size() > 1 && is_stamp_pair(tokens[0].form, tokens[1].form)) return true;
    return end_of(text(above)) == End::Colon || is_certificate(text(i));
  }

  // «00D94F7A1BC2053E88», in groups or not.
  static bool is_certificate(std::string_view line) {
    constexpr std::size_t kShortest = 16;
    return line.size() >= kShortest &&
           line.find_first_not_of("0123456789ABCDEFabcdef :") == std::string_view::npos;
  }

  const DecodedText* decoded_;
  std::span<const Line> lines_;
};

}  // namespace

std::vector<std::size_t> find_signature_stamps(const DecodedText& decoded,
                                               std::span<const Line> lines) {
  return StampFinder(decoded, lines).run();
}

}  // namespace svod::import
