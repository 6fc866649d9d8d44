#include "views/clause_text.h"

#include <algorithm>

#include "base/format.h"
#include "text/text.h"
#include "views/names.h"

namespace svod::views {
namespace {

using compile::CompiledDocument;
using markdown::Span;
using mentions::Mention;

// The mentions of one clause: they are sorted by clause.
std::pair<std::size_t, std::size_t> mentions_of(const CompiledDocument& document,
                                                std::uint32_t clause) {
  const auto& all = document.found.mentions;
  const auto first = std::lower_bound(
      all.begin(), all.end(), clause,
      [](const Mention& m, std::uint32_t c) { return static_cast<std::uint32_t>(m.clause) < c; });
  auto last = first;
  while (last != all.end() && static_cast<std::uint32_t>(last->clause) == clause) {
    ++last;
  }
  return {static_cast<std::size_t>(first - all.begin()),
          static_cast<std::size_t>(last - all.begin())};
}

bool covers(const std::vector<Span>& spans, Span::Kind kind, std::size_t begin, std::size_t end) {
  return std::any_of(spans.begin(), spans.end(), [&](const Span& span) {
    return span.kind == kind && span.begin <= begin && end <= span.end;
  });
}

class Segments {
 public:
  Segments(templates::View& text, const Here& here, const links::ClauseRef& ref,
           const TextOptions& options)
      : text_(text),
        here_(here),
        ref_(ref),
        document_(here.site.document(ref.document)),
        clause_(document_.clauses[ref.clause]),
        options_(options) {}

  void add_all() {
    const std::size_t end = std::min(options_.end, clause_.text.size());
    std::size_t at = options_.begin;
    if (options_.mentions != MentionsAs::Nothing) {
      const auto [first, last] = mentions_of(document_, ref_.clause);
      for (std::size_t m = first; m < last; ++m) {
        const Mention& mention = document_.found.mentions[m];
        if (mention.begin < at || mention.end > end) {
          continue;
        }
        add_plain(at, mention.begin);
        add_mention(mention, static_cast<std::uint32_t>(m));
        at = mention.end;
      }
    }
    add_plain(at, end);
  }

 private:
  templates::View& add(std::size_t begin, std::size_t end) {
    templates::View& segment = text_.add("SEGMENT");
    segment.set("WORDS", clause_.text.substr(begin, end - begin));
    if (covers(clause_.spans, Span::Kind::Strong, begin, end)) {
      segment.show("STRONG");
    }
    if (covers(clause_.spans, Span::Kind::Emphasis, begin, end)) {
      segment.show("EMPHASIS");
    }
    return segment;
  }

  // Plain text is cut where emphasis begins or ends.
  void add_plain(std::size_t begin, std::size_t end) {
    if (begin >= end) {
      return;
    }
    std::vector<std::size_t> cuts = {begin, end};
    for (const Span& span : clause_.spans) {
      if (span.kind == Span::Kind::Link) {
        continue;
      }
      for (const std::size_t cut : {span.begin, span.end}) {
        if (begin < cut && cut < end) {
          cuts.push_back(cut);
        }
      }
    }
    std::sort(cuts.begin(), cuts.end());
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
      if (cuts[i] < cuts[i + 1]) {
        add(cuts[i], cuts[i + 1]);
      }
    }
  }

  void add_mention(const Mention& mention, std::uint32_t index) {
    if (options_.mentions == MentionsAs::Marks) {
      const bool marked =
          std::find(options_.marked.begin(), options_.marked.end(), index) != options_.marked.end();
      if (!marked) {
        add_plain(mention.begin, mention.end);
        return;
      }
      add(mention.begin, mention.end).show("MARK");
      return;
    }
    templates::View& segment = add(mention.begin, mention.end);
    if (mention.status == mentions::Status::Ambiguous) {
      segment.add("UNCLEAR").set("NOTE_HREF", "#" + note_anchor(clause_));
      return;
    }
    const auto& links = here_.site.links;
    const auto found = links.entity_by_id.find(mention.entity);
    if (found == links.entity_by_id.end()) {
      return;
    }
    const links::LinkedEntity& entity = links.entities[found->second];
    templates::View& link =
        segment.add(mention.status == mentions::Status::Provisional ? "PROVISIONAL" : "LINK");
    link.set("HREF", here_.link(entity_address(entity)));
  }

