#pragma once

// clauses + registry -> topics: weighted cues, at most three topics a clause.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "clauses/clauses.h"
#include "registry/registry.h"

namespace svod::topics {

struct Evidence {
  std::string cue;   // as the registry words it
  std::size_t begin = 0;  // bytes of the clause's text
  std::size_t end = 0;
  double weight = 0;
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

// One list a clause, best first.
std::vector<std::vector<TopicOfClause>> find_topics(const std::vector<clauses::Clause>& clauses,
                                                    const CueIndex& cues);

std::string dump(const std::vector<std::vector<TopicOfClause>>& topics,
                 const std::vector<clauses::Clause>& clauses);

}  // namespace svod::topics
