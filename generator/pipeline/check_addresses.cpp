#include "pipeline/check_addresses.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "addresses/addresses.h"
#include "base/message.h"

namespace svod::pipeline {
namespace {

using compile::CompiledDocument;
using diagnostics::Diagnostics;
using diagnostics::Kind;
using diagnostics::Severity;

void check_former_ids(const std::vector<CompiledDocument>& documents, Diagnostics& diagnostics) {
  std::map<std::string_view, const documents::Document*> owners;
  for (const CompiledDocument& compiled : documents) {
    owners.emplace(compiled.document.id, &compiled.document);
  }
  for (const CompiledDocument& compiled : documents) {
    const documents::Document& document = compiled.document;
    for (const std::string& former : document.front.former_ids) {
      const auto [owner, is_free] = owners.emplace(former, &document);
      if (is_free) continue;
      const documents::Document& other = *owner->second;
      diagnostics.push_back(
          {Kind::DuplicateId,
           Severity::Error,
           {document.path, document.front.former_ids_line, 0},
           other.id == former
               ? say("the former id '{}' is the id of {}; take it out of 'former_ids'", former,
                     other.path)
               : say("the former id '{}' is one of {} too; take it out of one of them", former,
                     other.path)});
    }
  }
}

void check_districts(const std::vector<CompiledDocument>& documents, const links::Links& links,
                     Diagnostics& diagnostics) {
  std::map<std::string, const links::LinkedDistrict*> owners;  // by their pages
  for (const links::LinkedDistrict& district : links.districts) {
    const auto [owner, is_free] = owners.emplace(addresses::district_page(district), &district);
    if (is_free || district.documents.empty() || owner->second->documents.empty()) continue;
    const auto path = [&documents](const links::LinkedDistrict& of) {
      return documents[static_cast<std::size_t>(of.documents.front())].document.path;
    };
    diagnostics.push_back(
        {Kind::DuplicateAddress,
         Severity::Error,
         {path(district), 1, 0},
         say("the district '{}' would have the page of '{}' in {}; write one of the names as "
             "the other",
             district.name, owner->second->name, path(*owner->second))});
  }
}

}  // namespace

Diagnostics check_addresses(const std::vector<CompiledDocument>& documents,
                            const links::Links& links) {
  Diagnostics diagnostics;
  check_former_ids(documents, diagnostics);
  check_districts(documents, links, diagnostics);
  return diagnostics;
}

}  // namespace svod::pipeline
