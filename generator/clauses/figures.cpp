#include "clauses/figures.h"

#include <string>

#include "clauses/russian_figures.h"
#include "clauses/russian_lead_ins.h"
#include "clauses/stance.h"
#include "dates/dates.h"

namespace svod::clauses {
namespace {

using tokens::Token;
using tokens::TokenKind;

class FigureFinder {
 public:
  // Dates and quotes hold no quantities; brackets may.
  explicit FigureFinder(std::span<const Token> tokens)
      : tokens_(tokens), taken_(find_enclosed(tokens, false)) {
    for (const auto& date : dates::find_dates(tokens)) take(date.first, date.last);
    for (const auto& year : dates::find_school_years(tokens)) take(year.first, year.last);
  }

  std::vector<Clause::Figure> run() {
    for (std::size_t at = 0; at < tokens_.size();) {
      const std::size_t after = taken_[at] ? at : read(at);
      at = after == at ? at + 1 : after;
    }
    return std::move(figures_);
  }

 private:
  void take(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last && i < taken_.size(); ++i) taken_[i] = true;
  }

  bool is_word(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::Word && !taken_[i];
  }
  bool is_number(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::Number && !taken_[i];
  }
  std::string_view form(std::size_t i) const {
    return i < tokens_.size() ? std::string_view(tokens_[i].form) : std::string_view();
  }
  bool is_glued(std::size_t i) const { return i < tokens_.size() && !tokens_[i].space_before; }

  void add(std::size_t first, std::size_t last) {
    figures_.push_back({tokens_[first].begin, tokens_[last - 1].end});
  }

  // Reads the figure whose number stands at `at`; gives the token after it, `at` if there is none.
  std::size_t read(std::size_t at) {
    if (is_word(at) && russian::is_quantity_word(form(at))) {
      add(at, at + 1);
      return at + 1;
    }
    if (is_word(at) && russian::is_each(form(at)) && is_word(at + 1) &&
        russian::is_share(form(at + 1)) && is_word(at + 2)) {
      add(at, at + 3);
      return at + 3;
    }
    const bool cardinal = is_word(at) && (russian::is_cardinal(form(at)) || is_one(at) ||
                                          russian::is_collective(form(at)));
    if (!cardinal && !is_number(at)) return at;
    const std::size_t number_end = cardinal ? end_of_words(at) : end_of_number(at);
    if (is_named_by_number(at)) return number_end;
    std::size_t end = end_of_count(at, number_end);
    if (end == 0 && counts_what_is_before(at, number_end)) {
      add(at - 2, number_end);
      return number_end;
    }
    if (end == 0 && stands_alone(at, number_end)) end = number_end;
    if (end == 0) return number_end;
    add(first_of_approximation(at), end);
    return end;
  }

  // «двадцать пять», «сто тридцать два»
  std::size_t end_of_words(std::size_t at) const {
    std::size_t end = at + 1;
    while (is_word(end) && russian::is_cardinal(form(end))) ++end;
    return end;
  }

  // «1 200», «1,5», «10-15», «10 – 15»
  std::size_t end_of_number(std::size_t at) const {
    std::size_t end = at + 1;
    while (is_number(end) && form(end).size() == 3 && form(at).size() <= 3 && !is_glued(end)) ++end;
    if ((form(end) == "," || form(end) == ".") && is_glued(end) && is_number(end + 1) &&
        is_glued(end + 1)) {
      end += 2;
    }
    if (end < tokens_.size() && tokens_[end].kind == TokenKind::Dash && is_number(end + 1)) {
      return end_of_number(end + 1);
    }
    return end;
  }

