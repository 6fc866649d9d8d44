#include "intake/russian_other_documents.h"

#include <algorithm>
#include <array>

namespace svod::intake {
namespace {

// Folded: ё is е.
constexpr std::array kOtherDocuments = std::to_array<std::string_view>(
    {"доклад",     "содоклад",     "выступление", "тезисы",     "программа", "план",
     "список",     "перечень",     "протокол",    "приказ",     "положение", "отчет",
     "справка",    "регламент",    "сценарий",    "объявление", "анкета",    "приглашение",
     "информация", "распоряжение", "письмо",      "заявка",     "график",    "сведения",
     "аннотация",  "презентация",  "пресс-релиз", "порядок",    "сообщение", "благодарность"});

}  // namespace

std::string_view find_other_document(std::string_view form) {
  const auto found = std::find(kOtherDocuments.begin(), kOtherDocuments.end(), form);
  return found == kOtherDocuments.end() ? std::string_view() : *found;
}

}  // namespace svod::intake
