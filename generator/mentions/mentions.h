#pragma once

// Mentions: spans of clauses that mean a project or an act.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/partial_date.h"
#include "registry/registry.h"

namespace svod::mentions {

enum class Status { Resolved, Ambiguous, Provisional };
std::string_view name(Status status);  // resolved | ambiguous | provisional

// What differs between the text and the registry.
struct Mismatch {
  enum class What { Head, Title, Number };
  What what = What::Title;
  std::string in_text;
  std::string in_registry;
};
std::string_view name(Mismatch::What what);  // head | title | number

struct Mention {
  int clause = 0;         // index
  std::size_t begin = 0;  // bytes of the clause's text
  std::size_t end = 0;
  Status status = Status::Resolved;
  std::string
      entity;        // id: of the registry, or of this document's `provisional`; "" when ambiguous
  std::string rule;  // why: "act: kind, date and number", "name after its head", …
  std::vector<std::string> candidates;  // ids, when ambiguous
  std::vector<Mismatch> mismatches;
  bool decided = false;  // by the editor
};

// A well-formed entity that is in no registry: known only from this document until linking
// merges equal ids.
struct ProvisionalEntity {
  std::string id;
  registry::EntityClass entity_class = registry::EntityClass::Project;
  std::string kind;
  std::string title;  // as first named
  std::string issuer;
  std::string number;
  PartialDate date;
};

// A span that was nearly a mention, with what was missing: for `svod explain`.
struct NearMiss {
  int clause = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  Message why;
};

struct FoundMentions {
  std::vector<Mention> mentions;               // by clause, then begin; none overlapping
  std::vector<ProvisionalEntity> provisional;  // by id
  std::vector<NearMiss> near_misses;
};

}  // namespace svod::mentions
