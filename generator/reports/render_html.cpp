#include "reports/render_html.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/format.h"
#include "base/message.h"
#include "documents/tell_conflict.h"
#include "reports/find_questions.h"
#include "reports/tell_outcome.h"
#include "templates/templates.h"

namespace svod::reports {
namespace {

using markdown::Block;
using templates::View;

constexpr std::string_view kTemplate = "import-report.html";

std::string anchor_of(const std::string& document) {
  std::string anchor = document;
  std::replace(anchor.begin(), anchor.end(), '/', '-');
  return anchor;
}

// What stands in the page for a kind of block: a name of its style.
std::string style_of(const Block& block) {
  switch (block.kind) {
    case Block::Kind::Heading:
      return block.level == 1 ? "title" : "heading";
    case Block::Kind::Item:
      return format("item depth-{}", std::clamp(block.level, 1, 4));
    case Block::Kind::Row:
      return "row";
    case Block::Kind::Note:
      return "note";
    case Block::Kind::Paragraph:
      break;
  }
  return "paragraph";
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// Without spaces of any width.
std::string visible_signs(std::string_view text) {
  constexpr std::string_view kHard = "\xC2\xA0";
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at, kHard.size()) == kHard) {
      ++at;
    } else if (std::string_view(" \t\r\f").find(text[at]) == std::string_view::npos) {
      out += text[at];
    }
  }
  return out;
}

// A hyphen or a bullet that was taken out leaves the rest of its line.
bool is_whole_line(const import::Note& note, std::span<const std::string_view> lines) {
  const auto at = static_cast<std::size_t>(std::max(note.line, 0));
  return at > 0 && at <= lines.size() && visible_signs(note.text) == visible_signs(lines[at - 1]);
}

class HtmlWriter {
 public:
  HtmlWriter(const ImportReport& report, const language::Speaker& speaker)
      : report_(report), speaker_(speaker) {}

  View write() {
    View page;
    set_words(page);
    page.set("TOTALS", speaker_(tell_totals(report_)));
    add_questions(page);
    add_left_aside(page);
    for (const FileReport& file : report_.files) {
      if (!is_left_aside(file.outcome)) add_file(page, file);
    }
    return page;
  }

 private:
  void set_words(View& page) const {
    page.set("TITLE", speaker_(say("What was imported")));
    page.set("QUESTIONS", speaker_(say("What settles most comes first")));
    page.set("ASIDE", speaker_(say("Left aside")));
    page.set("FILES", speaker_(say("The files")));
    page.set("SOURCE", speaker_(say("The source")));
    page.set("RESULT", speaker_(say("The document")));
    page.set("INFERRED", speaker_(say("Inferred: correct what is wrong")));
    page.set("TOLD", speaker_(say("What was done and doubted")));
    page.set("LEGEND_REMOVED", speaker_(say("taken out")));
    page.set("LEGEND_DOUBTED", speaker_(say("doubted")));
    page.set("LEGEND_JOINED", speaker_(say("joined to the line above")));
  }

  void add_questions(View& page) const {
    const std::vector<Question> questions = find_questions(report_);
    if (questions.empty()) return;
    View& section = page.add("HAS_QUESTIONS");
    for (const Question& question : questions) {
      View& view = section.add("QUESTION");
      view.set("TEXT", speaker_(question.text));
      for (const Question::Part& part : question.parts) {
        View& part_view = view.add("PART");
        if (!part.label.empty()) part_view.add("LABELLED").set("LABEL", speaker_(part.label));
        for (const std::string& file : part.files) add_name(part_view, file);
      }
    }
  }

  // A document leads to its place in the page; a source that was refused has none.
  static void add_name(View& part, const std::string& file) {
    constexpr std::string_view kDirectory = "documents/";
    constexpr std::string_view kEnding = ".md";
    View& name = part.add("NAME");
    if (file.starts_with(kDirectory) && file.ends_with(kEnding)) {
      const std::string id =
          file.substr(kDirectory.size(), file.size() - kDirectory.size() - kEnding.size());
      name.add("LINKED").set("ANCHOR", anchor_of(id)).set("FILE", file);
    } else {
      name.add("PLAIN").set("FILE", file);
    }
  }

  void add_left_aside(View& page) const {
    std::map<Outcome, std::vector<const FileReport*>> left;
    for (const FileReport& file : report_.files) {
      if (is_left_aside(file.outcome)) left[file.outcome].push_back(&file);
    }
    if (left.empty()) return;
    View& section = page.add("HAS_LEFT_ASIDE");
    for (const auto& [outcome, files] : left) {
      View& view = section.add("LEFT_ASIDE");
      view.set("WHY", speaker_(tell_left_aside_as(outcome)));
      for (const FileReport* file : files) {
        const std::string what = file->calls_itself;
        view.add("FILE").set("PATH",
                             what.empty() ? file->path : format("{} ({})", file->path, what));
      }
    }
  }

