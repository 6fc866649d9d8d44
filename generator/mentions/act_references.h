#pragma once

// Reading -> references to acts: kind, issuer, date, number and title in any usual order, and
// several acts under one head («№ 204 и № 474», «№№ 31 и 32»).

#include <cstdint>
#include <string>
#include <vector>

#include "base/partial_date.h"
#include "mentions/clause_reading.h"
#include "mentions/issuers.h"
#include "mentions/russian_words.h"

namespace svod::mentions {

struct ActReference {
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  std::uint32_t head = kNone;  // the word that says the kind; kNone: «273-ФЗ» alone
  ActKind kind = ActKind::None;
  IssuerReading issuer;
  PartialDate date;
  std::string number;             // as printed, without the sign: "273-ФЗ"
  std::uint32_t title_first = 0;  // tokens inside the quotes
  std::uint32_t title_last = 0;
  std::uint32_t about = kNone;  // «о», «об» right after the reference: an unquoted title
  bool federal_law = false;  // «федеральный закон», «закон РФ», «…-ФЗ»
  bool regional_law = false;  // «областной закон», «закон … области», «…-ОЗ»
  bool may = false;              // «майский указ»
  bool coordinated = false;      // shares the head of the one before it
  bool unsigned_number = false;  // «приказы 1598 и 1599»: it may be a count
  bool presidential = false;     // «№ Пр-271», without a head

  bool has_title() const { return title_last > title_first; }
};

// Left to right, none overlapping. A head with nothing after it is a reference too: what it
// lacks is told by whoever resolves it.
std::vector<ActReference> find_act_references(const Reading& reading);

// Numbers as they are compared: folded, dashes alike, without «-ФЗ» and «-р».
std::string number_key(std::string_view number);

}  // namespace svod::mentions
