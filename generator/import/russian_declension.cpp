#include "import/russian_declension.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <utility>

#include "text/text.h"

namespace svod::import {
namespace {

using tokens::Gender;

struct Ending {
  std::string_view genitive;
  std::string_view masculine;
  std::string_view feminine;
  std::string_view neuter;
};

// Stems whose masculine is stressed on its end: «городской», not «городский».
constexpr auto kStressedStems = std::to_array<std::string_view>(
    {"городск", "област", "областн", "краев", "окружн", "больш", "лесн", "речн", "морск", "донск",
     "воеводск", "степн", "заводск", "сельск"});
// «-ский» for all that: stems of the table above that are not stressed.
constexpr auto kUnstressedStems = std::to_array<std::string_view>({"сельск"});

// After these letters «ы» is written «и».
constexpr auto kSibilantsAndVelars =
    std::to_array<std::string_view>({"г", "к", "х", "ж", "ш", "щ", "ч"});
constexpr auto kSibilants = std::to_array<std::string_view>({"ж", "ш", "щ", "ч"});

template <std::size_t size>
std::string_view stem_before(std::string_view word,
                             const std::array<std::string_view, size>& endings) {
  for (const std::string_view ending : endings) {
    constexpr std::size_t kShortestStem = 4;
    if (word.ends_with(ending) && word.size() >= ending.size() + kShortestStem) {
      return word.substr(0, word.size() - ending.size());
    }
  }
  return {};
}

constexpr auto kGenitiveEnds =
    std::to_array<std::string_view>({"ого", "его", "ой", "ей", "ых", "их"});
constexpr auto kMasculineEnds = std::to_array<std::string_view>(
    {"ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ый", "ий", "ой"});

bool is_stressed(std::string_view stem) {
  const std::string folded = text::fold(stem);
  const auto is = [&folded](std::string_view end) { return folded == end; };
  if (std::any_of(kUnstressedStems.begin(), kUnstressedStems.end(), is)) return false;
  return std::any_of(kStressedStems.begin(), kStressedStems.end(), is);
}

std::string masculine_of(std::string_view stem, bool soft) {
  if (is_stressed(stem)) return std::string(stem) + "ой";
  const bool i = soft || text::ends_with_any(stem, kSibilantsAndVelars);
  return std::string(stem) + (i ? "ий" : "ый");
}

bool all_upper(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = text::next_code_point(word, at);
    if (!text::is_letter(c)) continue;
    if (!text::is_upper(c)) return false;
    ++letters;
  }
  return letters > 1;
}

struct TownEnding {
  std::string_view genitive;
  std::string_view nominative;
};
// Longer endings first; each that fits is a hypothesis.
constexpr auto kTownEndings = std::to_array<TownEnding>({
    {"льца", "лец"},   {"ловца", "ловец"}, {"повца", "повец"}, {"енца", "енец"}, {"ца", "ец"},
    {"ского", "ский"}, {"жнего", "жний"},  {"ого", "ый"},      {"его", "ий"},    {"ой", "ая"},
    {"ки", "ка"},      {"ги", "га"},       {"хи", "ха"},       {"жи", "жа"},     {"ши", "ша"},
    {"чи", "ча"},      {"ии", "ия"},       {"ри", "рь"},       {"ни", "нь"},     {"зи", "зь"},
    {"ми", "мь"},      {"си", "сь"},       {"ли", "ль"},       {"ы", "а"},       {"и", "ь"},
    {"ая", "ай"},      {"ея", "ей"},       {"оя", "ой"},       {"я", "ь"},       {"а", ""},
});
// «Рассказово», «Сочи», «Тольятти»: the genitive is the name.
constexpr auto kUndeclined = std::to_array<std::string_view>({"о", "е", "и", "у", "э"});

constexpr auto kDistrictNouns = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"район", "район"},     {"района", "район"},
    {"району", "район"},    {"районом", "район"},
    {"районе", "район"},    {"округ", "округ"},
    {"округа", "округ"},    {"округу", "округ"},
    {"округом", "округ"},   {"округе", "округ"},
    {"улус", "улус"},       {"улуса", "улус"},
    {"улусу", "улус"},      {"улусом", "улус"},
    {"улусе", "улус"},      {"кожуун", "кожуун"},
    {"кожууна", "кожуун"},  {"кожууну", "кожуун"},
    {"кожууном", "кожуун"}, {"образования", "образование"},
    {"кожууне", "кожуун"},
});

