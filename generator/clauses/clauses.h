#pragma once

// Clauses: the smallest addressable blocks of a document.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dates/dates.h"
#include "markdown/markdown.h"

namespace svod::clauses {

enum class Type { Title, Heading, Paragraph, Item, Row, Note };
std::string_view name(Type type);  // title | heading | paragraph | item | row | note

// What a clause does, taken from the lead-in that governs it.
enum class Part { None, Preamble, Result, Problem, Task, Closing };
std::string_view name(Part part);  // "" | preamble | result | problem | task | closing

constexpr int kNoClause = -1;

struct Clause {
  std::string anchor;  // "p-1-2", "s-3", "p-4-1-b3", "title"
  Type type = Type::Paragraph;
  std::string number;       // as printed: «1.2.», "" where none
  int level = 0;            // nesting: of an item inside its section from 1; of a heading 1–6
  int section = kNoClause;  // index of its heading
  int parent = kNoClause;   // index of the numbered clause or item that it stands under
  int lead_in = kNoClause;  // index of the clause that governs it
  bool is_lead_in = false;  // it governs others: «Участники конференции отмечают:»
  Part part = Part::None;
  std::string addressee;  // nominative: «Управление образования»; several as printed: by «,», «и»
  std::string addressee_kind;  // authority | organisations | heads | teachers | methodical-service
                               // | other | ""
  std::vector<dates::Due> due;
  struct Figure {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  std::vector<Figure> figures;  // quantities: ranges of `text`
  std::string text;             // plain, without number and bullet
  std::vector<markdown::Span> spans;
  std::vector<std::string> decided_topics;  // the editor's
  bool topics_decided = false;
  int ordinal = 0;  // «[9]»: its place among clauses without a number, from 1; 0 for numbered
  int line = 0;     // in the document's file
};

}  // namespace svod::clauses
