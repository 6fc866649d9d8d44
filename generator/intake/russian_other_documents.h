#pragma once

// The words by which a document says that it is no resolution.

#include <string_view>

namespace svod::intake {

// «доклад» for «доклад», in the nominative alone, as a document is named; "" for any other word.
// `form` is as text::fold gives it.
std::string_view find_other_document(std::string_view form);

}  // namespace svod::intake
