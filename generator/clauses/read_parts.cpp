#include "clauses/read_parts.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "clauses/addressees.h"
#include "clauses/line_kinds.h"
#include "clauses/russian_lead_ins.h"
#include "clauses/stance.h"

namespace svod::clauses {
namespace {

using tokens::Token;
using tokens::TokenKind;
using Tokens = std::vector<Token>;

// «РЕШИЛИ», «Конференция рекомендует»: a lead-in that lost its colon.
bool is_bare_lead_in(const Tokens& tokens) {
  constexpr std::size_t kMostWords = 4;
  const SpokenWords spoken = spoken_words(tokens);
  const std::vector<SpokenWord>& words = spoken.words;
  if (words.empty() || words.size() > kMostWords) return false;
  if (!tokens.empty() && tokens.back().kind == TokenKind::Punctuation) return false;
  const russian::Verb verb = russian::find_verb(words.back().form);
  return verb.form == russian::VerbForm::Finite &&
         (verb.speech == russian::Speech::Decide ||
          verb.speech == russian::Speech::DecideInLeadIn || verb.speech == russian::Speech::Report);
}

// «Раздел III. Задачи», «Часть 2. Проблемы»: what counts the heading is no word of it.
Tokens without_division(const Tokens& tokens) {
  if (tokens.size() < 3 || !russian::is_division_word(tokens[0].form)) return tokens;
  const Token& number = tokens[1];
  const bool counts =
      number.kind == TokenKind::Number || number.form.find_first_not_of("ivx") == std::string::npos;
  if (!counts) return tokens;
  const std::size_t first = tokens[2].kind == TokenKind::Word ? 2 : 3;
  return {tokens.begin() + static_cast<std::ptrdiff_t>(first), tokens.end()};
}

// «II П Р О Б Л Е М Ы»: a number without its dot is no word of the heading.
Tokens without_roman_number(const Tokens& tokens) {
  const bool roman = tokens.size() > 1 && tokens[0].kind == TokenKind::Word &&
                     tokens[0].form.find_first_not_of("ivx") == std::string::npos;
  return roman ? Tokens(tokens.begin() + 1, tokens.end()) : tokens;
}

class PartReader {
 public:
  PartReader(LaidOut& laid_out, const std::vector<Tokens>& tokens,
             const documents::Document& document)
      : clauses_(laid_out.clauses),
        places_(laid_out.places),
        tokens_(tokens),
        document_(document) {}

  void run() {
    look_ahead();
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      index_ = static_cast<int>(i);
      read(clauses_[i]);
    }
    for (const Clause& clause : clauses_) {
      if (clause.lead_in != kNoClause) at(clause.lead_in).is_lead_in = true;
    }
  }

 private:
  Clause& at(int index) { return clauses_[static_cast<std::size_t>(index)]; }
  const Clause& at(int index) const { return clauses_[static_cast<std::size_t>(index)]; }
  const Place& place(int index) const { return places_[static_cast<std::size_t>(index)]; }
  const Tokens& tokens() const { return tokens_[static_cast<std::size_t>(index_)]; }
  bool has_number(int index) const { return !at(index).number.empty(); }

  // The last point or heading: what stands after it may close the document. And the next numbered
  // point after each clause in its section.
  void look_ahead() {
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      const Type type = clauses_[i].type;
      if (type == Type::Item || type == Type::Heading) last_list_ = static_cast<int>(i);
    }
    next_number_.assign(clauses_.size(), kNoClause);
    int next = kNoClause;
    for (std::size_t i = clauses_.size(); i > 0; --i) {
      next_number_[i - 1] = next;
      if (clauses_[i - 1].type == Type::Heading) next = kNoClause;
      if (!clauses_[i - 1].number.empty() && clauses_[i - 1].type == Type::Item) {
        next = static_cast<int>(i) - 1;
      }
    }
  }

  // After the last point of a document that has reported or decided something.
  bool is_at_end() const { return index_ > last_list_ && stance_known_; }

  bool is_before_list() const {
    const auto next = static_cast<std::size_t>(index_) + 1;
    if (next >= clauses_.size()) return false;
    const Type type = clauses_[next].type;
    return type == Type::Item || type == Type::Row ||
           (type == Type::Heading && has_number(index_ + 1));
  }

  // The innermost clause that governs what follows: whichever came last.
  int scope() const { return std::max({lead_in_, heading_, addressee_, list_lead_in_}); }

