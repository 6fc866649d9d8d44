#pragma once

// Printed numbers and bullets at the start of a line: «1.», «1.1 », «4.1.Активизировать», «1)»,
// «(1)», «а)», «2.а)», «IV.», «п. 1.», «п. 1.1 », «- », «✓», «- ✓ ».

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod::numbering {

struct PrintedNumber {
  std::string printed;             // as printed, without the space after it: "1.2.", "1.1", "а)"
  std::vector<std::string> parts;  // "1", "2": for anchors; letters transliterated, roman as arabic
  std::size_t length = 0;          // bytes of the line up to the text that follows
};

// The number that `line` begins with. A year, a date («26.08.2021», «26 августа»), a decimal
// («2.0») or a quantity («3 центра») is none.
std::optional<PrintedNumber> number_at_start(std::string_view line);

// A number without its mark: «1 Управлению образования», «п. 1 Школам». By itself it may be a
// quantity; that a «1.1» follows shows that it is a number. Nothing where number_at_start finds
// one.
std::optional<PrintedNumber> bare_number_at_start(std::string_view line);

struct Bullet {
  std::string printed;     // "-", "✓", "- ✓"
  std::size_t indent = 0;  // columns before it
  std::size_t length = 0;  // bytes of the line up to the text, indent included
};

// The bullet that `line` begins with, indent allowed. A dash may be glued to a word that
// follows («-обеспечить»), not to a number («-10, 11 классов»); an asterisk never.
std::optional<Bullet> bullet_at_start(std::string_view line);

}  // namespace svod::numbering
