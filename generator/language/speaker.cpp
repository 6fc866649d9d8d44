#include "language/speaker.h"

#include <utility>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "text/text.h"
#include "yaml/node.h"

namespace svod::language {

Result<Catalogue> read_catalogue(std::string_view json, const std::string& path) {
  diagnostics::Diagnostics faults;
  const yaml::Node root = yaml::parse_json(json, path, faults);
  if (!faults.empty()) return Error{diagnostics::to_message(faults.front())};
  Catalogue catalogue;
  const yaml::Node* messages = root.find("messages");
  if (messages == nullptr) return catalogue;
  for (const auto& [english, pattern] : messages->entries) {
    if (pattern.kind != yaml::Node::Kind::Scalar) {
      return Error{say("{}:{}:{}: '{}' must be a string", path, std::to_string(pattern.line),
                       std::to_string(pattern.column), english.value)};
    }
    catalogue.emplace(english.value, pattern.value);
  }
  return catalogue;
}

std::string Speaker::operator()(const Message& message) const {
  const std::vector<ToldArgument> arguments =
      tell_arguments(message, [this](const Message& inner) { return (*this)(inner); });
  const auto found = catalogue_.find(message.pattern());
  if (found == catalogue_.end()) return fill_in(message.pattern(), arguments);
  std::map<std::string, text::Argument> numbered;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    numbered.emplace(std::to_string(i), arguments[i]);
  }
  auto told = text::format_message(found->second, numbered);
  return told ? std::move(*told) : fill_in(message.pattern(), arguments);
}

std::string Speaker::word(std::string_view english) const {
  const auto found = catalogue_.find(english);
  return found == catalogue_.end() ? std::string(english) : found->second;
}

}  // namespace svod::language
