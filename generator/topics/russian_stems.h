#pragma once

// The words whose forms Snowball gives different stems.

#include <string_view>

namespace svod::topics::russian {

// `stem` of the folded `form`, or that of its other forms, so that «день» and «дня», «опыт» and
// «опыта», «оценка» and «оценок» are one word.
std::string_view common_stem(std::string_view form, std::string_view stem);

}  // namespace svod::topics::russian
