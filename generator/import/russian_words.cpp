#include "import/russian_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/text.h"

namespace svod::import {
namespace {

struct KindWords {
  std::array<std::string_view, 3> words;  // but for the first, "" where there are fewer
  std::string_view kind;
  bool draft;
};
constexpr auto kKinds = std::to_array<KindWords>({
    {{"проект", "резолюции", ""}, "проект резолюции", true},
    {{"проект", "резолюция", ""}, "проект резолюции", true},
    {{"проект", "решения", ""}, "решение", true},
    {{"проект", "решение", ""}, "решение", true},
    {{"проект", "рекомендаций", ""}, "рекомендации", true},
    {{"проект", "постановления", ""}, "постановление", true},
    {{"проект", "итогового", "документа"}, "итоговый документ", true},
    {{"проект", "итоговый", "документ"}, "итоговый документ", true},
    {{"проект", "обращения", ""}, "обращение", true},
    {{"итоговая", "резолюция", ""}, "резолюция", false},
    {{"итоговый", "документ", ""}, "итоговый документ", false},
    {{"резолюция", "", ""}, "резолюция", false},
    {{"решение", "", ""}, "решение", false},
    {{"решения", "", ""}, "решение", false},
    {{"рекомендации", "", ""}, "рекомендации", false},
    {{"постановление", "", ""}, "постановление", false},
    {{"обращение", "", ""}, "обращение", false},
});

constexpr auto kParticipants =
    std::to_array<std::string_view>({"участников", "делегатов", "представителей"});

constexpr auto kHappening = std::to_array<std::string_view>(
    {"состоялась",  "состоялось",  "состоялся",   "состоялись", "прошла",       "прошло",
     "прошел",      "прошли",      "проведена",   "проведено",  "проведен",     "проведены",
     "проходила",   "проходило",   "проходил",    "проходили",  "работала",     "собралась",
     "собрались",   "проводилась", "проводилось", "проводился", "организована", "организовано",
     "завершилась", "завершилось", "открылась",   "открылось"});

constexpr auto kTheme = std::to_array<std::string_view>({"тема", "теме", "тему", "темой", "темы"});

constexpr auto kActStems = std::to_array<std::string_view>(
    {"указ", "приказ", "постановлен", "закон", "распоряжен", "письм", "стандарт", "стратег",
     "концепц", "послан", "декрет", "поручен", "протокол", "федеральн"});

constexpr auto kLeadInVerbs = std::to_array<std::string_view>(
    {"отмечает",      "отмечают",      "отметила",      "отметили",      "отметил",
     "отметило",      "отмечается",    "рекомендует",   "рекомендуют",   "рекомендовала",
     "рекомендовали", "рекомендовать", "рекомендовано", "рекомендуется", "предлагает",
     "предлагают",    "предложила",    "предложили",    "предлагается",  "решила",
     "решили",        "решил",         "решило",        "решает",        "решают",
     "постановляет",  "постановляют",  "постановила",   "постановили",   "постановил",
     "считает",       "считают",       "считать",       "признает",      "признают",
     "констатирует",  "констатируют",  "обращается",    "обращаются",    "призывает",
     "призывают",     "определила",    "определили",    "определяет",    "определяют",
     "поручает",      "поручают",      "поручить",      "предложить",    "отметить",
     "ходатайствует", "ходатайствуют", "просит",        "просят",        "одобряет",
     "одобряют",      "одобрить",      "принимает",     "приняла",       "приняли",
     "подчеркивают",  "подчеркивает",  "обращаемся",    "рекомендуем",   "предлагаем",
     "отмечаем",      "считаем",       "призываем",     "определяем",    "просить",
     "обратиться",    "просим"});

constexpr auto kSectionNouns = std::to_array<std::string_view>(
    {"задачи",      "задача",      "проблемы",   "проблема",  "предложения", "рекомендации",
     "приоритеты",  "направления", "цели",       "цель",      "итоги",       "результаты",
     "достижения",  "выводы",      "решение",    "решения",   "меры",        "мероприятия",
     "перспективы", "приоритет",   "показатели", "обращение", "преамбула",   "введение",
     "заключение",  "приложение"});

constexpr auto kAddresseeDatives = std::to_array<std::string_view>(
    {"управлению",   "управлениям",    "отделу",        "отделам",        "комитету",
     "комитетам",    "департаменту",   "министерству",  "администрации",  "администрациям",
     "учреждению",   "учреждениям",    "организации",   "организациям",   "руководителям",
     "руководителю", "директорам",     "заведующим",    "педагогам",      "учителям",
     "работникам",   "коллективам",    "коллективу",    "центру",         "центрам",
     "службе",       "службам",        "объединениям",  "объединению",    "совету",
     "советам",      "школам",         "школе",         "методистам",     "специалистам",
     "воспитателям", "преподавателям", "родителям",     "общественности", "профсоюзу",
     "кабинету",     "институту",      "институтам",    "главам",         "главе",
     "органам",      "органу",         "садам",         "саду",           "лицеям",
     "гимназиям",    "техникумам",     "колледжам",     "психологам",     "логопедам",
     "сообществу",   "сообществам",    "участникам",    "членам",         "заместителям",
     "делегатам",    "конференции",    "комиссии",      "комиссиям",      "библиотекарям",
     "вузам",        "университету",   "интернату",     "интернатам",     "оргкомитету",
     "ассоциации",   "наставникам",    "депутатам",     "начальнику",     "коллегам",
     "выпускникам",  "ученикам",       "учащимся",      "обучающимся",    "студентам",
     "школьникам",   "молодежи",       "ветеранам",     "жителям",        "гражданам",
     "дому",         "домам",          "дворцу",        "дворцам",        "дирекции",
     "думе",         "собранию",       "правительству", "редакции",       "библиотеке",
     "музею",        "врачу"});

constexpr auto kFunctionWords = std::to_array<std::string_view>(
    {"в",     "во",    "на",      "с",       "со",      "к",       "ко",    "по",         "о",
     "об",    "обо",   "от",      "до",      "из",      "изо",     "за",    "у",          "при",
     "про",   "для",   "без",     "над",     "под",     "между",   "через", "перед",      "среди",
     "около", "после", "кроме",   "и",       "а",       "но",      "или",   "либо",       "да",
     "что",   "чтобы", "как",     "если",    "не",      "ни",      "же",    "ли",         "бы",
     "также", "том",   "числе",   "при",     "путем",   "рамках",  "целях", "согласно",   "№",
     "n",     "№№",    "которые", "который", "которая", "которое", "имени", "посредством"});

constexpr auto kReferenceWords = std::to_array<std::string_view>(
    {"№",      "n",       "п",      "пп",      "пункт",  "пункта",    "пункте",  "пунктом",
     "пункты", "пунктов", "ст",     "статья",  "статьи", "статье",    "статьей", "ч",
     "часть",  "части",   "раздел", "разделе", "главы",  "приложение"});

constexpr auto kAbbreviations = std::to_array<std::string_view>(
    {"т.ч", "т.е",  "т.д", "т.п", "т.к", "т.н", "ч",    "е",    "д",   "к",   "н",     "г",
     "гг",  "г.г",  "вв",  "в",   "др",  "пр",  "проч", "им",   "ул",  "пл",  "просп", "п",
     "пп",  "ст",   "ред", "см",  "ср",  "с",   "стр",  "обл",  "р-н", "кв",  "корп",  "каб",
     "пос", "дер",  "пгт", "руб", "коп", "тыс", "млн",  "млрд", "чел", "экз", "шт",    "мин",
     "час", "проф", "доц", "зам", "зав", "нач", "гос",  "мун",  "обр", "учр"});

constexpr auto kSettlementLabels = std::to_array<std::string_view>(
    {"г",       "р",   "гор", "город",   "с",   "село",    "п",       "пос",
     "поселок", "пгт", "рп",  "д",       "дер", "деревня", "станица", "аул",
     "хутор",   "х",   "сл",  "слобода", "кп",  "ст",      "ст-ца"});

constexpr auto kPageWords =
    std::to_array<std::string_view>({"страница", "стр", "page", "с", "лист"});
constexpr auto kYearWords = std::to_array<std::string_view>(
    {"год", "года", "году", "годом", "годы", "годов", "г", "гг", "годах"});
constexpr auto kComingStems = std::to_array<std::string_view>(
    {"нов", "предстоя", "предстоящ", "наступа", "наступающ", "следующ"});

constexpr auto kDivisionWords =
    std::to_array<std::string_view>({"раздел", "глава", "блок", "секция", "модуль", "направление"});

constexpr auto kInfinitiveEnds =
    std::to_array<std::string_view>({"ть", "ести", "йти", "расти", "чь", "ться"});
constexpr auto kAdopted =
    std::to_array<std::string_view>({"принято", "принята", "принят", "приняты", "утверждено",
                                     "утверждена", "утвержден", "утверждены"});
constexpr auto kNotInfinitives = std::to_array<std::string_view>(
    {"область", "часть", "память", "печать", "четверть", "треть", "очередь", "помощь", "сеть"});
constexpr auto kDativeAdjectiveEnds =
    std::to_array<std::string_view>({"ым", "им", "ому", "ему", "ой"});

}  // namespace

std::optional<NamedKind> kind_at_start(std::span<const tokens::Token> tokens) {
  for (const KindWords& row : kKinds) {
    std::size_t words = 0;
    while (words < row.words.size() && !row.words.at(words).empty() && words < tokens.size() &&
           tokens[words].form == row.words.at(words)) {
      ++words;
    }
    if (words < row.words.size() && !row.words.at(words).empty()) continue;
    return NamedKind{row.kind, words, row.draft};
  }
  return std::nullopt;
}

bool is_address(std::string_view kind) {
  return kind == "обращение";
}

std::string_view default_kind() {
  return "резолюция";
}

std::string_view kind_of_draft(std::string_view kind) {
  return kind == default_kind() ? "проект резолюции" : kind;
}

bool is_draft_mark(std::span<const tokens::Token> tokens) {
  std::size_t words = 0;
  for (const tokens::Token& token : tokens) {
    if (token.kind != tokens::TokenKind::Word) continue;
    if (token.form != "проект") return false;
    ++words;
  }
  return words == 1;
}

bool is_participants_genitive(std::string_view form) {
  return text::is_one_of(form, kParticipants);
}
bool is_happening_verb(std::string_view form) {
  return text::is_one_of(form, kHappening);
}
bool is_theme_noun(std::string_view form) {
  return text::is_one_of(form, kTheme);
}
bool is_act_noun(std::string_view stem) {
  return text::is_one_of(stem, kActStems);
}
bool is_lead_in_verb(std::string_view form) {
  return text::is_one_of(form, kLeadInVerbs);
}
bool is_resolving_verb(std::string_view form) {
  constexpr auto kOfNews = std::to_array<std::string_view>(
      {"принимает", "приняла", "приняли", "обращается", "обращаются", "подчеркивают",
       "подчеркивает", "призывает", "призывают"});
  return is_lead_in_verb(form) && !text::is_one_of(form, kOfNews);
}
bool is_connective(std::string_view form) {
  constexpr auto kConnectives =
      std::to_array<std::string_view>({"однако", "но", "а", "вместе", "наряду", "кроме", "тем"});
  return text::is_one_of(form, kConnectives);
}
bool is_section_noun(std::string_view form) {
  return text::is_one_of(form, kSectionNouns);
}
bool is_division_word(std::string_view form) {
  return text::is_one_of(form, kDivisionWords);
}
bool is_addressee_dative(std::string_view form) {
  if (text::is_one_of(form, kAddresseeDatives)) return true;
  // «педагогам-психологам», «школам-интернатам»
  const std::size_t hyphen = form.find('-');
  return hyphen != std::string_view::npos &&
         text::is_one_of(form.substr(0, hyphen), kAddresseeDatives);
}
bool is_infinitive(std::string_view form) {
  constexpr std::size_t kShortest = 10;  // bytes: five letters
  if (form.size() < kShortest || text::is_one_of(form, kNotInfinitives)) return false;
  return std::any_of(kInfinitiveEnds.begin(), kInfinitiveEnds.end(),
                     [form](std::string_view end) { return form.ends_with(end); }) &&
         !form.ends_with("ость");
}
bool is_dative_plural(std::string_view form) {
  constexpr std::size_t kShortest = 12;  // bytes: six letters
  return form.size() >= kShortest && (form.ends_with("ам") || form.ends_with("ям"));
}
bool agrees_in_dative(std::string_view adjective, std::string_view noun) {
  const auto end = [](std::string_view form, std::string_view one, std::string_view other) {
    return form.ends_with(one) || form.ends_with(other);
  };
  return (end(adjective, "ым", "им") && end(noun, "ам", "ям")) ||
         (end(adjective, "ому", "ему") && end(noun, "у", "ю")) ||
         (end(adjective, "ой", "ей") && end(noun, "е", "и"));
}
bool is_dative_adjective(std::string_view form) {
  return form == "всем" || form == "всей" || form == "всему" ||
         std::any_of(kDativeAdjectiveEnds.begin(), kDativeAdjectiveEnds.end(),
                     [form](std::string_view end) {
                       return form.ends_with(end) && form.size() > end.size() + 4;
                     });
}
bool is_function_word(std::string_view form) {
  return text::is_one_of(form, kFunctionWords);
}
bool is_registered_noun(std::string_view form) {
  return form == "протокол";
}
bool is_conjunction(std::string_view form) {
  constexpr auto kConjunctions = std::to_array<std::string_view>(
      {"и", "или", "либо", "а", "но", "что", "чтобы", "также", "который", "которая", "которое",
       "которые", "которых", "которым", "которыми"});
  return text::is_one_of(form, kConjunctions);
}
bool is_reference_word(std::string_view form) {
  return text::is_one_of(form, kReferenceWords);
}
bool is_abbreviation(std::string_view form) {
  return text::is_one_of(form, kAbbreviations);
}
bool is_settlement_label(std::string_view form) {
  return text::is_one_of(form, kSettlementLabels);
}
bool is_settlement_adjective(std::string_view form) {
  return form == "рабочий" || form == "городской" || form == "дачный" || form == "курортный";
}
bool is_of_town_type(std::string_view form) {
  return form == "городского" || form == "типа" || form == "т";
}
bool is_page_word(std::string_view form) {
  return text::is_one_of(form, kPageWords);
}
bool may_be_stamp_head(std::string_view line) {
  return line.find("одписан") != std::string_view::npos ||
         line.find("ОДПИСАН") != std::string_view::npos;
}
bool is_stamp_head(std::string_view line) {
  bool electronic = false;
  bool signature = false;
  bool signed_by = false;
  for (const tokens::Token& token : tokens::tokenise(line)) {
    signed_by = signed_by || token.form == "подписан" || token.form == "подписано";
    electronic = electronic || token.form.starts_with("электронн");
    signature = signature || token.form.starts_with("подпись");
  }
  return signed_by && electronic && signature;
}
bool is_stamp_word(std::string_view form) {
  constexpr auto kStampWords =
      std::to_array<std::string_view>({"сертификат", "владелец", "действителен", "подписано",
                                       "подписан", "серийный", "кому", "кем", "выдан", "издатель"});
  return text::is_one_of(form, kStampWords);
}
bool is_stamp_pair(std::string_view first, std::string_view second) {
  return (first == "сведения" && second == "о") || (first == "срок" && second == "действия") ||
         (first == "дата" && second.starts_with("подпис")) ||
         (first == "номер" && second.starts_with("сертификат"));
}
bool is_year_word(std::string_view form) {
  return text::is_one_of(form, kYearWords);
}
bool is_attachment_word(std::string_view form) {
  constexpr auto kBeginnings = std::to_array<std::string_view>(
      {"приложени", "утвержд", "принят", "согласован", "одобрен", "к"});
  return std::any_of(kBeginnings.begin(), kBeginnings.end(), [form](std::string_view begin) {
    return begin.size() > 2 ? form.starts_with(begin) : form == begin;
  });
}
bool is_approval_word(std::string_view form) {
  return form == "утверждаю";
}
bool is_agreement_word(std::string_view form) {
  return form.starts_with("согласован");
}
bool is_approving_act(std::string_view form) {
  constexpr auto kActs = std::to_array<std::string_view>(
      {"протоколом", "протоколу", "приказом", "приказу", "решением", "решению", "постановлением",
       "постановлению", "распоряжением", "распоряжению", "резолюцией", "резолюции"});
  return text::is_one_of(form, kActs);
}
bool is_protocol_noun(std::string_view form) {
  return form == "протокол" || form == "протокола" || form == "протоколу" || form == "протоколом";
}
bool is_adopted_word(std::string_view form) {
  return text::is_one_of(form, kAdopted);
}
bool is_date_label(std::string_view form) {
  return form == "дата";
}
bool is_place_label(std::string_view form) {
  return form == "место";
}
bool is_holding(std::string_view form) {
  return form == "проведения";
}
bool is_from_preposition(std::string_view form) {
  return form == "от";
}
bool is_to_preposition(std::string_view form) {
  return form == "к" || form == "ко";
}
bool is_about_preposition(std::string_view form) {
  return form == "о" || form == "об" || form == "обо";
}
bool is_happening_participle(std::string_view form) {
  constexpr auto kBeginnings = std::to_array<std::string_view>(
      {"прошедш", "состоявш", "проходивш", "проведенн", "проходящ", "проводивш"});
  return std::any_of(kBeginnings.begin(), kBeginnings.end(),
                     [form](std::string_view begin) { return form.starts_with(begin); });
}
bool is_and(std::string_view form) {
  return form == "и";
}
bool is_since_preposition(std::string_view form) {
  return form == "с" || form == "со";
}
bool joins_days(std::string_view form) {
  return form == "и" || form == "по";
}
bool is_date_companion(std::string_view form) {
  return form == "в" || form == "и";
}
bool is_before_year_of_tasks(std::string_view form) {
  return form == "на" || form == "в";
}
bool is_before_past_year(std::string_view form) {
  return form == "за";
}
bool is_result_noun(std::string_view form) {
  return form.starts_with("итог") || form.starts_with("результат");
}
bool is_task_noun(std::string_view form) {
  return form.starts_with("задач") || form.starts_with("план");
}
bool is_noting_verb(std::string_view form) {
  return is_lead_in_verb(form) &&
         (form.starts_with("отмеча") || form.starts_with("отмет") || form.starts_with("констат"));
}
bool is_coming_stem(std::string_view stem) {
  return text::is_one_of(stem, kComingStems);
}

}  // namespace svod::import
