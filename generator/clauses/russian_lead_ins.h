#pragma once

// The verbs and nouns by which Russian resolutions introduce results, problems, tasks and
// closings. Forms are folded.

#include <string_view>

namespace svod::clauses::russian {

enum class VerbForm { None, Finite, Infinitive };

// What a verb announces.
enum class Speech {
  None,
  Report,          // отмечают, констатирует, признают
  ReportInLeadIn,  // достигнуты, показали: only before a list
  Decide,  // предлагают, рекомендует, постановляет, поручить
  DecideInLeadIn,  // решили, утвердить, одобрить, планируют: only before a list
  Assign,  // определили, ставит, приняли: with a noun of tasks, before a list
  Consider,  // считают, считать: with «необходимым», «задачами»
  Express,   // выражают: the noun decides
  Thank,     // благодарят, поздравляют, желают, верим
  Worry,     // тревожит, беспокоит
  Demand,    // требуют: with «решения», «внимания»
  Need,      // необходимо, следует: only before a list
  Must,      // должны: the weaker, for it mostly stands in a subordinate clause
};

struct Verb {
  Speech speech = Speech::None;
  VerbForm form = VerbForm::None;
};
Verb find_verb(std::string_view form);

// «Раздел», «Часть», «Глава» before the number of a heading.
bool is_division_word(std::string_view form);

// Nouns in the case of a subject or an object: «проблемы», «задачи», «итоги».
bool names_problems(std::string_view form);
bool names_tasks(std::string_view form);
bool names_results(std::string_view form);
// Any case: «проблем», «недостатков» after a verb of reporting.
bool is_problem_noun(std::string_view form);
// «проблемные» of «проблемные поля»
bool is_problem_adjective(std::string_view form);
// «нерешенными», «недостаточно»: makes a lead-in one of problems.
bool tells_of_unsolved(std::string_view form);
// «гордиться», «радует»: makes a lead-in one of results.
bool tells_of_pride(std::string_view form);
// «решения», «внимания» after «требуют»
bool is_attention(std::string_view form);
// «предлагают», «предложения» — «рекомендует», «рекомендации» — «задачами», «задач» (all forms)
bool tells_of_proposals(std::string_view form);
bool tells_of_recommendations(std::string_view form);
bool tells_of_tasks(std::string_view form);
// «необходимость», «потребность»: a report of it before a list is a task.
bool is_need_noun(std::string_view form);
// «необходимым», «целесообразным», «приоритетными»: after «считают».
bool is_need_adjective(std::string_view form);
// «решение», «устранить», «преодолению»: what is done to a problem.
bool is_solving(std::string_view form);
// «уверенность», «благодарность», «готовность» — «озабоченность», «тревогу» (all cases)
bool is_closing_feeling(std::string_view form);
bool is_worried_feeling(std::string_view form);
// «уверены», «убеждены»
bool is_sure(std::string_view form);
// «что», «следующее»: what is reported follows, in this sentence and the next.
bool announces_next(std::string_view form);
// «резолюция», «решение», «рекомендации»: what is adopted; «принята», «приняты»
bool is_document_noun(std::string_view form);
bool is_adopted(std::string_view form);

// «вместе с тем», «однако», «в то же время», «наряду с этим»: `words` is the beginning of a
// sentence, joined by single spaces.
bool begins_with_turn(std::string_view words);
// «нерешенными», «недостаточно», «остается», «сохраняются», «отсутствует»
bool tells_of_lack(std::string_view form);
bool is_not(std::string_view form);
bool is_short_passive(std::string_view form);  // решены, создана, обеспечено
bool is_past_plural(std::string_view form);    // выдали, провели
bool is_relative_pronoun(std::string_view form);  // которые, которых

bool is_infinitive(std::string_view form);
bool is_adjective(std::string_view form);

// «председатель», «секретарь», «президиум», «глава»: begins a signature.
bool is_signatory(std::string_view form);
// «г», «пос», «с», «село», «город»: begins a place line.
bool is_place_word(std::string_view form);

// Kinds of document (of front matter) whose title itself says that points are decisions.
bool is_deciding_kind(std::string_view kind);

}  // namespace svod::clauses::russian
