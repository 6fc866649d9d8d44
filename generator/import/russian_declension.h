#pragma once

// From the case in which a name is printed to the nominative, by the endings of adjectives
// and of the names of towns. Words that decline by no rule are the registry's to know.

#include <string>
#include <string_view>
#include <vector>

#include "tokens/russian_gatherings.h"

namespace svod::import {

// «-ого», «-ей», «-ых»: may be a genitive adjective.
bool is_genitive_adjective(std::string_view form);
// «Тынды», «Сызрани»: may be the genitive of a name and hardly a nominative.
bool ends_as_genitive(std::string_view form);
// Any case of the masculine singular: «Тихвинского», «Тихвинском», «Тихвинский».
bool is_masculine_adjective(std::string_view form);

// «Новый», «Верхняя», «Красное», «Старые»: ends as an adjective in the nominative.
bool is_nominative_adjective(std::string_view form);

// «районной» → «районная», «муниципального» → «муниципальный»; `printed` itself if it is no
// genitive adjective. A word of capitals comes back in small letters.
std::string nominative_adjective(std::string_view printed, tokens::Gender gender);
// The same from any oblique case of the masculine: «Тихвинском» → «Тихвинский».
std::string nominative_masculine(std::string_view printed);

// What a town may be called in the nominative, the likeliest first: «Тынды» → «Тында», «Тынды».
std::vector<std::string> nominative_towns(std::string_view genitive);
// Of words that decline together: «Нижнего Новгорода» → «Нижний Новгород».
std::vector<std::string> nominative_towns(const std::vector<std::string>& words);

// «Угличе» → «Углич», «Тынде» → «Тында».
std::vector<std::string> towns_of_prepositional(std::string_view prepositional);
// «ЗАТО» before the name of a closed town.
bool is_closed_town(std::string_view form);
// A name of a settlement that cannot be a prepositional: «Чемал», «Усть-Кан».
bool is_undeclined(std::string_view form);
// «в», «во» before a place.
bool is_in_preposition(std::string_view form);

// The nouns that make a name a district: «района» → «район»; "" for any other word.
std::string_view district_noun(std::string_view form);
// «районной», «городского», «улусного»: whose gathering it is.
bool tells_level(std::string_view form);
// «района», «округа», «области», «края»: the noun of a district or a region in the genitive.
bool is_genitive_of_place(std::string_view form);
// «область», «край», «республика», «округ» in any case.
bool is_region_noun(std::string_view form);
// The nominative of such a noun, and its gender.
std::string_view region_noun(std::string_view form);
tokens::Gender region_gender(std::string_view nominative);
// «муниципального», «городского», «национального», «автономного»: between name and noun.
bool is_office_adjective(std::string_view form);
// «город», «города», «городе», «г»
bool is_town_noun(std::string_view form);

// «г.о.», «м.р.», «м.о.» by their letters: «городской округ»; "" for any other pair.
std::string_view abbreviated_district(std::string_view first, std::string_view second);
// «МР», «ГО» before a name: «муниципальный район»; "" for any other word.
std::string_view district_of_letters(std::string_view form);
// «МО»: a municipal formation or a municipal okrug.
bool is_municipal_letters(std::string_view form);
// What «Хасанского МО» may be: «Хасанский муниципальный округ», «Хасанское муниципальное
// образование».
std::vector<std::string> districts_of_municipal_letters(const std::string& masculine,
                                                        const std::string& neuter);
// «муниципальное образование»
bool is_neuter_district(std::string_view noun);
// «округ» alone may be federal, autonomous or a school's.
bool needs_office_adjective(std::string_view noun);
// «Приволжского»: an okrug of such a name is a federal one.
bool is_of_federal_district(std::string_view form);

// A name keeps its capital where a common adjective loses it: «Тихвинской», not «Районной».
bool is_kept_capital(std::string_view form);
// «Тихвинского», «Вольский»: made of a name, unlike «каждого».
bool is_proper_adjective(std::string_view form);
// Can a text name a district, a region? By its bytes, so that most are not tokenised.
bool names_district(std::string_view text);
bool names_region(std::string_view text);

std::string town(std::string_view name);              // «город Тында»
std::string town_genitive(std::string_view name);     // «города Тынды»
std::string town_abbreviated(std::string_view name);  // «г. Тында»
// The name of «город Тында»; "" of any other district.
std::string_view name_of_town(std::string_view district);

}  // namespace svod::import
