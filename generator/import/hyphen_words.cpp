#include "import/hyphen_words.h"

#include <cstddef>

#include "import/line_signs.h"
#include "import/russian_compounds.h"
#include "text/text.h"
#include "tokens/tokens.h"

namespace svod::import {
namespace {

// The word before a hyphen at the end, folded.
std::string last_part(std::string_view text) {
  const std::size_t hyphen = text.rfind('-');
  if (hyphen == std::string_view::npos) return {};
  constexpr std::size_t kLongest = 100;  // bytes; a longer word is none
  const std::size_t from = hyphen > kLongest ? hyphen - kLongest : 0;
  const std::string_view before = text.substr(from, hyphen - from);
  const std::size_t begin = before.find_last_of(" \t(\xAB");
  return text::fold(before.substr(begin == std::string_view::npos ? 0 : begin + 1));
}

}  // namespace

bool HyphenWords::keeps_hyphen(std::string_view above, std::string_view below) {
  if (!built_) build();
  const std::string first = last_part(above);
  const std::string second = first_word(below);
  if (words_.contains(first + "-" + second)) return true;
  if (words_.contains(first + second)) return false;
  return is_compound(first, second);
}

void HyphenWords::build() {
  built_ = true;
  for (const tokens::Token& token : tokens::tokenise(decoded_->text)) {
    if (token.kind == tokens::TokenKind::Word) words_.insert(token.form);
  }
}

}  // namespace svod::import