  void add_file(View& page, const FileReport& file) const {
    View& view = page.add("FILE");
    view.set("PATH", file.path);
    view.set("OUTCOME", speaker_(tell_outcome(file)));
    for (const diagnostics::Diagnostic& fault : report_.diagnostics) {
      if (fault.where.path == file.path) view.add("FAULT").set("TEXT", speaker_(fault.message));
    }
    for (const documents::Conflict& conflict : file.merge.conflicts) {
      view.add("FAULT").set("TEXT", speaker_(documents::tell_conflict(conflict)));
    }
    if (!file.merge.why_kept.empty()) view.add("FAULT").set("TEXT", speaker_(file.merge.why_kept));
    if (!is_read(file.outcome)) return;
    View& document = view.add("DOCUMENT");
    document.set("ANCHOR", anchor_of(file.document));
    add_card(document, file.imported.front);
    add_notes(document, file.imported);
    add_sides(document, file.imported);
  }

  void add_card(View& view, const documents::FrontMatter& front) const {
    for (const std::string_view key : {"kind", "title", "event", "date", "district", "region",
                                       "place", "school_year", "status"}) {
      View& row = view.add("VALUE");
      const std::string value = front.value_of(key);
      row.set("KEY", speaker_.word(key)).set("TEXT", value.empty() ? "—" : value);
      const std::string_view why = front.basis_of(key);
      if (!why.empty()) row.add("BASIS").set("WHY", std::string(why));
    }
  }

  void add_notes(View& view, const import::Imported& imported) const {
    const auto add = [&](const std::vector<import::Note>& notes, std::string_view style) {
      for (const import::Note& note : notes) {
        View& row = view.add("NOTE");
        const std::string where =
            note.line > 0 ? speaker_(say("line {}: ", std::to_string(note.line))) : std::string();
        row.set("STYLE", note.what == "doubt" ? "doubt" : std::string(style));
        row.set("TEXT",
                format("{}{}: {}", where, speaker_.word(note.what), tell_note(note, speaker_)));
      }
    };
    add(imported.private_things, "private");
    add(imported.notes, "told");
  }

  // A row a block: the lines of the source from where it begins to where the next does.
  void add_sides(View& view, const import::Imported& imported) const {
    const std::vector<std::string_view> lines = lines_of(imported.text);
    std::set<int> removed;
    std::set<int> joined;
    std::set<int> doubted;
    for (const import::Note& note : imported.notes) {
      if (note.what == "removed" && is_whole_line(note, lines)) removed.insert(note.line);
      if (note.what == "joined") joined.insert(note.line);
      if (note.what == "doubt") doubted.insert(note.line);
    }
    std::size_t at = 0;
    for (std::size_t i = 0; i < imported.blocks.size(); ++i) {
      const Block& block = imported.blocks[i];
      const bool last = i + 1 == imported.blocks.size();
      const int next = last ? static_cast<int>(lines.size()) + 1 : imported.blocks[i + 1].line;
      const std::size_t end =
          std::clamp(static_cast<std::size_t>(std::max(next - 1, 0)), at, lines.size());
      View& row = view.add("ROW");
      row.set("STYLE", style_of(block)).set("TEXT", block.text);
      for (; at < end; ++at) {
        if (lines[at].find_first_not_of(" \t\r\f") == std::string_view::npos) continue;
        const int number = static_cast<int>(at) + 1;
        View& line = row.add("LINE");
        line.set("NUMBER", std::to_string(number)).set("TEXT", std::string(lines[at]));
        line.set("STYLE", removed.contains(number)   ? "removed"
                          : doubted.contains(number) ? "doubt"
                          : joined.contains(number)  ? "joined"
                                                     : "kept");
      }
    }
  }

  const ImportReport& report_;
  const language::Speaker& speaker_;
};

}  // namespace

Result<std::string> render_html(const ImportReport& report, const files::FileTree& theme,
                                const language::Speaker& speaker) {
  const auto loaded = templates::Templates::load(theme);
  if (!loaded) return loaded.error();
  if (!loaded->has(kTemplate)) {
    return Error{say("the theme has no templates/{}", kTemplate)};
  }
  return loaded->render(kTemplate, HtmlWriter(report, speaker).write());
}

}  // namespace svod::reports
