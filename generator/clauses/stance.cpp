#include "clauses/stance.h"

#include <algorithm>

#include "clauses/russian_lead_ins.h"

namespace svod::clauses {
namespace {

using russian::Speech;
using russian::VerbForm;
using tokens::Token;
using tokens::TokenKind;

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

// Letters printed apart are joined from so many on: «о», «с», «и» alone are words.
constexpr std::size_t kSpacedLetters = 4;

bool is_single_letter(const Token& token) {
  return token.kind == TokenKind::Word && token.end - token.begin <= 2;
}

class Reader {
 public:
  Reader(std::span<const Token> tokens, Shape shape) : shape_(shape) {
    const std::vector<bool> enclosed = find_enclosed(tokens);
    SpokenWords spoken = spoken_words(tokens);
    joined_ = std::move(spoken.joined);
    words_.reserve(spoken.words.size());
    for (const SpokenWord& word : spoken.words) {
      if (!enclosed[word.token]) words_.push_back(word.form);
    }
  }

  Stance read() const {
    if (words_.empty()) return {};
    Part decided = Part::None;
    Part weak = Part::None;  // counts where nothing else is said
    std::size_t verb_at = kNowhere;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const Saying saying = read_verb(i);
      if (saying.part == Part::None) continue;
      if (saying.weak) {
        weak = saying.part;
      } else {
        decided = saying.part;
        verb_at = i;
      }
    }
    if (decided == Part::Result) decided = refine_report(verb_at);
    if (decided == Part::None) decided = weak;
    if (decided == Part::None && tells_of_adoption()) decided = Part::Closing;
    if (decided != Part::None) {
      const bool by_feeling = decided == Part::Closing && verb_at != kNowhere;
      const bool goes_on = decided == Part::Result && verb_at + 1 < words_.size() &&
                           russian::announces_next(words_[verb_at + 1]);
      return {decided, true, by_feeling, goes_on};
    }
    // «Вместе с тем остаются нерешенными вопросы:»
    if (governs() && shape_ != Shape::Heading && any(russian::tells_of_unsolved)) {
      return {Part::Problem, true};
    }
    if (shape_ == Shape::LeadIn && any(russian::tells_of_pride)) return {Part::Result, true};
    return {part_of_nouns()};
  }

 private:
  struct Saying {
    Part part = Part::None;
    bool weak = false;
  };

  bool governs() const { return shape_ != Shape::Sentence; }

  bool any(bool (*is)(std::string_view), std::size_t from = 0) const {
    return std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(from), words_.end(), is);
  }

  Saying read_verb(std::size_t at) const {
    const russian::Verb verb = russian::find_verb(words_[at]);
    if (verb.speech == Speech::None) {
      return {russian::is_sure(words_[at]) ? Part::Closing : Part::None};
    }
    if (verb.form == VerbForm::Infinitive) return read_infinitive(at, verb.speech);
    switch (verb.speech) {
      case Speech::Report:
        return {Part::Result};
      case Speech::ReportInLeadIn:
        return {shape_ == Shape::LeadIn || shape_ == Shape::Heading ? Part::Result : Part::None};
      case Speech::Decide:
        return {Part::Task};
      case Speech::DecideInLeadIn:
        return {governs() ? Part::Task : Part::None};
      case Speech::Must:
        return {governs() ? Part::Task : Part::None, true};
      case Speech::Need:
        // «… проблемы, которые необходимо решить» is about the problems.
        return {governs() && !stands_in_relative_clause(at) ? Part::Task : Part::None};
      case Speech::Consider:
        // «Участники считают:» — what is necessary follows in the points.
        if (governs() && at + 1 == words_.size()) return {Part::Task};
        return {considers_needed(at) ? Part::Task : Part::None};
      case Speech::Assign:
        return {governs() ? part_of_assignment() : Part::None};
      case Speech::Express:
        if (any(russian::is_worried_feeling, at)) return {Part::Problem};
        return {any(russian::is_closing_feeling, at) ? Part::Closing : Part::None};
      case Speech::Thank:
        return {Part::Closing};
      case Speech::Worry:
        return {Part::Problem};
      case Speech::Demand:
        // «Требуют решения: …» needs its object next to it.
        return {at + 1 < words_.size() && russian::is_attention(words_[at + 1]) ? Part::Problem
                                                                                : Part::None};
      case Speech::None:
        break;
    }
    return {};
  }

