#pragma once

// Messages -> sentences of one language.
//
//   const std::string line = speaker(say("{}: not imported", path));
//
// 1. What is said is said with `say`, so that its English pattern stands in the source and a test
//    finds it there.
// 2. The sentence of another language stands under that pattern among the "messages" of a theme's
//    strings/<language>.json, beside the words of the site. It is an ICU MessageFormat pattern
//    whose places are numbered: {0}, {1}; numbers choose the plural form.
// 3. What no catalogue knows is said in English, never lost.

#include <map>
#include <string>
#include <string_view>

#include "base/message.h"
#include "base/result.h"

namespace svod::language {

// English and what stands for it in one other language.
struct Catalogue {
  using Entries = std::map<std::string, std::string, std::less<>>;

  Entries messages;  // by English pattern
  Entries words;     // by English word: what is known only as a string, as the kind of a note
  Entries strings;   // by key: what the site says, "rule.name-close"
};

// The "messages", the "words" and the strings of a strings file `json` at `path`; none where a key
// is not there. Errors: the file is no JSON, one of the two is no object of strings.
Result<Catalogue> read_catalogue(std::string_view json, const std::string& path);

class Speaker {
 public:
  Speaker() = default;  // English
  explicit Speaker(Catalogue catalogue) : catalogue_(std::move(catalogue)) {}

  std::string operator()(const Message& message) const;

  // A word that the program knows only as a string of English, "removed": that of the catalogue,
  // or `english`.
  std::string word(std::string_view english) const;

  // What the site says under `key`, a string without places; "" in English.
  std::string site_string(std::string_view key) const;

 private:
  Catalogue catalogue_;
};

}  // namespace svod::language
