#include "pipeline/published_anchors.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "addresses/addresses.h"
#include "base/format.h"
#include "clauses/build_clauses.h"
#include "documents/parse_document.h"
#include "files/files.h"
#include "pipeline/align_clauses.h"

namespace svod::pipeline {
namespace {

using clauses::Clause;
using clauses::kNoClause;
using diagnostics::Diagnostics;

// The first words of a text, to know a clause by.
std::string first_words(std::string_view text) {
  constexpr std::size_t kMost = 80;  // bytes
  if (text.size() <= kMost) return std::string(text);
  std::size_t end = text.rfind(' ', kMost);
  if (end == std::string_view::npos || end == 0) {
    end = kMost;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  }
  return std::string(text.substr(0, end)) + " …";
}

// The point, bullet or heading that the anchor of a clause follows from.
int base_of(const Clause& clause) {
  if (clause.type == clauses::Type::Title || clause.type == clauses::Type::Heading ||
      !clause.number.empty()) {
    return kNoClause;
  }
  return clause.parent != kNoClause ? clause.parent : clause.section;
}

class MovedAnchors {
 public:
  MovedAnchors(const std::vector<Clause>& before, documents::Document document)
      : before_(before), document_(std::move(document)) {
    present_ = clauses::build_clauses(document_, faults_);
  }

  Diagnostics find() {
    if (has_errors(faults_)) return {};
    index_before_ = align_clauses(before_, present_);
    wish();
    advise();
    Diagnostics told;
    tell_moved(told);
    tell_gone(told);
    return told;
  }

 private:
  const std::string& fixed(std::size_t i) const { return document_.blocks[i].fixed_anchor; }

  // Which published anchor each clause should keep.
  void wish() {
    std::unordered_set<std::string_view> decided;
    for (const markdown::Block& block : document_.blocks) decided.insert(block.fixed_anchor);
    wished_.resize(present_.size());
    for (std::size_t i = 0; i < present_.size(); ++i) {
      if (index_before_[i] == kNoClause) continue;
      const std::string& anchor = before_[static_cast<std::size_t>(index_before_[i])].anchor;
      if (anchor != fixed(i) && decided.contains(anchor)) continue;
      wished_[i] = anchor;
    }
  }

  bool is_moved(std::size_t i) const {
    return !wished_[i].empty() && advised_anchors_[i] != wished_[i];
  }

  std::vector<std::size_t> find_moved() const {
    std::vector<std::size_t> moved;
    for (std::size_t i = 0; i < present_.size(); ++i) {
      if (is_moved(i)) moved.push_back(i);
    }
    return moved;
  }

  // Fixes what moved, first what follows from nothing else that moved, as long as anything is: a
  // fixed point brings its bullets back, and may take an anchor that others were given.
  void advise() {
    constexpr int kRoundsByBase = 8;  // a fixed number of readings, however deep lists are nested
    constexpr int kRounds = 12;
    was_fixed_.reserve(present_.size());
    for (std::size_t i = 0; i < present_.size(); ++i) was_fixed_.push_back(fixed(i));
    advised_.assign(present_.size(), false);
    take_anchors(present_);
    for (int round = 0; round < kRounds; ++round) {
      bool changed = false;
      for (const std::size_t i : find_moved()) {
        const int base = base_of(present_[i]);
        const bool follows = base != kNoClause && is_moved(static_cast<std::size_t>(base));
        if (advised_[i] || (follows && round < kRoundsByBase)) continue;
        advised_[i] = true;
        changed = true;
        document_.blocks[i].fixed_anchor = wished_[i];
      }
      if (!changed) break;
      Diagnostics ignored;
      take_anchors(clauses::build_clauses(document_, ignored));
    }
  }

  void take_anchors(const std::vector<Clause>& clauses) {
    advised_anchors_.clear();
    for (const Clause& clause : clauses) advised_anchors_.push_back(clause.anchor);
  }

  void tell(Diagnostics& told, int line, Message message) const {
    told.push_back({diagnostics::Kind::AnchorMoved,
                    diagnostics::Severity::Warning,
                    {document_.path, line, 0},
                    std::move(message)});
  }

