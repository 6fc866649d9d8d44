#pragma once

// The lines drawn around the cells of a table in a DOCX (ECMA-376 part 1, 17.4.38 and 17.4.66): a
// cell's own, else the table's, else those of the table's style. A table that says nothing has
// none.

#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace svod::import {

class DocxStyleLines {
 public:
  // The style `id`, which builds upon `based_on`, has `properties` (w:tblPr) for its tables.
  void add(std::string id, std::string based_on, const pugi::xml_node& properties);
  // Does the style draw at least two lines, or one it builds upon?
  bool draws(std::string_view id) const;

 private:
  struct Style {
    std::string based_on;
    int lines = -1;  // -1: it says nothing
  };
  std::map<std::string, Style, std::less<>> styles_;
};

class DocxLines {
 public:
  DocxLines(const pugi::xml_node& table, const DocxStyleLines& styles);

  // On at least two sides of a cell with `properties` (w:tcPr)?
  bool are_around(const pugi::xml_node& properties) const;

 private:
  bool of_table_ = false;
};

}  // namespace svod::import
