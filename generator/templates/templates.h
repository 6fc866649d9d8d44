#pragma once

// Templates: ctemplate files over plain view values. Every template is escaped by context
// (AUTOESCAPE is put before each on loading), so views hold raw text only.

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "files/files.h"

namespace svod::templates {

// What a template sees: variables, and sections, each a list of views (none: hidden).
// An outer view's variables are seen inside its sections.
struct View {
  std::vector<std::pair<std::string, std::string>> values;
  std::vector<std::pair<std::string, std::vector<View>>> sections;

  View& set(std::string_view name, std::string value);
  View& show(std::string_view section);        // a section that is there once, empty
  View& add(std::string_view section);         // one more of a list; gives the new view
  View& include(std::string_view name);        // the view of an included template {{>NAME}}
};

class Templates {
 public:
  // `theme` holds "templates/page.html", …. Faults (a syntax error, an include that is not
  // there) are errors that name file and line.
  static Result<Templates> load(const files::FileTree& theme);

  bool has(std::string_view name) const;
  // `name` as "document.html". Can be called from several threads at once.
  std::string render(std::string_view name, const View& view) const;

  Templates(Templates&&) noexcept;
  Templates& operator=(Templates&&) noexcept;
  ~Templates();

 private:
  struct Cache;
  explicit Templates(std::unique_ptr<Cache> cache);
  std::unique_ptr<Cache> cache_;
};

}  // namespace svod::templates
