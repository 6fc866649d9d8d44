#include "reports/find_questions.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "import/russian_basis.h"
#include "reports/tell_outcome.h"

namespace svod::reports {
namespace {

using Parts = std::map<std::string, std::vector<std::string>>;  // by label

std::string path_of(const FileReport& file) {
  return "documents/" + file.document + ".md";
}

bool has_doubt(const FileReport& file, std::string_view about) {
  const std::vector<import::Note>& notes = file.imported.notes;
  return std::any_of(notes.begin(), notes.end(), [about](const import::Note& note) {
    return note.what == "doubt" && note.about == about;
  });
}

std::size_t count(const Parts& parts) {
  std::size_t files = 0;
  for (const auto& [label, part] : parts) files += part.size();
  return files;
}

class Questions {
 public:
  // `answers`: how many a person has to give; the labels of the parts are told where there are
  // several.
  void add(std::string_view about, std::size_t answers, Message text, Parts&& parts) {
    std::vector<Question::Part> labelled;
    labelled.reserve(parts.size());
    for (auto& [label, files] : parts) {
      labelled.push_back({label.empty() ? Message() : say("{}", label), std::move(files)});
    }
    add(about, answers, std::move(text), std::move(labelled));
  }

  void add(std::string_view about, std::size_t answers, Message text,
           std::vector<Question::Part>&& parts) {
    Asked asked;
    asked.question.about = about;
    asked.question.text = std::move(text);
    asked.answers = std::max<std::size_t>(answers, 1);
    for (const Question::Part& part : parts) asked.question.files += part.files.size();
    asked.question.parts = std::move(parts);
    if (asked.question.files > 0) asked_.push_back(std::move(asked));
  }

  // Each file is an answer of its own. `text` says how many there are.
  void add_each(std::string_view about, Message (*text)(std::size_t), Parts&& parts) {
    const std::size_t number = count(parts);
    add(about, number, text(number), std::move(parts));
  }

  std::vector<Question> in_order() && {
    std::stable_sort(asked_.begin(), asked_.end(), [](const Asked& a, const Asked& b) {
      const int a_urgency = urgency(a.question.about);
      const int b_urgency = urgency(b.question.about);
      if (a_urgency != b_urgency) return a_urgency > b_urgency;
      const std::size_t left = a.question.files * b.answers;
      const std::size_t right = b.question.files * a.answers;
      return left != right ? left > right : a.question.files > b.question.files;
    });
    std::vector<Question> out;
    out.reserve(asked_.size());
    for (Asked& asked : asked_) out.push_back(std::move(asked.question));
    return out;
  }

 private:
  // What would be published though it may be private goes first, what may stay as it is last.
  static int urgency(const std::string& about) {
    if (about == "private") return 1;
    return about == "basis" ? -1 : 0;
  }

