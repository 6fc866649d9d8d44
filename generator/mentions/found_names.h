#pragma once

// What the search for names has found in one clause, in tokens, and which tokens are spoken
// for.

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/message.h"
#include "mentions/mentions.h"
#include "mentions/rules.h"

namespace svod::mentions {

// Tokens [first, last).
struct TokenSpan {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

// A mention in tokens, before ids are given out.
struct RawMention {
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  Status status = Status::Resolved;
  std::vector<std::uint32_t> entities;  // of the registry: one, or the candidates
  Rule rule = Rule::NameInQuotes;
  std::vector<Mismatch> mismatches;
  ProvisionalEntity provisional;  // without id
};

// A span of tokens that was nearly a mention.
struct RawMiss {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Message why;
};

struct FoundNames {
  std::vector<RawMention> mentions;  // none overlapping
  std::vector<RawMiss> misses;
};

// Mentions and misses as they are found; a token belongs to one mention only.
class NameLedger {
 public:
  // `taken` marks, by token, what belongs to others.
  explicit NameLedger(std::vector<bool> taken) : taken_(std::move(taken)) {}

  bool is_taken(std::size_t at) const { return taken_[at]; }
  bool is_taken(std::size_t first, std::size_t last) const;
  void take(std::size_t first, std::size_t last);

  void add(RawMention mention);
  void add(TokenSpan span, Status status, std::vector<std::uint32_t> entities, Rule rule,
           std::vector<Mismatch> mismatches);
  void miss(std::size_t first, std::size_t last, Message why);

  // All of them, mentions in the order of the text.
  FoundNames finish();

 private:
  std::vector<bool> taken_;
  FoundNames found_;
};

}  // namespace svod::mentions
