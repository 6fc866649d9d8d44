#pragma once

// tokens of a clause -> stance: what its own words say of it and of what follows it.
//
//   1. A finite verb of reporting («отмечают», «констатирует»), of deciding («предлагают»,
//      «рекомендует», «решили», «необходимо») or of closing («выражают уверенность») decides; of
//      several the last.
//   2. A report of problems («отмечают проблемы», «выявил нерешенные вопросы») is a problem, a
//      list of what one is proud of a result.
//   3. Where a lead-in or a heading has no such verb, its noun decides («Проблемы», «стоят
//      следующие задачи»).
//   4. What stands in quotes or brackets says nothing.
// The words themselves are in russian_lead_ins.cpp.

#include <forward_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "clauses/clauses.h"
#include "tokens/tokens.h"

namespace svod::clauses {

// How a clause may govern, which decides how far its words are to be believed.
enum class Shape {
  Heading,
  LeadIn,    // a paragraph that ends with a colon or stands right before a list
  Item,      // a numbered clause or a bullet that governs
  Sentence,  // a paragraph that governs nothing
};

struct Stance {
  Part part = Part::None;
  bool by_verb = false;   // a verb says so, not a noun alone
  bool feelings = false;  // thanks, hopes, certainty
  bool goes_on = false;  // «отмечают, что …»: a report that the next sentences continue
};

Stance find_stance(std::span<const tokens::Token> tokens, Shape shape);

// What a lead-in calls the points that it asks for; tasks where it has no word of its own.
enum class Asked { Tasks, Proposals, Recommendations };
std::string_view name(Asked asked);  // tasks | proposals | recommendations
Asked what_is_asked(std::string_view lead_in);

// «Вместе с тем», «Однако», «Но»: a sentence that turns against what was said.
bool begins_with_turn(std::span<const tokens::Token> tokens);
// «Вместе с тем … не решены», «Однако остаются …»: a sentence that turns to what is wrong.
bool turns_to_problems(std::span<const tokens::Token> tokens);

// Which tokens stand inside quotes (and brackets) that are both opened and closed.
std::vector<bool> find_enclosed(std::span<const tokens::Token> tokens, bool brackets_too = true);

// The folded words of `tokens`, letters printed apart («Р Е Ш И Л И») joined. They are views of
// the tokens and of `joined`.
struct SpokenWord {
  std::string_view form;
  std::size_t token = 0;  // its first
};
struct SpokenWords {
  std::vector<SpokenWord> words;
  std::forward_list<std::string> joined;
};
SpokenWords spoken_words(std::span<const tokens::Token> tokens);

}  // namespace svod::clauses
