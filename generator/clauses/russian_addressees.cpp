#include "clauses/russian_addressees.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string>

#include "tokens/word_lists.h"

namespace svod::clauses::russian {
namespace {

using tokens::begins_with_one_of;
using tokens::is_one_of;
using tokens::Words;

constexpr std::string_view kAuthority = "authority";
constexpr std::string_view kOrganisations = "organisations";
constexpr std::string_view kHeads = "heads";
constexpr std::string_view kTeachers = "teachers";
constexpr std::string_view kMethodical = "methodical-service";
constexpr std::string_view kOther = "other";

// How a noun declines: what its nominative and dative end with.
struct Paradigm {
  std::string_view nominative, dative, plural, plural_dative;
  Gender gender;
};
constexpr Paradigm kNeuterIe = {"ие", "ию", "ия", "иям", Gender::Neuter};
constexpr Paradigm kNeuterO = {"о", "у", "а", "ам", Gender::Neuter};
constexpr Paradigm kFeminineIa = {"ия", "ии", "ии", "иям", Gender::Feminine};
constexpr Paradigm kFeminineA = {"а", "е", "ы", "ам", Gender::Feminine};
constexpr Paradigm kFeminineKa = {"ка", "ке", "ки", "кам", Gender::Feminine};
constexpr Paradigm kFeminineSoft = {"ь", "и", "и", "ям", Gender::Feminine};
constexpr Paradigm kHard = {"", "у", "ы", "ам", Gender::Masculine};
constexpr Paradigm kVelar = {"", "у", "и", "ам", Gender::Masculine};  // педагоги, работники
constexpr Paradigm kSoft = {"ь", "ю", "и", "ям", Gender::Masculine};
constexpr Paradigm kIot = {"й", "ю", "и", "ям", Gender::Masculine};       // лицей, музей
constexpr Paradigm kStressedA = {"", "у", "а", "ам", Gender::Masculine};  // директора
constexpr Paradigm kStressedYa = {"ь", "ю", "я", "ям", Gender::Masculine};  // учителя
constexpr Paradigm kAdjective = {"ий", "ему", "ие", "им", Gender::Masculine};
constexpr Paradigm kCouncilMan = {"ин", "ину", "е", "ам", Gender::Masculine};  // граждане

struct Noun {
  std::string_view stem;
  Paradigm paradigm;
  std::string_view kind;
};

constexpr auto kNouns =
    std::to_array<Noun>({// Bodies of power and those who lead them.
                         {"управлен", kNeuterIe, kAuthority},
                         {"отдел", kHard, kAuthority},
                         {"комитет", kHard, kAuthority},
                         {"департамент", kHard, kAuthority},
                         {"министерств", kNeuterO, kAuthority},
                         {"администрац", kFeminineIa, kAuthority},
                         {"правительств", kNeuterO, kAuthority},
                         {"дум", kFeminineA, kAuthority},
                         {"хурал", kHard, kAuthority},
                         {"курулта", kIot, kAuthority},
                         {"собран", kNeuterIe, kAuthority},
                         {"муниципалитет", kHard, kAuthority},
                         {"орган", kHard, kAuthority},
                         {"глав", kFeminineA, kAuthority},
                         {"начальник", kVelar, kAuthority},
                         {"депутат", kHard, kAuthority},
                         {"учредител", kSoft, kAuthority},
                         {"инспекц", kFeminineIa, kAuthority},
                         {"исполком", kHard, kAuthority},
                         {"мэр", kHard, kAuthority},
                         {"губернатор", kHard, kAuthority},
                         // Schools and other organisations.
                         {"организац", kFeminineIa, kOrganisations},
                         {"учрежден", kNeuterIe, kOrganisations},
                         {"школ", kFeminineA, kOrganisations},
                         {"сад", kHard, kOrganisations},
                         {"гимнази", {"я", "и", "и", "ям", Gender::Feminine}, kOrganisations},
                         {"лице", kIot, kOrganisations},
                         {"интернат", kHard, kOrganisations},
                         {"колледж", kVelar, kOrganisations},
                         {"техникум", kHard, kOrganisations},
                         {"училищ", kNeuterO, kOrganisations},
                         {"вуз", kHard, kOrganisations},
                         {"университет", kHard, kOrganisations},
                         {"институт", kHard, kOrganisations},
                         {"предприят", kNeuterIe, kOrganisations},
                         {"дом", kStressedA, kOrganisations},
                         {"двор", {"ец", "цу", "цы", "цам", Gender::Masculine}, kOrganisations},
                         {"дирекц", kFeminineIa, kOther},
                         {"пансионат", kHard, kOrganisations},
                         {"лагер", kStressedYa, kOrganisations},
                         {"библиоте", kFeminineKa, kOther},
                         // Those who lead schools.
                         {"руководител", kSoft, kHeads},
                         {"директор", kStressedA, kHeads},
                         {"заведующ", kAdjective, kHeads},
                         {"управляющ", kAdjective, kHeads},
                         {"заместител", kSoft, kHeads},
                         {"завуч", kVelar, kHeads},
                         // Those who teach.
                         {"педагог", kVelar, kTeachers},
                         {"учител", kStressedYa, kTeachers},
                         {"воспитател", kSoft, kTeachers},
                         {"преподавател", kSoft, kTeachers},
                         {"наставник", kVelar, kTeachers},
                         {"тренер", kHard, kTeachers},
                         {"вожат", {"ый", "ому", "ые", "ым", Gender::Masculine}, kTeachers},
                         {"тьютор", kHard, kTeachers},
                         {"коллег", {"а", "е", "и", "ам", Gender::Masculine}, kTeachers},
                         // The methodical service.
                         {"методист", kHard, kMethodical},
                         // The rest.
                         {"работник", kVelar, kOther},
                         {"сотрудник", kVelar, kOther},
                         {"специалист", kHard, kOther},
                         {"коллектив", kHard, kOther},
                         {"сообществ", kNeuterO, kOther},
                         {"центр", kHard, kOther},
                         {"кабинет", kHard, kOther},
                         {"служб", kFeminineA, kOther},
                         {"объединен", kNeuterIe, kOther},
                         {"совет", kHard, kOther},
                         {"комисс", kFeminineIa, kOther},
                         {"ассоциац", kFeminineIa, kOther},
                         {"федерац", kFeminineIa, kOther},
                         {"групп", kFeminineA, kOther},
                         {"команд", kFeminineA, kOther},
                         {"профсоюз", kHard, kOther},
                         {"союз", kHard, kOther},
                         {"газет", kFeminineA, kOther},
                         {"клуб", kHard, kOther},
                         {"фонд", kHard, kOther},
                         {"штаб", kHard, kOther},
                         {"оргкомитет", kHard, kOther},
                         {"родител", kSoft, kOther},
                         {"представител", kSoft, kOther},
                         {"председател", kSoft, kOther},
                         {"участник", kVelar, kOther},
                         {"делегат", kHard, kOther},
                         {"координатор", kHard, kOther},
                         {"куратор", kHard, kOther},
                         {"психолог", kVelar, kOther},
                         {"логопед", kHard, kOther},
                         {"дефектолог", kVelar, kOther},
                         {"библиотекар", kSoft, kOther},
                         {"советник", kVelar, kOther},
                         {"предметник", kVelar, kOther},
                         {"организатор", kHard, kOther},
                         {"общественност", kFeminineSoft, kOther},
                         {"подразделен", kNeuterIe, kOther},
                         {"отделен", kNeuterIe, kOther},
                         {"ведомств", kNeuterO, kOther},
                         {"обществ", kNeuterO, kOther},
                         {"движен", kNeuterIe, kOther},
                         {"редакц", kFeminineIa, kOther},
                         {"музе", kIot, kOther},
                         {"граждан", kCouncilMan, kOther},
                         {"обучающ", {"ийся", "емуся", "иеся", "имся", Gender::Masculine}, kOther},
                         {"учащ", {"ийся", "емуся", "иеся", "имся", Gender::Masculine}, kOther},
                         {"школьник", kVelar, kOther},
                         {"выпускник", kVelar, kOther},
                         {"семь", {"я", "е", "и", "ям", Gender::Feminine}, kOther},
                         {"молодеж", kFeminineSoft, kOther},
                         {"предпринимател", kSoft, kOther},
                         {"работодател", kSoft, kOther},
                         {"комбинат", kHard, kOther},
                         {"бухгалтери", {"я", "и", "и", "ям", Gender::Feminine}, kOther}});

const std::map<std::string, Declined, std::less<>>& dative_forms() {
  static const std::map<std::string, Declined, std::less<>> forms = [] {
    std::map<std::string, Declined, std::less<>> made;
    for (const Noun& noun : kNouns) {
      const Paradigm& p = noun.paradigm;
      const std::string stem(noun.stem);
      const auto with = [&stem](std::string_view ending) { return stem + std::string(ending); };
      // «организации» and «школе» are other cases as well.
      const bool certain =
          p.dative != "ии" && p.dative != "и" && p.dative != "е" && p.dative != "ке";
      made.emplace(with(p.dative), Declined{with(p.nominative), p.gender, noun.kind, certain});
      made.emplace(with(p.plural_dative),
                   Declined{with(p.plural), Gender::Plural, noun.kind, true});
    }
    return made;
  }();
  return forms;
}

// «глав», «педагогов», «учителей»; nothing for the nouns that take no part in this.
std::optional<std::string> genitive_plural(const Noun& noun) {
  const std::string stem(noun.stem);
  const std::string_view nominative = noun.paradigm.nominative;
  if (nominative.empty()) return stem + "ов";
  if (nominative == "ь" && noun.paradigm.gender == Gender::Masculine) return stem + "ей";
  if (nominative == "ий") return stem + "их";
  if (nominative == "а" || nominative == "ин") return stem;
  return std::nullopt;
}

const std::map<std::string, Declined, std::less<>>& accusative_forms() {
  static const std::map<std::string, Declined, std::less<>> forms = [] {
    std::map<std::string, Declined, std::less<>> made;
    for (const Noun& noun : kNouns) {
      const Paradigm& p = noun.paradigm;
      const std::string stem(noun.stem);
      // Bodies have the nominative in the plural, people the genitive.
      const Declined plural{stem + std::string(p.plural), Gender::Plural, noun.kind, true};
      made.emplace(plural.nominative, plural);
      if (const auto genitive = genitive_plural(noun)) made.emplace(*genitive, plural);
      if (noun.kind != kAuthority && noun.kind != kOther && noun.kind != kOrganisations) continue;
      std::string accusative = stem + std::string(p.nominative);
      if (p.nominative == "а") accusative = stem + "у";
      if (p.nominative == "ия") accusative = stem + "ию";
      made.emplace(std::move(accusative),
                   Declined{stem + std::string(p.nominative), p.gender, noun.kind, true});
    }
    return made;
  }();
  return forms;
}

std::string replace_ending(std::string_view form, std::string_view ending,
                           std::string_view replacement) {
  return std::string(form.substr(0, form.size() - ending.size())) + std::string(replacement);
}

// After к, г, х and the hushing letters Russian writes «и».
bool takes_i(std::string_view stem) {
  const Words letters = {"к", "г", "х", "ж", "ш", "щ", "ч"};
  return std::any_of(letters.begin(), letters.end(),
                     [&](std::string_view letter) { return stem.ends_with(letter); });
}

// Adjectives that bear the stress on their ending; the rest take «-ый», «-ий».
bool has_stressed_ending(std::string_view stem) {
  return is_one_of(stem, {"городск", "областн", "краев", "основн", "передов", "больш", "молод",
                          "людск", "заводск", "сторожев", "родн", "рядов"});
}

}  // namespace

std::optional<Declined> decline_known_noun(std::string_view dative) {
  const auto& forms = dative_forms();
  const auto found = forms.find(dative);
  if (found != forms.end()) return found->second;
  // «педагогам-психологам», «учителям-предметникам»
  const std::size_t hyphen = dative.find('-');
  if (hyphen == std::string_view::npos) return std::nullopt;
  auto first = decline_known_noun(dative.substr(0, hyphen));
  if (!first) return std::nullopt;
  const std::string_view rest = dative.substr(hyphen + 1);
  auto second = decline_known_noun(rest);
  if (!second) second = decline_noun_by_ending(rest);
  first->nominative += "-" + (second ? second->nominative : std::string(rest));
  return first;
}

std::optional<Declined> decline_accusative_noun(std::string_view accusative) {
  const auto& forms = accusative_forms();
  const auto found = forms.find(accusative);
  return found == forms.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string> decline_accusative_adjective(std::string_view accusative,
                                                        Gender gender) {
  if (gender == Gender::Plural) {
    if (accusative.ends_with("ых")) return replace_ending(accusative, "ых", "ые");
    if (accusative.ends_with("их")) return replace_ending(accusative, "их", "ие");
    const bool bodies = accusative.ends_with("ые") || accusative.ends_with("ие");
    return bodies ? std::optional<std::string>(accusative) : std::nullopt;
  }
  if (gender == Gender::Feminine) {
    if (accusative.ends_with("ую")) return replace_ending(accusative, "ую", "ая");
    if (accusative.ends_with("юю")) return replace_ending(accusative, "юю", "яя");
    return std::nullopt;
  }
  const bool masculine =
      accusative.ends_with("ый") || accusative.ends_with("ий") || accusative.ends_with("ой");
  const bool neuter = accusative.ends_with("ое") || accusative.ends_with("ее");
  const bool fits = gender == Gender::Masculine ? masculine : gender == Gender::Neuter && neuter;
  return fits ? std::optional<std::string>(accusative) : std::nullopt;
}

std::optional<Declined> decline_noun_by_ending(std::string_view dative, bool feminine) {
  Declined declined;
  declined.kind = kOther;
  const auto give = [&](std::string nominative, Gender gender, bool certain) {
    declined.nominative = std::move(nominative);
    declined.gender = gender;
    declined.certain = certain;
    return declined;
  };
  constexpr std::size_t kShortest = std::string_view("абвам").size();
  if (dative.size() < kShortest) return std::nullopt;
  if (dative.ends_with("ствам")) {
    return give(replace_ending(dative, "ам", "а"), Gender::Plural, true);
  }
  if (dative.ends_with("иям")) {
    const bool neuter =
        dative.ends_with("ниям") || dative.ends_with("тиям") || dative.ends_with("виям");
    return give(replace_ending(dative, "иям", neuter ? "ия" : "ии"), Gender::Plural, true);
  }
  if (dative.ends_with("ям")) return give(replace_ending(dative, "ям", "и"), Gender::Plural, true);
  if (dative.ends_with("ам")) {
    const std::string_view stem = dative.substr(0, dative.size() - std::string_view("ам").size());
    return give(std::string(stem) + (takes_i(stem) ? "и" : "ы"), Gender::Plural, true);
  }
  if (feminine && dative.ends_with("е")) {
    return give(replace_ending(dative, "е", "а"), Gender::Feminine, false);
  }
  if (dative.ends_with("ству"))
    return give(replace_ending(dative, "у", "о"), Gender::Neuter, false);
  if (dative.ends_with("нию")) return give(replace_ending(dative, "ю", "е"), Gender::Neuter, false);
  if (dative.ends_with("лю"))
    return give(replace_ending(dative, "ю", "ь"), Gender::Masculine, false);
  if (dative.ends_with("у") && !dative.ends_with("ому") && !dative.ends_with("ему")) {
    return give(replace_ending(dative, "у", ""), Gender::Masculine, false);
  }
  return std::nullopt;
}

bool may_be_dative_adjective(std::string_view form) {
  for (const std::string_view ending : {"ому", "ему", "ым", "им", "ой", "ей"}) {
    if (form.size() > ending.size() + 2 && form.ends_with(ending)) return true;
  }
  return is_one_of(form, {"всем", "всей", "всему"});
}

std::optional<std::string> decline_adjective(std::string_view dative, Gender gender) {
  if (dative == "всем" && gender == Gender::Plural) return "все";
  if (dative == "всей" && gender == Gender::Feminine) return "вся";
  if (dative == "всему") return gender == Gender::Neuter ? "все" : "весь";
  switch (gender) {
    case Gender::Plural:
      if (dative.ends_with("ым")) return replace_ending(dative, "ым", "ые");
      if (dative.ends_with("имся")) return replace_ending(dative, "имся", "иеся");
      if (dative.ends_with("им")) return replace_ending(dative, "им", "ие");
      break;
    case Gender::Feminine:
      if (dative.ends_with("ой")) return replace_ending(dative, "ой", "ая");
      if (dative.ends_with("ей")) {
        const std::string_view stem =
            dative.substr(0, dative.size() - std::string_view("ей").size());
        return std::string(stem) + (takes_i(stem) ? "ая" : "яя");
      }
      break;
    case Gender::Neuter:
      if (dative.ends_with("ому")) return replace_ending(dative, "ому", "ое");
      if (dative.ends_with("ему")) return replace_ending(dative, "ему", "ее");
      break;
    case Gender::Masculine:
      if (dative.ends_with("ому")) {
        const std::string_view stem =
            dative.substr(0, dative.size() - std::string_view("ому").size());
        const std::string_view ending =
            has_stressed_ending(stem) ? "ой" : (takes_i(stem) ? "ий" : "ый");
        return std::string(stem) + std::string(ending);
      }
      if (dative.ends_with("ему")) return replace_ending(dative, "ему", "ий");
      break;
  }
  return std::nullopt;
}

std::optional<Declined> decline_instrumental_noun(std::string_view instrumental) {
  static const std::map<std::string, Declined, std::less<>> forms = [] {
    std::map<std::string, Declined, std::less<>> made;
    for (const Noun& noun : kNouns) {
      const std::string_view nominative = noun.paradigm.nominative;
      const std::string_view ending = nominative == "ие"                        ? "ием"
                                      : nominative == "ия"                      ? "ией"
                                      : nominative == "а"                       ? "ой"
                                      : nominative.empty() || nominative == "о" ? "ом"
                                                                                : "";
      if (ending.empty()) continue;
      const std::string stem(noun.stem);
      made.emplace(stem + std::string(ending),
                   Declined{stem + std::string(nominative), noun.paradigm.gender, noun.kind, true});
    }
    return made;
  }();
  const auto found = forms.find(instrumental);
  return found == forms.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string> decline_instrumental_adjective(std::string_view instrumental,
                                                          Gender gender) {
  // The feminine looks like its dative, the others like the plural dative.
  if (gender == Gender::Feminine) return decline_adjective(instrumental, gender);
  if (instrumental.ends_with("ым") || instrumental.ends_with("им")) {
    const bool hard = instrumental.ends_with("ым");
    const std::string_view ending = hard ? "ым" : "им";
    const std::string stem = replace_ending(instrumental, ending, "");
    return decline_adjective(stem + (hard || takes_i(stem) ? "ому" : "ему"), gender);
  }
  return std::nullopt;
}

std::string_view kind_of_abbreviation(std::string_view form) {
  if (is_one_of(form,
                {"имц", "рмк", "ммц", "имк",  "ммс", "римц", "гмц", "нмц", "мц",  "имо", "гмо",
                 "рмо", "шмо", "ммо", "цнпм", "иро", "ипк",  "умц", "нмс", "имс", "рмс", "цро"})) {
    return kMethodical;
  }
  if (is_one_of(form, {"уо", "руо", "роо", "гороо", "гуо", "оуо", "моуо", "омс", "кдн", "районо",
                       "гороно"})) {
    return kAuthority;
  }
  if (is_one_of(form, {"оо",    "доу",   "доо",   "сош",   "оош",  "нош",  "мбоу", "мкоу",
                       "маоу",  "мбдоу", "мадоу", "мкдоу", "мдоу", "моу",  "гбоу", "гкоу",
                       "гаоу",  "оу",    "удо",   "мбу",   "мку",  "мау",  "му",   "мбудо",
                       "маудо", "мкудо", "ддт",   "цдт",   "дюсш", "поо",  "гбу",  "гау",
                       "гку",   "удод",  "цвр",   "дши",   "дмш",  "мбуду"})) {
    return kOrganisations;
  }
  return {};
}

bool is_methodical(std::string_view form) {
  return form.find("методич") != std::string_view::npos;
}

bool leads_authority(std::string_view form) {
  return is_one_of(form,
                   {"главы", "начальника", "министра", "губернатора", "мэра", "председателя"});
}

bool is_public(std::string_view form) {
  return begins_with_one_of(
      form, {"профсоюз", "общественн", "ветеранск", "некоммерческ", "родительск", "попечительск"});
}

bool is_of_deputies(std::string_view form) {
  return is_one_of(form, {"депутатов", "представителей", "делам"});
}

bool is_centre(std::string_view form) {
  return form.starts_with("центр");
}

bool is_service_of_centre(std::string_view form) {
  return begins_with_one_of(form, {"развития", "сопровождения", "обеспечения", "повышения"});
}

bool is_teaching(std::string_view form) {
  return begins_with_one_of(form, {"педагогич", "классн", "учительск"});
}

bool is_and(std::string_view form) {
  return form == "и";
}

bool takes_addressee(std::string_view form) {
  return begins_with_one_of(form, {"рекоменд", "поруч", "предлож", "предлага"}) ||
         is_one_of(form, {"разрешить", "предписать"});
}

bool ends_addressee(std::string_view form, std::string_view next) {
  if (form == "в" || form == "во") {
    return begins_with_one_of(next, {"цел", "рамк", "срок", "течени", "соответств", "связи", "ходе",
                                     "перво", "полном", "период", "2", "новом", "предстоящ"});
  }
  if (form == "с")
    return begins_with_one_of(next, {"целью", "учетом", "0", "1", "2", "начала", "просьб",
                                     "предложени", "ходатайств", "инициатив"});
  if (form == "на" || form == "при") {
    return begins_with_one_of(next, {"основ", "базе", "период", "услови", "организаци", "поддержке",
                                     "приняти", "формировани", "планировани", "составлени",
                                     "разработк", "подготовк", "проведени", "утверждени"});
  }
  return is_one_of(form, {"необходимо",
                          "следует",
                          "надлежит",
                          "рекомендуется",
                          "рекомендовать",
                          "поручается",
                          "поручить",
                          "предлагается",
                          "предложить",
                          "совместно",
                          "до",
                          "не",
                          "нужно",
                          "надо",
                          "ежегодно",
                          "ежеквартально",
                          "ежемесячно",
                          "своевременно",
                          "незамедлительно",
                          "систематически",
                          "активно",
                          "шире",
                          "активнее",
                          "регулярно",
                          "постоянно"});
}

bool takes_accusative(std::string_view form) {
  return is_one_of(form, {"просить", "просит", "просят", "просим", "прошу", "призвать", "призывает",
                          "призывают", "призываем", "обязать", "уполномочить"});
}

bool is_appeal(std::string_view form) {
  return form.starts_with("обраща") || form == "обратиться";
}
bool is_towards(std::string_view form) {
  return form == "к" || form == "ко";
}
bool is_into(std::string_view form) {
  return form == "в" || form == "во";
}
bool is_petition(std::string_view form) {
  return form.starts_with("ходатайств");
}
bool is_before(std::string_view form) {
  return form == "перед" || form == "пред";
}
bool is_imperative(std::string_view form) {
  return form.size() > std::string_view("абте").size() &&
         (form.ends_with("йте") || form.ends_with("ьте") || form.ends_with("ите"));
}

bool begins_request(std::string_view form, std::string_view next) {
  return is_one_of(form, {"к", "ко", "о", "об"}) || ends_addressee(form, next);
}

bool is_namesake(std::string_view form) {
  return form == "имени" || form == "им";
}

bool is_further(std::string_view form) {
  return form == "далее";
}

}  // namespace svod::clauses::russian
