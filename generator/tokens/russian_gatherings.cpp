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
    {"салона", "салон", Gender::Masculine},
    {"фестиваля", "фестиваль", Gender::Masculine},
});

}  // namespace

const Gathering* find_gathering_genitive(std::string_view form) {
  for (const Gathering& noun : kGatherings) {
    if (noun.genitive == form) return &noun;
  }
  return nullptr;
}

const Gathering* find_gathering_nominative(std::string_view form) {
  for (const Gathering& noun : kGatherings) {
    if (text::fold(noun.nominative) == form) return &noun;
  }
  return nullptr;
}

const Gathering* find_gathering_by_stem(std::string_view wanted) {
  static const std::vector<std::string> stems = [] {
    std::vector<std::string> all;
    all.reserve(kGatherings.size());
    for (const Gathering& noun : kGatherings) all.push_back(stem(noun.genitive));
    return all;
  }();
  const auto found = std::find(stems.begin(), stems.end(), wanted);
  return found == stems.end() ? nullptr
                              : &kGatherings[static_cast<std::size_t>(found - stems.begin())];
}
bool names_own_gathering(std::string_view form) {
  return begins_with_one_of(form, {"участник", "делегат", "августовск"});
}

}  // namespace svod::tokens
