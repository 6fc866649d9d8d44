#pragma once

// The rules by which mentions are found, each with a stable id and one sentence.

#include <string_view>
#include <vector>

namespace svod::mentions {

enum class Rule {
  Editor,
  ActKindIssuerDateNumber,
  ActKindDateNumber,
  ActKindIssuerNumber,
  ActKindNumber,
  ActKindDate,
  ActKindTitle,
  ActNumberAndTitle,
  ActOtherKind,
  ActOtherDate,
  ActOtherNumber,
  ActNickname,
  ActNamedElsewhere,
  ActSeveral,
  ActUnknown,
  DocumentName,
  DocumentUnknown,
  DocumentAndItsAct,
  StandardFamily,
  NameInQuotesAfterHead,
  NameInQuotes,
  NameInList,
  NameAfterHead,
  NameDistinctive,
  NameAbbreviation,
  NameCapital,
  NameChosenByHead,
  NameChosenByTime,
  NameSeveral,
  NameClose,
  NameUnknownAfterHead,
  NameUnknownInList,
  DefinedInDocument,
};

// Kebab-case, stable: the site maps it to a Russian sentence.
std::string_view rule_id(Rule rule);
// Whether the rule reads the number, date or title of an act, not a name.
bool is_act_reference(Rule rule);
// What the rule says, in one English sentence.
std::string_view rule_sentence(Rule rule);

// The ids of all rules, in order.
const std::vector<std::string_view>& all_rules();

}  // namespace svod::mentions
