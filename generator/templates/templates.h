#pragma once

// Templates: ctemplate files over plain view values. Every template is escaped by context
// (AUTOESCAPE is put before each on loading: *.html as HTML, *.xml as XML, *.json as JSON,
// others not at all), so views hold raw text only.
//
// Attributes must stand in quotes. In href and src a value with a scheme other than http and
// https becomes "#"; so does one with a colon before any slash, as "search.html?q=a:b" and
// "#a:b"; "//host" passes. Write "mailto:{{EMAIL}}". In JSON-LD write {{X:json_escape}}.

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
// An outer view's variables are seen inside its sections; its sections are not.
struct View {
  std::vector<std::pair<std::string, std::string>> values;
  std::vector<std::pair<std::string, std::vector<View>>> sections;

  View& set(std::string_view name, std::string value);
  View& show(std::string_view section);  // a section that is there once, empty
  View& add(std::string_view section);   // one more of a list; gives the new view
  // One more view for {{>CARD}}, the template card.html of the same theme (card.xml in an
  // XML file). Without any, the file is shown once with the view it stands in; a template
  // that includes itself is then left out.
  View& include(std::string_view name);
};

class Templates {
 public:
  // `theme` holds "templates/page.html", …. Faults (a syntax error, an include that is not
  // there, a value left unescaped by ":none") are errors that name file and line.
  static Result<Templates> load(const files::FileTree& theme);

  bool has(std::string_view name) const;
  // `name` as "document.html"; requires has(name). Can be called from several threads at once.
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
