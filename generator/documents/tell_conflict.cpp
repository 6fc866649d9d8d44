#include "documents/tell_conflict.h"

#include <string>

namespace svod::documents {
namespace {

std::string first_line(const std::string& reading) {
  const std::size_t end = reading.find('\n');
  return end == std::string::npos ? reading : reading.substr(0, end) + " …";
}

}  // namespace

Message tell_conflict(const Conflict& conflict) {
  const std::string where = conflict.key.empty() ? "" : conflict.key + ": ";
  const std::string edited = first_line(conflict.edited);
  const std::string imported = first_line(conflict.imported);
  if (imported.empty()) {
    return say("{}a new import does not have «{}», which was edited", where, edited);
  }
  if (edited.empty()) {
    return say("{}a new import reads «{}», which was taken out", where, imported);
  }
  return say("{}a new import reads «{}» where the document has «{}»", where, imported, edited);
}

}  // namespace svod::documents
