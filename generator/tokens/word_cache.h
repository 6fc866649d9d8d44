#pragma once

// WordCache<Value>: what was found out about a word, for one thread. A flat table, since it is
// asked for every word of every text.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace svod::tokens {

template <typename Value>
class WordCache {
 public:
  // The value of `word`, made by `make(word)` if it is not known. Valid until the next call.
  template <typename Make>
  const Value& get(std::string_view word, const Make& make) {
    const std::uint64_t hash = hash_of(word);
    std::size_t at = hash & (slots_.size() - 1);
    for (; slots_[at].entry != 0; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].hash != hash) continue;
      const Entry& entry = entries_[slots_[at].entry - 1];
      if (entry.word == word) return entry.value;
    }
    Value value = make(word);
    if (entries_.size() >= kMostWords) clear();
    entries_.push_back({std::string(word), std::move(value)});
    if (entries_.size() * 2 > slots_.size()) {
      grow();
    } else {
      put(hash, entries_.size());
    }
    return entries_.back().value;
  }

 private:
  struct Entry {
    std::string word;
    Value value;
  };
  struct Slot {
    std::uint64_t hash = 0;
    std::size_t entry = 0;  // index + 1; 0: free
  };

  // More words than a large archive has; a guard against texts that are no language.
  static constexpr std::size_t kMostWords = std::size_t{1} << 18U;
  static constexpr std::size_t kFirstSlots = std::size_t{1} << 12U;

  static std::uint64_t load(const char* bytes, std::size_t size) {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, size);
    return value;
  }

  // Eight bytes at a time, the last eight overlapping.
  static std::uint64_t hash_of(std::string_view word) {
    constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15U;
    std::uint64_t hash = word.size() * kOdd;
    const auto mix = [&hash](std::uint64_t part) {
      hash = (hash ^ part) * kOdd;
      hash ^= hash >> 32U;
    };
    if (word.size() >= 8) {
      for (std::size_t at = 0; at + 8 < word.size(); at += 8) mix(load(word.data() + at, 8));
      mix(load(word.data() + word.size() - 8, 8));
    } else if (word.size() >= 4) {
      mix(load(word.data(), 4) << 32U | load(word.data() + word.size() - 4, 4));
    } else {
      for (const char c : word) mix(static_cast<unsigned char>(c));
    }
    return hash ^ (hash >> 29U);
  }

  void put(std::uint64_t hash, std::size_t entry) {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].entry != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {hash, entry};
  }

  void grow() {
    slots_.assign(slots_.size() * 2, Slot{});
    for (std::size_t i = 0; i < entries_.size(); ++i) put(hash_of(entries_[i].word), i + 1);
  }

  void clear() {
    entries_.clear();
    slots_.assign(kFirstSlots, Slot{});
  }

  std::vector<Slot> slots_ = std::vector<Slot>(kFirstSlots);
  std::deque<Entry> entries_;
};

}  // namespace svod::tokens
