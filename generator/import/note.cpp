#include "import/note.h"

#include "base/format.h"

namespace svod::import {

void add_counted(std::vector<Note>& notes, std::string_view what, std::size_t count,
                 std::string_view thing) {
  if (count > 0) notes.push_back({0, std::string(what), svod::format("{} × {}", count, thing)});
}

}  // namespace svod::import
