#include "pipeline/import_files.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <utility>

#include "base/format.h"
#include "import/read_source.h"
#include "intake/group_versions.h"
#include "intake/triage.h"
#include "pipeline/archive_writer.h"
#include "pipeline/collect_sources.h"
#include "pipeline/index_archive.h"
#include "pipeline/load_content.h"
#include "pipeline/read_apart.h"
#include "pipeline/read_candidate.h"
#include "pipeline/run_parallel.h"
#include "pipeline/use_inventory.h"
#include "programs/interruption.h"

namespace svod::pipeline {
namespace {

using reports::FileReport;
using reports::ImportReport;
using reports::Outcome;

std::string_view directory_of(const ReadSource& source) {
  const std::string_view path = source.files.front().path;
  return path.substr(0, path.rfind('/') + 1);  // npos + 1 is 0
}

class Importer {
 public:
  Importer(const ImportOptions& options, const Content& content, ImportReport& report)
      : options_(options),
        content_(content),
        report_(report),
        index_(index_archive(content, options.jobs)),
        writer_(content, options.output,
                options.added ? options.added : content.settings.edition_date, options.dry_run) {}

  Result<bool> import(const std::vector<Candidate>& candidates) {
    all_ = candidates.size();
    for (const Candidate& candidate : candidates) {
      FileReport& file = report_.files.emplace_back();
      file.path = candidate.path;
      file.outcome = Outcome::NotReached;
    }
    std::vector<ReadSource> read(all_);
    run_parallel(all_, options_.jobs, [&](std::size_t i) {
      if (programs::was_interrupted()) return;
      read[i] = read_candidate(candidates[i], i, content_.registry);
      if (programs::was_interrupted())
        read[i] = {};  // the program that read it was ended
      else if (!read[i].needs_conversion)
        tell_progress(1);
    });
    std::erase_if(read, [](const ReadSource& source) { return source.files.empty(); });
    // The order stays that of the candidates.
    const auto later =
        std::stable_partition(read.begin(), read.end(),
                              [](const ReadSource& source) { return !source.needs_conversion; });
    std::vector<ReadSource> slow(std::make_move_iterator(later),
                                 std::make_move_iterator(read.end()));
    read.erase(later, read.end());
    auto settled = settle(std::move(read));
    return settled ? convert(std::move(slow)) : settled;
  }

  Result<std::string> difference() const { return writer_.difference(); }

 private:
  void tell_progress(std::size_t count) {
    const std::lock_guard lock(progress_);
    done_ += count;
    if (options_.progress) options_.progress(done_, all_);
  }

  static std::pair<std::string, std::string> key_of(const ReadSource& source) {
    return {source.files.front().checksum, render_pages(source.pages)};
  }

  // Other pages of a collection are another document.
  bool is_known(const ReadSource& source) const {
    return index_.by_checksum.contains(key_of(source));
  }

  // Office files first; pictures take the longest.
  Result<bool> convert(std::vector<ReadSource> slow) {
    const auto pictures =
        std::stable_partition(slow.begin(), slow.end(), [](const ReadSource& source) {
          return source.format != import::Format::Image && source.format != import::Format::Pdf;
        });
    for (auto at = slow.begin(); at != slow.end() && !programs::was_interrupted();) {
      auto last = at + 1;
      if (at >= pictures && at->format == import::Format::Image) {
        last = std::find_if(at, slow.end(), [&](const ReadSource& other) {
          return other.format != import::Format::Image || directory_of(other) != directory_of(*at);
        });
      }
      auto done = convert({std::make_move_iterator(at), std::make_move_iterator(last)},
                          at->format == import::Format::Image);
      if (!done) return done;
      at = last;
    }
    return true;
  }

  // One file, or the photographs of a directory.
  Result<bool> convert(std::vector<ReadSource> sources, bool photographs) {
    Result<bool> result = true;
    const auto take = [&](ReadSource source) {
      const std::size_t count = source.files.size();
      std::vector<ReadSource> one;
      one.push_back(std::move(source));
      if (result) result = settle(std::move(one));
      tell_progress(count);
    };
    std::vector<ReadSource> unknown;
    for (ReadSource& source : sources) {
      if (is_known(source)) {
        take(std::move(source));
      } else {
        unknown.push_back(std::move(source));
      }
    }
    if (photographs) {
      read_photographs(std::move(unknown), content_.registry, take);
      return result;
    }
    for (ReadSource& source : unknown) {
      convert_and_read(source, content_.registry);
      if (programs::was_interrupted()) return result;
      take(std::move(source));
    }
    return result;
  }