  struct Asked {
    Question question;
    std::size_t answers = 1;
  };
  std::vector<Asked> asked_;
};

// What is asked of every document of which something is so.
struct DocumentQuestion {
  std::string_view about;
  bool (*asks)(const FileReport& file);
  Message (*text)(std::size_t documents);
};

constexpr DocumentQuestion kKeys[] = {
    {"district",
     [](const FileReport& file) {
       const documents::FrontMatter& front = file.imported.front;
       return front.district.empty() && !front.region.empty();
     },
     [](std::size_t number) {
       return say("no district was found for {} documents; write 'district' into each", number);
     }},
    {"date", [](const FileReport& file) { return !file.imported.front.date; },
     [](std::size_t number) {
       return say(
           "no date was found for {} documents; write 'date' into each, even if only the "
           "year is known",
           number);
     }},
    {"title", [](const FileReport& file) { return has_doubt(file, "title"); },
     [](std::size_t number) {
       return say("no theme was found for {} documents; write 'title' into each that has one",
                  number);
     }},
    {"kind", [](const FileReport& file) { return !file.imported.front.basis_of("kind").empty(); },
     [](std::size_t number) {
       return say(
           "{} documents do not name their kind; correct 'kind' where they are no "
           "resolutions",
           number);
     }},
    {"private", [](const FileReport& file) { return !file.imported.private_things.empty(); },
     [](std::size_t number) {
       return say(
           "{} sources hold private things and are not published; take out of the "
           "documents what must not be read, write 'publish: yes' where nothing is private",
           number);
     }},
};

constexpr DocumentQuestion kReadings[] = {
    {"reading", [](const FileReport& file) { return has_doubt(file, ""); },
     [](std::size_t number) {
       return say("signs of {} documents are doubted; compare them with the source", number);
     }},
    {"encoding", [](const FileReport& file) { return has_doubt(file, "encoding"); },
     [](std::size_t number) {
       return say(
           "{} sources are as likely Russian in another encoding; where the wrong reading "
           "was taken, remove the document, save the file in UTF-8 and import that",
           number);
     }},
    {"basis", [](const FileReport& file) { return !file.imported.front.basis.empty(); },
     [](std::size_t number) {
       return say(
           "in {} documents something was inferred; where it is right, nothing is to be "
           "done, else correct it and take its 'basis' out",
           number);
     }},
};

void ask(std::span<const DocumentQuestion> table, const ImportReport& report,
         Questions& questions) {
  for (const DocumentQuestion& row : table) {
    Parts parts;
    for (const FileReport& file : report.files) {
      if (is_read(file.outcome) && row.asks(file)) parts[""].push_back(path_of(file));
    }
    questions.add_each(row.about, row.text, std::move(parts));
  }
}

// The fault for which a file was refused.
Message why_refused(const ImportReport& report, const FileReport& file) {
  for (const diagnostics::Diagnostic& fault : report.diagnostics) {
    const bool error = fault.severity == diagnostics::Severity::Error;
    if (error && fault.where.path == file.path) return fault.message;
  }
  return {};
}

// Each reason once.
void ask_refused(const ImportReport& report, Questions& questions) {
  std::map<std::string, Question::Part> by_reason;
  for (const FileReport& file : report.files) {
    if (file.outcome != Outcome::Refused) continue;
    const Message reason = why_refused(report, file);
    Question::Part& part = by_reason[to_english(reason)];
    part.label = reason;
    part.files.push_back(file.path);
  }
  std::vector<Question::Part> parts;
  std::size_t files = 0;
  for (auto& [reason, part] : by_reason) {
    files += part.files.size();
    parts.push_back(std::move(part));
  }
  const std::size_t reasons = parts.size();
  questions.add("refused", reasons, say("{} files were refused, for {} reasons", files, reasons),
                std::move(parts));
}

// Whether an entry for the district settles the region: the registry has none of that name.
bool registry_can_tell(const import::Imported& imported) {
  return std::none_of(imported.notes.begin(), imported.notes.end(), [](const import::Note& note) {
    return note.about == "region" && note.text != import::doubt_no_region();
  });
}

void ask_regions(const ImportReport& report, Questions& questions) {
  Parts by_district;
  Parts one_by_one;
  Parts alone;
  for (const FileReport& file : report.files) {
    const documents::FrontMatter& front = file.imported.front;
    if (!is_read(file.outcome) || !front.region.empty()) continue;
    if (front.district.empty()) {
      alone[""].push_back(path_of(file));
    } else if (registry_can_tell(file.imported)) {
      by_district[front.district].push_back(path_of(file));
    } else {
      one_by_one[front.district].push_back(path_of(file));
    }
  }
  const std::size_t districts = by_district.size();
  const std::size_t files = count(by_district);
  questions.add("region", districts,
                say("no region was found for {} documents; write it once for each of {} districts, "
                    "into registry/districts.json, and import again",
                    files, districts),
                std::move(by_district));
  questions.add_each(
      "region",
      [](std::size_t number) {
        return say(
            "no region was found for {} documents, and the registry cannot tell it; write "
            "'region' into each, or into a table by 'svod cards export'",
            number);
      },
      std::move(one_by_one));
  questions.add_each(
      "region",
      [](std::size_t number) {
        return say(
            "neither a district nor a region was found for {} documents; write 'district' "
            "and 'region' into each",
            number);
      },
      std::move(alone));
}

void ask_conflicts(const ImportReport& report, Questions& questions) {
  Parts parts;
  for (const FileReport& file : report.files) {
    if (!file.merge.conflicts.empty()) parts[""].push_back(path_of(file));
  }
  questions.add_each(
      "conflicts",
      [](std::size_t number) {
        return say(
            "in {} documents a new reading contradicts a correction; keep one of the two "
            "and take the entry out of 'conflicts'",
            number);
      },
      std::move(parts));
}

// What the text or the file's name says otherwise than the front matter has it.
void ask_contradictions(const ImportReport& report, Questions& questions) {
  Parts parts;
  for (const FileReport& file : report.files) {
    if (!is_read(file.outcome)) continue;
    const documents::FrontMatter& front = file.imported.front;
    for (const std::string_view key : {"district", "region", "date"}) {
      if (!front.value_of(key).empty() && has_doubt(file, key)) {
        parts[std::string(key)].push_back(path_of(file));
      }
    }
  }
  questions.add_each(
      "contradictions",
      [](std::size_t number) {
        return say("in {} places a value is doubted; compare it with the source", number);
      },
      std::move(parts));
}

}  // namespace

std::vector<Question> find_questions(const ImportReport& report) {
  Questions questions;
  ask_refused(report, questions);
  ask_regions(report, questions);
  ask(kKeys, report, questions);
  ask_conflicts(report, questions);
  ask_contradictions(report, questions);
  ask(kReadings, report, questions);
  return std::move(questions).in_order();
}

}  // namespace svod::reports