struct RegionNoun {
  std::string_view beginning;
  std::string_view nominative;
  Gender gender;
};
constexpr auto kRegionNouns = std::to_array<RegionNoun>({
    {"област", "область", Gender::Feminine},
    {"край", "край", Gender::Masculine},
    {"края", "край", Gender::Masculine},
    {"краю", "край", Gender::Masculine},
    {"краем", "край", Gender::Masculine},
    {"крае", "край", Gender::Masculine},
    {"республик", "республика", Gender::Feminine},
    {"округ", "округ", Gender::Masculine},
});

constexpr auto kOfficeStems = std::to_array<std::string_view>(
    {"муниципальн", "городск", "национальн", "автономн", "сельск", "эвенкийск", "районн"});

constexpr std::string_view kTownLetter = "г.";
constexpr auto kTownNouns =
    std::to_array<std::string_view>({"город-курорт", "города-курорта", "городе-курорте", "город",
                                     "города", "городу", "городом", "городе", "г"});

}  // namespace

bool is_genitive_adjective(std::string_view form) {
  return !stem_before(form, kGenitiveEnds).empty();
}

bool is_nominative_adjective(std::string_view form) {
  constexpr auto kEnds =
      std::to_array<std::string_view>({"ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"});
  return !stem_before(form, kEnds).empty();
}

bool ends_as_genitive(std::string_view form) {
  return form.ends_with("ы") || form.ends_with("и");
}

bool is_masculine_adjective(std::string_view form) {
  return !stem_before(form, kMasculineEnds).empty();
}

std::string nominative_adjective(std::string_view printed, Gender gender) {
  std::string word = all_upper(printed) ? text::to_lower(printed) : std::string(printed);
  const std::string_view stem = stem_before(word, kGenitiveEnds);
  if (stem.empty()) return word;
  const std::string_view ending = std::string_view(word).substr(stem.size());
  const std::string base(stem);
  switch (gender) {
    case Gender::Masculine:
      if (ending != "ого" && ending != "его") return word;
      return masculine_of(stem, ending == "его");
    case Gender::Feminine:
      if (ending == "ой") return base + "ая";
      if (ending == "ей") return base + (text::ends_with_any(stem, kSibilants) ? "ая" : "яя");
      return word;
    case Gender::Neuter:
      if (ending == "ого") return base + "ое";
      if (ending == "его") return base + "ее";
      return word;
    case Gender::Plural:
      if (ending == "ых") return base + "ые";
      if (ending == "их") return base + "ие";
      return word;
  }
  return word;
}

std::string nominative_masculine(std::string_view printed) {
  std::string word = all_upper(printed) ? text::to_lower(printed) : std::string(printed);
  const std::string_view stem = stem_before(word, kMasculineEnds);
  if (stem.empty()) return word;
  const std::string_view ending = std::string_view(word).substr(stem.size());
  if (ending == "ый" || ending == "ий" || ending == "ой") return word;
  return masculine_of(stem, ending == "его" || ending == "ему" || ending == "ем");
}

std::vector<std::string> nominative_towns(std::string_view genitive) {
  std::vector<std::string> out;
  for (const TownEnding& ending : kTownEndings) {
    constexpr std::size_t kShortestStem = 2;
    if (!genitive.ends_with(ending.genitive) ||
        genitive.size() < ending.genitive.size() + kShortestStem) {
      continue;
    }
    out.push_back(std::string(genitive.substr(0, genitive.size() - ending.genitive.size())) +
                  std::string(ending.nominative));
  }
  const bool undeclined = text::ends_with_any(genitive, kUndeclined);
  if (out.empty() || undeclined) out.emplace_back(genitive);
  return out;
}

std::vector<std::string> nominative_towns(const std::vector<std::string>& words) {
  if (words.empty()) return {};
  std::vector<std::string> out = nominative_towns(words.back());
  for (std::size_t i = words.size() - 1; i > 0; --i) {
    const std::string& word = words[i - 1];
    std::string first = word;
    for (const Gender gender :
         {Gender::Masculine, Gender::Feminine, Gender::Neuter, Gender::Plural}) {
      const std::string nominative = nominative_adjective(word, gender);
      if (nominative != word) {
        first = nominative;
        break;
      }
    }
    for (std::string& name : out) name.insert(0, first + " ");
  }
  return out;
}