  void read(Clause& clause) {
    // A heading that was left is no section of what follows.
    if (clause.type != Type::Title && clause.type != Type::Heading) clause.section = heading_;
    switch (clause.type) {
      case Type::Title:
        return;
      case Type::Heading:
        read_heading(clause);
        break;
      case Type::Paragraph:
        read_paragraph(clause);
        break;
      case Type::Item:
        read_item(clause);
        break;
      case Type::Row:
        place_under(clause, top_point());
        govern(clause, clause.parent != kNoClause ? clause.parent : scope());
        break;
      case Type::Note:
        break;
    }
    if (!clause.number.empty() && clause.parent == kNoClause) last_number_ = index_;
    if (const auto decided = decided_part()) clause.part = *decided;
    stance_known_ = stance_known_ || (clause.part != Part::None && clause.part != Part::Preamble);
  }

  std::optional<Part> decided_part() const {
    const std::string& written = document_.blocks[static_cast<std::size_t>(index_)].part;
    if (written.empty()) return std::nullopt;
    for (const Part part :
         {Part::Preamble, Part::Result, Part::Problem, Part::Task, Part::Closing}) {
      if (name(part) == written) return part;
    }
    return std::nullopt;
  }

  // Takes part and addressee of what governs.
  void govern(Clause& clause, int governor) const {
    clause.lead_in = governor;
    if (governor == kNoClause) {
      if (!stance_known_) clause.part = Part::Preamble;
      return;
    }
    clause.part = at(governor).part;
    clause.addressee = at(governor).addressee;
    clause.addressee_kind = at(governor).addressee_kind;
  }

  void set_addressees(Clause& clause, const Addressees& found) const {
    clause.addressee = found.text;
    clause.addressee_kind = found.kind;
    clause.part = Part::Task;
  }

  std::optional<Addressees> addressees(const Clause& clause, bool governs) const {
    return find_addressees(clause.text, tokens(), governs);
  }

  void place_under(Clause& clause, int parent) const {
    clause.parent = parent;
    if (clause.type == Type::Item || clause.type == Type::Row) {
      clause.level = parent == kNoClause ? 1 : std::max(at(parent).level, 1) + 1;
    }
  }

  int top_point() const { return points_.empty() ? kNoClause : points_.back(); }

  // -- headings

  void read_heading(Clause& clause) {
    points_.clear();
    bullets_.clear();
    list_lead_in_ = kNoClause;
    const bool under_lead_in = is_governed_heading(clause);
    const auto found = addressees(clause, true);
    const Tokens words = without_roman_number(without_division(tokens()));
    Stance stance = find_stance(words, Shape::Heading);
    if (stance.part == Part::None && turns_to_problems(words)) stance = {Part::Problem, true};
    // «Конференция рекомендует Управлению образования:» is a lead-in with an addressee.
    if (found && !stance.by_verb) {
      read_addressee_heading(clause, *found);
    } else if (stance.part != Part::None && (stance.by_verb || !under_lead_in || is_short())) {
      clause.part = stance.part;
      if (found) set_addressees(clause, *found);
      lead_in_ = index_;
      governed_level_ = 0;
    } else if (under_lead_in) {
      govern(clause, lead_in_);
      note_governed_level(clause);
    } else {
      lead_in_ = kNoClause;
      if (!stance_known_) clause.part = Part::Preamble;
    }
    heading_ = index_;
    addressee_ = kNoClause;
    counts_anew_ = false;
  }

  void read_addressee_heading(Clause& clause, const Addressees& found) {
    const bool fits = lead_in_ != kNoClause &&
                      (at(lead_in_).part == Part::Task || at(lead_in_).part == Part::None);
    if (fits) {
      govern(clause, lead_in_);
      note_governed_level(clause);
    } else {
      lead_in_ = kNoClause;
    }
    set_addressees(clause, found);
  }

  void note_governed_level(const Clause& clause) {
    if (governed_level_ == 0) governed_level_ = clause.level;
  }

  // Right after its lead-in, beside a heading that was, or deeper than its lead-in.
  bool is_governed_heading(const Clause& clause) const {
    if (lead_in_ == kNoClause || at(lead_in_).part == Part::Closing) return false;
    if (index_ - 1 == lead_in_) return true;
    // «4. Управлению …:» as a heading after «3. …» as a point of the same list.
    if (last_number_ != kNoClause && at(last_number_).lead_in == lead_in_ &&
        is_next_number(place(last_number_), place(index_))) {
      return true;
    }
    if (governed_level_ != 0) return clause.level >= governed_level_;
    return at(lead_in_).type == Type::Heading && clause.level > at(lead_in_).level;
  }

