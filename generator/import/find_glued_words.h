#pragma once

// lines -> where a lost line end glued words: «образованияУчастники», «кадров.Молодые»,
// «анализ.2. Школам». They are told, never parted: where one ends only a person can say.
// Names written with a capital inside («ЯКласс», «ПроеКТОриЯ») and abbreviations («ул.Ленина») are
// none.

#include <span>
#include <vector>

#include "import/decode_text.h"
#include "import/note.h"

namespace svod::import {

std::vector<Note> find_glued_words(const DecodedText& decoded, std::span<const Line> lines);

}  // namespace svod::import
