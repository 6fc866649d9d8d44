#pragma once

// clauses in their places -> clauses read: what each stands under, which lead-in governs it,
// and by that its part and its addressee.
//
//   1. A heading or a paragraph whose own words report, decide or close («Участники отмечают:»,
//      «Конференция рекомендует:») is a lead-in. It governs what follows until the next one.
//   2. A heading, paragraph or point that names addressees («Управлению образования:») and a
//      heading that stands right after a lead-in govern what follows under that lead-in: the chain
//      goes up by Clause::lead_in.
//   3. A point governs its sub-points and bullets; a paragraph that ends with a colon the list
//      after it.
//   4. A paragraph that a lead-in governs not, before all of them, is the preamble; date, place
//      and signatures at the end are the closing; else the part stays open.
//   5. The editor's {part: …} stands before all of this, also for what is governed.

#include <vector>

#include "clauses/lay_out.h"
#include "documents/document.h"
#include "tokens/tokens.h"

namespace svod::clauses {

// Fills parent, level of items, lead_in, is_lead_in, part, addressee and addressee_kind.
// `tokens`: of the text of each clause.
void read_parts(LaidOut& laid_out, const std::vector<std::vector<tokens::Token>>& tokens,
                const documents::Document& document);

}  // namespace svod::clauses
