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

constexpr std::array kDraftWords =
    std::to_array<std::string_view>({"проект", "черновик", "проекта", "draft", "proekt"});

template <std::size_t size>
std::string_view find(const std::array<std::string_view, size>& words, std::string_view form) {
  const auto found = std::find(words.begin(), words.end(), form);
  return found == words.end() ? std::string_view() : *found;
}

}  // namespace

std::string_view find_other_document(std::string_view form) {
  return find(kOtherDocuments, form);
}

bool is_draft_word(std::string_view form) {
  return !find(kDraftWords, form).empty();
}

}  // namespace svod::intake
