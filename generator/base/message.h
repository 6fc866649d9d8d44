#pragma once

// Message: a sentence that svod tells a person, with the places filled in but not yet in a
// language.
//
// Its pattern is the English sentence as it stands in the source, «there is no '{}'»: it is the key
// under which a catalogue holds the sentence of another language (see language/), and English where
// there is none. Only `say` makes a message, from a literal that the compiler has checked against
// its arguments, so a sentence that no catalogue could know does not compile. What another svod has
// said so may be taken over from it.

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

namespace svod {

struct MessageArgument;

class Message {
 public:
  Message() = default;  // says nothing

  // What `say` made in another process of svod, from its pattern and arguments; only for the reader
  // of what that process hands over (pipeline/source_json.h). Nothing where the pattern does not
  // take the arguments.
  static std::optional<Message> take_over(std::string pattern,
                                          std::vector<MessageArgument> arguments);

  std::string_view pattern() const { return pattern_; }
  const std::vector<MessageArgument>& arguments() const { return arguments_; }
  bool empty() const { return pattern_.empty(); }

 private:
  template <typename... Arguments>
  friend Message say(
      fmt::format_string<std::conditional_t<std::is_same_v<std::remove_cvref_t<Arguments>, Message>,
                                            std::string, std::remove_cvref_t<Arguments>>...>
          pattern,
      Arguments&&... arguments);

  std::string_view pattern_;                       // a literal, or what follows
  std::shared_ptr<const std::string> taken_over_;  // where the literal is another process's
  std::vector<MessageArgument> arguments_;
};

// What fills a place: text as it is, a number (of which a language chooses the plural form), or a
// message told in the same language.
struct MessageArgument {
  std::variant<std::string, std::int64_t, Message> value;
};

template <typename Value>
MessageArgument to_message_argument(Value&& value) {
  using Plain = std::remove_cvref_t<Value>;
  if constexpr (std::is_same_v<Plain, Message>) {
    return {std::forward<Value>(value)};
  } else if constexpr (std::integral<Plain>) {
    return {static_cast<std::int64_t>(value)};
  } else {
    return {std::string(std::forward<Value>(value))};
  }
}

// `pattern`: a literal with a place «{}» or «{0}» for each argument, without format specifications.
template <typename... Arguments>
Message say(
    fmt::format_string<std::conditional_t<std::is_same_v<std::remove_cvref_t<Arguments>, Message>,
                                          std::string, std::remove_cvref_t<Arguments>>...>
        pattern,
    Arguments&&... arguments) {
  Message message;
  const fmt::string_view text = pattern;
  message.pattern_ = {text.data(), text.size()};
  message.arguments_.reserve(sizeof...(arguments));
  (message.arguments_.push_back(to_message_argument(std::forward<Arguments>(arguments))), ...);
  return message;
}

// The message in English: its pattern with the places filled in.
std::string to_english(const Message& message);

// For those who tell a message in another language: its arguments once the messages among them are
// told by `tell`, and an English pattern filled in with such.
using ToldArgument = std::variant<std::int64_t, std::string>;
std::vector<ToldArgument> tell_arguments(const Message& message,
                                         const std::function<std::string(const Message&)>& tell);
std::string fill_in(std::string_view pattern, const std::vector<ToldArgument>& arguments);

}  // namespace svod
