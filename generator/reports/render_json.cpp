#include "reports/render_json.h"

#include <vector>

#include "base/message.h"
#include "json/json.h"
#include "reports/find_questions.h"
#include "reports/tell_outcome.h"

namespace svod::reports {
namespace {

void add(const MergeReport& merge, const language::Speaker& speaker, json::Value& line) {
  line["refreshed"] = merge.refreshed;
  line["conflicts"] = json::Value::array();
  for (const documents::Conflict& conflict : merge.conflicts) {
    line["conflicts"].push_back(
        {{"key", conflict.key}, {"edited", conflict.edited}, {"imported", conflict.imported}});
  }
  if (!merge.why_kept.empty()) line["kept"] = speaker(merge.why_kept);
}

json::Value as_json(const std::vector<import::Note>& notes, const language::Speaker& speaker) {
  json::Value out = json::Value::array();
  for (const import::Note& note : notes) {
    out.push_back({{"line", note.line}, {"what", note.what}, {"text", tell_note(note, speaker)}});
  }
  return out;
}

json::Value as_json(const Question& question, const language::Speaker& speaker) {
  json::Value out;
  out["question"] = question.about;
  out["text"] = speaker(question.text);
  out["files"] = json::Value::object();
  for (const Question::Part& part : question.parts) out["files"][speaker(part.label)] = part.files;
  return out;
}

}  // namespace

std::string render_json(const ImportReport& report, const language::Speaker& speaker) {
  std::string out;
  for (const FileReport& file : report.files) {
    json::Value line;
    line["source"] = file.path;
    line["outcome"] = name(file.outcome);
    line["document"] = file.document.empty() ? json::Value(nullptr) : json::Value(file.document);
    if (!file.calls_itself.empty()) line["calls_itself"] = file.calls_itself;
    const bool adopted = file.outcome == Outcome::Adopted;
    if (adopted || file.outcome == Outcome::FurtherSource) {
      line["resemblance"] = file.resemblance;
      line["draft"] = file.draft;
    }
    const bool known = file.outcome == Outcome::Merged || file.outcome == Outcome::Known;
    if (adopted || known || !file.merge.why_kept.empty()) add(file.merge, speaker, line);
    line["inferred"] = json::Value::object();
    const documents::FrontMatter& front = file.imported.front;
    for (const auto& [key, why] : front.basis) {
      line["inferred"][key] = {{"value", front.value_of(key)}, {"basis", why}};
    }
    line["notes"] = as_json(file.imported.notes, speaker);
    line["private"] = as_json(file.imported.private_things, speaker);
    line["removed"] = file.imported.removed;
    line["added"] = file.imported.added;
    out += json::render(line) + "\n";
  }
  for (const Question& question : find_questions(report))
    out += json::render(as_json(question, speaker)) + "\n";
  if (!report.difference.empty()) {
    out += json::render({{"difference", report.difference}}) + "\n";
  }
  return out;
}

}  // namespace svod::reports
