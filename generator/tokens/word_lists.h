#pragma once

// Is a word one of a list, or does it begin or end like one of it? Lists of the language are
// short and asked for every word, so that one telling byte is looked at before all are compared.

#include <initializer_list>
#include <string_view>

namespace svod::tokens {

// None of them empty.
using Words = std::initializer_list<std::string_view>;

inline bool is_one_of(std::string_view form, Words words) {
  for (const std::string_view word : words) {
    if (word.size() == form.size() && word.back() == form.back() && word == form) return true;
  }
  return false;
}

inline bool begins_with_one_of(std::string_view form, Words beginnings) {
  for (const std::string_view beginning : beginnings) {
    const std::size_t size = beginning.size();
    if (size <= form.size() && beginning[size - 1] == form[size - 1] &&
        form.starts_with(beginning)) {
      return true;
    }
  }
  return false;
}

inline bool ends_with_one_of(std::string_view form, Words endings) {
  for (const std::string_view ending : endings) {
    const std::size_t size = ending.size();
    if (size <= form.size() && ending[0] == form[form.size() - size] && form.ends_with(ending)) {
      return true;
    }
  }
  return false;
}

}  // namespace svod::tokens
