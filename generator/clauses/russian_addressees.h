#pragma once

// To whom tasks are given: nouns of bodies and people, from the dative to the nominative.
// Forms are folded.

#include <optional>
#include <string>
#include <string_view>

#include "tokens/russian_gatherings.h"

namespace svod::clauses::russian {

using tokens::Gender;

struct Declined {
  std::string nominative;  // in lower case
  Gender gender = Gender::Plural;
  std::string_view kind;  // Clause::addressee_kind; "" where the noun alone does not tell
  bool certain = true;    // the form can be no other case
};

// A noun of the table in the dative. A hyphenated noun declines in both its parts.
std::optional<Declined> decline_known_noun(std::string_view dative);

// A noun of the table in the accusative: «администрацию» → «администрация», «глав» → «главы».
std::optional<Declined> decline_accusative_noun(std::string_view accusative);
// «городскую» → «городская», «районный» → «районный», «молодых» → «молодые».
std::optional<std::string> decline_accusative_adjective(std::string_view accusative, Gender gender);

// The same in the instrumental: «министерством» → «министерство», «областным» → «областной».
std::optional<Declined> decline_instrumental_noun(std::string_view instrumental);
std::optional<std::string> decline_instrumental_adjective(std::string_view instrumental,
                                                          Gender gender);

// Any noun, by its ending: «штабу» → «штаб». Only the plural («-ам», «-ям») is certain.
// `feminine`: a feminine adjective stands before it, so that «газете» may be «газета».
std::optional<Declined> decline_noun_by_ending(std::string_view dative, bool feminine = false);

// An adjective, participle or pronoun of that gender in the dative: «районному» → «районный»;
// nothing if the form is no dative of that gender.
std::optional<std::string> decline_adjective(std::string_view dative, Gender gender);
bool may_be_dative_adjective(std::string_view form);

// МКУ, МБОУ, ИМЦ …: kind by abbreviation; "" for unknown ones.
std::string_view kind_of_abbreviation(std::string_view form);
// «методический», «методических»
bool is_methodical(std::string_view form);
// «главы», «начальника»: whose deputy is of the authorities.
bool leads_authority(std::string_view form);
// «профсоюзной», «общественным»: no schools.
bool is_public(std::string_view form);
// «депутатов» behind «совету», «делам» behind «комиссии по»: a body of power.
bool is_of_deputies(std::string_view form);
// «центр» with «развития», «сопровождения», «обеспечения» is a methodical service.
bool is_centre(std::string_view form);
bool is_service_of_centre(std::string_view form);
// «педагогическим» before «работникам»; «классным» before «руководителям»
bool is_teaching(std::string_view form);

bool is_and(std::string_view form);
// «рекомендует», «поручить», «предложить»: the addressee follows in the dative.
bool takes_addressee(std::string_view form);
// «просить», «призвать»: the addressee follows in the accusative.
bool takes_accusative(std::string_view form);
// «обращаемся», «обратиться»; «к»: «обращаемся к родителям»
bool is_appeal(std::string_view form);
bool is_towards(std::string_view form);
// «в» of «обратиться в министерство»; «ходатайствовать», «перед»
bool is_into(std::string_view form);
bool is_petition(std::string_view form);
bool is_before(std::string_view form);
// «обеспечьте», «читайте»
bool is_imperative(std::string_view form);
// What ends an addressee: «необходимо», «совместно», «до», «в целях» … `next` follows `form`.
bool ends_addressee(std::string_view form, std::string_view next);
// «к участию», «о выделении», «с просьбой»: what is asked of an addressee.
bool begins_request(std::string_view form, std::string_view next);
// «имени», «им.»: whose name a school bears.
bool is_namesake(std::string_view form);
// «далее», of «(далее – Управление)»
bool is_further(std::string_view form);

}  // namespace svod::clauses::russian
