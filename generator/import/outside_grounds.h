#pragma once

// What a file says of its document outside the text.

#include <string>

#include "base/partial_date.h"
#include "import/source_text.h"

namespace svod::import {

// What a list kept by people says of the file; empty where it says nothing.
struct Listed {
  int line = 0;  // of the list; 0: the list does not name the file
  std::string district;
  std::string region;  // a name of the registry
  PartialDate date;
  // Of the source: who gave it, where it was published, when it came.
  std::string from;
  std::string url;
  PartialDate received;
};

struct OutsideGrounds {
  std::string name;  // of the file, without folders and its ending; "" where it is not known
  FileProperties properties;
  Listed listed;
};

}  // namespace svod::import
