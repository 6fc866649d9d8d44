#include "reports/tell_outcome.h"

#include <algorithm>

namespace svod::reports {
namespace {

constexpr double kPercent = 100;

int percent_of(double share) {
  return static_cast<int>(share * kPercent);
}

std::size_t count(const ImportReport& report, Outcome outcome) {
  return static_cast<std::size_t>(
      std::count_if(report.files.begin(), report.files.end(),
                    [outcome](const FileReport& file) { return file.outcome == outcome; }));
}

}  // namespace

std::string_view name(Outcome outcome) {
  switch (outcome) {
    case Outcome::Document:
      return "document";
    case Outcome::Adopted:
      return "adopted";
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
    case Outcome::NotReached:
      return "not-reached";
    case Outcome::Refused:
      return "refused";
  }
  return {};
}

bool is_read(Outcome outcome) {
  return outcome == Outcome::Document || outcome == Outcome::Adopted;
}

bool is_left_aside(Outcome outcome) {
  switch (outcome) {
    case Outcome::OtherDocument:
    case Outcome::Service:
    case Outcome::Signature:
    case Outcome::Archive:
    case Outcome::OtherFormat:
    case Outcome::NotReached:
      return true;
    default:
      return false;
  }
}

Message tell_outcome(const FileReport& file) {
  switch (file.outcome) {
    case Outcome::Document:
      return say("new document documents/{}.md", file.document);
    case Outcome::Adopted:
      return say(
          "adopted text of the draft documents/{}.md, {} % of the text is the same: the "
          "document has it now, the draft is a further source of it",
          file.document, percent_of(file.resemblance));
    case Outcome::FurtherSource: {
      const int percent = percent_of(file.resemblance);
      return file.draft ? say("draft of documents/{}.md, {} % of the text is the same: kept as a "
                              "further source of it",
                              file.document, percent)
                        : say("another version of documents/{}.md, {} % of the text is the same: "
                              "kept as a further source of it",
                              file.document, percent);
    }
    case Outcome::FurtherPage:
      return say("a further page of documents/{}.md", file.document);
    case Outcome::Merged:
      return say("already in the archive, read again into documents/{}.md", file.document);
    case Outcome::Known:
      return say("already in the archive as documents/{}.md", file.document);
    case Outcome::Refused:
      return say("not imported");
    default:
      return say("left aside");
  }
}

Message tell_left_aside_as(Outcome outcome) {
  switch (outcome) {
    case Outcome::OtherDocument:
      return say(
          "they call themselves something else than a resolution; name such a file itself to "
          "import it all the same");
    case Outcome::Service:
      return say("programs leave such files behind; they can be deleted");
    case Outcome::Signature:
      return say("they are signatures of other files; keep them beside those");
    case Outcome::Archive:
      return say("they are archives; unpack them and import what is in them");
    case Outcome::NotReached:
      return say("the import was interrupted before them; give the same command again to go on");
    default:
      return say(
          "svod does not read files of such kinds; save a text among them as DOCX and "
          "import that");
  }
}

Message tell_totals(const ImportReport& report) {
  const std::size_t kept = count(report, Outcome::FurtherSource) + count(report, Outcome::Adopted) +
                           count(report, Outcome::FurtherPage);
  const std::size_t known = count(report, Outcome::Known) + count(report, Outcome::Merged);
  const auto aside = static_cast<std::size_t>(
      std::count_if(report.files.begin(), report.files.end(),
                    [](const FileReport& file) { return is_left_aside(file.outcome); }));
  return say(
      "{} files: {} new documents, {} further sources, {} already in the archive, {} left aside, "
      "{} refused",
      report.files.size(), count(report, Outcome::Document), kept, known, aside,
      count(report, Outcome::Refused));
}

std::string tell_note(const import::Note& note, const language::Speaker& speaker) {
  return note.count > 0 ? speaker(say("{} × {}", note.count, speaker.word(note.text))) : note.text;
}

}  // namespace svod::reports
