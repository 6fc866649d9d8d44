#pragma once

// theme files -> Theme: its templates with the words bound in, its strings, and the files
// that are copied as they are.

#include <string_view>

#include "base/result.h"
#include "files/files.h"
#include "templates/templates.h"
#include "views/strings.h"

namespace svod::pages {

struct Theme {
  templates::Templates templates;
  views::Strings strings;
  files::FileTree files;  // path on the site → bytes: "styles/site.css"
};

// Errors name the theme's file, and the line or key: a template that a page kind needs is
// not there, a template is malformed, a string is missing.
Result<Theme> load_theme(const files::FileTree& theme, std::string_view language);

}  // namespace svod::pages