std::vector<std::string> towns_of_prepositional(std::string_view prepositional) {
  static constexpr auto kEndings = std::to_array<TownEnding>({{"ьце", "ец"},
                                                              {"це", "ец"},
                                                              {"ске", "ск"},
                                                              {"е", ""},
                                                              {"е", "а"},
                                                              {"и", "ь"},
                                                              {"ии", "ия"},
                                                              {"ом", "ый"},
                                                              {"ом", "ое"},
                                                              {"е", "о"}});
  std::vector<std::string> out;
  for (const TownEnding& ending : kEndings) {
    if (!prepositional.ends_with(ending.genitive)) continue;
    out.push_back(
        std::string(prepositional.substr(0, prepositional.size() - ending.genitive.size())) +
        std::string(ending.nominative));
  }
  out.emplace_back(prepositional);
  return out;
}

bool is_closed_town(std::string_view form) {
  return form == "зато";
}

bool is_in_preposition(std::string_view form) {
  return form == "в" || form == "во";
}

std::string_view district_noun(std::string_view form) {
  for (const auto& [printed, nominative] : kDistrictNouns) {
    if (printed == form) return nominative;
  }
  return {};
}

std::string_view region_noun(std::string_view form) {
  constexpr std::size_t kLongestEnd = 4;  // bytes of an ending: «областью»
  for (const RegionNoun& noun : kRegionNouns) {
    const bool fits =
        form.starts_with(noun.beginning) && form.size() <= noun.beginning.size() + kLongestEnd;
    if (fits) return noun.nominative;
  }
  return {};
}

bool is_genitive_of_place(std::string_view form) {
  static constexpr auto kGenitives = std::to_array<std::string_view>(
      {"района", "округа", "улуса", "кожууна", "области", "края", "республики"});
  return std::find(kGenitives.begin(), kGenitives.end(), form) != kGenitives.end();
}

bool is_region_noun(std::string_view form) {
  return !region_noun(form).empty();
}

Gender region_gender(std::string_view nominative) {
  for (const RegionNoun& noun : kRegionNouns) {
    if (noun.nominative == nominative) return noun.gender;
  }
  return Gender::Masculine;
}

bool tells_level(std::string_view form) {
  constexpr auto kLevels =
      std::to_array<std::string_view>({"районн", "городск", "муниципальн", "окружн", "улусн",
                                       "кожуунн", "общегородск", "общерайонн"});
  return std::any_of(kLevels.begin(), kLevels.end(),
                     [form](std::string_view stem) { return form.starts_with(stem); });
}

bool is_undeclined(std::string_view form) {
  constexpr auto kCaseEnds = std::to_array<std::string_view>(
      {"е", "и", "у", "ю", "ах", "ях", "ом", "ем", "ой", "ей", "их", "ых"});
  return std::none_of(kCaseEnds.begin(), kCaseEnds.end(),
                      [form](std::string_view end) { return form.ends_with(end); });
}

bool is_office_adjective(std::string_view form) {
  return std::any_of(kOfficeStems.begin(), kOfficeStems.end(),
                     [form](std::string_view stem) { return form.starts_with(stem); });
}

bool is_town_noun(std::string_view form) {
  return std::find(kTownNouns.begin(), kTownNouns.end(), form) != kTownNouns.end();
}

std::string_view abbreviated_district(std::string_view first, std::string_view second) {
  if (first == "г" && second == "о") return "городской округ";
  if (first == "м" && second == "р") return "муниципальный район";
  if (first == "м" && second == "о") return "муниципальный округ";
  return {};
}

std::string_view district_of_letters(std::string_view form) {
  if (form == "мр") return "муниципальный район";
  if (form == "го") return "городской округ";
  return {};
}

bool is_municipal_letters(std::string_view form) {
  return form == "мо";
}

std::vector<std::string> districts_of_municipal_letters(const std::string& masculine,
                                                        const std::string& neuter) {
  return {masculine + " муниципальный округ", neuter + " муниципальное образование"};
}

bool is_neuter_district(std::string_view noun) {
  return noun == "образование";
}

bool needs_office_adjective(std::string_view noun) {
  return noun == "округ";
}

