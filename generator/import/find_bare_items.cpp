#include "import/find_bare_items.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "import/attribute_line.h"
#include "import/line_signs.h"
#include "import/russian_words.h"
#include "numbering/numbering.h"
#include "text/text.h"
#include "tokens/tokens.h"

namespace svod::import {
namespace {

using tokens::Token;
using tokens::TokenKind;

bool may_be_item(std::string_view line) {
  const Start start = start_of(line);
  return (start == Start::Lower || start == Start::Digit) && end_of(line) != End::Colon &&
         !numbering::bullet_at_start(line) && !numbering::number_at_start(line) &&
         !stands_alone(line) && !is_conjunction(first_word(line));
}

// Can the line be whole, so that the next one is another item?
bool is_whole(std::string_view line) {
  return end_of(line) == End::Open && !is_function_word(last_word(line)) && open_signs(line) == 0;
}

class BareItemFinder {
 public:
  BareItemFinder(const DecodedText& decoded, std::span<const Line> lines)
      : decoded_(&decoded), lines_(lines), items_(lines.size()) {
    for (const Line& line : lines) longest_ = std::max(longest_, width(line));
  }

  std::vector<bool> run() {
    std::size_t above = lines_.size();  // the last line with text before
    for (std::size_t first = 0; first < lines_.size();) {
      const std::size_t last = end_of_run(first);
      if (last > first && above < lines_.size() && is_list(above, first, last)) {
        std::fill(items_.begin() + static_cast<std::ptrdiff_t>(first),
                  items_.begin() + static_cast<std::ptrdiff_t>(last), true);
      }
      const std::size_t next = std::max(last, first + 1);
      if (!lines_[next - 1].blank()) above = next - 1;
      first = next;
    }
    return std::move(items_);
  }

 private:
  std::string_view text(std::size_t i) const { return (*decoded_)[lines_[i]]; }
  std::size_t width(const Line& line) const { return text::count_code_points((*decoded_)[line]); }

  // Lines [first, last) that may be items, nothing between.
  std::size_t end_of_run(std::size_t first) const {
    std::size_t last = first;
    while (last < lines_.size() && !lines_[last].blank() && may_be_item(text(last)) &&
           !(last > first && lines_[last].page_break)) {
      ++last;
    }
    return last;
  }

  bool is_list(std::size_t above, std::size_t first, std::size_t last) const {
    constexpr std::size_t kFewest = 3;
    const std::size_t count = last - first;
    if (count < 2 || (last < lines_.size() && !lines_[last].blank())) return false;
    std::size_t widest = 0;
    std::size_t infinitives = 0;
    for (std::size_t i = first; i < last; ++i) {
      if (i + 1 < last && !is_whole(text(i))) return false;
      widest = std::max(widest, width(lines_[i]));
      infinitives += is_infinitive(first_word(text(i))) ? 1U : 0U;
    }
    const bool colon = end_of(text(above)) == End::Colon;
    const bool gap = above + 1 < first;
    if (infinitives == count) return colon || (gap && is_short_head(above));
    // Somewhere a line is as long as a paragraph, so that these were not wrapped.
    const bool paragraphs = longest_ * 2 > widest * 3;
    return count >= kFewest && paragraphs && (colon || (gap && is_capital_head(above)));
  }

  bool is_short_head(std::size_t i) const {
    constexpr std::size_t kMostWords = 16;
    const std::vector<Token> tokens = tokens::tokenise(text(i));
    const auto words = std::count_if(tokens.begin(), tokens.end(), [](const Token& token) {
      return token.kind == TokenKind::Word;
    });
    return static_cast<std::size_t>(words) <= kMostWords && is_whole(text(i)) &&
           start_of(text(i)) == Start::Upper && !numbering::bullet_at_start(text(i)) &&
           (i == 0 || lines_[i - 1].blank());
  }

  bool is_capital_head(std::size_t i) const {
    const std::vector<Token> tokens = tokens::tokenise(text(i));
    return is_short_head(i) && std::all_of(tokens.begin(), tokens.end(), [](const Token& token) {
             return token.kind != TokenKind::Word || token.all_capitals ||
                    text::count_code_points(token.form) < 2;
           });
  }

  const DecodedText* decoded_;
  std::span<const Line> lines_;
  std::size_t longest_ = 0;
  std::vector<bool> items_;
};

}  // namespace

std::vector<bool> find_bare_items(const DecodedText& decoded, std::span<const Line> lines) {
  return BareItemFinder(decoded, lines).run();
}

}  // namespace svod::import
