#include "language/speaker.h"

#include <utility>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "text/text.h"
#include "yaml/node.h"

namespace svod::language {

namespace {

Result<Catalogue::Entries> read_entries(const yaml::Node& root, std::string_view key,
                                        const std::string& path) {
  Catalogue::Entries entries;
  const yaml::Node* object = root.find(key);
  if (object == nullptr) return entries;
  const auto fault = [&path](const yaml::Node& at, const Message& what) {
    return Error{
        say("{}:{}:{}: {}", path, std::to_string(at.line), std::to_string(at.column), what)};
  };
  if (object->kind != yaml::Node::Kind::Mapping) {
    return fault(*object, say("'{}' must be an object of strings", key));
  }
  for (const auto& [english, told] : object->entries) {
    if (told.kind != yaml::Node::Kind::Scalar) {
      return fault(told, say("'{}' must be a string", english.value));
    }
    entries.emplace(english.value, told.value);
  }
  return entries;
}

}  // namespace

Result<Catalogue> read_catalogue(std::string_view json, const std::string& path) {
  diagnostics::Diagnostics faults;
  const yaml::Node root = yaml::parse_json(json, path, faults);
  if (!faults.empty()) return Error{diagnostics::to_message(faults.front())};
  auto messages = read_entries(root, "messages", path);
  if (!messages) return messages.error();
  auto words = read_entries(root, "words", path);
  if (!words) return words.error();
  Catalogue::Entries strings;
  for (const auto& [key, value] : root.entries) {
    if (value.kind == yaml::Node::Kind::Scalar) strings.emplace(key.value, value.value);
  }
  return Catalogue{std::move(*messages), std::move(*words), std::move(strings)};
}

std::string Speaker::operator()(const Message& message) const {
  const std::vector<ToldArgument> arguments =
      tell_arguments(message, [this](const Message& inner) { return (*this)(inner); });
  const auto found = catalogue_.messages.find(message.pattern());
  if (found == catalogue_.messages.end()) return fill_in(message.pattern(), arguments);
  std::map<std::string, text::Argument> numbered;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    numbered.emplace(std::to_string(i), arguments[i]);
  }
  auto told = text::format_message(found->second, numbered);
  return told ? std::move(*told) : fill_in(message.pattern(), arguments);
}

std::string Speaker::word(std::string_view english) const {
  const auto found = catalogue_.words.find(english);
  return found == catalogue_.words.end() ? std::string(english) : found->second;
}

std::string Speaker::site_string(std::string_view key) const {
  const auto found = catalogue_.strings.find(key);
  return found == catalogue_.strings.end() ? std::string() : found->second;
}

}  // namespace svod::language
