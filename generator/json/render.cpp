#include "json/json.h"

namespace svod::json {

std::string render(const Value& value) {
  return value.dump(-1, ' ', false, Value::error_handler_t::replace);
}

}  // namespace svod::json
