#pragma once

// A reference to an act -> the act of the registry that it means.
//
// The key is kind, issuer, date and number. Less than that resolves only when one act
// remains; then the title decides; else the reference is ambiguous. An act signed after the
// document cannot be the one meant. A local act is never one of the registry.

#include <cstdint>
#include <string>
#include <vector>

#include "base/message.h"
#include "base/partial_date.h"
#include "mentions/act_references.h"
#include "mentions/mentions.h"
#include "mentions/name_tables.h"
#include "mentions/rules.h"

namespace svod::mentions {

struct ActOutcome {
  enum class What { Nothing, Resolved, Ambiguous, Provisional };

  What what = What::Nothing;
  std::vector<std::uint32_t> entities;  // one, or the candidates
  Rule rule = Rule::ActUnknown;
  std::vector<Mismatch> mismatches;
  std::uint32_t last = 0;  // one past the last token, an unquoted title included
  Message missing;         // why it is nothing: one phrase
};

// `document_date` may be empty: then time decides nothing. `region` is the document's code.
// `items` are those of the reading.
ActOutcome resolve_act(const ActReference& act, const Reading& reading,
                       const NameIndex::Tables& tables, const PartialDate& document_date,
                       const std::string& region, const std::vector<Item>& items);

// Whether `act` was signed after `document`, as far as both dates tell.
bool signed_after(const PartialDate& act, const PartialDate& document);

// The kind of a provisional act, in the registry's words: "decree", "federal_law", …
std::string registry_kind(const ActReference& act);

}  // namespace svod::mentions
