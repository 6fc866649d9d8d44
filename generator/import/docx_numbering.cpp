#include "import/docx_numbering.h"

#include <algorithm>
#include <string_view>

#include "import/list_number.h"

namespace svod::import {
namespace {

constexpr std::size_t kLongestLabel = 256;  // bytes: Word itself takes 31 signs

// `known` becomes false for a kind that Russian documents hardly use.
NumberKind kind_of(std::string_view format, bool& known) {
  if (format == "decimalZero") return NumberKind::DecimalZero;
  if (format == "lowerRoman") return NumberKind::SmallRoman;
  if (format == "upperRoman") return NumberKind::CapitalRoman;
  if (format == "lowerLetter") return NumberKind::SmallLatin;
  if (format == "upperLetter") return NumberKind::CapitalLatin;
  if (format == "russianLower") return NumberKind::SmallRussian;
  if (format == "russianUpper") return NumberKind::CapitalRussian;
  if (format == "none") return NumberKind::Nothing;
  known = known && format == "decimal";
  return NumberKind::Decimal;
}

int value_of(const pugi::xml_node& node, const char* child, int missing) {
  const pugi::xml_node found = node.child(child);
  return found ? found.attribute("w:val").as_int(missing) : missing;
}

int value_of_start(const pugi::xml_node& start) {
  return bounded_start(start.attribute("w:val").as_int(1));
}

bool is_on(const pugi::xml_node& node, const char* child) {
  const pugi::xml_node found = node.child(child);
  if (!found) return false;
  const std::string_view value = found.attribute("w:val").as_string("1");
  return value != "0" && value != "false" && value != "off";
}

}  // namespace

void DocxNumbering::read_level(const pugi::xml_node& node, Level& level) {
  if (const auto start = node.child("w:start")) level.start = value_of_start(start);
  if (const auto format = node.child("w:numFmt"))
    level.format = format.attribute("w:val").as_string();
  if (const auto text = node.child("w:lvlText")) {
    level.text = text.attribute("w:val").as_string();
    if (level.text.size() > kLongestLabel) level.text.clear();
  }
  level.decimal = is_on(node, "w:isLgl");
  level.restart = value_of(node, "w:lvlRestart", level.restart);
}

DocxNumbering::DocxNumbering(const pugi::xml_node& numbering) {
  std::map<std::string, Levels> definitions;
  const auto level_of = [](const pugi::xml_node& node) {
    return node.attribute("w:ilvl").as_int(-1);
  };
  for (const pugi::xml_node& definition : numbering.children("w:abstractNum")) {
    Levels& levels = definitions[definition.attribute("w:abstractNumId").as_string()];
    for (const pugi::xml_node& node : definition.children("w:lvl")) {
      const int level = level_of(node);
      if (level >= 0 && level < kLevels) read_level(node, levels[static_cast<std::size_t>(level)]);
    }
  }
  for (const pugi::xml_node& node : numbering.children("w:num")) {
    List list;
    list.counted_with = node.child("w:abstractNumId").attribute("w:val").as_string();
    const auto definition = definitions.find(list.counted_with);
    if (definition == definitions.end()) continue;
    list.levels = definition->second;
    for (const pugi::xml_node& other : node.children("w:lvlOverride")) {
      const int level = level_of(other);
      if (level < 0 || level >= kLevels) continue;
      if (const auto own = other.child("w:lvl")) {
        read_level(own, list.levels[static_cast<std::size_t>(level)]);
      }
      if (const auto start = other.child("w:startOverride")) {
        list.start_anew[level] = value_of_start(start);
      }
    }
    lists_[node.attribute("w:numId").as_string()] = std::move(list);
  }
}

bool DocxNumbering::has(const ListPlace& place) const {
  return place.level >= 0 && place.level < kLevels && lists_.contains(place.list);
}

ListLabel DocxNumbering::next(const ListPlace& place) {
  List& list = lists_.at(place.list);
  Counter& counter = counters_[list.counted_with];
  const auto at = static_cast<std::size_t>(place.level);
  const Level& level = list.levels[at];
  if (const auto anew = list.start_anew.find(place.level); anew != list.start_anew.end()) {
    counter.value[at] = anew->second;
    counter.begun[at] = true;
    list.start_anew.erase(anew);
  } else {
    counter.value[at] = counter.begun[at] ? counter.value[at] + 1 : level.start;
    counter.begun[at] = true;
  }
  // What is counted below begins again, unless it says that it never does.
  for (std::size_t below = at + 1; below < kLevels; ++below) {
    const int restart = list.levels[below].restart;
    if (restart < 0 || restart > place.level) counter.begun[below] = false;
  }
  ListLabel label;
  if (level.format == "bullet") {
    label.bullet = true;
    return label;
  }
  for (std::size_t i = 0; i < level.text.size(); ++i) {
    const bool place_holder = level.text[i] == '%' && i + 1 < level.text.size() &&
                              level.text[i + 1] >= '1' && level.text[i + 1] <= '9';
    if (!place_holder) {
      label.text += level.text[i];
      continue;
    }
    const auto of = static_cast<std::size_t>(level.text[++i] - '1');
    if (!counter.begun[of]) {
      counter.value[of] = list.levels[of].start;
      counter.begun[of] = true;
    }
    const std::string& format = level.decimal ? std::string("decimal") : list.levels[of].format;
    label.text += print_number(counter.value[of], kind_of(format, label.known));
  }
  return label;
}

}  // namespace svod::import
