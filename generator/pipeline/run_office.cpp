#include "pipeline/run_office.h"

#include "base/format.h"
#include "files/files.h"
#include "files/temporary_directory.h"
#include "programs/run_program.h"

namespace svod::pipeline {
namespace {

constexpr std::string_view kProgram = "soffice";
constexpr int kSeconds = 120;

}  // namespace

std::optional<std::string> convert_by_office(std::string_view bytes, std::string_view from,
                                             std::string_view to) {
  const std::string office = programs::find_program(std::string(kProgram));
  const auto directory = files::TemporaryDirectory::make();
  if (office.empty() || !directory) return std::nullopt;
  const std::string& root = directory->path();
  const std::string source = format("{}/source{}", root, from);
  if (!files::write_file(source, bytes)) return std::nullopt;
  // A profile of its own: no settings of the user, no macros, no second window.
  const auto done = programs::run_program(
      {office, format("-env:UserInstallation=file://{}/profile", root), "--headless", "--norestore",
       "--nolockcheck", "--convert-to", std::string(to), "--outdir", root + "/out", source},
      kSeconds);
  auto converted = files::read_file(format("{}/out/source.{}", root, to.substr(0, to.find(':'))));
  if (!done || !converted) return std::nullopt;
  return std::move(*converted);
}

bool has_office() {
  return !programs::find_program(std::string(kProgram)).empty();
}

}  // namespace svod::pipeline
