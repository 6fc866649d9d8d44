#include "pipeline/use_inventory.h"

#include <iterator>
#include <utility>

#include "inventory/match_files.h"
#include "inventory/read_inventory.h"
#include "pipeline/read_table_file.h"

namespace svod::pipeline {

Result<bool> use_inventory(const std::string& path, const registry::Registry& registry,
                           std::vector<Candidate>& candidates,
                           diagnostics::Diagnostics& diagnostics) {
  diagnostics::Diagnostics told;
  auto rows = read_table_file(path, told);
  if (!rows) return rows.error();
  if (*rows) {
    const auto inventory = inventory::read_inventory(std::move(**rows), path, registry, told);
    std::vector<std::string> paths;
    paths.reserve(candidates.size());
    for (const Candidate& candidate : candidates) paths.push_back(candidate.path);
    // Where the list cannot be read, no file lacks its row.
    if (!inventory.entries.empty()) {
      auto listed = inventory::match_files(inventory, paths, told);
      for (std::size_t i = 0; i < candidates.size(); ++i) {
        candidates[i].listed = std::move(listed[i]);
      }
    }
  }
  const bool ok = !has_errors(told);
  std::move(told.begin(), told.end(), std::back_inserter(diagnostics));
  return ok;
}

}  // namespace svod::pipeline
