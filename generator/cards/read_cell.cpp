#include "cards/read_cell.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/format.h"
#include "base/message.h"
#include "cards/russian_columns.h"
#include "dates/date_of_cell.h"
#include "documents/front_matter_keys.h"
#include "text/text.h"
#include "yaml/node.h"

namespace svod::cards {
namespace {

using documents::Document;
using documents::FrontMatterEdit;
using Edits = std::vector<FrontMatterEdit>;

Result<std::string> read_date(const std::string& text) {
  if (text.empty()) return std::string();
  if (const auto date = dates::date_of_cell(text)) return to_iso(*date);
  return Error{say("'{}' is no date; write it as 2020-08-27, 27.08.2020, 2020-08 or 2020", text)};
}

// «2021-2022», «2021/22», «2021/2022 учебный год» as front matter has it; else as it is.
std::string read_school_year(const std::string& text) {
  constexpr std::size_t kYear = 4;
  const auto digits_at = [&text](std::size_t from) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789", from), text.size());
    return text.substr(std::min(from, text.size()), end - std::min(from, text.size()));
  };
  const std::string first = digits_at(0);
  const std::size_t next = std::min(text.find_first_of("0123456789", first.size()), text.size());
  const std::string second = digits_at(next);
  if (first.size() != kYear || second.empty()) return text;
  const std::string following = std::to_string(std::stoi(first) + 1);
  return second == following || second == following.substr(2) ? first + "/" + following : text;
}

Result<std::string> read_value(const Column& column, const std::string& text) {
  switch (column.holds) {
    case Holds::Date:
      return read_date(text);
    case Holds::SchoolYear:
      return read_school_year(text);
    case Holds::Word: {
      const std::string lower = text::to_lower(text);
      const std::string_view word = english_word(column.key, text::fold(text));
      return word.empty() ? lower : std::string(word);
    }
    default:
      return text;
  }
}

std::string yaml_of(const std::string& value) {
  return value.empty() ? std::string() : yaml::render_scalar(value);
}

Result<Edits> read_values_of_sources(const Document& document, const Column& column,
                                     std::string_view cell) {
  const std::vector<std::string> before = values_of_sources(document.front, column);
  std::vector<std::string> values = split_items(cell);
  if (values.size() == 1) values.resize(std::max<std::size_t>(before.size(), 1), values.front());
  if (before.empty() && values == std::vector<std::string>{""}) return Edits{};
  if (values.size() != before.size()) {
    return Error{
        say("here are {} values, and the document has {} sources; write one for all, or "
            "one for each, divided by '|'",
            values.size(), before.size())};
  }
  Edits edits;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto value = read_value(column, values[i]);
    if (!value) return value.error();
    const bool unsaid = column.holds == Holds::Word && value->empty() && before[i] == "no";
    if (*value == before[i] || unsaid) continue;
    edits.push_back({{"sources", std::to_string(i), std::string(column.key)}, yaml_of(*value)});
  }
  return edits;
}

// «a: b» -> a, b. The first is empty where there is no colon.
std::pair<std::string, std::string> divide(const std::string& item) {
  const std::size_t colon = item.find(':');
  if (colon == std::string::npos) return {"", item};
  return {text::trim(item.substr(0, colon)), text::trim(item.substr(colon + 1))};
}

std::vector<std::string> items_of(const std::string& text) {
  std::vector<std::string> items = split_items(text);
  std::erase(items, "");
  return items;
}

// Reasons are taken out or put in other words here, never added: one that the document does not
// have is what an older table still has.
Result<std::string> read_basis(const Document& document, const std::string& text) {
  std::string yaml;
  for (const std::string& item : items_of(text)) {
    const auto [key, why] = divide(item);
    const auto& keys = documents::kBasisKeys;
    if (std::find(std::begin(keys), std::end(keys), key) == std::end(keys) || why.empty()) {
      return Error{say("'{}' is no reason; write them as 'region: why | place: why'", item)};
    }
    if (document.front.basis_of(key).empty()) continue;
    yaml += format("\n  {}: {}", key, yaml::render_scalar(why));
  }
  return yaml.empty() ? "{}" : yaml;
}

Result<std::string> read_corrections(const std::string& text) {
  std::string yaml;
  for (const std::string& item : items_of(text)) {
    const auto [day, what] = divide(item);
    const auto date = read_date(day);
    if (!date || date->empty() || what.empty()) {
      return Error{say("'{}' is no correction; write them as '2026-11-24: what | …'", item)};
    }
    yaml += format("\n  - date: {}\n    what: {}", *date, yaml::render_scalar(what));
  }
  return yaml.empty() ? "[]" : yaml;
}

std::string read_ids(const std::string& text) {
  std::string yaml;
  for (const std::string& item : items_of(text))
    yaml += format("\n  - {}", yaml::render_scalar(item));
  return yaml.empty() ? "[]" : yaml;
}

Result<std::string> read_list(const Document& document, const Column& column,
                              const std::string& text) {
  if (column.holds == Holds::Basis) return read_basis(document, text);
  if (column.holds == Holds::Corrections) return read_corrections(text);
  return read_ids(text);
}

}  // namespace

std::string reason_in(std::string_view cell, std::string_view key) {
  for (const std::string& item : split_items(cell)) {
    auto [of, why] = divide(item);
    if (of == key) return std::move(why);
  }
  return {};
}

Result<Edits> read_cell(const Document& document, const Column& column, std::string_view cell) {
  const std::string before = cell_of(document, column);
  const std::string text = text::trim(cell);
  if (cell == before || text == text::trim(before)) return Edits{};
  if (column.holds == Holds::Id || column.holds == Holds::ReadOnly) {
    return Error{say("'{}' is not changed through a table; write '{}' again", column.key, before)};
  }
  if (column.of_source) return read_values_of_sources(document, column, text);
  const std::string key(column.key);
  if (column.holds == Holds::Basis || column.holds == Holds::Corrections ||
      column.holds == Holds::Ids) {
    const auto yaml = read_list(document, column, text);
    if (!yaml) return yaml.error();
    const auto as_before = read_list(document, column, before);
    if (as_before && *yaml == *as_before) return Edits{};
    return Edits{{{key}, *yaml}};
  }
  const auto value = read_value(column, text);
  if (!value) return value.error();
  // A table that is older than what a person decided in it still says «inferred».
  const bool older = key == "date_of" && *value == "inferred" && before.empty();
  if (*value == before || older) return Edits{};
  return Edits{{{key}, yaml_of(*value)}};
}

}  // namespace svod::cards
