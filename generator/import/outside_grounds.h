#pragma once

// What a file says of its document outside the text.

#include <string>

#include "import/source_text.h"

namespace svod::import {

struct OutsideGrounds {
  std::string name;  // of the file, without folders and its ending; "" where it is not known
  FileProperties properties;
};

}  // namespace svod::import
