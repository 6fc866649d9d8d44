#include "reports/render_text.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message.h"
#include "documents/tell_conflict.h"
#include "reports/find_questions.h"
#include "reports/tell_outcome.h"

namespace svod::reports {
namespace {

constexpr std::size_t kDetailed = 20;  // documents of which everything is told
constexpr std::size_t kListed = 5;     // files of which the names are told

class TextWriter {
 public:
  TextWriter(const ImportReport& report, const language::Speaker& speaker)
      : report_(report), speaker_(speaker) {}

  std::string write() {
    if (report_.files.empty()) return {};  // the faults tell why
    const auto documents =
        std::count_if(report_.files.begin(), report_.files.end(),
                      [](const FileReport& file) { return is_read(file.outcome); });
    for (const FileReport& file : report_.files) {
      if (is_left_aside(file.outcome)) continue;
      tell(say("{}: {}", file.path, tell_outcome(file)));
      tell_merge(file.merge);
      if (is_read(file.outcome) && documents <= static_cast<std::ptrdiff_t>(kDetailed)) {
        tell_document(file.imported);
      }
    }
    tell_left_aside();
    tell_questions();
    tell_counts();
    return std::move(out_);
  }

 private:
  void tell(const Message& line) { out_ += speaker_(line) + "\n"; }

  void tell_document(const import::Imported& imported) {
    const documents::FrontMatter& front = imported.front;
    for (const auto& [key, why] : front.basis) {
      tell(say("  inferred {}: {} ({})", key, front.value_of(key), why));
    }
    tell_notes(imported.notes, {});
    tell_notes(imported.private_things, say("private "));
    if (!imported.private_things.empty()) {
      tell(
          say("  its source is not published; when nothing in it is private, write "
              "'publish: yes'"));
    }
    for (const std::string& text : imported.removed) tell(say("  removed: {}", text));
    for (const std::string& text : imported.added) tell(say("  added: {}", text));
  }

  // «  line 5: private telephone: 2-17-48»
  void tell_notes(const std::vector<import::Note>& notes, const Message& kind) {
    for (const import::Note& note : notes) {
      const Message where = note.line > 0 ? say("line {}: ", std::to_string(note.line)) : Message();
      tell(say("  {}{}{}: {}", where, kind, speaker_.word(note.what), tell_note(note, speaker_)));
    }
  }

  void tell_merge(const MergeReport& merge) {
    if (merge.refreshed > 0) tell(say("  refreshed: {} parts", merge.refreshed));
    for (const documents::Conflict& conflict : merge.conflicts) {
      tell(say("  conflict: {}; both are kept, the document has what was edited",
               documents::tell_conflict(conflict)));
    }
    if (!merge.why_kept.empty()) tell(say("  kept as it is: {}", merge.why_kept));
  }

  void tell_left_aside() {
    std::map<Outcome, std::vector<const FileReport*>> left;
    for (const FileReport& file : report_.files) {
      if (is_left_aside(file.outcome)) left[file.outcome].push_back(&file);
    }
    if (left.empty()) return;
    out_ += "\n";
    tell(say("Left aside, not read:"));
    for (const auto& [outcome, files] : left) {
      tell(say("{}:", tell_left_aside_as(outcome)));
      for (const FileReport* file : files) {
        tell(file->calls_itself.empty() ? say("  {}", file->path)
                                        : say("  {} ({})", file->path, file->calls_itself));
      }
    }
  }

  void tell_questions() {
    const std::vector<Question> questions = find_questions(report_);
    if (questions.empty()) return;
    out_ += "\n";
    tell(say("What settles most comes first:"));
    std::size_t number = 0;
    for (const Question& question : questions) {
      tell(say("{}. {}", std::to_string(++number), question.text));
      for (const Question::Part& part : question.parts) tell_part(part);
    }
  }

  void tell_part(const Question::Part& part) {
    std::string names;
    const std::size_t listed = std::min(part.files.size(), kListed);
    for (std::size_t i = 0; i < listed; ++i) names += (i > 0 ? ", " : "") + part.files[i];
    const std::size_t more = part.files.size() - listed;
    const Message files = more > 0 ? say("{} and {} more", names, more) : say("{}", names);
    tell(part.label.empty() ? say("   {}", files) : say("   {}: {}", part.label, files));
  }

  void tell_counts() {
    out_ += "\n";
    tell(tell_totals(report_));
  }

  const ImportReport& report_;
  const language::Speaker& speaker_;
  std::string out_;
};

}  // namespace

std::string render_text(const ImportReport& report, const language::Speaker& speaker) {
  return TextWriter(report, speaker).write();
}

}  // namespace svod::reports
