#include "cli/declare_commands.h"

#include <string>
#include <vector>

#include "base/message.h"
#include "language/speaker.h"

namespace svod::cli {
namespace {

constexpr int kMostJobs = 1024;

void add_format(CLI::App* command, Arguments& arguments) {
  const language::Speaker& speaker = arguments.speaker;
  command->add_option("--format", arguments.format, speaker(say("text or json")))
      ->check(CLI::IsMember({"text", "json"}));
}

void add_content(CLI::App* command, std::string& content, const language::Speaker& speaker) {
  command->add_option("--content", content, speaker(say("the content directory")))
      ->capture_default_str();
}

void add_output(CLI::App* command, std::string& output, const Message& what,
                const language::Speaker& speaker) {
  command->add_option("--output", output, speaker(what))->capture_default_str();
}

void add_build_options(CLI::App* command, Arguments& arguments) {
  const language::Speaker& speaker = arguments.speaker;
  add_content(command, arguments.build.content, speaker);
  command->add_option("--theme", arguments.build.theme, speaker(say("a theme directory")));
  command->add_option("--base-url", arguments.build.base_url,
                      speaker(say("where the site will stand, in place of that of archive.json")));
  command->add_option("--jobs", arguments.build.jobs, speaker(say("threads; 0: one a core")))
      ->check(CLI::Range(0, kMostJobs));
  command->add_flag("--strict", arguments.build.strict,
                    speaker(say("warnings stop publication too")));
}

// What the library itself writes into a page of help.
void set_labels(CLI::App& app, const language::Speaker& speaker) {
  const auto formatter = app.get_formatter();
  formatter->label("Usage", speaker(say("Usage")));
  formatter->label("OPTIONS", speaker(say("OPTIONS")));
  formatter->label("SUBCOMMAND", speaker(say("COMMAND")));
  formatter->label("Positionals", speaker(say("Arguments")));
  formatter->label("REQUIRED", speaker(say("REQUIRED")));
}

// The library gives them groups of its own.
void set_help(CLI::App& app, const language::Speaker& speaker) {
  app.set_help_flag("-h,--help", speaker(say("this help")));
  for (CLI::App* command : app.get_subcommands({})) {
    command->group(speaker(say("Commands")));
    set_help(*command, speaker);
  }
}

const CLI::App& innermost(const CLI::App& app) {
  const auto named = app.get_subcommands();
  return named.empty() ? app : innermost(*named.back());
}

}  // namespace

void declare_commands(CLI::App& app, Arguments& arguments) {
  const language::Speaker& speaker = arguments.speaker;
  app.description(speaker(say("svod publishes archives of municipal education resolutions.")));
  app.option_defaults()->group(speaker(say("Options")));
  set_labels(app, speaker);
  app.require_subcommand(1);
  app.fallthrough();  // options of the program may stand behind the command
  app.add_option("--language", arguments.language,
                 speaker(say("ru or en; else that of the locale")))
      ->check(CLI::IsMember({"ru", "en"}));

  CLI::App* fresh = app.add_subcommand("new", speaker(say("a new archive that builds at once")));
  fresh->add_option("DIR", arguments.new_directory, speaker(say("where")))->required();

  CLI::App* import = app.add_subcommand("import", speaker(say("sources become documents")));
  import
      ->add_option("FILE|DIR", arguments.import.paths,
                   speaker(say("files, or directories of them")))
      ->required();
  import->add_option(
      "--list", arguments.import.list,
      speaker(say("a table (CSV) of the files: district, region, date, address, received from")));
  import->add_option("--added", arguments.added,
                     speaker(say("the day they enter the archive; else its edition date")));
  import->add_option("--pages", arguments.pages,
                     speaker(say("of one PDF that holds more, as 115-118")));
  import->add_option(
      "--report", arguments.report,
      speaker(say("the report as a page; else import-report.html beside the content directory")));
  import->add_option("--jobs", arguments.import.jobs, speaker(say("threads; 0: one a core")))
      ->check(CLI::Range(0, kMostJobs));
  import->add_flag("--dry-run", arguments.import.dry_run,
                   speaker(say("write nothing; print what would change in the documents")));
  add_content(import, arguments.import.content, speaker);
  add_output(import, arguments.import.output,
             say("what is published, to tell whose anchors would move; not written to"), speaker);
  add_format(import, arguments);

  CLI::App* build =
      app.add_subcommand("build", speaker(say("publish content into the output directory")));
  add_build_options(build, arguments);
  add_output(build, arguments.build.output, say("the output directory"), speaker);

  CLI::App* check =
      app.add_subcommand("check", speaker(say("all that build checks; writes nothing")));
  add_build_options(check, arguments);
  add_output(check, arguments.build.output,
             say("what is published, to tell whose anchors would move; not written to"), speaker);
  add_format(check, arguments);

  CLI::App* cards =
      app.add_subcommand("cards", speaker(say("front matter through a spreadsheet and back")));
  cards->require_subcommand(1);
  CLI::App* cards_export =
      cards->add_subcommand("export", speaker(say("all front matter becomes a table")));
  CLI::App* cards_import = cards->add_subcommand(
      "import", speaker(say("what was changed in the table goes into the documents")));
  cards_export->add_option("FILE", arguments.cards.file, speaker(say("the table, CSV")))
      ->capture_default_str();
  cards_import->add_option("FILE", arguments.cards.file, speaker(say("the table, CSV")))
      ->required();
  cards_import->add_flag("--dry-run", arguments.cards.dry_run,
                         speaker(say("tell what would change; write nothing")));
  for (CLI::App* command : {cards_export, cards_import}) {
    add_content(command, arguments.cards.content, speaker);
    add_format(command, arguments);
  }

  CLI::App* explain = app.add_subcommand(
      "explain", speaker(say("why mentions were linked, topics and parts given")));
  explain
      ->add_option("FILE[#anchor]", arguments.file, speaker(say("a document, or one clause of it")))
      ->required();
  add_content(explain, arguments.build.content, speaker);
  add_format(explain, arguments);

  CLI::App* dump = app.add_subcommand("dump", speaker(say("one stage as text")));
  dump->add_option(
          "STAGE", arguments.stage,
          speaker(say("source, import, document, notes, clauses, mentions, topics, explain")))
      ->required();
  dump->add_option("FILE", arguments.file,
                   speaker(say("a source for source and import, else a document")))
      ->required();
  dump->add_option("--pages", arguments.pages, speaker(say("of a PDF, as 115-118")));
  add_content(dump, arguments.build.content, speaker);

  set_help(app, speaker);
}

Message tell_usage(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App& command = innermost(app);
  const std::vector<std::string> unknown = app.remaining(true);
  const std::string name = &command == &app ? "svod" : "svod " + command.get_name();
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr && !unknown.empty()) {
    return say("'{}' is no option or argument of it; '{} --help' lists them", unknown.front(),
               name);
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    for (const CLI::Option* option : command.get_options()) {
      if (option->get_required() && option->count() == 0) {
        return say("{} is not given; '{} --help' tells what it takes", option->get_name(true),
                   name);
      }
    }
    return say("no command is given; '{} --help' lists them", name);
  }
  return say("{}; '{} --help' tells what it takes", error.what(), name);
}

}  // namespace svod::cli
