#pragma once

// The halves of a word around a hyphen at a line end -> whether it is a compound,
// «мастер-/классов», or hyphenated, «образова-/ние»: as the text writes it elsewhere, else by
// russian_compounds.

#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "import/decode_text.h"

namespace svod::import {

class HyphenWords {
 public:
  explicit HyphenWords(const DecodedText& decoded) : decoded_(&decoded) {}

  // `above` ends with the hyphen, `below` begins with the other half.
  bool keeps_hyphen(std::string_view above, std::string_view below);

 private:
  void build();

  const DecodedText* decoded_;
  bool built_ = false;  // only when a line ends with a hyphen
  std::set<std::string, std::less<>> words_;
};

}  // namespace svod::import
