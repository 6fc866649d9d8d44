#pragma once

// The sentences by which front matter says why a value was inferred, and what import tells
// of its doubts. Shown to readers in square brackets' company, so they read as a card does.

#include <string>
#include <string_view>

namespace svod::import {

std::string basis_region_of_registry();
// By words of a clause: `where` is «п. 1» or «абз. [7]».
std::string basis_words(std::string_view where, std::string_view words);
// By the name of a project, a programme, an institution: `of_what` is its genitive.
std::string basis_name_of(std::string_view of_what, std::string_view name, std::string_view where);
std::string basis_school_year_words(std::string_view words);
std::string basis_school_year_of_document();
// `event` is the genitive of the gathering, «конференции», or "".
std::string basis_school_year_of_event(std::string_view event);
std::string basis_date_of_attachment();
// By the name of the gathering: `event` is its genitive, «конференции».
std::string basis_event_name(std::string_view event);
std::string basis_district_of_town();
// By what a file says outside its text.
std::string basis_list();
std::string basis_file_name(std::string_view name);
std::string basis_file_properties(std::string_view value);
std::string basis_kind_unnamed();
std::string basis_title_unnamed();

// «проекта», «программы», «учреждения»: what a quoted name behind `stem` is the name of; "".
std::string_view named_thing(std::string_view stem);

// «п. 1.2», «абз. [7]»
std::string place_numbered(std::string_view printed);
std::string place_unnumbered(int ordinal);

std::string doubt_no_district();
std::string doubt_no_region();
std::string doubt_regions(std::string_view names);
std::string doubt_no_date();
// The dates above the title, «26.08.2020, 28.08.2020», as they are told.
std::string doubt_dates(std::string_view dates);
// The day is told without its year: «28 августа с.г.», as printed.
std::string doubt_year(std::string_view day);
std::string doubt_town(std::string_view printed, std::string_view name);
// What stands outside the text (`basis` says where) tells `value`, and the text another, or the
// list where `by_list`.
std::string doubt_outside(std::string_view basis, std::string_view value, bool by_list = false);
// The list tells `value` in its line `line`, and the text another.
std::string doubt_list(int line, std::string_view value);
// No kind is named, and nothing is noted, recommended or set as a task.
std::string doubt_kind();
std::string doubt_no_title();
// «З.» is read as «3.»
std::string doubt_number(std::string_view printed, std::string_view read);
std::string told_theme_in_body(int line);

}  // namespace svod::import
