#include "reports/render_import.h"

#include <string_view>
#include <vector>

#include "base/message.h"
#include "json/json.h"

namespace svod::reports {
namespace {

// What JSON calls an outcome.
std::string_view name(Outcome outcome) {
  switch (outcome) {
    case Outcome::Document:
      return "document";
    case Outcome::FurtherSource:
      return "further-source";
    case Outcome::FurtherPage:
      return "further-page";
    case Outcome::Known:
      return "known";
    case Outcome::OtherDocument:
      return "other-document";
    case Outcome::Service:
      return "service-file";
    case Outcome::Signature:
      return "signature";
    case Outcome::Archive:
      return "archive";
    case Outcome::OtherFormat:
      return "other-format";
    case Outcome::Refused:
      return "refused";
  }
  return {};
}

Message told_outcome(const FileReport& file) {
  return say("{}", name(file.outcome));
}

json::Value as_json(const std::vector<import::Note>& notes) {
  json::Value out = json::Value::array();
  for (const import::Note& note : notes) {
    out.push_back({{"line", note.line}, {"what", note.what}, {"text", note.text}});
  }
  return out;
}

}  // namespace

std::string render_text(const ImportReport& report, const language::Speaker& speaker) {
  std::string out;
  const auto tell = [&](const Message& line) { out += speaker(line) + "\n"; };
  // «  line 5: private telephone: 2-17-48»
  const auto tell_notes = [&](const std::vector<import::Note>& notes, const Message& kind) {
    for (const import::Note& note : notes) {
      const Message where = note.line > 0 ? say("line {}: ", std::to_string(note.line)) : Message();
      tell(say("  {}{}{}: {}", where, kind, speaker.word(note.what), note.text));
    }
  };
  for (const FileReport& file : report.files) {
    tell(say("{}: {}", file.path, told_outcome(file)));
    if (file.outcome != Outcome::Document) continue;
    const documents::FrontMatter& front = file.imported.front;
    for (const auto& [key, why] : front.basis) {
      tell(say("  inferred {}: {} ({})", key, front.value_of(key), why));
    }
    tell_notes(file.imported.notes, {});
    tell_notes(file.imported.private_things, say("private "));
    if (!file.imported.private_things.empty()) {
      tell(
          say("  its source is not published; when nothing in it is private, write "
              "'publish: yes'"));
    }
    for (const std::string& text : file.imported.removed) tell(say("  removed: {}", text));
    for (const std::string& text : file.imported.added) tell(say("  added: {}", text));
  }
  return out;
}

std::string render_json(const ImportReport& report) {
  std::string out;
  for (const FileReport& file : report.files) {
    json::Value line;
    line["source"] = file.path;
    line["outcome"] = name(file.outcome);
    line["document"] = file.document.empty() ? json::Value(nullptr) : json::Value(file.document);
    if (!file.calls_itself.empty()) line["calls_itself"] = file.calls_itself;
    if (file.outcome == Outcome::FurtherSource) {
      line["resemblance"] = file.resemblance;
      line["draft"] = file.draft;
    }
    line["inferred"] = json::Value::object();
    const documents::FrontMatter& front = file.imported.front;
    for (const auto& [key, why] : front.basis) {
      line["inferred"][key] = {{"value", front.value_of(key)}, {"basis", why}};
    }
    line["notes"] = as_json(file.imported.notes);
    line["private"] = as_json(file.imported.private_things);
    line["removed"] = file.imported.removed;
    line["added"] = file.imported.added;
    out += json::render(line) + "\n";
  }
  return out;
}

}  // namespace svod::reports
