#include "pipeline/convert_source.h"

#include "base/format.h"
#include "files/files.h"
#include "files/temporary_directory.h"
#include "programs/run_program.h"

namespace svod::pipeline {
namespace {

constexpr int kMostSeconds = 120;

}  // namespace

Result<std::string> convert_to_docx(std::string_view bytes, std::string_view suffix) {
  const std::string office = programs::find_program("soffice");
  if (office.empty()) {
    return Error{
        "it is an RTF or an old Word file; install libreoffice-writer and import it again, or save "
        "it as DOCX"};
  }
  auto directory = files::TemporaryDirectory::make();
  if (!directory) return directory.error();
  const std::string& root = directory->path();
  const std::string source = svod::format("{}/source{}", root, suffix);
  const auto written = files::write_file(source, bytes);
  if (!written) return written.error();
  // A profile of its own: no settings of the user, no macros, no second window.
  const auto done =
      programs::run_program({office, svod::format("-env:UserInstallation=file://{}/profile", root),
                             "--headless", "--norestore", "--nolockcheck", "--convert-to",
                             "docx:MS Word 2007 XML", "--outdir", root + "/out", source},
                            kMostSeconds);
  if (!done) return done.error();
  auto converted = files::read_file(root + "/out/source.docx");
  if (!converted)
    return Error{"LibreOffice cannot read it; open it in its program and save it as DOCX"};
  return converted;
}

}  // namespace svod::pipeline
