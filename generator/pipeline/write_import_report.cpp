#include "pipeline/write_import_report.h"

#include "files/files.h"
#include "pipeline/load_content.h"
#include "reports/render_html.h"

namespace svod::pipeline {

std::string import_report_path(const std::string& content) {
  return files::path_beside(content, "import-report.html");
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
