#include <algorithm>
#include <array>
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

// What an addressee lends to a point that says nothing itself: «родителям» is enough.
constexpr double kAddresseeShare = 2.0;

// A topic far behind the best of its clause is named there only in passing; however long the
// clause, this much is enough.
constexpr double kLeastShareOfBest = 0.25;
constexpr double kAlwaysEnough = 1.5;

// Far more words than a year of resolutions has; a guard against texts that are no language.
constexpr std::size_t kMostWords = std::size_t{1} << 17U;

// A cue that stands in a clause, at words [first, last).
struct Match {
  std::uint32_t cue = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
};

struct Word {
  const std::vector<Symbol>* symbols = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool parted = false;  // punctuation stands before it
};

// The symbols of the words that a thread has met, kept from document to document.
class WordCache {
 public:
  explicit WordCache(const Tables& tables) : tables_(tables), words_(words_of_thread()) {
    if (words_.serial == tables.serial && words_.count() < kMostWords) return;
    words_.serial = tables.serial;
    for (auto& map : words_.by_case) map.clear();
  }

  const std::vector<Symbol>& symbols_of(const tokens::Token& token) {
    auto& map = words_.by_case[token.all_capitals ? 1 : 0];
    const auto known = map.find(token.form);
    if (known != map.end()) return known->second;
    return map.emplace(token.form, tables_.symbols_of(token)).first->second;
  }

 private:
  struct Words {
    std::uint64_t serial = 0;  // of the index that they were looked up in
    std::array<WordMap<std::vector<Symbol>>, 2> by_case;
    std::size_t count() const { return by_case[0].size() + by_case[1].size(); }
  };
  static Words& words_of_thread() {
    thread_local Words words;
    return words;
  }

  const Tables& tables_;
  Words& words_;
};

class Matcher {
 public:
  explicit Matcher(const Tables& tables)
      : tables_(tables), cache_(tables), counted_in_(tables.cues.size(), 0) {}

  // The cues that count in a text, each once, by topic.
  std::vector<Match> find(std::string_view text) {
    read_words(text);
    matches_.clear();
    for (std::uint32_t at = 0; at < words_.size(); ++at) {
      for (const Symbol symbol : *words_[at].symbols) {
        if (tables_.roots[symbol] != 0) walk(tables_.roots[symbol], at, at + 1);
      }
    }
    return those_that_count();
  }

