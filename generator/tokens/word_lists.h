#pragma once

// Is a word one of a list, or does it begin or end like one of it? Lists of the language are
// short and asked for every word, so that one telling byte is looked at before all are compared.

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

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

// The same for a long list that is asked for every word: parted by length and last byte.
class WordSet {
 public:
  explicit WordSet(Words words) {
    for (const std::string_view word : words) buckets_[bucket(word)].push_back(word);
  }
  bool contains(std::string_view form) const {
    if (form.empty()) return false;
    for (const std::string_view word : buckets_[bucket(form)]) {
      if (word == form) return true;
    }
    return false;
  }

 private:
  static constexpr std::size_t kBuckets = 128;
  static std::size_t bucket(std::string_view word) {
    return (word.size() * 31 + static_cast<unsigned char>(word.back())) % kBuckets;
  }
  std::array<std::vector<std::string_view>, kBuckets> buckets_;
};

}  // namespace svod::tokens
