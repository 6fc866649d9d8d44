#pragma once

// lines -> the lines of electronic signatures' stamps that cut a sentence in two: «Документ
// подписан электронной подписью / Сертификат … / Владелец … / Действителен с … по …» between a
// line that has not ended and one that begins small. Any other stamp stays where it stands.

#include <cstddef>
#include <span>
#include <vector>

#include "import/decode_text.h"

namespace svod::import {

// By index, rising.
std::vector<std::size_t> find_signature_stamps(const DecodedText& decoded,
                                               std::span<const Line> lines);

}  // namespace svod::import
