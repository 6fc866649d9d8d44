#pragma once

// Strings: every word that svod itself says to a reader, from the theme's strings/<language>.json.
//
// Values are ICU MessageFormat patterns. A template names one as {{STRING nav.documents}};
// views name those that have arguments.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "files/files.h"
#include "text/text.h"

namespace svod::views {

using Arguments = std::map<std::string, text::Argument>;

class Strings {
 public:
  // `theme` holds "strings/<language>.json", one object of strings. Errors: it is not there,
  // it is not such an object, a pattern is malformed, a key that views need is missing.
  static Result<Strings> load(const files::FileTree& theme, std::string_view language);

  // The string of `key`, as it is. Requires: the key is one that load demands.
  const std::string& text(std::string_view key) const;
  // With its arguments filled in; counts choose the plural form.
  std::string format(std::string_view key, const Arguments& arguments) const;
  std::string count(std::string_view key, std::size_t n) const;  // the argument is {n}

  // For keys made of data ("kind.decree"): null where the theme has none.
  const std::string* find(std::string_view key) const;

 private:
  std::map<std::string, std::string, std::less<>> patterns_;
};

// The keys that views name, sorted: what a theme's strings must have.
const std::vector<std::string>& required_keys();

// The theme with every {{STRING key}} of its templates replaced by the string, escaped for
// HTML. An error names the template and the key that is not there.
Result<files::FileTree> bind_strings(const files::FileTree& theme, const Strings& strings);

}  // namespace svod::views
