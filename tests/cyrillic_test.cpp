// Russian words stand in registry files and in declared tables of the language: a string or
// character literal of generator/ holds no Cyrillic letter, but in files named russian_* and in
// unit tests. Comments may.

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/source_files.h"

namespace svod::testing {
namespace {

struct Literal {
  int line = 0;
  std::string text;  // between the quotes, as written
};

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// The string and character literals of a C++ source: a lexer of just that much (C++20,
// [lex.string], [lex.ccon], [lex.comment]).
class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::vector<Literal> literals() {
    while (at_ < text_.size()) {
      if (text_.substr(at_).starts_with("//")) {
        skip_line_comment();
      } else if (text_.substr(at_).starts_with("/*")) {
        skip_to(text_.find("*/", at_ + 2), 2);
      } else if (text_[at_] == '"') {
        read_string();
      } else if (text_[at_] == '\'') {
        read_quoted('\'');
      } else if (is_word_character(text_[at_])) {
        read_word();
      } else {
        skip_to(at_, 1);
      }
    }
    return std::move(literals_);
  }

 private:
  // Moves to `end` + `length`, counting lines; to the end where `end` is npos.
  void skip_to(std::size_t end, std::size_t length) {
    const std::size_t to = end == std::string_view::npos ? text_.size() : end + length;
    for (; at_ < to && at_ < text_.size(); ++at_) line_ += text_[at_] == '\n' ? 1 : 0;
  }

  void skip_line_comment() {
    for (;;) {
      const std::size_t end = text_.find('\n', at_);
      const bool goes_on = end != std::string_view::npos && end > 0 && text_[end - 1] == '\\';
      skip_to(end, 1);
      if (!goes_on) return;
    }
  }

  // An identifier, a number with its digit separators, or the prefix of a literal.
  void read_word() {
    const std::size_t begin = at_;
    const bool number = text_[at_] >= '0' && text_[at_] <= '9';
    while (at_ < text_.size() && (is_word_character(text_[at_]) ||
                                  (number && text_[at_] == '\'' && at_ + 1 < text_.size() &&
                                   is_word_character(text_[at_ + 1])))) {
      ++at_;
    }
    const std::string_view word = text_.substr(begin, at_ - begin);
    if (word.ends_with('R') && at_ < text_.size() && text_[at_] == '"' &&
        (word == "R" || word == "u8R" || word == "uR" || word == "UR" || word == "LR")) {
      read_raw_string();
    }
  }

  void read_string() { read_quoted('"'); }

  void read_quoted(char quote) {
    const int line = line_;
    std::string text;
    for (++at_; at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n'; ++at_) {
      text += text_[at_];
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) {
        text += text_[++at_];
        line_ += text_[at_] == '\n' ? 1 : 0;
      }
    }
    if (at_ < text_.size() && text_[at_] == quote) ++at_;
    literals_.push_back({line, text});
  }

  void read_raw_string() {
    const int line = line_;
    const std::size_t open = text_.find('(', at_);
    if (open == std::string_view::npos) return skip_to(open, 0);
    const std::string close = ")" + std::string(text_.substr(at_ + 1, open - at_ - 1)) + "\"";
    const std::size_t end = text_.find(close, open);
    literals_.push_back(
        {line, std::string(text_.substr(open + 1, end == text_.npos ? end : end - open - 1))});
    skip_to(end, close.size());
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  std::vector<Literal> literals_;
};

// Whether the literal holds a letter of U+0400 to U+04FF, plain or escaped: \u0430, \xD0\xB0.
// A first byte alone is no letter.
bool holds_cyrillic(std::string_view literal) {
  for (std::size_t i = 0; i + 1 < literal.size(); ++i) {
    const auto lead = static_cast<unsigned char>(literal[i]);
    if (lead >= 0xD0 && lead <= 0xD3) return true;
    const std::string_view rest = literal.substr(i);
    for (const std::string_view escape :
         {"\\u04", "\\U000004", "\\xd0\\x", "\\xd1\\x", "\\xD0\\x", "\\xD1\\x"}) {
      if (rest.starts_with(escape)) return true;
    }
  }
  return false;
}

std::vector<std::string> find_faults(const SourceFile& file) {
  std::vector<std::string> faults;
  for (const Literal& literal : Lexer(file.text).literals()) {
    if (!holds_cyrillic(literal.text)) continue;
    faults.push_back(file.room + "/" + file.name + ":" + std::to_string(literal.line) + ": \"" +
                     literal.text + "\"");
  }
  return faults;
}

TEST(Cyrillic, StandsOnlyInTablesOfTheLanguage) {
  std::size_t tables = 0;
  for (const SourceFile& file : read_sources(SVOD_GENERATOR)) {
    if (file.name.ends_with("_test.cpp")) continue;
    const std::vector<std::string> faults = find_faults(file);
    if (file.name.starts_with("russian_")) {
      tables += faults.empty() ? 0 : 1;
      continue;
    }
    for (const std::string& fault : faults) {
      ADD_FAILURE() << fault << " belongs into a russian_ table or into content/registry";
    }
  }
  EXPECT_GT(tables, 3U) << "the tables of the language are not found";
}

TEST(Cyrillic, EveryFormOfALiteralIsRead) {
  const std::pair<std::string, std::size_t> rows[] = {
      {"// а\n/* б \"в\" */ int x;", 0},
      {"// а \\\n б\nint x = 1'000; char c = '\"'; // \"г\"", 0},
      {"auto s = \"а\";", 1},
      {"auto s = u8\"а\" \"b\" L\"в\";", 2},
      {"auto c = U'я';", 1},
      {"auto s = R\"(а\n\")\"; auto t = R\"x(б)\" )x\";", 2},
      {"auto s = \"\\\"\"; // а", 0},
      {"auto s = \"\\u0430\"; auto t = \"\\xD0\\xB0\";", 2},
      {"auto s = \"«»—№…\"; const char lead = '\\xD0';", 0},
      {"char c = '\\''; /* а */ auto s = \"b\";", 0},
  };
  for (const auto& [text, faults] : rows) {
    EXPECT_EQ(find_faults({"text", "x.cpp", text}).size(), faults) << text;
  }
}

TEST(Cyrillic, AFaultNamesItsLine) {
  EXPECT_EQ(find_faults({"text", "x.cpp", "/*\n*/\nR\"(\n)\";\nauto s = \"а\";"}),
            std::vector<std::string>{"text/x.cpp:5: \"а\""});
}

}  // namespace
}  // namespace svod::testing
