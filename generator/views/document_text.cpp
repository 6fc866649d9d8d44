// The text of a document, clause by clause, and its contents.

#include <algorithm>

#include "base/format.h"
#include "text/text.h"
#include "views/document_parts.h"
#include "views/frame.h"
#include "views/names.h"

namespace svod::views {
namespace {

using clauses::Clause;
using clauses::kNoClause;
using clauses::Type;
using templates::View;

constexpr std::size_t kHeadingLeadIn = 300;  // code points: a longer lead-in is a paragraph
constexpr std::size_t kContentsEntry = 75;
constexpr std::size_t kFewestContents = 2;
constexpr std::string_view kCellBreak = " | ";

// How a clause is printed.
enum class Form { Title, Heading, Paragraph, Item, Row, Note };

Form form_of(const Clause& clause) {
  if (is_heading(clause)) {
    return Form::Heading;
  }
  switch (clause.type) {
    case Type::Title:
      return Form::Title;
    case Type::Item:
      return Form::Item;
    case Type::Row:
      return Form::Row;
    case Type::Note:
      return Form::Note;
    default:
      return Form::Paragraph;
  }
}

bool has_notes(const Shown& shown, std::uint32_t c) {
  return std::any_of(shown.mentions[c].begin(), shown.mentions[c].end(), [&shown](std::uint32_t m) {
    const mentions::Mention& mention = shown.compiled.found.mentions[m];
    return mention.status == mentions::Status::Ambiguous || !mention.mismatches.empty();
  });
}

void add_cells(View& row, const Shown& shown, std::uint32_t c) {
  const Clause& clause = shown.clauses[c];
  const bool head = clause.level == 1;
  std::size_t begin = 0;
  while (begin <= clause.text.size()) {
    const auto end = std::min(clause.text.find(kCellBreak, begin), clause.text.size());
    View& cell = row.add(head ? "HEAD_CELL" : "CELL");
    add_text(cell, shown.here, {shown.index, c},
             {.mentions = MentionsAs::Links, .marked = {}, .begin = begin, .end = end});
    begin = end + kCellBreak.size();
  }
}

// Of two acts with one number the dates and titles tell which is which.
std::string candidate_name(const Shown& shown, const registry::Entity& entity) {
  std::string name = entity_name(shown.site, entity);
  if (entity.entity_class != registry::EntityClass::Act) {
    return name;
  }
  return shown.here.say("act.candidate",
                        {{"name", name},
                         {"dated", entity.date ? "yes" : "no"},
                         {"date", entity.date ? text::format_date(entity.date) : ""},
                         {"title", cut(entity.title, 100)}});
}

// What a reader must be told of a clause's links: which are meant, what differs.
void add_notes(View& block, const Shown& shown, std::uint32_t c) {
  const Clause& clause = shown.clauses[c];
  View* notes = nullptr;
  View* differs = nullptr;
  for (const std::uint32_t m : shown.mentions[c]) {
    const mentions::Mention& mention = shown.compiled.found.mentions[m];
    if (mention.status == mentions::Status::Ambiguous) {
      if (notes == nullptr) {
        notes = &block.add("UNCLEAR_NOTES");
        notes->set("NOTE_ANCHOR", note_anchor(clause));
      }
      View& note = notes->add("UNCLEAR_NOTE");
      note.set("SURFACE", std::string(surface_of(clause, mention)));
      for (const std::string& id : mention.candidates) {
        if (const links::LinkedEntity* linked = shown.entity(id)) {
          add_link(note, shown.here, "CANDIDATE", candidate_name(shown, linked->entity),
                   entity_address(*linked));
        }
      }
    }
  }
  for (const std::uint32_t m : shown.mentions[c]) {
    const mentions::Mention& mention = shown.compiled.found.mentions[m];
    const std::vector<std::string> sentences = mismatch_sentences(shown.site, mention);
    if (sentences.empty()) {
      continue;
    }
    if (differs == nullptr) {
      differs = &block.add("DIFFERENCES");
    }
    View& difference = differs->add("DIFFERENCE");
    difference.set("SURFACE", std::string(surface_of(clause, mention)));
    for (const std::string& sentence : sentences) {
      difference.add("SENTENCE").set("SENTENCE", sentence);
    }
    difference.set("REASON", reason_of(shown.site, mention));
  }
}

void add_clause(View& block, const Shown& shown, std::uint32_t c, Form form) {
  const Clause& clause = shown.clauses[c];
  block.set("ANCHOR", clause.anchor);
  View* body = &block;
  switch (form) {
    case Form::Title:
      block.show("TITLE");
      break;
    case Form::Heading:
      block.show(format("H{}", heading_level(shown, clause)));
      if (clause.type != Type::Heading) {
        block.show("LEAD_IN");
      }
      break;
    case Form::Item:
      block.show("ITEM");
      break;
    case Form::Note:
      block.show("NOTE");
      break;
    case Form::Row:
      body = &block.add("ROW");
      break;
    case Form::Paragraph:
      block.show("PARAGRAPH");
      break;
  }
  const std::string number = clause_number(clause);
  if (!number.empty()) {
    body->add(clause.number.empty() ? "OWN_NUMBER" : "NUMBER").set("NUMBER", number);
  }
  if (form == Form::Row) {
    add_cells(*body, shown, c);
  } else {
    add_text(block.add("WORDS_OF_CLAUSE"), shown.here, {shown.index, c},
             {.mentions = MentionsAs::Links, .marked = {}});
  }
  if (form == Form::Row && has_notes(shown, c)) {
    block.show("ROW_OF_NOTES");
  }
  add_notes(block, shown, c);
}

}  // namespace

bool is_heading(const Clause& clause) {
  if (clause.type == Type::Heading) {
    return true;
  }
  return clause.is_lead_in &&
         (clause.type == Type::Paragraph ||
          (clause.type == Type::Item && !clause.number.empty() && clause.level <= 1)) &&
         text::count_code_points(clause.text) <= kHeadingLeadIn;
}

int heading_level(const Shown& shown, const Clause& clause) {
  if (clause.type == Type::Heading) {
    return std::clamp(clause.level, 2, 6);
  }
  int level = 2;
  if (clause.section != kNoClause) {
    level = heading_level(shown, shown.clause(clause.section)) + 1;
  } else if (clause.lead_in != kNoClause) {
    const Clause& governor = shown.clause(clause.lead_in);
    // A governor stands before what it governs.
    if (governor.lead_in < clause.lead_in && is_heading(governor)) {
      level = heading_level(shown, governor) + 1;
    }
  }
  return std::min(level, 6);
}

void add_contents(View& view, const Shown& shown, bool has_jumps) {
  std::vector<const Clause*> entries;
  for (const Clause& clause : shown.clauses) {
    if (is_heading(clause)) {
      entries.push_back(&clause);
    }
  }
  if (entries.size() < kFewestContents) {
    return;
  }
  View& contents = view.add("CONTENTS");
  if (has_jumps) {
    contents.show("SECOND");
  }
  for (const Clause* clause : entries) {
    std::string name = cut(clause->text, kContentsEntry);
    while (name.ends_with(':') || name.ends_with('.') || name.ends_with(' ')) {
      name.pop_back();
    }
    if (!clause->number.empty()) {
      name = format("{} {}", clause->number, name);
    }
    View& entry = add_link(contents, shown.here, "ENTRY", name, shown.address_of(clause->anchor));
    if (heading_level(shown, *clause) > 2) {
      entry.show("DEEPER");
    }
  }
}

// Lists and tables are opened and closed between clauses, which are a flat sequence.
void add_clauses(View& view, const Shown& shown) {
  int depth = 0;       // of open lists
  int base = 0;        // level of the outermost items of the open list
  bool table = false;  // a table is open
  for (std::uint32_t c = 0; c < shown.clauses.size(); ++c) {
    const Clause& clause = shown.clauses[c];
    const Form form = form_of(clause);
    View& block = view.add("CLAUSE");
    const auto before = [&block](std::string_view what) { block.add("BEFORE").show(what); };

    int wanted = 0;
    if (form == Form::Item) {
      if (depth == 0) {
        base = clause.level;
      }
      wanted = std::clamp(clause.level - base + 1, 1, depth + 1);
    }
    if (table && form != Form::Row) {
      before("TABLE_END");
      table = false;
    }
    for (; depth > wanted; --depth) {
      before("ITEM_END");
      before("LIST_END");
    }
    if (form == Form::Item) {
      if (wanted == depth) {
        before("ITEM_END");
      } else {
        before("LIST_BEGIN");
        ++depth;
      }
    }
    if (form == Form::Row && !table) {
      before("TABLE_BEGIN");
      table = true;
    }
    add_clause(block, shown, c, form);
  }
  View& end = view.add("CLAUSES_END");
  if (table) {
    end.add("BEFORE").show("TABLE_END");
  }
  for (; depth > 0; --depth) {
    end.add("BEFORE").show("ITEM_END");
    end.add("BEFORE").show("LIST_END");
  }
}

}  // namespace svod::views
