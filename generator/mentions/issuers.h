#pragma once

// Reading -> who issued an act: «Минпросвещения России», «министерства образования, науки и
// молодежной политики … края», «главы администрации …».

#include <cstddef>
#include <cstdint>
#include <string>

#include "mentions/clause_reading.h"
#include "mentions/russian_words.h"

namespace svod::mentions {

enum class Scope : std::uint8_t { None, Federal, Regional, Local };

// Who issued an act, as far as the words tell: `id` of a federal one is short
// ("president", "minprosveshcheniya"), of a regional one made of its words.
struct IssuerReading {
  std::uint32_t end = 0;  // one past its last token; 0: no issuer here
  Scope scope = Scope::None;
  std::string id;
  std::string text;
};

// The issuer that begins at token `at`, in any case form, if there is one.
IssuerReading read_issuer(const Reading& reading, std::size_t at);

// An issuer of tokens [first, end); without `id` one is made of its words.
IssuerReading make_issuer(const Reading& reading, std::size_t first, std::size_t end, Scope scope,
                          std::string id);

// «РФ», «Российской Федерации», «России» at `at`: one past it, or `at`.
std::size_t skip_country(const Reading& reading, std::size_t at);
// «Тамбовской области», «Республики Карелия», «города Москвы»: one past it, or `at`.
std::size_t skip_region(const Reading& reading, std::size_t at);

}  // namespace svod::mentions
