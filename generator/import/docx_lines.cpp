#include "import/docx_lines.h"

#include <utility>

#include "import/zip_xml.h"

namespace svod::import {
namespace {

constexpr int kDrawn = 2;  // lines; one alone underlines what is signed or filled in

bool is_line(const pugi::xml_node& border) {
  const std::string_view kind = border.attribute("w:val").as_string();
  return !kind.empty() && kind != "nil" && kind != "none";
}

// -1 where `properties` say nothing of lines.
int count_lines(const pugi::xml_node& properties) {
  const pugi::xml_node borders = properties.child("w:tblBorders");
  if (!borders) return -1;
  int lines = 0;
  for (const pugi::xml_node& border : borders.children()) lines += is_line(border) ? 1 : 0;
  return lines;
}

}  // namespace

void DocxStyleLines::add(std::string id, std::string based_on, const pugi::xml_node& properties) {
  styles_[std::move(id)] = {std::move(based_on), count_lines(properties)};
}

bool DocxStyleLines::draws(std::string_view id) const {
  std::string at(id);
  for (int i = 0; i < kMostStyles && !at.empty(); ++i) {
    const auto found = styles_.find(at);
    if (found == styles_.end()) return false;
    if (found->second.lines >= 0) return found->second.lines >= kDrawn;
    at = found->second.based_on;
  }
  return false;
}

DocxLines::DocxLines(const pugi::xml_node& table, const DocxStyleLines& styles) {
  const pugi::xml_node properties = table.child("w:tblPr");
  const int own = count_lines(properties);
  of_table_ = own >= 0
                  ? own >= kDrawn
                  : styles.draws(properties.child("w:tblStyle").attribute("w:val").as_string());
}

bool DocxLines::are_around(const pugi::xml_node& properties) const {
  const pugi::xml_node borders = properties.child("w:tcBorders");
  int lines = 0;
  for (const auto& [name, other_name] :
       {std::pair{"w:top", "w:top"}, std::pair{"w:left", "w:start"},
        std::pair{"w:bottom", "w:bottom"}, std::pair{"w:right", "w:end"}}) {
    pugi::xml_node side = borders.child(name);
    if (!side) side = borders.child(other_name);
    const bool drawn = side ? is_line(side) : of_table_;
    lines += drawn ? 1 : 0;
  }
  return lines >= kDrawn;
}

}  // namespace svod::import
