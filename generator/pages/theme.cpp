#include "pages/theme.h"

#include <utility>

#include "base/message.h"
#include "pages/page_kinds.h"
#include "pages/render_site.h"

namespace svod::pages {

Result<Theme> load_theme(const files::FileTree& theme, std::string_view language) {
  auto strings = views::Strings::load(theme, language);
  if (!strings) {
    return strings.error();
  }
  const auto bound = views::bind_strings(theme, *strings);
  if (!bound) {
    return bound.error();
  }
  auto templates = templates::Templates::load(*bound);
  if (!templates) {
    return templates.error();
  }
  const auto missing = [&templates](std::string_view name) { return !templates->has(name); };
  for (const PageKind& kind : page_kinds()) {
    if (missing(kind.template_name)) {
      return Error{
          say("the theme has no templates/{}, which pages of the kind '{}' need; add "
              "it, or write \"extends\": \"svod\" in its theme.json",
              kind.template_name, kind.name)};
    }
  }
  if (missing(kRedirectTemplate)) {
    return Error{
        say("the theme has no templates/{}; add it, or write \"extends\": \"svod\" in "
            "its theme.json",
            kRedirectTemplate)};
  }
  files::FileTree copied;
  for (const auto& [path, bytes] : theme) {
    if (path.starts_with("styles/") || path.starts_with("scripts/") ||
        path.starts_with("images/") || path.starts_with("fonts/")) {
      copied.emplace(path, bytes);
    }
  }
  return Theme{std::move(*templates), std::move(*strings), std::move(copied)};
}

}  // namespace svod::pages
