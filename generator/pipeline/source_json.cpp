#include "pipeline/source_json.h"

#include <algorithm>
#include <vector>

#include "json/json.h"

namespace svod::pipeline {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Kind;
using diagnostics::Severity;
using import::Note;

json::Value as_json(const std::vector<Note>& notes) {
  json::Value out = json::Value::array();
  for (const Note& note : notes) out.push_back({note.line, note.what, note.text});
  return out;
}

std::vector<Note> as_notes(const json::Value& value) {
  std::vector<Note> out;
  out.reserve(value.size());
  for (const json::Value& note : value) {
    out.push_back(
        {note.at(0).get<int>(), note.at(1).get<std::string>(), note.at(2).get<std::string>()});
  }
  return out;
}

Kind kind_named(const std::string& name) {
  const auto& all = diagnostics::all_kinds();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](Kind kind) { return diagnostics::name(kind) == name; });
  return found == all.end() ? Kind::UnreadableFile : *found;
}

json::Value as_json(const import::SourceText& source) {
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

import::SourceText as_source(const json::Value& value){import::SourceText out;
out.text = value.at("text").get<std::string>();
out.format = value.at("format").get<std::string>();
out.properties.title = value.at("title").get<std::string>();
out.properties.author = value.at("author").get<std::string>();
if (const auto date = parse_iso(value.at("created").get<std::string>())) {
  out.properties.created = *date;
}
out.only_pictures = value.at("only_pictures").get<bool>();
out.notes = as_notes(value.at("notes"));
out.private_things = as_notes(value.at("private_things"));
return out;
}  // namespace

}  // namespace svod::pipeline

std::string render_source(const ReadText& read) {
  json::Value out;
  if (read.source) out["source"] = as_json(*read.source);
  out["faults"] = json::Value::array();
  for (const Diagnostic& fault : read.faults) {
    out["faults"].push_back({diagnostics::name(fault.kind), fault.severity == Severity::Error,
                             fault.where.path, fault.where.line, fault.where.column,
                             fault.message});
  }
  return json::render(out) + "\n";
}

std::optional<ReadText> parse_source(std::string_view json) {
  try {
    const json::Value value = json::Value::parse(json);
    ReadText out;
    if (value.contains("source")) out.source = as_source(value.at("source"));
    for (const json::Value& fault : value.at("faults")) {
      out.faults.push_back(
          {kind_named(fault.at(0).get<std::string>()),
           fault.at(1).get<bool>() ? Severity::Error : Severity::Warning,
           {fault.at(2).get<std::string>(), fault.at(3).get<int>(), fault.at(4).get<int>()},
           fault.at(5).get<std::string>()});
    }
    return out;
  } catch (const json::Value::exception&) {
    return std::nullopt;
  }
}

}  // namespace svod::pipeline