  bool is_short() const {
    constexpr std::size_t kMostWords = 4;
    return spoken_words(tokens()).words.size() <= kMostWords;
  }

  // -- paragraphs

  // «Но …:» after a list of what was achieved introduces what was not.
  bool contrasts_with_results(bool colon) const {
    return colon && index_ > 0 && at(index_ - 1).type == Type::Item &&
           at(index_ - 1).part == Part::Result && begins_with_turn(tokens());
  }

  // «Обращение просим опубликовать …» after the last point.
  bool speaks_of_document() const {
    const SpokenWords spoken = spoken_words(tokens());
    return !spoken.words.empty() && russian::is_document_noun(spoken.words.front().form);
  }

  void read_paragraph(Clause& clause) {
    bullets_.clear();
    const bool colon = ends_with_colon(tokens());
    const bool governs = colon || is_bare_lead_in(tokens()) || is_before_list();
    const bool at_end = is_at_end();
    if (is_date_line(tokens()) || (at_end && (is_place_line(tokens()) || is_signature(tokens())))) {
      clause.part = at_end ? Part::Closing : Part::None;
      points_.clear();
      return;
    }
    Stance stance = find_stance(tokens(), governs ? Shape::LeadIn : Shape::Sentence);
    const bool open =
        stance.part == Part::None || (stance.part == Part::Problem && !stance.by_verb);
    if (governs && open && (turns_to_problems(tokens()) || contrasts_with_results(colon))) {
      stance = {Part::Problem, true};
    }
    if (at_end && !governs && speaks_of_document()) stance = {Part::Closing, true};
    // Thanks and «Утверждена …» before anything was reported or decided open the document.
    const bool closes = stance.feelings || stance.part == Part::Closing;
    if (closes && !governs && !stance_known_ && index_ < last_list_) stance = {};
    places_[static_cast<std::size_t>(index_)].tells_feelings = stance.feelings;
    const auto found = addressees(clause, governs);
    if (found && !stance.by_verb && (governs || found->names.size() == 1)) {
      read_addressee_paragraph(clause, *found, governs);
      return;
    }
    if (stance.part != Part::None && (stance.by_verb || (colon && !is_inside_point()))) {
      read_stance_paragraph(clause, stance, governs, found);
      return;
    }
    const int point = enclosing_point();
    if (point != kNoClause) {
      place_under(clause, point);
      govern(clause, at(point).lead_in != kNoClause ? at(point).lead_in : point);
      if (colon) list_lead_in_ = index_;
      return;
    }
    points_.clear();
    if (colon) {
      // «В национальном проекте «Образование»:» goes on with what was being said.
      list_lead_in_ = kNoClause;
      govern(clause, governs_paragraphs() ? scope() : previous_stance());
      list_lead_in_ = index_;
      return;
    }
    read_plain_paragraph(clause);
  }

  void read_addressee_paragraph(Clause& clause, const Addressees& found, bool governs) {
    points_.clear();
    list_lead_in_ = kNoClause;
    const bool fits = lead_in_ != kNoClause &&
                      (at(lead_in_).part == Part::Task || at(lead_in_).part == Part::None);
    if (fits) govern(clause, lead_in_);
    set_addressees(clause, found);
    if (!governs) return;
    if (!fits) lead_in_ = kNoClause;
    addressee_ = index_;
    list_followed_ = false;
  }

  void read_stance_paragraph(Clause& clause, const Stance& stance, bool governs,
                             const std::optional<Addressees>& found) {
    points_.clear();
    list_lead_in_ = kNoClause;
    clause.part = stance.part;
    if (found && stance.part == Part::Task) set_addressees(clause, *found);
    last_sentence_ = index_;
    if (!governs && !stance.goes_on) return;
    lead_in_ = index_;
    addressee_ = kNoClause;
    governed_level_ = 0;
    list_followed_ = false;
  }

  void read_plain_paragraph(Clause& clause) {
    list_lead_in_ = kNoClause;
    if (is_at_end() && last_list_ != kNoClause && at(last_list_).type == Type::Item) {
      clause.part = Part::Closing;
      return;
    }
    if (governs_paragraphs()) {
      govern(clause, scope());
      if (clause.part != Part::Result) return;
      // «Вместе с тем остается ряд проблем.» goes on until the report ends.
      if (turns_to_problems(tokens())) {
        clause.part = Part::Problem;
        turn_ = speaks_of_problems() ? index_ : kNoClause;
      } else if (turn_ != kNoClause && turn_ > scope()) {
        govern(clause, turn_);
      }
      return;
    }
    if (!stance_known_) {
      clause.part = Part::Preamble;
    } else if (turns_to_problems(tokens())) {
      clause.part = Part::Problem;
    }
  }

