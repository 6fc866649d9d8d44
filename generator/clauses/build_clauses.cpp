#include "clauses/build_clauses.h"

#include <algorithm>
#include <charconv>
#include <span>

#include "base/format.h"
#include "base/message.h"
#include "clauses/figures.h"
#include "clauses/give_anchors.h"
#include "clauses/lay_out.h"
#include "clauses/read_parts.h"

namespace svod::clauses {
namespace {

// The first year of the school year that a document looks ahead to; 0 where it is unknown.
int coming_school_year(const documents::FrontMatter& front) {
  // Meetings from summer on are about the year that begins with the next autumn.
  constexpr int kFirstSummerMonth = 6;
  if (front.date.month != 0) {
    return front.date.month >= kFirstSummerMonth ? front.date.year : front.date.year - 1;
  }
  int year = 0;
  const std::string& printed = front.school_year;
  std::from_chars(printed.data(), printed.data() + printed.size(), year);
  return year != 0 ? year : front.date.year;
}

// Dates that fill a cell of a row have no preposition.
void add_due_of_cells(Clause& clause, std::span<const tokens::Token> tokens, int school_year) {
  constexpr std::string_view kBar = "|";
  std::size_t first = 0;
  for (std::size_t i = 0; i <= tokens.size(); ++i) {
    if (i < tokens.size() && tokens[i].form != kBar) continue;
    const auto due = dates::due_of_cell(tokens.subspan(first, i - first), school_year);
    first = i + 1;
    const bool known =
        due && std::any_of(clause.due.begin(), clause.due.end(), [&due](const dates::Due& other) {
          return other.begin < due->end && due->begin < other.end;
        });
    if (due && !known) clause.due.push_back(*due);
  }
  std::sort(clause.due.begin(), clause.due.end(),
            [](const dates::Due& a, const dates::Due& b) { return a.begin < b.begin; });
}

// Is the period past when the school year begins? «Одобрить работу в 2018-2019 учебном году», said
// in August 2019, sets no term.
bool is_past(const dates::Due& due, int school_year) {
  if (due.kind != dates::Due::Kind::In && due.kind != dates::Due::Kind::Between) return false;
  const std::size_t slash = due.date.find('/');
  const std::string_view last =
      std::string_view(due.date).substr(slash == std::string::npos ? 0 : slash + 1, 4);
  int year = 0;
  std::from_chars(last.data(), last.data() + last.size(), year);
  const bool of_school = due.kind == dates::Due::Kind::In && slash != std::string::npos;
  return of_school ? year <= school_year : year < school_year;
}

void check_decided_parts(const documents::Document& document,
                         diagnostics::Diagnostics& diagnostics) {
  for (const markdown::Block& block : document.blocks) {
    if (block.part.empty()) continue;
    bool known = false;
    for (const Part part :
         {Part::Preamble, Part::Result, Part::Problem, Part::Task, Part::Closing}) {
      known = known || name(part) == block.part;
    }
    if (known) continue;
    diagnostics.push_back(
        {diagnostics::Kind::BadValue,
         diagnostics::Severity::Error,
         {document.path, block.line, 0},
         say("'{}' is no part; write preamble, result, problem, task or closing", block.part)});
  }
}

}  // namespace

std::vector<Clause> build_clauses(const documents::Document& document,
                                  diagnostics::Diagnostics& diagnostics) {
  check_decided_parts(document, diagnostics);
  LaidOut laid_out = lay_out(document);
  std::vector<std::vector<tokens::Token>> tokens;
  tokens.reserve(laid_out.clauses.size());
  for (const Clause& clause : laid_out.clauses) tokens.push_back(tokens::tokenise(clause.text));
  read_parts(laid_out, tokens, document);
  give_anchors(laid_out, document, diagnostics);
  const int school_year = coming_school_year(document.front);
  for (std::size_t i = 0; i < laid_out.clauses.size(); ++i) {
    Clause& clause = laid_out.clauses[i];
    // A title names the event; thanks and hopes promise nothing.
    if (clause.type == Type::Title || laid_out.places[i].tells_feelings) continue;
    clause.due = dates::find_due(clause.text, tokens[i], school_year);
    if (clause.part == Part::Task) {
      std::erase_if(clause.due, [&](const dates::Due& due) { return is_past(due, school_year); });
    }
    if (clause.type == Type::Row) add_due_of_cells(clause, tokens[i], school_year);
    clause.figures = find_figures(tokens[i]);
  }
  return std::move(laid_out.clauses);
}

std::string dump(const std::vector<Clause>& clauses) {
  std::string out;
  for (const Clause& clause : clauses) {
    out += format("{} {}", clause.anchor, name(clause.type));
    if (clause.level != 0) out += format(" level {}", clause.level);
    if (!clause.number.empty()) out += format(" «{}»", clause.number);
    if (clause.ordinal != 0) out += format(" [{}]", clause.ordinal);
    const auto refer = [&](std::string_view what, int index) {
      if (index != kNoClause) {
        out += format(" {} {}", what, clauses[static_cast<std::size_t>(index)].anchor);
      }
    };
    refer("in", clause.section);
    refer("under", clause.parent);
    refer("by", clause.lead_in);
    if (clause.is_lead_in) out += " leads";
    if (clause.part != Part::None) out += format(" {}", name(clause.part));
    if (!clause.addressee.empty()) {
      out += format(" to «{}» ({})", clause.addressee, clause.addressee_kind);
    }
    for (const dates::Due& due : clause.due) {
      out += format(" due «{}» {} {}", clause.text.substr(due.begin, due.end - due.begin),
                    name(due.kind), due.date);
    }
    for (const Clause::Figure& figure : clause.figures) {
      out += format(" figure «{}»", clause.text.substr(figure.begin, figure.end - figure.begin));
    }
    out += format(": {}\n", clause.text);
  }
  return out;
}

}  // namespace svod::clauses
