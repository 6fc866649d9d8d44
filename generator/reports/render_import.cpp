#include "reports/render_import.h"

#include <string_view>
#include <vector>

#include "base/format.h"
#include "documents/tell_conflict.h"
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
    case Outcome::Merged:
      return "merged";
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

std::string told_outcome(const FileReport& file) {
  return std::string(name(file.outcome));
}

// «  line 5: private telephone: 2-17-48»
std::string told(const import::Note& note, std::string_view kind) {
  const std::string where = note.line > 0 ? format("line {}: ", note.line) : std::string();
  return format("  {}{}{}: {}\n", where, kind, note.what, note.text);
}

std::string told(const MergeReport& merge) {
  std::string out;
  if (merge.refreshed > 0) out += format("  refreshed: {} parts\n", merge.refreshed);
  for (const documents::Conflict& conflict : merge.conflicts) {
    out += format("  conflict: {}; both are kept, the document has what was edited\n",
                  documents::tell_conflict(conflict));
  }
  if (!merge.why_kept.empty()) out += format("  kept as it is: {}\n", merge.why_kept);
  return out;
}

void add(const MergeReport& merge, json::Value& line) {
  line["refreshed"] = merge.refreshed;
  line["conflicts"] = json::Value::array();
  for (const documents::Conflict& conflict : merge.conflicts) {
    line["conflicts"].push_back(
        {{"key", conflict.key}, {"edited", conflict.edited}, {"imported", conflict.imported}});
  }
  if (!merge.why_kept.empty()) line["kept"] = merge.why_kept;
}

json::Value as_json(const std::vector<import::Note>& notes) {
  json::Value out = json::Value::array();
  for (const import::Note& note : notes) {
    out.push_back({{"line", note.line}, {"what", note.what}, {"text", note.text}});
  }
  return out;
}

}  // namespace

std::string render_text(const ImportReport& report) {
  std::string out;
  for (const FileReport& file : report.files) {
    out += format("{}: {}\n", file.path, told_outcome(file));
    out += told(file.merge);
    if (file.outcome != Outcome::Document) continue;
    const documents::FrontMatter& front = file.imported.front;
    for (const auto& [key, why] : front.basis) {
      out += format("  inferred {}: {} ({})\n", key, front.value_of(key), why);
    }
    for (const import::Note& note : file.imported.notes) out += told(note, "");
    for (const import::Note& thing : file.imported.private_things) out += told(thing, "private ");
    if (!file.imported.private_things.empty()) {
      out += "  its source is not published; when nothing in it is private, write 'publish: yes'\n";
    }
    for (const std::string& text : file.imported.removed) out += format("  removed: {}\n", text);
    for (const std::string& text : file.imported.added) out += format("  added: {}\n", text);
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
    if (file.outcome == Outcome::Merged || file.outcome == Outcome::Known) add(file.merge, line);
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
  if (!report.difference.empty()) {
    out += json::render({{"difference", report.difference}}) + "\n";
  }
  return out;
}

}  // namespace svod::reports