bool is_of_federal_district(std::string_view form) {
  static constexpr auto kStems =
      std::to_array<std::string_view>({"приволжск", "сибирск", "уральск", "северо-кавказск"});
  return std::any_of(kStems.begin(), kStems.end(),
                     [form](std::string_view stem) { return form.starts_with(stem); });
}

bool is_kept_capital(std::string_view form) {
  // Adjectives in -ск- that are no names.
  static constexpr auto kCommon = std::to_array<std::string_view>({"август",
                                                                   "педагогическ",
                                                                   "городск",
                                                                   "всероссийск",
                                                                   "российск",
                                                                   "родительск",
                                                                   "учительск",
                                                                   "методическ",
                                                                   "практическ",
                                                                   "научно-практическ",
                                                                   "сентябрьск",
                                                                   "октябрьск",
                                                                   "ноябрьск",
                                                                   "декабрьск",
                                                                   "январск",
                                                                   "республиканск",
                                                                   "межрайонск",
                                                                   "межмуниципальн",
                                                                   "тематическ",
                                                                   "стратегическ",
                                                                   "экспертно-аналитическ"});
  if (!is_proper_adjective(form)) return false;
  return std::none_of(kCommon.begin(), kCommon.end(),
                      [form](std::string_view stem) { return form.starts_with(stem); });
}

bool is_proper_adjective(std::string_view form) {
  return form.find("ск") != std::string_view::npos || form.find("цк") != std::string_view::npos;
}

namespace {
// Does `text` hold one of `parts`, each of four bytes at least? Nearly all letters of a text have
// the same first byte, so that the second bytes of two letters are looked at before the rest.
class PartFinder {
 public:
  explicit PartFinder(std::span<const std::string_view> parts) : parts_(parts) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      first_[static_cast<unsigned char>(parts[i][1])] |= 1U << i;
      second_[static_cast<unsigned char>(parts[i][3])] |= 1U << i;
    }
  }

  bool find_in(std::string_view text) const {
    for (std::size_t at = 0; at + 3 < text.size(); ++at) {
      std::uint32_t left = first_[static_cast<unsigned char>(text[at + 1])] &
                           second_[static_cast<unsigned char>(text[at + 3])];
      for (; left != 0; left &= left - 1) {
        const auto part = static_cast<std::size_t>(std::countr_zero(left));
        if (text.substr(at).starts_with(parts_[part])) return true;
      }
    }
    return false;
  }

 private:
  std::span<const std::string_view> parts_;
  // A bit for each part that has this byte there.
  std::array<std::uint32_t, 256> first_{};
  std::array<std::uint32_t, 256> second_{};
};

bool has_town_letter(std::string_view text) {
  constexpr std::string_view kLetter = kTownLetter.substr(0, kTownLetter.size() - 1);
  for (std::size_t at = text.find('.'); at != std::string_view::npos; at = text.find('.', at + 1)) {
    if (text.substr(0, at).ends_with(kLetter)) return true;
  }
  return false;
}

}  // namespace

bool names_district(std::string_view text) {
  static constexpr auto kParts = std::to_array<std::string_view>(
      {"район", "РАЙОН", "округ",      "ОКРУГ",     "город",     "ГОРОД",      "Город",
       "улус",  "УЛУС",  "кожуун",     "КОЖУУН",    "м.р.",      "м.о.",       "МР",
       "ГО",    "МО",    "пального о", "пальное о", "пальном о", "ПАЛЬНОГО О", "ПАЛЬНОЕ О"});
  static const PartFinder finder(kParts);
  return finder.find_in(text) || has_town_letter(text);
}

bool names_region(std::string_view text) {
  static constexpr auto kParts =
      std::to_array<std::string_view>({"област", "ОБЛАСТ", "Област", "края", "край", "крае", "краю",
                                       "КРАЯ", "КРАЙ", "спублик", "СПУБЛИК", "округ", "ОКРУГ"});
  static const PartFinder finder(kParts);
  return finder.find_in(text);
}

std::string town(std::string_view name) {
  return "город " + std::string(name);
}
std::string town_genitive(std::string_view name) {
  return "города " + std::string(name);
}
std::string town_abbreviated(std::string_view name) {
  return "г. " + std::string(name);
}
std::string_view name_of_town(std::string_view district) {
  constexpr std::string_view kTown = "город ";
  return district.starts_with(kTown) ? district.substr(kTown.size()) : std::string_view();
}

}  // namespace svod::import
