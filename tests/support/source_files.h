#pragma once

// The sources of svod, for the tests that hold them to the rules of the house.

#include <string>
#include <vector>

namespace svod::testing {

struct SourceFile {
  std::string room;  // the folder under generator/
  std::string name;  // "load_registry.cpp"
  std::string text;
};

// Every .h and .cpp under `generator`, by path; unit tests too.
std::vector<SourceFile> read_sources(const std::string& generator);

}  // namespace svod::testing
