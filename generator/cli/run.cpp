#include "cli/run.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/format.h"
#include "base/message.h"
#include "cli/arguments.h"
#include "cli/declare_commands.h"
#include "cli/render_diagnostics.h"
#include "language/language.h"
#include "language/speaker.h"
#include "pipeline/build_site.h"
#include "pipeline/change_cards.h"
#include "pipeline/dump_stage.h"
#include "pipeline/explain_file.h"
#include "pipeline/import_files.h"
#include "pipeline/load_speaker.h"
#include "pipeline/new_archive.h"
#include "pipeline/read_apart.h"
#include "pipeline/write_import_report.h"
#include "programs/interruption.h"
#include "reports/render_json.h"
#include "reports/render_text.h"

namespace svod::cli {
namespace {

constexpr double kSecondsOfMinute = 60;
constexpr int kDone = 0;
constexpr int kFaultsInContent = 1;
constexpr int kCannotGoOn = 2;  // usage, output, disk, theme or environment

int fail(const Arguments& arguments, const Error& error) {
  const Message line = say("{}: {}: {}", "svod", say("error"), error.message);
  std::fputs((arguments.speaker(line) + "\n").c_str(), stderr);
  return kCannotGoOn;
}

// Output that cannot be written (a full disk behind a pipe) is a fault like any other.
int print(const Arguments& arguments, const std::string& text, int status) {
  if (std::fputs(text.c_str(), stdout) < 0 || std::fflush(stdout) != 0) {
    return fail(arguments, {say("cannot write to standard output")});
  }
  return status;
}

void tell(const Arguments& arguments, const diagnostics::Diagnostics& diagnostics) {
  const std::string text = arguments.format == "json"
                               ? render_json(diagnostics, arguments.speaker_of_json())
                               : render_text(diagnostics, arguments.speaker);
  std::fputs(text.c_str(), stderr);
}

void tell(const Arguments& arguments, const Message& message) {
  std::fputs((arguments.speaker(message) + "\n").c_str(), stderr);
}

// The value of an option, before the arguments are parsed: what is wrong with them is told in the
// language that they name. "" where it is not given.
std::string_view value_of(const std::vector<std::string_view>& words, std::string_view option) {
  std::string_view value;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].starts_with(option)) continue;
    const std::string_view rest = words[i].substr(option.size());
    if (rest.starts_with('=')) value = rest.substr(1);
    if (rest.empty() && i + 1 < words.size()) value = words[i + 1];
  }
  return value;
}

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

language::Speaker choose_speaker(const std::vector<std::string_view>& words) {
  const auto named = language::parse_language(value_of(words, "--language"));
  const language::Language of_locale = language::language_of_locale(
      environment("LC_ALL"), environment("LC_MESSAGES"), environment("LANG"));
  return pipeline::load_speaker(named.value_or(of_locale), std::string(value_of(words, "--theme")));
}

int run_build(const Arguments& arguments) {
  const auto report = pipeline::build_site(arguments.build);
  if (!report) return fail(arguments, report.error());
  tell(arguments, report->diagnostics);
  if (!report->published) {
    tell(arguments, say("svod: nothing was published; mend the faults above"));
  } else if (::isatty(STDERR_FILENO) != 0) {
    tell(arguments, say("{} documents, {} files, {} of them new or changed", report->documents,
                        report->files, report->changed));
  }
  return report->ok ? kDone : kFaultsInContent;
}

int run_check(const Arguments& arguments) {
  const auto report = pipeline::build_site(arguments.build);
  if (!report) return fail(arguments, report.error());
  tell(arguments, report->diagnostics);
  return print(arguments,
               arguments.format == "json"
                   ? render_json(report->worklist, arguments.speaker_of_json())
                   : render_text(report->worklist, arguments.speaker),
               report->ok ? kDone : kFaultsInContent);
}

// «12 of 300 files, about 4 minutes to go», over itself, where a person watches.
std::function<void(std::size_t, std::size_t)> progress_on_terminal(const Arguments& arguments) {
  if (::isatty(STDERR_FILENO) == 0) return {};
  const auto start = std::chrono::steady_clock::now();
  return [&arguments, start](std::size_t done, std::size_t all) {
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    const double to_go =
        spent.count() / static_cast<double>(done) * static_cast<double>(all - done);
    const auto minutes = static_cast<int>(to_go / kSecondsOfMinute);
    const Message line = minutes > 0
                             ? say("{} of {} files, about {} minutes to go", done, all, minutes)
                             : say("{} of {} files, less than a minute to go", done, all);
    const std::string_view clear_line = "\r\x1b[K";
    std::string out(clear_line);
    if (done < all) out += arguments.speaker(line);
    std::fputs(out.c_str(), stderr);
  };
}

Result<import::PageRange> pages_of(const Arguments& arguments) {
  if (arguments.pages.empty()) return import::PageRange{};
  const auto pages = pipeline::parse_pages(arguments.pages);
  if (!pages) return Error{say("--pages takes pages as 115-118, not '{}'", arguments.pages)};
  return *pages;
}