  // Sources that were read -> documents, further sources, or why neither.
  Result<bool> settle(std::vector<ReadSource> batch) {
    std::vector<ReadSource> texts;
    std::map<std::string, std::string> first_with;  // of a checksum: the path
    std::vector<ReadSource> copies;
    for (ReadSource& source : batch) {
      FileReport& file = file_of(source);
      if (is_known(source)) {
        auto merged = merge(source);
        if (!merged) return merged;
        continue;
      }
      report_.diagnostics.insert(report_.diagnostics.end(), source.faults.begin(),
                                 source.faults.end());
      if (has_errors(source.faults)) {
        set_outcome(source, Outcome::Refused);
        continue;
      }
      if (!source.named) file.calls_itself = intake::name_other_document(source.imported);
      if (!file.calls_itself.empty()) {
        set_outcome(source, Outcome::OtherDocument);
        continue;
      }
      const bool first = first_with.emplace(source.files.front().checksum, file.path).second;
      (first ? texts : copies).push_back(std::move(source));
    }
    auto written = write(std::move(texts));
    if (!written) return written;
    return copies.empty() ? written : settle(std::move(copies));  // each is known now
  }

  // A source that is known -> its document refreshed where nobody edited it.
  Result<bool> merge(const ReadSource& source) {
    FileReport& file = file_of(source);
    file.outcome = Outcome::Known;
    file.document = index_.by_checksum.at(key_of(source));
    if (has_errors(source.faults)) return true;
    auto merged = writer_.merge(file.document, source, report_.diagnostics);
    if (!merged) return merged.error();
    file.merge = std::move(*merged);
    if (file.merge.refreshed > 0 || !file.merge.conflicts.empty()) file.outcome = Outcome::Merged;
    return true;
  }

  FileReport& file_of(const ReadSource& source) {
    return report_.files[source.files.front().place];
  }

  void set_outcome(const ReadSource& source, Outcome outcome) {
    for (const SourceFile& page : source.files) report_.files[page.place].outcome = outcome;
  }

  Result<bool> write(std::vector<ReadSource> texts) {
    const std::size_t before = index_.versions.size();
    std::vector<intake::Version> versions = index_.versions;
    for (const ReadSource& source : texts) {
      versions.push_back(version_of(source.imported.front, source.imported.blocks));
      versions.back().recognised = source.recognised;
    }
    for (const intake::Group& group : intake::group_versions(versions)) {
      std::string id;
      std::optional<std::size_t> adopted;  // which of the others
      bool draft = versions[group.first].draft;
      if (group.first < before) {
        id = index_.version_ids[group.first];
        adopted = adopted_text(group, versions);
      } else {
        auto written = write_new(texts[group.first - before], versions[group.first]);
        if (!written) return written.error();
        id = std::move(*written);
      }
      if (adopted) {
        const intake::Group::Other& other = group.others[*adopted];
        auto done = adopt(group.first, texts[other.index - before], versions[other.index],
                          other.resemblance);
        if (!done) return done;
        draft = !*done;
      }
      for (std::size_t i = 0; i < group.others.size(); ++i) {
        if (i == adopted) continue;
        const intake::Group::Other& other = group.others[i];
        auto added = add_to(id, texts[other.index - before], other.resemblance, !draft);
        if (!added) return added;
      }
    }
    return true;
  }

  // Which of the others is the adopted text of a draft that is first: the best read one.
  static std::optional<std::size_t> adopted_text(const intake::Group& group,
                                                 std::span<const intake::Version> versions) {
    if (!versions[group.first].draft) return std::nullopt;
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < group.others.size(); ++i) {
      const intake::Version& version = versions[group.others[i].index];
      if (version.draft) continue;
      if (!best || (versions[group.others[*best].index].recognised && !version.recognised)) {
        best = i;
      }
    }
    return best;
  }

