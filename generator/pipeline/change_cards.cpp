#include "pipeline/change_cards.h"

#include <algorithm>
#include <utility>

#include "base/format.h"
#include "base/message.h"
#include "cards/export_cards.h"
#include "cards/read_cards.h"
#include "compile/compile_document.h"
#include "files/files.h"
#include "json/json.h"
#include "links/build_links.h"
#include "pipeline/check_addresses.h"
#include "pipeline/load_content.h"
#include "pipeline/read_table_file.h"
#include "pipeline/run_parallel.h"
#include "tables/read_csv.h"
#include "tables/render_csv.h"

namespace svod::pipeline {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Diagnostics;
using diagnostics::Kind;
using diagnostics::Severity;
using documents::Document;

std::vector<Document> load_documents(const Content& content, Diagnostics& diagnostics) {
  std::vector<Document> documents(content.document_ids.size());
  std::vector<Diagnostics> reading(documents.size());
  run_parallel(documents.size(), 0, [&](std::size_t i) {
    documents[i] = load_document(content, content.document_ids[i], reading[i]);
  });
  for (const Diagnostics& faults : reading) {
    diagnostics.insert(diagnostics.end(), faults.begin(), faults.end());
  }
  return documents;
}

// The errors of the archive as a whole.
Diagnostics check_archive(const std::vector<Document>& documents,
                          const registry::Registry& registry) {
  const compile::Indexes indexes(registry);
  std::vector<compile::CompiledDocument> compiled(documents.size());
  run_parallel(documents.size(), 0, [&](std::size_t i) {
    compiled[i] = compile::compile_document(documents[i], indexes);
  });
  return check_addresses(compiled, links::build_links(compiled, registry));
}

// A source that is to be published now must be there.
void check_sources(const Content& content, const Document& before, const Document& after,
                   Diagnostics& faults) {
  for (std::size_t i = 0; i < after.front.sources.size(); ++i) {
    const documents::Source& source = after.front.sources[i];
    if (!source.publish || before.front.sources[i].publish) continue;
    const std::string path = source_path(content, source);
    if (!path.empty() && files::is_file(path)) continue;
    faults.push_back({Kind::UnreadableFile,
                      Severity::Error,
                      {after.path, 1, 0},
                      say("its source '{}' is not in content/sources; put it there, or write "
                          "'no' into 'publish'",
                          source.file)});
  }
}

// What the changes would break in the archive as a whole, told in the rows that do.
void check_changes(const Content& content, const std::vector<Document>& before,
                   const std::vector<cards::ChangedCard>& changed, const std::string& table,
                   Diagnostics& diagnostics) {
  std::vector<Document> after = before;
  for (const cards::ChangedCard& card : changed) after[card.index] = card.document;
  Diagnostics faults = check_archive(after, content.registry);
  if (!faults.empty()) {
    const Diagnostics known = check_archive(before, content.registry);
    std::erase_if(faults, [&known](const Diagnostic& fault) {
      return std::any_of(known.begin(), known.end(), [&fault](const Diagnostic& one) {
        return to_string(one) == to_string(fault);
      });
    });
  }
  for (const cards::ChangedCard& card : changed) {
    check_sources(content, before[card.index], card.document, faults);
  }
  for (Diagnostic& fault : faults) {
    const auto card = std::find_if(changed.begin(), changed.end(), [&fault](const auto& one) {
      return one.document.path == fault.where.path;
    });
    if (card != changed.end()) fault.where = {table, card->line, 0};
    diagnostics.push_back(std::move(fault));
  }
}

// The table at `options.file` against the documents. Nothing changed where there is an error.
Result<bool> read_changes(const CardsOptions& options, const Content& content,
                          const std::vector<Document>& documents, CardsReport& report) {
  auto rows = read_table_file(options.file, report.diagnostics);
  if (!rows) return rows.error();
  if (!*rows) return true;
  const auto table = tables::as_table(std::move(**rows), 0, options.file, report.diagnostics);
  if (!table) return true;
  const auto edited = cards::read_cards(*table, options.file, documents, report.diagnostics);
  report.changed =
      cards::apply_cards(edited, options.file, documents, content.registry, report.diagnostics);
  return true;
}

}  // namespace

Result<CardsReport> export_cards_file(const CardsOptions& options) {
  CardsReport report;
  const auto content = load_content(options.content, report.diagnostics);
  if (!content) return content.error();
  const std::vector<Document> documents = load_documents(*content, report.diagnostics);
  report.documents = documents.size();
  if (files::is_file(options.file)) {
    CardsReport there;
    const auto read = read_changes(options, *content, documents, there);
    if (!read) return read.error();
    if (!there.changed.empty() || !there.diagnostics.empty()) {
      return Error{
          say("'{0}' is there and says what the archive does not; take it into the "
              "archive with 'svod cards import {0}', or name another file",
              options.file)};
    }
  }
  const auto done =
      files::write_file(options.file, tables::render_csv(cards::export_cards(documents)));
  if (!done) return done.error();
  report.written = true;
  return report;
}

Result<CardsReport> import_cards_file(const CardsOptions& options) {
  CardsReport report;
  Diagnostics of_archive;  // what stands there already is told by build and check
  const auto content = load_content(options.content, of_archive);
  if (!content) return content.error();
  const std::vector<Document> documents = load_documents(*content, of_archive);
  report.documents = documents.size();
  const auto read = read_changes(options, *content, documents, report);
  if (!read) return read.error();
  if (!report.changed.empty() && !has_errors(report.diagnostics)) {
    check_changes(*content, documents, report.changed, options.file, report.diagnostics);
  }
  if (has_errors(report.diagnostics)) {
    report.changed.clear();
    return report;
  }
  if (options.dry_run) return report;
  for (const cards::ChangedCard& card : report.changed) {
    const auto done = files::write_file(card.document.path, card.document.markdown);
    if (!done) return done.error();
  }
  report.written = true;
  return report;
}

std::string render_changes(const CardsReport& report, const language::Speaker& speaker) {
  std::string out;
  const auto tell = [&](const Message& line) { out += speaker(line) + "\n"; };
  const auto shown = [](const std::string& cell) {
    return cell.empty() ? say("(none)") : say("{}", cell);
  };
  for (const cards::ChangedCard& card : report.changed) {
    out += format("documents/{}.md\n", card.document.id);
    for (const cards::Change& change : card.changes) {
      tell(say("  {}: {} -> {}", change.key, shown(change.before), shown(change.after)));
    }
  }
  const std::size_t count = report.changed.size();
  tell(report.written ? say("{} of {} documents changed", count, report.documents)
                      : say("{} of {} documents would change", count, report.documents));
  return out;
}

std::string render_changes_json(const CardsReport& report) {
  std::string out;
  for (const cards::ChangedCard& card : report.changed) {
    json::Value line;
    line["document"] = card.document.id;
    line["changes"] = json::Value::object();
    for (const cards::Change& change : card.changes) {
      line["changes"][change.key] = {{"before", change.before}, {"after", change.after}};
    }
    out += json::render(line) + "\n";
  }
  return out;
}

}  // namespace svod::pipeline
