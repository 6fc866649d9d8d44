#include "pipeline/explain.h"

#include <algorithm>

#include "base/format.h"
#include "base/message.h"
#include "json/json.h"

namespace svod::pipeline {
namespace {

using clauses::Clause;
using mentions::Mention;

class Explanation {
 public:
  Explanation(const compile::CompiledDocument& compiled, const registry::Registry& registry,
              const language::Speaker& speaker)
      : compiled_(compiled), registry_(registry), speaker_(speaker) {}

  std::string clause(std::size_t index) const {
    const Clause& clause = compiled_.clauses[index];
    const auto surface = [&clause](std::size_t begin, std::size_t end) {
      return clause.text.substr(begin, end - begin);
    };
    std::string out = format("{}#{} {}{}{}\n  {}\n", compiled_.document.path, clause.anchor,
                             speaker_.word(clauses::name(clause.type)),
                             clause.number.empty() ? "" : " ", clause.number, clause.text);
    out += part(clause);
    for (const dates::Due& due : clause.due) {
      out += line(say("due {} {}: «{}»", speaker_.word(dates::name(due.kind)), due.date,
                      surface(due.begin, due.end)));
    }
    for (const Clause::Figure& figure : clause.figures) {
      out += line(say("figure: «{}»", surface(figure.begin, figure.end)));
    }
    if (index < compiled_.topics.size()) {
      for (const topics::TopicOfClause& topic : compiled_.topics[index]) out += explain(topic);
    }
    for (const Mention& mention : compiled_.found.mentions) {
      if (static_cast<std::size_t>(mention.clause) == index) out += explain(mention, clause);
    }
    for (const mentions::NearMiss& miss : compiled_.found.near_misses) {
      if (static_cast<std::size_t>(miss.clause) != index) continue;
      out += line(say("no mention: «{}»: {}", surface(miss.begin, miss.end), miss.why));
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
      out["near_misses"].push_back(
          {{"surface", surface(miss.begin, miss.end)}, {"why", speaker_(miss.why)}});
    }
    return out;
  }

 private:
  json::Value anchor_or_null(int clause) const {
    if (clause == clauses::kNoClause) return nullptr;
    return compiled_.clauses[static_cast<std::size_t>(clause)].anchor;
  }

  std::string line(const Message& message) const { return format("  {}\n", speaker_(message)); }

  std::string part(const Clause& clause) const {
    if (clause.part == clauses::Part::None) return line(say("part: the text leaves it open"));
    const std::string part = speaker_.word(clauses::name(clause.part));
    std::string out;
    if (clause.lead_in == clauses::kNoClause) {
      out = line(say("part: {}", part));
    } else {
      const Clause& lead_in = compiled_.clauses[static_cast<std::size_t>(clause.lead_in)];
      out = line(say("part: {}, governed by #{} «{}»", part, lead_in.anchor, lead_in.text));
    }
    if (!clause.addressee.empty()) {
      out += line(say("addressee: {} ({})", clause.addressee, clause.addressee_kind));
    }
    return out;
  }

  std::string explain(const topics::TopicOfClause& topic) const {
    const std::string score = format("{:.2f}", topic.score);
    std::string cues;
    for (const topics::Evidence& evidence : topic.evidence) {
      cues += format(" «{}» {:+.2f}", evidence.cue, evidence.weight);
      if (evidence.inherited_from == clauses::kNoClause) continue;
      const auto above = static_cast<std::size_t>(evidence.inherited_from);
      cues += " " + speaker_(say("(from #{})", compiled_.clauses[above].anchor));
    }
    return topic.decided
               ? line(say("topic {} {} decided by the editor{}", topic.topic, score, cues))
               : line(say("topic {} {}:{}", topic.topic, score, cues));
  }

  std::string explain(const Mention& mention, const Clause& clause) const {
    std::string status = speaker_.word(mentions::name(mention.status));
    if (!mention.entity.empty()) status += " " + named(mention.entity);
    std::string rule = mention.rule;
    // The site says in its own language what the rule is.
    const std::string told = speaker_.site_string("rule." + mention.rule);
    if (!told.empty()) rule += format(" ({})", told);
    std::string out =
        line(say("mention «{}»: {}, by the rule {}",
                 clause.text.substr(mention.begin, mention.end - mention.begin), status, rule));
    for (const std::string& candidate : mention.candidates) {
      out += line(say("  could be {}", named(candidate)));
    }
    for (const mentions::Mismatch& mismatch : mention.mismatches) {
      out += line(say("  the {} differs: «{}» in the text, «{}» in the registry",
                      speaker_.word(mentions::name(mismatch.what)), mismatch.in_text,
                      mismatch.in_registry));
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
  const language::Speaker& speaker_;
};

}  // namespace

std::string explain_json(const compile::CompiledDocument& compiled,
                         const registry::Registry& registry, std::string_view anchor,
                         const language::Speaker& speaker) {
  std::string out;
  const Explanation explanation(compiled, registry, speaker);
  for (std::size_t i = 0; i < compiled.clauses.size(); ++i) {
    if (anchor.empty() || compiled.clauses[i].anchor == anchor) {
      out += json::render(explanation.clause_json(i)) + "\n";
    }
  }
  return out;
}

std::string explain(const compile::CompiledDocument& compiled, const registry::Registry& registry,
                    std::string_view anchor, const language::Speaker& speaker) {
  std::string out;
  const Explanation explanation(compiled, registry, speaker);
  for (std::size_t i = 0; i < compiled.clauses.size(); ++i) {
    if (anchor.empty() || compiled.clauses[i].anchor == anchor) out += explanation.clause(i);
  }
  return out;
}

}  // namespace svod::pipeline
