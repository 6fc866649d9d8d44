#include "cards/columns.h"

#include <algorithm>
#include <array>

#include "base/format.h"
#include "cards/russian_columns.h"
#include "text/text.h"

namespace svod::cards {
namespace {

constexpr std::string_view kDivider = " | ";

constexpr auto kColumns = std::to_array<Column>({
    {"id", Holds::Id},
    {"original_name", Holds::ReadOnly, true},
    {"kind", Holds::Text},
    {"title", Holds::Text},
    {"event", Holds::Text},
    {"date", Holds::Date},
    {"date_of", Holds::Word},
    {"district", Holds::Text},
    {"region", Holds::Text},
    {"place", Holds::Text},
    {"school_year", Holds::SchoolYear},
    {"status", Holds::Word},
    {"basis", Holds::Basis},
    {"from", Holds::Text, true},
    {"url", Holds::Text, true},
    {"received", Holds::Date, true},
    {"publish", Holds::Word, true},
    {"recognised", Holds::Word, true},
    {"draft", Holds::Word, true},
    {"added", Holds::Date},
    {"checked", Holds::Text},
    {"corrections", Holds::Corrections},
    {"former_ids", Holds::Ids},
});

std::string value_of_source(const documents::Source& source, std::string_view key) {
  if (key == "original_name") return source.original_name;
  if (key == "from") return source.from;
  if (key == "url") return source.url;
  if (key == "received") return to_iso(source.received);
  if (key == "recognised") return source.recognised ? "yes" : "no";
  if (key == "draft") return source.draft ? "yes" : "no";
  return source.publish ? "yes" : "no";
}

std::string escaped(std::string_view item) {
  std::string out;
  for (const char c : item) {
    if (c == '|' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

std::span<const Column> columns() {
  return kColumns;
}

std::string heading_of(const Column& column) {
  return svod::format("{} ({})", russian_name_of(column.key), column.key);
}

const Column* find_column(std::string_view heading) {
  const std::string wanted = text::fold(text::collapse_spaces(text::trim(heading)));
  const auto found = std::find_if(kColumns.begin(), kColumns.end(), [&](const Column& column) {
    return wanted == column.key || wanted == text::fold(russian_name_of(column.key)) ||
           wanted.ends_with(svod::format("({})", column.key));
  });
  return found == kColumns.end() ? nullptr : &*found;
}

std::string join_items(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) {
    if (&item != items.data()) out += kDivider;
    out += escaped(item);
  }
  return out;
}

std::vector<std::string> split_items(std::string_view cell) {
  std::vector<std::string> items(1);
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const bool escapes =
        cell[i] == '\\' && i + 1 < cell.size() && (cell[i + 1] == '|' || cell[i + 1] == '\\');
    if (cell[i] == '|') {
      items.emplace_back();
    } else {
      items.back() += escapes ? cell[++i] : cell[i];
    }
  }
  for (std::string& item : items) item = text::trim(item);
  return items;
}

std::vector<std::string> values_of_sources(const documents::FrontMatter& front,
                                           const Column& column) {
  std::vector<std::string> values;
  values.reserve(front.sources.size());
  for (const documents::Source& source : front.sources) {
    values.push_back(value_of_source(source, column.key));
  }
  return values;
}

std::string cell_of(const documents::Document& document, const Column& column) {
  const documents::FrontMatter& front = document.front;
  std::vector<std::string> items;
  if (column.of_source) {
    items = values_of_sources(front, column);
    const bool same =
        std::adjacent_find(items.begin(), items.end(), std::not_equal_to<>()) == items.end();
    if (same && items.size() > 1) items.resize(1);
    return join_items(items);
  }
  switch (column.holds) {
    case Holds::Id:
      return document.id;
    case Holds::Basis:
      for (const auto& [key, why] : front.basis) items.push_back(svod::format("{}: {}", key, why));
      return join_items(items);
    case Holds::Corrections:
      for (const documents::Correction& correction : front.corrections) {
        items.push_back(svod::format("{}: {}", to_iso(correction.date), correction.what));
      }
      return join_items(items);
    case Holds::Ids:
      return join_items(front.former_ids);
    default:
      return front.value_of(column.key);
  }
}

}  // namespace svod::cards
