#include "base/partial_date.h"

#include <array>
#include <charconv>

#include "base/format.h"

namespace svod {
namespace {

bool is_real(const PartialDate& date) {
  if (date.year < 1 || date.month < 0 || date.month > 12) return false;
  const bool leap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
  constexpr std::array kDays = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const int last =
      kDays.at(static_cast<std::size_t>(date.month)) + (leap && date.month == 2 ? 1 : 0);
  return date.day >= 0 && date.day <= last;
}

bool read_number(std::string_view text, int& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc{} && end == text.data() + text.size() && text[0] != '-' && out > 0;
}

}  // namespace

std::string to_iso(const PartialDate& date) {
  if (!date) return {};
  std::string out = format("{:04}", date.year);
  if (date.month != 0) out += format("-{:02}", date.month);
  if (date.month != 0 && date.day != 0) out += format("-{:02}", date.day);
  return out;
}

std::optional<PartialDate> parse_iso(std::string_view text) {
  PartialDate date;
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  if (!read_number(text.substr(0, 4), date.year)) return std::nullopt;
  if (text.size() >= 7 && (text[4] != '-' || !read_number(text.substr(5, 2), date.month))) {
    return std::nullopt;
  }
  if (text.size() == 10 && (text[7] != '-' || !read_number(text.substr(8, 2), date.day))) {
    return std::nullopt;
  }
  if (!is_real(date)) return std::nullopt;
  return date;
}

}  // namespace svod