  templates::View& text_;
  const Here& here_;
  const links::ClauseRef& ref_;
  const CompiledDocument& document_;
  const clauses::Clause& clause_;
  const TextOptions& options_;
};

// «Имя» without its own outer quotes, since the sentence puts quotes around it.
std::string without_quotes(std::string_view text) {
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"«", "»"}, {"“", "”"}, {"\"", "\""}}) {
    if (text.size() > open.size() + close.size() && text.starts_with(open) &&
        text.ends_with(close)) {
      const auto inner = text.substr(open.size(), text.size() - open.size() - close.size());
      if (inner.find(open) == std::string_view::npos) {
        return std::string(inner);
      }
    }
  }
  return std::string(text);
}

// A head may be given as a kind of the registry; readers see its word.
std::string head_word(const Site& site, const std::string& head) {
  const std::string* kind = site.strings.find(format("kind.{}", head));
  return kind == nullptr ? head : *kind;
}

// «проектах» is «проект» in another case: no difference to be told.
bool is_same_word(std::string_view in_text, std::string_view word) {
  const std::string a = text::fold(in_text);
  const std::string b = text::fold(word);
  return !b.empty() && a.find(' ') == std::string::npos && a.starts_with(b);
}

}  // namespace

std::string note_anchor(const clauses::Clause& clause) {
  return clause.anchor + "-note";
}

void add_text(templates::View& view, const Here& here, const links::ClauseRef& ref,
              const TextOptions& options) {
  Segments(view.include("TEXT"), here, ref, options).add_all();
}

std::vector<std::string> mismatch_sentences(const Site& site, const Mention& mention) {
  std::vector<std::string> sentences;
  for (const mentions::Mismatch& mismatch : mention.mismatches) {
    switch (mismatch.what) {
      case mentions::Mismatch::What::Head:
        if (is_same_word(mismatch.in_text, head_word(site, mismatch.in_registry))) {
          break;
        }
        sentences.push_back(site.strings.format(
            "mention.head", {{"text", head_word(site, mismatch.in_text)},
                             {"registry", head_word(site, mismatch.in_registry)}}));
        break;
      case mentions::Mismatch::What::Number:
        sentences.push_back(site.strings.format(
            "mention.number", {{"text", mismatch.in_text}, {"registry", mismatch.in_registry}}));
        break;
      case mentions::Mismatch::What::Title:
        sentences.push_back(site.strings.format("mention.differs",
                                                {{"surface", without_quotes(mismatch.in_text)},
                                                 {"title", without_quotes(mismatch.in_registry)}}));
        break;
    }
  }
  return sentences;
}

std::string bare_reason_of(const Site& site, const Mention& mention) {
  if (mention.decided) {
    return site.strings.text("rule.decided");
  }
  const std::string* reason = site.strings.find(format("rule.{}", mention.rule));
  return reason == nullptr ? site.strings.text("rule.other") : *reason;
}

std::string reason_of(const Site& site, const Mention& mention) {
  return site.strings.format("mention.why", {{"reason", bare_reason_of(site, mention)}});
}

std::string_view surface_of(const clauses::Clause& clause, const Mention& mention) {
  return std::string_view(clause.text).substr(mention.begin, mention.end - mention.begin);
}

std::vector<std::vector<std::uint32_t>> mentions_by_clause(const CompiledDocument& document) {
  std::vector<std::vector<std::uint32_t>> lists(document.clauses.size());
  for (std::uint32_t m = 0; m < document.found.mentions.size(); ++m) {
    lists[static_cast<std::size_t>(document.found.mentions[m].clause)].push_back(m);
  }
  return lists;
}

}  // namespace svod::views
