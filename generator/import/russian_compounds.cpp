#include "import/russian_compounds.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/text.h"

namespace svod::import {
namespace {

constexpr auto kFirstParts = std::to_array<std::string_view>({"мастер",
                                                              "онлайн",
                                                              "интернет",
                                                              "веб",
                                                              "пресс",
                                                              "бизнес",
                                                              "научно",
                                                              "социально",
                                                              "психолого",
                                                              "физкультурно",
                                                              "нормативно",
                                                              "материально",
                                                              "учебно",
                                                              "информационно",
                                                              "организационно",
                                                              "духовно",
                                                              "общественно",
                                                              "военно",
                                                              "культурно",
                                                              "воспитательно",
                                                              "историко",
                                                              "естественно",
                                                              "профессионально",
                                                              "практико",
                                                              "системно",
                                                              "личностно",
                                                              "проектно",
                                                              "художественно",
                                                              "эколого",
                                                              "медико",
                                                              "лечебно",
                                                              "финансово",
                                                              "административно",
                                                              "северо",
                                                              "юго",
                                                              "кадрово",
                                                              "образовательно",
                                                              "предметно",
                                                              "пространственно",
                                                              "спортивно",
                                                              "туристско",
                                                              "научно-учебно",
                                                              "экспериментально",
                                                              "интеллектуально",
                                                              "эмоционально",
                                                              "нравственно",
                                                              "гражданско",
                                                              "патриотическо",
                                                              "технико",
                                                              "физико",
                                                              "химико",
                                                              "программно",
                                                              "методико",
                                                              "контрольно",
                                                              "оценочно",
                                                              "дистанционно",
                                                              "культурно-исторически",
                                                              "структурно",
                                                              "содержательно",
                                                              "коммуникативно",
                                                              "здоровье",
                                                              "государственно",
                                                              "медиа",
                                                              "вице",
                                                              "мини",
                                                              "шеф",
                                                              "педагога",
                                                              "педагог",
                                                              "педагоги",
                                                              "школы",
                                                              "школа",
                                                              "школе",
                                                              "детей",
                                                              "школ",
                                                              "школам",
                                                              "школами",
                                                              "школах",
                                                              "учитель",
                                                              "учителя",
                                                              "учителю",
                                                              "учителем",
                                                              "учителе"});

// Words that only look like a compound: «мини-стерство», «медиа-тека», «педагоги-ческий».
constexpr auto kWhole =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"мини", "стер"},
                                                                  {"мини", "мал"},
                                                                  {"мини", "мум"},
                                                                  {"медиа", "тек"},
                                                                  {"медиа", "ци"},
                                                                  {"", "ческ"}});

constexpr auto kParticles = std::to_array<std::string_view>({"либо", "нибудь", "таки"});
constexpr auto kPronouns = std::to_array<std::string_view>(
    {"кто",   "кого",   "кому",  "кем",    "что",   "чего",   "чему",  "чем",
     "где",   "куда",   "как",   "какой",  "какая", "какое",  "какие", "каких",
     "каким", "какого", "когда", "откуда", "чей",   "почему", "зачем", "сколько"});
constexpr auto kOrdinals = std::to_array<std::string_view>({"первых", "вторых", "третьих"});
// «по-новому», «по-русски»
constexpr auto kMannerEnds = std::to_array<std::string_view>({"ому", "ему", "ски", "цки", "ьи"});
constexpr auto kAdjectiveEnds = std::to_array<std::string_view>(
    {"ый",  "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому",
     "ему", "ым", "им", "ом", "ем", "ей", "ую", "юю", "ых", "их",  "ыми", "ими"});

// Both nouns are in one case of the plural: «учителей-предметников», «педагогам-психологам».
bool agree_in_plural(std::string_view first, std::string_view second) {
  static constexpr auto kGenitive = std::to_array<std::string_view>({"ов", "ев", "ей"});
  static constexpr auto kDative = std::to_array<std::string_view>({"ам", "ям"});
  static constexpr auto kInstrumental = std::to_array<std::string_view>({"ами", "ями"});
  static constexpr auto kPrepositional = std::to_array<std::string_view>({"ах", "ях"});
  const auto both = [first, second](const auto& ends) {
    return text::ends_with_any(first, ends) && text::ends_with_any(second, ends);
  };
  constexpr std::size_t kShortest = 8;  // bytes: four letters
  return first.size() >= kShortest && second.size() >= kShortest &&
         (both(kGenitive) || both(kDative) || both(kInstrumental) || both(kPrepositional));
}

bool is_latin(std::string_view word) {
  std::size_t at = 0;
  return !word.empty() && !text::is_cyrillic(text::next_code_point(word, at));
}

}  // namespace

bool is_compound(std::string_view first, std::string_view second) {
  if (text::is_one_of(second, kParticles) || (second == "то" && text::is_one_of(first, kPronouns)))
    return true;
  if (first == "из") return second == "за" || second == "под";
  if (first == "по") return text::ends_with_any(second, kMannerEnds);
  if (first == "во" || first == "в") return text::is_one_of(second, kOrdinals);
  if (is_latin(first)) return true;  // «IT-куб»
  // «школа-ми»: an ending is no word.
  constexpr std::size_t kShortest = 6;  // bytes: three letters
  if (second.size() < kShortest) return false;
  for (const auto& [beginning, rest] : kWhole) {
    if ((beginning.empty() || beginning == first) && second.starts_with(rest)) return false;
  }
  // «детско-юношеский»
  const bool adjectives = (first.ends_with("ско") || first.ends_with("цко")) &&
                          first.size() > kShortest && text::ends_with_any(second, kAdjectiveEnds);
  return text::is_one_of(first, kFirstParts) || adjectives || agree_in_plural(first, second);
}

}  // namespace svod::import
