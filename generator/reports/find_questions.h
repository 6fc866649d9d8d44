#pragma once

// The doubts of an import -> questions, each of which one answer or few settle for many files, the
// most useful first.
//
//   1. Doubts are put together by what a person does about them: the key of the front matter that
//      is to be written, the program that is to be installed, what is to be compared.
//   2. What can be written once for many documents is asked so: the region of a district, which
//      the registry then knows.
//   3. What may be private comes first; what was inferred and may be right as it is comes last.
//   4. The order: files settled by an answer, then files, then as they are listed below.

#include <cstddef>
#include <string>
#include <vector>

#include "base/message.h"
#include "reports/import_report.h"

namespace svod::reports {

struct Question {
  std::string
      about;  // a key of the front matter; "conflicts", "private", "refused", "reading", "encoding"
  Message text;                      // says how many files it settles and what to do
  struct Part {                      // what one answer settles
    Message label;                   // a district, a key or a reason; empty where there is but one
    std::vector<std::string> files;  // "documents/47/….md", or paths of sources
  };
  std::vector<Part> parts;
  std::size_t files = 0;  // of all parts
};

std::vector<Question> find_questions(const ImportReport& report);

}  // namespace svod::reports
