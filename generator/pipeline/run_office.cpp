#include "pipeline/run_office.h"

#include "base/format.h"
#include "files/files.h"
#include "files/temporary_directory.h"
#include "programs/run_program.h"

namespace svod::pipeline {
namespace {

constexpr std::string_view kProgram = "soffice";
constexpr int kSecondsOfOffice = 120;
// Of addresses: it maps much and uses little.
constexpr std::size_t kMemoryOfOffice = std::size_t{4} << 30U;

// LibreOffice runs no macro, follows no link and updates none, whatever a document asks for.
constexpr std::string_view kSettings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)";

}  // namespace

std::optional<std::string> convert_by_office(std::string_view bytes, std::string_view from,
                                             std::string_view to) {
  const std::string office = programs::find_program(std::string(kProgram));
  const auto directory = files::TemporaryDirectory::make();
  if (office.empty() || !directory) return std::nullopt;
  const std::string& root = directory->path();
  const std::string source = format("{}/source{}", root, from);
  const std::string settings = root + "/profile/user/registrymodifications.xcu";
  if (!files::write_file(source, bytes) || !files::write_file(settings, kSettings)) {
    return std::nullopt;
  }
  programs::Limits limits;
  limits.seconds = kSecondsOfOffice;
  limits.memory = kMemoryOfOffice;
  limits.home = root;
  // A profile of its own: no settings of the user, no second window.
  const auto done = programs::run_program(
      {office, format("-env:UserInstallation=file://{}/profile", root), "--headless", "--norestore",
       "--nolockcheck", "--convert-to", std::string(to), "--outdir", root + "/out", source},
      limits);
  auto converted = files::read_file(format("{}/out/source.{}", root, to.substr(0, to.find(':'))));
  if (!done || !converted) return std::nullopt;
  return std::move(*converted);
}

bool has_office() {
  return !programs::find_program(std::string(kProgram)).empty();
}

}  // namespace svod::pipeline