  // «№ 5», «школы 2», «пунктах 3 и 4», «ФГОС-21», «9, 11 классов»: the number is a name.
  bool is_named_by_number(std::size_t at) const {
    constexpr std::size_t kLongestList = 8;
    for (std::size_t count = 0; count < kLongestList && at > 0; ++count) {
      const Token& before = tokens_[at - 1];
      if (before.kind == TokenKind::NumberSign) return true;
      if (before.kind == TokenKind::Dash && is_glued(at - 1) && is_glued(at)) return true;
      if (before.kind == TokenKind::Dash && is_glued(at) && !is_word(at)) return true;
      // The later numbers of «2.4.3648-20».
      if (before.form == "." && is_glued(at - 1) && is_glued(at) && at > 1 &&
          tokens_[at - 2].kind == TokenKind::Number) {
        return true;
      }
      if (before.form == "/" || before.form == ":") return is_glued(at) && is_glued(at - 1);
      // «в 1 класс 320 детей»: the class has its number already.
      if (before.kind == TokenKind::Word && russian::takes_number(before.form)) {
        return at < 2 || !is_number(at - 2);
      }
      if (before.kind == TokenKind::Punctuation && before.form == "." && at > 1 &&
          is_glued(at - 1) && russian::takes_number(form(at - 2))) {
        return true;
      }
      // Past «, 3» and «и 3» of a list of names.
      const bool joined = before.form == "," || russian::joins_numbers(before.form);
      if (!joined || at < 2 || !is_number(at - 2)) return false;
      at -= 2;
    }
    return false;
  }

  // The token after what the number at [at, number_end) counts; 0 if it counts nothing.
  std::size_t end_of_count(std::size_t at, std::size_t number_end) const {
    std::size_t end = number_end;
    if (form(end) == "%") return end + 1;
    if (end < tokens_.size() && tokens_[end].kind == TokenKind::Dash && is_glued(end)) {
      // «100-процентный» is a quantity, «75-летие» and «1-4-х» are none.
      if (is_word(end + 1) && russian::is_percent_adjective(form(end + 1))) return end + 2;
      // «2-х команд»
      if (!is_word(end + 1) || !russian::is_number_ending(form(end + 1))) return 0;
      const std::size_t counted = noun_at(end + 2);
      return counted == 0 || russian::is_class(form(counted)) ? 0 : counted + 1;
    }
    // «9 «Точек роста»»
    if (end < tokens_.size() && tokens_[end].kind == TokenKind::QuoteOpen && taken_[end]) {
      while (end < tokens_.size() && taken_[end]) ++end;
      return tokens_[end - 1].kind == TokenKind::QuoteClose ? end : 0;
    }
    // «до 66,2»: a decimal is a value by itself.
    const bool decimal = number_end == at + 3 && form(at + 1) == ",";
    if (!is_word(end) || russian::is_function_word(form(end))) {
      return decimal && first_of_approximation(at) != at ? end : 0;
    }
    if (russian::is_percent(form(end))) return end + 1;
    end = skip_scales(end);
    const bool scaled = end != number_end;
    // «1 млн 200 тыс. рублей»
    if (scaled && is_number(end)) {
      const std::size_t second = end_of_number(end);
      const std::size_t after = skip_scales(second);
      if (after != second) end = after;
    }
    const std::size_t noun = noun_at(end);
    if (noun == 0) return scaled ? end : 0;
    if (is_like_a_year(at) && number_end == at + 1 && !scaled &&
        !russian::is_usual_count(form(noun)) && first_of_approximation(at) == at) {
      return 0;
    }
    end = noun + 1;
    if (is_word(end) && russian::is_preposition_of_period(form(end)) && is_word(end + 1) &&
        russian::is_period_noun(form(end + 1))) {
      return end + 2;
    }
    // «10 Мбит/с»
    if (form(end) == "/" && is_glued(end) && is_word(end + 1) && is_glued(end + 1)) return end + 2;
    if (russian::is_abbreviated_count(form(noun)) && form(end) == "." && is_glued(end)) ++end;
    return end;
  }

  std::size_t skip_scales(std::size_t at) const {
    while (is_word(at) && russian::is_scale(form(at))) {
      ++at;
      if (form(at) == "." && is_glued(at)) ++at;
    }
    return at;
  }

  // «вакансий – 17», «из них 3»: a number alone after what it counts.
  bool counts_what_is_before(std::size_t at, std::size_t number_end) const {
    if (at < 2 || !is_number(at) || number_end != at + 1 || is_like_a_year(at)) return false;
    const bool alone = at + 1 == tokens_.size() || tokens_[at + 1].kind == TokenKind::Punctuation ||
                       tokens_[at + 1].kind == TokenKind::Dash;
    if (!alone || !is_word(at - 2)) return false;
    if (russian::is_of_them(form(at - 2), form(at - 1))) return true;
    return tokens_[at - 1].kind == TokenKind::Dash && tokens_[at - 1].space_before &&
           tokens_[at].space_before && russian::is_genitive_plural(form(at - 2));
  }