  // A short sentence about problems as such introduces them.
  bool speaks_of_problems() const {
    constexpr std::size_t kMostWords = 16;
    const SpokenWords spoken = spoken_words(tokens());
    return spoken.words.size() <= kMostWords &&
           std::any_of(spoken.words.begin(), spoken.words.end(),
                       [](const SpokenWord& word) { return russian::is_problem_noun(word.form); });
  }

  // A heading governs the paragraphs of its section; a paragraph those right after it, until
  // its list has begun.
  bool governs_paragraphs() const {
    const int governor = scope();
    if (governor == kNoClause) return false;
    const Part part = at(governor).part;
    if (part == Part::None || part == Part::Preamble || part == Part::Closing) return false;
    if (at(governor).type == Type::Heading) return true;
    return !list_followed_;
  }

  // The sentence right before this one that reported or decided.
  int previous_stance() const {
    return last_sentence_ == index_ - 1 || last_sentence_ == lead_in_ ? last_sentence_ : kNoClause;
  }

  bool is_inside_point() const { return enclosing_point() != kNoClause; }

  // A paragraph between two points of one list belongs to the first; after the last point it may
  // be anything, so it stands alone.
  int enclosing_point() const {
    const int next = next_number_[static_cast<std::size_t>(index_)];
    if (points_.empty() || next == kNoClause) return kNoClause;
    const bool goes_on = is_under(place(next), place(points_.back())) ||
                         std::any_of(points_.begin(), points_.end(), [&](int point) {
                           return is_next_number(place(point), place(next));
                         });
    return goes_on ? points_.back() : kNoClause;
  }

  // -- points and bullets

  void read_item(Clause& clause) {
    const bool numbered = place(index_).rank != 0;
    if (numbered) {
      leave_sibling_headings(clause);
      place_under(clause, parent_point());
    } else {
      place_under(clause, parent_of_bullet());
    }
    const int governor = governor_of_item(clause);
    govern(clause, governor);
    if (governor == kNoClause && russian::is_deciding_kind(document_.front.kind) &&
        begins_like_a_decision() && at(0).type == Type::Title) {
      clause.lead_in = 0;
      clause.part = Part::Task;
    } else if (governor == kNoClause && numbered && begins_with_infinitive()) {
      clause.part = Part::Task;  // «3. Поддержать инициативу …» says so itself
    }
    read_own_words(clause);
    list_followed_ = true;
    if (numbered) points_.push_back(index_);
  }

  // «3. Контроль …» after a heading «2. Руководителям школ:» stands beside it, not under it,
  // unless the section has begun to count anew.
  void leave_sibling_headings(Clause& clause) {
    // «5. …» after the headings «4.1. …», «4.2. …» leaves them, and what they governed.
    while (heading_ != kNoClause && goes_on_above(place(heading_), place(index_))) {
      const int left = heading_;
      heading_ = at(left).section;
      clause.section = heading_;
      if (lead_in_ == left) lead_in_ = at(left).lead_in;
      addressee_ = list_lead_in_ = kNoClause;
    }
    if (heading_ == kNoClause) return;
    if (!counts_anew_ && is_next_number(place(heading_), place(index_))) {
      const int left = heading_;
      heading_ = at(left).section;
      clause.section = heading_;
      if (lead_in_ == left) lead_in_ = at(left).lead_in;
      addressee_ = list_lead_in_ = kNoClause;
    } else if (!is_under(place(index_), place(heading_))) {
      counts_anew_ = true;
    }
  }

  // «5.» after «4.2.», «2.3.» after «2.2.1.»
  static bool goes_on_above(const Place& inner, const Place& next) {
    if (inner.rank != next.rank || inner.number_parts.size() <= next.number_parts.size()) {
      return false;
    }
    Place above = inner;
    above.number_parts.resize(next.number_parts.size());
    return is_next_number(above, next);
  }

