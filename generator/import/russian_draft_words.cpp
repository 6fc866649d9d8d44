#include "import/russian_draft_words.h"

#include <array>

#include "text/text.h"

namespace svod::import {
namespace {

constexpr std::array kDraftWords =
    std::to_array<std::string_view>({"черновик", "черновика", "draft", "proekt"});
constexpr std::array kProjectWords = std::to_array<std::string_view>({"проект", "проекта"});
constexpr std::array kResolutionStems = std::to_array<std::string_view>(
    {"резолюц", "решени", "рекомендац", "обращени", "постановлени", "итогов"});

}  // namespace

bool is_draft_word(std::string_view form) {
  return text::is_one_of(form, kDraftWords);
}

bool is_project_word(std::string_view form) {
  return text::is_one_of(form, kProjectWords);
}

bool is_resolution_word(std::string_view form) {
  return std::any_of(kResolutionStems.begin(), kResolutionStems.end(),
                     [form](std::string_view stem) { return form.starts_with(stem); });
}

}  // namespace svod::import
