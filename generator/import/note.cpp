#include "import/note.h"

#include "base/format.h"

namespace svod::import {

void add_counted(std::vector<Note>& notes, std::string_view what, std::size_t count,
                 std::string_view thing) {
  if (count > 0) notes.push_back({0, std::string(what), std::string(thing), {}, count});
}

std::string text_of(const Note& note) {
  return note.count > 0 ? svod::format("{} × {}", note.count, note.text) : note.text;
}

}  // namespace svod::import