  static bool is_next_number(const Place& one, const Place& next) {
    const std::vector<std::string>& a = one.number_parts;
    const std::vector<std::string>& b = next.number_parts;
    if (one.rank != next.rank || a.empty() || a.size() != b.size()) return false;
    if (!std::equal(a.begin(), a.end() - 1, b.begin())) return false;
    int value = 0;
    int following = 0;
    std::from_chars(a.back().data(), a.back().data() + a.back().size(), value);
    std::from_chars(b.back().data(), b.back().data() + b.back().size(), following);
    return value != 0 && following == value + 1;
  }

  int governor_of_item(const Clause& clause) const {
    // A paragraph under the point may have introduced this list.
    if (clause.parent != kNoClause) return std::max(clause.parent, list_lead_in_);
    const int governor = scope();
    if (governor != kNoClause) return governor;
    return previous_stance();
  }

  void read_own_words(Clause& clause) {
    const bool governs = ends_with_colon(tokens()) || has_children();
    const auto found = addressees(clause, ends_with_colon(tokens()));
    if (governs) {
      const Stance stance = find_stance(tokens(), Shape::Item);
      const bool noun_may_decide = clause.part != Part::Task || is_short();
      if (stance.part != Part::None && (stance.by_verb || noun_may_decide))
        clause.part = stance.part;
    }
    if (found && (clause.part == Part::Task || clause.part == Part::None ||
                  clause.part == Part::Preamble || found->to_the_end)) {
      set_addressees(clause, *found);
    }
  }

  bool has_children() const {
    const int next = index_ + 1;
    if (static_cast<std::size_t>(next) >= clauses_.size() || at(next).type != Type::Item)
      return false;
    const Place& own = place(index_);
    const Place& other = place(next);
    if (own.rank == 0) return other.rank == 0 && other.bullet_depth > own.bullet_depth;
    return other.rank == 0 || is_under(other, own);
  }

  static bool is_under(const Place& inner, const Place& outer) {
    if (inner.rank != outer.rank) return inner.rank > outer.rank;
    return inner.number_parts.size() > outer.number_parts.size() &&
           std::equal(outer.number_parts.begin(), outer.number_parts.end(),
                      inner.number_parts.begin());
  }

  // Pops the points that this one does not stand under.
  int parent_point() {
    bullets_.clear();
    list_lead_in_ = points_.empty() ? list_lead_in_ : kNoClause;
    while (!points_.empty() && !is_under(place(index_), place(points_.back()))) points_.pop_back();
    return top_point();
  }

  int parent_of_bullet() {
    const int depth = place(index_).bullet_depth;
    while (!bullets_.empty() && place(bullets_.back()).bullet_depth >= depth) bullets_.pop_back();
    const int parent = bullets_.empty() ? top_point() : bullets_.back();
    bullets_.push_back(index_);
    return parent;
  }

  bool begins_with_infinitive() const {
    const Tokens& words = tokens();
    return !words.empty() && words[0].kind == TokenKind::Word &&
           russian::is_infinitive(words[0].form);
  }

  bool begins_like_a_decision() const {
    const Tokens& words = tokens();
    return !words.empty() && words[0].kind == TokenKind::Word &&
           (begins_with_infinitive() ||
            find_addressees(at(index_).text, words, ends_with_colon(words)).has_value());
  }

  std::vector<Clause>& clauses_;
  std::vector<Place>& places_;
  const std::vector<Tokens>& tokens_;
  const documents::Document& document_;

  int index_ = 0;
  int last_list_ = kNoClause;
  std::vector<int> next_number_;
  int last_number_ = kNoClause;  // the last numbered clause that stands under no point
  int turn_ = kNoClause;         // the paragraph that turned to problems
  // What is open, as indexes of clauses.
  int lead_in_ = kNoClause;        // reports, decides or closes
  int heading_ = kNoClause;        // of the section
  int addressee_ = kNoClause;      // a paragraph that names addressees
  int list_lead_in_ = kNoClause;   // a paragraph with a colon and no stance of its own
  int last_sentence_ = kNoClause;  // the last paragraph with a stance
  int governed_level_ = 0;         // of the headings under lead_in_
  bool counts_anew_ = false;       // the section has points «1.», «2.» of its own
  bool list_followed_ = false;     // the list of lead_in_ has begun
  bool stance_known_ = false;      // something was reported or decided: the preamble is over
  std::vector<int> points_;        // numbered clauses, each under the one before
  std::vector<int> bullets_;       // bullets, each under the one before
};

}  // namespace

void read_parts(LaidOut& laid_out, const std::vector<Tokens>& tokens,
                const documents::Document& document) {
  PartReader(laid_out, tokens, document).run();
}

}  // namespace svod::clauses
