#pragma once

// clauses + registry -> topics: weighted cues, at most three topics a clause.
//
// 1. A cue is a phrase: its words, by stem, next to each other; «слов*» is any word that
//    begins so. Quotes and dashes between words do not count, other punctuation parts a phrase.
// 2. Of the cues of one topic a longer one silences a shorter one inside it, and of two at the same
//    words the more exact one stands, so that a phrase of weight 0 takes a word out
//    («возможностями здоровья» says nothing of health).
// 3. A clause's score for a topic is the sum of the weights of its cues, each counted once; a part
//    of the score of its heading and of its lead-in is added, unless that names an addressee.
//    An addressee speaks only for a point that would have no topic («Родителям: быть рядом»), and
//    an authority or a methodical service not even there.
// 4. A topic is given from kThreshold on, in a clause rich in cues from a quarter of its best score
//    on; the best three; the lower id goes first among equals.
// 5. What is filed are the points of a document: items, rows, notes, and paragraphs that state a
//    result, a problem or a task or stand under a lead-in. A title, a heading, a preamble, a
//    closing and a lead-in paragraph are not, nor is a lead-in that names who is to act.
// 6. The editor's decision stands before all of this.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "clauses/clauses.h"
#include "registry/registry.h"

namespace svod::topics {

inline constexpr double kThreshold = 1.0;
inline constexpr std::size_t kMostTopics = 3;

struct Evidence {
  std::string cue;        // as the registry words it
  std::size_t begin = 0;  // bytes of the text of the clause where it stands
  std::size_t end = 0;
  double weight = 0;  // as it counted
  // The heading or lead-in where it stands; kNoClause: the clause itself.
  int inherited_from = clauses::kNoClause;
};

struct TopicOfClause {
  std::string topic;  // id
  double score = 0;
  bool decided = false;  // by the editor
  std::vector<Evidence> evidence;
};

// The cues of a registry, ready for matching; shared by all documents and threads.
class CueIndex {
 public:
  explicit CueIndex(const registry::Registry& registry);
  ~CueIndex();
  CueIndex(CueIndex&&) noexcept;
  CueIndex& operator=(CueIndex&&) noexcept;

  struct Tables;
  const Tables& tables() const { return *tables_; }

 private:
  std::unique_ptr<Tables> tables_;
};

// One list a clause, best first. Linear in the length of the text.
std::vector<std::vector<TopicOfClause>> find_topics(const std::vector<clauses::Clause>& clauses,
                                                    const CueIndex& cues);

// One line a topic of a clause, for tests and `svod dump topics`:
// "p-1-2: infrastruktura 3 (ремонт 2, здания 1)".
std::string dump(const std::vector<std::vector<TopicOfClause>>& topics,
                 const std::vector<clauses::Clause>& clauses);

}  // namespace svod::topics
