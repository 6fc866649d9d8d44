#pragma once

// content/archive.json: what the publisher says of the archive and of himself.

#include <string>
#include <string_view>
#include <vector>

#include "base/partial_date.h"
#include "base/result.h"
#include "diagnostics/diagnostic.h"

namespace svod::settings {

struct Publisher {
  std::string name;
  std::string address;
  std::string email;
  bool complete() const { return !name.empty() && !address.empty() && !email.empty(); }
};

struct Settings {
  std::string title;
  std::string short_title;
  Publisher publisher;   // required by --strict (149-FZ, article 10, part 2)
  std::string base_url;  // "https://example.org/" with the slash, or ""
  PartialDate edition_date;
  std::string license;
  std::string language = "ru";
  std::string theme = "svod";
  std::vector<std::string> formats;  // md, data, feeds; later akn
  bool has_format(std::string_view wanted) const;
};

// The address of a site, with a slash at its end. An error: no http or https, no host, a query
// or a fragment.
Result<std::string> parse_base_url(std::string_view url);

// `path` is only for diagnostics. Faults (syntax, unknown key, bad date or address) are
// told with line and column; what is missing keeps its default.
Settings parse_settings(const std::string& json, const std::string& path,
                        diagnostics::Diagnostics& diagnostics);

}  // namespace svod::settings
