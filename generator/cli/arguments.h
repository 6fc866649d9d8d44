#pragma once

// What the command line said.

#include <string>

#include "language/speaker.h"
#include "pipeline/build_site.h"
#include "pipeline/change_cards.h"
#include "pipeline/import_files.h"

namespace svod::cli {

struct Arguments {
  pipeline::BuildOptions build;
  pipeline::ImportOptions import;
  pipeline::CardsOptions cards;
  std::string added;
  std::string report;  // of an import, as a page; "": beside the content directory
  std::string pages;
  std::string new_directory;
  std::string stage;
  std::string file;
  std::string format = "text";
  std::string language;
  language::Speaker speaker;

  // A program that reads JSON reads English, unless a language is asked for by name.
  language::Speaker speaker_of_json() const {
    return language.empty() ? language::Speaker() : speaker;
  }
};

}  // namespace svod::cli
