#include "import/russian_draft_words.h"

#include <algorithm>
#include <array>

namespace svod::import {
namespace {

constexpr std::array kDraftWords =
    std::to_array<std::string_view>({"черновик", "черновика", "draft", "proekt"});
constexpr std::array kProjectWords = std::to_array<std::string_view>({"проект", "проекта"});
constexpr std::array kResolutionStems = std::to_array<std::string_view>(
    {"резолюц", "решени", "рекомендац", "обращени", "постановлени", "итогов"});

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& words, std::string_view form) {
  return std::find(words.begin(), words.end(), form) != words.end();
}

}  // namespace

bool is_draft_word(std::string_view form) {
  return holds(kDraftWords, form);
}

bool is_project_word(std::string_view form) {
  return holds(kProjectWords, form);
}

bool is_resolution_word(std::string_view form) {
  return std::any_of(kResolutionStems.begin(), kResolutionStems.end(),
                     [form](std::string_view stem) { return form.starts_with(stem); });
}

}  // namespace svod::import
