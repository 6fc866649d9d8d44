#include <algorithm>
#include <tuple>

#include "base/format.h"
#include "tokens/tokens.h"
#include "topics/cue_tables.h"

namespace svod::topics {
namespace {

using Tables = CueIndex::Tables;

// What a heading and a lead-in lend to the points under them.
constexpr double kHeadingShare = 0.5;
constexpr double kLeadInShare = 0.25;

// A topic far behind the best of its clause is named there only in passing; however long the
// clause, this much is enough.
constexpr double kLeastShareOfBest = 0.25;
constexpr double kAlwaysEnough = 1.5;

// A cue that stands in a clause, at words [first, last).
struct Match {
  std::uint32_t cue = 0;
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
};

struct Word {
  const std::vector<Symbol>* symbols = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool parted = false;  // punctuation stands before it
};

struct TopicScore {
  std::uint32_t topic = 0;
  double score = 0;
  std::vector<Evidence> evidence;
};

class Matcher {
 public:
  explicit Matcher(const Tables& tables) : tables_(tables) {}

  // The scores of a text by its own words, by topic.
  std::vector<TopicScore> score(std::string_view text) {
    read_words(text);
    matches_.clear();
    for (std::size_t at = 0; at < words_.size(); ++at) walk(0, at, at);
    return add_up();
  }

 private:
  void read_words(std::string_view text) {
    words_.clear();
    bool parted = true;
    for (const tokens::Token& token : tokens::tokenise(text)) {
      switch (token.kind) {
        case tokens::TokenKind::Word:
        case tokens::TokenKind::Number:
          words_.push_back({&symbols_of(token), token.begin, token.end, parted});
          parted = false;
          break;
        case tokens::TokenKind::Punctuation:
          parted = true;
          break;
        default:
          break;
      }
    }
  }

  const std::vector<Symbol>& symbols_of(const tokens::Token& token) {
    WordMap<std::vector<Symbol>>& seen = token.all_capitals ? capital_symbols_ : symbols_;
    const auto known = seen.find(token.form);
    if (known != seen.end()) return known->second;
    return seen.emplace(token.form, tables_.symbols_of(token)).first->second;
  }

  // Follows the trie from `node` over the words from `at` on; its depth is that of the longest cue.
  void walk(std::uint32_t node, std::size_t first, std::size_t at) {
    for (const std::uint32_t cue : tables_.nodes[node].cues) {
      matches_.push_back({cue, first, at, words_[first].begin, words_[at - 1].end});
    }
    if (at == words_.size() || (at > first && words_[at].parted)) return;
    const auto& next = tables_.nodes[node].next;
    for (const Symbol symbol : *words_[at].symbols) {
      const auto found = std::lower_bound(next.begin(), next.end(), std::pair{symbol, 0U});
      if (found != next.end() && found->first == symbol) walk(found->second, first, at + 1);
    }
  }

  // Per topic: drops what a longer or more exact cue contains, then counts each cue once.
  std::vector<TopicScore> add_up() {
    const auto topic_of = [&](const Match& m) { return tables_.cues[m.cue].topic; };
    const auto exactness = [&](const Match& m) { return tables_.cues[m.cue].exactness; };
    std::sort(matches_.begin(), matches_.end(), [&](const Match& a, const Match& b) {
      return std::tuple(topic_of(a), a.first, b.last, exactness(b), a.cue) <
             std::tuple(topic_of(b), b.first, a.last, exactness(a), b.cue);
    });
    std::vector<TopicScore> scores;
    std::size_t reached = 0;
    for (const Match& match : matches_) {
      const Tables::Cue& cue = tables_.cues[match.cue];
      if (scores.empty() || scores.back().topic != cue.topic) {
        scores.push_back({cue.topic, 0, {}});
        reached = 0;
      }
      if (match.last <= reached) continue;
      reached = match.last;
      TopicScore& score = scores.back();
      const bool counted = std::any_of(score.evidence.begin(), score.evidence.end(),
                                       [&](const Evidence& e) { return e.cue == cue.words; });
      if (counted || cue.weight == 0) continue;
      score.score += cue.weight;
      score.evidence.push_back({cue.words, match.begin, match.end, cue.weight, clauses::kNoClause});
    }
    return scores;
  }

