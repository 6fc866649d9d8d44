#pragma once

// strings/<language>.json of the theme -> the voice in which svod speaks to the publisher.

#include <string>

#include "language/language.h"
#include "language/speaker.h"

namespace svod::pipeline {

// The sentences of the theme that comes with svod, over which go those of the theme directory
// `theme` ("": none). Where a file is not there or is faulty (the build tells that), what it would
// have said is said in English.
language::Speaker load_speaker(language::Language language, const std::string& theme);

}  // namespace svod::pipeline
