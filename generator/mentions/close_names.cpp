#include "mentions/close_names.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace svod::mentions {
namespace {

using tokens::TokenKind;

constexpr double kClose = 0.8;

// Whether two sorted lists differ in more than the words that name the country.
bool differs(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  static const std::vector<std::uint64_t> country = [] {
    const Reading reading = read_clause(country_words());
    return content_words(reading, 0, reading.size());
  }();
  std::vector<std::uint64_t> difference;
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(),
                                std::back_inserter(difference));
  return std::any_of(difference.begin(), difference.end(), [&](std::uint64_t word) {
    return !std::binary_search(country.begin(), country.end(), word);
  });
}

// «Учитель года – 2022»: the year of one round is no part of the name.
void drop_year(const Reading& reading, std::size_t end, std::vector<std::uint64_t>& words) {
  const std::size_t last = end - 1;
  if (!reading.is_kind(last, TokenKind::Number)) return;
  const std::string& form = reading.tokens[last].form;
  if (form.size() != 4 || (form[0] != '1' && form[0] != '2')) return;
  const auto found = std::find(words.begin(), words.end(), reading.keys[reading.key_begin[last]]);
  if (found != words.end()) words.erase(found);
}

}  // namespace

std::uint32_t closest_entity(const Reading& reading, std::size_t first, std::size_t last,
                             const HeadContext& context, const NameIndex::Tables& tables,
                             const NameChooser& chooser) {
  std::vector<std::uint64_t> words = content_words(reading, first, last);
  drop_year(reading, last, words);
  constexpr std::size_t kMostWords = 24;
  if (words.size() < 2 || words.size() > kMostWords) return kNone;
  std::vector<const std::vector<std::uint32_t>*> lists;
  for (const std::uint64_t each : words) {
    const auto found = tables.names_with.find(each);
    if (found != tables.names_with.end()) lists.push_back(&found->second);
  }
  if (lists.size() < 2) return kNone;
  std::sort(lists.begin(), lists.end(),
            [](const auto* a, const auto* b) { return a->size() < b->size(); });
  std::vector<std::uint32_t> candidates;
  for (std::size_t at = 0; at < 2; ++at) {
    candidates.insert(candidates.end(), lists[at]->begin(), lists[at]->end());
  }
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  double best = 0;
  std::vector<std::uint32_t> names;
  for (const std::uint32_t id : candidates) {
    const Name& name = tables.names[id];
    if (name.content.size() < 2 || chooser.fit(name.entity, context) < 2) continue;
    if (name.of_act) continue;
    const std::size_t common = count_common(words, name.content);
    // Two words that agree are too few, unless nothing but the country's name differs.
    if (common < 2 || (common == 2 && differs(words, name.content))) continue;
    const double value = similarity(words, name.content);
    if (value < kClose || value < best) continue;
    if (value > best) names.clear();
    best = value;
    names.push_back(id);
  }
  if (names.empty()) return kNone;
  const NameChooser::Choice choice = chooser.choose(names, context);
  if (choice.entities.size() != 1) return kNone;
  return choice.entities.front();
}

}  // namespace svod::mentions
