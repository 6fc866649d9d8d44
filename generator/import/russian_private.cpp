#include "import/russian_private.h"

#include <algorithm>
#include <array>

namespace svod::import {
namespace {

bool begins_with_any(std::string_view form, const auto& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [form](std::string_view beginning) { return form.starts_with(beginning); });
}

}  // namespace

bool is_telephone_word(std::string_view form) {
  return form == "тел" || form == "факс" || form == "моб" || form == "сот" ||
         form.starts_with("телефон") || form.starts_with("телефакс") || form.ends_with("факс");
}

bool is_insurance_word(std::string_view form) {
  return form == "снилс";
}

bool is_passport_word(std::string_view form) {
  return form.starts_with("паспорт") || form == "серия" || form == "серии" || form == "серию";
}

bool is_number_word(std::string_view form) {
  return form == "номер" || form == "ном";
}

bool is_birth_word(std::string_view form) {
  return form == "рождения" || form == "родился" || form == "родилась" || form == "род";
}

bool is_birth_letter(std::string_view form) {
  return form == "р";
}

bool is_class_word(std::string_view form) {
  static constexpr auto kForms =
      std::to_array<std::string_view>({"класс", "класса", "классе", "кл", "классу", "классом"});
  return std::find(kForms.begin(), kForms.end(), form) != kForms.end();
}

bool is_staff_word(std::string_view form) {
  static constexpr auto kBeginnings = std::to_array<std::string_view>(
      {"учител", "преподавател", "директор", "заместител", "педагог", "воспитател", "руководит",
       "тренер", "методист", "заведующ", "начальник", "наставник", "тьютор"});
  return begins_with_any(form, kBeginnings);
}

bool is_patronymic(std::string_view form) {
  static constexpr auto kMasculine =
      std::to_array<std::string_view>({"ович", "евич", "ич", "оглы", "кызы"});
  static constexpr auto kCaseEndings = std::to_array<std::string_view>({"", "а", "у", "ем", "е"});
  static constexpr auto kFeminine = std::to_array<std::string_view>({"овн", "евн", "ичн"});
  static constexpr auto kFeminineEndings =
      std::to_array<std::string_view>({"а", "ы", "е", "у", "ой", "ою"});
  const auto ends = [form](const auto& suffixes, const auto& endings) {
    for (std::string_view suffix : suffixes) {
      for (std::string_view ending : endings) {
        if (!form.ends_with(ending)) continue;
        if (form.substr(0, form.size() - ending.size()).ends_with(suffix)) return true;
      }
    }
    return false;
  };
  constexpr std::size_t kShortest = 10;  // bytes: five letters, «Ильич»
  if (form == "оглы" || form == "кызы") return true;
  return form.size() >= kShortest &&
         (ends(kMasculine, kCaseEndings) || ends(kFeminine, kFeminineEndings));
}

}  // namespace svod::import
