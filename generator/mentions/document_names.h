#pragma once

// Reading -> names of documents that are written without quotes («Стратегии развития … до
// 2030 года», «Концепции воспитания в … области») and of families of standards («ФГОС»,
// «федеральных государственных образовательных стандартов …»).

#include <cstdint>
#include <string>
#include <vector>

#include "mentions/clause_reading.h"
#include "mentions/russian_words.h"

namespace svod::mentions {

struct DocumentName {
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  ActKind kind = ActKind::None;
  bool family = false;  // a standard or a federal programme
  std::string title;    // head in the nominative, the rest as printed
};

// Only what is well formed: a capital letter inside the sentence, years that close it, or the
// number of sanitary rules.
std::vector<DocumentName> find_document_names(const Reading& reading);

// One past the last token of the levels of education that begin at `at`: «начального общего,
// основного общего и среднего общего образования»; `at` where there are none.
std::size_t skip_education_levels(const Reading& reading, std::size_t at);

// «до 2030 года», «на период до 2030 года», «на 2017–2023 годы» at `at`: one past it, or `at`.
std::size_t skip_years(const Reading& reading, std::size_t at);
// The last year of these; 0 where none follow.
int last_year_at(const Reading& reading, std::size_t at);

}  // namespace svod::mentions