 private:
  void read_words(std::string_view text) {
    words_.clear();
    bool parted = true;
    for (const tokens::Token& token : tokens::tokenise(text)) {
      switch (token.kind) {
        case tokens::TokenKind::Word:
        case tokens::TokenKind::Number:
          words_.push_back({&cache_.symbols_of(token), token.begin, token.end, parted});
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

  // Follows the trie from `node` over the words from `at` on; its depth is that of the longest cue.
  void walk(std::uint32_t node, std::uint32_t first, std::uint32_t at) {
    for (const std::uint32_t cue : tables_.nodes[node].cues) {
      matches_.push_back({cue, first, at, words_[first].begin, words_[at - 1].end});
    }
    const auto& next = tables_.nodes[node].next;
    if (next.empty() || at == words_.size() || words_[at].parted) return;
    for (const Symbol symbol : *words_[at].symbols) {
      const auto found = std::lower_bound(next.begin(), next.end(), std::pair{symbol, 0U});
      if (found != next.end() && found->first == symbol) walk(found->second, first, at + 1);
    }
  }

  // Per topic, without what a longer or more exact cue contains.
  std::vector<Match> those_that_count() {
    const auto key = [this](const Match& m) -> const Tables::Cue& { return tables_.cues[m.cue]; };
    std::sort(matches_.begin(), matches_.end(), [&](const Match& a, const Match& b) {
      return std::tuple(key(a).topic, a.first, b.last, key(b).exactness, a.cue) <
             std::tuple(key(b).topic, b.first, a.last, key(a).exactness, b.cue);
    });
    ++text_;
    std::vector<Match> kept;
    std::uint32_t topic = 0;
    std::uint32_t reached = 0;
    for (const Match& match : matches_) {
      const Tables::Cue& cue = key(match);
      if (cue.topic != topic) reached = 0;
      topic = cue.topic;
      if (match.last <= reached) continue;
      reached = match.last;
      if (cue.weight == 0 || counted_in_[match.cue] == text_) continue;
      counted_in_[match.cue] = text_;
      kept.push_back(match);
    }
    return kept;
  }

  const Tables& tables_;
  WordCache cache_;
  std::vector<Word> words_;
  std::vector<Match> matches_;
  std::vector<std::uint32_t> counted_in_;  // by cue: the last text that it counted in
  std::uint32_t text_ = 0;
};

// «Управлению образования:» names who is to act; under it a point with points of its own has the
// same addressee and names none.
bool names_an_addressee(const clauses::Clause& clause,
                        const std::vector<clauses::Clause>& clauses) {
  if (clause.addressee.empty()) return false;
  const auto is_addressed_by = [&](int above) {
    return above != clauses::kNoClause &&
           clauses[static_cast<std::size_t>(above)].addressee == clause.addressee;
  };
  return !is_addressed_by(clause.lead_in) && !is_addressed_by(clause.section);
}

bool is_filed(const clauses::Clause& clause, const std::vector<clauses::Clause>& clauses) {
  if (clause.part == clauses::Part::Preamble || clause.part == clauses::Part::Closing) return false;
  if (clause.is_lead_in && names_an_addressee(clause, clauses)) return false;
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

// Where the words that speak for a clause stand, and how much of them counts.
struct Origin {
  const std::vector<Match>* matches = nullptr;
  double share = 1;
  int clause = clauses::kNoClause;
};

class Filer {
 public:
  Filer(const std::vector<clauses::Clause>& clauses, const Tables& tables)
      : clauses_(clauses), tables_(tables) {
    Matcher matcher(tables);
    matches_.reserve(clauses.size());
    for (const clauses::Clause& clause : clauses) matches_.push_back(matcher.find(clause.text));
  }

  std::vector<TopicOfClause> topics_of(std::size_t index) const {
    std::vector<Origin> origins = origins_of(index);
    std::vector<TopicOfClause> topics = filed_by(origins);
    if (topics.empty() && add_addressed(index, origins)) topics = filed_by(origins);
    return topics;
  }

 private:
  std::vector<TopicOfClause> filed_by(const std::vector<Origin>& origins) const {
    std::vector<double> scores(tables_.topics.size(), 0);
    for (const Origin& origin : origins) {
      const std::vector<double> own = sums(*origin.matches);
      for (std::size_t t = 0; t < scores.size(); ++t) {
        const bool is_lent = origin.clause != clauses::kNoClause;
        if (!is_lent || own[t] > 0) scores[t] += origin.share * own[t];
      }
    }
    const double highest = scores.empty() ? 0 : *std::max_element(scores.begin(), scores.end());
    const double least = std::clamp(kLeastShareOfBest * highest, kThreshold, kAlwaysEnough);
    std::vector<TopicOfClause> topics;
    for (std::size_t t = 0; t < scores.size(); ++t) {
      if (scores[t] < least) continue;
      topics.push_back({tables_.topics[t], scores[t], false, evidence(origins, t)});
    }
    std::sort(topics.begin(), topics.end(), [](const TopicOfClause& a, const TopicOfClause& b) {
      return a.score != b.score ? a.score > b.score : a.topic < b.topic;
    });
    if (topics.size() > kMostTopics) topics.resize(kMostTopics);
    return topics;
  }

  std::vector<Origin> origins_of(std::size_t index) const {
    const clauses::Clause& clause = clauses_[index];
    std::vector<Origin> origins = {{&matches_[index], 1, clauses::kNoClause}};
    const auto lend = [&](int from, double share) {
      if (from == clauses::kNoClause) return;
      const auto at = static_cast<std::size_t>(from);
      if (!names_an_addressee(clauses_[at], clauses_)) {
        origins.push_back({&matches_[at], share, from});
      }
    };
    lend(clause.section, kHeadingShare);
    if (clause.lead_in != clause.section) lend(clause.lead_in, kLeadInShare);
    return origins;
  }

  // The heading or lead-in that names the addressee, where that is not an office: an authority or
  // a methodical service has to do with everything.
  bool add_addressed(std::size_t index, std::vector<Origin>& origins) const {
    const clauses::Clause& clause = clauses_[index];
    for (const int from : {clause.lead_in, clause.section}) {
      if (from == clauses::kNoClause) continue;
      const clauses::Clause& above = clauses_[static_cast<std::size_t>(from)];
      if (!names_an_addressee(above, clauses_)) continue;
      if (above.addressee_kind == "authority" || above.addressee_kind == "methodical-service") {
        return false;
      }
      origins.push_back({&matches_[static_cast<std::size_t>(from)], kAddresseeShare, from});
      return true;
    }
    return false;
  }

  std::vector<double> sums(const std::vector<Match>& matches) const {
    std::vector<double> sums(tables_.topics.size(), 0);
    for (const Match& match : matches) {
      sums[tables_.cues[match.cue].topic] += tables_.cues[match.cue].weight;
    }
    return sums;
  }

  std::vector<Evidence> evidence(const std::vector<Origin>& origins, std::size_t topic) const {
    std::vector<Evidence> evidence;
    for (const Origin& origin : origins) {
      for (const Match& match : *origin.matches) {
        const Tables::Cue& cue = tables_.cues[match.cue];
        if (cue.topic != topic) continue;
        evidence.push_back(
            {cue.words, match.begin, match.end, origin.share * cue.weight, origin.clause});
      }
    }
    return evidence;
  }

  const std::vector<clauses::Clause>& clauses_;
  const Tables& tables_;
  std::vector<std::vector<Match>> matches_;  // by clause
};

std::vector<TopicOfClause> decided(const std::vector<std::string>& ids) {
  std::vector<TopicOfClause> topics;
  topics.reserve(ids.size());
  for (const std::string& id : ids) topics.push_back({id, 0, true, {}});
  return topics;
}

}  // namespace

std::vector<std::vector<TopicOfClause>> find_topics(const std::vector<clauses::Clause>& clauses,
                                                    const CueIndex& cues) {
  const Filer filer(clauses, cues.tables());
  std::vector<std::vector<TopicOfClause>> topics(clauses.size());
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    if (clauses[i].topics_decided) {
      topics[i] = decided(clauses[i].decided_topics);
    } else if (is_filed(clauses[i], clauses)) {
      topics[i] = filer.topics_of(i);
    }
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
