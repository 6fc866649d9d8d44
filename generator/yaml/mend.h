#pragma once

// YAML as a hurried hand and a word processor leave it -> YAML, where only one thing can be meant.
//
//   1. Tabs and no-break spaces before a key are spaces, two for a tab.
//   2. «key:value» has a space after its colon.
//   3. A value that holds «: », ends with a colon or begins with a sign of YAML that no archive
//      uses (* & ! % @ `, «- ») is one text.
//   4. Typographic quotes (“…” „…“ ‘…’) around a whole value are YAML's, and so is one of them
//   where
//      the other is straight; «…» are text always, as are quotes around a part of a value.
//   5. Straight quotes inside straight quotes and quotes without an end could mean several things:
//      they are an error that says the line to write, and are read so.
//
// Every line that is read otherwise than YAML would is told with the line to write.

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace svod::yaml {

// `text` begins at line `first_line` of `path`; only lines that begin with one of `keys` are looked
// at. Gives as many lines as there were.
std::string mend_yaml(std::string_view text, const std::vector<std::string_view>& keys,
                      const std::string& path, int first_line,
                      diagnostics::Diagnostics& diagnostics);

}  // namespace svod::yaml
