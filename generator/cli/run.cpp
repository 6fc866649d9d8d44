#include "cli/run.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "base/format.h"
#include "cli/render_diagnostics.h"
#include "pipeline/build_site.h"
#include "pipeline/dump_stage.h"
#include "pipeline/explain_file.h"
#include "pipeline/import_files.h"
#include "pipeline/new_archive.h"
#include "pipeline/read_apart.h"
#include "reports/render_import.h"

namespace svod::cli {
namespace {

constexpr int kMostJobs = 1024;

constexpr int kDone = 0;
constexpr int kFaultsInContent = 1;
constexpr int kCannotGoOn = 2;  // usage, output, disk, theme or environment

int fail(const Error& error) {
  std::fputs(format("svod: error: {}\n", error.message).c_str(), stderr);
  return kCannotGoOn;
}

// Output that cannot be written (a full disk behind a pipe) is a fault like any other.
int print(const std::string& text, int status) {
  if (std::fputs(text.c_str(), stdout) < 0 || std::fflush(stdout) != 0) {
    return fail({"cannot write to standard output"});
  }
  return status;
}

struct Arguments {
  pipeline::BuildOptions build;
  pipeline::ImportOptions import;
  std::string added;
  std::string pages;
  std::string new_directory;
  std::string stage;
  std::string file;
  std::string format = "text";
};

void tell(const diagnostics::Diagnostics& diagnostics, const std::string& format) {
  const std::string text = format == "json" ? render_json(diagnostics) : render_text(diagnostics);
  std::fputs(text.c_str(), stderr);
}

int run_build(const Arguments& arguments) {
  const auto report = pipeline::build_site(arguments.build);
  if (!report) return fail(report.error());
  tell(report->diagnostics, arguments.format);
  if (!report->published) {
    std::fputs("svod: nothing was published; mend the faults above\n", stderr);
  } else if (::isatty(STDERR_FILENO) != 0) {
    std::fputs(format("{} documents, {} files, {} of them new or changed\n", report->documents,
                      report->files, report->changed)
                   .c_str(),
               stderr);
  }
  return report->ok ? kDone : kFaultsInContent;
}

int run_check(const Arguments& arguments) {
  const auto report = pipeline::build_site(arguments.build);
  if (!report) return fail(report.error());
  tell(report->diagnostics, arguments.format);
  return print(arguments.format == "json" ? pipeline::render_json(report->worklist)
                                          : pipeline::render_text(report->worklist),
               report->ok ? kDone : kFaultsInContent);
}

Result<import::PageRange> pages_of(const Arguments& arguments) {
  if (arguments.pages.empty()) return import::PageRange{};
  const auto pages = pipeline::parse_pages(arguments.pages);
  if (!pages) return Error{format("--pages takes pages as 115-118, not '{}'", arguments.pages)};
  return *pages;
}

int run_import(Arguments& arguments) {
  if (!arguments.added.empty()) {
    const auto date = parse_iso(arguments.added);
    if (!date || date->day == 0) {
      return fail({format("--added takes a day as 2026-08-25, not '{}'", arguments.added)});
    }
    arguments.import.added = *date;
  }
  const auto pages = pages_of(arguments);
  if (!pages) return fail(pages.error());
  arguments.import.pages = *pages;
  const auto report = pipeline::import_files(arguments.import);
  if (!report) return fail(report.error());
  tell(report->diagnostics, arguments.format);
  const int status = has_errors(report->diagnostics) ? kFaultsInContent : kDone;
  return print(
      arguments.format == "json" ? reports::render_json(*report) : reports::render_text(*report),
      status);
}

int run_explain(const Arguments& arguments) {
  const auto text =
      pipeline::explain_file(arguments.build.content, arguments.file, arguments.format == "json");
  if (!text) return fail(text.error());
  return print(*text, kDone);
}

int run_dump(const Arguments& arguments) {
  if (arguments.stage == "source") {
    const auto pages = pages_of(arguments);
    return pages ? print(pipeline::dump_source(arguments.file, *pages), kDone)
                 : fail(pages.error());
  }
  const auto text = pipeline::dump_file(arguments.build.content, arguments.stage, arguments.file);
  if (!text) return fail(text.error());
  return print(*text, kDone);
}

int run_new(const Arguments& arguments) {
  const auto done = pipeline::new_archive(arguments.new_directory);
  if (!done) return fail(done.error());
  return print(format("A new archive is in {0}. Put your publisher's name into "
                      "{0}/content/archive.json, then:\n  cd {0}\n  svod import FOLDER\n"
                      "  svod build\n",
                      arguments.new_directory),
               kDone);
}

void add_format(CLI::App* command, Arguments& arguments) {
  command->add_option("--format", arguments.format, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
}

void add_content(CLI::App* command, std::string& content) {
  command->add_option("--content", content, "the content directory")->capture_default_str();
}

void add_output(CLI::App* command, std::string& output, const std::string& what) {
  command->add_option("--output", output, what)->capture_default_str();
}

void add_build_options(CLI::App* command, Arguments& arguments) {
  add_content(command, arguments.build.content);
  command->add_option("--theme", arguments.build.theme, "a theme directory");
  command->add_option("--base-url", arguments.build.base_url,
                      "where the site will stand, in place of that of archive.json");
  command->add_option("--jobs", arguments.build.jobs, "threads; 0: one a core")
      ->check(CLI::Range(0, kMostJobs));
  command->add_flag("--strict", arguments.build.strict, "warnings stop publication too");
}

}  // namespace

int run(int argc, char** argv) {
  CLI::App app{"svod publishes archives of municipal education resolutions."};
  app.require_subcommand(1);
  app.set_version_flag("--version", [] {
    return format("svod {}\n{}", SVOD_VERSION, pipeline::describe_formats());
  });
  Arguments arguments;

  CLI::App* fresh = app.add_subcommand("new", "a new archive that builds at once");
  fresh->add_option("DIR", arguments.new_directory, "where")->required();

  CLI::App* import = app.add_subcommand("import", "sources become documents");
  import->add_option("FILE|DIR", arguments.import.paths, "files, or directories of them")
      ->required();
  import->add_option("--added", arguments.added,
                     "the day they enter the archive; else its edition date");
  import->add_option("--pages", arguments.pages, "of one PDF that holds more, as 115-118");
  add_content(import, arguments.import.content);
  add_output(import, arguments.import.output,
             "what is published, to tell whose anchors would move; not written to");
  add_format(import, arguments);

  CLI::App* build = app.add_subcommand("build", "publish content into the output directory");
  add_build_options(build, arguments);
  add_output(build, arguments.build.output, "the output directory");

  CLI::App* check = app.add_subcommand("check", "all that build checks; writes nothing");
  add_build_options(check, arguments);
  add_output(check, arguments.build.output,
             "what is published, to tell whose anchors would move; not written to");
  add_format(check, arguments);

  CLI::App* explain =
      app.add_subcommand("explain", "why mentions were linked, topics and parts given");
  explain->add_option("FILE[#anchor]", arguments.file, "a document, or one clause of it")
      ->required();
  add_content(explain, arguments.build.content);
  add_format(explain, arguments);

  CLI::App* dump = app.add_subcommand("dump", "one stage as text");
  dump->add_option("STAGE", arguments.stage,
                   "source, import, document, clauses, mentions, topics, explain")
      ->required();
  dump->add_option("FILE", arguments.file, "a source for source and import, else a document")
      ->required();
  dump->add_option("--pages", arguments.pages, "of a PDF, as 115-118");
  add_content(dump, arguments.build.content);

  // The library would only ask for a command, whatever was given in its place.
  const auto commands = app.get_subcommands({});
  const auto is_named = [&](const CLI::App* command) { return command->get_name() == argv[1]; };
  if (argc > 1 && argv[1][0] != '-' && std::none_of(commands.begin(), commands.end(), is_named)) {
    return fail({format("there is no command '{}'; 'svod --help' lists them", argv[1])});
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {
    return app.exit(success);
  } catch (const CLI::ParseError& error) {
    app.exit(error);
    return kCannotGoOn;
  }
  if (fresh->parsed()) return run_new(arguments);
  if (import->parsed()) return run_import(arguments);
  if (explain->parsed()) return run_explain(arguments);
  if (dump->parsed()) return run_dump(arguments);
  if (check->parsed()) {
    arguments.build.write = false;
    return run_check(arguments);
  }
  return run_build(arguments);
}

}  // namespace svod::cli
