#include "mentions/rules.h"

#include <array>
#include <cstddef>

#include "base/check.h"

namespace svod::mentions {
namespace {

struct Row {
  Rule rule;
  std::string_view id;
  std::string_view sentence;
};

constexpr std::array kRows = {
    Row{Rule::Editor, "editor", "an editor wrote the link"},
    Row{Rule::ActKindIssuerDateNumber, "act-kind-issuer-date-number",
        "kind, issuer, date and number are those of one act"},
    Row{Rule::ActKindDateNumber, "act-kind-date-number",
        "kind, date and number are those of one act"},
    Row{Rule::ActKindIssuerNumber, "act-kind-issuer-number",
        "one act has this kind, issuer and number"},
    Row{Rule::ActKindNumber, "act-kind-number", "one act has this kind and number"},
    Row{Rule::ActKindDate, "act-kind-date", "one act of this kind has this date"},
    Row{Rule::ActKindTitle, "act-kind-title", "one act of this kind has this title"},
    Row{Rule::ActNumberAndTitle, "act-number-and-title",
        "of several acts with this number one has this title"},
    Row{Rule::ActOtherKind, "act-other-kind",
        "date and number are those of one act, though the text gives it another kind or issuer"},
    Row{Rule::ActOtherDate, "act-other-date",
        "kind, number and title are those of one act, though the text gives it another date"},
    Row{Rule::ActOtherNumber, "act-other-number",
        "kind and title are those of one act, though the text gives it another number"},
    Row{Rule::ActNickname, "act-nickname", "one act goes by this name"},
    Row{Rule::ActNamedElsewhere, "act-named-elsewhere",
        "of several acts that answer to this description the document names one in full elsewhere"},
    Row{Rule::ActSeveral, "act-several", "several acts answer to this description"},
    Row{Rule::ActUnknown, "act-unknown",
        "a well-formed reference to an act that is not in the registry"},
    Row{Rule::DocumentName, "document-name", "a document of the registry has this name"},
    Row{Rule::DocumentUnknown, "document-unknown",
        "a named strategy, concept or instruction that is not in the registry"},
    Row{Rule::DocumentAndItsAct, "document-and-its-act",
        "a document is named together with the act that approves it"},
    Row{Rule::StandardFamily, "standard-family",
        "a family of standards or programmes is named by its kind"},
    Row{Rule::NameInQuotesAfterHead, "name-in-quotes-after-head",
        "the name stands in quotes after the word that says what it is"},
    Row{Rule::NameInQuotes, "name-in-quotes", "the name stands in quotes"},
    Row{Rule::NameInList, "name-in-list", "the name stands in a list that one head word governs"},
    Row{Rule::NameAfterHead, "name-after-head",
        "the name stands without quotes after the word that says what it is"},
    Row{Rule::NameDistinctive, "name-distinctive", "the name means nothing else"},
    Row{Rule::NameAbbreviation, "name-abbreviation", "the abbreviation means nothing else"},
    Row{Rule::NameCapital, "name-capital",
        "the name is written with a capital letter inside a sentence"},
    Row{Rule::NameChosenByHead, "name-chosen-by-head",
        "of several with this name one is of the kind that the text says"},
    Row{Rule::NameChosenByTime, "name-chosen-by-time",
        "of several with this name one was alive at the document's date"},
    Row{Rule::NameSeveral, "name-several", "several have this name"},
    Row{Rule::NameClose, "name-close",
        "the name in quotes differs by a word from one in the registry"},
    Row{Rule::NameUnknownAfterHead, "name-unknown-after-head",
        "a name in quotes after a head word, in no registry"},
    Row{Rule::NameUnknownInList, "name-unknown-in-list",
        "a name in quotes in a list that one head word governs, in no registry"},
    Row{Rule::DefinedInDocument, "defined-in-document",
        "the document itself says what this short name means"},
};

const Row& row(Rule rule) {
  const auto index = static_cast<std::size_t>(rule);
  SVOD_CHECK(index < kRows.size() && kRows.at(index).rule == rule);
  return kRows.at(index);
}

}  // namespace

std::string_view rule_id(Rule rule) {
  return row(rule).id;
}

bool is_act_reference(Rule rule) {
  return rule >= Rule::ActKindIssuerDateNumber && rule <= Rule::ActUnknown;
}

std::string_view rule_sentence(Rule rule) {
  return row(rule).sentence;
}

const std::vector<std::string_view>& all_rules() {
  static const std::vector<std::string_view> ids = [] {
    std::vector<std::string_view> all;
    all.reserve(kRows.size());
    for (const Row& each : kRows) all.push_back(each.id);
    return all;
  }();
  return ids;
}

}  // namespace svod::mentions
