#pragma once

// The words by which a Russian document shows its build: kinds of document, gatherings,
// lead-in verbs, addressees, places. Forms are given and asked for as text::fold makes them.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "tokens/tokens.h"

namespace svod::import {

// A kind of document named by the first tokens of a title: «Резолюция», «ПРОЕКТ РЕШЕНИЯ».
struct NamedKind {
  std::string_view kind;   // as front matter writes it
  std::size_t tokens = 0;  // how many it takes
  bool draft = false;
};
std::optional<NamedKind> kind_at_start(std::span<const tokens::Token> tokens);
// «обращение»: its title may name those whom it turns to, «к родителям».
bool is_address(std::string_view kind);
// What an unknown kind is taken for.
std::string_view default_kind();
// «резолюция» of a draft is its own kind, «проект резолюции»; any other kind stays.
std::string_view kind_of_draft(std::string_view kind);
// «Проект» alone: the line before the kind of a draft.
bool is_draft_mark(std::span<const tokens::Token> tokens);

// «участников», «делегатов» before the gathering.
bool is_participants_genitive(std::string_view form);

// «состоялась», «прошло», «проведена»: what is said of a gathering on its day.
bool is_happening_verb(std::string_view form);
// «тема», «теме», «тему»: what follows in quotes is a theme.
bool is_theme_noun(std::string_view form);
// «указ», «приказ», «постановление», «закон» …: a date after it is not the document's.
bool is_act_noun(std::string_view stem);

// «отмечают», «рекомендует», «решила», «считать»: ends a lead-in before its colon.
bool is_lead_in_verb(std::string_view form);
// «однако», «вместе с тем»: begins a sentence that goes on with what stands above it.
bool is_connective(std::string_view form);
// Of these, those that only a document of a gathering has; a piece of news says «приняли» too.
bool is_resolving_verb(std::string_view form);
// «Задачи», «Проблемы»: a heading made of it introduces a list.
bool is_section_noun(std::string_view form);
// «Раздел», «Глава», «Блок»: with a number or a name after it, a heading.
bool is_division_word(std::string_view form);
// «отделу», «организациям», «руководителям»: an addressee in the dative.
bool is_addressee_dative(std::string_view form);
// «обеспечить», «продолжить»: ends as an infinitive does.
bool is_infinitive(std::string_view form);
// «волонтерам»: a noun in the dative plural, by its ending.
bool is_dative_plural(std::string_view form);
// «районной больнице», «сельскому клубу»: may the two be one dative?
bool agrees_in_dative(std::string_view adjective, std::string_view noun);
// «образовательным», «педагогическим», «муниципальному»: an adjective in the dative.
bool is_dative_adjective(std::string_view form);

// «в», «на», «и», «или», «№»: a line cannot end a sentence with it.
bool is_function_word(std::string_view form);
// «протокол» before its number: a line of the register, not of the title.
bool is_registered_noun(std::string_view form);
// «и», «или», «а»: joins a line to the one before.
bool is_conjunction(std::string_view form);
// «п», «ст», «пункт», «№»: a number after it is a reference, not an item.
bool is_reference_word(std::string_view form);
// «т.ч», «г», «др», «им»: a dot after it need not end the sentence.
bool is_abbreviation(std::string_view form);

// «г», «город», «пос», «село»: a label before the name of a settlement, in the nominative.
bool is_settlement_label(std::string_view form);
// «рабочий», «городской» before «посёлок», «городского типа» (also «т.» of «п.г.т.») behind it.
bool is_settlement_adjective(std::string_view form);
bool is_of_town_type(std::string_view form);
// «страница», «стр», «page» on a line of its own with a number.
bool is_page_word(std::string_view form);
// Holds a line the word of a signature? Asked first, of every line.
bool may_be_stamp_head(std::string_view line);
// «Документ подписан электронной подписью»: a stamp begins.
bool is_stamp_head(std::string_view line);
// «Сертификат», «Владелец», «Действителен»: a line of a stamp begins with it.
bool is_stamp_word(std::string_view form);
// «Сведения о (сертификате)», «Срок действия»: a line of a stamp begins with both.
bool is_stamp_pair(std::string_view first, std::string_view second);
// «год», «года», «г»: after a year.
bool is_year_word(std::string_view form);
// «Приложение», «Утверждена»: of what a document is attached to, above its title.
bool is_attachment_word(std::string_view form);
// «УТВЕРЖДАЮ»: its date is that of the document.
bool is_approval_word(std::string_view form);
// «СОГЛАСОВАНО»: its date is not.
bool is_agreement_word(std::string_view form);
// «протоколом», «решению»: an act by which another is approved, or to which it is attached.
bool is_approving_act(std::string_view form);
// «протокола» in any case: the day of a protocol is the day of what it records.
bool is_protocol_noun(std::string_view form);
// «Принято», «Утверждена»: says when the document itself was.
bool is_adopted_word(std::string_view form);
// «Дата: …» at the end of a document.
bool is_date_label(std::string_view form);
// «Место (проведения): …»
bool is_place_label(std::string_view form);
// «проведения» of a label
bool is_holding(std::string_view form);
// «от» before the date of a document.
bool is_from_preposition(std::string_view form);
// «к» before those whom an address turns to.
bool is_to_preposition(std::string_view form);
// «О», «Об»: begins the title of a decision, «Об итогах …».
bool is_about_preposition(std::string_view form);
// «прошедшего», «состоявшейся»: a participle of a gathering.
bool is_happening_participle(std::string_view form);
// «и» between words of one name.
bool is_and(std::string_view form);
// «с» before the first of several days, «и» and «по» before the last.
bool is_since_preposition(std::string_view form);
bool joins_days(std::string_view form);
// «в» and «и»: may stand before the day of a gathering; «до» and «с» may not.
bool is_date_companion(std::string_view form);
// «на», «в» before a school year that is still to come: it is that of the tasks.
bool is_before_year_of_tasks(std::string_view form);
// «за» before a school year that is past; «итоги», «результатам» of one.
bool is_before_past_year(std::string_view form);
bool is_result_noun(std::string_view form);
// «задачи»: the year behind it is to come.
bool is_task_noun(std::string_view form);
// «отмечает», «отметили»: what is noted has happened.
bool is_noting_verb(std::string_view form);
// «новому», «предстоящий», «наступающем», «следующий»: the school year meant is the next.
bool is_coming_stem(std::string_view stem);

}  // namespace svod::import
