#pragma once

// The text of a clause as a list of segments: plain, emphasised, linked or marked.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "links/links.h"
#include "templates/templates.h"
#include "views/site.h"

namespace svod::views {

enum class MentionsAs {
  Links,  // on the document's own page: each leads to its entity
  Marks,  // on an entity's page: the entity's own are marked, others are plain
  Nothing
};

struct TextOptions {
  MentionsAs mentions = MentionsAs::Nothing;
  std::vector<std::uint32_t> marked;  // of the document's mentions, with Marks
  std::size_t begin = 0;              // bytes of the clause's text
  std::size_t end = std::string::npos;
};

// Adds the included template TEXT to `view`, with one SEGMENT a piece.
void add_text(templates::View& view, const Here& here, const links::ClauseRef& ref,
              const TextOptions& options);

// The id of the note under a clause that lists what an unclear mention may mean.
std::string note_anchor(const clauses::Clause& clause);

// What differs from the registry in a mention, in one sentence each.
std::vector<std::string> mismatch_sentences(const Site& site, const mentions::Mention& mention);

// Why a mention is a link, in a sentence.
std::string reason_of(const Site& site, const mentions::Mention& mention);
// The same under a heading that asks why.
std::string bare_reason_of(const Site& site, const mentions::Mention& mention);

// A mention's words, as in the text.
std::string_view surface_of(const clauses::Clause& clause, const mentions::Mention& mention);

// The indexes of a document's mentions, one list a clause.
std::vector<std::vector<std::uint32_t>> mentions_by_clause(
    const compile::CompiledDocument& document);

}  // namespace svod::views
