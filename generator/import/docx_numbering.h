#pragma once

// The numbers of paragraphs that a DOCX does not hold as text: numbering.xml and styles.xml
// (ECMA-376 part 1, 17.9) -> «1.2.», «а)», «•», counted as a word processor counts.

#include <array>
#include <map>
#include <string>

#include <pugixml.hpp>

namespace svod::import {

// Of a paragraph: which list, and how deep.
struct ListPlace {
  std::string list;  // w:numId; "" or "0": none
  int level = 0;     // from 0
};

struct ListLabel {
  std::string text;  // «1.2.»; "" of a bullet
  bool bullet = false;
  bool known = true;  // false: a kind of number that svod prints as a decimal
};

class DocxNumbering {
 public:
  static constexpr int kLevels = 9;

  DocxNumbering() = default;
  explicit DocxNumbering(const pugi::xml_node& numbering);

  bool has(const ListPlace& place) const;
  // The label of the next paragraph at `place`. Requires: has(place).
  ListLabel next(const ListPlace& place);

 private:
  struct Level {
    int start = 1;
    std::string format = "decimal";
    std::string text;      // "%1.%2."
    bool decimal = false;  // w:isLgl: every number in it as a decimal
    int restart = -1;      // w:lvlRestart; 0: never
  };
  using Levels = std::array<Level, kLevels>;
  struct List {
    std::string counted_with;  // lists of one abstract definition count on together
    Levels levels;
    std::map<int, int> start_anew;  // level -> number at the list's first paragraph
  };
  struct Counter {
    std::array<int, kLevels> value{};
    std::array<bool, kLevels> begun{};
  };

  static void read_level(const pugi::xml_node& node, Level& level);

  std::map<std::string, List> lists_;        // by w:numId
  std::map<std::string, Counter> counters_;  // by List::counted_with
};

}  // namespace svod::import
