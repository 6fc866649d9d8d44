#pragma once

// blocks -> what was taken out of them: «[изъято: персональные данные]», «[изъято]».

#include <string>
#include <vector>

#include "documents/document.h"
#include "markdown/markdown.h"

namespace svod::documents {

struct Redaction {
  int line = 0;         // of its block
  std::string printed;  // with its brackets
  std::string what;     // «персональные данные»; "" where it is not said
};
std::vector<Redaction> find_redactions(const std::vector<markdown::Block>& blocks);

// «изъято: персональные данные (2), номер телефона»: as `corrections` list them; "" for none.
std::string describe_redactions(const std::vector<Redaction>& redactions);

// Does a correction tell of it?
bool is_listed(const Redaction& redaction, const std::vector<Correction>& corrections);

}  // namespace svod::documents
