#include "pipeline/load_speaker.h"

#include <utility>

#include "base/format.h"
#include "files/files.h"
#include "pipeline/load_content.h"

namespace svod::pipeline {
namespace {

language::Catalogue load_catalogue(language::Language language, const std::string& theme) {
  const std::string path = format("{}/strings/{}.json", theme, language::name(language));
  if (!files::is_file(path)) return {};
  const auto bytes = files::read_file(path);
  if (!bytes) return {};
  auto catalogue = language::read_catalogue(*bytes, path);
  return catalogue ? std::move(*catalogue) : language::Catalogue();
}

}  // namespace

language::Speaker load_speaker(language::Language language, const std::string& theme) {
  if (language == language::Language::English) return {};
  language::Catalogue catalogue;
  if (!theme.empty()) catalogue = load_catalogue(language, theme);
  if (const auto data = data_directory()) {
    language::Catalogue own = load_catalogue(language, *data + "/themes/svod");
    catalogue.messages.merge(own.messages);
    catalogue.words.merge(own.words);
    catalogue.strings.merge(own.strings);
  }
  return language::Speaker(std::move(catalogue));
}

}  // namespace svod::pipeline
