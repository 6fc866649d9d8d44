#include "pipeline/source_json.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/message.h"
#include "json/json.h"

namespace svod::pipeline {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Kind;
using diagnostics::Severity;
using import::Note;
using import::SourceText;

json::Value as_json(const std::vector<Note>& notes) {
  json::Value out = json::Value::array();
  for (const Note& note : notes) {
    out.push_back({note.line, note.what, note.text, note.about, note.count});
  }
  return out;
}

std::vector<Note> as_notes(const json::Value& value) {
  std::vector<Note> out;
  out.reserve(value.size());
  for (const json::Value& note : value) {
    out.push_back({note.at(0).get<int>(), note.at(1).get<std::string>(),
                   note.at(2).get<std::string>(), note.at(3).get<std::string>(),
                   note.at(4).get<std::size_t>()});
  }
  return out;
}

Kind kind_named(const std::string& name) {
  const auto& all = diagnostics::all_kinds();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](Kind kind) { return diagnostics::name(kind) == name; });
  return found == all.end() ? Kind::UnreadableFile : *found;
}

json::Value as_json(const SourceText& source) {
  json::Value out;
  out["text"] = source.text;
  out["format"] = source.format;
  out["title"] = source.properties.title;
  out["author"] = source.properties.author;
  out["created"] = to_iso(source.properties.created);
  out["only_pictures"] = source.only_pictures;
  out["notes"] = as_json(source.notes);
  out["private_things"] = as_json(source.private_things);
  return out;
}

SourceText as_source(const json::Value& value) {
  SourceText out;
  out.text = value.at("text").get<std::string>();
  out.format = value.at("format").get<std::string>();
  out.properties.title = value.at("title").get<std::string>();
  out.properties.author = value.at("author").get<std::string>();
  const auto date = parse_iso(value.at("created").get<std::string>());
  if (date) out.properties.created = *date;
  out.only_pictures = value.at("only_pictures").get<bool>();
  out.notes = as_notes(value.at("notes"));
  out.private_things = as_notes(value.at("private_things"));
  return out;
}

// [pattern, argument, …]; a message among the arguments is such an array.
json::Value as_json(const Message& message) {
  json::Value out = json::Value::array();
  out.push_back(std::string(message.pattern()));
  for (const MessageArgument& argument : message.arguments()) {
    if (const auto* inner = std::get_if<Message>(&argument.value)) {
      out.push_back(as_json(*inner));
    } else if (const auto* number = std::get_if<std::int64_t>(&argument.value)) {
      out.push_back(*number);
    } else {
      out.push_back(std::get<std::string>(argument.value));
    }
  }
  return out;
}

std::optional<Message> as_message(const json::Value& value) {
  std::vector<MessageArgument> arguments;
  arguments.reserve(value.size());
  for (std::size_t i = 1; i < value.size(); ++i) {
    if (value.at(i).is_array()) {
      auto inner = as_message(value.at(i));
      if (!inner) return std::nullopt;
      arguments.push_back({std::move(*inner)});
    } else if (value.at(i).is_number()) {
      arguments.push_back({value.at(i).get<std::int64_t>()});
    } else {
      arguments.push_back({value.at(i).get<std::string>()});
    }
  }
  return Message::take_over(value.at(0).get<std::string>(), std::move(arguments));
}

}  // namespace

std::string render_source(const ReadText& read) {
  json::Value out;
  if (read.source) out["source"] = as_json(*read.source);
  out["faults"] = json::Value::array();
  for (const Diagnostic& fault : read.faults) {
    out["faults"].push_back({diagnostics::name(fault.kind), fault.severity == Severity::Error,
                             fault.where.path, fault.where.line, fault.where.column,
                             as_json(fault.message)});
  }
  return json::render(out) + "\n";
}

std::optional<ReadText> parse_source(std::string_view json) {
  try {
    const json::Value value = json::Value::parse(json);
    ReadText out;
    if (value.contains("source")) out.source = as_source(value.at("source"));
    for (const json::Value& fault : value.at("faults")) {
      auto message = as_message(fault.at(5));
      if (!message) return std::nullopt;
      out.faults.push_back(
          {kind_named(fault.at(0).get<std::string>()),
           fault.at(1).get<bool>() ? Severity::Error : Severity::Warning,
           {fault.at(2).get<std::string>(), fault.at(3).get<int>(), fault.at(4).get<int>()},
           std::move(*message)});
    }
    return out;
  } catch (const json::Value::exception&) {
    return std::nullopt;
  }
}

}  // namespace svod::pipeline
