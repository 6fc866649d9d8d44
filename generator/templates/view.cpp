#include "templates/templates.h"

namespace svod::templates {

View& View::set(std::string_view name, std::string value) {
  for (auto& [known, old] : values) {
    if (known == name) {
      old = std::move(value);
      return *this;
    }
  }
  values.emplace_back(name, std::move(value));
  return *this;
}

View& View::show(std::string_view section) {
  for (const auto& known : sections) {
    if (known.first == section && !known.second.empty()) return *this;
  }
  add(section);
  return *this;
}

View& View::add(std::string_view section) {
  for (auto& [known, views] : sections) {
    if (known == section) return views.emplace_back();
  }
  return sections.emplace_back(section, std::vector<View>(1)).second.back();
}

View& View::include(std::string_view name) {
  return add(">" + std::string(name));
}

}  // namespace svod::templates
