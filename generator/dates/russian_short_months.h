#pragma once

// The months as spreadsheets shorten them, folded: «авг» of «авг.20».

#include <string_view>

namespace svod::dates::russian {

// 1–12, or 0.
inline int short_month(std::string_view form) {
  constexpr std::string_view kMonths[] = {"янв", "фев", "мар", "апр", "май", "июн",
                                          "июл", "авг", "сен", "окт", "ноя", "дек"};
  constexpr std::string_view kLongSeptember = "сент";
  if (form == kLongSeptember) form = form.substr(0, kMonths[0].size());
  int number = 0;
  for (const std::string_view month : kMonths) {
    ++number;
    if (form == month) return number;
  }
  return 0;
}

}  // namespace svod::dates::russian
