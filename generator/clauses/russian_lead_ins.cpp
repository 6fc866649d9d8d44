#include "clauses/russian_lead_ins.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "tokens/word_lists.h"

namespace svod::clauses::russian {
namespace {

using tokens::begins_with_one_of;
using tokens::ends_with_one_of;
using tokens::is_one_of;

struct VerbStem {
  std::string_view stem;
  Speech speech;
};

// The longest stem that fits wins, so that order does not matter.
constexpr auto kVerbStems = std::to_array<VerbStem>({{"отмет", Speech::Report},
                                                     {"отмеч", Speech::Report},
                                                     {"констатир", Speech::Report},
                                                     {"подчеркн", Speech::Report},
                                                     {"подчеркив", Speech::Report},
                                                     {"признал", Speech::Report},
                                                     {"признает", Speech::Report},
                                                     {"признают", Speech::Report},
                                                     {"признать", Speech::DecideInLeadIn},
                                                     {"установил", Speech::Report},
                                                     {"зафиксир", Speech::ReportInLeadIn},
                                                     {"достигн", Speech::ReportInLeadIn},
                                                     {"достигл", Speech::ReportInLeadIn},
                                                     {"показал", Speech::ReportInLeadIn},
                                                     {"показыва", Speech::ReportInLeadIn},
                                                     {"свидетельств", Speech::ReportInLeadIn},
                                                     {"выявл", Speech::ReportInLeadIn},
                                                     {"выяви", Speech::ReportInLeadIn},
                                                     {"обознач", Speech::Assign},
                                                     {"рекоменд", Speech::Decide},
                                                     {"предлага", Speech::Decide},
                                                     {"предложи", Speech::DecideInLeadIn},
                                                     {"предложен", Speech::DecideInLeadIn},
                                                     {"постанов", Speech::Decide},
                                                     {"поруч", Speech::Decide},
                                                     {"призыва", Speech::Decide},
                                                     {"призвал", Speech::Decide},
                                                     {"призвать", Speech::Decide},
                                                     {"решил", Speech::DecideInLeadIn},
                                                     {"решает", Speech::DecideInLeadIn},
                                                     {"решают", Speech::DecideInLeadIn},
                                                     {"решаем", Speech::DecideInLeadIn},
                                                     {"решено", Speech::DecideInLeadIn},
                                                     {"утвержд", Speech::DecideInLeadIn},
                                                     {"утверд", Speech::DecideInLeadIn},
                                                     {"одобр", Speech::DecideInLeadIn},
                                                     {"планиру", Speech::DecideInLeadIn},
                                                     {"запланир", Speech::DecideInLeadIn},
                                                     {"намети", Speech::DecideInLeadIn},
                                                     {"намеча", Speech::DecideInLeadIn},
                                                     {"намечен", Speech::DecideInLeadIn},
                                                     {"обязу", Speech::DecideInLeadIn},
                                                     {"обяза", Speech::DecideInLeadIn},
                                                     {"договори", Speech::DecideInLeadIn},
                                                     {"ходатайств", Speech::Decide},
                                                     {"определ", Speech::Assign},
                                                     {"ставит", Speech::Assign},
                                                     {"ставят", Speech::Assign},
                                                     {"стоит", Speech::Assign},
                                                     {"стоят", Speech::Assign},
                                                     {"постав", Speech::Assign},
                                                     {"счита", Speech::Consider},
                                                     {"сформулир", Speech::Assign},
                                                     {"выдел", Speech::Assign},
                                                     {"явля", Speech::Assign},
                                                     {"принял", Speech::Assign},
                                                     {"принима", Speech::Assign},
                                                     {"относ", Speech::Assign},
                                                     {"отнес", Speech::Assign},
                                                     {"верим", Speech::Thank},
                                                     {"верит", Speech::Thank},
                                                     {"верят", Speech::Thank},
                                                     {"тревож", Speech::Worry},
                                                     {"беспоко", Speech::Worry},
                                                     {"настораж", Speech::Worry},
                                                     {"огорча", Speech::Worry},
                                                     {"требуют", Speech::Demand},
                                                     {"требует", Speech::Demand},
                                                     {"выража", Speech::Express},
                                                     {"выраз", Speech::Express},
                                                     {"благодар", Speech::Thank},
                                                     {"поздравля", Speech::Thank},
                                                     {"желаем", Speech::Thank},
                                                     {"желают", Speech::Thank},
                                                     {"желает", Speech::Thank},
                                                     {"надеются", Speech::Thank},
                                                     {"надеется", Speech::Thank}});

// Forms that no stem tells from other words.
struct VerbForms {
  std::string_view form;
  Speech speech;
  VerbForm kind;
};
constexpr auto kVerbForms =
    std::to_array<VerbForms>({{"просит", Speech::Decide, VerbForm::Finite},
                              {"просят", Speech::Decide, VerbForm::Finite},
                              {"просим", Speech::Decide, VerbForm::Finite},
                              {"прошу", Speech::Decide, VerbForm::Finite},
                              {"просить", Speech::Decide, VerbForm::Infinitive},
                              {"обращается", Speech::Decide, VerbForm::Finite},
                              {"обращаются", Speech::Decide, VerbForm::Finite},
                              {"обращаемся", Speech::Decide, VerbForm::Finite},
                              {"обратиться", Speech::Decide, VerbForm::Infinitive},
                              {"необходимо", Speech::Need, VerbForm::Finite},
                              {"следует", Speech::Need, VerbForm::Finite},
                              {"надлежит", Speech::Need, VerbForm::Finite},
                              {"нужно", Speech::Need, VerbForm::Finite},
                              {"надо", Speech::Need, VerbForm::Finite},
                              {"требуется", Speech::Need, VerbForm::Finite},
                              {"целесообразно", Speech::Need, VerbForm::Finite},
                              {"предстоит", Speech::Need, VerbForm::Finite},
                              {"должны", Speech::Must, VerbForm::Finite},
                              {"должен", Speech::Must, VerbForm::Finite},
                              {"должна", Speech::Must, VerbForm::Finite},
                              {"должно", Speech::Must, VerbForm::Finite}});

// A finite form: present, past, or the short passive; «предлагались» tells a course of events
// and is none.
bool is_finite(std::string_view form) {
  // «постановлением», «предложением»
  if (form.ends_with("ием")) return false;
  return ends_with_one_of(
      form, {"ет",   "ют",   "ут",   "ит",   "ят",   "ат",   "ем",  "им",  "яю",   "аю",   "ую",
             "ется", "ются", "ится", "ятся", "утся", "атся", "л",   "ла",  "ло",   "ли",   "ен",
             "ена",  "ено",  "ены",  "ан",   "ана",  "ано",  "аны", "нут", "нута", "нуто", "нуты"});
}

// A Cyrillic letter by its two bytes; require two bytes at least.
std::size_t first_letter(std::string_view form) {
  return (static_cast<unsigned char>(form[0]) & 1U) * 64 +
         (static_cast<unsigned char>(form[1]) & 63U);
}

const std::vector<const VerbStem*>& stems_that_begin_like(std::string_view form) {
  static const std::array<std::vector<const VerbStem*>, 128> by_letter = [] {
    std::array<std::vector<const VerbStem*>, 128> made;
    for (const VerbStem& stem : kVerbStems) made.at(first_letter(stem.stem)).push_back(&stem);
    return made;
  }();
  return by_letter.at(first_letter(form));
}

}  // namespace

Verb find_verb(std::string_view form) {
  constexpr std::size_t kShortest = std::string_view("надо").size();
  if (form.size() < kShortest) return {};
  for (const VerbForms& exact : kVerbForms) {
    if (exact.form.size() == form.size() && exact.form[1] == form[1] && exact.form == form) {
      return {exact.speech, exact.kind};
    }
  }
  const VerbStem* best = nullptr;
  for (const VerbStem* stem : stems_that_begin_like(form)) {
    if (form.starts_with(stem->stem) &&
        (best == nullptr || stem->stem.size() > best->stem.size())) {
      best = stem;
    }
  }
  if (best == nullptr) return {};
  if (is_infinitive(form)) return {best->speech, VerbForm::Infinitive};
  if (!is_finite(form)) return {};
  // «Были отмечены грамотами», «предложены выставки» tell what happened; «отмечено» reports.
  const bool plural_passive = ends_with_one_of(form, {"ены", "аны", "ена", "ана", "ен"});
  if (plural_passive && best->speech == Speech::Report) return {};
  return {best->speech, VerbForm::Finite};
}

bool is_division_word(std::string_view form) {
  return form == "раздел" || form == "часть" || form == "глава" || form == "блок";
}

bool names_problems(std::string_view form) {
  return is_one_of(form, {"проблемы", "проблема", "проблему", "недостатки", "недостаток",
                          "трудности", "затруднения", "дефициты", "риски", "противоречия",
                          "сложности", "упущения", "замечания", "недоработки", "барьеры"});
}

bool names_tasks(std::string_view form) {
  return is_one_of(form,
                   {"задачи",       "задача",       "задачу",        "задачами", "приоритеты",
                    "приоритетами", "рекомендации", "предложения",   "меры",     "мероприятия",
                    "поручения",    "направления",  "направлениями", "решения",  "решение",
                    "резолюцию",    "цели",         "перспективы",   "действия", "шаги"});
}

bool names_results(std::string_view form) {
  return is_one_of(form, {"результаты", "итоги", "достижения", "успехи", "показатели", "динамика",
                          "результатами", "итогами", "достижениями", "успехами", "показателями"});
}

bool is_problem_noun(std::string_view form) {
  return begins_with_one_of(form, {"проблем", "недостат", "трудност", "затруднен", "дефицит",
                                   "противоречи", "сложност", "упущени", "недоработ", "барьер"}) ||
         is_one_of(form, {"риски", "рисков", "замечания", "замечаний"});
}

bool is_problem_adjective(std::string_view form) {
  return form.starts_with("проблемн");
}

bool tells_of_unsolved(std::string_view form) {
  return begins_with_one_of(
      form, {"нерешенн", "недостаточн", "неудовлетворительн", "невыполненн", "неразрешенн"});
}

bool tells_of_pride(std::string_view form) {
  return begins_with_one_of(form, {"гордим", "гордит", "горды", "гордост", "радует", "радуют"});
}

bool is_attention(std::string_view form) {
  return begins_with_one_of(
      form, {"решени", "внимани", "улучшени", "доработк", "совершенствовани", "немедленн",
             "особого", "дальнейшего", "скорейшего", "серьезн", "безотлагательн"});
}

bool tells_of_proposals(std::string_view form) {
  return begins_with_one_of(form, {"предлаг", "предлож"});
}

bool tells_of_recommendations(std::string_view form) {
  return form.starts_with("рекоменд");
}

bool tells_of_tasks(std::string_view form) {
  return form.starts_with("задач");
}

bool is_need_noun(std::string_view form) {
  return begins_with_one_of(form, {"необходимост", "потребност", "целесообразност"});
}

bool is_need_adjective(std::string_view form) {
  return begins_with_one_of(
      form, {"необходимы", "целесообразны", "приоритетны", "важны", "важнейши", "нужны", "основны",
             "главны", "первоочередны", "актуальны", "стратегически"});
}

bool is_solving(std::string_view form) {
  return begins_with_one_of(
      form, {"решени", "решить", "решать", "решен", "устран", "преодол", "профилактик",
             "предупрежд", "восполн", "ликвид", "снят", "снижен"});
}

bool is_closing_feeling(std::string_view form) {
  return begins_with_one_of(form, {"уверенност", "благодарност", "признательност", "надежд",
                                   "готовност", "поддержк", "солидарност", "убежден", "пожелани"});
}

bool is_worried_feeling(std::string_view form) {
  return begins_with_one_of(form, {"озабоченност", "обеспокоенност", "тревог", "сожален"});
}

bool is_sure(std::string_view form) {
  return is_one_of(form, {"уверены", "убеждены"});
}

bool announces_next(std::string_view form) {
  return is_one_of(form, {"что", "следующее"});
}

bool is_document_noun(std::string_view form) {
  return is_one_of(form, {"резолюция", "решение", "рекомендации", "резолюцию", "документ",
                          "обращение", "постановление"});
}

bool is_adopted(std::string_view form) {
  return is_one_of(form, {"принята", "принято", "приняты", "принят", "утверждена", "утверждено",
                          "одобрена", "одобрено"});
}

bool begins_with_turn(std::string_view words) {
  return begins_with_one_of(words, {"вместе с тем", "однако", "в то же время", "наряду с",
                                    "при этом", "тем не менее", "но ", "кроме того остаются"});
}

bool tells_of_lack(std::string_view form) {
  return begins_with_one_of(
      form, {"нерешенн", "недостаточн", "остает", "остают", "сохраня", "отсутств", "недостат",
             "невысок", "низк", "слаб", "вызывает", "вызывают", "проблем", "снизил", "ухудш"});
}

bool is_not(std::string_view form) {
  return form == "не";
}

bool is_short_passive(std::string_view form) {
  return ends_with_one_of(form, {"ены", "ена", "ено", "аны", "ана", "ано", "яны", "яна", "яно",
                                 "нуты", "нута", "нуто", "крыты", "крыта", "крыто"}) &&
         // Nouns: «охраны», «стороны» …
         !ends_with_one_of(form, {"охраны", "охрана", "страны", "страна", "смены", "смена", "цены",
                                  "цена", "арена", "арены", "экраны", "планы", "члены", "замены"});
}

bool is_past_plural(std::string_view form) {
  return ends_with_one_of(form, {"ли", "лись"}) && form != "или" && form != "если";
}

bool is_relative_pronoun(std::string_view form) {
  return form.starts_with("котор");
}

bool is_infinitive(std::string_view form) {
  if (form.size() < std::string_view("вести").size() - 2) return false;
  if (ends_with_one_of(form, {"ость", "есть", "асть", "исть", "ости", "ести", "асти", "ность"})) {
    return is_one_of(form, {"провести", "вести", "привести", "внести", "ввести", "довести",
                            "обрести", "нести", "завести", "перевести", "развести", "приобрести",
                            "вывести", "возвести", "свести", "учесть", "привнести", "принести"});
  }
  return ends_with_one_of(
             form, {"ать",  "ять",    "ить",   "еть",      "уть",    "ыть",   "оть",   "йти",
                    "сти",  "зти",    "аться", "яться",    "иться",  "еться", "уться", "ыться",
                    "чься", "беречь", "влечь", "привлечь", "помочь", "йтись", "стись"}) &&
         !is_one_of(form, {"часть", "сеть", "нить", "память", "печать", "пять", "девять", "десять",
                           "область", "пути", "дети", "площадь", "роли", "мать"});
}

bool is_adjective(std::string_view form) {
  return ends_with_one_of(form,
                          {"ый", "ий", "ой",  "ая",  "яя",  "ое",  "ее",  "ые",  "ие", "ых", "их",
                           "ым", "им", "ыми", "ими", "ого", "его", "ому", "ему", "ую", "юю"}) &&
         !ends_with_one_of(form, {"ние", "тие", "вие", "сие"});
}

bool is_signatory(std::string_view form) {
  return is_one_of(form, {"председатель",   "секретарь",
                          "президиум",      "глава",
                          "начальник",      "директор",
                          "заведующий",     "заведующая",
                          "подпись",        "подписи",
                          "сопредседатель", "председательствующий",
                          "заместитель",    "и",
                          "врио",           "руководитель",
                          "оргкомитет",     "редакционная",
                          "модератор",      "министр"});
}

bool is_place_word(std::string_view form) {
  return is_one_of(form, {"г", "город", "пос", "поселок", "с", "село", "р", "пгт", "рп", "ст",
                          "станица", "д", "деревня", "аул", "п", "гор"});
}

bool is_deciding_kind(std::string_view kind) {
  return is_one_of(kind, {"решение", "рекомендации", "постановление"});
}

}  // namespace svod::clauses::russian
