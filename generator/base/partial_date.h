#pragma once

// A date as exact as a text gives it: a year, a month of a year, or a day.

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace svod {

struct PartialDate {
  int year = 0;   // 0: there is no date
  int month = 0;  // 1–12; 0: only the year is known
  int day = 0;    // 1–31; 0: only the month is known

  auto operator<=>(const PartialDate&) const = default;  // NOLINT(modernize-use-nullptr)
  explicit operator bool() const { return year != 0; }
};

// "2021-08-24", "2021-08" or "2021" (ISO 8601); "" where there is no date.
std::string to_iso(const PartialDate& date);

// The inverse of to_iso; nothing if `text` is not of that form or names no real day.
std::optional<PartialDate> parse_iso(std::string_view text);

}  // namespace svod
