#include "support/source_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace svod::testing {

std::vector<SourceFile> read_sources(const std::string& generator) {
  namespace fs = std::filesystem;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(generator)) {
    const auto extension = entry.path().extension();
    if (extension == ".h" || extension == ".cpp") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<SourceFile> files;
  for (const fs::path& path : paths) {
    std::ifstream in(path, std::ios::binary);
    files.push_back({fs::relative(path, generator).begin()->string(), path.filename().string(),
                     std::string(std::istreambuf_iterator<char>(in), {})});
  }
  return files;
}

}  // namespace svod::testing