  // The text takes the place of the draft in its document. False where that cannot be: it becomes
  // a document of its own, and the report of the merge says why.
  Result<bool> adopt(std::size_t draft, ReadSource& source, intake::Version version,
                     double resemblance) {
    FileReport& file = file_of(source);
    const std::string& id = index_.version_ids[draft];
    auto merged = writer_.adopt(id, source, report_.diagnostics);
    if (!merged) return merged.error();
    const bool done = merged->why_kept.empty();
    file.merge = std::move(*merged);
    if (!done) {
      file.merge.why_kept =
          say("it is the adopted text of the draft documents/{}.md, which stays: {}", id,
              file.merge.why_kept);
      auto written = write_new(source, std::move(version));
      return written ? Result<bool>(false) : written.error();
    }
    file.document = id;
    file.outcome = Outcome::Adopted;
    file.resemblance = resemblance;
    register_source(source, id);
    version.in_archive = true;
    index_.versions[draft] = std::move(version);
    file.imported = std::move(source.imported);
    return true;
  }

  // Gives the id of the new document.
  Result<std::string> write_new(ReadSource& source, intake::Version version) {
    FileReport& file = file_of(source);
    file.document = free_id(source.imported.id);
    file.outcome = Outcome::Document;
    auto written = writer_.write_new(file.document, source, report_.diagnostics);
    if (!written) return written.error();
    register_source(source, file.document);
    version.in_archive = true;
    index_.versions.push_back(std::move(version));
    index_.version_ids.push_back(file.document);
    file.imported = std::move(source.imported);
    return file.document;
  }

  Result<bool> add_to(const std::string& id, const ReadSource& source, double resemblance,
                      bool adopted) {
    FileReport& file = file_of(source);
    file.document = id;
    file.outcome = Outcome::FurtherSource;
    file.resemblance = resemblance;
    file.draft = adopted && source.imported.front.status == "draft";
    auto added = writer_.add_sources(id, source, file.draft, report_.diagnostics);
    if (!added) return added.error();
    if (!*added) {
      set_outcome(source, Outcome::Refused);
      return true;
    }
    register_source(source, id);
    return true;
  }

  void register_source(const ReadSource& source, const std::string& id) {
    for (const SourceFile& page : source.files) {
      index_.by_checksum.emplace(std::pair(page.checksum, render_pages(source.pages)), id);
      if (&page == &source.files.front()) continue;
      report_.files[page.place].outcome = Outcome::FurtherPage;
      report_.files[page.place].document = id;
    }
  }

  std::string free_id(const std::string& wanted) {
    std::string id = wanted;
    for (int n = 2; !index_.ids.insert(id).second; ++n) id = format("{}-{}", wanted, n);
    return id;
  }

  const ImportOptions& options_;
  const Content& content_;
  ImportReport& report_;
  ArchiveIndex index_;
  ArchiveWriter writer_;
  std::mutex progress_;
  std::size_t done_ = 0;
  std::size_t all_ = 0;
};

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
  // What a faulty registry does not say would be taken out of documents, or missing in new ones.
  if (has_errors(report.diagnostics)) return report;
  auto collected = collect_sources(options.paths);
  if (!collected) return collected.error();
  if (options.pages.first > 0) {
    const bool one = collected->candidates.size() == 1 && collected->candidates.front().named;
    if (!one) return Error{say("--pages are those of one PDF; name it alone, by its file")};
    collected->candidates.front().pages = options.pages;
  }
  if (!options.list.empty()) {
    const auto used =
        use_inventory(options.list, content->registry, collected->candidates, report.diagnostics);
    if (!used) return used.error();
    if (!*used) return report;
  }
  Importer importer(options, *content, report);
  const auto done = importer.import(collected->candidates);
  if (!done) return done.error();
  auto difference = importer.difference();
  if (!difference) return difference.error();
  report.difference = std::move(*difference);
  std::move(collected->left_aside.begin(), collected->left_aside.end(),
            std::back_inserter(report.files));
  report.diagnostics.insert(report.diagnostics.end(), collected->diagnostics.begin(),
                            collected->diagnostics.end());
  return report;
}

}  // namespace svod::pipeline