int run_import(Arguments& arguments) {
  if (!arguments.added.empty()) {
    const auto date = parse_iso(arguments.added);
    if (!date || date->day == 0) {
      return fail(arguments, {say("--added takes a day as 2026-08-25, not '{}'", arguments.added)});
    }
    arguments.import.added = *date;
  }
  const auto pages = pages_of(arguments);
  if (!pages) return fail(arguments, pages.error());
  arguments.import.pages = *pages;
  const bool dry = arguments.import.dry_run;
  if (arguments.report.empty() && !dry) {
    arguments.report = pipeline::import_report_path(arguments.import.content);
  }
  if (!arguments.report.empty()) {
    const auto free = pipeline::check_report_path(arguments.report, arguments.import.content);
    if (!free) return fail(arguments, free.error());
  }
  arguments.import.progress = progress_on_terminal(arguments);
  programs::note_interruptions();
  const auto report = pipeline::import_files(arguments.import);
  if (!report) return fail(arguments, report.error());
  tell(arguments, report->diagnostics);
  const bool interrupted = std::any_of(
      report->files.begin(), report->files.end(),
      [](const reports::FileReport& file) { return file.outcome == reports::Outcome::NotReached; });
  if (interrupted) {
    tell(
        arguments,
        say("svod: interrupted; what was imported stays, and the same command goes on from there"));
  }
  if (report->files.empty()) {
    tell(arguments, say("svod: nothing was imported; mend the faults above"));
  } else if (!arguments.report.empty()) {
    const auto page = pipeline::write_import_report(*report, arguments.report, arguments.speaker);
    if (!page) return fail(arguments, page.error());
    tell(arguments, say("{} shows each source beside its document", arguments.report));
  }
  const int status = interrupted || has_errors(report->diagnostics) ? kFaultsInContent : kDone;
  if (arguments.format == "json") {
    return print(arguments, reports::render_json(*report, arguments.speaker_of_json()), status);
  }
  const std::string text = reports::render_text(*report, arguments.speaker);
  if (!dry) return print(arguments, text, status);
  // `patch` reads what goes to the standard output.
  std::fputs(text.c_str(), stderr);
  return print(arguments, report->difference, status);
}

int run_cards_export(const Arguments& arguments) {
  const auto report = pipeline::export_cards_file(arguments.cards);
  if (!report) return fail(arguments, report.error());
  tell(arguments, report->diagnostics);
  const int status = has_errors(report->diagnostics) ? kFaultsInContent : kDone;
  if (arguments.format == "json") return status;
  const Message line =
      say("{} documents are in {}; 'svod cards import {}' takes what you change there",
          report->documents, arguments.cards.file, arguments.cards.file);
  return print(arguments, arguments.speaker(line) + "\n", status);
}

int run_cards_import(const Arguments& arguments) {
  const auto report = pipeline::import_cards_file(arguments.cards);
  if (!report) return fail(arguments, report.error());
  tell(arguments, report->diagnostics);
  if (has_errors(report->diagnostics)) {
    tell(arguments, say("svod: nothing was changed; mend the faults above"));
    return kFaultsInContent;
  }
  return print(arguments,
               arguments.format == "json" ? pipeline::render_changes_json(*report)
                                          : pipeline::render_changes(*report, arguments.speaker),
               kDone);
}

int run_explain(const Arguments& arguments) {
  const bool json = arguments.format == "json";
  const auto text = pipeline::explain_file(arguments.build.content, arguments.file, json,
                                           json ? arguments.speaker_of_json() : arguments.speaker);
  if (!text) return fail(arguments, text.error());
  return print(arguments, *text, kDone);
}

int run_dump(const Arguments& arguments) {
  if (arguments.stage == "source") {
    const auto pages = pages_of(arguments);
    return pages ? print(arguments, pipeline::dump_source(arguments.file, *pages), kDone)
                 : fail(arguments, pages.error());
  }
  const auto text = pipeline::dump_file(arguments.build.content, arguments.stage, arguments.file);
  if (!text) return fail(arguments, text.error());
  return print(arguments, *text, kDone);
}

int run_new(const Arguments& arguments) {
  const auto done = pipeline::new_archive(arguments.new_directory);
  if (!done) return fail(arguments, done.error());
  const Message next = say(
      "A new archive is in {0}. Put your publisher's name into {0}/content/archive.json, then:\n"
      "  cd \"{0}\"\n  svod import FOLDER\n  svod build",
      arguments.new_directory);
  return print(arguments, arguments.speaker(next) + "\n", kDone);
}

}  // namespace

int run(int argc, char** argv) {
  CLI::App app;
  Arguments arguments;
  arguments.speaker = choose_speaker({argv, argv + argc});
  declare_commands(app, arguments);
  app.set_version_flag(
      "--version", [] { return format("svod {}\n{}", SVOD_VERSION, pipeline::describe_formats()); },
      arguments.speaker(say("the version, and which formats this svod reads")));

  // The library would only ask for a command, whatever was given in its place.
  const auto commands = app.get_subcommands({});
  const auto is_named = [&](const CLI::App* command) { return command->get_name() == argv[1]; };
  if (argc > 1 && argv[1][0] != '-' && std::none_of(commands.begin(), commands.end(), is_named)) {
    return fail(arguments, {say("there is no command '{}'; 'svod --help' lists them", argv[1])});
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {
    return app.exit(success);
  } catch (const CLI::ParseError& error) {
    return fail(arguments, {tell_usage(app, error)});
  }
  if (app.got_subcommand("new")) return run_new(arguments);
  if (app.got_subcommand("import")) return run_import(arguments);
  if (app.got_subcommand("cards")) {
    return app.get_subcommand("cards")->got_subcommand("export") ? run_cards_export(arguments)
                                                                 : run_cards_import(arguments);
  }
  if (app.got_subcommand("explain")) return run_explain(arguments);
  if (app.got_subcommand("dump")) return run_dump(arguments);
  if (app.got_subcommand("check")) {
    arguments.build.write = false;
    return run_check(arguments);
  }
  return run_build(arguments);
}

}  // namespace svod::cli
