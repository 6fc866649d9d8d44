#pragma once

// What became of a file, in words.

#include <string>
#include <string_view>

#include "base/message.h"
#include "language/speaker.h"
#include "reports/import_report.h"

namespace svod::reports {

// What JSON calls an outcome: "further-source".
std::string_view name(Outcome outcome);

// The text of the file is that of its document by this import.
bool is_read(Outcome outcome);

// Nothing of the file is in the archive, and nothing is wrong with it.
bool is_left_aside(Outcome outcome);

// «new document documents/47/….md»
Message tell_outcome(const FileReport& file);

// Why files of such an outcome were left aside, and what to do. Requires: is_left_aside(outcome).
Message tell_left_aside_as(Outcome outcome);

// The text of a note, «3 × рисунок» of what is counted.
std::string tell_note(const import::Note& note, const language::Speaker& speaker);

// How many files became what.
Message tell_totals(const ImportReport& report);

}  // namespace svod::reports
