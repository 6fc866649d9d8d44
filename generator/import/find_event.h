#pragma once

// The gathering that a title names, in the nominative and as front matter writes it:
// «августовской районной педагогической конференции» → «августовская районная педагогическая
// конференция».

#include <string>
#include <string_view>

#include "import/block_reader.h"

namespace svod::import {

struct Event {
  std::string name;      // "" if the words name no gathering
  std::string genitive;  // of its noun alone: «конференции», for a basis
};

Event read_event(std::string_view printed, const BlockReader& reader);

// `text`, of capitals once, with the words of `names` («городской округ Кашира») as they are
// written there.
std::string restore_names(std::string_view text, std::string_view names);

// A text of capitals, or one that begins with a line of them, in the case in which the document
// writes the same words elsewhere; any other text as it is.
std::string restore_case(std::string_view capitals, const BlockReader& reader);

}  // namespace svod::import
