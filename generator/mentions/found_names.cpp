#include "mentions/found_names.h"

#include <algorithm>

namespace svod::mentions {

bool NameLedger::is_taken(std::size_t first, std::size_t last) const {
  for (std::size_t at = first; at < last; ++at) {
    if (taken_[at]) return true;
  }
  return false;
}

void NameLedger::take(std::size_t first, std::size_t last) {
  for (std::size_t at = first; at < last && at < taken_.size(); ++at) taken_[at] = true;
}

void NameLedger::add(RawMention mention) {
  take(mention.first, mention.last);
  found_.mentions.push_back(std::move(mention));
}

void NameLedger::add(TokenSpan span, Status status, std::vector<std::uint32_t> entities, Rule rule,
                     std::vector<Mismatch> mismatches) {
  RawMention mention;
  mention.first = span.first;
  mention.last = span.last;
  mention.status = status;
  mention.entities = std::move(entities);
  mention.rule = rule;
  mention.mismatches = std::move(mismatches);
  add(std::move(mention));
}

void NameLedger::miss(std::size_t first, std::size_t last, Message why) {
  found_.misses.push_back(
      {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last), std::move(why)});
}

FoundNames NameLedger::finish() {
  std::sort(found_.mentions.begin(), found_.mentions.end(),
            [](const RawMention& a, const RawMention& b) { return a.first < b.first; });
  return std::move(found_);
}

}  // namespace svod::mentions
