// How many points each part of a document has and to whom its tasks are given.

#include <algorithm>

#include "base/format.h"
#include "clauses/stance.h"
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

constexpr std::size_t kLabelLeadIn = 140;  // code points: a longer lead-in is no label
constexpr std::size_t kFewestSections = 2;
constexpr int kSectionLevel = 2;

std::string anchor_of_group(const Shown& shown, const Clause& clause) {
  return clause.lead_in == kNoClause ? clause.anchor : shown.clause(clause.lead_in).anchor;
}

// The lead-in is nothing but its addressee: «Управлению образования:».
bool is_its_addressee(const Clause& lead) {
  if (lead.addressee.empty()) {
    return false;
  }
  constexpr std::size_t kEndings = 6;  // code points by which cases differ
  return text::count_code_points(lead.text) <= text::count_code_points(lead.addressee) + kEndings;
}

// A short lead-in names the addressee in the case that «кому» asks for.
std::string addressee_label(const Shown& shown, const Clause& clause) {
  if (clause.lead_in != kNoClause) {
    const Clause& lead = shown.clause(clause.lead_in);
    if (text::count_code_points(lead.text) <= kLabelLeadIn && lead.text.ends_with(':') &&
        lead.text.find(' ') != std::string::npos && lead.due.empty() && is_its_addressee(lead)) {
      return lead.text.substr(0, lead.text.size() - 1);
    }
  }
  return clause.addressee;
}

// Tasks for nobody in particular, by what their lead-in calls them: «предложения».
std::string asked(const Shown& shown, const Clause& clause) {
  const std::string_view lead_in =
      clause.lead_in == kNoClause ? std::string_view() : shown.clause(clause.lead_in).text;
  return std::string(clauses::name(clauses::what_is_asked(lead_in)));
}

PointGroup& group_of(std::vector<PointGroup>& groups, const std::string& name,
                     const std::string& anchor) {
  const auto known = std::find_if(groups.begin(), groups.end(),
                                  [&name](const PointGroup& group) { return group.name == name; });
  if (known != groups.end()) {
    return *known;
  }
  groups.push_back({name, anchor, 0, true});
  return groups.back();
}

}  // namespace

Points count_points(const Shown& shown) {
  Points points;
  for (const Clause& clause : shown.clauses) {
    if (clause.type == Type::Heading && heading_level(shown, clause) == kSectionLevel) {
      ++points.sections;
    }
    if (clause.type != Type::Item || clause.is_lead_in) {
      continue;
    }
    const std::string anchor = anchor_of_group(shown, clause);
    PointGroup* group = nullptr;
    if (clause.part == clauses::Part::Result || clause.part == clauses::Part::Problem) {
      group = &group_of(points.parts, std::string(clauses::name(clause.part)), anchor);
    } else if (clause.part == clauses::Part::Task && clause.addressee.empty()) {
      group = &group_of(points.parts, asked(shown, clause), anchor);
    } else if (clause.part == clauses::Part::Task) {
      group = &group_of(points.addressees, addressee_label(shown, clause), anchor);
    } else {
      continue;
    }
    ++group->points;
    group->numbered = group->numbered && !clause.number.empty();
  }
  return points;
}

std::string say_only_points(const Shown& shown, const Points& points) {
  if (!points.are_of_one_kind()) {
    return {};
  }
  const PointGroup& group = points.parts.front();
  if (points.sections >= kFewestSections) {
    return text::capitalise(shown.here.say(
        "doc.sections",
        {{"sections", static_cast<std::int64_t>(points.sections)}, {"n", group.points}}));
  }
  return shown.here.say("points." + group.name,
                        {{"n", group.points}, {"numbered", group.numbered ? "yes" : "no"}});
}

void add_jumps(View& view, const Shown& shown, const Points& points) {
  if (!points.lead_somewhere()) {
    return;
  }
  View& jumps = view.add("JUMPS");
  const auto add = [&](View& list, const std::string& label, const PointGroup& group) {
    add_link(list, shown.here, "JUMP", label, shown.address_of(group.anchor))
        .set("COUNT", format("{}", group.points));
  };
  if (!points.parts.empty()) {
    View& list = jumps.add("PARTS");
    for (const PointGroup& group : points.parts) {
      add(list, shown.here.say("jump." + group.name), group);
    }
  }
  if (!points.addressees.empty()) {
    View& list = jumps.add("ADDRESSEES");
    for (const PointGroup& group : points.addressees) {
      add(list, group.name, group);
    }
  }
}

}  // namespace svod::views
