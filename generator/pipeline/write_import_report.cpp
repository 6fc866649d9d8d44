#include "pipeline/write_import_report.h"

#include <string_view>

#include "base/message.h"
#include "files/files.h"
#include "pipeline/load_content.h"
#include "reports/render_html.h"

namespace svod::pipeline {
namespace {

// By what a report is known; it stands in the template.
constexpr std::string_view kMark = R"(<meta name="generator" content="svod import">)";

}  // namespace

std::string import_report_path(const std::string& content) {
  return files::path_beside(content, "import-report.html");
}

Result<bool> check_report_path(const std::string& path, const std::string& content) {
  if (files::is_inside(path, content)) {
    return Error{
        say("'{}' lies in the content directory; name a place outside it with --report", path)};
  }
  if (!files::is_file(path) && !files::is_directory(path)) return true;
  const auto there = files::read_file(path);
  if (there && there->find(kMark) != std::string::npos) return true;
  return Error{
      say("'{}' is there already and is no report of an import; name another place with "
          "--report",
          path)};
}

Result<bool> write_import_report(const reports::ImportReport& report, const std::string& path,
                                 const language::Speaker& speaker) {
  auto theme = load_theme("", "svod");
  if (!theme) return theme.error();
  // The other templates have strings of the site in them, which nothing fills in here.
  std::erase_if(*theme,
                [](const auto& file) { return file.first != "templates/import-report.html"; });
  const auto page = reports::render_html(report, *theme, speaker);
  if (!page) return page.error();
  return files::write_file(path, *page);
}

}  // namespace svod::pipeline