  // «не реже одного раза», «не менее одного педагога»: elsewhere «один» is no quantity.
  bool is_one(std::size_t at) const {
    return russian::is_one(form(at)) &&
           (russian::is_times(form(at + 1)) || first_of_approximation(at) != at);
  }

  // Without what it counts: «остались двое», «средний балл – 58,4», «315 мест, в том числе 75 – в
  // школах», «мест – не менее 120», «потом еще пять».
  bool stands_alone(std::size_t at, std::size_t number_end) const {
    if (russian::is_collective(form(at))) return true;
    const bool ends = number_end == tokens_.size() ||
                      tokens_[number_end].kind == TokenKind::Punctuation ||
                      tokens_[number_end].kind == TokenKind::Dash;
    const auto is_spaced_dash = [&](std::size_t i) {
      return i < tokens_.size() && tokens_[i].kind == TokenKind::Dash && tokens_[i].space_before;
    };
    const bool decimal = number_end == at + 3 && form(at + 1) == ",";
    if (decimal && at > 0 && is_spaced_dash(at - 1) && tokens_[at].space_before) {
      return ends || form(number_end) == "(";
    }
    if (!ends || at == 0) return false;
    // «нас было двести пятьдесят»
    if (is_word(at) && number_end > at + 1) return true;
    // «не менее 120»; «до 18» may be a time or an age.
    if (first_of_approximation(at) != at && !russian::is_until(form(at - 1))) return true;
    if (russian::is_still(form(at - 1))) return true;
    return at > 2 && is_spaced_dash(number_end) &&
           russian::is_among_them(form(at - 3), form(at - 2), form(at - 1));
  }

  // The noun at `at`, up to three adjectives before it; 0 if there is none that is counted.
  std::size_t noun_at(std::size_t at) const {
    constexpr std::size_t kMostAdjectives = 3;
    for (std::size_t i = at; i <= at + kMostAdjectives && is_word(i); ++i) {
      const std::string_view word = form(i);
      if (russian::is_function_word(word) || russian::is_no_count(word)) {
        // «1 место» is a prize, «41 рабочее место» a quantity.
        // «5 инженерных классов» are counted, «5 классов» may be the fifth.
        const bool counted = russian::is_place(word) || russian::is_class(word);
        return i > at && counted ? i : 0;
      }
      const bool adjective = russian::is_adjective_before_count(word) && is_word(i + 1) &&
                             !russian::is_function_word(form(i + 1));
      if (!adjective) return is_section_of_meeting(at, i) ? 0 : i;
    }
    return 0;
  }

  // «девяти секциях», «работы семи секций»
  bool is_section_of_meeting(std::size_t first, std::size_t noun) const {
    return russian::is_section_of_meeting(form(noun), first > 1 ? form(first - 2) : "");
  }

  bool is_like_a_year(std::size_t at) const {
    const std::string_view digits = form(at);
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
  }

  // «не менее 34», «более 200», «от 5 до 10»: where the figure begins.
  std::size_t first_of_approximation(std::size_t at) const {
    std::size_t first = at;
    if (at > 0 && is_word(at - 1) && russian::is_approximation(form(at - 1))) {
      first = at - 1;
      if (first > 0 && is_word(first - 1) && russian::is_not(form(first - 1))) --first;
      if (russian::is_until(form(at - 1)) && at >= 3 && is_number(at - 2) && is_word(at - 3) &&
          russian::is_from(form(at - 3))) {
        first = at - 3;
      }
    }
    const std::size_t earliest = figures_.empty() ? 0 : figures_.back().end;
    return tokens_[first].begin >= earliest ? first : at;
  }

  std::span<const Token> tokens_;
  std::vector<bool> taken_;
  std::vector<Clause::Figure> figures_;
};

}  // namespace

std::vector<Clause::Figure> find_figures(std::span<const Token> tokens) {
  return FigureFinder(tokens).run();
}

}  // namespace svod::clauses