  // What to write so that clause `i` keeps its published anchor.
  Message how_to_keep(std::size_t i) const {
    if (!was_fixed_[i].empty()) {
      return say("write {{#{}}} in place of {{#{}}} to keep it", wished_[i], was_fixed_[i]);
    }
    return present_[i].type == clauses::Type::Row
               ? say("end the last cell of the row with {{#{}}} to keep it", wished_[i])
               : say("end the block with {{#{}}} to keep it", wished_[i]);
  }

  void tell_moved(Diagnostics& told) const {
    std::unordered_map<std::string_view, std::size_t> has;  // anchor -> who has it now
    for (std::size_t i = 0; i < present_.size(); ++i) has.emplace(present_[i].anchor, i);
    for (std::size_t i = 0; i < present_.size(); ++i) {
      if (!advised_[i]) continue;
      const std::string& anchor = wished_[i];
      const Clause& clause = present_[i];
      const Message what =
          clause.anchor == anchor
              ? say("the published anchor '{}' of this clause moves when others are kept", anchor)
              : say("the published anchor '{}' of this clause becomes '{}'", anchor, clause.anchor);
      Message message = say("{}; {}", what, how_to_keep(i));
      const auto other = has.find(anchor);
      if (other != has.end() && wished_[other->second].empty()) {
        const std::size_t j = other->second;
        message = say("{} (the new block in line {} then has '{}')", std::move(message),
                      present_[j].line, advised_anchors_[j]);
      }
      tell(told, clause.line, std::move(message));
    }
  }

  void tell_gone(Diagnostics& told) const {
    std::vector<int> line_now(before_.size(), 0);
    for (std::size_t i = 0; i < present_.size(); ++i) {
      if (index_before_[i] == kNoClause) continue;
      line_now[static_cast<std::size_t>(index_before_[i])] = present_[i].line;
    }
    const std::unordered_set<std::string_view> still(advised_anchors_.begin(),
                                                     advised_anchors_.end());
    int line = 1;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (line_now[i] != 0) {
        line = line_now[i];
      } else if (!still.contains(before_[i].anchor)) {
        tell(told, line,
             say("the clause «{1}» is gone, and with it the published anchor '{0}'; put it back, "
                 "or end the block that says it now with {{#{0}}}",
                 before_[i].anchor, first_words(before_[i].text)));
      }
    }
  }

  const std::vector<Clause>& before_;
  documents::Document document_;  // with the advice in it
  Diagnostics faults_;
  std::vector<Clause> present_;
  std::vector<int> index_before_;
  std::vector<std::string> wished_;     // "" for none
  std::vector<std::string> was_fixed_;  // by the editor
  std::vector<bool> advised_;
  std::vector<std::string> advised_anchors_;  // of all, with the advice followed
};

}  // namespace

Diagnostics find_moved_anchors(std::string_view published, std::string_view present,
                               const documents::Document& document,
                               const registry::Registry& registry) {
  if (published == present) return {};
  Diagnostics ignored;
  const std::vector<Clause> before = clauses::build_clauses(
      documents::parse_document(published, document.id, document.path, registry, ignored), ignored);
  Diagnostics faults;
  documents::Document now =
      documents::parse_document(present, document.id, document.path, registry, faults);
  if (has_errors(faults)) return {};
  return MovedAnchors(before, std::move(now)).find();
}

Diagnostics check_published_anchors(const std::string& output, const documents::Document& document,
                                    const registry::Registry& registry) {
  if (document.front.status == "withdrawn") return {};
  std::vector<std::string> ids = {document.id};
  ids.insert(ids.end(), document.front.former_ids.begin(), document.front.former_ids.end());
  for (const std::string& id : ids) {
    const auto published =
        files::read_file(format("{}/{}", output, addresses::document_markdown(id)));
    if (published) return find_moved_anchors(*published, document.markdown, document, registry);
  }
  return {};
}

}  // namespace svod::pipeline
