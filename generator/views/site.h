#pragma once

// Site: all that pages are made of, by reference; and Here, a page's place in it.

#include <string>
#include <string_view>
#include <vector>

#include "addresses/addresses.h"
#include "compile/compile_document.h"
#include "links/links.h"
#include "registry/registry.h"
#include "settings/settings.h"
#include "views/parts.h"
#include "views/relations.h"
#include "views/strings.h"

namespace svod::views {

struct Site {
  Site(const settings::Settings& the_settings, const registry::Registry& the_registry,
       const std::vector<compile::CompiledDocument>& the_documents, const links::Links& the_links,
       const Strings& the_strings, std::string_view the_about)
      : settings(the_settings),
        registry(the_registry),
        documents(the_documents),
        links(the_links),
        strings(the_strings),
        about(the_about),
        relations(build_relations(the_links)),
        parts(build_parts(the_documents, the_links)) {}

  const settings::Settings& settings;
  const registry::Registry& registry;
  const std::vector<compile::CompiledDocument>& documents;
  const links::Links& links;
  const Strings& strings;
  std::string_view about;  // the Markdown of pages/about.md; "" where there is none
  Relations relations;
  std::vector<Part> parts;

  const compile::CompiledDocument& document(links::DocumentIndex index) const {
    return documents[index];
  }
  const clauses::Clause& clause(const links::ClauseRef& ref) const {
    return documents[ref.document].clauses[ref.clause];
  }
};

// The page that is being made: links are relative to it. Only 404.html, which a server gives for
// an address of any depth, has links from the server's root, when the archive knows where it is.
struct Here {
  const Site& site;
  std::string path;

  std::string link(std::string_view to) const {
    return path == addresses::kNotFound && !site.settings.base_url.empty()
               ? addresses::root_path(site.settings.base_url) + std::string(to)
               : addresses::relative(path, to);
  }
  const std::string& say(std::string_view key) const { return site.strings.text(key); }
  std::string say(std::string_view key, const Arguments& arguments) const {
    return site.strings.format(key, arguments);
  }
};

}  // namespace svod::views
