#include "import/find_title.h"

#include <optional>
#include <string_view>
#include <utility>

#include "base/format.h"
#include "import/attribute_line.h"
#include "import/continues_title.h"
#include "import/find_kind_line.h"
#include "import/find_theme_apart.h"
#include "import/find_title_start.h"
#include "import/line_signs.h"
#include "import/read_title_parts.h"
#include "import/russian_words.h"
#include "import/title_lines.h"
#include "import/title_run.h"
#include "import/title_words.h"
#include "numbering/numbering.h"

namespace svod::import {
namespace {

// Without the name of a kind, a first line of a gathering or of capitals is a title.
bool begins_with_title(const TitleLines& lines) {
  if (lines.size() == 0 || lines.raw(0).size() > kLongestTitleLine) return false;
  const auto& [text, tokens, glued] = lines[0];
  if (ends_as_sentence(text) || numbering::bullet_at_start(text) || stands_alone(text)) {
    return false;
  }
  if (has_verb_of_a_body(tokens) || count_words(tokens) == 0) return false;
  return names_gathering(tokens) || all_capitals(tokens);
}

void tell_glued_kinds(const TitleLines& lines, std::size_t first, std::size_t last, Title& title) {
  for (std::size_t i = first; i < last; ++i) {
    const std::size_t at = lines[i].glued_kind_end;
    if (at == 0) continue;
    const std::string_view text = lines[i].text;
    const std::size_t begin = text.rfind(' ', at - 1) + 1;  // npos + 1 is 0
    const std::string_view kind = text.substr(begin, at - begin);
    const std::string_view rest = text.substr(at + 1, text.find(' ', at + 1) - at - 1);
    title.notes.push_back(
        {lines.source(i).number, "mended", svod::format("{}{} → {} {}", kind, rest, kind, rest)});
  }
}

}  // namespace

Title find_title(const DecodedText& decoded, std::span<const Line> all) {
  const TitleLines lines(decoded, all);
  Title title;
  std::size_t first = 0;
  std::size_t kind_line = 0;
  if (const auto named = find_kind_line(lines)) {
    const TitleStart start = find_title_start(lines, named->line, named->top);
    first = start.line;
    kind_line = named->line;
    title.kind = named->kind.kind;
    title.kind_stated = true;
    title.draft = named->kind.draft || start.draft;
  } else {
    title.kind = default_kind();
    if (!begins_with_title(lines)) return title;
  }

  TitleRun run;
  std::size_t last = first;
  while (last <= kind_line || (last < lines.size() && run.parts.size() < kMostTitleLines &&
                               continues_title(run, lines, last))) {
    take_line(run, lines, last, title.kind_stated ? last >= kind_line : last == 0);
    ++last;
  }
  tell_glued_kinds(lines, first, last, title);
  title.first = lines.index(first);
  title.last = lines.index(last - 1) + 1;
  title.line = lines.source(first).number;

  TitleParts parts = read_title_parts(
      run.parts, title.kind_stated ? std::optional(kind_line - first) : std::nullopt);
  title.text = std::move(parts.text);
  title.event = std::move(parts.gathering);
  title.theme = std::move(parts.theme);
  if (!title.theme.empty() || !title.kind_stated) return title;

  ThemeApart apart = find_theme_apart(lines, last);
  tell_glued_kinds(lines, apart.first, apart.last, title);
  title.theme = std::move(apart.theme);
  if (apart.last > apart.first && !apart.is_sentence) {
    title.theme_first = lines.index(apart.first);
    title.theme_last = lines.index(apart.last - 1) + 1;
    title.theme_line = lines.source(apart.first).number;
    title.theme_text = std::move(apart.text);
  }
  return title;
}

}  // namespace svod::import