  // An infinitive announces where it begins a point («1. Рекомендовать …:») or, of reporting,
  // follows a word of need («следует отметить»); «считать» closes its clause.
  Saying read_infinitive(std::size_t at, Speech speech) const {
    if (speech == Speech::Report) {
      const bool needed = at > 0 && follows_need(at);
      return {(governs() && at == 0) || needed ? Part::Result : Part::None};
    }
    if (!governs()) return {};
    // «Одобрить итоги …:» lists what was achieved.
    if (speech == Speech::DecideInLeadIn && at == 0 && shape_ != Shape::LeadIn &&
        any(russian::names_results)) {
      return {Part::Result};
    }
    // «Определить приоритетными направлениями …:» begins a point.
    if (speech == Speech::Assign && at == 0) return {part_of_assignment()};
    if (speech == Speech::Consider) {
      return {at + 1 == words_.size() || considers_needed(at) ? Part::Task : Part::None};
    }
    const bool decides = speech == Speech::Decide || speech == Speech::DecideInLeadIn;
    return {decides ? Part::Task : Part::None, at != 0};
  }

  bool follows_need(std::size_t at) const {
    for (std::size_t i = at > 2 ? at - 2 : 0; i < at; ++i) {
      const Speech speech = russian::find_verb(words_[i]).speech;
      if (speech == Speech::Need || speech == Speech::Consider ||
          russian::is_need_adjective(words_[i])) {
        return true;
      }
    }
    return false;
  }

  bool stands_in_relative_clause(std::size_t at) const {
    for (std::size_t i = at > 3 ? at - 3 : 0; i < at; ++i) {
      if (russian::is_relative_pronoun(words_[i])) return true;
    }
    return false;
  }

  // «считают необходимым …»; before a list «основными задачами считают:»
  bool considers_needed(std::size_t at) const {
    constexpr std::size_t kNear = 3;
    for (std::size_t i = at + 1; i < words_.size() && i <= at + kNear; ++i) {
      if (russian::is_need_adjective(words_[i])) return true;
    }
    return governs() && (any(russian::names_tasks) || any(russian::is_need_adjective));
  }

  // «Определили следующие задачи:», «перед районом стоят проблемы:»
  Part part_of_assignment() const {
    if (any(russian::names_tasks)) return Part::Task;
    if (any(russian::is_problem_noun)) return Part::Problem;
    return any(russian::names_results) ? Part::Result : Part::None;
  }

  // A report of problems is a problem; a report of a need before a list is a task.
  Part refine_report(std::size_t verb_at) const {
    if (!governs()) return Part::Result;
    for (std::size_t i = verb_at + 1; i < words_.size(); ++i) {
      if (russian::is_problem_noun(words_[i]) && !is_being_solved(i)) return Part::Problem;
      if (russian::tells_of_unsolved(words_[i])) return Part::Problem;
      if (russian::is_need_noun(words_[i])) return Part::Task;
    }
    return Part::Result;
  }

  bool is_being_solved(std::size_t at) const {
    for (std::size_t i = at > 3 ? at - 3 : 0; i < at; ++i) {
      if (russian::is_solving(words_[i])) return true;
    }
    return false;
  }

  // «Резолюция принята единогласно»
  bool tells_of_adoption() const {
    return shape_ == Shape::Sentence && words_.size() <= 12 &&
           (russian::is_adopted(words_.front()) ||
            (any(russian::is_document_noun) && any(russian::is_adopted)));
  }

  Part part_of_noun(std::size_t at) const {
    if (russian::names_problems(words_[at])) {
      return is_being_solved(at) ? Part::None : Part::Problem;
    }
    if (russian::names_tasks(words_[at])) return Part::Task;
    if (russian::names_results(words_[at])) return Part::Result;
    return Part::None;
  }

