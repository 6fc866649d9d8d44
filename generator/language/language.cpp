#include "language/language.h"

namespace svod::language {

std::string_view name(Language language) {
  return language == Language::Russian ? "ru" : "en";
}

std::optional<Language> parse_language(std::string_view text) {
  for (const Language language : {Language::English, Language::Russian}) {
    if (text == name(language)) return language;
  }
  return std::nullopt;
}

Language language_of_locale(std::string_view lc_all, std::string_view lc_messages,
                            std::string_view lang) {
  const std::string_view locale = !lc_all.empty()        ? lc_all
                                  : !lc_messages.empty() ? lc_messages
                                                         : lang;
  // «ru», «ru_RU.UTF-8», «ru_RU@euro»
  return parse_language(locale.substr(0, locale.find_first_of("_.@"))).value_or(Language::English);
}

}  // namespace svod::language
