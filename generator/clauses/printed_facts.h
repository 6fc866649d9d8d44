#pragma once

// front matter + clauses -> how the text itself prints what the front matter says, where a
// reader of the card would otherwise look for it in vain. For display: nothing is inferred by it.

#include <string>
#include <vector>

#include "clauses/clauses.h"
#include "documents/document.h"

namespace svod::clauses {

struct PrintedFacts {
  // The clause that first names the theme where no title does; kNoClause: a title does, or none.
  int theme = kNoClause;
  // The date of the document in its own words, where they are not the usual ones:
  // «27 августа 2020 год».
  std::string date;
  // A date that stands alone under the title and is less exact than the day of the meeting: «2021».
  std::string date_under_title;
  // What the text calls the gathering besides the noun of its event: «совещание». Nominatives.
  std::vector<std::string> other_gatherings;
};

PrintedFacts find_printed_facts(const documents::FrontMatter& front,
                                const std::vector<Clause>& clauses);

}  // namespace svod::clauses