  const Tables& tables_;
  WordMap<std::vector<Symbol>> symbols_;          // of the words seen
  WordMap<std::vector<Symbol>> capital_symbols_;  // of those in capitals
  std::vector<Word> words_;
  std::vector<Match> matches_;
};

bool is_filed(const clauses::Clause& clause) {
  if (clause.part == clauses::Part::Preamble || clause.part == clauses::Part::Closing) return false;
  // «Управлению образования:» names who is to act, not what is to be done.
  if (clause.is_lead_in && !clause.addressee.empty()) return false;
  switch (clause.type) {
    case clauses::Type::Title:
    case clauses::Type::Heading:
      return false;
    case clauses::Type::Paragraph:
      return !clause.is_lead_in &&
             (clause.part != clauses::Part::None || clause.lead_in != clauses::kNoClause ||
              clause.parent != clauses::kNoClause);
    default:
      return true;
  }
}

void inherit(std::vector<TopicScore>& scores, const std::vector<TopicScore>& from, int clause,
             double share) {
  for (const TopicScore& lent : from) {
    if (lent.score <= 0) continue;
    auto found = std::find_if(scores.begin(), scores.end(),
                              [&](const TopicScore& s) { return s.topic == lent.topic; });
    if (found == scores.end()) found = scores.insert(scores.end(), {lent.topic, 0, {}});
    found->score += share * lent.score;
    for (Evidence evidence : lent.evidence) {
      evidence.weight *= share;
      evidence.inherited_from = clause;
      found->evidence.push_back(std::move(evidence));
    }
  }
}

std::vector<TopicOfClause> best(std::vector<TopicScore> scores, const Tables& tables) {
  double highest = 0;
  for (const TopicScore& score : scores) highest = std::max(highest, score.score);
  const double least = std::clamp(kLeastShareOfBest * highest, kThreshold, kAlwaysEnough);
  std::vector<TopicOfClause> topics;
  for (TopicScore& score : scores) {
    if (score.score < least) continue;
    topics.push_back({tables.topics[score.topic], score.score, false, std::move(score.evidence)});
  }
  std::sort(topics.begin(), topics.end(), [](const TopicOfClause& a, const TopicOfClause& b) {
    return a.score != b.score ? a.score > b.score : a.topic < b.topic;
  });
  if (topics.size() > kMostTopics) topics.resize(kMostTopics);
  return topics;
}

std::vector<TopicOfClause> decided(const std::vector<std::string>& ids) {
  std::vector<TopicOfClause> topics;
  topics.reserve(ids.size());
  for (const std::string& id : ids) topics.push_back({id, 0, true, {}});
  return topics;
}

}  // namespace

std::vector<std::vector<TopicOfClause>> find_topics(const std::vector<clauses::Clause>& clauses,
                                                    const CueIndex& cues) {
  Matcher matcher(cues.tables());
  std::vector<std::vector<TopicScore>> own;
  own.reserve(clauses.size());
  for (const clauses::Clause& clause : clauses) own.push_back(matcher.score(clause.text));

  std::vector<std::vector<TopicOfClause>> topics;
  topics.reserve(clauses.size());
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    const clauses::Clause& clause = clauses[i];
    if (clause.topics_decided) {
      topics.push_back(decided(clause.decided_topics));
      continue;
    }
    if (!is_filed(clause)) {
      topics.emplace_back();
      continue;
    }
    std::vector<TopicScore> scores = own[i];
    for (const auto& [from, share] :
         {std::pair{clause.section, kHeadingShare}, std::pair{clause.lead_in, kLeadInShare}}) {
      if (from == clauses::kNoClause || (share == kLeadInShare && from == clause.section)) continue;
      const auto at = static_cast<std::size_t>(from);
      if (clauses[at].addressee.empty()) inherit(scores, own[at], from, share);
    }
    topics.push_back(best(std::move(scores), cues.tables()));
  }
  return topics;
}

std::string dump(const std::vector<std::vector<TopicOfClause>>& topics,
                 const std::vector<clauses::Clause>& clauses) {
  std::string out;
  for (std::size_t i = 0; i < topics.size(); ++i) {
    for (const TopicOfClause& topic : topics[i]) {
      out += format("{}: {}", clauses[i].anchor, topic.topic);
      if (topic.decided) {
        out += " decided\n";
        continue;
      }
      out += format(" {:g} (", topic.score);
      for (std::size_t e = 0; e < topic.evidence.size(); ++e) {
        const Evidence& evidence = topic.evidence[e];
        out += format("{}{} {:g}", e == 0 ? "" : ", ", evidence.cue, evidence.weight);
        if (evidence.inherited_from != clauses::kNoClause) {
          out +=
              format(" from {}", clauses[static_cast<std::size_t>(evidence.inherited_from)].anchor);
        }
      }
      out += ")\n";
    }
  }
  return out;
}

}  // namespace svod::topics
