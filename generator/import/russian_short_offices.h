#pragma once

// Office words as lists shorten them, folded: «Тихвинский р-н», «Тихвинский МР».

#include <string_view>

namespace svod::import {

// In full; "" for any other word.
inline std::string_view full_office(std::string_view form) {
  if (form == "р-н" || form == "р-он") return "район";
  if (form == "мр") return "муниципальный район";
  if (form == "го") return "городской округ";
  return {};
}

}  // namespace svod::import
