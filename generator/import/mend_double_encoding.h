#pragma once

// A text with runs that were decoded twice: UTF-8 taken for windows-1251 («в„–» for «№»,
// «РќР°СЃ» for «Нас») or for windows-1252 («ÐÐ°Ñ»).

#include <string>
#include <string_view>
#include <vector>

namespace svod::import {

struct MendedRun {
  std::string printed;
  std::string meant;
  int line = 0;  // 1-based
};

struct MendedText {
  std::string text;
  std::vector<MendedRun> runs;
};

// Mends only what cannot be Russian as it stands: two letters in a row, or a sign of three
// bytes («в„–»). A quote («В«») or a lone letter is mended where the same text has such a run
// too. Requires valid UTF-8.
MendedText mend_double_encoding(std::string text);

}  // namespace svod::import
