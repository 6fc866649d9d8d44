#include "import/change_metadata.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "import/block_reader.h"
#include "import/find_document_date.h"
#include "import/russian_basis.h"

namespace svod::import {

void infer(std::string_view key, std::string why, Metadata& metadata) {
  auto& basis = metadata.front.basis;
  std::erase_if(basis, [key](const auto& reason) { return reason.first == key; });
  basis.emplace_back(key, std::move(why));
}

void settle(std::string_view key, Metadata& metadata) {
  std::erase_if(metadata.notes,
                [key](const Note& note) { return note.what == "doubt" && note.about == key; });
}

void take_date(const PartialDate& date, std::string basis, Metadata& metadata) {
  documents::FrontMatter& front = metadata.front;
  front.date = date;
  front.date_of = "inferred";
  infer("date", std::move(basis), metadata);
  settle("date", metadata);
  const std::string_view why = front.basis_of("school_year");
  const bool by_date =
      why == basis_school_year_of_document() || why == basis_school_year_of_event(front.event);
  if (!front.school_year.empty() && !by_date) return;
  front.school_year = school_year_of(date);
  infer("school_year", basis_school_year_of_document(), metadata);
}

bool contradict(const PartialDate& a, const PartialDate& b) {
  if (a.year != b.year) return true;
  if (a.month == 0 || b.month == 0) return false;
  return a.month != b.month || (a.day != 0 && b.day != 0 && a.day != b.day);
}

Places places_of_name(const std::string& name, const registry::Registry& registry) {
  markdown::Block block;
  block.kind = markdown::Block::Kind::Heading;
  block.level = 1;
  block.text = name;
  const std::vector<markdown::Block> blocks = {block};
  return find_places(BlockReader(blocks, 0), {}, registry);
}

}  // namespace svod::import
