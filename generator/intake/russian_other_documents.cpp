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

std::string_view find_other_beginning(std::span<const tokens::Token> tokens) {
  const auto form = [tokens](std::size_t at) {
    return at < tokens.size() ? std::string_view(tokens[at].form) : std::string_view();
  };
  const bool into = form(1) == "в" || form(1) == "к" || form(1) == "для" || form(1) == "по";
  const bool draft = form(2) == "проект" || form(2) == "проекту";
  const std::string_view what = form(draft ? 3 : 2);
  if ((form(0) == "предложения" || form(0) == "замечания") && into &&
      (what.starts_with("резолюци") || what.starts_with("решени"))) {
    return form(0) == "предложения" ? "предложения в резолюцию" : "замечания к резолюции";
  }
  return {};
}

std::string_view find_order_verb(std::string_view form) {
  return form == "приказываю" || form == "приказываем" ? "приказ" : "";
}

std::string_view find_greeting(std::span<const tokens::Token> tokens) {
  constexpr std::size_t kMost = 6;
  const bool greeting = tokens.size() > 1 && tokens.size() <= kMost &&
                        tokens[0].form.starts_with("уважаем") && tokens.back().form == "!";
  return greeting ? "письмо" : "";
}

}  // namespace svod::intake
