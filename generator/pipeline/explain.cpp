#include "pipeline/explain.h"

#include <algorithm>

#include "base/format.h"
#include "json/json.h"

namespace svod::pipeline {
namespace {

using clauses::Clause;
using mentions::Mention;

class Explanation {
 public:
  Explanation(const compile::CompiledDocument& compiled, const registry::Registry& registry)
      : compiled_(compiled), registry_(registry) {}

  std::string clause(std::size_t index) const {
    const Clause& clause = compiled_.clauses[index];
    std::string out = format("{}#{} {}{}{}\n  {}\n", compiled_.document.path, clause.anchor,
                             clauses::name(clause.type), clause.number.empty() ? "" : " ",
                             clause.number, clause.text);
    out += part(clause);
    for (const dates::Due& due : clause.due) {
      out += format("  due {} {}: «{}»\n", dates::name(due.kind), due.date,
                    clause.text.substr(due.begin, due.end - due.begin));
    }
    for (const Clause::Figure& figure : clause.figures) {
      out +=
          format("  figure: «{}»\n", clause.text.substr(figure.begin, figure.end - figure.begin));
    }
    if (index < compiled_.topics.size()) {
      for (const topics::TopicOfClause& topic : compiled_.topics[index]) out += explain(topic);
    }
    for (const Mention& mention : compiled_.found.mentions) {
      if (static_cast<std::size_t>(mention.clause) == index) out += explain(mention, clause);
    }
    for (const mentions::NearMiss& miss : compiled_.found.near_misses) {
      if (static_cast<std::size_t>(miss.clause) != index) continue;
      out += format("  no mention: «{}»: {}\n",
                    clause.text.substr(miss.begin, miss.end - miss.begin), miss.why);
    }
    return out;
  }

  json::Value clause_json(std::size_t index) const {
    const Clause& clause = compiled_.clauses[index];
    const auto surface = [&clause](std::size_t begin, std::size_t end) {
      return clause.text.substr(begin, end - begin);
    };
    json::Value out = {{"document", compiled_.document.id},
                       {"anchor", clause.anchor},
                       {"type", clauses::name(clause.type)},
                       {"number", clause.number},
                       {"text", clause.text},
                       {"part", clauses::name(clause.part)},
                       {"lead_in", anchor_or_null(clause.lead_in)},
                       {"addressee", clause.addressee}};
    out["topics"] = json::Value::array();
    if (index < compiled_.topics.size()) {
      for (const topics::TopicOfClause& topic : compiled_.topics[index]) {
        json::Value cues = json::Value::array();
        for (const topics::Evidence& evidence : topic.evidence) {
          cues.push_back({{"cue", evidence.cue},
                          {"weight", evidence.weight},
                          {"inherited_from", anchor_or_null(evidence.inherited_from)}});
        }
        out["topics"].push_back({{"topic", topic.topic},
                                 {"score", topic.score},
                                 {"decided", topic.decided},
                                 {"cues", cues}});
      }
    }
    out["mentions"] = json::Value::array();
    for (const Mention& mention : compiled_.found.mentions) {
      if (static_cast<std::size_t>(mention.clause) != index) continue;
      json::Value differs = json::Value::array();
      for (const mentions::Mismatch& mismatch : mention.mismatches) {
        differs.push_back({{"what", mentions::name(mismatch.what)},
                           {"in_text", mismatch.in_text},
                           {"in_registry", mismatch.in_registry}});
      }
      out["mentions"].push_back({{"surface", surface(mention.begin, mention.end)},
                                 {"status", mentions::name(mention.status)},
                                 {"entity", mention.entity},
                                 {"rule", mention.rule},
                                 {"candidates", mention.candidates},
                                 {"mismatch", differs}});
    }
    out["near_misses"] = json::Value::array();
    for (const mentions::NearMiss& miss : compiled_.found.near_misses) {
      if (static_cast<std::size_t>(miss.clause) != index) continue;
      out["near_misses"].push_back({{"surface", surface(miss.begin, miss.end)}, {"why", miss.why}});
    }
    return out;
  }

 private:
  json::Value anchor_or_null(int clause) const {
    if (clause == clauses::kNoClause) return nullptr;
    return compiled_.clauses[static_cast<std::size_t>(clause)].anchor;
  }

  std::string part(const Clause& clause) const {
    if (clause.part == clauses::Part::None) return "  part: the text leaves it open\n";
    std::string out = format("  part: {}", clauses::name(clause.part));
    if (clause.lead_in != clauses::kNoClause) {
      const Clause& lead_in = compiled_.clauses[static_cast<std::size_t>(clause.lead_in)];
      out += format(", governed by #{} «{}»", lead_in.anchor, lead_in.text);
    }
    out += "\n";
    if (!clause.addressee.empty()) {
      out += format("  addressee: {} ({})\n", clause.addressee, clause.addressee_kind);
    }
    return out;
  }

  std::string explain(const topics::TopicOfClause& topic) const {
    std::string out = format("  topic {} {:.2f}{}", topic.topic, topic.score,
                             topic.decided ? " decided by the editor" : ":");
    for (const topics::Evidence& evidence : topic.evidence) {
      out += format(" «{}» {:+.2f}", evidence.cue, evidence.weight);
      if (evidence.inherited_from == clauses::kNoClause) continue;
      const auto above = static_cast<std::size_t>(evidence.inherited_from);
      out += format(" (from #{})", compiled_.clauses[above].anchor);
    }
    return out + "\n";
  }

  std::string explain(const Mention& mention, const Clause& clause) const {
    std::string out =
        format("  mention «{}»: {}", clause.text.substr(mention.begin, mention.end - mention.begin),
               mentions::name(mention.status));
    if (!mention.entity.empty()) out += " " + named(mention.entity);
    out += format(", by the rule {}\n", mention.rule);
    for (const std::string& candidate : mention.candidates) {
      out += format("    could be {}\n", named(candidate));
    }
    for (const mentions::Mismatch& mismatch : mention.mismatches) {
      out += format("    the {} differs: «{}» in the text, «{}» in the registry\n",
                    mentions::name(mismatch.what), mismatch.in_text, mismatch.in_registry);
    }
    return out;
  }

  std::string named(const std::string& id) const {
    if (const registry::Entity* entity = registry_.find_entity(id); entity != nullptr) {
      return format("{} ({}: {})", id, entity->kind, entity->title);
    }
    const auto& known = compiled_.found.provisional;
    const auto at = std::find_if(known.begin(), known.end(),
                                 [&id](const auto& entity) { return entity.id == id; });
    return at == known.end() ? id : format("{} ({}: {})", id, at->kind, at->title);
  }

  const compile::CompiledDocument& compiled_;
  const registry::Registry& registry_;
};

}  // namespace

std::string explain_json(const compile::CompiledDocument& compiled,
                         const registry::Registry& registry, std::string_view anchor) {
  std::string out;
  const Explanation explanation(compiled, registry);
  for (std::size_t i = 0; i < compiled.clauses.size(); ++i) {
    if (anchor.empty() || compiled.clauses[i].anchor == anchor) {
      out += json::render(explanation.clause_json(i)) + "\n";
    }
  }
  return out;
}

std::string explain(const compile::CompiledDocument& compiled, const registry::Registry& registry,
                    std::string_view anchor) {
  std::string out;
  const Explanation explanation(compiled, registry);
  for (std::size_t i = 0; i < compiled.clauses.size(); ++i) {
    if (anchor.empty() || compiled.clauses[i].anchor == anchor) out += explanation.clause(i);
  }
  return out;
}

}  // namespace svod::pipeline
