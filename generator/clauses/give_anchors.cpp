#include "clauses/give_anchors.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/format.h"
#include "base/message.h"

namespace svod::clauses {
namespace {

bool is_anchor(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

class Anchors {
 public:
  // `anchor`, or with the first of _2, _3 … that makes it the only one.
  std::string take(const std::string& anchor) {
    if (taken_.insert(anchor).second) return anchor;
    int& count = repeats_[anchor];
    if (count == 0) count = 1;
    std::string other;
    do {
      other = format("{}_{}", anchor, ++count);
    } while (!taken_.insert(other).second);
    return other;
  }

  // What an editor fixed; false if it is taken.
  bool reserve(const std::string& anchor) { return taken_.insert(anchor).second; }

  int next(const std::string& base) { return ++counts_[base]; }

 private:
  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, int> repeats_;
  std::unordered_map<std::string, int> counts_;
};

}  // namespace

void give_anchors(LaidOut& laid_out, const documents::Document& document,
                  diagnostics::Diagnostics& diagnostics) {
  std::vector<Clause>& clauses = laid_out.clauses;
  Anchors anchors;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    const std::string& fixed = document.blocks[i].fixed_anchor;
    if (fixed.empty()) continue;
    const auto tell = [&](diagnostics::Kind kind, Message message) {
      diagnostics.push_back({kind,
                             diagnostics::Severity::Error,
                             {document.path, clauses[i].line, 0},
                             std::move(message)});
    };
    if (!is_anchor(fixed)) {
      tell(diagnostics::Kind::BadValue,
           say("'{}' is no anchor; use a-z, 0-9, '-' and '_' in {{#…}}", fixed));
    } else if (!anchors.reserve(fixed)) {
      tell(diagnostics::Kind::DuplicateId,
           say("another block has the anchor '{}' already; give this one its own {{#…}}", fixed));
    } else {
      clauses[i].anchor = fixed;
    }
  }

  int ordinal = 0;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    Clause& clause = clauses[i];
    std::string anchor;
    if (clause.type == Type::Title) {
      anchor = "title";
    } else if (!clause.number.empty()) {
      anchor = "p";
      for (const std::string& part : laid_out.places[i].number_parts) anchor += "-" + part;
    } else {
      clause.ordinal = ++ordinal;
      // Counted even where an editor fixed the anchor: the others keep theirs.
      if (clause.type == Type::Heading) {
        anchor = format("s-{}", anchors.next("s"));
      } else {
        const int base = clause.parent != kNoClause ? clause.parent : clause.section;
        const std::string above =
            base == kNoClause ? std::string() : clauses[static_cast<std::size_t>(base)].anchor;
        anchor = above.empty() ? format("b-{}", anchors.next(above))
                               : format("{}-b{}", above, anchors.next(above));
      }
    }
    if (clause.anchor.empty()) clause.anchor = anchors.take(anchor);
  }
}

}  // namespace svod::clauses
