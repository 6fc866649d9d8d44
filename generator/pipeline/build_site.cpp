#include "pipeline/build_site.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "addresses/addresses.h"
#include "audit/audit.h"
#include "base/message.h"
#include "compile/compile_document.h"
#include "documents/file_parts.h"
#include "exports/export_data.h"
#include "exports/export_feeds.h"
#include "exports/export_sitemap.h"
#include "files/files.h"
#include "files/output_directory.h"
#include "links/build_links.h"
#include "pages/render_site.h"
#include "pages/theme.h"
#include "pipeline/check_addresses.h"
#include "pipeline/check_private_things.h"
#include "pipeline/load_content.h"
#include "pipeline/published_anchors.h"
#include "pipeline/run_parallel.h"

namespace svod::pipeline {
namespace {

using compile::CompiledDocument;
using diagnostics::Diagnostics;

void append(Diagnostics& all, const Diagnostics& more) {
  all.insert(all.end(), more.begin(), more.end());
}

// Whether the content can be published: no errors, and with `strict` no warnings either.
bool is_publishable(const Diagnostics& diagnostics, bool strict) {
  return strict ? diagnostics.empty() : !has_errors(diagnostics);
}

std::vector<CompiledDocument> compile_all(const Content& content, const BuildOptions& options,
                                          Diagnostics& diagnostics) {
  const compile::Indexes indexes(content.registry);
  std::vector<CompiledDocument> compiled(content.document_ids.size());
  std::vector<Diagnostics> reading(compiled.size());
  run_parallel(compiled.size(), options.jobs, [&](std::size_t i) {
    documents::Document document = load_document(content, content.document_ids[i], reading[i]);
    append(reading[i], check_private_things(content, document));
    compiled[i] = compile::compile_document(std::move(document), indexes);
    append(reading[i],
           check_published_anchors(options.output, compiled[i].document, content.registry));
  });
  for (std::size_t i = 0; i < compiled.size(); ++i) {
    append(diagnostics, reading[i]);
    append(diagnostics, compiled[i].diagnostics);
  }
  return compiled;
}

// Where the new site goes: the output directory, or nowhere for a check. The first error of
// any thread is kept; pages are scanned for the audit on their way.
class Sink {
 public:
  // `root`: where the site's root stands on its server.
  Sink(files::OutputDirectory* output, std::string root)
      : output_(output), root_(std::move(root)) {}

  void write(const std::string& path, std::string_view bytes) {
    audit::PageFacts facts;
    const bool page = path.ends_with(".html");
    if (page) facts = audit::scan_page(path, bytes, root_);
    if (output_ != nullptr) {
      const auto done = output_->write(path, bytes);
      if (!done) {
        const std::lock_guard guard(mutex_);
        if (error_.message.empty()) error_ = done.error();
      }
    }
    const std::lock_guard guard(mutex_);
    if (page) {
      pages_.emplace(path, std::move(facts));
    } else {
      files_.insert(path);
    }
  }

  const Error& error() const { return error_; }
  std::size_t count() const { return pages_.size() + files_.size(); }
  Diagnostics audit() const { return audit::check_links(pages_, files_); }

