#include "pipeline/import_files.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/format.h"
#include "documents/parse_document.h"
#include "files/files.h"
#include "import/read_source.h"
#include "json/json.h"
#include "pipeline/convert_source.h"
#include "pipeline/load_content.h"
#include "pipeline/published_anchors.h"
#include "text/text.h"

namespace svod::pipeline {
namespace {

using diagnostics::Diagnostics;
using diagnostics::Kind;
using diagnostics::Severity;
using import::find_format;
using import::Format;
using import::import_source;

std::string file_name(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

// How the name of a kept source ends. A page of another site is published as text: as a page it
// would be active beside svod's own.
std::string suffix_of(const std::string& name) {
  std::string ending = text::to_lower(name.substr(std::min(name.rfind('.'), name.size())));
  const bool plain =
      ending.size() > 1 && ending.size() <= 5 &&
      ending.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789", 1) == std::string::npos;
  if (!plain) return ".txt";
  const bool active = ending == ".html" || ending == ".htm" || ending == ".md" || ending == ".xml";
  return active ? ending + ".txt" : ending;
}

Result<std::vector<std::string>> list_sources(const std::vector<std::string>& paths) {
  std::vector<std::string> sources;
  for (const std::string& path : paths) {
    if (!files::is_directory(path)) {
      if (!files::is_file(path)) {
        return Error{format("there is no '{}'; name a file or a directory that is there", path)};
      }
      sources.push_back(path);
      continue;
    }
    const auto inside = files::list_files(path);
    if (!inside) return inside.error();
    const std::size_t before = sources.size();
    for (const std::string& name : *inside) {
      if (import::has_readable_name(name)) sources.push_back(format("{}/{}", path, name));
    }
    if (sources.size() == before) {
      return Error{
          format("there is no file that svod reads ({}) in '{}'; name a directory that has some, "
                 "or a file",
                 import::readable_names(), path)};
    }
  }
  return sources;
}

class Importer {
 public:
  Importer(const ImportOptions& options, const Content& content, ImportReport& report)
      : content_(content), output_(options.output), report_(report) {
    added_ = options.added ? options.added : content.settings.edition_date;
    for (const std::string& id : content.document_ids) {
      ids_.insert(id);
      Diagnostics ignored;  // build and check tell them
      for (const documents::Source& source : load_document(content, id, ignored).front.sources) {
        by_checksum_.emplace(source.sha256, id);
      }
    }
  }

  Result<bool> import(const std::string& path) {
    ImportedFile file;
    file.path = path;
    const auto bytes = files::read_file(path);
    if (!bytes) {  // one bad file does not stop the others
      report_.diagnostics.push_back(
          {Kind::UnreadableFile, Severity::Error, {path, 0, 0}, bytes.error().message});
      report_.files.push_back(std::move(file));
      return true;
    }
    const std::string checksum = files::sha256(*bytes);
    if (const auto known = by_checksum_.find(checksum); known != by_checksum_.end()) {
      file.id = known->second;
      file.known = true;
      report_.files.push_back(std::move(file));
      return true;
    }

    Diagnostics faults;
    import_bytes(*bytes, file, faults);
    if (!has_errors(faults)) {
      file.id = free_id(file.imported.id);
      auto written = write(file, *bytes, checksum);
      if (!written) return written;
    }
    report_.diagnostics.insert(report_.diagnostics.end(), faults.begin(), faults.end());
    report_.files.push_back(std::move(file));
    return true;
  }

 private:
  // What svod does not read itself is converted before.
  void import_bytes(const std::string& bytes, ImportedFile& file, Diagnostics& faults) const {
    const Format found = find_format(bytes);
    if (!needs_conversion(bytes, found)) {
      file.imported = import_source(bytes, file.path, content_.registry, faults);
      return;
    }
    const auto converted = convert_source(bytes, found);
    if (!converted) {
      faults.push_back(
          {Kind::UnreadableFile, Severity::Error, {file.path, 0, 0}, converted.error().message});
      return;
    }
    file.recognised = converted->recognised;
    file.imported = import_source(converted->bytes, file.path, content_.registry, faults);
    file.imported.notes.insert(file.imported.notes.begin(), converted->notes.begin(),
                               converted->notes.end());
  }

  std::string free_id(const std::string& wanted) {
    std::string id = wanted;
    for (int n = 2; !ids_.insert(id).second; ++n) id = format("{}-{}", wanted, n);
    return id;
  }

  Result<bool> write(ImportedFile& file, const std::string& bytes, const std::string& checksum) {
    documents::FrontMatter& front = file.imported.front;
    documents::Source source;
    source.original_name = file_name(file.path);
    source.file = file.id + suffix_of(source.original_name);
    source.sha256 = checksum;
    source.publish = file.imported.private_things.empty();  // else a person decides
    source.recognised = file.recognised;
    front.sources = {source};
    front.added = added_;
    by_checksum_.emplace(checksum, file.id);
    auto done = files::write_file(content_.root + "/sources/" + source.file, bytes);
    if (!done) return done;
    documents::Document document;
    document.id = file.id;
    document.path = document_path(content_, file.id);
    document.markdown = documents::render_document(front, file.imported.blocks);
    const Diagnostics moved = check_published_anchors(output_, document, content_.registry);
    report_.diagnostics.insert(report_.diagnostics.end(), moved.begin(), moved.end());
    return files::write_file(document.path, document.markdown);
  }

  const Content& content_;
  const std::string& output_;
  ImportReport& report_;
  PartialDate added_;
  std::set<std::string> ids_;
  std::map<std::string, std::string> by_checksum_;
};

// «  line 5: private telephone: 2-17-48»
std::string told(const import::Note& note, std::string_view kind) {
  const std::string where = note.line > 0 ? format("line {}: ", note.line) : std::string();
  return format("  {}{}{}: {}\n", where, kind, note.what, note.text);
}

json::Value as_json(const std::vector<import::Note>& notes) {
  json::Value out = json::Value::array();
  for (const import::Note& note : notes) {
    out.push_back({{"line", note.line}, {"what", note.what}, {"text", note.text}});
  }
  return out;
}

}  // namespace

std::string describe_formats() {
  std::string read;
  std::string missing;
  for (const import::ReadableFormat& format : import::readable_formats()) {
    if (format.readable) {
      read += read.empty() ? "" : ", ";
      read += format.name;
    } else {
      missing +=
          svod::format("\nnot {}: build it where {} is installed", format.name, format.packages);
    }
  }
  return svod::format(
      "reads {}; RTF and old Word files where LibreOffice is installed, scans where Tesseract is{}",
      read, missing);
}

Result<ImportReport> import_files(const ImportOptions& options) {
  ImportReport report;
  const auto content = load_content(options.content, report.diagnostics);
  if (!content) return content.error();
  const auto sources = list_sources(options.paths);
  if (!sources) return sources.error();
  Importer importer(options, *content, report);
  for (const std::string& path : *sources) {
    const auto done = importer.import(path);
    if (!done) return done.error();
  }
  return report;
}

std::string render_report(const ImportReport& report) {
  std::string out;
  for (const ImportedFile& file : report.files) {
    if (file.known) {
      out += format("{}: already in the archive as {}; left as it is\n", file.path, file.id);
      continue;
    }
    if (file.id.empty()) {
      out += format("{}: not imported\n", file.path);
      continue;
    }
    out += format("{} -> documents/{}.md\n", file.path, file.id);
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

std::string render_report_json(const ImportReport& report) {
  std::string out;
  for (const ImportedFile& file : report.files) {
    json::Value line;
    line["source"] = file.path;
    line["document"] = file.id.empty() ? json::Value(nullptr) : json::Value(file.id);
    line["known"] = file.known;
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

}  // namespace svod::pipeline