  Part part_of_nouns() const {
    if (shape_ == Shape::Heading || shape_ == Shape::Item) {
      // Its first noun, adjectives before it: «Основные итоги …».
      for (std::size_t i = 0; i < words_.size() && i < 4; ++i) {
        if (const Part part = part_of_noun(i); part != Part::None) return part;
        if (i == 0 && shape_ == Shape::Heading && russian::is_problem_adjective(words_[i])) {
          return Part::Problem;
        }
        if (!russian::is_adjective(words_[i])) break;
      }
      return Part::None;
    }
    if (shape_ != Shape::LeadIn) return Part::None;
    // A lead-in ends with what it introduces.
    constexpr std::size_t kLastWords = 8;
    const std::size_t first = words_.size() > kLastWords ? words_.size() - kLastWords : 0;
    for (std::size_t i = words_.size(); i > first; --i) {
      // «… пришли к выводу о необходимости:»
      if (i == words_.size() && russian::is_need_noun(words_[i - 1])) return Part::Task;
      if (const Part part = part_of_noun(i - 1); part != Part::None) return part;
    }
    return Part::None;
  }

  Shape shape_;
  std::vector<std::string_view> words_;
  std::forward_list<std::string> joined_;
};

}  // namespace

std::vector<bool> find_enclosed(std::span<const Token> tokens, bool brackets_too) {
  std::vector<int> change(tokens.size() + 1, 0);
  std::vector<std::size_t> quotes;
  std::vector<std::size_t> brackets;
  const auto close = [&change](std::vector<std::size_t>& open, std::size_t at) {
    if (open.empty()) return;
    ++change[open.back()];
    --change[at + 1];
    open.pop_back();
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::QuoteOpen) quotes.push_back(i);
    if (token.kind == TokenKind::QuoteClose) close(quotes, i);
    if (brackets_too && token.form == "(") brackets.push_back(i);
    if (brackets_too && token.form == ")") close(brackets, i);
  }
  std::vector<bool> enclosed(tokens.size());
  int depth = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    depth += change[i];
    enclosed[i] = depth > 0;
  }
  return enclosed;
}

SpokenWords spoken_words(std::span<const Token> tokens) {
  SpokenWords spoken;
  spoken.words.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t end = i;
    while (end < tokens.size() && is_single_letter(tokens[end])) ++end;
    if (end - i >= kSpacedLetters) {
      std::string& word = spoken.joined.emplace_front();
      const std::size_t first = i;
      for (; i < end; ++i) word += tokens[i].form;
      spoken.words.push_back({word, first});
      continue;
    }
    if (tokens[i].kind == TokenKind::Word) spoken.words.push_back({tokens[i].form, i});
    ++i;
  }
  return spoken;
}

Stance find_stance(std::span<const Token> tokens, Shape shape) {
  return Reader(tokens, shape).read();
}

std::string_view name(Asked asked) {
  switch (asked) {
    case Asked::Tasks:
      return "tasks";
    case Asked::Proposals:
      return "proposals";
    case Asked::Recommendations:
      return "recommendations";
  }
  return {};
}

Asked what_is_asked(std::string_view lead_in) {
  Asked asked = Asked::Tasks;
  for (const Token& token : tokens::tokenise(lead_in)) {
    if (russian::tells_of_tasks(token.form)) return Asked::Tasks;
    if (russian::tells_of_proposals(token.form)) asked = Asked::Proposals;
    if (russian::tells_of_recommendations(token.form)) asked = Asked::Recommendations;
  }
  return asked;
}

bool begins_with_turn(std::span<const Token> tokens) {
  constexpr std::size_t kLongestTurn = 4;  // words
  const SpokenWords spoken = spoken_words(tokens);
  std::string beginning;
  for (std::size_t i = 0; i < spoken.words.size() && i < kLongestTurn; ++i) {
    beginning += spoken.words[i].form;
    beginning += ' ';
  }
  return russian::begins_with_turn(beginning);
}

bool turns_to_problems(std::span<const Token> tokens) {
  if (!begins_with_turn(tokens)) return false;
  const SpokenWords spoken = spoken_words(tokens);
  const std::vector<SpokenWord>& words = spoken.words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (russian::tells_of_lack(words[i].form)) return true;
    // «не решены», «не в полной мере созданы»
    if (!russian::is_not(words[i].form)) continue;
    constexpr std::size_t kNear = 4;
    const auto first = words.begin() + static_cast<std::ptrdiff_t>(i) + 1;
    const auto last =
        words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), i + 1 + kNear));
    if (std::any_of(first, last,
                    [](const SpokenWord& word) { return russian::is_short_passive(word.form); })) {
      return true;
    }
  }
  return false;
}

}  // namespace svod::clauses
