#pragma once

// A file that is written beside the pages.

#include <string>

namespace svod::exports {

struct ExportedFile {
  std::string path;  // from the site's root
  std::string bytes;
};

}  // namespace svod::exports
