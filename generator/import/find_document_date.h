#pragma once

// blocks -> the date of the document or of its gathering, and the school year it looks to.
//
// A date on a line of its own is the document's; one in the sentence that tells of the
// gathering, or several days («24–25 августа»), are the event's; the more exact of the two is
// taken, the document's first. Where there is none, the day of the approval or of the protocol
// above the title is the document's; two that differ give what they have in common, and a doubt.
// Else the year of the order to which the document is attached, and else the year of the school
// year, are taken and marked as inferred.

#include <string>
#include <string_view>

#include "base/partial_date.h"
#include "import/block_reader.h"

namespace svod::import {

// A number below is no year of a document.
inline constexpr int kOldestYear = 1985;

struct DocumentDate {
  PartialDate date;
  std::string date_of;            // document | event | inferred | "" if there is none
  std::string basis;              // of an inferred date
  std::string doubt;              // "" where the date is certain
  std::string school_year;        // "2021/2022"; "" if nothing tells it
  std::string school_year_basis;  // "" where the text names it
};

// «2021/2022» for a day of August 2021 and for one of May 2022.
std::string school_year_of(const PartialDate& date);

// `event` is the genitive noun of the gathering («конференции»), for the basis of a school year.
DocumentDate find_document_date(const BlockReader& reader, std::string_view event);

}  // namespace svod::import