 private:
  files::OutputDirectory* output_;
  std::string root_;
  std::mutex mutex_;
  Error error_;
  std::map<std::string, audit::PageFacts> pages_;
  std::set<std::string> files_;
};

void write_pages(const views::Site& site, const std::vector<pages::Page>& plan,
                 const pages::Theme& theme, int jobs, Sink& sink) {
  run_parallel(plan.size(), jobs, [&](std::size_t i) {
    sink.write(plan[i].path, pages::render_page(site, plan[i], theme.templates));
  });
  for (const auto& [path, bytes] : theme.files) sink.write(path, bytes);
}

void write_all(const std::vector<exports::ExportedFile>& files, Sink& sink) {
  for (const exports::ExportedFile& file : files) sink.write(file.path, file.bytes);
}

// The Markdown of a document, and its sources where they may be published.
void write_document_files(const Content& content, const std::vector<CompiledDocument>& documents,
                          Sink& sink, Diagnostics& diagnostics) {
  for (const CompiledDocument& compiled : documents) {
    const documents::Document& document = compiled.document;
    if (document.front.status == "withdrawn") continue;
    if (content.settings.has_format("md")) {
      sink.write(addresses::document_markdown(document.id),
                 documents::published_text(document.markdown));
    }
    std::size_t place = 0;
    for (const documents::Source& source : document.front.sources) {
      ++place;
      if (!source.publish) continue;
      const std::string path = source_path(content, source);
      if (path.empty()) {
        diagnostics.push_back({diagnostics::Kind::BadValue,
                               diagnostics::Severity::Error,
                               {document.path, 1, 0},
                               say("the source '{}' does not lie in content/sources; write its "
                                   "path from there",
                                   source.file)});
        continue;
      }
      const auto bytes = files::read_file(path);
      if (!bytes) {
        diagnostics.push_back({diagnostics::Kind::UnreadableFile,
                               diagnostics::Severity::Error,
                               {document.path, 1, 0},
                               say("its source is not to be read: {}; put it there, or write "
                                   "'publish: no'",
                                   bytes.error().message)});
        continue;
      }
      sink.write(addresses::document_source(document.id, source.file, place), *bytes);
    }
  }
}

void write_exports(const views::Site& site, const std::vector<pages::Page>& plan, Sink& sink) {
  if (site.settings.has_format("data")) {
    write_all(exports::export_data(site.documents, site.links), sink);
  }
  if (site.settings.has_format("feeds") && !site.settings.base_url.empty()) {
    write_all(exports::export_feeds(site.settings, site.documents, site.links), sink);
  }
  std::vector<std::string> paths;
  for (const pages::Page& page : plan) {
    if (page.redirect_to.empty()) paths.push_back(page.path);
  }
  std::sort(paths.begin(), paths.end());
  write_all(exports::export_sitemap(site.settings.base_url, paths), sink);
}

}  // namespace

Result<BuildReport> build_site(const BuildOptions& options) {
  BuildReport report;
  Diagnostics& diagnostics = report.diagnostics;

  // read
  auto content = load_content(options.content, diagnostics);
  if (!content) return content.error();
  if (options.base_url) {
    auto url = settings::parse_base_url(*options.base_url);
    if (!url) return url.error();
    content->settings.base_url = *url;
  }
  const auto theme_files = load_theme(options.theme, content->settings.theme);
  if (!theme_files) return theme_files.error();
  auto theme = pages::load_theme(*theme_files, content->settings.language);
  if (!theme) return theme.error();

  // compile
  const std::vector<CompiledDocument> documents = compile_all(*content, options, diagnostics);
  report.documents = documents.size();
  if (!is_publishable(diagnostics, options.strict)) return report;

  // link
  const links::Links links = links::build_links(documents, content->registry);
  append(diagnostics, check_addresses(documents, links));
  if (!is_publishable(diagnostics, options.strict)) return report;

  if (!options.write) report.worklist = build_worklist(documents, links);

  // print
  std::optional<files::OutputDirectory> output;
  if (options.write) {
    auto opened = files::OutputDirectory::open(options.output);
    if (!opened) return opened.error();
    output.emplace(std::move(*opened));
  }
  Sink sink(output ? &*output : nullptr, addresses::root_path(content->settings.base_url));
  const views::Site site{content->settings, content->registry, documents, links,
                         theme->strings,    content->about};
  const auto plan = pages::plan_pages(site);
  if (!plan) {
    diagnostics.push_back({diagnostics::Kind::DuplicateAddress,
                           diagnostics::Severity::Error,
                           {options.content, 0, 0},
                           plan.error().message});
    return report;
  }
  write_pages(site, *plan, *theme, options.jobs, sink);
  write_document_files(*content, documents, sink, diagnostics);
  write_exports(site, *plan, sink);
  if (!sink.error().message.empty()) return sink.error();

  // audit
  append(diagnostics, sink.audit());
  report.files = sink.count();
  report.ok = is_publishable(diagnostics, options.strict);

  // publish
  if (report.ok && output) {
    report.changed = output->changed();
    const auto published = output->publish();
    if (!published) return published.error();
    report.published = true;
  }
  return report;
}

}  // namespace svod::pipeline
