#include "import/russian_basis.h"

#include <array>
#include <utility>

#include "base/format.h"

namespace svod::import {

std::string basis_region_of_registry() {
  return "в документе не названа; по справочнику районов";
}

std::string basis_words(std::string_view where, std::string_view words) {
  return svod::format("по {} («{}»)", where, words);
}

std::string basis_name_of(std::string_view of_what, std::string_view name, std::string_view where) {
  return svod::format("по названию {} «{}» ({})", of_what, name, where);
}

std::string basis_school_year_words(std::string_view words) {
  return svod::format("по словам «{}»", words);
}

std::string basis_school_year_of_document() {
  return "по дате документа";
}

std::string basis_school_year_of_event(std::string_view event) {
  return svod::format("по дню {}", event.empty() ? "проведения" : event);
}

std::string basis_date_of_attachment() {
  return "в документе не названа; по году документа, к которому он приложен";
}

std::string basis_event_name(std::string_view event) {
  return svod::format("по названию {}", event);
}

std::string basis_district_of_town() {
  return "в документе не назван; по месту";
}

std::string basis_list() {
  return "по описи";
}

std::string basis_file_name(std::string_view name) {
  return svod::format("по имени файла: «{}»", name);
}

std::string basis_file_properties(std::string_view value) {
  return svod::format("по свойствам файла: «{}»", value);
}

std::string basis_kind_unnamed() {
  return "в документе не назван";
}

std::string basis_title_unnamed() {
  return "тема в документе не названа; по заголовку";
}

std::string_view named_thing(std::string_view stem) {
  static constexpr auto kThings = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"проект", "проекта"},
      {"программ", "программы"},
      {"подпрограмм", "подпрограммы"},
      {"стратег", "стратегии"},
      {"концепц", "концепции"},
      {"систем", "системы"},
      {"учрежден", "учреждения"},
      {"институт", "института"},
      {"центр", "центра"},
      {"конкурс", "конкурса"},
      {"движен", "движения"},
      {"закон", "закона"},
      {"план", "плана"},
  });
  for (const auto& [of, genitive] : kThings) {
    if (of == stem) return genitive;
  }
  return {};
}

std::string place_numbered(std::string_view printed) {
  while (!printed.empty() && (printed.back() == '.' || printed.back() == ')')) {
    printed.remove_suffix(1);
  }
  return svod::format("п. {}", printed);
}

std::string place_unnumbered(int ordinal) {
  return svod::format("абз. [{}]", ordinal);
}

std::string doubt_no_district() {
  return "район не найден: впишите его в поле district";
}

std::string doubt_no_region() {
  return "регион не назван, и справочник его не знает: впишите его в поле region";
}

std::string doubt_regions(std::string_view names) {
  return svod::format("район с таким названием есть в нескольких регионах ({}): впишите нужный",
                      names);
}

std::string doubt_no_date() {
  return "дата не найдена: впишите её в поле date";
}

std::string doubt_dates(std::string_view dates) {
  return svod::format("над заголовком стоят разные даты ({}): впишите нужную в поле date", dates);
}

std::string doubt_year(std::string_view day) {
  return svod::format("дата без года («{}»): впишите её в поле date", day);
}

std::string doubt_town(std::string_view printed, std::string_view name) {
  return svod::format("города нет в справочнике: «{}» понято как «{}», проверьте", printed, name);
}

std::string doubt_outside(std::string_view basis, std::string_view value, bool by_list) {
  return svod::format("{} — {}, в {} иное: проверьте", basis, value, by_list ? "описи" : "тексте");
}

std::string doubt_list(int line, std::string_view value) {
  return doubt_outside(svod::format("по описи (строка {})", line), value);
}

std::string doubt_kind() {
  return "вид не назван, и в тексте ничего не отмечено, не рекомендовано и не поручено: проверьте, "
         "резолюция ли это";
}

std::string doubt_no_title() {
  return "тема не найдена: впишите её в поле title";
}

std::string doubt_number(std::string_view printed, std::string_view read) {
  return svod::format("номер «{}» прочитан как «{}»: проверьте", printed, read);
}

std::string told_theme_in_body(int line) {
  return svod::format("взята из текста (строка {}), в заголовке её нет", line);
}

}  // namespace svod::import
