// What ICU does by the rules of the Russian locale: romanise, collate, format.

#include <unicode/coll.h>
#include <unicode/dtfmtsym.h>
#include <unicode/msgfmt.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>
#include <unordered_map>

#include "base/format.h"
#include "base/message.h"
#include "text/text.h"

namespace svod::text {
namespace {

constexpr std::string_view kYear = "год";
constexpr std::string_view kYearShort = "г.";

const icu::Locale& russian() {
  static const icu::Locale locale("ru");
  return locale;
}

icu::UnicodeString to_utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

std::unique_ptr<icu::Transliterator> make_romanisation() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
      icu::UnicodeString("Russian-Latin/BGN; NFD; [:M:] Remove"), UTRANS_FORWARD, status));
  SVOD_CHECK(U_SUCCESS(status) && made != nullptr);
  return made;
}

std::unique_ptr<icu::Collator> make_collator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(russian(), status));
  SVOD_CHECK(U_SUCCESS(status) && made != nullptr);
  made->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  SVOD_CHECK(U_SUCCESS(status));
  return made;
}

// ICU objects are dear to make and not to be shared between threads while in use.
const icu::Transliterator& romanisation() {
  thread_local const std::unique_ptr<icu::Transliterator> made = make_romanisation();
  return *made;  // NOLINT(clang-analyzer-cplusplus.NewDelete): it lives as long as the thread
}

const icu::Collator& collator() {
  thread_local const std::unique_ptr<icu::Collator> made = make_collator();
  return *made;  // NOLINT(clang-analyzer-cplusplus.NewDelete): it lives as long as the thread
}

std::string month_name(int month, icu::DateFormatSymbols::DtContextType context) {
  thread_local const std::unique_ptr<icu::DateFormatSymbols> symbols = [] {
    UErrorCode status = U_ZERO_ERROR;
    auto made = std::make_unique<icu::DateFormatSymbols>(russian(), status);
    SVOD_CHECK(U_SUCCESS(status));
    return made;
  }();
  std::int32_t count = 0;
  const icu::UnicodeString* names =
      symbols->getMonths(count, context, icu::DateFormatSymbols::WIDE);
  SVOD_CHECK(month >= 1 && month <= count);
  return to_utf8(names[month - 1]);
}

struct Message {
  std::unique_ptr<icu::MessageFormat> format;
  std::vector<std::string> names;  // the arguments that the pattern asks for
};

Result<Message> parse_message(std::string_view pattern) {
  const icu::UnicodeString wide = to_utf16(pattern);
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  icu::MessagePattern parts(wide, &where, status);
  if (U_FAILURE(status)) {
    return Error{say("the message «{}» is not well formed near character {}: {}", pattern,
                     where.offset, u_errorName(status))};
  }
  Message message;
  for (std::int32_t i = 0; i < parts.countParts(); ++i) {
    const icu::MessagePattern::Part& part = parts.getPart(i);
    const UMessagePatternPartType type = part.getType();
    if (type == UMSGPAT_PART_TYPE_ARG_NAME || type == UMSGPAT_PART_TYPE_ARG_NUMBER) {
      message.names.push_back(to_utf8(parts.getSubstring(part)));
    }
  }
  message.format = std::make_unique<icu::MessageFormat>(wide, russian(), where, status);
  if (U_FAILURE(status)) {
    return Error{say("the message «{}» cannot be used: {}", pattern, u_errorName(status))};
  }
  return message;
}

}  // namespace

std::string slug(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  icu::UnicodeString wide = to_utf16(text);
  romanisation().transliterate(wide);
  const std::string latin = to_utf8(wide);
  std::string out;
  out.reserve(latin.size());
  for (std::size_t at = 0; at < latin.size();) {
    const char32_t c = next_code_point(latin, at);
    // ʹ ʺ · and apostrophes stand inside words.
    if (c == 0x2B9 || c == 0x2BA || c == 0xB7 || c == 0x2BC || c == '\'' || c == 0x2019) continue;
    const bool digit = c >= '0' && c <= '9';
    const bool small = c >= 'a' && c <= 'z';
    if (digit || small) {
      out += static_cast<char>(c);
    } else if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c + 32);
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  if (out.size() > kLongest) {
    const std::size_t hyphen = out.rfind('-', kLongest);
    out.resize(hyphen == std::string::npos ? kLongest : hyphen);
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

int compare_russian(std::string_view a, std::string_view b) {
  UErrorCode status = U_ZERO_ERROR;
  const UCollationResult order = collator().compareUTF8(
      icu::StringPiece(a.data(), static_cast<std::int32_t>(a.size())),
      icu::StringPiece(b.data(), static_cast<std::int32_t>(b.size())), status);
  if (U_SUCCESS(status) && order != UCOL_EQUAL) return order == UCOL_LESS ? -1 : 1;
  // Texts that differ in what collation ignores still need one order.
  const int bytes = a.compare(b);
  return bytes < 0 ? -1 : (bytes > 0 ? 1 : 0);
}

Result<std::string> format_message(std::string_view pattern,
                                   const std::map<std::string, Argument>& arguments) {
  // Patterns come from a theme's strings: a few hundred. The limit only guards against misuse.
  constexpr std::size_t kMostMessages = 4096;
  thread_local std::unordered_map<std::string, Message> messages;
  std::string key(pattern);
  auto found = messages.find(key);
  if (found == messages.end()) {
    auto message = parse_message(pattern);
    if (!message) return message.error();
    if (messages.size() >= kMostMessages) messages.clear();
    found = messages.emplace(std::move(key), std::move(*message)).first;
  }
  const Message& message = found->second;
  for (const std::string& name : message.names) {
    if (!arguments.contains(name)) {
      return Error{say("the message «{}» needs the argument '{}'", pattern, name)};
    }
  }
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : arguments) {
    names.push_back(to_utf16(name));
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      values.emplace_back(*number);
    } else {
      values.emplace_back(to_utf16(std::get<std::string>(value)));
    }
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString out;
  message.format->format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), out,
                         status);
  if (U_FAILURE(status)) {
    return Error{say("the message «{}» cannot be formatted: {}", pattern, u_errorName(status))};
  }
  return to_utf8(out);
}

std::string format_date(const PartialDate& date) {
  if (!date) return {};
  if (date.month == 0) return format("{} {}", date.year, kYear);
  if (date.day == 0) {
    return format("{} {} {}", month_name(date.month, icu::DateFormatSymbols::STANDALONE), date.year,
                  kYearShort);
  }
  return format("{} {} {} {}", date.day, month_name(date.month, icu::DateFormatSymbols::FORMAT),
                date.year, kYearShort);
}

}  // namespace svod::text
