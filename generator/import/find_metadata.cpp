#include "import/find_metadata.h"

#include <algorithm>
#include <utility>

#include "import/find_document_date.h"
#include "import/find_event.h"
#include "import/find_places.h"
#include "import/find_quoted.h"
#include "import/russian_basis.h"
#include "import/russian_words.h"
#include "numbering/numbering.h"
#include "text/text.h"
#include "tokens/russian_gatherings.h"

namespace svod::import {
namespace {

using tokens::Token;
using tokens::TokenKind;

constexpr std::size_t kFirstBlocksOfBody = 6;  // where a body tells its theme and its gathering

struct NamedTheme {
  std::string theme;
  int line = 0;
};

std::string without_end(std::string theme) {
  while (!theme.empty() && (theme.back() == '.' || theme.back() == ',' || theme.back() == ' ')) {
    theme.pop_back();
  }
  return theme;
}

// A quoted name after the gathering, nothing but words between: «на конференции «…»».
bool is_behind_gathering(const std::vector<Token>& tokens, std::size_t quote) {
  for (std::size_t i = quote; i > 0; --i) {
    const Token& token = tokens[i - 1];
    if (token.form == ".") continue;  // «г. Тынды»
    if (token.kind != TokenKind::Word) return false;
    if (tokens::find_gathering_by_stem(token.stem()) != nullptr) return true;
  }
  return false;
}

// «Обращение участников совещания к родителям»: the gathering without those it turns to.
std::string without_addressees(const Title& title) {
  if (!is_address(title.kind)) return title.event;
  const std::vector<Token> tokens = tokens::tokenise(title.event);
  bool gathering = false;
  for (const Token& token : tokens) {
    gathering = gathering || tokens::find_gathering_by_stem(token.stem()) != nullptr;
    if (gathering && is_to_preposition(token.form)) return title.event.substr(0, token.begin);
  }
  return title.event;
}

// The theme that one of the first paragraphs names: in quotes after «тема», or in quotes and
// bold, or the quoted name behind the gathering.
NamedTheme theme_of_body(const BlockReader& reader) {
  constexpr std::size_t kFewestWords = 3;
  NamedTheme by_gathering;
  for (const std::size_t block : reader.edges(kFirstBlocksOfBody, 0)) {
    const std::string& text = reader.text(block);
    const std::vector<Token>& tokens = reader.tokens(block);
    bool theme_word = false;
    bool gathering = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (is_theme_noun(tokens[i].form)) theme_word = true;
      if (tokens::find_gathering_by_stem(tokens[i].stem()) != nullptr) gathering = true;
      if (tokens[i].kind != TokenKind::QuoteOpen) continue;
      const QuotedRange quoted = find_quoted(tokens, tokens[i].begin);
      if (quoted.empty()) break;
      std::string theme = without_end(text.substr(quoted.begin, quoted.end - quoted.begin));
      const bool long_enough = tokens::stems(theme).size() >= kFewestWords;
      const auto& spans = reader.block(block).spans;
      const bool strong = std::any_of(spans.begin(), spans.end(), [&quoted](const auto& span) {
        return span.begin < quoted.begin && span.end >= quoted.end;
      });
      if (long_enough && (theme_word || (strong && gathering))) {
        return {std::move(theme), reader.block(block).line};
      }
      if (long_enough && gathering && by_gathering.theme.empty() &&
          is_behind_gathering(tokens, i)) {
        by_gathering = {std::move(theme), reader.block(block).line};
      }
      while (i < tokens.size() && tokens[i].begin < quoted.end) ++i;
    }
  }
  return by_gathering;
}

// Does any block resolve («отмечает», «рекомендует») or set a task («1. Обеспечить …»)?
bool resolves(const BlockReader& reader) {
  for (std::size_t block = 0; block < reader.size(); ++block) {
    const bool item = reader.block(block).kind == markdown::Block::Kind::Item ||
                      numbering::number_at_start(reader.text(block));
    for (const Token& token : reader.tokens(block)) {
      if (is_resolving_verb(token.form) || (item && is_infinitive(token.form))) return true;
    }
  }
  return false;
}

}  // namespace

Metadata find_metadata(const Title& title, const BlockReader& reader,
                       const registry::Registry& registry) {
  Metadata out;
  documents::FrontMatter& front = out.front;
  const auto infer = [&front](std::string_view key, std::string why) {
    if (!why.empty()) front.basis.emplace_back(key, std::move(why));
  };

  front.kind = title.draft ? kind_of_draft(title.kind) : title.kind;
  front.status = title.draft ? "draft" : "adopted";
  if (!title.kind_stated) {
    infer("kind", basis_kind_unnamed());
    if (!resolves(reader)) out.notes.push_back({0, "doubt", doubt_kind(), "kind"});
  }

  const Event event = read_event(without_addressees(title), reader);
  front.event = text::in_cyrillic(event.name);

  front.title = restore_case(title.theme, reader);
  if (front.title != title.theme) front.title = text::capitalise(front.title);
  if (front.title.empty()) {
    NamedTheme named = theme_of_body(reader);
    front.title = std::move(named.theme);
    if (!front.title.empty())
      out.notes.push_back({named.line, "theme", told_theme_in_body(named.line)});
  }
  if (front.title.empty()) {
    // The name of the gathering is enough; without it the document still needs a name.
    if (front.event.empty()) {
      front.title = text::capitalise(restore_case(title.text, reader));
      if (front.title.empty()) front.title = text::capitalise(front.kind);
      infer("title", basis_title_unnamed());
    }
    out.notes.push_back({0, "doubt", doubt_no_title(), "title"});
  }

  const DocumentDate date = find_document_date(reader, event.genitive);
  front.date = date.date;
  front.date_of = date.date_of;
  front.school_year = date.school_year;
  infer("date", date.basis);
  infer("school_year", date.school_year_basis);
  if (!date.date && date.doubt.empty()) out.notes.push_back({0, "doubt", doubt_no_date(), "date"});
  if (!date.doubt.empty()) out.notes.push_back({0, "doubt", date.doubt, "date"});

  const Places places = find_places(reader, event.genitive, registry);
  front.district = text::in_cyrillic(places.district);
  front.region = places.region;
  // The body may not hold the names that a title in capitals has.
  if (restore_case(title.event, reader) != title.event) {
    front.event = restore_names(front.event, front.district + " " + front.region);
  }
  front.place = places.place;
  infer("district", places.district_basis);
  infer("region", places.region_basis);
  infer("place", places.place_basis);
  out.region_code = places.region_code;
  out.notes.insert(out.notes.end(), places.notes.begin(), places.notes.end());
  return out;
}

}  // namespace svod::import
