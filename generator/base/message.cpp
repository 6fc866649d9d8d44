#include "base/message.h"

#include <utility>

#include <fmt/args.h>

namespace svod {

std::optional<Message> Message::take_over(std::string pattern,
                                          std::vector<MessageArgument> arguments) {
  Message message;
  message.taken_over_ = std::make_shared<const std::string>(std::move(pattern));
  message.pattern_ = *message.taken_over_;
  message.arguments_ = std::move(arguments);
  try {
    to_english(message);
  } catch (const fmt::format_error&) {
    return std::nullopt;
  }
  return message;
}

std::vector<ToldArgument> tell_arguments(const Message& message,
                                         const std::function<std::string(const Message&)>& tell) {
  std::vector<ToldArgument> told;
  told.reserve(message.arguments().size());
  for (const MessageArgument& argument : message.arguments()) {
    if (const auto* inner = std::get_if<Message>(&argument.value)) {
      told.emplace_back(tell(*inner));
    } else if (const auto* number = std::get_if<std::int64_t>(&argument.value)) {
      told.emplace_back(*number);
    } else {
      told.emplace_back(std::get<std::string>(argument.value));
    }
  }
  return told;
}

std::string fill_in(std::string_view pattern, const std::vector<ToldArgument>& arguments) {
  fmt::dynamic_format_arg_store<fmt::format_context> values;
  for (const ToldArgument& argument : arguments) {
    std::visit([&values](const auto& value) { values.push_back(value); }, argument);
  }
  return fmt::vformat(fmt::string_view(pattern.data(), pattern.size()), values);
}

std::string to_english(const Message& message) {
  return fill_in(message.pattern(), tell_arguments(message, to_english));
}

}  // namespace svod
