#include "tokens/russian_gatherings.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "text/text.h"
#include "tokens/tokens.h"
#include "tokens/word_lists.h"

namespace svod::tokens {
namespace {

constexpr auto kGatherings = std::to_array<Gathering>({
    {"конференции", "конференция", Gender::Feminine},
    {"видеоконференции", "видеоконференция", Gender::Feminine},
    {"онлайн-конференции", "онлайн-конференция", Gender::Feminine},
    {"интернет-конференции", "интернет-конференция", Gender::Feminine},
    {"совещания", "совещание", Gender::Neuter},
    {"августовки", "августовка", Gender::Feminine},
    {"форума", "форум", Gender::Masculine},
    {"педсовета", "педсовет", Gender::Masculine},
    {"совета", "совет", Gender::Masculine},
    {"собрания", "собрание", Gender::Neuter},
    {"заседания", "заседание", Gender::Neuter},
    {"съезда", "съезд", Gender::Masculine},
    {"слета", "слёт", Gender::Masculine},
    {"чтений", "чтения", Gender::Plural},
    {"встречи", "встреча", Gender::Feminine},
    {"недели", "неделя", Gender::Feminine},
    {"сессии", "сессия", Gender::Feminine},
    {"марафона", "марафон", Gender::Masculine},
    {"конгресса", "конгресс", Gender::Masculine},
    {"семинара", "семинар", Gender::Masculine},
    {"стола", "стол", Gender::Masculine},
    {"коллегии", "коллегия", Gender::Feminine},
    {"президиума", "президиум", Gender::Masculine},
    {"салона", "салон", Gender::Masculine},
    {"фестиваля", "фестиваль", Gender::Masculine},
    {"секции", "секция", Gender::Feminine, true},
    {"площадки", "площадка", Gender::Feminine, true},
});

}  // namespace

const Gathering* find_gathering_genitive(std::string_view form) {
  for (const Gathering& noun : kGatherings) {
    if (noun.genitive == form) return &noun;
  }
  return nullptr;
}

const Gathering* find_gathering_nominative(std::string_view form) {
  static const std::vector<std::string> folded = [] {
    std::vector<std::string> all;
    all.reserve(kGatherings.size());
    for (const Gathering& noun : kGatherings) all.push_back(text::fold(noun.nominative));
    return all;
  }();
  const auto found = std::find(folded.begin(), folded.end(), form);
  return found == folded.end() ? nullptr
                               : &kGatherings.at(static_cast<std::size_t>(found - folded.begin()));
}

const Gathering* find_gathering_by_stem(std::string_view stem) {
  struct Stem {
    std::string stem;
    const Gathering* noun;
  };
  static const std::vector<Stem> stems = [] {
    std::vector<Stem> all;
    for (const Gathering& noun : kGatherings) {
      if (!noun.part) all.push_back({tokens::stem(noun.genitive), &noun});
    }
    return all;
  }();
  constexpr std::size_t kShortest = 6;  // bytes: three letters
  if (stem.size() < kShortest) return nullptr;
  const auto found = std::find_if(stems.begin(), stems.end(),
                                  [stem](const Stem& known) { return known.stem == stem; });
  return found == stems.end() ? nullptr : found->noun;
}

bool names_own_gathering(std::string_view form) {
  return begins_with_one_of(form, {"участник", "делегат", "августовск"});
}

}  // namespace svod::tokens
